package org.safepassage.agreement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.safepassage.agreement.Strides.Stride;

/// Finds a lap in which everybody in a knot goes on by the same fraction of what lies before them.
///
/// Where many bands hang together, going as far as one can each time makes the fast run ahead and
/// the laps differ for long. Keeping pace, all slacks change evenly, and the lap can be repeated up
/// to the next kink. What is aimed at is only a guess, worked out from above: the greatest counts
/// that the bands leave open if all that is waited for comes, and, where that leads nowhere, if
/// those who can't take a single step stay where they are. Every move is asked of the rulebook, so
/// a wrong guess costs time and nothing else.
///
/// Guesses are tried on the counts themselves, which end where they were: a deal may have thousands
/// of knots, and a copy of all counts for each would take longer than all else.
final class Pace {
  private static final int MOST_GUESSES = 3;
  private static final int EVALUATIONS_OF_EACH = 30;

  /// Whoever has less than this fraction of the farthest's share before them is left to go on
  /// unpaced.
  private static final double NEARLY_THERE = 50;

  private final Advances advances;
  private final Limits limits;
  private final Knots knots;

  /// Who is taken to stay where they are.
  private final BitSet still = new BitSet();

  /// Who is to be looked at again.
  private final BitSet open = new BitSet();

  /// The first rank of the knot that is looked at, and how many of its ranks are counts. These are
  /// numbered from 0 in all that follows.
  private int begin;

  private int size;

  /// Where each count stands, and how far it lies below what is aimed at.
  private long[] base = new long[0];

  private long[] ahead = new long[0];

  /// Those that are to keep pace.
  private int[] far = new int[0];

  private int farSize;

  /// The greatest share of the number due that lies before one of them.
  private double farthest;

  /// What [Strides] are made of.
  private long[] distances = new long[0];

  private long[] totals = new long[0];
  private long[] lots = new long[0];

  /// Whose stride was not permitted so far, who is to be asked again, and in which order the others
  /// went.
  private boolean[] left = new boolean[0];

  private int[] queue = new int[0];
  private int[] order = new int[0];
  private long steps;

  Pace(Advances advances, Knots knots) {
    this.advances = advances;
    this.limits = advances.limits();
    this.knots = knots;
  }

  /// How often something was evaluated so far.
  long steps() {
    return steps;
  }

  /// Finds moves that can be made one after the other from `now`, most often again and again.
  ///
  /// @param made what they are; of no use if no such lap is found
  /// @return whether one is; `now` is as before in either case
  boolean find(int knot, Levels now, Moves made) {
    lookAt(knot, now);
    for (int guess = 0; guess < MOST_GUESSES; guess++) {
      if (!lookAhead(now)) {
        return false;
      }
      chooseFar();
      Strides strides = strides();
      Optional<Stride> smallest = strides.smallest();
      if (smallest.isEmpty()) {
        return false;
      }
      if (goInSomeOrder(smallest.get(), now, made)) {
        lengthen(strides, smallest.get(), now, made);
        return true;
      }
      for (int k = 0; k < farSize; k++) {
        if (left[far[k]]) {
          still.set(far[k]);
        }
      }
    }
    return false;
  }

  private void lookAt(int knot, Levels now) {
    begin = knots.begin(knot);
    size = knots.counts(knot);
    if (base.length < size) {
      base = new long[size];
      ahead = new long[size];
      far = new int[size];
      distances = new long[size];
      totals = new long[size];
      lots = new long[size];
      left = new boolean[size];
      queue = new int[size];
      order = new int[size];
    }
    for (int i = 0; i < size; i++) {
      base[i] = now.at(address(i));
    }
    still.clear();
  }

  private int place(int i) {
    return knots.number(begin + i);
  }

  private int address(int i) {
    return limits.address(place(i));
  }

  /// Works out how far each count lies below what is aimed at.
  ///
  /// @return whether any does
  private boolean lookAhead(Levels now) {
    for (int i = 0; i < size; i++) {
      long due = limits.due(place(i));
      if (due > base[i] && !still.get(i)) {
        now.putAt(address(i), due);
        open.set(i);
      }
    }
    long budget = (long) EVALUATIONS_OF_EACH * size;
    for (int i = 0; !open.isEmpty() && budget-- > 0; i++) {
      i = open.nextSetBit(i);
      if (i < 0) {
        i = open.nextSetBit(0);
      }
      open.clear(i);
      lower(i, now);
    }
    open.clear();
    boolean any = false;
    for (int i = 0; i < size; i++) {
      ahead[i] = now.at(address(i)) - base[i];
      any |= ahead[i] > 0;
      now.putAt(address(i), base[i]);
    }
    return any;
  }

