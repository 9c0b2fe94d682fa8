package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Verb;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: the pages on JSON answers tell every key, and none that there isn't.
final class JsonPagesTest {
  @TempDir private Path folder = Path.of("");

  /// Every agreement of every scenario, and from every state that goes with it.
  private static List<List<String>> scenarios() throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Main.home().resolve("scenarios"))) {
      for (Path scenario : folders.sorted().toList()) {
        List<String> states = new ArrayList<>();
        Path folder = scenario.resolve("states");
        if (Files.exists(folder)) {
          try (Stream<Path> files = Files.list(folder)) {
            files.sorted().map(Path::toString).forEach(states::add);
          }
        }
        try (Stream<Path> files = Files.list(scenario.resolve("agreements"))) {
          for (Path file : files.sorted().toList()) {
            String id = String.valueOf(file.getFileName()).replace(".yaml", "");
            List<String> question = List.of("check", scenario.toString(), "--agreement", id);
            all.add(question);
            for (String state : states) {
              List<String> more = new ArrayList<>(question);
              more.addAll(List.of("--as-of", state));
              all.add(more);
            }
          }
        }
      }
    }
    return all;
  }

  private static JsonNode json(List<String> question, String... more) {
    List<String> all = new ArrayList<>(question);
    all.addAll(List.of(more));
    all.add("--json");
    return Said.by(all.toArray(String[]::new)).json();
  }

  @Test
  void J01_the_page_on_check_tells_every_key_and_none_that_there_is_not() throws IOException {
    JsonPage page = JsonPage.read("check-json.md");
    for (List<String> question : scenarios()) {
      JsonNode answer = json(question);
      page.walk(answer);
      boolean answered = answer.has("verdict");
      if (answered) {
        List<String> keys = new ArrayList<>(page.inOrder());
        if (answer.get("verdict").asString().equals("uncheckable")) {
          keys.removeAll(List.of("amendmentSearch", "amendments"));
        }
        assertThat(List.copyOf(answer.propertyNames())).as("%s", question).isEqualTo(keys);
      }
    }
    page.walk(json(List.of("check", Said.scenario()), "--withhold", "russia"));
    String zabadani = Main.home().resolve("scenarios/zabadani-2015").toString();
    page.walk(
        json(
            List.of("check", zabadani, "--agreement", "2015-12-28"),
            "--withhold",
            "flight-to-hatay"));
    assertThat(page.unknown()).isEmpty();
    // What no real deal so far has: something shared, facts that can be taken back, simultaneous
    // hand-overs, facts that are established in an order, several batches, bounds on turnouts,
    // counts
    // that observers attest.
    assertThat(page.neverMet())
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                "boarding: commitment",
                "boarding: from",
                "boarding: to",
                "exploration: completesInEveryOrder",
                "exploration: completesInSomeOrder",
                "exploration: full",
                "exploration: states",
                "exploration: step",
                "exploration: stuck",
                "exploration: takenBack",
                "lift: members",
                "lift: observers",
                "lift: quorum",
                "step: fact",
                "step: part",
                "step: together",
                "stuck: reached",
                "stuck: run",
                "stuck: shortest",
                "stuck: waitsFor",
                "taken-back: fact",
                "taken-back: full",
                "taken-back: reached",
                "taken-back: states",
                "taken-back: stranded",
                "taken-back: unit",
                "wait: batches"));
    special(page);
    assertThat(page.unknown()).isEmpty();
    assertThat(page.neverMet()).isEmpty();
  }

  /// Deals that are made for what no scenario has.
  private void special(JsonPage page) throws IOException {
    Path examples = Main.home().resolve("docs/formats/examples");
    page.walk(json(List.of("check", examples.resolve("full").toString(), "--agreement", "second")));
    String lots = "quota: 200\n    lot: 50";
    String both = "[{commitment: upper}, {commitment: lower}]";
    page.walk(
        new Scene(Files.createDirectory(folder.resolve("shared")))
            .upper("quota: 200", lots)
            .lower(
                "quota: 200\n",
                lots + "\nshared:\n  - {id: places, kind: stock, at-most: 350, of: " + both + "}\n")
            .check("--json")
            .json());
    page.walk(
        new Scene(Files.createDirectory(folder.resolve("revocable")))
            .upper("owner: southern-army}", "owner: southern-army, revocable: true}")
            .upper("quota: 200", lots + "\n    held-at: crossed")
            .upperNeeds("fact: buses")
            .check("--json")
            .json());
    page.walk(
        new Scene(Files.createDirectory(folder.resolve("attested")))
            .where(
                "categories:\n",
                "observers:\n  - {id: watch, members: [Aid, Elders], quorum: 2}\ncategories:\n")
            .lower("quota: 200\n", "quota: 200\n    observers: watch\n")
            .upperNeeds("after: {commitment: lower, reaches: 100, evidence: attested}")
            .check("--withhold", "quorum:watch", "--json")
            .json());
    page.walk(
        new Scene(Files.createDirectory(folder.resolve("batches")))
            .lower(
                "quota: 200\n",
                "quota: 100\nbatches:\n  - {id: mixed, size: 20, of: [{commitment: upper},"
                    + " {commitment: lower, at-least: 15}]}\n")
            .check("--json")
            .json());
  }

  @Test
  void J02_every_word_for_a_verdict_and_a_verb_is_on_the_page() throws IOException {
    String text = JsonPage.read("check-json.md").text();
    for (Verdict verdict : Verdict.values()) {
      assertThat(text).contains("`" + verdict.word() + "`");
    }
    for (Verb verb : Verb.values()) {
      assertThat(text).contains("`" + verb.word() + "`");
    }
  }

  @Test
  void J04_the_page_on_amendments_tells_the_keys_of_amend() throws IOException {
    JsonPage page = JsonPage.read("amendment.md");
    JsonNode answer =
        json(
            List.of("amend", Said.scenario(), "--agreement", "2016-12-18-last-convoys"),
            "--dry-run");
    assertThat(List.copyOf(answer.propertyNames()))
        .isNotEmpty()
        .isEqualTo(page.inOrder("What `amend --json` answers"));
  }

  @Test
  void J03_the_page_on_plan_tells_every_key_and_none_that_there_is_not() throws IOException {
    JsonPage page = JsonPage.read("plan-json.md");
    for (List<String> question : scenarios()) {
      if (question.contains("--as-of") || question.contains("2023-05-11")) {
        continue;
      }
      List<String> plan = new ArrayList<>(question);
      plan.set(0, "plan");
      plan.addAll(List.of("--iterations", "1"));
      JsonNode answer = json(plan);
      page.walk(answer);
      assertThat(List.copyOf(answer.propertyNames())).as("%s", plan).isEqualTo(page.inOrder());
    }
    page.walk(weighed().plan("--json").json());
    Path out = folder.resolve("handed-out");
    List<String> plan = List.of("plan", Said.scenario(), "--iterations", "1");
    json(plan, "--out", out.toString());
    page.walk(
        json(
            plan,
            "--continue",
            out.resolve("timetable.csv").toString(),
            "--now",
            "2016-12-20T10:00"));
    assertThat(page.unknown()).isEmpty();
    // No plan breaks a rule, no scenario has a fact that waits for people or teams that go along.
    assertThat(page.neverMet())
        .containsExactlyInAnyOrder(
            "fact: at",
            "fact: fact",
            "violation: at",
            "violation: convoy",
            "violation: place",
            "violation: rule",
            "violation: sentence");
  }

  @Test
  void J06_the_page_on_levers_tells_every_key_and_none_that_there_is_not() throws IOException {
    JsonPage page = JsonPage.read("levers-json.md");
    String daraya = Main.home().resolve("scenarios/daraya-2016").toString();
    for (List<String> effort : List.of(List.of("--iterations", "1"), List.of("--time", "1ms"))) {
      JsonNode answer = json(List.of("plan", daraya, "--levers"), effort.toArray(String[]::new));
      page.walk(answer);
      assertThat(List.copyOf(answer.propertyNames())).isEqualTo(page.inOrder());
    }
    page.walk(weighed().plan("--levers", "--json").json());
    assertThat(page.unknown()).isEmpty();
    assertThat(page.neverMet()).isEmpty();
  }

  /// No scenario weighs waiting.
  private Scene weighed() {
    return new Scene(folder.resolve("weighed"))
        .weighed()
        .upperNeeds("balance: {theirs: {commitment: lower}, ahead: {people: 50}}")
        .lowerNeeds("balance: {theirs: {commitment: upper}, ahead: {people: 50}}");
  }

  @Test
  void J07_every_kind_of_lever_is_on_the_page() throws IOException {
    String kinds = JsonPage.read("levers-json.md").text().split("### kinds")[1];
    String full = Main.home().resolve("docs/formats/examples/full").toString();
    for (String folder : List.of(Said.scenario(), full)) {
      JsonNode answer = json(List.of("plan", folder, "--levers"), "--time", "1ms");
      assertThat(answer.get("untried")).isNotEmpty();
      for (JsonNode lever : answer.get("untried")) {
        assertThat(kinds).contains("`" + lever.get("kind").asString() + "`");
      }
    }
  }

  @Test
  void J08_the_page_on_the_curve_tells_every_key_and_none_that_there_is_not() throws IOException {
    JsonPage page = JsonPage.read("exposure-curve-json.md");
    String zabadani = Main.home().resolve("scenarios/zabadani-2015").toString();
    List<String> question =
        List.of("plan", zabadani, "--agreement", "2015-09-24-parity", "--exposure-curve");
    JsonNode answer = json(question, "--iterations", "1");
    page.walk(answer);
    page.walk(weighed().plan("--exposure-curve", "--json").json());
    assertThat(List.copyOf(answer.propertyNames())).isEqualTo(page.inOrder());
    assertThat(page.unknown()).isEmpty();
    assertThat(page.neverMet()).isEmpty();
  }
}
