package org.safepassage.bench.accounts;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.safepassage.accounts.text.Span;

/// The letters and digits that parts of a text cover. Marks and spaces don't count, so that a
/// closing quote or a full stop makes no difference.
final class Extent {
  private final BitSet letters = new BitSet();
  private final int size;

  /// @param file the file as code points
  private Extent(int[] file, Collection<Span> spans) {
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), file.length); i++) {
        if (Character.isLetterOrDigit(file[i])) {
          letters.set(i);
        }
      }
    }
    size = letters.cardinality();
  }

  static Extent of(int[] file, List<Span> spans) {
    return new Extent(file, spans);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// How many letters both have.
  int common(Extent other) {
    BitSet both = (BitSet) letters.clone();
    both.and(other.letters);
    return both.cardinality();
  }

  /// What both have, as a share of their mean size (Dice's coefficient): from 0 to 1.
  double likeness(Extent other) {
    return size + other.size == 0 ? 0 : 2.0 * common(other) / (size + other.size);
  }

  /// What both have, as a share of the smaller one.
  double containment(Extent other) {
    int smaller = Math.min(size, other.size);
    return smaller == 0 ? 0 : (double) common(other) / smaller;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Extent extent && letters.equals(extent.letters);
  }

  @Override
  public int hashCode() {
    return letters.hashCode();
  }
}
