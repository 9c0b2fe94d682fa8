package org.safepassage.plan.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.bound.CheckpointFlow.Carrier;

/// FEATURE UNDER TEST: nothing is through a checkpoint sooner than the bound on what it inspects.
class CheckpointFlowTest {
  private static final int MINUTE = 60_000;
  private static final int CASES = 400;
  private static final int FOREVER = 1_000_000;

  private static Carrier bus(int vehicles, double load, int round, int inspection) {
    return new Carrier(vehicles, load, (long) round * MINUTE, 0, inspection * MINUTE / load);
  }

  @Test
  void a_bus_that_is_away_for_an_hour_comes_once_an_hour() {
    CheckpointFlow flow = new CheckpointFlow(List.of(bus(1, 50, 60, 2)), _ -> true);
    assertThat(flow.done(0, FOREVER, 50)).isEqualTo(2);
    // The second inspection ends at 2 + 60 + 2; seen is that it begins after an hour.
    assertThat(flow.done(0, FOREVER, 100)).isBetween(61, 64);
  }

  @Test
  void a_busy_checkpoint_takes_one_after_the_other() {
    CheckpointFlow flow = new CheckpointFlow(List.of(bus(100, 50, 60, 2)), _ -> true);
    assertThat(flow.done(0, FOREVER, 1000)).isEqualTo(40);
  }

  @Test
  void closed_minutes_do_not_count() {
    CheckpointFlow flow =
        new CheckpointFlow(List.of(bus(100, 50, 60, 2)), minute -> minute % 100 < 10);
    // Five buses in ten minutes of a hundred.
    assertThat(flow.done(0, FOREVER, 1000)).isEqualTo(310);
  }

  @Test
  void large_ones_that_are_away_leave_time_that_only_small_ones_can_fill() {
    // In a round of 100 minutes: ten of 50, and with the rest of the time small ones of 10.
    CheckpointFlow flow =
        new CheckpointFlow(List.of(bus(10, 50, 100, 2), bus(100, 10, 100, 2)), _ -> true);
    int end = flow.done(0, FOREVER, 5 * (10 * 50 + 40 * 10));
    assertThat(end).isBetween(5 * 98, 5 * 100);
    // As if all were large it would be 180.
    assertThat(end).isGreaterThan(180);
  }

  /// One vehicle of a case drawn at random.
  private static final class Vehicle {
    final int load;
    final int round;
    final int inspection;
    int next;

    Vehicle(int load, int round, int inspection) {
      this.load = load;
      this.round = round;
      this.inspection = inspection;
    }
  }

  @Test
  void no_order_at_random_is_through_sooner() {
    for (long seed = 0; seed < CASES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Carrier> carriers = new ArrayList<>();
      List<Vehicle> vehicles = new ArrayList<>();
      int perPerson = random.nextInt(3);
      for (int fleet = 1 + random.nextInt(3); fleet > 0; fleet--) {
        int load = 1 + random.nextInt(20);
        int round = 5 + random.nextInt(60);
        int inspection = 1 + random.nextInt(4);
        int count = 1 + random.nextInt(8);
        carriers.add(
            new Carrier(
                count,
                load,
                (long) round * MINUTE,
                perPerson * MINUTE,
                (double) inspection * MINUTE / load));
        for (int i = 0; i < count; i++) {
          vehicles.add(new Vehicle(load, round, inspection));
        }
      }
      int open = 20 + random.nextInt(80);
      int day = open + random.nextInt(100);
      requireBound(carriers, vehicles, perPerson, open, day, random, seed);
    }
  }

  /// Each vehicle is away for its round, and for its people to get off and others to get on.
  private static void requireBound(
      List<Carrier> carriers,
      List<Vehicle> vehicles,
      int perPerson,
      int open,
      int day,
      SplittableRandom random,
      long seed) {
    CheckpointFlow flow = new CheckpointFlow(carriers, minute -> minute % day < open);
    int now = 0;
    int worth = 0;
    for (int i = 0; i < 60; i++) {
      Vehicle vehicle = vehicles.get(random.nextInt(vehicles.size()));
      int people = random.nextInt(3) == 0 ? 1 + random.nextInt(vehicle.load) : vehicle.load;
      int start = Math.max(now, vehicle.next);
      while (start % day + vehicle.inspection > open) {
        start++;
      }
      now = start + vehicle.inspection;
      vehicle.next = now + vehicle.round + perPerson * people;
      worth += people;
      assertThat(flow.done(0, FOREVER, worth))
          .as("seed %d, %d", seed, worth)
          .isLessThanOrEqualTo(now);
    }
  }
}
