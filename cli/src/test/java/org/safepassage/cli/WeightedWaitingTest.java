package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: what waiting comes to in the weights of an operation, as the commands say
/// it.
///
/// Two buses for 50 come after an hour and are back 140 minutes later, so 100 people wait 60
/// minutes and 100 wait 200: 26,000 minutes. The 50 wounded, who weigh ten, go first: 50 x 10 x 60
/// + 50 x 60
/// + 100 x 200 = 53,000. If they went last it would be 100 x 60 + 50 x 200 + 50 x 10 x 200 =
///   116,000.
final class WeightedWaitingTest {
  private static final String WEIGHTS =
      "1 for Residents, 10 for Wounded, and that 1 times at home, 3 times at a hand-over point,"
          + " 2 times aboard in front of a checkpoint.";

  @TempDir private Path folder = Path.of("");

  private Scene weighed() {
    return new Scene(folder).withoutLower().weighed();
  }

  private Scene alike() {
    return new Scene(folder).withoutLower().withWounded();
  }

  @Test
  void a_plan_tells_the_sum_the_weights_and_what_is_proven() {
    Said said = weighed().plan();
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("Waiting: 433 person-hours.")
        .contains("Weighted, that is 883 hours: an hour counts " + WEIGHTS)
        .contains("none has people wait for less than 433 person-hours, as this one.")
        .contains("Proven: none has people wait, weighted, for less than 883 hours, as this one.");
    JsonNode answer = weighed().plan("--json").json();
    for (String levels : new String[] {"objective", "lowerBound"}) {
      assertThat(answer.get(levels).get("personHoursWaited").asLong()).isEqualTo(433);
      assertThat(answer.get(levels).get("weightedHoursWaited").asLong()).isEqualTo(883);
    }
    assertThat(answer.get("gap").get("weightedHoursWaited").asDouble()).isZero();
  }

  @Test
  void weights_of_one_kind_are_told_alone() {
    assertThat(alike().where("categories:\n", "waiting: {held: 0}\ncategories:\n").plan().out())
        .contains(
            "Weighted, that is 433 hours: an hour counts 1 at home, 0 at a hand-over point, 1"
                + " aboard in front of a checkpoint.");
    assertThat(alike().where("{id: wounded, name", "{id: wounded, weight: 10, name").plan().out())
        .contains("883 hours: an hour counts 1 for Residents, 10 for Wounded.\n");
  }

  @Test
  void without_weights_nothing_is_said_of_them() {
    assertThat(alike().plan().out()).doesNotContainIgnoringCase("weighted");
    assertThat(alike().plan("--json").out()).doesNotContainIgnoringCase("weighted");
    Scene ones =
        alike()
            .where("name: Wounded", "name: Wounded, weight: 1")
            .where("categories:\n", "waiting: {home: 1, held: 1, aboard: 1}\ncategories:\n");
    assertThat(ones.plan("--json").out()).isEqualTo(alike().plan("--json").out());
    assertThat(ones.plan("--levers").out()).doesNotContainIgnoringCase("weighted");
  }

  @Test
  void levers_gain_in_the_weights() {
    JsonNode answer = weighed().plan("--levers", "--json").json();
    assertThat(answer.get("objective").get("weightedHoursWaited").asLong()).isEqualTo(883);
    assertThat(answer.get("lowerBound").get("weightedHoursWaited").asLong()).isEqualTo(883);
    JsonNode ten =
        answer
            .get("levers")
            .valueStream()
            .filter(lever -> lever.get("kind").asString().equals("vehicles"))
            .filter(lever -> lever.get("more").asInt() == 10)
            .findFirst()
            .orElseThrow();
    // 100 residents who wait 140 minutes less.
    assertThat(ten.get("gain").get("personHoursWaited").asLong()).isEqualTo(14_000 / 60);
    assertThat(ten.get("gain").get("weightedHoursWaited").asLong()).isEqualTo(14_000 / 60);
    assertThat(ten.get("proven").get("weightedHoursWaited").asBoolean()).isTrue();
    Said said = weighed().plan("--levers");
    assertThat(said.out())
        .contains("and people wait 433 person-hours; weighted, 883 hours.")
        .contains("Weighted, an hour of waiting counts " + WEIGHTS)
        .contains("people wait 233 person-hours less; weighted, 233 hours less");
  }

  @Test
  void two_timetables_are_compared_in_the_weights() throws IOException {
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    Files.createDirectories(folder);
    alike().plan("--out", before.toString());
    weighed().plan("--out", after.toString());
    String[] both = {
      before.resolve("timetable.csv").toString(), after.resolve("timetable.csv").toString()
    };
    Said said = weighed().run("compare", both);
    assertThat(said.out())
        .contains("433 person-hours waited; weighted, 1,933 hours.")
        .contains("433 person-hours waited; weighted, 883 hours.")
        .containsPattern("person-hours waited  weighted hours\n")
        .containsPattern("before .* 433 +1,933\n")
        .containsPattern("after .* 433 +883\n");
    JsonNode answer = weighed().run("compare", both[0], both[1], "--json").json();
    assertThat(answer.get("before").get("objective").get("weightedHoursWaited").asLong())
        .isEqualTo(1933);
    JsonNode commitment = answer.get("commitments").get(0);
    assertThat(commitment.get("before").get("weightedHoursWaited").asLong()).isEqualTo(1933);
    assertThat(commitment.get("after").get("weightedHoursWaited").asLong()).isEqualTo(883);
    JsonNode audit = weighed().run("audit", both[0], "--json").json();
    assertThat(audit.get("objective").get("weightedHoursWaited").asLong()).isEqualTo(1933);
    assertThat(alike().run("compare", both).out()).doesNotContain("weighted");
  }

  @Test
  void the_curve_tells_the_sum_of_each_plan() {
    Scene scene =
        new Scene(folder)
            .weighed()
            .upperNeeds("balance: {theirs: {commitment: lower}, ahead: {people: 50}}")
            .lowerNeeds("balance: {theirs: {commitment: upper}, ahead: {people: 50}}");
    assertThat(scene.plan("--exposure-curve").out())
        .contains("weighted hours")
        .contains("Weighted, an hour of waiting counts " + WEIGHTS);
    for (JsonNode point : scene.plan("--exposure-curve", "--json").json().get("points")) {
      assertThat(point.get("weightedHoursWaited").asLong())
          .isGreaterThan(point.get("personHoursWaited").asLong());
    }
  }
}