  /// Aims only as high as a count could go at once if all others were where they are aimed at.
  private void lower(int i, Levels now) {
    steps++;
    long aim = now.at(address(i));
    now.putAt(address(i), base[i]);
    long furthest = Math.min(aim, advances.furthest(place(i), now));
    now.putAt(address(i), furthest);
    if (furthest < aim) {
      for (int r = knots.firstReader(begin + i); r < knots.endOfReaders(begin + i); r++) {
        int reader = knots.reader(r) - begin;
        if (reader >= 0 && reader < size && now.at(address(reader)) > base[reader]) {
          open.set(reader);
        }
      }
    }
  }

  private void chooseFar() {
    farthest = 0;
    for (int i = 0; i < size; i++) {
      farthest = Math.max(farthest, share(i));
    }
    farSize = 0;
    for (int i = 0; i < size; i++) {
      if (ahead[i] > 0 && share(i) >= farthest / NEARLY_THERE) {
        far[farSize] = i;
        farSize++;
      }
    }
  }

  private double share(int i) {
    return (double) ahead[i] / limits.due(place(i));
  }

  private Strides strides() {
    for (int k = 0; k < farSize; k++) {
      int i = far[k];
      distances[i] = ahead[i];
      totals[i] = limits.due(place(i));
      lots[i] = limits.lot(place(i));
    }
    return new Strides(
        Strides.Measure.of(far, farSize, distances, lots, 1),
        Strides.Measure.of(far, farSize, totals, lots, farthest));
  }

  /// Where a stride leads.
  private long end(int i, Stride stride) {
    return base[i] + stride.by(i, lots[i]);
  }

  /// Makes the strides in an order in which each is permitted, as far as there is one.
  ///
  /// @param made what was made of them
  /// @return whether all were
  private boolean goInSomeOrder(Stride stride, Levels now, Moves made) {
    made.clear();
    Arrays.fill(left, 0, size, false);
    for (int k = 0; k < farSize; k++) {
      queue[k] = far[k];
      left[far[k]] = true;
      open.set(far[k]);
    }
    int head = 0;
    int queued = farSize;
    while (queued > 0) {
      int i = queue[head];
      head = head + 1 == farSize ? 0 : head + 1;
      queued--;
      open.clear(i);
      if (goes(i, stride, now)) {
        order[made.size()] = i;
        made.add(place(i), base[i], end(i, stride));
        left[i] = false;
        for (int r = knots.firstReader(begin + i); r < knots.endOfReaders(begin + i); r++) {
          int reader = knots.reader(r) - begin;
          if (reader >= 0 && reader < size && left[reader] && !open.get(reader)) {
            open.set(reader);
            int tail = head + queued;
            queue[tail < farSize ? tail : tail - farSize] = reader;
            queued++;
          }
        }
      }
    }
    takeBack(made.size(), now);
    return made.size() == farSize;
  }

  /// Makes the strides as large as can be in the order in which the smallest were made. Larger ones
  /// might do in another order; but laps cost the same however often they are repeated.
  private void lengthen(Strides strides, Stride smallest, Levels now, Moves made) {
    int first = order[0];
    double room = advances.furthest(place(first), now) - base[first];
    double fraction = Math.min(1, room / ahead[first]);
    Stride tried = smallest;
    while (fraction > smallest.fraction()) {
      Optional<Stride> stride = strides.near(fraction);
      if (stride.isPresent() && !stride.get().equals(tried)) {
        tried = stride.get();
        if (goInOrder(tried, now)) {
          made.clear();
          for (int k = 0; k < farSize; k++) {
            made.add(place(order[k]), base[order[k]], end(order[k], tried));
          }
          return;
        }
      }
      fraction /= 2;
    }
  }

  private boolean goInOrder(Stride stride, Levels now) {
    int gone = 0;
    while (gone < farSize && goes(order[gone], stride, now)) {
      gone++;
    }
    takeBack(gone, now);
    return gone == farSize;
  }

  private boolean goes(int i, Stride stride, Levels now) {
    steps++;
    long to = end(i, stride);
    boolean permitted = advances.permits(place(i), to, now);
    if (permitted) {
      now.putAt(address(i), to);
    }
    return permitted;
  }

  private void takeBack(int gone, Levels now) {
    for (int k = 0; k < gone; k++) {
      now.putAt(address(order[k]), base[order[k]]);
    }
  }
}
