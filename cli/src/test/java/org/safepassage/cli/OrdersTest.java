package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: what `check` says where the order matters, and of facts that are taken back.
final class OrdersTest {
  @TempDir private Path folder;

  /// The upper village may use up what the lower one needs, on whom nobody waits.
  private Scene sharing(String shared) {
    return new Scene(folder)
        .upper("quota: 200", "quota: 200\n    lot: 50")
        .lower("quota: 200\n", "quota: 200\n    lot: 50\nshared:\n  - " + shared + "\n");
  }

  private static String both(String rest) {
    return "{id: places, name: Places, of: [{commitment: upper}, {commitment: lower}], "
        + rest
        + "}";
  }

  @Test
  void a_quota_that_is_used_up_completes_in_every_order() {
    Said said = sharing(both("at-most: 300")).check();
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("COMPLETES")
        .contains("the quota")
        .contains("Every order gets everybody through.")
        .containsPattern("Explored fully: \\d+ states\\.");
  }

  @Test
  void who_stays_behind_when_a_quota_is_lowered_is_told_beside_what_it_leads_to() {
    Said said = sharing(both("at-most: 350, kind: stock")).check();
    assertThat(said.out())
        .containsPattern(
            "Upper people: 150 people are to go, instead of 200\\.\n.*\n"
                + " +Then: it completes, and 50 people of Upper people who were to go stay behind; ");
    assertThat(said.out().lines().filter(line -> line.contains("stay behind")).count())
        .isEqualTo(said.out().lines().filter(line -> line.contains("are to go, instead")).count());
  }

  @Test
  void an_order_that_gets_stuck_is_told_in_words_and_as_json() {
    Said stock = sharing(both("at-most: 350, kind: stock")).check();
    assertThat(stock.code()).isEqualTo(1);
    assertThat(stock.out())
        .contains("DEADLOCK")
        .contains("No order gets everybody through.")
        .contains("A shortest order that gets stuck:")
        .contains("Left behind:")
        .contains("the next lot takes up 50 of what is shared as \"Places\"; 0 are left.");
    JsonNode exploration =
        sharing(both("at-most: 350, kind: stock")).check("--json").json().get("exploration");
    assertThat(exploration.get("full").asBoolean()).isTrue();
    assertThat(exploration.get("completesInSomeOrder").asBoolean()).isFalse();
    assertThat(exploration.get("stuck").get("run")).isNotEmpty();
    assertThat(exploration.get("step").get("upper").asLong()).isEqualTo(50);
    assertThat(exploration.get("stuck").get("waitsFor").get(0).get("toKind").asString())
        .isEqualTo("shared");
  }

  @Test
  void too_few_states_leave_it_undecided() {
    Said said = sharing(both("at-most: 399, kind: stock")).check("--states", "3");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("UNDECIDED")
        .contains("No order was found that gets everybody through; there may be one.")
        .contains("not fully");
    JsonNode answer =
        sharing(both("at-most: 399, kind: stock")).check("--states", "3", "--json").json();
    assertThat(answer.get("verdict").asString()).isEqualTo("undecided");
    assertThat(answer.get("exploration").get("completesInSomeOrder").isNull()).isTrue();
  }

  @Test
  void a_bound_that_is_none_is_refused() {
    Map<String, String> words =
        Map.of(
            "0", "it must be at least 1.",
            "-3", "it must be at least 1.",
            "many", "it can't be read as a whole number",
            "12345678901", "the greatest number here is 999999999.");
    words.forEach((bound, why) -> {
      Said said = new Scene(folder).check("--states", bound);
      assertThat(said.code()).as(bound).isEqualTo(2);
      assertThat(said.err()).contains("--states", why);
    });
  }

  @Test
  void the_picture_of_what_is_used_up_is_drawn() {
    Path picture = folder.resolve("picture.svg");
    Said said = sharing(both("at-most: 350, kind: stock")).check("--picture", picture.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(picture).content().contains("Places");
  }

  @Test
  void a_fact_that_is_taken_back_leaves_people_on_the_way() {
    Scene scene =
        new Scene(folder)
            .upper("owner: southern-army}", "owner: southern-army, revocable: true}")
            .upper("quota: 200", "quota: 200\n    lot: 50\n    held-at: crossed")
            .upperNeeds("fact: buses");
    assertThat(scene.check().out())
        .contains("If a fact is taken back for good at the worst moment")
        .contains("\"Buses have come\": 200 people are left on the way");
    JsonNode taken = scene.check("--json").json().get("exploration").get("takenBack").get(0);
    assertThat(taken.get("fact").asString()).isEqualTo("buses");
    assertThat(taken.get("stranded").asLong()).isEqualTo(200);
  }

  @Test
  void captives_promised_twice_are_mended_by_raising_the_limit() {
    Said said = sharing(both("at-most: 350, kind: stock")).check();
    assertThat(said.out())
        .contains("The least changes that would mend it")
        .contains("\"Places\": at most 400, instead of 350.")
        .contains("\"Places\": is no longer shared.")
        .contains("Proven: fewer clauses can't do.");
    JsonNode amendments =
        sharing(both("at-most: 350, kind: stock")).check("--json").json().get("amendments");
    assertThat(amendments.get(0).get("verdict").asString()).isEqualTo("completes");
    assertThat(amendments.get(0).get("patch").get("changes")).isNotEmpty();
  }

  @Test
  void each_amendment_of_what_is_shared_can_be_applied() {
    int all =
        sharing(both("at-most: 350, kind: stock")).check("--json").json().get("amendments").size();
    assertThat(all).isGreaterThan(2);
    for (int number = 1; number <= all; number++) {
      Said said =
          sharing(both("at-most: 350, kind: stock"))
              .run("amend", "--alternative", Integer.toString(number), "--dry-run");
      assertThat(said.code()).as(said.out() + said.err()).isZero();
    }
  }

  @Test
  void a_batch_that_leaves_people_behind_is_told() {
    Scene scene =
        new Scene(folder)
            .upper("quota: 200", "quota: 200\n    lot: 50")
            .lower(
                "quota: 200\n",
                "quota: 200\n    lot: 50\nbatches:\n  - {id: mixed, size: 100, of: [{commitment:"
                    + " upper, at-least: 50}, {commitment: lower, at-most: 50}]}\n");
    assertThat(scene.check().out())
        .contains("COMPLETES")
        .contains("Some orders get everybody through, and some don't.")
        .contains("it leaves only in batches with at least");
  }

  @Test
  void where_the_order_matters_neither_rounds_nor_least_turnouts_are_told() {
    Said said = sharing(both("at-most: 350, kind: stock")).check();
    assertThat(said.out())
        .contains("rounds are not counted")
        .contains("How few of each may go isn't worked out")
        .doesNotContain("How long it takes, if everybody moves once a round");
    JsonNode answer = sharing(both("at-most: 350, kind: stock")).check("--json").json();
    assertThat(answer.get("rounds")).isEmpty();
    assertThat(answer.get("turnout").get("leastOfEach").isNull()).isTrue();
  }

  @Test
  void a_kind_of_vehicles_can_be_withheld() {
    Said said = new Scene(folder).check("--withhold", "vehicles:bus");
    assertThat(said.out())
        .contains("WAITS")
        .contains("Taken as withheld: bus (vehicles).")
        .contains("no vehicle of the kind \"bus\" comes");
  }

  @Test
  void where_nothing_is_shared_nothing_is_said_of_orders() {
    Said said = new Scene(folder).check();
    assertThat(said.out()).doesNotContain("What the order comes to");
    assertThat(new Scene(folder).check("--json").json().get("exploration").isNull()).isTrue();
  }
}
