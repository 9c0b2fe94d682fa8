package org.safepassage.bench.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who says it, as a gold claim has it.
///
/// @param kind how the text tells it
/// @param chains the speakers below the outlet, from the outermost to the one whose words they are;
///   more than one where grammar leaves it open. An empty chain is the outlet itself
/// @param modality as what it is said: "asserted", "hedged", "demanded", "predicted", "proposed"
public record GoldVoice(Kind kind, List<List<String>> chains, String modality) {
  private static final Pattern OPEN = Pattern.compile("\\(or ([^():]+): ambiguous\\)");

  public GoldVoice {
    chains = chains.stream().map(List::copyOf).toList();
  }

  /// How a text tells who says something.
  public enum Kind {
    /// The outlet says it itself.
    NARRATOR,
    /// It is said, and nobody is named.
    HEARSAY,
    /// Somebody says it.
    ATTRIBUTED,
    /// Somebody says that somebody says it.
    NESTED
  }

  /// The chains that `A1 > state television > military source` may mean. Notes in round brackets
  /// stay with the name, but for `(or X: ambiguous)`, which is a second chain.
  static List<List<String>> chains(String cell, String doc) {
    List<String> chain = new ArrayList<>();
    List<List<String>> other = new ArrayList<>();
    for (String link : cell.split(" > ", -1)) {
      Matcher open = OPEN.matcher(link);
      if (open.find()) {
        List<String> second = new ArrayList<>(chain);
        if (!open.group(1).equals(doc)) {
          second.add(open.group(1).strip());
        }
        other.add(second);
      }
      String name = open.replaceAll("").strip();
      boolean outlet = name.equals(doc) || name.startsWith(doc + " (");
      if (!outlet) {
        chain.add(name);
      }
    }
    List<List<String>> chains = new ArrayList<>(List.of(chain));
    chains.addAll(other);
    return chains;
  }
}
