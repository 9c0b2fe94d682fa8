package org.safepassage.formats;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A field of an object in a ledger: how it is called and what may stand there.
///
/// @param absent what its absence says; null where it must be there
record LedgerField<T>(String name, Form<T> form, @Nullable T absent) {

  /// What may stand somewhere.
  @FunctionalInterface
  interface Form<T> {
    /// @return nothing when it can't be read, with a finding that says so
    Optional<T> read(LedgerLine line, LedgerValue value);
  }

  static <T> LedgerField<T> needed(String name, Form<T> form) {
    return new LedgerField<>(name, form, null);
  }

  /// A field that may be left out.
  static <T> LedgerField<T> or(String name, Form<T> form, T absent) {
    return new LedgerField<>(name, form, absent);
  }

  /// A field that may be left out, which says nothing then.
  static <T> LedgerField<Optional<T>> maybe(String name, Form<T> form) {
    Form<Optional<T>> wrapped =
        (line, value) -> {
          Optional<T> read = form.read(line, value);
          return read.isPresent() ? Optional.of(read) : Optional.empty();
        };
    return new LedgerField<>(name, wrapped, Optional.empty());
  }

  boolean isNeeded() {
    return absent == null;
  }
}
