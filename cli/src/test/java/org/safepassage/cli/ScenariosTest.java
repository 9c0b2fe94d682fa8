package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: the answers that the READMEs of four scenarios promise.
final class ScenariosTest {

  @Test
  void F01_batches_in_proportion_complete_however_few_want_to_leave() {
    Said said = check("zabadani-2015");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(answer.get("agreement").asString()).isEqualTo("2015-09-24");
    assertThat(verdict(answer)).isEqualTo("completes");
    assertThat(arrived(answer, "foua-kefraya")).isEqualTo(10_000);
    assertThat(arrived(answer, "zabadani")).isEqualTo(500);
    assertThat(arrived(answer, "detainees")).isEqualTo(500);
    JsonNode least = answer.get("turnout").get("least");
    assertThat(verdict(least)).isEqualTo("completes");
    assertThat(arrived(least, "foua-kefraya")).isEqualTo(338);
    assertThat(arrived(least, "zabadani")).isEqualTo(126);
    assertThat(arrived(least, "detainees")).isEqualTo(500);
    assertThat(values(answer.get("findings"), "code")).isEmpty();
  }

  @Test
  void F02_without_either_side_or_the_exchange_point_nobody_leaves_for_good() {
    JsonNode answer = check("zabadani-2015").json();
    for (String id :
        List.of("government", "armed-groups", "hezbollah", "united-nations", "murak")) {
      JsonNode without = veto(answer, id);
      assertThat(verdict(without)).as(id).isEqualTo("waits");
      for (String commitment : List.of("foua-kefraya", "zabadani", "detainees")) {
        assertThat(without.get("arrives").get(commitment).asLong()).as(id).isZero();
      }
    }
  }

  @Test
  void F03_person_for_person_is_a_deadlock_when_few_of_one_side_want_to_leave() {
    Said said = check("zabadani-2015", "--agreement", "2015-09-24-parity");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("completes");
    assertThat(arrived(answer, "foua-kefraya")).isEqualTo(500);
    JsonNode least = answer.get("turnout").get("least");
    assertThat(verdict(least)).isEqualTo("deadlock");
    assertThat(arrived(least, "foua-kefraya")).isEqualTo(150);
    assertThat(arrived(least, "zabadani")).isEqualTo(126);
    assertThat(arrived(least, "detainees")).isZero();
    assertThat(answer.get("turnout").get("leastOfEach").get("zabadani").asLong()).isEqualTo(450);
  }

  @Test
  void F04_the_exchange_of_december_relies_on_both_sides_and_on_the_flights() {
    Said said = check("zabadani-2015", "--agreement", "2015-12-28");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("completes");
    assertThat(arrived(answer, "foua-kefraya")).isEqualTo(338);
    assertThat(arrived(answer, "zabadani")).isEqualTo(126);
    for (String id :
        List.of(
            "government",
            "armed-groups",
            "hezbollah",
            "turkey",
            "lebanon",
            "hatay-airport",
            "beirut-airport",
            "flight-to-beirut",
            "flight-to-hatay",
            "planes-at-hatay",
            "plane-at-beirut")) {
      assertThat(veto(answer, id).get("arrives").get("foua-kefraya").asLong()).as(id).isZero();
      assertThat(veto(answer, id).get("arrives").get("zabadani").asLong()).as(id).isZero();
    }
  }

  @Test
  void F05_without_the_flight_from_beirut_people_stand_at_the_other_airport() {
    Said said =
        check("zabadani-2015", "--agreement", "2015-12-28", "--withhold", "flight-to-hatay");
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("waits");
    JsonNode stranded = answer.get("strandedBetween").get(0);
    assertThat(stranded.get("commitment").asString()).isEqualTo("foua-kefraya");
    assertThat(stranded.get("after").asString()).isEqualTo("ready");
    assertThat(stranded.get("count").asLong()).isEqualTo(338);
  }

