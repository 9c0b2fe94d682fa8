package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: what `plan --json` answers can be audited and compared.
class PlanFromJsonTest {
  @TempDir private Path folder = Path.of("");

  private Path valley() {
    return folder.resolve("valley");
  }

  private String planned() {
    return new Scene(valley())
        .where(
            "{id: bridge, name: The bridge,", "{id: bridge, control: {lanes: 1}, name: The bridge,")
        .lowerNeeds(Scene.arrived("upper", 100))
        .plan("--json")
        .out();
  }

  private Said audit(String json, String... more) {
    return Said.by(
        Stream.concat(
                Stream.of("audit", valley().toString(), written("plan.json", json).toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path written(String name, String json) {
    try {
      return Files.writeString(folder.resolve(name), json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_plan_comes_back_and_passes_the_audit_with_the_same_figures() {
    String json = planned();
    Said said = audit(json, "--json");
    assertThat(said.code()).as(said.out()).isEqualTo(Exit.YES);
    JsonNode plan = Said.by("plan", valley().toString(), "--json", "--iterations", "1").json();
    assertThat(said.json().get("objective")).isEqualTo(plan.get("objective"));
    assertThat(said.json().get("convoys").asInt()).isEqualTo(plan.get("convoys").size());
    assertThat(said.json().get("notMoved")).isEqualTo(plan.get("notMoved"));
    assertThat(said.json().get("madeFor").asString()).isEqualTo("first");
  }

  @Test
  void the_way_back_through_a_one_way_section_comes_back_too() {
    String json =
        new Scene(valley())
            .where("legs: [40 min, 30 min]", "legs: [{out: 40 min, one-way: lane}, 30 min]")
            .plan("--json")
            .out();
    Pattern way = Pattern.compile("\"way\": \\[\\s*\\{[^\\]]*\\]");
    assertThat(way.matcher(json).find()).isTrue();
    Said said = audit(json, "--json");
    assertThat(said.code()).as(said.out()).isEqualTo(Exit.YES);
    // Who isn't on the lane when the others expect it to be free is missed.
    assertThat(audit(way.matcher(json).replaceAll("\"way\": []")).code()).isEqualTo(Exit.NO);
  }

  @Test
  void goods_come_back_too() {
    Scene scene =
        new Scene(valley())
            .where(
                "vehicle-types:\n",
                "vehicle-types:\n  - {id: truck, seats: {seat: 0}, cargo: 10}\n")
            .where(
                "fleets:\n",
                "fleets:\n  - {id: trucks, type: truck, vehicles: 2, depot: south-town, serves: [south-town]}\n")
            .where(
                "corridors:\n",
                "corridors:\n  - {id: way-in, path: [south-town, upper-village], legs: [60 min]}\n")
            .lower(
                "    quota: 200\n",
                """
                    quota: 200
                  - id: flour
                    name: Flour
                    kind: inbound-aid
                    giver: southern-army
                    beneficiary: north
                    from: south-town
                    route: [way-in]
                    to: upper-village
                    quota: 45
                    unit: tonnes
                """)
            .upperNeeds(Scene.arrived("flour", 40));
    String json = scene.plan("--json").out();
    Said said = audit(json, "--json");
    assertThat(said.code()).as(said.out()).isEqualTo(Exit.YES);
    // The second twenty tonnes arrive at nine, when the first bus may leave.
    String words = scene.plan().out();
    assertThat(words)
        .contains("Flour: 45 tonnes in 3 convoys; the last arrive on Fri 1 Mar 11:00.");
    assertThat(words).containsPattern("upper-1 +Upper people +\\d+ +\\d+ +Fri 1 Mar 09:00");
    assertThat(words).contains("20 tonnes");
    assertThat(audit(json.replaceFirst("\"goods\": 10", "\"goods\": 11")).code())
        .isEqualTo(Exit.NO);
    Path handout = folder.resolve("out");
    scene.plan("--out", handout.toString());
    Path csv = handout.resolve("timetable.csv");
    assertThat(csv).content().contains("goods");
    Said compared =
        Said.by(
            "compare", valley().toString(), csv.toString(), written("plan.json", json).toString());
    assertThat(compared.code()).as(compared.out() + compared.err()).isEqualTo(Exit.YES);
  }

  @Test
  void json_and_csv_of_one_plan_do_not_differ() {
    String json = planned();
    Path handout = folder.resolve("out");
    Said.by("plan", valley().toString(), "--iterations", "1", "--out", handout.toString());
    Said said =
        Said.by(
            "compare",
            valley().toString(),
            handout.resolve("timetable.csv").toString(),
            written("plan.json", json).toString());
    assertThat(said.code()).as(said.out() + said.err()).isEqualTo(Exit.YES);
  }

  @Test
  void what_was_changed_for_the_worse_is_named_by_the_audit() {
    // Upper's first convoy drives 40 minutes to the bridge, from 7:00 on.
    String quicker =
        planned()
            .replaceFirst(
                "\"arrival\": \"2030-03-01T07:40:00", "\"arrival\": \"2030-03-01T07:30:00");
    Said said = audit(quicker);
    assertThat(said.code()).isEqualTo(Exit.NO);
    assertThat(said.out()).contains("NOT A PLAN").contains("the leg here takes 40 minutes, not 30");
  }

  @Test
  void all_that_is_wrong_is_told_at_once_with_its_line() {
    String json =
        planned()
            .replaceFirst("\"place\": \"bridge\"", "\"place\": \"bridje\"")
            .replaceFirst("\"boarded\"", "\"bordet\"")
            .replaceFirst("\"number\": 2", "\"number\": \"two\"")
            .replaceFirst("\"reason\": \"not-due\"", "\"reason\": \"tired\"");
    Said said = audit(json, "--json");
    assertThat(said.code()).isEqualTo(Exit.WRONG_INPUT);
    List<String> found =
        said.json()
            .get("findings")
            .valueStream()
            .map(one -> one.get("code").asString() + " " + line(json, one.get("line").asInt()))
            .toList();
    assertThat(found)
        .anyMatch(one -> one.startsWith("unknown-key") && one.contains("bordet"))
        .anyMatch(one -> one.startsWith("missing-key"))
        .anyMatch(one -> one.startsWith("wrong-value") && one.contains("tired"));
  }

  @Test
  void a_name_and_a_number_that_cannot_be_are_told_with_their_lines() {
    String json =
        planned()
            .replaceFirst("\"place\": \"bridge\"", "\"place\": \"bridje\"")
            .replaceFirst("\"people\": 50", "\"people\": \"fifty\"");
    Said said = audit(json, "--json");
    assertThat(said.code()).isEqualTo(Exit.WRONG_INPUT);
    assertThat(
            said.json()
                .get("findings")
                .valueStream()
                .map(one -> one.get("code").asString() + line(json, one.get("line").asInt())))
        .anyMatch(one -> one.startsWith("unknown-place") && one.contains("bridje"))
        .anyMatch(one -> one.startsWith("wrong-type") && one.contains("fifty"));
  }

  @Test
  void the_answer_of_audit_is_no_plan() {
    String json = planned();
    String answer = audit(json, "--json").out();
    Said said = Said.by("audit", valley().toString(), written("answer.json", answer).toString());
    assertThat(said.code()).isEqualTo(Exit.WRONG_INPUT);
    assertThat(said.err() + said.out()).contains("convoys is a list").contains("another command");
  }

  private static String line(String text, int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }
}
