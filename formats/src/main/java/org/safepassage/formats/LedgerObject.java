package org.safepassage.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.FindingCode;

/// The fields of one object in a ledger, read by a list of fields that it may have.
final class LedgerObject {
  private final List<LedgerField<?>> fields;
  private final @Nullable Object[] values;

  private LedgerObject(List<LedgerField<?>> fields) {
    this.fields = fields;
    this.values = new Object[fields.size()];
  }

  /// Reads all fields, and reports all that is wrong with them.
  ///
  /// @param what the object, for sentences
  /// @return nothing when there is anything wrong
  static Optional<LedgerObject> read(
      LedgerLine line, LedgerValue.Entries entries, String what, List<LedgerField<?>> fields) {
    int before = line.findings();
    LedgerObject object = new LedgerObject(fields);
    Set<String> seen = new HashSet<>();
    for (LedgerValue.Entry entry : entries.entries()) {
      if (!seen.add(entry.key())) {
        line.add(
            FindingCode.DUPLICATE_KEY,
            entry.column(),
            "The key %s stands here a second time.".formatted(Quoted.of(entry.key())),
            "Maybe two objects ran into one: braces and a comma are missing between them.");
      } else {
        object.read(line, entry, what).ifPresent(seen::add);
      }
    }
    object.complete(line, entries, what, seen);
    return line.findings() == before ? Optional.of(object) : Optional.empty();
  }

  /// @return the key that was meant, where the key is misspelt: it isn't missing as well
  private Optional<String> read(LedgerLine line, LedgerValue.Entry entry, String what) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(entry.key())) {
        values[i] = fields.get(i).form().read(line, entry.value()).orElse(null);
        return Optional.empty();
      }
    }
    List<String> known = fields.stream().map(LedgerField::name).toList();
    Optional<String> meant = Nearest.of(entry.key(), known);
    line.add(
        FindingCode.UNKNOWN_KEY,
        entry.column(),
        "%s has no key %s.".formatted(what, Quoted.of(entry.key())),
        meant
            .map("Maybe %s."::formatted)
            .orElse("Maybe it was written by a later version of the program."));
    return meant;
  }

  private void complete(
      LedgerLine line, LedgerValue.Entries entries, String what, Set<String> seen) {
    for (int i = 0; i < fields.size(); i++) {
      LedgerField<?> field = fields.get(i);
      if (seen.contains(field.name())) {
        continue;
      }
      values[i] = field.absent();
      if (field.isNeeded()) {
        line.add(
            FindingCode.MISSING_KEY,
            entries.column(),
            "%s needs the key %s.".formatted(what, field.name()),
            "Maybe it was deleted by mistake.");
      }
    }
  }

  /// What a field says.
  @SuppressWarnings("unchecked") // each value was read, or made, by the field itself
  <T> T get(LedgerField<T> field) {
    for (int i = 0; i < values.length; i++) {
      if (fields.get(i).equals(field) && values[i] != null) {
        return (T) values[i];
      }
    }
    throw new IllegalArgumentException(
        "The field %s is not among those that were read.%nMaybe add it to the list of its kind."
            .formatted(field.name()));
  }
}