  @Test
  void F06_the_truce_goes_on_from_either_count_of_december() {
    Said said = check("zabadani-2015", "--as-of", state("zabadani-2015", "2015-12-28"));
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("completes");
    assertThat(verdict(answer.get("withGreaterCounts"))).isEqualTo("completes");
    assertThat(veto(answer, "murak").get("arrives").get("foua-kefraya").asLong()).isEqualTo(338);
    assertThat(veto(answer, "murak").get("arrives").get("zabadani").asLong()).isEqualTo(125);
  }

  @Test
  void F07_the_deal_on_homs_completes_however_the_number_of_trucks_is_read() {
    Said said = check("homs-2014");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("completes");
    assertThat(arrived(answer, "homs")).isEqualTo(2_250);
    assertThat(arrived(answer, "captives-latakia")).isEqualTo(40);
    assertThat(arrived(answer, "captives-aleppo")).isEqualTo(30);
    assertThat(arrived(answer, "relief")).isEqualTo(12);
    assertThat(verdict(answer.get("turnout").get("least"))).isEqualTo("completes");
    assertThat(values(answer.get("readings"), "verdict")).containsExactly("completes");
    JsonNode nusra = veto(answer, "nusra");
    assertThat(nusra.get("kind").asString()).isEqualTo("non-party");
    assertThat(verdict(nusra)).isEqualTo("waits");
    assertThat(nusra.get("arrives").get("homs").asLong()).isEqualTo(2_000);
    for (String id : List.of("government", "united-nations", "iran", "islamic-front", "anadan")) {
      assertThat(verdict(veto(answer, id))).as(id).isEqualTo("waits");
    }
    assertThat(values(answer.get("findings"), "code")).isEmpty();
  }

  @Test
  void F08_without_the_group_that_did_not_sign_the_last_250_of_homs_stay() {
    Said said = check("homs-2014", "--withhold", "nusra");
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("waits");
    assertThat(answer.get("onceGiven").asString()).isEqualTo("completes");
    assertThat(answer.get("cycle").isEmpty()).isTrue();
    assertThat(arrived(answer, "homs")).isEqualTo(2_000);
    assertThat(arrived(answer, "captives-latakia")).isEqualTo(40);
    assertThat(arrived(answer, "captives-aleppo")).isEqualTo(30);
    assertThat(arrived(answer, "relief")).isZero();
    assertThat(values(answer.get("waitsFor"), "from")).containsExactly("homs", "relief");
    JsonNode least = answer.get("turnout").get("least");
    assertThat(verdict(least)).isEqualTo("waits");
    assertThat(arrived(least, "homs")).isEqualTo(950);
    assertThat(values(answer.get("readings"), "verdict")).containsExactly("waits");
  }

  @Test
  void F09_from_the_counts_of_the_second_evening_the_same_250_wait() {
    Said said =
        check("homs-2014", "--withhold", "nusra", "--as-of", state("homs-2014", "2014-05-08"));
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("waits");
    assertThat(arrived(answer, "homs")).isEqualTo(2_000);
    assertThat(verdict(answer.get("withGreaterCounts"))).isEqualTo("waits");
    assertThat(arrived(answer.get("withGreaterCounts"), "homs")).isEqualTo(2_000);
    assertThat(veto(answer, "government").get("arrives").get("homs").asLong()).isEqualTo(950);
  }

  @Test
  void F17_what_everybody_has_passed_is_relied_on_no_more() {
    JsonNode answer = check("homs-2014", "--as-of", state("homs-2014", "2014-05-08")).json();
    assertThat(verdict(answer)).isEqualTo("completes");
    List<String> relied = values(answer.get("reliesOn"), "id");
    // The captives have arrived; Homs and the relief have not.
    assertThat(relied)
        .contains("government", "islamic-front", "nusra", "mosque", "anadan", "homs-north")
        .doesNotContain("kafriya", "bustan-al-qasr", "latakia-road", "aleppo-line");
    assertThat(values(check("homs-2014").json().get("reliesOn"), "id"))
        .contains("kafriya", "bustan-al-qasr", "latakia-road", "aleppo-line");
  }

