package org.safepassage.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Finds a lap in which everybody goes on by the same fraction of what lies before them.
///
/// Where many bands hang together, going as far as one can each time makes the fast run ahead and
/// the laps differ for long. Keeping pace, all slacks change evenly, and the lap can be repeated up
/// to the next kink. What is aimed at is only a guess, worked out from above: the greatest counts
/// that the bands leave open if all that is waited for comes, and, where that leads nowhere, if
/// those who can't take a single step stay where they are. Every move is asked of the rulebook, so
/// a wrong guess costs time and nothing else.
final class Pace {
  private static final int MOST_GUESSES = 3;
  private static final int MOST_HALVINGS = 24;
  private static final int EVALUATIONS_OF_EACH = 30;

  /// Whoever has less than this fraction of the farthest's share before them is left to go on
  /// unpaced.
  private static final double NEARLY_THERE = 50;

  private final Rulebook rulebook;
  private final List<Slot> slots;
  private final Rows readers;
  private long steps;

  Pace(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.slots = rulebook.slots();
    this.readers = rulebook.wiring().readersOfSlots();
  }

  /// How often something was evaluated so far.
  long steps() {
    return steps;
  }

  /// Some of the counts, each with a number of its own.
  private static final class Numbers {
    private static final Numbers NONE = new Numbers(new int[0], new long[0]);

    private final int[] of;
    private final long[] number;

    /// @param of their places among all counts, rising
    /// @param number by that place
    Numbers(int[] of, long[] number) {
      this.of = of;
      this.number = number;
    }

    boolean isEmpty() {
      return of.length == 0;
    }
  }

  /// Moves that can be made one after the other from `now`, most often again and again.
  ///
  /// @return nothing when no such lap is found; `now` is not changed
  Optional<List<Lap.Made>> lap(Levels now) {
    BitSet still = new BitSet();
    for (int guess = 0; guess < MOST_GUESSES; guess++) {
      Numbers ahead = ahead(now, still);
      if (ahead.isEmpty()) {
        return Optional.empty();
      }
      List<Numbers> strides = strides(ahead, now);
      if (strides.isEmpty()) {
        return Optional.empty();
      }
      Tried smallest = inSomeOrder(strides.getLast(), now);
      if (smallest.left().isEmpty()) {
        return Optional.of(largest(strides, now).orElse(smallest.made()));
      }
      still.or(smallest.left());
    }
    return Optional.empty();
  }

  private Optional<List<Lap.Made>> largest(List<Numbers> strides, Levels now) {
    for (Numbers each : strides) {
      Tried tried = inSomeOrder(each, now);
      if (tried.left().isEmpty()) {
        return Optional.of(tried.made());
      }
    }
    return Optional.empty();
  }

