package org.safepassage.ledger;

/// Part of the words of a text that was taken in, in Unicode code points from its start.
///
/// @param from the first of them
/// @param until the first that is no longer in it
public record TextPart(int from, int until) implements Comparable<TextPart> {
  /// @throws IllegalArgumentException for a negative place, or where nothing is in it
  public TextPart {
    if (from < 0 || until <= from) {
      throw new IllegalArgumentException(
          """
          No part of a text goes from %d to %d.
          Maybe the two are swapped, or the end is given as the last letter instead of the one after.\
          """
              .formatted(from, until));
    }
  }

  @Override
  public int compareTo(TextPart other) {
    return from != other.from
        ? Integer.compare(from, other.from)
        : Integer.compare(until, other.until);
  }
}
