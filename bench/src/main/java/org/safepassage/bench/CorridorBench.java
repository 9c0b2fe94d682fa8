package org.safepassage.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.bench.peers.BusPeer;
import org.safepassage.bench.peers.JspritBuses;
import org.safepassage.bench.peers.RoutingBuses;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.busroutes.BusPlanner;
import org.safepassage.plan.problem.Effort;

/// The bus planner, the routing library of OR-Tools and jsprit side by side on a corridor with more
/// and more trips, in one run. Fails when a plan breaks the rules, when the planner's is further
/// from its bound than it may be, or when a peer's plan is shorter than that bound.
final class CorridorBench {
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final Duration OWN = Duration.ofSeconds(Long.getLong("safepassage.late", 10L));
  private static final Duration PEERS =
      Duration.ofSeconds(Long.getLong("safepassage.seconds", 10L));

  private static final List<Size> SIZES =
      List.of(
          new Size(100, 0.005), new Size(400, 0.01), new Size(2_000, 0.01), new Size(20_000, 0.02));

  /// The peers are asked about up to so many trips.
  private static final int MOST_FOR_PEERS = 2_000;

  private final Table table =
      new Table(
          "corridor",
          "The bus evacuation problem: a corridor with more and more trips",
          "trips",
          "buses",
          "makespan",
          "lower bound",
          "gap",
          "seconds used",
          "OR-Tools at %d s".formatted(PEERS.toSeconds()),
          "OR-Tools' gap",
          "seconds used by OR-Tools",
          "jsprit at %d s".formatted(PEERS.toSeconds()),
          "jsprit's gap",
          "seconds used by jsprit");

  private final BusPeer routing = new RoutingBuses();
  private final BusPeer jsprit = new JspritBuses();
  private final List<String> faults = new ArrayList<>();

  /// @param mostGap how far the planner's plan may be from its bound, as a share of that
  private record Size(int trips, double mostGap) {}

  /// A peer's answer.
  ///
  /// @param makespan of its plan, if it has one
  private record Tried(Optional<Long> makespan, double seconds) {
    String shown() {
      return makespan.map("%,d"::formatted).orElse("no plan");
    }

    String gap(long bound) {
      return makespan.map(each -> percent(each / (double) bound - 1)).orElse("-");
    }
  }

  /// @param arguments none
  public static void main(String[] arguments) throws IOException {
    new CorridorBench().run();
  }

  private void run() throws IOException {
    for (Size size : SIZES) {
      compare(size);
    }
    table.keep(notes());
    if (!faults.isEmpty()) {
      System.out.println("WRONG:");
      faults.forEach(System.out::println);
      System.exit(1);
    }
  }

  private void compare(Size size) {
    BusEvacuation evacuation = CorridorInstances.draw(size.trips(), SEED);
    long begin = System.nanoTime();
    BusAnswer answer =
        new BusPlanner().plan(evacuation, SEED, Effort.lasting(OWN, System::nanoTime), _ -> {});
    double seconds = secondsSince(begin);
    long bound = answer.lowerBound();
    audit("The planner", evacuation, answer.plan());
    if (answer.makespan() != answer.plan().makespan(evacuation)) {
      faults.add("%,d trips: the planner's makespan isn't its plan's.".formatted(size.trips()));
    }
    if (answer.gap() > size.mostGap()) {
      faults.add(
          "%,d trips: the gap is %s, and may be %s."
              .formatted(size.trips(), percent(answer.gap()), percent(size.mostGap())));
    }
    List<Object> row =
        new ArrayList<>(
            List.of(
                "%,d".formatted(size.trips()),
                "%,d".formatted(evacuation.buses()),
                "%,d".formatted(answer.makespan()),
                "%,d".formatted(bound),
                percent(answer.gap()),
                "%.1f".formatted(seconds)));
    row.addAll(cells("OR-Tools", routing, evacuation, bound));
    row.addAll(cells("jsprit", jsprit, evacuation, bound));
    table.row(row.toArray());
  }

