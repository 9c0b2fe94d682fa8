package org.safepassage.plan.busroutes;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.problem.Effort;

/// Looks for shorter plans by small changes, with simulated annealing (S. Kirkpatrick, C. D.
/// Gelatt, M. P. Vecchi, "Optimization by simulated annealing", Science 220 (1983)), begun anew
/// with other first routes again and again.
///
/// What is made small is not the longest route, which most changes leave as it is, but by how much
/// routes are longer than a plan that would be better than the best one, with a little of what all
/// of them drive.
final class RouteSearch {
  private static final int CHANGES_IN_A_RUN = 200_000;
  private static final int CHANGES_FOR_EACH_LOAD = 500;

  /// From so many loads on, the first routes follow the flow of least driving: chance alone would
  /// not come near it.
  private static final int MANY_LOADS = 60;

  /// How much cooler a search begins that has first routes of least driving.
  private static final double MILD = 0.1;

  private static final double COLDER = 0.002;
  private static final int DRAWN = 3;

  private static final int CHANGES_BETWEEN_LOOKS = 1 << 10;
  private static final double COLD = 0.0125;
  private static final double SHARE_OF_DRIVING = 0.1;

  private final Ways ways;
  private final SplittableRandom random;
  private final Consumer<BusPlan> onBetter;
  private final Fleet fleet;
  private final int[] length;
  private final int[] firstPickups;
  private final int[] firstShelters;
  private final int[] secondPickups;
  private final int[] secondShelters;
  private Optional<BusPlan> best = Optional.empty();
  private int bestLength = Integer.MAX_VALUE;
  private Optional<BusFlow> flow = Optional.empty();
  private int target;
  private long excess;

  /// How many more buses are looked at for a long and for a short one to be changed: among many,
  /// two drawn by chance seldom need each other.
  private int drawn;

  private int changesSinceLook;

  RouteSearch(Ways ways, long seed, Consumer<BusPlan> onBetter) {
    this.ways = ways;
    this.random = new SplittableRandom(seed);
    this.onBetter = onBetter;
    this.fleet = new Fleet(ways);
    this.length = new int[fleet.buses()];
    this.firstPickups = new int[ways.loads()];
    this.firstShelters = new int[ways.loads()];
    this.secondPickups = new int[ways.loads()];
    this.secondShelters = new int[ways.loads()];
  }

  /// The best plan found so far.
  Optional<BusPlan> best() {
    return best;
  }

  /// Of the best plan found so far, or of a better one that was found otherwise.
  int bestLength() {
    return bestLength;
  }

  /// Tells it of a plan that was found otherwise.
  void know(BusPlan plan, int makespan) {
    if (makespan < bestLength) {
      best = Optional.of(plan);
      bestLength = makespan;
      onBetter.accept(plan);
    }
  }

  /// Tells it of the flow of least driving.
  void follow(BusFlow least) {
    if (ways.loads() >= MANY_LOADS) {
      flow = Optional.of(least);
      drawn = DRAWN;
    }
  }

  /// Whether its first routes follow a flow.
  boolean isLarge() {
    return flow.isPresent();
  }

  /// Goes on looking until a plan is as short as `goal` or the effort is over. Finds one plan in
  /// any case.
  void look(long goal, Effort effort) {
    long left = effort.steps();
    long changes =
        flow.isPresent()
            ? Math.max(CHANGES_IN_A_RUN, (long) CHANGES_FOR_EACH_LOAD * ways.loads())
            : CHANGES_IN_A_RUN;
    do {
      begin();
      left -= anneal(goal, effort, Math.min(left, changes));
    } while (bestLength > goal && left > 0 && !effort.isOver());
  }

  private void begin() {
    fleet.clear();
    if (flow.isPresent()) {
      new FlowRoutes(ways, flow.get(), random).fill(fleet);
    } else {
      beginAtRandom();
    }
    for (int bus = 0; bus < fleet.buses(); bus++) {
      length[bus] = fleet.length(bus);
    }
    keepIfBetter();
  }

  /// The loads in any order, each to the bus that is free first and the nearest shelter that has
  /// room.
  private void beginAtRandom() {
    java.util.Arrays.fill(length, 0);
    for (int from : shuffledLoads()) {
      int first = 0;
      for (int bus = 1; bus < fleet.buses(); bus++) {
        first = length[bus] < length[first] ? bus : first;
      }
      int nearest = -1;
      for (int s = 0; s < ways.shelters(); s++) {
        boolean isNearer = nearest < 0 || ways.between()[from][s] < ways.between()[from][nearest];
        nearest = fleet.free[s] > 0 && isNearer ? s : nearest;
      }
      fleet.append(first, from, nearest);
      length[first] = fleet.length(first);
    }
  }

  private int[] shuffledLoads() {
    int[] order = new int[ways.loads()];
    int next = 0;
    for (int p = 0; p < ways.pickups(); p++) {
      for (int i = 0; i < ways.demand()[p]; i++) {
        order[next++] = p;
      }
    }
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
    return order;
  }

  private void keepIfBetter() {
    int longest = 0;
    for (int each : length) {
      longest = Math.max(longest, each);
    }
    if (longest < bestLength) {
      know(fleet.plan(), longest);
    }
  }

  /// Aims below the best plan: closely where bests follow each other by ones, else by a part of
  /// what is left to the bound, since a plan that is better by one is hardly worth writing down.
  private void aim(long goal) {
    target = (int) Math.max(goal, bestLength - Math.max(1, (bestLength - goal) / 4));
    excess = 0;
    for (int each : length) {
      excess += Math.max(0, each - target);
    }
  }

