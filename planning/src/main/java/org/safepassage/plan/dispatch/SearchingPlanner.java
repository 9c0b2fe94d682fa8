package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// Runs the dispatcher again and again with convoys put together in other manners, and keeps the
/// best timetable: first with convoys of all commitments made smaller together, then, from the best
/// of these, with small changes and simulated annealing. Has no state; safe to share between
/// threads.
public final class SearchingPlanner {
  /// Into how many convoys those are cut at first who may board at once.
  private static final int[] PARTS = {4, 2, 3, 6, 8, 1, 12};

  private static final int FEW = 2;

  /// How much worse, as a share of its aim, a timetable may be to be gone on from; at the beginning
  /// and at the end of one cooling.
  private static final double HOT = 0.004;

  private static final double COLD = 0.000_05;
  private static final int STEPS_OF_A_COOLING = 150;

  /// How one search is to be done.
  ///
  /// @param isGoodEnough ends it
  /// @param onBetter is given each timetable that is better than those before it
  /// @param kept what stays of an earlier timetable
  public record Order(
      Aim aim,
      long seed,
      Effort effort,
      Predicate<Figures> isGoodEnough,
      Consumer<Schedule> onBetter,
      Kept kept) {

    /// For a whole operation.
    public Order(
        Aim aim,
        long seed,
        Effort effort,
        Predicate<Figures> isGoodEnough,
        Consumer<Schedule> onBetter) {
      this(aim, seed, effort, isGoodEnough, onBetter, Kept.NOTHING);
    }
  }

  /// A timetable, and the manners in which it was put together.
  public record Found(Schedule schedule, Manners manners) {}

  /// The best timetable found with this effort; one in any case.
  public Schedule plan(PlanningProblem problem, Order order) {
    return find(problem, order).schedule();
  }

  /// As [#plan], with its manners.
  public Found find(PlanningProblem problem, Order order) {
    int commitments = problem.agreement().commitments().size();
    return new Search(problem, order, Collections.nCopies(commitments, Manner.USUAL)).go();
  }

  /// As [#find], but begins with manners that were good for the same commitments under other
  /// circumstances, and looks for better ones from there on.
  ///
  /// @param from at least one; to try these counts as no step
  public Found findFrom(List<Manners> from, PlanningProblem problem, Order order) {
    return new Search(problem, order, from.getFirst().each())
        .trying(from.subList(1, from.size()))
        .goOn();
  }

  /// The timetable that comes out with these manners.
  public Found with(Manners manners, PlanningProblem problem) {
    return new Found(new Dispatcher().plan(problem, manners.each()).schedule(), manners);
  }

  private record Tried(List<Manner> manners, Schedule schedule, Figures figures) {}

  private static final class Search {
    private final PlanningProblem problem;
    private final Order order;
    private final SplittableRandom random;
    private final int commitments;
    private final List<Long> bands;
    private Tried best;
    private long steps;

    /// @param first the manners to begin with
    Search(PlanningProblem problem, Order order, List<Manner> first) {
      this.problem = problem;
      this.order = order;
      this.random = new SplittableRandom(order.seed());
      this.commitments = first.size();
      Dispatcher.Dispatched dispatched = new Dispatcher().plan(problem, first, order.kept());
      this.bands = dispatched.bands();
      this.best = tried(first, dispatched.schedule());
      order.onBetter().accept(best.schedule());
    }

    /// Tries more manners to begin with, and convoys that take all who may board at once.
    Search trying(List<Manners> others) {
      for (Manners manners : others) {
        if (!order.effort().isOver()) {
          attempt(manners.each());
        }
      }
      if (!order.effort().isOver()) {
        attempt(inParts(1, FEW));
      }
      steps = 0;
      return this;
    }

    Found go() {
      if (!isOver()) {
        attempt(best.manners().stream().map(manner -> manner.withQueues(true)).toList());
      }
      for (int small : new int[] {FEW, Integer.MAX_VALUE}) {
        for (int parts : PARTS) {
          if (!isOver()) {
            attempt(inParts(parts, small));
          }
        }
      }
      return goOn();
    }

    Found goOn() {
      while (!isOver()) {
        cool(best);
      }
      return new Found(best.schedule(), new Manners(best.manners()));
    }

    private boolean isOver() {
      return steps >= order.effort().steps()
          || order.effort().isOver()
          || order.isGoodEnough().test(best.figures());
    }

    private List<Manner> inParts(int parts, int small) {
      List<Manner> manners = new ArrayList<>();
      boolean queues = best.manners().stream().anyMatch(Manner::queues);
      for (int c = 0; c < commitments; c++) {
        long due = problem.rulebook().obligation(c).due();
        // Where all may go at once, nobody waits for a convoy of this commitment.
        int people =
            bands.get(c) * 2 >= due
                ? Integer.MAX_VALUE
                : Math.clamp(bands.get(c) / parts, 1, Integer.MAX_VALUE);
        manners.add(new Manner(small, 1, Integer.MAX_VALUE, people, queues));
      }
      return manners;
    }

    private Tried tried(List<Manner> manners, Schedule schedule) {
      return new Tried(manners, schedule, schedule.figures(problem));
    }

    private Tried attempt(List<Manner> manners) {
      steps++;
      Schedule schedule = new Dispatcher().plan(problem, manners, order.kept()).schedule();
      Tried tried = tried(manners, schedule);
      if (order.aim().order().compare(tried.figures(), best.figures()) < 0) {
        best = tried;
        order.onBetter().accept(schedule);
      }
      return tried;
    }

    private void cool(Tried from) {
      Tried here = from;
      double temperature = HOT;
      double cooling = Math.pow(COLD / HOT, 1.0 / STEPS_OF_A_COOLING);
      for (int i = 0; i < STEPS_OF_A_COOLING && !isOver(); i++) {
        Tried there = attempt(changed(here.manners()));
        double worse =
            order.aim().of(there.figures()) / Math.max(1, order.aim().of(here.figures())) - 1;
        boolean movesAsMany = there.figures().moved().value() >= here.figures().moved().value();
        if (movesAsMany && (worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature))) {
          here = there;
        }
        temperature *= cooling;
      }
    }

    private List<Manner> changed(List<Manner> manners) {
      List<Manner> changed = new ArrayList<>(manners);
      if (random.nextInt(6) == 0) {
        double factor = 0.7 + 0.6 * random.nextDouble();
        changed.replaceAll(manner -> manner.scaled(factor));
        return changed;
      }
      int changes = 1 + random.nextInt(2);
      for (int i = 0; i < changes; i++) {
        int c = random.nextInt(commitments);
        changed.set(c, changed(changed.get(c), problem.rulebook().obligation(c).due()));
      }
      return changed;
    }

    private Manner changed(Manner manner, long due) {
      return switch (random.nextInt(7)) {
        case 0 ->
            manner.withSmallVehicles(
                random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(9));
        case 1 -> manner.withSpread(1 + random.nextInt(12));
        case 2 ->
            manner.withVehicles(
                random.nextInt(3) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(20));
        case 3 ->
            manner.withPeople(
                random.nextInt(4) == 0
                    ? Integer.MAX_VALUE
                    : (int) Math.max(1, due / (1 + random.nextInt(300))));
        case 4 -> manner.withQueues(!manner.queues());
        default -> manner.scaled(0.6 + 0.9 * random.nextDouble());
      };
    }
  }
}
