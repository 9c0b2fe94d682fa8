package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: a plan says what its end hangs on, and what those who stay lack.
class WhyNotSoonerTest {
  private static final String SOUTH = "legs: [40 min, 30 min]}";

  @TempDir private Path folder = Path.of("");

  private Scene scene() {
    return new Scene(folder);
  }

  @Test
  void the_end_hangs_on_two_ways_and_one_return() {
    // Two buses of 50 for 200: from the depot 60, there 70, back 70, there 70.
    assertThat(scene().plan().out())
        .contains(
            """
            What the end hangs on: 4 h 30 min from the first minute to the last arrival
              2 h 20 min, 2 times: driving, road-south.
              1 h 10 min, once: empty vehicles drive back to Upper village.
              1 hour, once: vehicles come from their depot to Upper village.
              Once: Upper people waits for a vehicle that another convoy had.
            """);
  }

  @Test
  void the_minutes_in_json_come_to_the_makespan() {
    JsonNode answer = scene().lowerNeeds(Scene.arrived("upper", 200)).plan("--json").json();
    int sum = 0;
    for (JsonNode link : answer.get("critical")) {
      sum += link.get("minutes").asInt();
    }
    assertThat(sum).isEqualTo(answer.get("objective").get("makespanMinutes").asInt());
    assertThat(answer.get("critical"))
        .anySatisfy(link -> {
          assertThat(link.get("kind").asString()).isEqualTo("agreement");
          assertThat(link.get("term").get("term").asString()).isEqualTo("after");
          assertThat(link.get("term").get("line").asInt()).isPositive();
        });
  }

  @Test
  void who_waits_for_each_other_is_told_with_the_terms() {
    Said said =
        scene()
            .upper("quota: 200", "quota: 200\n    lot: 50")
            .lower("quota: 200", "quota: 200\n    lot: 50")
            .upperNeeds(balance("lower"))
            .lowerNeeds(balance("upper"))
            .plan();
    assertThat(said.out())
        .contains(
            "Nobody can be moved.",
            "Who waits for whom in a circle",
            "Upper people stops at 0 people: it waits until 30 people of Lower people have arrived",
            "Lower people stops at 0 people: it waits until 30 people of Upper people have arrived",
            "The term is at ");
  }

  private static String balance(String other) {
    return "balance: {mine: {weight: 1}, theirs: {commitment: %s, weight: 1}, ahead: {people: 20}}"
        .formatted(other);
  }

  @Test
  void a_window_shorter_than_the_drive_is_named() {
    Said said =
        scene()
            .where(
                SOUTH,
                "legs: [40 min, 30 min], windows:"
                    + " [{from: 2030-03-02T08:00:00+03:00, until: 2030-03-02T08:30:00+03:00}]}")
            .plan();
    assertThat(said.out())
        .contains("road-south is never open for longer than 30 minutes")
        .contains("driving through takes 40 minutes");
  }

  @Test
  void a_reception_site_that_is_too_small_is_named() {
    Said said =
        scene()
            .where(
                "{id: south-town, kind: reception-site}",
                "{id: south-town, kind: reception-site, reception: {people: 120}}")
            .plan();
    assertThat(said.out())
        .contains("Residents at Upper village: 80; the reception site takes no more")
        .contains("south-town takes 120 in all");
  }

  @Test
  void a_reception_site_that_takes_too_few_an_hour_for_a_lot_is_named() {
    Said said =
        scene()
            .where(
                "{id: south-town, kind: reception-site}",
                "{id: south-town, kind: reception-site, reception: {people: 500, per-hour: 20}}")
            .upper("quota: 200", "quota: 200\n    lot: 50")
            .plan();
    assertThat(said.out()).contains("south-town takes 20 an hour, and the next lot is 50");
  }

  @Test
  void too_few_vehicles_for_a_convoy_are_counted() {
    Said said =
        scene().where(SOUTH, "legs: [40 min, 30 min], convoys: {least: 5, most: 10}}").plan();
    assertThat(said.out())
        .contains("on road-south a convoy has at least 5 vehicles; there are 2 for the place");
  }

  @Test
  void a_lot_larger_than_all_vehicles_is_named() {
    Said said = scene().upper("quota: 200", "quota: 200\n    lot: 150").plan();
    assertThat(said.out())
        .contains(
            "the next lot is 150 people, and all vehicles for the place together have 100 seats");
  }

  @Test
  void when_time_runs_out_the_next_vehicle_is_named() {
    // Free again at 8:10 + 70 min; 9:20 + 70 min is after ten.
    JsonNode answer =
        scene()
            .where("end: 2030-03-08T06:00:00+03:00", "end: 2030-03-01T10:00:00+03:00")
            .plan("--json")
            .json();
    JsonNode first = answer.get("notMoved").get(0);
    assertThat(first.get("reason").asString()).isEqualTo("horizon");
    assertThat(first.get("lack").asString())
        .isEqualTo("the next vehicle is there on Fri 1 Mar 09:20, and driving takes 1 h 10 min");
  }

  @Test
  void what_the_vehicle_that_comes_too_late_hangs_on_is_told() {
    // From the depot 60, there 70, back 70.
    Scene scene = scene().where("end: 2030-03-08T06:00:00+03:00", "end: 2030-03-01T10:00:00+03:00");
    assertThat(scene.plan().out())
        .contains(
            """
            What the next vehicle for Upper people hangs on: 3 h 20 min until it would have been there
              1 h 10 min, once: driving, road-south.
              1 h 10 min, once: empty vehicles drive back to Upper village.
              1 hour, once: vehicles come from their depot to Upper village.
            """);
  }

  @Test
  void its_minutes_in_json_come_to_when_it_would_have_been_there() {
    JsonNode answer =
        scene()
            .where("end: 2030-03-08T06:00:00+03:00", "end: 2030-03-01T10:00:00+03:00")
            .plan("--json")
            .json();
    int sum = 0;
    for (JsonNode link : answer.get("notMoved").get(0).get("nextVehicle")) {
      sum += link.get("minutes").asInt();
    }
    assertThat(sum).isEqualTo(200);
  }

  @Test
  void nobody_waits_for_a_vehicle_who_is_not_to_go() {
    for (JsonNode remainder : scene().plan("--json").json().get("notMoved")) {
      assertThat(remainder.get("reason").asString()).isEqualTo("not-due");
      assertThat(remainder.get("nextVehicle")).isEmpty();
    }
  }
}
