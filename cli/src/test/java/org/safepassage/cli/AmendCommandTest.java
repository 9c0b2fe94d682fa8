package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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
}
