package org.safepassage.plan.busroutes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.problem.Effort;

/// Plans bus evacuations: local search for short plans, prices for a proof that none is shorter,
/// and where these two don't meet, an exact program for the lengths between. Where there is no
/// solver for the machine, only the search and simple bounds are left. Has no state; safe to share
/// between threads.
public final class BusPlanner {
  /// The search finds the best plan of a small instance soon; a longer first search would only
  /// wait.
  private static final double SHARE_OF_FIRST_SEARCH = 0.1;

  /// In a large one the flow's bound is as good as the others, and plans are what takes time.
  private static final double SHARE_OF_FIRST_LARGE_SEARCH = 0.75;

  private static final double SHARE_OF_BOUND = 0.5;
  private static final double SHARE_OF_PROOF = 0.6;

  /// The best plan found with this effort, one in any case, with the best bound proven.
  ///
  /// @param seed of the search: with a counted effort, the same seed gives the same answer
  /// @param onBetter is given each answer that is better than the one before, in its plan or its
  ///   bound
  public BusAnswer plan(
      BusEvacuation evacuation, long seed, Effort effort, Consumer<BusAnswer> onBetter) {
    Ways ways = new Ways(evacuation);
    if (evacuation.loads() == 0) {
      return new BusAnswer(idle(evacuation), 0, 0);
    }
    return new Run(evacuation, ways, seed, effort, onBetter).go();
  }

  private static BusPlan idle(BusEvacuation evacuation) {
    List<BusRoute> routes = new ArrayList<>();
    for (int yard = 0; yard < evacuation.yards(); yard++) {
      for (int bus = 0; bus < evacuation.busesAt().get(yard); bus++) {
        routes.add(new BusRoute(yard, List.of()));
      }
    }
    return new BusPlan(routes);
  }

  /// One problem being worked on.
  private static final class Run {
    private final BusEvacuation evacuation;
    private final Ways ways;
    private final Effort effort;
    private final Consumer<BusAnswer> onBetter;
    private final RouteSearch search;
    private long bound;

    Run(
        BusEvacuation evacuation,
        Ways ways,
        long seed,
        Effort effort,
        Consumer<BusAnswer> onBetter) {
      this.evacuation = evacuation;
      this.ways = ways;
      this.effort = effort;
      this.onBetter = onBetter;
      this.bound = SimpleBound.of(ways);
      this.search = new RouteSearch(ways, seed, _ -> tell());
    }

    BusAnswer go() {
      BusFlow.of(ways, effort.share(SHARE_OF_BOUND).timeLeft())
          .ifPresent(flow -> {
            search.follow(flow);
            bound = Math.max(bound, flow.bound(ways));
          });
      double first = search.isLarge() ? SHARE_OF_FIRST_LARGE_SEARCH : SHARE_OF_FIRST_SEARCH;
      search.look(bound, effort.share(first));
      if (!isDone()) {
        ColumnBound columns = new ColumnBound(ways, effort.share(SHARE_OF_BOUND));
        raise(columns.between(bound, search.bestLength()));
      }
      closeGap();
      if (!isDone()) {
        search.look(bound, effort);
      }
      return answer();
    }

    /// Asks for a plan that is shorter by one until there is none, or the solver doesn't know; then
    /// whether the shortest that may still be is.
    private void closeGap() {
      boolean knows = true;
      while (!isDone() && knows && !effort.isOver()) {
        knows = decide(search.bestLength() - 1L);
      }
      if (!isDone() && !effort.isOver()) {
        decide(bound);
      }
    }

    private boolean decide(long length) {
      return switch (RouteProgram.within(
          ways, length, effort.share(SHARE_OF_PROOF).timeLeft(), effort.nodes())) {
        case RouteProgram.Verdict.Plan(BusPlan plan) -> {
          search.know(plan, Math.toIntExact(plan.makespan(evacuation)));
          yield true;
        }
        case RouteProgram.Verdict.None _ -> {
          raise(length + 1);
          yield true;
        }
        case RouteProgram.Verdict.Unknown _ -> false;
      };
    }

    private void raise(long proven) {
      if (proven > bound) {
        bound = proven;
        tell();
      }
    }

    private boolean isDone() {
      return search.bestLength() <= bound;
    }

    private void tell() {
      if (search.best().isPresent()) {
        onBetter.accept(answer());
      }
    }

    private BusAnswer answer() {
      return new BusAnswer(search.best().orElseThrow(), search.bestLength(), bound);
    }
  }
}
