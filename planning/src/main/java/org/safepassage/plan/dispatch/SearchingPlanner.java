package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
  private static final int MOST_PARTS = 20;
  private static final int[] PARTS_OF_PAIRS = {5, 10, 7, 14};
  private static final int MOST_PAIRED = 5;
  private static final int MOST_VARIED = 12;
  private static final int[] SPREADS = {3, 6};

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
  /// @param finish is done to each timetable before it is judged
  public record Order(
      Aim aim,
      long seed,
      Effort effort,
      Predicate<Figures> isGoodEnough,
      Consumer<Schedule> onBetter,
      Kept kept,
      UnaryOperator<Schedule> finish) {

    /// For a whole operation, of whose timetables each is judged as it is.
    public Order(
        Aim aim,
        long seed,
        Effort effort,
        Predicate<Figures> isGoodEnough,
        Consumer<Schedule> onBetter) {
      this(aim, seed, effort, isGoodEnough, onBetter, Kept.NOTHING, UnaryOperator.identity());
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
    return new Search(problem, order, Manners.usual(problem)).go();
  }

  /// As [#find], but begins with manners that were good for the same commitments under other
  /// circumstances, and looks for better ones from there on.
  ///
  /// @param from at least one; to try these counts as no step
  public Found findFrom(List<Manners> from, PlanningProblem problem, Order order) {
    return new Search(problem, order, from.getFirst()).trying(from.subList(1, from.size())).goOn();
  }

  /// The timetable that comes out with these manners.
  public Found with(Manners manners, PlanningProblem problem) {
    return new Found(new Dispatcher().plan(problem, manners).schedule(), manners);
  }

  private record Tried(Manners manners, Schedule schedule, Figures figures) {}

  private static final class Search {
    private final PlanningProblem problem;
    private final Order order;
    private final SplittableRandom random;
    private final Phases phases;
    private final List<Long> widths;
    private final List<Long> bands;
    private Tried best;
    private long steps;

    /// @param first the manners to begin with
    Search(PlanningProblem problem, Order order, Manners first) {
      this.problem = problem;
      this.order = order;
      this.random = new SplittableRandom(order.seed());
      this.phases = first.phases();
      this.widths = phases.widths(problem.rulebook());
      Dispatcher.Dispatched dispatched = new Dispatcher().plan(problem, first, order.kept());
      this.bands = dispatched.bands();
      this.best = tried(first, dispatched.schedule());
      order.onBetter().accept(best.schedule());
    }

    /// Tries more manners to begin with, and convoys that take all who may board at once.
    Search trying(List<Manners> others) {
      for (Manners manners : others) {
        if (!order.effort().isOver()) {
          attempt(manners);
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
        attempt(best.manners().changed(manner -> manner.withQueues(true)));
      }
      for (Yielding yielding : yieldings()) {
        if (!isOver()) {
          attempt(best.manners().changed(manner -> manner.withYields(yielding)));
        }
      }
      for (int small : new int[] {FEW, Integer.MAX_VALUE}) {
        for (int parts : PARTS) {
          if (!isOver()) {
            attempt(inParts(parts, small));
          }
        }
      }
      pairUp();
      varyEach();
      return goOn();
    }

    Found goOn() {
      while (!isOver()) {
        cool(best);
      }
      return new Found(best.schedule(), best.manners());
    }

    private boolean isOver() {
      return steps >= order.effort().steps()
          || order.effort().isOver()
          || order.isGoodEnough().test(best.figures());
    }

    /// Who needs an ambulance isn't kept back for an earlier end unless that is what was asked for.
    private List<Yielding> yieldings() {
      return switch (order.aim()) {
        case WAITING -> List.of(Yielding.NONE, Yielding.REPLACEABLE);
        case END -> List.of(Yielding.values());
      };
    }

    /// All phases cut into so many convoys each.
    private Manners inParts(int parts, int small) {
      boolean queues = best.manners().each().stream().anyMatch(Manner::queues);
      List<Manner> manners = new ArrayList<>();
      for (int i = 0; i < widths.size(); i++) {
        manners.add(
            new Manner(
                small,
                1,
                Integer.MAX_VALUE,
                part(i, parts),
                queues,
                best.manners().each().get(i).yields()));
      }
      return best.manners().with(manners);
    }

    /// People in one of so many parts of those who may board at once. Where all may, nobody waits
    /// for a convoy of this commitment.
    private double part(int phase, double parts) {
      int whole = phases.isTail(phase) ? phase - 1 : phase;
      return bands.get(whole) * 2 >= widths.get(whole)
          ? Manner.NO_LIMIT
          : Math.max(1, bands.get(whole) / parts);
    }

    private Tried tried(Manners manners, Schedule dispatched) {
      Schedule schedule = order.finish().apply(dispatched);
      return new Tried(manners, schedule, schedule.figures(problem));
    }

    private Tried attempt(Manners manners) {
      steps++;
      Schedule schedule = new Dispatcher().plan(problem, manners, order.kept()).schedule();
      Tried tried = tried(manners, schedule);
      if (order.aim().order().compare(tried.figures(), best.figures()) < 0) {
        best = tried;
        order.onBetter().accept(best.schedule());
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

    private Manners changed(Manners manners) {
      int count = widths.size();
      if (random.nextInt(6) == 0) {
        return manners.scaled(0.7 + 0.6 * random.nextDouble());
      }
      if (count > 1 && random.nextInt(3) == 0) {
        int parts = 1 + random.nextInt(MOST_PARTS);
        return inStep(manners, random.nextInt(count), random.nextInt(count), parts);
      }
      Manners changed = manners;
      int changes = 1 + random.nextInt(2);
      for (int i = 0; i < changes; i++) {
        int phase = random.nextInt(count);
        changed = changed.with(phase, changed(changed.each().get(phase), widths.get(phase)));
      }
      return changed;
    }

    /// Looks for phases that wait for each other, and lets them send convoys in step.
    private void pairUp() {
      List<Integer> held =
          IntStream.range(0, widths.size())
              .filter(i -> part(i, 1) < Manner.NO_LIMIT && !phases.isTail(i))
              .boxed()
              .toList();
      if (held.size() > MOST_PAIRED) {
        return;
      }
      for (int one : held) {
        for (int other : held) {
          for (int parts : PARTS_OF_PAIRS) {
            if (one < other && !isOver()) {
              attempt(inStep(best.manners(), one, other, parts));
            }
          }
        }
      }
    }

    /// Other manners for one phase after the other.
    private void varyEach() {
      for (int phase = 0; phase < widths.size() && widths.size() <= MOST_VARIED; phase++) {
        for (int spread : SPREADS) {
          vary(phase, manner -> manner.withSpread(spread));
        }
        vary(phase, manner -> manner.withSmallVehicles(1));
        vary(phase, manner -> manner.withSmallVehicles(2 * FEW));
      }
    }

    private void vary(int phase, UnaryOperator<Manner> change) {
      if (!isOver()) {
        attempt(best.manners().with(phase, change.apply(best.manners().each().get(phase))));
      }
    }

    /// Two that wait for each other send equal parts of what they may.
    private Manners inStep(Manners manners, int one, int other, double parts) {
      return manners
          .with(one, manners.each().get(one).withPeople(part(one, parts)))
          .with(other, manners.each().get(other).withPeople(part(other, parts)));
    }

    private Manner changed(Manner manner, long width) {
      return switch (random.nextInt(8)) {
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
                    ? Manner.NO_LIMIT
                    : Math.max(1, (double) width / (1 + random.nextInt(300))));
        case 4 -> manner.withQueues(!manner.queues());
        case 5 -> manner.withYields(yieldings().get(random.nextInt(yieldings().size())));
        default -> manner.scaled(0.6 + 0.9 * random.nextDouble());
      };
    }
  }
}
