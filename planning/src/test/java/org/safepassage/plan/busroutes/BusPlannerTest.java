package org.safepassage.plan.busroutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;
import org.safepassage.plan.problem.Effort;

/// FEATURE UNDER TEST: plans of the bus evacuation problem, and the bounds proven for them, beside
/// every plan that there is.
class BusPlannerTest {
  private static final Effort ENOUGH = Effort.counting(4_000);

  private static BusAnswer plan(BusEvacuation evacuation) {
    return new BusPlanner().plan(evacuation, 1, ENOUGH, _ -> {});
  }

  @Test
  void a_tiny_instance_is_planned_as_well_as_can_be_and_proven() {
    for (long seed = 1; seed <= 150; seed++) {
      BusEvacuation evacuation = RandomInstances.tiny(new SplittableRandom(seed), 6, 1);
      BusAnswer answer = plan(evacuation);
      assertThat(answer.plan().violations(evacuation)).as("seed %d", seed).isEmpty();
      assertThat(answer.plan().makespan(evacuation))
          .as("seed %d", seed)
          .isEqualTo(answer.makespan());
      assertThat(answer.makespan())
          .as("seed %d", seed)
          .isEqualTo(new EveryPlan(evacuation).leastMakespan());
      assertThat(answer.isOptimal()).as("seed %d is proven", seed).isTrue();
    }
  }

  @Test
  void no_bound_is_above_the_least_makespan() {
    for (long seed = 1; seed <= 150; seed++) {
      BusEvacuation evacuation = RandomInstances.tiny(new SplittableRandom(seed), 6, 0);
      long least = new EveryPlan(evacuation).leastMakespan();
      Ways ways = new Ways(evacuation);
      assertThat(SimpleBound.of(ways)).as("seed %d", seed).isLessThanOrEqualTo(least);
      assertThat(BusFlow.of(ways, Duration.ofSeconds(10)).orElseThrow().bound(ways))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(least);
      assertThat(new ColumnBound(ways, ENOUGH).between(0, least + 10))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(least);
    }
  }

  /// Prices alone, rounded to whole units, are a weaker proof and still one.
  @Test
  void lengths_rounded_down_prove_less_and_nothing_false() {
    for (long seed = 1; seed <= 60; seed++) {
      BusEvacuation fine = RandomInstances.tiny(new SplittableRandom(seed), 5, 1);
      BusEvacuation evacuation = stretched(fine, 2_000);
      long least = new EveryPlan(evacuation).leastMakespan();
      assertThat(new ColumnBound(new Ways(evacuation), ENOUGH).between(0, least + 10))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(least);
    }
  }

  private static BusEvacuation stretched(BusEvacuation evacuation, int factor) {
    return new BusEvacuation(
        evacuation.busesAt(),
        evacuation.demand(),
        evacuation.capacity(),
        evacuation.fromYard().stream()
            .map(row -> row.stream().map(way -> way * factor + way % 7).toList())
            .toList(),
        evacuation.toShelter().stream()
            .map(row -> row.stream().map(way -> way * factor + way % 5).toList())
            .toList());
  }

  @Test
  void one_more_bus_or_place_never_makes_it_longer() {
    for (long seed = 1; seed <= 60; seed++) {
      BusEvacuation evacuation = RandomInstances.tiny(new SplittableRandom(seed), 6, 1);
      long makespan = plan(evacuation).makespan();
      List<Integer> buses = new ArrayList<>(evacuation.busesAt());
      buses.set(0, buses.getFirst() + 1);
      List<Integer> places = evacuation.capacity().stream().map(each -> each + 1).toList();
      BusEvacuation more =
          new BusEvacuation(
              buses, evacuation.demand(), places, evacuation.fromYard(), evacuation.toShelter());
      assertThat(plan(more).makespan()).as("seed %d", seed).isLessThanOrEqualTo(makespan);
    }
  }

  @Test
  void the_same_seed_gives_the_same_plan() {
    BusEvacuation evacuation = RandomInstances.tiny(new SplittableRandom(3), 6, 1);
    assertThat(plan(evacuation)).isEqualTo(plan(evacuation));
  }

  @Test
  void without_time_there_is_a_plan_all_the_same() {
    BusEvacuation evacuation = RandomInstances.tiny(new SplittableRandom(5), 6, 1);
    BusAnswer answer =
        new BusPlanner()
            .plan(evacuation, 1, Effort.lasting(Duration.ZERO, System::nanoTime), _ -> {});
    assertThat(answer.plan().violations(evacuation)).isEmpty();
    assertThat(answer.lowerBound()).isBetween(1L, answer.makespan());
  }

  @Test
  void who_has_nobody_to_fetch_stays() {
    BusEvacuation evacuation =
        new BusEvacuation(
            List.of(2), List.of(0), List.of(3), List.of(List.of(4)), List.of(List.of(5)));
    BusAnswer answer = plan(evacuation);
    assertThat(answer.makespan()).isZero();
    assertThat(answer.isOptimal()).isTrue();
    assertThat(answer.plan().routes()).hasSize(2).allMatch(route -> route.rounds().isEmpty());
  }

  /// The way to a pickup point over another one is shorter than the direct one, so its direct way
  /// bounds nothing.
  @Test
  void a_pickup_point_may_be_reached_sooner_over_another_one() {
    BusEvacuation evacuation =
        new BusEvacuation(
            List.of(1),
            List.of(1, 1),
            List.of(2),
            List.of(List.of(1, 100)),
            List.of(List.of(1), List.of(1)));
    BusAnswer answer = plan(evacuation);
    assertThat(answer.makespan()).isEqualTo(4);
    assertThat(answer.isOptimal()).isTrue();
  }

  @Test
  void a_plan_that_breaks_a_rule_is_noticed() {
    BusEvacuation evacuation =
        new BusEvacuation(
            List.of(1),
            List.of(1, 1),
            List.of(1, 1),
            List.of(List.of(1, 1)),
            List.of(List.of(1, 1), List.of(1, 1)));
    Round toFirst = new Round(0, 0);
    assertThat(new BusPlan(List.of(new BusRoute(0, List.of(toFirst)))).violations(evacuation))
        .containsExactly("0 loads leave pickup point 2, where 1 wait.");
    assertThat(
            new BusPlan(List.of(new BusRoute(0, List.of(toFirst, new Round(1, 0)))))
                .violations(evacuation))
        .containsExactly("2 loads reach shelter 1, which takes 1.");
    assertThat(
            new BusPlan(
                    List.of(
                        new BusRoute(0, List.of(toFirst)),
                        new BusRoute(0, List.of(new Round(1, 1)))))
                .violations(evacuation))
        .containsExactly("2 buses start at yard 1, which has 1.");
    assertThat(new BusPlan(List.of(new BusRoute(1, List.of()))).violations(evacuation))
        .contains("A bus starts at a yard that isn't there.");
    assertThat(
            new BusPlan(List.of(new BusRoute(0, List.of(new Round(0, 7))))).violations(evacuation))
        .contains("A bus drives to a place that isn't there.");
  }
}
