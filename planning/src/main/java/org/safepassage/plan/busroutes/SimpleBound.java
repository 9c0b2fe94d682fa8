package org.safepassage.plan.busroutes;

import java.util.Arrays;

/// Lower bounds on the makespan that need no solver. A pickup point may be reached over others
/// sooner than directly, as ways need not keep to the triangle inequality; so the way to a pickup
/// point counts as the *shortest path* from any yard.
final class SimpleBound {
  private SimpleBound() {}

  /// The greater of two: the farthest load's shortest path and way to a shelter; and all loads'
  /// least driving, shared evenly among the buses.
  static long of(Ways ways) {
    return ways.loads() == 0 ? 0 : Math.max(farthest(ways), shared(ways));
  }

  private static long farthest(Ways ways) {
    long[] at = shortestPaths(ways);
    long bound = 0;
    for (int p = 0; p < ways.pickups(); p++) {
      if (ways.demand()[p] > 0) {
        bound = Math.max(bound, at[p] + nearestShelter(ways, p));
      }
    }
    return bound;
  }

  /// By pickup point, over yards and over shelters that have room.
  private static long[] shortestPaths(Ways ways) {
    long[] at = new long[ways.pickups()];
    Arrays.fill(at, Long.MAX_VALUE / 4);
    for (int y = 0; y < ways.busesAt().length; y++) {
      for (int p = 0; ways.busesAt()[y] > 0 && p < at.length; p++) {
        at[p] = Math.min(at[p], ways.first()[y][p]);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int s = 0; s < ways.shelters(); s++) {
        long atShelter = Long.MAX_VALUE / 4;
        for (int p = 0; p < at.length; p++) {
          if (ways.demand()[p] > 0 && ways.capacity()[s] > 0) {
            atShelter = Math.min(atShelter, at[p] + ways.between()[p][s]);
          }
        }
        for (int p = 0; p < at.length; p++) {
          if (atShelter + ways.between()[p][s] < at[p]) {
            at[p] = atShelter + ways.between()[p][s];
            changed = true;
          }
        }
      }
    }
    return at;
  }

  private static int nearestShelter(Ways ways, int pickup) {
    int nearest = Integer.MAX_VALUE;
    for (int s = 0; s < ways.shelters(); s++) {
      if (ways.capacity()[s] > 0) {
        nearest = Math.min(nearest, ways.between()[pickup][s]);
      }
    }
    return nearest;
  }

  /// Each load is reached over its shortest last way and leaves over its shortest one.
  private static long shared(Ways ways) {
    long driven = 0;
    int buses = Arrays.stream(ways.busesAt()).sum();
    for (int p = 0; p < ways.pickups(); p++) {
      long out = nearestShelter(ways, p);
      long in = out;
      for (int y = 0; y < ways.busesAt().length; y++) {
        if (ways.busesAt()[y] > 0) {
          in = Math.min(in, ways.first()[y][p]);
        }
      }
      driven += ways.demand()[p] * (in + out);
    }
    return Math.ceilDiv(driven, buses);
  }
}
