package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: the expected answers on the operation of December 2016.
final class AleppoTest {

  @Test
  void S01_the_first_deal_completes_and_others_can_break_it() {
    Said said = check("2016-12-13");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(answer.get("verdict").asString()).isEqualTo("completes");
    assertThat(reached(answer, "aleppo", "arrived")).isEqualTo(20_000);
    assertThat(ids(answer.get("reliesOn")))
        .contains(
            "government", "allied-militias", "russia", "russian-guarantee", "crowd-on-the-road");
    assertThat(kinds(answer, "allied-militias")).containsOnly("non-party");
    assertThat(kinds(answer, "crowd-on-the-road")).containsOnly("non-party");
    for (JsonNode veto : answer.get("vetoes")) {
      // Ambulances carry the 800 wounded, and nothing else does; buses carry the others.
      long leave =
          switch (veto.get("id").asString()) {
            case "ambulance" -> 19_200;
            case "bus" -> 800;
            default -> 0;
          };
      assertThat(veto.get("leaves").get("aleppo").asLong())
          .as(veto.get("id").asString())
          .isEqualTo(leave);
    }
    assertThat(ids(answer.get("findings"), "code")).contains("gift");
  }

  @Test
  void S02_fridays_demands_deadlock_from_whichever_count() {
    Said said = check("2016-12-16-demands", "--as-of", Said.state());
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(answer.get("verdict").asString()).isEqualTo("deadlock");
    assertThat(reached(answer, "aleppo", "departed")).isEqualTo(6_000);
    assertThat(reached(answer, "foua-kefraya", "departed")).isZero();
    JsonNode greater = answer.get("withGreaterCounts");
    assertThat(greater.get("verdict").asString()).isEqualTo("deadlock");
    assertThat(reached(greater, "aleppo", "departed")).isEqualTo(8_000);
    assertThat(ids(answer.get("cycle"), "from"))
        .containsExactlyInAnyOrder("aleppo", "foua-kefraya");
    assertThat(check("2016-12-16-demands").json().get("verdict").asString()).isEqualTo("deadlock");
  }

  @Test
  void S03_the_second_deal_completes_and_relies_on_both_sides() {
    Said said = check("2016-12-18");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(reached(answer, "aleppo", "arrived")).isEqualTo(20_000);
    assertThat(reached(answer, "foua-kefraya", "arrived")).isEqualTo(4_000);
    assertThat(reached(answer, "madaya-zabadani", "arrived")).isEqualTo(1_500);
    assertThat(answer.get("cycle").isEmpty()).isTrue();
    assertThat(ids(answer.get("reliesOn")))
        .contains(
            "government",
            "armed-groups",
            "russia",
            "turkey",
            "iran",
            "ramouseh",
            "buses-in-the-towns");
    assertThat(ids(answer.get("reliesOn"))).anyMatch(id -> id.contains("baqlo"));
    for (JsonNode veto : answer.get("vetoes")) {
      assertThat(veto.get("verdict").asString()).as(veto.get("id").asString()).isEqualTo("waits");
    }
  }

  @Test
  void S03_its_exposure_and_worst_moments_are_exact() {
    JsonNode answer =
        Said.by("check", Said.scenario(), "--agreement", "2016-12-18", "--json").json();
    for (String key : List.of("exposure", "worstMoments")) {
      assertThat(answer.get(key)).isNotEmpty();
      for (JsonNode each : answer.get(key)) {
        assertThat(each.get("proven").asBoolean()).as(each.toString()).isTrue();
      }
    }
    long most = 0;
    for (JsonNode moment : answer.get("worstMoments")) {
      most = Math.max(most, moment.get("underWay").asLong());
    }
    assertThat(most).isEqualTo(900);
  }