  /// How far each count lies below what is aimed at.
  ///
  /// @param still counts that are taken to stay as they are, by their places
  private Numbers ahead(Levels now, BitSet still) {
    Levels aim = now.copy();
    BitSet open = new BitSet();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (!still.get(i)) {
        aim.put(slot, Math.max(now.level(slot), rulebook.obligation(slot.commitment()).due()));
        open.set(i);
      }
    }
    long budget = (long) EVALUATIONS_OF_EACH * slots.size();
    for (int i = 0; !open.isEmpty() && budget-- > 0; i++) {
      i = open.nextSetBit(i);
      if (i < 0) {
        i = open.nextSetBit(0);
      }
      open.clear(i);
      steps++;
      Slot slot = slots.get(i);
      long before = aim.level(slot);
      aim.put(slot, now.level(slot));
      aim.put(slot, Math.min(before, rulebook.furthest(slot, aim)));
      if (aim.level(slot) < before) {
        for (int r = readers.begin(slot.index()); r < readers.end(slot.index()); r++) {
          int reader = (int) readers.at(r);
          if (reader < slots.size() && !still.get(reader)) {
            open.set(reader);
          }
        }
      }
    }
    int[] of = new int[slots.size()];
    long[] distance = new long[slots.size()];
    int size = 0;
    for (int i = 0; i < slots.size(); i++) {
      distance[i] = Math.max(0, aim.level(slots.get(i)) - now.level(slots.get(i)));
      if (distance[i] > 0) {
        of[size++] = i;
      }
    }
    return new Numbers(Arrays.copyOf(of, size), distance);
  }

  /// Strides in proportion to the distances where these have a common measure, and to the numbers
  /// due where not: bands mostly follow the totals. The largest that anybody could begin with come
  /// first. They are round numbers where they can be, as quotas and thresholds mostly are, so that
  /// laps end at these.
  private List<Numbers> strides(Numbers ahead, Levels now) {
    double widest = 0;
    double farthest = 0;
    for (int i : ahead.of) {
      steps++;
      Slot slot = slots.get(i);
      long room = rulebook.furthest(slot, now) - now.level(slot);
      widest = Math.max(widest, (double) room / ahead.number[i]);
      farthest = Math.max(farthest, share(slot, ahead.number[i]));
    }
    double nearlyThere = farthest / NEARLY_THERE;
    int[] far =
        Arrays.stream(ahead.of)
            .filter(i -> share(slots.get(i), ahead.number[i]) >= nearlyThere)
            .toArray();
    long[] dues = new long[slots.size()];
    for (int i : far) {
      dues[i] = rulebook.obligation(slots.get(i).commitment()).due();
    }
    Numbers distances = new Numbers(far, ahead.number);
    Numbers totals = new Numbers(far, dues);
    List<Numbers> all = new ArrayList<>();
    long commonDistance = commonMeasure(distances);
    long commonTotal = commonMeasure(totals);
    double fraction = Math.min(1, widest);
    for (int halving = 0; halving < MOST_HALVINGS && fraction > 0; halving++) {
      Numbers strides = inProportion(distances, commonDistance, fraction);
      if (strides.isEmpty()) {
        strides = inProportion(totals, commonTotal, fraction * farthest);
      }
      if (!strides.isEmpty()) {
        all.add(strides);
      }
      fraction /= 2;
    }
    return all;
  }

  private double share(Slot slot, long distance) {
    return (double) distance / rulebook.obligation(slot.commitment()).due();
  }

  private static long commonMeasure(Numbers numbers) {
    long common = 0;
    for (int i : numbers.of) {
      common = greatestCommonDivisor(numbers.number[i], common);
    }
    return common;
  }

  /// A round multiple of the numbers in lowest terms, near a fraction of them; nothing if there is
  /// none, or if it doesn't fit the lots.
  private Numbers inProportion(Numbers numbers, long common, double fraction) {
    long times = roundedDown((long) (common * fraction));
    if (times == 0) {
      return Numbers.NONE;
    }
    long[] strides = new long[slots.size()];
    for (int i : numbers.of) {
      Obligation obligation = rulebook.obligation(slots.get(i).commitment());
      long lot = obligation.risesInLots(slots.get(i)) ? obligation.lot() : 1;
      strides[i] = numbers.number[i] / common * times / lot * lot;
      if (strides[i] == 0) {
        return Numbers.NONE;
      }
    }
    return new Numbers(numbers.of, strides);
  }

  /// The greatest of 1, 2, 5, 10, 20, 50 ... that is not above `value`; 0 below 1.
  private static long roundedDown(long value) {
    long power = 1;
    while (power <= value / 10) {
      power *= 10;
    }
    if (value < 1) {
      return 0;
    }
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  /// @param left whose stride was never permitted, by their places
  private record Tried(List<Lap.Made> made, BitSet left) {}

  /// The strides in an order in which each is permitted.
  private Tried inSomeOrder(Numbers strides, Levels now) {
    Levels levels = now.copy();
    List<Lap.Made> made = new ArrayList<>();
    BitSet left = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i : strides.of) {
      left.set(i);
      open.addLast(i);
    }
    while (!open.isEmpty()) {
      int i = open.removeFirst();
      if (!left.get(i)) {
        continue;
      }
      steps++;
      Slot slot = slots.get(i);
      long from = levels.level(slot);
      long to = from + strides.number[i];
      if (rulebook.permits(new Move.Advance(slot, to), levels)) {
        levels.put(slot, to);
        made.add(new Lap.Made(slot, from, to));
        left.clear(i);
        for (int r = readers.begin(slot.index()); r < readers.end(slot.index()); r++) {
          int reader = (int) readers.at(r);
          if (reader < slots.size() && left.get(reader)) {
            open.addLast(reader);
          }
        }
      }
    }
    return new Tried(made, left);
  }
}
