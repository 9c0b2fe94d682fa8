package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// At most how much one checkpoint inspects by each minute.
///
/// Inspections are taken as if they went on evenly from their beginning to their end. In a time
/// shorter than a vehicle's round, some of one inspection of it is all that can lie; in a time
/// shorter than two rounds, some of two; and all inspections together take no longer than the
/// checkpoint is open. So the count at a minute is at most the count some time before plus the most
/// that fits into that time, which is found by taking first what is worth most for its time.
final class CheckpointFlow {
  private static final int MILLIS_OF_MINUTE = 60_000;
  private static final int MOST_ROUNDS = 4;

  /// For sums of very many rounded numbers: the worth that is waited for is taken to be less by
  /// this share.
  private static final double ROUNDED = 1e-9;

  private final List<Carrier> bestFirst;
  private final IntPredicate open;
  private final int[] lags;
  private final double[][] mostWithin;

  /// Vehicles of one fleet.
  ///
  /// @param load what a full one is worth
  /// @param roundMillis from the end of an inspection to the beginning of its next, when empty
  /// @param handlingMillis of boarding and alighting in a round, for each unit of worth
  /// @param inspectionMillis for each unit of worth in a full one
  record Carrier(
      int vehicles, double load, long roundMillis, double handlingMillis, double inspectionMillis) {
    /// The most that one of them brings through in so many minutes.
    double within(int minutes) {
      double most = load;
      for (long rounds = 1; rounds * roundMillis <= (long) minutes * MILLIS_OF_MINUTE; rounds++) {
        double left = (double) minutes * MILLIS_OF_MINUTE - rounds * (double) roundMillis;
        double more = rounds * load;
        if (handlingMillis > 0) {
          more = Math.min(more, left / handlingMillis);
        }
        // Fewer rounds leave more time for people, until the seats are what is too few.
        if (load + more < most || roundMillis == 0) {
          return roundMillis == 0 && handlingMillis == 0 ? Double.POSITIVE_INFINITY : most;
        }
        most = load + more;
      }
      return most;
    }
  }

  /// @param open whether some of a minute is open
  CheckpointFlow(List<Carrier> carriers, IntPredicate open) {
    this.bestFirst =
        carriers.stream().sorted(Comparator.comparingDouble(Carrier::inspectionMillis)).toList();
    this.open = open;
    this.lags = lags(carriers);
    this.mostWithin = new double[lags.length][];
    for (int i = 0; i < lags.length; i++) {
      int minutes = lags[i];
      mostWithin[i] =
          bestFirst.stream()
              .mapToDouble(carrier -> carrier.vehicles() * carrier.within(minutes))
              .toArray();
    }
  }

  /// The times worth looking at: a minute, and those just before another round fits in.
  private static int[] lags(List<Carrier> carriers) {
    TreeSet<Integer> lags = new TreeSet<>(List.of(1));
    for (Carrier carrier : carriers) {
      double full = carrier.roundMillis() + carrier.load() * carrier.handlingMillis();
      for (int rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
        for (double millis : List.of((double) carrier.roundMillis(), full)) {
          double minutes = rounds * millis / MILLIS_OF_MINUTE;
          if (minutes < Integer.MAX_VALUE) {
            lags.add((int) Math.max(1, Math.ceil(minutes) - 1));
            lags.add((int) Math.max(1, Math.floor(minutes)));
          }
        }
      }
    }
    return lags.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The first minute at whose beginning so much can have been inspected.
  ///
  /// @param first the first minute in which something can be
  /// @return `last` if it isn't until then
  int done(int first, int last, double worth) {
    double wanted = worth * (1 - ROUNDED);
    List<Double> inspected = new ArrayList<>(List.of(0.0));
    List<Integer> opened = new ArrayList<>(List.of(0));
    int minute = first;
    while (inspected.getLast() < wanted && minute < last) {
      boolean isOpen = open.test(minute);
      minute++;
      opened.add(opened.getLast() + (isOpen ? 1 : 0));
      inspected.add(isOpen ? most(inspected, opened) : inspected.getLast());
    }
    return minute;
  }

  private double most(List<Double> inspected, List<Integer> opened) {
    int now = inspected.size();
    double most = Double.POSITIVE_INFINITY;
    for (int i = 0; i < lags.length; i++) {
      int then = Math.max(0, now - lags[i]);
      double millis = (double) (opened.getLast() - opened.get(then)) * MILLIS_OF_MINUTE;
      most = Math.min(most, inspected.get(then) + within(mostWithin[i], millis));
    }
    return most;
  }

  private double within(double[] each, double millis) {
    double left = millis;
    double sum = 0;
    for (int i = 0; i < each.length && left > 0; i++) {
      double one = bestFirst.get(i).inspectionMillis();
      double worth = one == 0 ? each[i] : Math.min(each[i], left / one);
      sum += worth;
      left -= one == 0 ? 0 : worth * one;
    }
    return sum;
  }
}
