package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: a question that has no good answer gets a plain one.
final class PlainAnswersTest {
  @TempDir private Path folder = Path.of("");

  private static String scenario(String name) {
    return Main.home().resolve("scenarios").resolve(name).toString();
  }

  private static JsonNode search(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return Said.by(all.toArray(String[]::new)).json().get("amendmentSearch");
  }

  @Test
  void P01_a_cap_where_nothing_is_set_against_anything_is_told_to_ask_for_nothing() {
    String[] question = {"check", scenario("daraya-2016"), "--exposure-cap", "100"};
    Said said = Said.by(question);
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("No balance says what is set against what", "the cap of 100 asks for nothing");
    JsonNode search = search(question);
    assertThat(search.get("result").asString()).isEqualTo("not-needed");
    assertThat(search.get("cap").asLong()).isEqualTo(100);
    assertThat(search.get("exposureAsWritten").isNull()).isTrue();
    assertThat(search("check", scenario("daraya-2016")).get("cap").isNull()).isTrue();
  }

  @Test
  void P02_the_same_is_told_beside_the_changes_that_mend_a_deadlock() {
    Scene scene =
        new Scene(folder)
            .upperNeeds("after: {commitment: lower, reaches: complete}")
            .lowerNeeds("after: {commitment: upper, reaches: complete}");
    Said said = scene.check("--exposure-cap", "10");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("The least changes that would mend it (", "the cap of 10 asks for nothing");
  }

  @Test
  void P03_a_cap_that_is_kept_as_it_stands_is_said_to_be() {
    Said said =
        Said.by("check", Said.scenario(), "--agreement", "2016-12-18", "--exposure-cap", "5000");
    assertThat(said.out())
        .contains("No balance is exposed by more than 800, so the cap of 5,000 is kept.");
    Scene done =
        new Scene(folder)
            .upperNeeds("balance: {theirs: {commitment: lower}, ahead: {people: 50}}")
            .from(
                """
                counts:
                  - {commitment: upper, category: residents, milestone: arrived, people: 200}
                  - {commitment: lower, category: residents, milestone: arrived, people: 200}
                """);
    assertThat(done.check("--exposure-cap", "0").out())
        .contains("No balance is exposed at any time, so the cap of 0 is kept.");
  }

  @Test
  void P04_a_cap_that_nothing_can_meet_is_said_to_be_out_of_reach() {
    String[] question = {
      "check", Said.scenario(), "--agreement", "2016-12-18", "--exposure-cap", "0"
    };
    assertThat(Said.by(question).out())
        .contains(
            "The least change with which no balance is exposed by more than 0\n"
                + "  None was found with which no balance is exposed by more than 0; the least of those tried is 8.");
    // Somebody has to go first: one of the town, who weighs eight.
    assertThat(search(question).get("leastExposure").asLong()).isEqualTo(8);
    assertThat(search(question).get("exposureAsWritten").asLong()).isEqualTo(800);
  }

  @Test
  void P05_the_alternatives_under_a_cap_are_those_that_amend_writes_down() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("aleppo"));
    try (var files = Files.walk(Path.of(Said.scenario()))) {
      for (Path file : files.skip(1).toList()) {
        Path there = copy.resolve(Path.of(Said.scenario()).relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectory(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
    Said said =
        Said.by("check", copy.toString(), "--agreement", "2016-12-18", "--exposure-cap", "400");
    String hint = "To write one down as the next version:  ./safepassage ";
    String command =
        said.out().lines().filter(line -> line.contains(hint)).findFirst().orElseThrow();
    List<String> words =
        new ArrayList<>(List.of(command.strip().substring(hint.length()).split(" ")));
    assertThat(words).contains("--exposure-cap", "400");
    words.set(words.indexOf("N"), "1");
    assertThat(Said.by(words.toArray(String[]::new)).code()).isZero();
    JsonNode next =
        Said.by("check", copy.toString(), "--agreement", "2016-12-18-v4", "--json").json();
    assertThat(next.get("exposure").valueStream())
        .isNotEmpty()
        .allMatch(each -> each.get("worst").asLong() <= 400);
  }

  /// Nobody may wait at the bridge, so nobody gets there: no condition is at fault.
  private Scene withoutRoom() {
    return new Scene(folder)
        .where(
            "kind: hand-over-point, controlled-by: northern-army}",
            "kind: hand-over-point, controlled-by: northern-army, holding: {people: 0}}");
  }

  @Test
  void P06_a_deal_that_only_giving_up_mends_is_told_whose() {
    Said said = withoutRoom().check();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "It can be mended only by giving up all of Upper people and Lower people, so that nobody of them leaves.");
    JsonNode search = withoutRoom().check("--json").json().get("amendmentSearch");
    assertThat(search.get("result").asString()).isEqualTo("only-by-giving-up");
    assertThat(search.get("givingUp").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("upper", "lower");
    Said amend = Said.by("amend", folder.toString());
    assertThat(amend.code()).isEqualTo(2);
    assertThat(amend.err()).contains("No change is proposed");
  }

  /// One of so many guarantees is enough, so all of them together can stop it and no few can.
  @Test
  @Timeout(120)
  void P07_a_search_for_coalitions_that_would_explode_ends_and_says_so() {
    StringBuilder facts = new StringBuilder("facts:\n");
    List<String> any = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      facts.append("  - {id: g").append(i).append(", owner: southern-army}\n");
      any.add("{fact: g%d}".formatted(i));
    }
    Scene scene =
        new Scene(folder)
            .upper("facts:\n", facts.toString())
            .upperNeeds("any: [%s]".formatted(String.join(", ", any)));
    Said said = scene.check("--json");
    assertThat(said.code()).isZero();
    JsonNode coalitions = said.json().get("coalitions");
    assertThat(coalitions.get("smallest").isEmpty()).isTrue();
    assertThat(coalitions.get("all").asBoolean()).isFalse();
    assertThat(scene.check().out())
        .contains(
            "Who can stop it only together\n"
                + "  Nobody was found, but there are too many sets to try them all.");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'there is no exposure to hold against the cap of 100', 'all of this is given up'",
    "ar, 'السقف البالغ 100', 'بالتخلي كلياً'",
    "fr, 'mesurée au plafond de 100', 'renonçant entièrement'"
  })
  void P08_the_report_says_so_too(String language, String unmeasured, String givenUp)
      throws IOException {
    Path report = folder.resolve("report.html");
    Said.by(
        "check",
        scenario("daraya-2016"),
        "--exposure-cap",
        "100",
        "--report",
        report.toString(),
        "--lang",
        language);
    assertThat(report).content().contains(unmeasured);
    withoutRoom().check("--report", report.toString(), "--lang", language);
    assertThat(report).content().contains(givenUp);
  }

  @Test
  void P09_a_deal_without_numbers_has_nothing_to_amend() {
    Said said = Said.by("amend", scenario("jeddah-2023"), "--dry-run");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("leaves out numbers", "Maybe ")
        .doesNotContain("itself went wrong");
  }
}
