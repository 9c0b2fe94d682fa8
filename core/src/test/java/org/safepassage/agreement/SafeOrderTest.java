package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.SideId;

/// FEATURE UNDER TEST: the order in which exposure is least, against all orders of tiny deals, as
/// plain reading of the raw terms allows them.
final class SafeOrderTest {
  private static final long SEED = Long.getLong("safepassage.seed", 71_000L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 400);

  @Test
  void no_order_of_a_tiny_deal_exposes_anybody_less() {
    Tally tally = new Tally();
    for (int i = 0; i < DEALS; i++) {
      compare(SEED + i, 4_000, tally);
    }
    System.out.printf("Best order: %s%n", tally);
    assertThat(tally.asked).isGreaterThan(DEALS / 5);
    assertThat(tally.exposed).isGreaterThan(tally.asked / 4);
    assertThat(tally.better).isGreaterThan(20);
    assertThat(tally.proven).isEqualTo(tally.asked);
  }

  @Test
  void with_little_effort_the_answer_lies_between_its_bounds() {
    Tally tally = new Tally();
    for (int i = 0; i < DEALS; i++) {
      compare(SEED + i, 2, tally);
    }
    assertThat(tally.proven).isBetween(tally.asked / 4, tally.asked - 1);
  }

  private static final class Tally {
    private int asked;
    private int exposed;
    private int better;
    private int proven;

    @Override
    public String toString() {
      return "%d asked, %d exposed, %d better than the worst order, %d proven"
          .formatted(asked, exposed, better, proven);
    }
  }

  private static void compare(long seed, int most, Tally tally) {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomDeals.Dealt dealt = RandomDeals.deal(dice);
    Scene scene = dealt.scene();
    scene.between("a", "north", "south");
    scene.between("b", dice.nextInt(4) == 0 ? "north" : "south", "north");
    scene.between("c", dice.nextBoolean() ? "north" : "south", "south");
    Map<CommitmentId, Long> weights = new HashMap<>();
    scene.agreement().commitments().forEach(c -> weights.put(c.id(), 1L + dice.nextInt(3)));
    List<Stakes> stakes = new ArrayList<>();
    for (String side : List.of("north", "south")) {
      Stakes.ofSide(new SideId(side), scene.operation(), scene.agreement(), weights)
          .ifPresent(stakes::add);
    }
    Rulebook rulebook = scene.rulebook();
    Levels start = rulebook.levelsOf(dealt.start());
    NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
    NaiveInterpreter.State first = Plainly.start(scene, rulebook, start, dealt.start());
    Optional<Set<NaiveInterpreter.State>> all = naive.explore(first, 4_000);
    if (all.isEmpty() || stakes.isEmpty()) {
      return;
    }
    Optional<SafeOrder.Found> found = new SafeOrder(rulebook, start, stakes, most).find();
    Optional<Long> least =
        least(naive, first, stakes, rulebook, start, state -> hasArrived(state, rulebook));
    assertThat(found.isPresent()).as("seed %d completes", seed).isEqualTo(least.isPresent());
    if (found.isEmpty()) {
      return;
    }
    long answer = least.orElseThrow();
    SafeOrder.Found order = found.get();
    tally.asked++;
    tally.exposed += answer > 0 ? 1 : 0;
    tally.proven += order.exposure() == order.bound() ? 1 : 0;
    long worst =
        all.get().stream()
            .mapToLong(state -> exposure(state, stakes, rulebook, start))
            .max()
            .orElse(0);
    tally.better += answer < worst ? 1 : 0;
    assertThat(order.bound()).as("seed %d bound", seed).isLessThanOrEqualTo(answer);
    assertThat(order.exposure()).as("seed %d order", seed).isGreaterThanOrEqualTo(answer);
    assertThat(walked(rulebook, start, order.run(), stakes))
        .as("seed %d run", seed)
        .isEqualTo(order.exposure());
    assertTold(rulebook, start, order.run(), seed);
  }

