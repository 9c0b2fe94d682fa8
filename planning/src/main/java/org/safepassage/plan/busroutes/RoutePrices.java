package org.safepassage.plan.busroutes;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.plan.buses.Round;

/// The best single route under prices: each load earns its pickup point's price and pays that of
/// its shelter. Found for every length at once, by how much time is left.
///
/// Prices are whole numbers, so that what follows from them is exact: whatever the prices, all
/// routes of a plan together earn the worth of the demand less what the shelters' places cost. If
/// that is more than the buses can earn within a length, no plan is that short.
final class RoutePrices {
  private static final long NEVER = Long.MIN_VALUE / 4;

  private final Ways ways;
  private final int unit;
  private final int longest;
  private final long[][] atPickup;
  private final long[][] atShelter;

  /// @param unit lengths are rounded down to whole units of this, which makes every route shorter:
  ///   what can't be done then can't be done. No way between pickup point and shelter is shorter.
  /// @param longest the greatest length of a route that will be asked for
  RoutePrices(Ways ways, int unit, int longest) {
    this.ways = ways;
    this.unit = unit;
    this.longest = longest / unit;
    this.atPickup = new long[this.longest + 1][ways.pickups()];
    this.atShelter = new long[this.longest + 1][ways.shelters()];
  }

  /// Works out the best of every length.
  ///
  /// @param earned by pickup point
  /// @param paid by shelter; not negative
  void price(long[] earned, long[] paid) {
    for (int left = 0; left <= longest; left++) {
      for (int s = 0; s < ways.shelters(); s++) {
        long best = 0;
        for (int p = 0; p < ways.pickups(); p++) {
          int after = left - between(p, s);
          if (after >= 0) {
            best = Math.max(best, atPickup[after][p]);
          }
        }
        atShelter[left][s] = best;
      }
      for (int p = 0; p < ways.pickups(); p++) {
        long best = NEVER;
        for (int s = 0; s < ways.shelters(); s++) {
          int after = left - between(p, s);
          if (after >= 0 && ways.demand()[p] > 0 && ways.capacity()[s] > 0) {
            best = Math.max(best, earned[p] - paid[s] + atShelter[after][s]);
          }
        }
        atPickup[left][p] = best;
      }
    }
  }

  /// What the best route from a yard earns within a length; 0 for staying.
  long earnedFrom(int yard, int length) {
    long best = 0;
    for (int p = 0; p < ways.pickups(); p++) {
      int left = length / unit - ways.first()[yard][p] / unit;
      if (left >= 0) {
        best = Math.max(best, atPickup[left][p]);
      }
    }
    return best;
  }

  /// That route; empty for staying.
  List<Round> bestFrom(int yard, int length, long[] earned, long[] paid) {
    List<Round> rounds = new ArrayList<>();
    long best = earnedFrom(yard, length);
    int left = length / unit;
    int at = -1;
    while (best > 0) {
      int pickup = pickupWith(best, yard, at, left);
      left -= at < 0 ? ways.first()[yard][pickup] / unit : between(pickup, at);
      int shelter = 0;
      while (!isServedBy(pickup, shelter, left, best, earned, paid)) {
        shelter++;
      }
      left -= between(pickup, shelter);
      best = atShelter[left][shelter];
      rounds.add(new Round(pickup, shelter));
      at = shelter;
    }
    return rounds;
  }

  private int pickupWith(long best, int yard, int at, int left) {
    for (int p = 0; p < ways.pickups(); p++) {
      int after = left - (at < 0 ? ways.first()[yard][p] / unit : between(p, at));
      if (after >= 0 && atPickup[after][p] == best) {
        return p;
      }
    }
    throw new IllegalStateException("The best route was priced, and is not there.");
  }

  private boolean isServedBy(
      int pickup, int shelter, int left, long best, long[] earned, long[] paid) {
    int after = left - between(pickup, shelter);
    return after >= 0
        && ways.capacity()[shelter] > 0
        && earned[pickup] - paid[shelter] + atShelter[after][shelter] == best;
  }

  private int between(int pickup, int shelter) {
    return ways.between()[pickup][shelter] / unit;
  }
}
