package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: what holds an operation back, and what less exposure costs, as `plan` says
/// it.
final class WhatIfTest {
  @TempDir private Path folder = Path.of("");

  /// 200 people a side, each side ahead of the other by 50, one bus-load; two buses a side.
  private Scene inStep() {
    return new Scene(folder)
        .upperNeeds("balance: {theirs: {commitment: lower}, ahead: {people: 50}}")
        .lowerNeeds("balance: {theirs: {commitment: upper}, ahead: {people: 50}}");
  }

  private static JsonNode lever(JsonNode answer, String kind, String of, int more) {
    return answer
        .get("levers")
        .valueStream()
        .filter(one -> one.get("kind").asString().equals(kind))
        .filter(one -> one.get("of").asString().equals(of))
        .filter(one -> one.get("more").isNull() || one.get("more").asInt() == more)
        .findFirst()
        .orElseThrow();
  }

  /// Without conditions 200 people are four bus-loads: two rounds with two buses, one with four and
  /// more. The first round takes 70 minutes to the town and as long back.
  @Test
  void W01_ten_more_buses_save_the_rounds_that_two_have_to_make() {
    Scene scene = new Scene(folder).withoutLower();
    JsonNode answer = scene.plan("--levers", "--aim", "end", "--json").json();
    int end = answer.get("objective").get("makespanMinutes").asInt();
    assertThat(end).isEqualTo(60 + 3 * 70);
    JsonNode one = lever(answer, "vehicles", "southern-buses", 1);
    // Three buses for four loads: the last one still waits, and one fewer with it.
    assertThat(one.get("gain").get("makespanMinutes").asInt()).isZero();
    assertThat(one.get("gain").get("personHoursWaited").asInt()).isEqualTo(50 * 140 / 60);
    JsonNode ten = lever(answer, "vehicles", "southern-buses", 10);
    assertThat(ten.get("gain").get("makespanMinutes").asInt()).isEqualTo(140);
    assertThat(ten.get("proven").get("makespanMinutes").asBoolean()).isTrue();
    Said said = scene.plan("--levers", "--aim", "end");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "1. Ten more vehicles of southern-buses (bus): it ends 2 h 20 min sooner",
            "Proven: no plan without it ends so soon",
            "One more vehicle of southern-buses (bus): people wait 116 person-hours less.")
        .doesNotContain("northern-buses");
  }

  @Test
  void W02_every_gain_is_the_difference_of_the_two_plans_that_are_told() {
    JsonNode answer = inStep().plan("--levers", "--json").json();
    assertThat(answer.get("levers").size()).isGreaterThan(5);
    int gains = 0;
    long before = Long.MAX_VALUE;
    for (JsonNode lever : answer.get("levers")) {
      JsonNode gain = lever.get("gain");
      for (String figure : List.of("moved", "makespanMinutes")) {
        long difference =
            answer.get("objective").get(figure).asLong()
                - lever.get("objective").get(figure).asLong();
        assertThat(gain.get(figure).asLong())
            .as("%s of %s", figure, lever.get("words"))
            .isEqualTo(figure.equals("moved") ? -difference : difference);
      }
      long waited = lever.get("objective").get("personHoursWaited").asLong();
      assertThat(gain.get("personHoursWaited").asLong())
          .isCloseTo(
              answer.get("objective").get("personHoursWaited").asLong() - waited,
              org.assertj.core.data.Offset.offset(1L));
      assertThat(gain.get("personHoursWaited").asLong()).isBetween(0L, before);
      before = gain.get("personHoursWaited").asLong();
      gains += lever.get("changesNothing").asBoolean() ? 0 : 1;
    }
    assertThat(gains).isGreaterThan(2);
    assertThat(answer.get("auditPassed").asBoolean()).isTrue();
    assertThat(answer.get("untried").isEmpty()).isTrue();
    // One bus-load each way at a time, so one more bus has nobody to take; a larger lead has.
    assertThat(lever(answer, "vehicles", "southern-buses", 1).get("changesNothing").asBoolean())
        .isTrue();
    assertThat(lever(answer, "ahead", "upper", 0).get("changesNothing").asBoolean()).isFalse();
  }

  @Test
  void W03_the_same_seed_gives_the_same_answer() {
    Scene scene = inStep();
    assertThat(scene.plan("--levers", "--seed", "7").out())
        .isEqualTo(scene.plan("--levers", "--seed", "7").out());
    assertThat(scene.plan("--exposure-curve", "--seed", "7").out())
        .isEqualTo(scene.plan("--exposure-curve", "--seed", "7").out());
  }

  @Test
  void W04_what_there_was_no_time_for_is_named() {
    Said said = inStep().run("plan", "--levers", "--time", "1ms");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("As it is, 400 people are moved", "Not tried, for there was no time: ")
        .doesNotContain("What would gain most");
  }

  @Test
  void W05_the_curve_is_told_and_drawn() {
    Path picture = folder.resolve("curve.svg");
    Said said = inStep().plan("--exposure-curve", "--picture", picture.toString());
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "What less exposure costs in time",
            "as agreed",
            "50 (50)",
            "Half the exposure costs ",
            "The agreement lets these be exposed");
    assertThat(picture).content().contains("What less exposure costs in time", "50%");
    JsonNode points = inStep().plan("--exposure-curve", "--json").json().get("points");
    assertThat(points.size()).isGreaterThan(3);
    long before = 0;
    for (JsonNode point : points) {
      for (JsonNode exposure : point.get("exposure")) {
        assertThat(exposure.get("cap").asLong())
            .isEqualTo(Math.ceilDiv(50 * point.get("percent").asLong(), 100));
        assertThat(exposure.get("greatest").asLong())
            .isLessThanOrEqualTo(exposure.get("cap").asLong());
      }
      assertThat(point.get("whole").asBoolean()).isTrue();
      assertThat(point.get("personHoursWaited").asLong()).isGreaterThanOrEqualTo(before);
      before = point.get("personHoursWaited").asLong();
    }
  }

  @Test
  void W06_a_lot_that_is_larger_than_the_cap_ends_the_curve() {
    Scene scene =
        inStep()
            .upper("quota: 200", "quota: 200\n    lot: 40")
            .lower("quota: 200", "quota: 200\n    lot: 40");
    assertThat(scene.plan("--exposure-curve").out())
        .contains("Within 75 % not everybody can be moved: 0 of 400.")
        .doesNotContain("50 %");
  }

  @Test
  void W07_without_a_balance_there_is_nothing_to_cap() {
    Scene scene = new Scene(folder);
    Said curve = scene.plan("--exposure-curve");
    assertThat(curve.code()).isZero();
    assertThat(curve.out()).contains("so there is no exposure to be capped");
    Said plan = scene.plan("--exposure-cap", "10");
    assertThat(plan.code()).isZero();
    assertThat(plan.out()).contains("so the cap of 10 asks for nothing");
  }

  @Test
  void W08_a_plan_within_a_cap_keeps_it_and_says_its_worst() {
    Said said = inStep().plan("--exposure-cap", "10");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "Given before it is returned, within the cap of 10 at every moment; at worst",
            "Upper people, against Lower people: 10, on ");
    JsonNode capped = inStep().plan("--exposure-cap", "10", "--json").json();
    JsonNode free = inStep().plan("--json").json();
    assertThat(capped.get("exposure").size()).isEqualTo(free.get("exposure").size()).isPositive();
    for (int i = 0; i < capped.get("exposure").size(); i++) {
      JsonNode one = capped.get("exposure").get(i);
      if (one.get("side").isNull()) {
        assertThat(one.get("cap").asLong()).isEqualTo(10);
        assertThat(one.get("greatest").asLong()).isLessThanOrEqualTo(10);
        assertThat(free.get("exposure").get(i).get("cap").isNull()).isTrue();
        assertThat(free.get("exposure").get(i).get("greatest").asLong()).isEqualTo(50);
      }
    }
    assertThat(capped.get("objective").get("makespanMinutes").asInt())
        .isGreaterThan(free.get("objective").get("makespanMinutes").asInt());
  }

  @Test
  void W09_a_cap_within_which_nobody_can_go_first_moves_nobody() {
    Said said = inStep().plan("--exposure-cap", "0");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "Nothing beyond what the agreement permits within the cap of 0 is planned: 400 people stay.",
            "Nobody can be moved.")
        .doesNotContain("DEADLOCK");
  }

  @Test
  void W10_levers_can_be_asked_for_within_a_cap() {
    JsonNode answer = inStep().plan("--levers", "--exposure-cap", "10", "--json").json();
    assertThat(answer.get("exposureCap").asLong()).isEqualTo(10);
    // Whoever may be further ahead is held by the cap all the same.
    assertThat(lever(answer, "ahead", "upper", 0).get("changesNothing").asBoolean()).isTrue();
    assertThat(inStep().plan("--levers", "--exposure-cap", "10").out())
        .contains("Nobody is exposed by more than 10 in any balance.");
  }

  @ParameterizedTest
  @CsvSource({
    "--levers --exposure-curve, --levers and --exposure-curve are two questions",
    "--levers --picture x.svg, --levers draws no picture: leave --picture out.",
    "--exposure-curve --exposure-cap 5, leave --exposure-cap out.",
    "--bep x.txt --levers, leave --levers out.",
    "--bep x.txt --exposure-curve, leave --exposure-curve out.",
    "--bep x.txt --exposure-cap 5, leave --exposure-cap out.",
    "--exposure-cap -1, it must be at least 0.",
    "--exposure-curve curve.svg, 'curve.svg'",
    "--levers --out sheets, leave --out and --replaces out.",
    "--exposure-curve --continue x.csv, leave --continue and --now out.",
  })
  void W11_what_does_not_go_together_is_told_plainly(String options, String sentence) {
    List<String> words = new ArrayList<>(List.of("plan", Said.scenario()));
    words.addAll(List.of(options.split(" ")));
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(sentence.strip(), "Maybe ").doesNotContain("\tat ");
  }
}