  @Test
  void F10_daraya_completes_and_is_a_gift() {
    Said said = check("daraya-2016");
    assertThat(said.code()).isZero();
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("completes");
    assertThat(arrived(answer, "to-idlib")).isEqualTo(1_400);
    assertThat(arrived(answer, "to-the-shelters")).isEqualTo(4_000);
    assertThat(verdict(answer.get("turnout").get("least"))).isEqualTo("completes");
    assertThat(values(answer.get("findings"), "code")).containsExactly("gift", "gift");
    for (String id : List.of("government", "buses-at-the-entrance", "northern-entrance")) {
      JsonNode without = veto(answer, id);
      assertThat(verdict(without)).as(id).isEqualTo("waits");
      assertThat(without.get("leaves").get("to-idlib").asLong()).as(id).isZero();
      assertThat(without.get("leaves").get("to-the-shelters").asLong()).as(id).isZero();
    }
  }

  @Test
  void F11_the_declaration_of_jeddah_cannot_be_computed() {
    Said said = check("jeddah-2023");
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("uncheckable");
    assertThat(answer.get("reached").isEmpty()).isTrue();
    assertThat(answer.get("vetoes").isEmpty()).isTrue();
    assertThat(answer.get("turnout").isNull()).isTrue();
    assertThat(answer.get("notComputable").size()).isEqualTo(4);
    for (JsonNode gap : answer.get("notComputable")) {
      assertThat(gap.get("lacks").valueStream().map(JsonNode::asString))
          .containsExactly("number", "order", "monitor");
    }
    assertThat(Said.by("plan", folder("jeddah-2023")).code()).isEqualTo(2);
  }

  @Test
  void F12_the_others_go_on_a_timetable_that_the_audit_passes() {
    assertThat(moved("zabadani-2015", 0)).isEqualTo(11_000);
    assertThat(moved("zabadani-2015", 0, "--agreement", "2015-09-24-parity")).isEqualTo(1_500);
    assertThat(moved("zabadani-2015", 0, "--agreement", "2015-12-28")).isEqualTo(464);
    assertThat(moved("homs-2014", 1)).isEqualTo(2_070);
    assertThat(moved("daraya-2016", 0)).isEqualTo(5_400);
  }

  @Test
  void F13_each_version_of_the_pause_completes_and_relies_on_time_and_on_calm() {
    for (String version : List.of("2014-02-07", "2014-02-10", "2014-02-13")) {
      Said said = check("homs-2014-february", "--agreement", version);
      assertThat(said.code()).as(version).isZero();
      JsonNode answer = said.json();
      assertThat(arrived(answer, "old-city")).isEqualTo(3_000);
      assertThat(arrived(answer, "relief")).isEqualTo(2);
      assertThat(verdict(answer.get("turnout").get("least"))).isEqualTo("completes");
      assertThat(veto(answer, "pause").get("kind").asString()).isEqualTo("window");
      assertThat(veto(answer, "fire-on-the-way").get("kind").asString()).isEqualTo("suspension");
      for (String id :
          List.of("pause", "fire-on-the-way", "government", "groups-in-homs", "crossing")) {
        assertThat(verdict(veto(answer, id))).as(id).isEqualTo("waits");
        assertThat(veto(answer, id).get("leaves").get("old-city").asLong()).as(id).isZero();
      }
      assertThat(values(answer.get("findings"), "code")).containsExactly("gift", "gift");
    }
    assertThat(check("homs-2014-february").json().get("agreement").asString())
        .isEqualTo("2014-02-13");
  }