  /// What the table says of a peer; it isn't asked when there are too many trips for it.
  private List<String> cells(String who, BusPeer peer, BusEvacuation evacuation, long bound) {
    if (evacuation.loads() > MOST_FOR_PEERS) {
      return List.of("-", "-", "-");
    }
    long begin = System.nanoTime();
    Optional<BusPlan> plan = peer.plan(evacuation, PEERS).plan();
    Tried tried = new Tried(plan.map(each -> each.makespan(evacuation)), secondsSince(begin));
    plan.ifPresent(each -> audit(who, evacuation, each));
    long makespan = tried.makespan().orElse(Long.MAX_VALUE);
    if (makespan < bound) {
      faults.add(
          "%,d trips: the bound is %d, and %s has %d."
              .formatted(evacuation.loads(), bound, who, makespan));
    }
    return List.of(tried.shown(), tried.gap(bound), "%.1f".formatted(tried.seconds()));
  }

  private void audit(String who, BusEvacuation evacuation, BusPlan plan) {
    plan.violations(evacuation)
        .forEach(violation ->
            faults.add("%s, %,d trips: %s".formatted(who, evacuation.loads(), violation)));
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String percent(double share) {
    return "%.2f %%".formatted(100 * share);
  }

  private static List<String> notes() {
    return List.of(
        ("Ten pickup points and three yards drawn evenly in a box of 20 by 20 km, six shelters in"
                + " another one 20 km further on, one instance of each size with the same places, seed"
                + " %d. A kilometre takes a minute, ways are rounded up to whole ones. Trips are spread"
                + " at random over the pickup points; there is a bus for eight of them, and each shelter"
                + " takes a quarter.")
            .formatted(SEED),
        ("The planner has %d s on one thread and stops when its plan is proven to be the best. All gaps"
                + " are to its lower bound. All plans went through the same check; makespans are taken"
                + " from the plans. The command fails when the planner's gap is above %s trips, when a"
                + " plan breaks the rules, or when one of a peer is shorter than the bound.")
            .formatted(
                OWN.toSeconds(),
                String.join(
                    " trips, ",
                    SIZES.stream()
                        .map(size -> "%s at %,d".formatted(percent(size.mostGap()), size.trips()))
                        .toList())),
        ("Each peer has %d s (`-Dsafepassage.seconds`) and one thread, building its model included."
                + " Both plan routes through given places, so the shelter of each load is decided for"
                + " them beforehand: by the flow of least cost from yards over pickup points to shelters"
                + " and back, whose driving no plan can be below. The planner itself chooses the"
                + " shelters.")
            .formatted(PEERS.toSeconds()),
        "The routing library of OR-Tools has a node for each load, arcs as long as the empty and the"
            + " full way together, and a time dimension with a global span cost coefficient of 100, as"
            + " in its guide; parallel cheapest insertion, then guided local search. It minimises all"
            + " driving and 100 times the longest route. No route may be longer than in a simple plan"
            + " (always the load that can arrive earliest): with a wide limit its first plan at 400 had"
            + " nearly all loads on one bus. After half its time it goes on from its own plan or, where"
            + " it found none, from the simple one. Simulated annealing, tabu search and a coefficient"
            + " of 1,000 did no better at 100 and 400.",
        "jsprit 1.8 has a service for each load and routes that end at the last one. It compares plans"
            + " by 1,000 times the longest route and all driving; it puts a load where it adds the least"
            + " driving, with three times the route's length so far as a soft constraint. Both peers'"
            + " settings were chosen with this seed and few trials on a busy machine.",
        "\"-\": a peer wasn't asked. At 20,000 trips OR-Tools' table of ways would have 400,000,000"
            + " entries, more than 3 GB, and jsprit's neighbours are as many; with 2,000 both already"
            + " use more than their time.");
  }
}
