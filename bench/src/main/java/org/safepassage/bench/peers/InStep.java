package org.safepassage.bench.peers;

import java.util.List;

/// Two sides whose people leave in step, as numbers: all that a peer is told. All loads of a side
/// are alike, and each is one bus.
///
/// @param oneGate whether both sides go through one checkpoint, or through one each
/// @param ofEach loads of each side
/// @param buses of each side
/// @param lead a side's departures may be ahead of the other's arrivals by so many
/// @param openMinutes how long roads are open, from the beginning of each day
public record InStep(
    Side east,
    Side west,
    boolean oneGate,
    int ofEach,
    int buses,
    int lead,
    int openMinutes,
    int days) {
  static final int DAY = 1_440;

  /// One side's way, in minutes.
  public record Side(int toGate, int inspection, int fromGate, int back) {
    /// From the departure to the arrival, where nothing holds the bus.
    public int out() {
      return toGate + inspection + fromGate;
    }

    /// From one departure to the next of the same bus.
    public int round() {
      return out() + back;
    }
  }

  /// When each load sets out, by side, in minutes and in order.
  public record Departures(List<Integer> east, List<Integer> west) {
    public Departures {
      east = east.stream().sorted().toList();
      west = west.stream().sorted().toList();
    }
  }

  int horizon() {
    return days * DAY;
  }

  /// When a load of a side may depart so that it arrives while roads are open, each span with its
  /// ends.
  long[][] departureSpans(Side side) {
    long[][] spans = new long[days][];
    for (int day = 0; day < days; day++) {
      spans[day] = new long[] {(long) day * DAY, (long) day * DAY + openMinutes - side.out()};
    }
    return spans;
  }
}