  @Test
  void F14_under_fire_the_people_of_homs_wait_for_those_who_can_say_that_it_is_over() {
    Said said =
        check(
            "homs-2014-february",
            "--agreement",
            "2014-02-07",
            "--as-of",
            state("homs-2014-february", "2014-02-08"));
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("waits");
    assertThat(answer.get("onceGiven").asString()).isEqualTo("completes");
    assertThat(arrived(answer, "old-city")).isEqualTo(83);
    assertThat(answer.get("waitsFor").size()).isEqualTo(1);
    JsonNode wait = answer.get("waitsFor").get(0);
    assertThat(wait.get("toKind").asString()).isEqualTo("suspension");
    assertThat(wait.get("to").asString()).isEqualTo("fire-on-the-way");
    assertThat(values(wait.get("canLift"), "party"))
        .containsExactly("united-nations", "red-crescent");
    assertThat(values(wait.get("canLift"), "how")).containsOnly("lifts");
  }

  @Test
  void F15_a_pause_that_is_over_is_for_the_parties_to_prolong_and_goes_on_then() {
    String midnight = state("homs-2014-february", "2014-02-13");
    Said said = check("homs-2014-february", "--agreement", "2014-02-10", "--as-of", midnight);
    assertThat(said.code()).isEqualTo(1);
    JsonNode answer = said.json();
    assertThat(verdict(answer)).isEqualTo("waits");
    assertThat(arrived(answer, "old-city")).isEqualTo(1_180);
    assertThat(answer.get("accountedFor").get("old-city").asLong()).isEqualTo(220);
    JsonNode wait = answer.get("waitsFor").get(0);
    assertThat(wait.get("toKind").asString()).isEqualTo("window");
    assertThat(wait.get("never").asBoolean()).isTrue();
    assertThat(wait.get("opens").isNull()).isTrue();
    assertThat(values(wait.get("canLift"), "party"))
        .containsExactly("government", "groups-in-homs");
    assertThat(values(wait.get("canLift"), "how")).containsOnly("agrees");
    Said prolonged = check("homs-2014-february", "--as-of", midnight);
    assertThat(prolonged.code()).isZero();
    assertThat(arrived(prolonged.json(), "old-city")).isEqualTo(2_780);
  }

  @Test
  void F16_three_days_are_too_short_for_the_timetable_and_six_are_not() {
    assertThat(moved("homs-2014-february", 1, "--agreement", "2014-02-07")).isEqualTo(1_620);
    assertThat(moved("homs-2014-february", 0, "--agreement", "2014-02-10")).isEqualTo(3_000);
    Said first = said("plan", "homs-2014-february", "--agreement", "2014-02-07");
    assertThat(values(first.json().get("notMoved"), "reason")).containsOnly("agreed-times");
  }

  private static long moved(String scenario, int code, String... more) {
    Said said = said("plan", scenario, more);
    assertThat(said.code()).as(scenario).isEqualTo(code);
    assertThat(said.json().get("audit").get("passed").asBoolean()).as(scenario).isTrue();
    return said.json().get("objective").get("moved").asLong();
  }

  private static Said check(String scenario, String... more) {
    return said("check", scenario, more);
  }

  private static Said said(String command, String scenario, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, folder(scenario), "--json"));
    arguments.addAll(List.of(more));
    if (command.equals("plan")) {
      arguments.addAll(List.of("--iterations", "1"));
    }
    return Said.by(arguments.toArray(String[]::new));
  }

  private static String folder(String scenario) {
    return Main.home().resolve("scenarios").resolve(scenario).toString();
  }

  private static String state(String scenario, String name) {
    return Path.of(folder(scenario)).resolve("states").resolve(name + ".yaml").toString();
  }

  private static String verdict(JsonNode outcome) {
    return outcome.get("verdict").asString();
  }

  private static long arrived(JsonNode outcome, String commitment) {
    return outcome.get("reached").get(commitment).get("arrived").asLong();
  }

  private static JsonNode veto(JsonNode answer, String id) {
    return StreamSupport.stream(answer.get("vetoes").spliterator(), false)
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The deal doesn't rely on " + id));
  }

  private static List<String> values(JsonNode nodes, String key) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.get(key).asString())
        .toList();
  }
}