  @Test
  void S04_the_last_convoys_stop_at_19600_and_2450_at_every_milestone() {
    Said said = check("2016-12-18-last-convoys");
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(answer.get("verdict").asString()).isEqualTo("deadlock");
    for (String milestone : answer.get("reached").get("aleppo").propertyNames()) {
      assertThat(reached(answer, "aleppo", milestone)).as(milestone).isEqualTo(19_600);
      assertThat(reached(answer, "foua-kefraya", milestone)).as(milestone).isEqualTo(2_450);
      assertThat(reached(answer, "madaya-zabadani", milestone)).as(milestone).isZero();
    }
    assertThat(answer.get("cycle").size()).isEqualTo(2);
    assertThat(answer.get("cycle").get(0).get("words").asString())
        .contains("19,600")
        .contains("2,500");
    assertThat(answer.get("strandedBetween").isEmpty()).isTrue();
  }

  @Test
  void S05_without_russia_nobody_leaves_aleppo() {
    Said said = check("2016-12-18", "--withhold", "russia");
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(answer.get("verdict").asString()).isEqualTo("waits");
    assertThat(reached(answer, "aleppo", "departed")).isZero();
    assertThat(reached(answer, "foua-kefraya", "departed")).isEqualTo(100);
  }

  @Test
  void S06_the_deal_in_force_is_chosen_and_goes_on_a_timetable_that_the_audit_passes() {
    Said said = Said.by("plan", Said.scenario(), "--iterations", "1", "--json");
    assertThat(said.err()).doesNotContain("error");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(answer.get("agreement").asString()).isEqualTo("2016-12-18");
    assertThat(answer.get("audit").get("passed").asBoolean()).isTrue();
    assertThat(answer.get("objective").get("moved").asLong()).isEqualTo(25_500);
    long aboard = 0;
    for (JsonNode convoy : answer.get("convoys")) {
      aboard += convoy.get("people").asLong();
    }
    assertThat(aboard).isEqualTo(25_500);
  }

  @Test
  void S07_a_deadlocked_deal_moves_whom_it_can() {
    Said said =
        Said.by(
            "plan",
            Said.scenario(),
            "--iterations",
            "1",
            "--agreement",
            "2016-12-18-last-convoys",
            "--json");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.json().get("objective").get("moved").asLong()).isEqualTo(22_050);
    assertThat(said.json().get("audit").get("passed").asBoolean()).isTrue();
    assertThat(ids(said.json().get("notMoved"), "reason")).containsOnly("agreement");
  }

  @Test
  void S08_shots_at_ramouseh_hold_everybody_until_those_named_say_that_it_is_settled() {
    String halt = Said.state().replace("2016-12-16.yaml", "2016-12-16-halt.yaml");
    Said said = check("2016-12-13", "--as-of", halt);
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(answer.get("verdict").asString()).isEqualTo("waits");
    assertThat(answer.get("onceGiven").asString()).isEqualTo("completes");
    assertThat(reached(answer, "aleppo", "departed")).isEqualTo(6_000);
    assertThat(reached(answer.get("withGreaterCounts"), "aleppo", "departed")).isEqualTo(8_000);
    JsonNode wait = answer.get("waitsFor").get(0);
    assertThat(wait.get("to").asString()).isEqualTo("fire-on-the-way");
    assertThat(ids(wait.get("canLift"), "party")).containsExactly("government", "russia");
    assertThat(ids(wait.get("canLift"), "how")).containsOnly("lifts");
    Said calm = check("2016-12-13", "--as-of", Said.state());
    assertThat(calm.code()).as("without the incident").isZero();
  }

  private static Said check(String agreement, String... more) {
    String[] arguments = new String[5 + more.length];
    arguments[0] = "check";
    arguments[1] = Said.scenario();
    arguments[2] = "--agreement";
    arguments[3] = agreement;
    arguments[4] = "--json";
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Said.by(arguments);
  }

  private static long reached(JsonNode answer, String commitment, String milestone) {
    return answer.get("reached").get(commitment).get(milestone).asLong();
  }

  private static List<String> ids(JsonNode nodes) {
    return ids(nodes, "id");
  }

  private static List<String> ids(JsonNode nodes, String key) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.get(key).asString())
        .toList();
  }

  private static List<String> kinds(JsonNode answer, String id) {
    return StreamSupport.stream(answer.get("reliesOn").spliterator(), false)
        .filter(node -> node.get("id").asString().equals(id))
        .map(node -> node.get("kind").asString())
        .toList();
  }
}
