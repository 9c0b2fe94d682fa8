package org.safepassage.accounts.text;

/// Part of a text: from `start` up to, and without, `end`.
///
/// Inside the program these are places in the text as it is read, in what comes out places in the
/// file ([SourceText#inFile]).
public record Span(int start, int end) implements Comparable<Span> {
  /// @throws IllegalArgumentException for a negative place, or an end before the start
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No part of a text goes from " + start + " to " + end);
    }
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public int length() {
    return end - start;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