  /// What is told of a run are its moves, in their order.
  private static void assertTold(Rulebook rulebook, Levels start, Run run, long seed) {
    Levels levels = start.copy();
    for (BestOrder.Turn turn : Turns.of(rulebook, start, run)) {
      switch (turn) {
        case BestOrder.Turn.Going going -> go(rulebook, levels, going, seed);
        case BestOrder.Turn.Laps(var times, var first) -> {
          Map<List<Object>, Long> rises = new HashMap<>();
          first.forEach(g -> rises.merge(who(g), g.to() - g.from(), Long::sum));
          for (long lap = 0; lap < times; lap++) {
            for (BestOrder.Turn.Going g : first) {
              long on = lap * rises.getOrDefault(who(g), 0L);
              go(
                  rulebook,
                  levels,
                  new BestOrder.Turn.Going(
                      g.commitment(), g.milestone(), g.evidence(), g.from() + on, g.to() + on),
                  seed);
            }
          }
        }
        case BestOrder.Turn.HandOver(var _, var part) ->
            rulebook.apply(new Move.Cross(0, part - 1), levels);
        case BestOrder.Turn.Given(var premise) ->
            rulebook.apply(new Move.Establish(rulebook.premises().indexOf(premise)), levels);
      }
    }
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      assertThat(levels.level(Slot.reported(c, Milestone.ARRIVED)))
          .as("seed %d", seed)
          .isEqualTo(rulebook.obligation(c).due());
    }
  }

  private static List<Object> who(BestOrder.Turn.Going going) {
    return List.of(going.commitment(), going.milestone(), going.evidence());
  }

  private static void go(Rulebook rulebook, Levels levels, BestOrder.Turn.Going going, long seed) {
    int c = rulebook.placeOf(going.commitment());
    for (Milestone milestone : Milestone.values()) {
      Slot slot = new Slot(c, milestone, going.evidence());
      boolean passes =
          going.evidence() == Evidence.REPORTED
              ? milestone.compareTo(going.milestone()) <= 0
              : milestone == going.milestone();
      if (passes && rulebook.obligation(c).has(milestone) && levels.level(slot) < going.to()) {
        Move move = new Move.Advance(slot, going.to());
        assertThat(rulebook.permits(move, levels)).as("seed %d %s", seed, going).isTrue();
        rulebook.apply(move, levels);
      }
    }
  }

  /// Walks a run one move after the other and looks at each state.
  private static long walked(Rulebook rulebook, Levels start, Run run, List<Stakes> stakes) {
    Levels levels = start.copy();
    long most = exposure(levels, stakes, rulebook);
    for (Run.Step step : run.steps()) {
      List<Move> moves = new ArrayList<>();
      switch (step) {
        case Run.Step.Once(var move) -> moves.add(move);
        case Run.Step.Laps(var times, var lap) -> {
          Map<Slot, Long> rises = new HashMap<>();
          for (Move.Advance move : lap) {
            rises.put(move.slot(), move.to() - levels.level(move.slot()));
          }
          for (long i = 0; i < times; i++) {
            for (Move.Advance move : lap) {
              moves.add(
                  new Move.Advance(
                      move.slot(), move.to() + i * rises.getOrDefault(move.slot(), 0L)));
            }
          }
        }
      }
      for (Move move : moves) {
        assertThat(rulebook.permits(move, levels)).as("%s", move).isTrue();
        rulebook.apply(move, levels);
        most = Math.max(most, exposure(levels, stakes, rulebook));
      }
    }
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      assertThat(levels.level(Slot.reported(c, Milestone.ARRIVED)))
          .isEqualTo(rulebook.obligation(c).due());
    }
    return most;
  }

  private static long exposure(Levels levels, List<Stakes> stakes, Rulebook rulebook) {
    return stakes.stream()
        .mapToLong(s ->
            s.counterOfGiven(rulebook).value(levels) - s.counterOfReceived(rulebook).value(levels))
        .reduce(0, Math::max);
  }

  private static long exposure(
      NaiveInterpreter.State state, List<Stakes> stakes, Rulebook rulebook, Levels start) {
    return stakes.stream()
        .mapToLong(s ->
            ExposureTest.weighed(s.given(), rulebook, state, start)
                - ExposureTest.weighed(s.received(), rulebook, state, start))
        .reduce(0, Math::max);
  }

  /// The least of the greatest exposures over all ways to a state in which all have arrived.
  static Optional<Long> least(
      NaiveInterpreter naive,
      NaiveInterpreter.State first,
      List<Stakes> stakes,
      Rulebook rulebook,
      Levels start,
      Predicate<NaiveInterpreter.State> isEnd) {
    record Way(NaiveInterpreter.State state, long most) {}
    Map<NaiveInterpreter.State, Long> known = new HashMap<>();
    PriorityQueue<Way> open = new PriorityQueue<>(Comparator.comparingLong(Way::most));
    open.add(new Way(first, exposure(first, stakes, rulebook, start)));
    while (!open.isEmpty()) {
      Way way = open.remove();
      if (known.putIfAbsent(way.state(), way.most()) != null) {
        continue;
      }
      if (isEnd.test(way.state())) {
        return Optional.of(way.most());
      }
      for (NaiveInterpreter.State next : naive.successors(way.state())) {
        open.add(new Way(next, Math.max(way.most(), exposure(next, stakes, rulebook, start))));
      }
    }
    return Optional.empty();
  }

  private static boolean hasArrived(NaiveInterpreter.State state, Rulebook rulebook) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      if (state.level(c, Milestone.ARRIVED, Evidence.REPORTED) < rulebook.obligation(c).due()) {
        return false;
      }
    }
    return true;
  }
}
