package org.safepassage.accounts.claim;

import java.time.LocalDate;
import java.util.Optional;

/// When, as far as a text tells: a day or some days.
///
/// @param words those that tell; empty where it is taken from what stands before, or from the tense
/// @param from the first day; nothing if only an end is known
/// @param to the last day
/// @param said whether the claim's own words say it
public record Days(String words, Optional<LocalDate> from, LocalDate to, boolean said) {
  static Days on(String words, LocalDate day) {
    return new Days(words, Optional.of(day), day, true);
  }

  static Days until(LocalDate day) {
    return new Days("", Optional.empty(), day, false);
  }

  Days inherited() {
    return new Days("", from, to, false);
  }

  /// In ISO form: a day, two days with a slash, or "..day" for up to it.
  public String iso() {
    if (from.isEmpty()) {
      return ".." + to;
    }
    return from.get().equals(to) ? to.toString() : from.get() + "/" + to;
  }
}
