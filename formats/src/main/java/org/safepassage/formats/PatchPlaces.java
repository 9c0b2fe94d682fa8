package org.safepassage.formats;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.SourceRef;

/// Where the parts of a patch stand in its file, so that what is wrong with them can be told there.
/// The parts of a patch that was never in a file stand nowhere ([SourceRef#NONE]).
public final class PatchPlaces {
  static final PatchPlaces NONE =
      new PatchPlaces(SourceRef.NONE, SourceRef.NONE, SourceRef.NONE, SourceRef.NONE);

  private final SourceRef agreement;
  private final SourceRef version;
  private final SourceRef becomes;
  private final SourceRef changes;

  /// By the change itself, since a patch may say the same twice.
  private final IdentityHashMap<TextChange, OfChange> byChange = new IdentityHashMap<>();

  /// @param changes where the key of that name stands
  PatchPlaces(SourceRef agreement, SourceRef version, SourceRef becomes, SourceRef changes) {
    this.agreement = agreement;
    this.version = version;
    this.becomes = becomes;
    this.changes = changes;
  }

  /// @param at where it says which place it changes
  /// @param was where it says what stands there
  /// @param becomes what is to stand there, if anything is
  record OfChange(SourceRef at, Optional<SourceRef> was, Optional<YamlNode> becomes) {}

  void put(TextChange change, OfChange places) {
    byChange.put(change, places);
  }

  /// Where the version is named that it changes.
  public SourceRef agreement() {
    return agreement;
  }

  /// Where the number of that version is.
  SourceRef version() {
    return version;
  }

  /// Where it says what the next version is called.
  public SourceRef becomes() {
    return becomes;
  }

  /// Where its changes are: the only one, or the key that all of them are under.
  public SourceRef changes() {
    return byChange.size() == 1 ? byChange.values().iterator().next().at() : changes;
  }

  /// Where a change says which place it changes.
  SourceRef at(TextChange change) {
    return Optional.ofNullable(byChange.get(change)).map(OfChange::at).orElse(changes);
  }

  /// Where a change says what stands there before.
  SourceRef was(TextChange change) {
    return Optional.ofNullable(byChange.get(change)).flatMap(OfChange::was).orElse(at(change));
  }

  /// Where something stands in what a change puts in; as near to it as can be found.
  ///
  /// @param steps keys, and numbers of items from 1, from what is put in to what is meant; none for
  ///   all of it
  /// @param isKey whether the last key itself is meant, and not its value
  SourceRef inside(TextChange change, List<String> steps, boolean isKey) {
    OfChange places = byChange.get(change);
    if (places == null || places.becomes().isEmpty() || (steps.isEmpty() && isKey)) {
      return at(change);
    }
    YamlNode node = places.becomes().get();
    SourceRef where = node.where();
    for (int i = 0; i < steps.size(); i++) {
      Optional<YamlNode.Entry> entry = entry(node, steps.get(i));
      if (entry.isEmpty()) {
        return where;
      }
      node = entry.get().value();
      where = isKey && i == steps.size() - 1 ? entry.get().where() : node.where();
    }
    return where;
  }

  /// An item of a list has no key that it could stand behind.
  private static Optional<YamlNode.Entry> entry(YamlNode holder, String step) {
    return switch (holder) {
      case YamlNode.Entries(var entries, var _) ->
          entries.stream().filter(entry -> entry.key().equals(step)).findFirst();
      case YamlNode.Items(var items, var _) -> {
        int number = Integer.parseInt(step);
        yield number <= items.size()
            ? Optional.of(
                new YamlNode.Entry(step, items.get(number - 1), items.get(number - 1).where()))
            : Optional.empty();
      }
      case YamlNode.Scalar _, YamlNode.Refused _ -> Optional.empty();
    };
  }
}
