package org.safepassage.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private final List<BitSet> readersBySlot;
  private long steps;

  /// @param readersBySlot which of `slots` (and what else beyond them) depends on each count
  Pace(Rulebook rulebook, List<Slot> slots, List<BitSet> readersBySlot) {
    this.rulebook = rulebook;
    this.slots = slots;
    this.readersBySlot = readersBySlot;
  }

  /// How often something was evaluated so far.
  long steps() {
    return steps;
  }

  /// Moves that can be made one after the other from `now`, most often again and again.
  ///
  /// @return nothing when no such lap is found; `now` is not changed
  Optional<List<Lap.Made>> lap(Levels now) {
    Set<Slot> still = new HashSet<>();
    for (int guess = 0; guess < MOST_GUESSES; guess++) {
      Map<Slot, Long> ahead = ahead(now, still);
      if (ahead.isEmpty()) {
        return Optional.empty();
      }
      List<Map<Slot, Long>> strides = strides(ahead, now);
      if (strides.isEmpty()) {
        return Optional.empty();
      }
      Tried smallest = inSomeOrder(strides.getLast(), now);
      if (smallest.left().isEmpty()) {
        return Optional.of(largest(strides, now).orElse(smallest.made()));
      }
      still.addAll(smallest.left());
    }
    return Optional.empty();
  }

  private Optional<List<Lap.Made>> largest(List<Map<Slot, Long>> strides, Levels now) {
    for (Map<Slot, Long> each : strides) {
      Tried tried = inSomeOrder(each, now);
      if (tried.left().isEmpty()) {
        return Optional.of(tried.made());
      }
    }
    return Optional.empty();
  }

  /// How far each count lies below what is aimed at.
  ///
  /// @param still counts that are taken to stay as they are
  private Map<Slot, Long> ahead(Levels now, Set<Slot> still) {
    Levels aim = now.copy();
    BitSet open = new BitSet();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (!still.contains(slot)) {
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
        readersBySlot.get(slot.index()).stream()
            .filter(reader -> reader < slots.size() && !still.contains(slots.get(reader)))
            .forEach(open::set);
      }
    }
    Map<Slot, Long> ahead = new LinkedHashMap<>();
    for (Slot slot : slots) {
      if (aim.level(slot) > now.level(slot)) {
        ahead.put(slot, aim.level(slot) - now.level(slot));
      }
    }
    return ahead;
  }

  /// Strides in proportion to the distances where these have a common measure, and to the numbers
  /// due where not: bands mostly follow the totals. The largest that anybody could begin with come
  /// first. They are round numbers where they can be, as quotas and thresholds mostly are, so that
  /// laps end at these.
  private List<Map<Slot, Long>> strides(Map<Slot, Long> ahead, Levels now) {
    double widest = 0;
    double farthest = 0;
    for (Map.Entry<Slot, Long> entry : ahead.entrySet()) {
      steps++;
      Slot slot = entry.getKey();
      long room = rulebook.furthest(slot, now) - now.level(slot);
      widest = Math.max(widest, (double) room / entry.getValue());
      farthest = Math.max(farthest, share(slot, entry.getValue()));
    }
    Map<Slot, Long> distances = new LinkedHashMap<>();
    Map<Slot, Long> totals = new LinkedHashMap<>();
    for (Map.Entry<Slot, Long> entry : ahead.entrySet()) {
      if (share(entry.getKey(), entry.getValue()) >= farthest / NEARLY_THERE) {
        distances.put(entry.getKey(), entry.getValue());
        totals.put(entry.getKey(), rulebook.obligation(entry.getKey().commitment()).due());
      }
    }
    List<Map<Slot, Long>> all = new ArrayList<>();
    double fraction = Math.min(1, widest);
    for (int halving = 0; halving < MOST_HALVINGS && fraction > 0; halving++) {
      Map<Slot, Long> strides = inProportion(distances, fraction);
      if (strides.isEmpty()) {
        strides = inProportion(totals, fraction * farthest);
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

  /// A round multiple of the numbers in lowest terms, near a fraction of them; nothing if there is
  /// none, or if it doesn't fit the lots.
  private Map<Slot, Long> inProportion(Map<Slot, Long> numbers, double fraction) {
    long common = 0;
    for (long number : numbers.values()) {
      common = greatestCommonDivisor(number, common);
    }
    long times = roundedDown((long) (common * fraction));
    Map<Slot, Long> strides = new LinkedHashMap<>();
    for (Map.Entry<Slot, Long> entry : numbers.entrySet()) {
      Obligation obligation = rulebook.obligation(entry.getKey().commitment());
      long lot = obligation.risesInLots(entry.getKey()) ? obligation.lot() : 1;
      long stride = entry.getValue() / common * times / lot * lot;
      if (stride == 0) {
        return Map.of();
      }
      strides.put(entry.getKey(), stride);
    }
    return strides;
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

  /// @param left whose stride was never permitted
  private record Tried(List<Lap.Made> made, Set<Slot> left) {}

  /// The strides in an order in which each is permitted.
  private Tried inSomeOrder(Map<Slot, Long> strides, Levels now) {
    Levels levels = now.copy();
    List<Lap.Made> made = new ArrayList<>();
    Set<Slot> left = new HashSet<>(strides.keySet());
    Deque<Slot> open = new ArrayDeque<>(strides.keySet());
    while (!open.isEmpty()) {
      Slot slot = open.removeFirst();
      if (!left.contains(slot)) {
        continue;
      }
      steps++;
      long from = levels.level(slot);
      long to = from + strides.getOrDefault(slot, 0L);
      if (rulebook.permits(new Move.Advance(slot, to), levels)) {
        levels.put(slot, to);
        made.add(new Lap.Made(slot, from, to));
        left.remove(slot);
        readersBySlot.get(slot.index()).stream()
            .filter(reader -> reader < slots.size())
            .mapToObj(slots::get)
            .filter(left::contains)
            .forEach(open::addLast);
      }
    }
    return new Tried(made, left);
  }
}
