package org.safepassage.formats;

import java.util.List;
import org.safepassage.model.SourceRef;

/// A value in a YAML file with where it stands. Every scalar is kept as the text that was written:
/// what a key expects decides what the text means, so that `no` is a name where a name belongs.
sealed interface YamlNode {
  SourceRef where();

  /// @param plain not in quotes
  record Scalar(String text, boolean plain, SourceRef where) implements YamlNode {
    /// Whether nothing was written.
    boolean isNothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  record Items(List<YamlNode> items, SourceRef where) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// @param entries in the order of the file, keys repeated where the file repeats them
  record Entries(List<Entry> entries, SourceRef where) implements YamlNode {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /// Something there is a finding about already.
  record Refused(SourceRef where) implements YamlNode {}

  record Entry(String key, YamlNode value, SourceRef where) {}
}
