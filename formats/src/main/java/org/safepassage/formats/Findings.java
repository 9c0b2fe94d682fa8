package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// Collects what is wrong. Not safe to share between threads.
final class Findings {
  /// More than anybody reads. Bounds the work that a hostile file can cause.
  static final int MOST = 500;

  private final List<Finding> listed = new ArrayList<>();
  private int left;
  private SourceRef lastPlace = SourceRef.NONE;

  void add(FindingCode code, SourceRef where, String message, String maybe) {
    if (isFull()) {
      left++;
      lastPlace = where;
    } else {
      listed.add(new Finding(code, where, message, maybe));
    }
  }

  /// Whether further findings are only counted. Callers may then spare themselves the search for a
  /// guess.
  boolean isFull() {
    return listed.size() >= MOST;
  }

  /// How many there are, the merely counted ones included.
  int size() {
    return listed.size() + left;
  }

  /// Makes a value. When the parts can't go together, that becomes a finding at `where`.
  <T> Optional<T> make(SourceRef where, Supplier<T> maker) {
    return make(FindingCode.WRONG_VALUE, where, maker);
  }

  <T> Optional<T> make(FindingCode code, SourceRef where, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException refusal) {
      String[] parts = String.valueOf(refusal.getMessage()).split("\n", 2);
      add(code, where, parts[0], parts.length == 2 ? parts[1].strip() : "");
      return Optional.empty();
    }
  }

  List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>(listed);
    if (left > 0) {
      sorted.add(
          new Finding(
              FindingCode.WRONG_FORMAT,
              lastPlace,
              left + " more findings are not listed.",
              "Maybe this is not the file that was meant, or one slip near its start causes most of"
                  + " them."));
    }
    Collections.sort(sorted);
    return List.copyOf(sorted);
  }
}
