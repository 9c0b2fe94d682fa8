package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: the commands themselves: help, words, pictures, exit codes, wrong use.
final class CommandsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void A01_without_a_command_it_explains_itself_with_examples() {
    Said said = Said.by();
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("check", "plan", "demo", "./safepassage demo", "Exit codes");
  }

  @Test
  void A02_a_misspelt_command_is_answered_with_the_right_one() {
    Said said = Said.by("chekc", Said.scenario());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("check").contains("Maybe").doesNotContain("\tat ");
  }

  @Test
  void A03_a_missing_path_is_said_in_words() {
    Said said = Said.by("check");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("PATH");
  }

  @Test
  void A04_an_unknown_agreement_lists_those_there_are() {
    Said said = Said.by("check", Said.scenario(), "--agreement", "2016-12-19");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("unknown-agreement", "2016-12-18-last-convoys");
  }

  @Test
  void A05_something_unknown_to_withhold_lists_what_there_is() {
    Said said = Said.by("check", Said.scenario(), "--withhold", "rusia");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("unknown-premise", "russia");
  }

  @Test
  void A06_words_come_before_figures() {
    Said said = Said.by("check", Said.scenario(), "--agreement", "2016-12-18-last-convoys");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().indexOf("DEADLOCK")).isPositive();
    assertThat(said.out().indexOf("How far everybody gets"))
        .isGreaterThan(said.out().indexOf("Who waits for whom"));
    assertThat(said.out())
        .contains("19,600", "2,450", "Can be ended by")
        .doesNotContain("null", "Optional");
  }

  @Test
  void A07_pictures_are_written_where_they_are_asked_for() throws IOException {
    Path waits = folder.resolve("waits.svg");
    Path timetable = folder.resolve("timetable.svg");
    Said.by("check", Said.scenario(), "--picture", waits.toString());
    Said.by("plan", Said.scenario(), "--iterations", "1", "--picture", timetable.toString());
    assertThat(Files.readString(waits)).startsWith("<").contains("<svg");
    assertThat(Files.readString(timetable)).contains("<svg");
  }

  @Test
  void A08_a_picture_that_cannot_be_written_is_no_fault_of_the_program() {
    Said said =
        Said.by(
            "check",
            Said.scenario(),
            "--picture",
            folder.resolve("nowhere").resolve("waits.svg").toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("can't be written", "Maybe").doesNotContain("Exception");
  }

  @Test
  void A09_the_demo_tells_the_story_in_order_and_draws_it() throws IOException {
    Said said = Said.by("demo", "--pictures", folder.toString());
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .containsSubsequence(
            "first deal",
            "COMPLETES",
            "everything stops",
            "DEADLOCK",
            "second deal",
            "COMPLETES",
            "two more clauses",
            "DEADLOCK",
            "19,600",
            "2,450",
            "timetable",
            "Audited",
            "pictures are in");
    try (Stream<Path> pictures = Files.list(folder)) {
      assertThat(pictures.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "1-first-deal.svg",
              "2-fridays-demands.svg",
              "3-second-deal.svg",
              "4-last-convoys.svg",
              "5-timetable.svg");
    }
  }

  @Test
  void A10_all_findings_come_at_once_with_places_and_guesses() throws IOException {
    copyScenario();
    Path operation = folder.resolve("operation.yaml");
    Path deal = folder.resolve("agreements").resolve("2016-12-18.yaml");
    Files.writeString(
        operation, Files.readString(operation).replaceFirst("time-zone:", "time-zoen:"));
    Files.writeString(
        deal,
        Files.readString(deal)
            .replaceFirst("from: east-aleppo", "from: east-alepo")
            .replaceFirst("giver: armed-groups", "giver: armed-grups"));
    Said said = Said.by("check", folder.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("unknown-key", "time-zone", "unknown-place", "east-aleppo", "unknown-party")
        .containsPattern("2016-12-18\\.yaml:\\d+:\\d+: error")
        .doesNotContain("\tat ");
    Said json = Said.by("check", folder.toString(), "--json");
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.json().get("findings").size()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void A11_a_quota_above_the_caseload_is_an_error() throws IOException {
    copyScenario();
    Path deal = folder.resolve("agreements").resolve("2016-12-18.yaml");
    Files.writeString(
        deal, Files.readString(deal).replaceFirst("exactly: 20000", "exactly: 900000"));
    for (List<String> command : List.of(List.of("check"), List.of("plan"))) {
      Said said = Said.by(command.getFirst(), folder.toString());
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).contains("quota-above-caseload", "900000");
    }
  }

  @Test
  void A12_a_path_that_is_not_there_is_said_in_words() {
    Said said = Said.by("plan", folder.resolve("nothing").toString(), "--json");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.json().get("findings").get(0).get("code").asString()).isEqualTo("file-missing");
  }

  private void copyScenario() throws IOException {
    Path scenario = Path.of(Said.scenario());
    Files.createDirectories(folder.resolve("agreements"));
    Files.copy(scenario.resolve("operation.yaml"), folder.resolve("operation.yaml"));
    try (Stream<Path> agreements = Files.list(scenario.resolve("agreements"))) {
      for (Path agreement : agreements.toList()) {
        Files.copy(
            agreement, folder.resolve("agreements").resolve(agreement.getFileName().toString()));
      }
    }
  }
}