  private double costOf(int each) {
    return Math.max(0, each - target) + SHARE_OF_DRIVING * each;
  }

  /// @return how many changes were tried
  private long anneal(long goal, Effort effort, long changes) {
    aim(goal);
    double temperature = hot() * (flow.isPresent() ? MILD : 1);
    double cold = hot() * (flow.isPresent() ? COLDER : COLD);
    double cooling = Math.pow(cold / temperature, 1.0 / changes);
    for (long i = 0; i < changes && bestLength > goal; i++) {
      if ((i & (CHANGES_BETWEEN_LOOKS - 1)) == 0 && effort.isOver()) {
        return i;
      }
      temperature *= cooling;
      change(temperature);
      if (excess == 0 || ++changesSinceLook > 4 * fleet.buses()) {
        changesSinceLook = 0;
        int before = bestLength;
        keepIfBetter();
        if (bestLength < before) {
          aim(goal);
        }
      }
    }
    return changes;
  }

  /// About the length of a way.
  private double hot() {
    double sum = 0;
    for (int[] row : ways.between()) {
      for (int way : row) {
        sum += way;
      }
    }
    return Math.max(1, 0.75 * sum / (ways.pickups() * (double) ways.shelters()));
  }

  private void change(double temperature) {
    int one = random.nextInt(fleet.buses());
    int other = random.nextInt(fleet.buses());
    for (int i = 0; i < drawn; i++) {
      int longer = random.nextInt(fleet.buses());
      int shorter = random.nextInt(fleet.buses());
      one = length[longer] > length[one] ? longer : one;
      other = length[shorter] < length[other] ? shorter : other;
    }
    if (fleet.size[one] == 0) {
      return;
    }
    int oneSize = fleet.size[one];
    int otherSize = fleet.size[other];
    remember(one, oneSize, firstPickups, firstShelters);
    remember(other, otherSize, secondPickups, secondShelters);
    int at = random.nextInt(oneSize);
    int kind = random.nextInt(6);
    int freed = -1;
    int taken = -1;
    boolean changed = true;
    if (kind == 0) {
      int shelter = random.nextInt(ways.shelters());
      changed = fleet.free[shelter] > 0;
      if (changed) {
        freed = fleet.shelter[one][at];
        taken = shelter;
        fleet.free[freed]++;
        fleet.free[taken]--;
        fleet.shelter[one][at] = taken;
      }
    } else if (kind == 1) {
      move(one, at, other);
    } else if (kind == 2) {
      changed = one != other;
      if (changed) {
        swapTails(one, at, other, random.nextInt(otherSize + 1));
      }
    } else {
      changed = otherSize > 0;
      if (changed) {
        swap(one, at, other, random.nextInt(otherSize), kind != 3, kind != 4);
      }
    }
    if (!changed) {
      return;
    }
    int oneLength = length[one];
    int otherLength = length[other];
    length[one] = fleet.length(one);
    length[other] = one == other ? length[one] : fleet.length(other);
    double more = costOf(length[one]) - costOf(oneLength);
    int longer = Math.max(0, length[one] - target) - Math.max(0, oneLength - target);
    if (one != other) {
      more += costOf(length[other]) - costOf(otherLength);
      longer += Math.max(0, length[other] - target) - Math.max(0, otherLength - target);
    }
    if (more <= 0 || random.nextDouble() < Math.exp(-more / temperature)) {
      excess += longer;
      return;
    }
    length[one] = oneLength;
    length[other] = otherLength;
    restore(one, oneSize, firstPickups, firstShelters);
    restore(other, otherSize, secondPickups, secondShelters);
    if (freed >= 0) {
      fleet.free[freed]--;
      fleet.free[taken]++;
    }
  }

  private void move(int one, int at, int other) {
    int from = fleet.pickup[one][at];
    int to = fleet.shelter[one][at];
    fleet.remove(one, at);
    fleet.insert(other, random.nextInt(fleet.size[other] + 1), from, to);
  }

  private void swap(int one, int at, int other, int there, boolean pickups, boolean shelters) {
    if (pickups) {
      int held = fleet.pickup[one][at];
      fleet.pickup[one][at] = fleet.pickup[other][there];
      fleet.pickup[other][there] = held;
    }
    if (shelters) {
      int held = fleet.shelter[one][at];
      fleet.shelter[one][at] = fleet.shelter[other][there];
      fleet.shelter[other][there] = held;
    }
  }

  private void swapTails(int one, int at, int other, int there) {
    int tail = fleet.size[one] - at;
    int otherTail = fleet.size[other] - there;
    fleet.makeRoom(one, at + otherTail);
    fleet.makeRoom(other, there + tail);
    System.arraycopy(secondPickups, there, fleet.pickup[one], at, otherTail);
    System.arraycopy(secondShelters, there, fleet.shelter[one], at, otherTail);
    System.arraycopy(firstPickups, at, fleet.pickup[other], there, tail);
    System.arraycopy(firstShelters, at, fleet.shelter[other], there, tail);
    fleet.size[one] = at + otherTail;
    fleet.size[other] = there + tail;
  }

  private void remember(int bus, int size, int[] pickups, int[] shelters) {
    System.arraycopy(fleet.pickup[bus], 0, pickups, 0, size);
    System.arraycopy(fleet.shelter[bus], 0, shelters, 0, size);
  }

  private void restore(int bus, int size, int[] pickups, int[] shelters) {
    System.arraycopy(pickups, 0, fleet.pickup[bus], 0, size);
    System.arraycopy(shelters, 0, fleet.shelter[bus], 0, size);
    fleet.size[bus] = size;
  }
}
