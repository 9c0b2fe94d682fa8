package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// FEATURE UNDER TEST: `check` proposes the least changes, and `amend` writes what they come to.
final class AmendCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path aleppo() throws IOException {
    Path from = Main.home().toAbsolutePath().resolve("scenarios").resolve("aleppo-2016");
    Path to = folder.resolve("aleppo");
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
    return to;
  }

  private static JsonNode check(Path path, String agreement) {
    return Said.by("check", path.toString(), "--agreement", agreement, "--json").json();
  }

  @Test
  void A01_every_alternative_written_down_gives_the_answers_that_were_promised()
      throws IOException {
    Path path = aleppo();
    for (String base : List.of("2016-12-18-last-convoys", "2016-12-16-demands")) {
      JsonNode before = check(path, base);
      JsonNode amendments = before.get("amendments");
      assertThat(before.get("amendmentSearch").get("result").asString()).isEqualTo("found");
      assertThat(amendments.size()).isGreaterThan(2);
      for (int i = 0; i < amendments.size(); i++) {
        JsonNode amendment = amendments.get(i);
        Path patch = folder.resolve("patch.json");
        Files.writeString(patch, amendment.get("patch").toString());
        String name = "next-" + i + "-of-" + base;
        Said said =
            Said.by("amend", path.toString(), patch.toString(), "--becomes", name, "--json");
        assertThat(said.code()).as("%s%n%s", said.err(), said.out()).isZero();
        assertThat(said.json().get("verdictBefore").asString()).isEqualTo("deadlock");
        JsonNode after = check(path, name);
        assertThat(after.get("verdict")).isEqualTo(amendment.get("verdict"));
        for (JsonNode own : after.get("exposure")) {
          for (JsonNode promised : amendment.get("exposure")) {
            if (promised.get("given").equals(own.get("given"))
                && promised.get("received").equals(own.get("received"))) {
              assertThat(own).isEqualTo(promised);
            }
          }
        }
        assertThat(after.get("verdict").asString()).isEqualTo("completes");
      }
    }
  }

  @Test
  void A02_the_least_of_the_last_convoys_is_the_clause_of_the_towns() throws IOException {
    JsonNode least = check(aleppo(), "2016-12-18-last-convoys").get("amendments").get(0);
    assertThat(least.get("clauses").asInt()).isEqualTo(1);
    assertThat(least.get("movement").asInt()).isEqualTo(50);
    assertThat(least.get("proven").asBoolean()).isTrue();
    assertThat(least.get("outdatedClauses").get(0).asString())
        .isEqualTo("last-convoy-of-the-towns");
    assertThat(least.get("words").get(0).asString()).contains("19,600", "instead of all of them");
  }

  @Test
  void A03_a_joint_hand_over_keeps_both_assurances() throws IOException {
    JsonNode amendments = check(aleppo(), "2016-12-18-last-convoys").get("amendments");
    assertThat(amendments.valueStream())
        .anySatisfy(amendment -> {
          assertThat(amendment.get("verbs").get(0).asString()).isEqualTo("hand-over-jointly");
          assertThat(amendment.get("clauses").asInt()).isEqualTo(2);
          assertThat(amendment.get("movement").asInt()).isEqualTo(450);
        });
  }

  @Test
  void A04_without_a_patch_it_writes_what_check_proposes_first() throws IOException {
    Path path = aleppo();
    Said said = Said.by("amend", path.toString(), "--agreement", "2016-12-18-last-convoys");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("2016-12-18-last-convoys-v5", "Before: deadlock. Now: completes.");
    Path file = path.resolve("agreements").resolve("2016-12-18-last-convoys-v5.yaml");
    assertThat(Files.readString(file)).contains("reaches: 19600", "version: 5", "# v <= 8");
    Said again = Said.by("amend", path.toString(), "--agreement", "2016-12-18-last-convoys");
    assertThat(again.out()).contains("2016-12-18-last-convoys-v6");
  }

  @Test
  void A17_the_command_for_all_answers_can_be_copied_and_run() throws IOException {
    Path path = aleppo();
    Path arabic = Files.move(path, path.resolveSibling("حلب و غيرها"));
    Said said =
        Said.by(
            "amend",
            arabic.toString(),
            "--agreement",
            "2016-12-18-last-convoys",
            "--becomes",
            "التالي");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .endsWith("./safepassage check '%s' --agreement التالي\n".formatted(arabic));
  }

  @Test
  void A05_nothing_is_written_when_it_does_not_fit() throws IOException {
    Path path = aleppo();
    Path patch = folder.resolve("patch.json");
    Files.writeString(
        patch,
        check(path, "2016-12-18-last-convoys").get("amendments").get(0).get("patch").toString());
    Path base = path.resolve("agreements").resolve("2016-12-18-last-convoys.yaml");
    Files.writeString(base, Files.readString(base).replace("reaches: complete", "reaches: 19999"));
    Said said = Said.by("amend", path.toString(), patch.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("patch-does-not-fit", "complete", "19999");
    try (var files = Files.list(path.resolve("agreements"))) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("v5"));
    }
  }

  @Test
  void A06_what_makes_no_agreement_is_taken_back() throws IOException {
    Path path = aleppo();
    Path patch = folder.resolve("patch.yaml");
    Files.writeString(
        patch,
        """
        safepassage: amendment/1
        agreement: 2016-12-18
        version: 3
        becomes: broken
        changes: [{set: commitments/aleppo/giver, was: government, becomes: nobody-known}]
        """);
    Said said = Said.by("amend", path.toString(), patch.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("unknown-party", "nothing was written");
    assertThat(path.resolve("agreements").resolve("broken.yaml")).doesNotExist();
  }

  @Test
  void A07_a_name_that_is_taken_or_no_name_is_refused() throws IOException {
    String path = aleppo().toString();
    String base = "2016-12-18-last-convoys";
    assertThat(Said.by("amend", path, "--agreement", base, "--becomes", "2016-12-18").err())
        .contains("already");
    assertThat(Said.by("amend", path, "--agreement", base, "--becomes", "../../evil").err())
        .contains("can't be the name");
    assertThat(Said.by("amend", path, "--agreement", base, "--alternative", "99").err())
        .contains("no alternative 99");
    assertThat(Said.by("amend", path, "--agreement", "2016-12-18").err())
        .contains("No change is proposed");
  }

  @Test
  void A09_no_answer_is_written_over_a_file_that_is_read() throws IOException {
    Path operation = aleppo().resolve("operation.yaml");
    String before = Files.readString(operation);
    for (String option : List.of("--report", "--picture", "--pace-picture")) {
      Said said = Said.by("check", operation.toString(), option, operation.toString());
      assertThat(said.code()).as(option).isEqualTo(2);
      assertThat(said.err()).contains("looks like a file that an operation is read from");
      assertThat(Files.readString(operation)).isEqualTo(before);
    }
    assertThat(Said.by("check", operation.toString(), "--exposure-cap", "-1").code()).isEqualTo(2);
  }

  @Test
  void A08_a_cap_on_exposure_is_kept_or_said_to_be_out_of_reach() throws IOException {
    Path path = aleppo();
    JsonNode within =
        Said.by(
                "check",
                path.toString(),
                "--agreement",
                "2016-12-18",
                "--exposure-cap",
                "400",
                "--json")
            .json();
    assertThat(within.get("amendmentSearch").get("result").asString()).isEqualTo("found");
    JsonNode exposure = within.get("amendments").get(0).get("exposure");
    assertThat(exposure.valueStream()).allMatch(each -> each.get("worst").asInt() <= 400);
    JsonNode none =
        Said.by(
                "check",
                path.toString(),
                "--agreement",
                "2016-12-18",
                "--exposure-cap",
                "0",
                "--json")
            .json();
    assertThat(none.get("amendmentSearch").get("result").asString()).isEqualTo("above-cap");
    assertThat(none.get("amendmentSearch").get("leastExposure").asInt()).isPositive();
  }

  /// A patch of one change, of the version that is in force.
  private Path patch(String change) throws IOException {
    Path patch = folder.resolve("patch.yaml");
    Files.writeString(
        patch,
        """
        safepassage: amendment/1
        agreement: 2016-12-18
        version: 3
        becomes: next
        changes: [%s]
        """
            .formatted(change));
    return patch;
  }

  @Test
  void A10_a_dry_run_answers_as_the_real_one_and_writes_nothing() throws IOException {
    Path path = aleppo();
    Path next = path.resolve("agreements").resolve("next.yaml");
    Path state = path.resolve("states").resolve("2016-12-16.yaml");
    List<List<String>> runs =
        List.of(
            // It completes; it doesn't; it can't be read; it doesn't fit; its name is no name.
            List.of(patch("{add: assumptions, becomes: Hope.}").toString()),
            List.of("--agreement", "2016-12-18-last-convoys", "--becomes", "next"),
            List.of("PATCH", "{set: commitments/aleppo/quota/exactly, was: 20000, becomes: 100}"),
            List.of("PATCH", "{set: commitments/aleppo/giver, was: government, becomes: nobody}"),
            List.of("PATCH", "{set: commitments/aleppo/giver, was: turkey, becomes: russia}"),
            List.of("PATCH", "{remove: commitments/aleppo, was: x}"),
            List.of("--agreement", "2016-12-18-last-convoys", "--becomes", "CON"),
            List.of("--agreement", "2016-12-18-last-convoys", "--alternative", "77"),
            List.of("--agreement", "2016-12-16-demands", "--as-of", state.toString()));
    for (List<String> run : runs) {
      for (List<String> form : List.of(List.<String>of(), List.of("--json"))) {
        List<String> real = new java.util.ArrayList<>(List.of("amend", path.toString()));
        if (run.getFirst().equals("PATCH")) {
          real.add(patch(run.getLast()).toString());
        } else {
          real.addAll(run);
        }
        real.addAll(form);
        List<String> dry = new java.util.ArrayList<>(real);
        dry.add("--dry-run");
        List<String> files = files(path);
        Said would = Said.by(dry.toArray(String[]::new));
        assertThat(files(path)).isEqualTo(files);
        Said did = Said.by(real.toArray(String[]::new));
        assertThat(would.code()).as("%s%n%s", dry, would.err()).isEqualTo(did.code());
        String there = written(path, files);
        if (did.code() == 2) {
          assertThat(there).isEmpty();
          // Only who didn't make a dry run is told of it.
          String hint = "Maybe look at it with --dry-run.";
          assertThat(would.out() + would.err()).doesNotContain(hint);
          assertThat(would.err()).isEqualTo(did.err().replace("    " + hint + "\n", ""));
          assertThat(form.isEmpty() || would.out().equals(did.out().replace(hint, ""))).isTrue();
        } else if (form.isEmpty()) {
          assertThat(would.out()).isEqualTo(there);
          assertThat(would.err()).contains("nothing is written", line(did.out(), "  Before: "));
        } else {
          assertThat(would.json().get("written").asBoolean()).isFalse();
          assertThat(would.json().get("text").asString()).isEqualTo(there);
          assertThat(did.json().get("written").asBoolean()).isTrue();
          assertThat(did.json().get("text").isNull()).isTrue();
          for (String key : List.of("agreement", "file", "verdictBefore", "verdict", "findings")) {
            assertThat(would.json().get(key)).as(key).isEqualTo(did.json().get(key));
          }
        }
        files(path).stream().filter(file -> !files.contains(file)).forEach(this::delete);
      }
    }
    assertThat(next).doesNotExist();
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static List<String> files(Path path) throws IOException {
    try (var files = Files.list(path.resolve("agreements"))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static String written(Path path, List<String> before) throws IOException {
    List<String> more = new java.util.ArrayList<>(files(path));
    more.removeAll(before);
    return more.isEmpty() ? "" : Files.readString(Path.of(more.getFirst()));
  }

  private void delete(String file) {
    try {
      Files.delete(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void A11_a_version_that_does_not_complete_has_exit_code_1_in_a_dry_run_too() throws IOException {
    Path path = aleppo();
    // The towns wait for more people of Aleppo than there are.
    Path patch =
        patch(
            "{add: commitments/aleppo/conditions,"
                + " becomes: {after: {commitment: madaya-zabadani, reaches: 1500}}}");
    for (String last : List.of("--dry-run", "--json")) {
      Said said = Said.by("amend", path.toString(), patch.toString(), last);
      assertThat(said.code()).as(said.err()).isEqualTo(1);
      assertThat(said.out() + said.err()).contains("deadlock");
    }
  }

  @Test
  void A12_counts_that_do_not_go_with_the_next_version_are_told() throws IOException {
    Path path = aleppo();
    Path state = path.resolve("states").resolve("2016-12-16.yaml");
    Path patch = patch("{set: commitments/aleppo/quota/exactly, was: 20000, becomes: 10}");
    for (List<String> form : List.of(List.<String>of(), List.of("--dry-run"))) {
      List<String> run =
          new java.util.ArrayList<>(
              List.of("amend", path.toString(), patch.toString(), "--as-of", state.toString()));
      run.addAll(form);
      Said said = Said.by(run.toArray(String[]::new));
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).contains("counts-impossible", "nothing was written");
    }
    assertThat(path.resolve("agreements").resolve("next.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CON",
        "prn",
        "Aux",
        "NUL",
        "com1",
        "LPT9",
        "COM²",
        "con.yaml",
        "CON.",
        "x.",
        "a b"
      })
  void A13_a_name_that_can_be_no_file_on_another_system_is_refused(String name) throws IOException {
    String path = aleppo().toString();
    Said said = Said.by("amend", path, "--agreement", "2016-12-18-last-convoys", "--becomes", name);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("error bad-id: \"" + name + "\"", "Maybe \"");
    String instead = said.err().replaceAll("(?s).*Maybe \"([^\"]+)\".*", "$1");
    assertThat(
            Said.by("amend", path, "--agreement", "2016-12-18-last-convoys", "--becomes", instead)
                .code())
        .as(instead)
        .isZero();
    for (String does : List.of("CONS", "com10", "lpt", "a.con")) {
      assertThat(
              Said.by(
                      "amend",
                      path,
                      "--agreement",
                      "2016-12-18-last-convoys",
                      "--dry-run",
                      "--becomes",
                      does)
                  .code())
          .as(does)
          .isZero();
    }
  }

  @Test
  void A14_a_patch_may_name_no_such_file_either() throws IOException {
    Path patch = patch("{add: assumptions, becomes: Hope.}");
    Files.writeString(patch, Files.readString(patch).replace("becomes: next", "becomes: nul"));
    Said said = Said.by("amend", aleppo().toString(), patch.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("patch.yaml:4:10: error bad-id", "Maybe \"2016-12-18-v4\"");
  }

  @Test
  void A15_the_longest_id_has_a_next_version_too() throws IOException {
    String id = "x".repeat(98) + ".é";
    Scene scene = new Scene(folder).upper("id: first\n", "id: " + id + "\n");
    scene.upperNeeds("after: {commitment: lower, reaches: 201}");
    JsonNode answer = scene.check("--json").json();
    assertThat(answer.get("amendments").get(0).get("patch").get("becomes").asString())
        .isEqualTo("x".repeat(97) + "-v2");
    Said said = Said.by("amend", folder.toString(), "--becomes", "e\u0301te");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(folder.resolve("agreements").resolve("\u00e9te.yaml")).exists();
  }

  @Test
  void A16_what_was_json_stays_json() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    Path path = aleppo();
    Path file = path.resolve("agreements").resolve("2016-12-18-last-convoys.yaml");
    JsonNode values = YAMLMapper.builder().build().readTree(Files.readString(file));
    for (boolean pretty : List.of(true, false)) {
      Files.writeString(
          file,
          pretty
              ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(values)
              : mapper.writeValueAsString(values));
      for (int i = 1; i <= 4; i++) {
        Said said =
            Said.by(
                "amend",
                path.toString(),
                "--agreement",
                "2016-12-18-last-convoys",
                "--alternative",
                Integer.toString(i),
                "--dry-run");
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode next = mapper.readTree(said.out());
        assertThat(next.get("replaces").asString()).isEqualTo("2016-12-18-last-convoys");
        assertThat(next.get("version").isIntegralNumber()).isTrue();
      }
    }
  }

  @Test
  void A18_a_patch_and_an_alternative_are_not_taken_together() throws IOException {
    Path path = aleppo();
    Path patch = patch("{add: assumptions, becomes: Hope.}");
    Said said = Said.by("amend", path.toString(), patch.toString(), "--alternative", "1");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .startsWith("A patch is given, and an alternative as well")
        .contains("Maybe leave out --alternative 1 to apply the patch, or " + patch);
    assertThat(path.resolve("agreements").resolve("next.yaml")).doesNotExist();
  }

  @Test
  void A19_what_is_wrong_with_a_patch_is_told_in_its_file() throws IOException {
    Path path = aleppo();
    Path patch = folder.resolve("patch.yaml");
    String head =
        """
        safepassage: amendment/1
        agreement: 2016-12-18
        version: 3
        becomes: next
        changes:
        """;
    Files.writeString(patch, head.replace("2016-12-18", "other") + "  []\n");
    assertThat(Said.by("amend", path.toString(), patch.toString()).err())
        .startsWith(patch + ":2:12: error unknown-agreement: There is no agreement \"other\".");
    assertThat(
            Said.by("amend", path.toString(), patch.toString(), "--agreement", "2016-12-13").err())
        .startsWith(patch + ":2:12: error patch-does-not-fit: The patch is for");
    Files.writeString(patch, head.replace("becomes: next", "becomes: 2016-12-13") + "  []\n");
    assertThat(Said.by("amend", path.toString(), patch.toString()).err())
        .startsWith(patch + ":4:10: error duplicate-id: ");
    Files.writeString(
        patch,
        head
            + """
              - {set: commitments/aleppo/giver, was: government, becomes: nobody}
              - add: commitments/aleppo/conditions
                becomes:
                  after:
                    commitment: aleppoo
                    reaches: many
            """);
    for (List<String> form : List.of(List.of("--becomes", "next"), List.of("--dry-run"))) {
      List<String> run = new java.util.ArrayList<>(List.of("amend", path.toString()));
      run.add(patch.toString());
      run.addAll(form);
      Said said = Said.by(run.toArray(String[]::new));
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err())
          .contains(
              patch + ":6:63: error unknown-party: ",
              patch + ":10:21: error unknown-commitment: ",
              patch + ":11:18: error wrong-type: ",
              patch + ":5:1: error patch-does-not-fit: ")
          .doesNotContain("next.yaml");
    }
  }
}
