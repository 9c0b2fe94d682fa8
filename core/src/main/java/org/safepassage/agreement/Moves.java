package org.safepassage.agreement;

import java.util.Arrays;

/// Counts that rose one after the other, by their places in [Wiring#slots]. In arrays, for a lap
/// may have hundreds of thousands of moves.
final class Moves {
  private int[] places = new int[16];
  private long[] from = new long[16];
  private long[] to = new long[16];
  private int size;

  void add(int place, long start, long end) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    places[size] = place;
    from[size] = start;
    to[size] = end;
    size++;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int place(int move) {
    return places[move];
  }

  long from(int move) {
    return from[move];
  }

  long to(int move) {
    return to[move];
  }
}
