package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// FEATURE UNDER TEST: the scenarios and the examples of the documentation read without findings,
/// and the scenario of Aleppo answers as its README says.
final class ScenarioFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenarios/aleppo-2016",
        "scenarios/daraya-2016",
        "scenarios/homs-2014",
        "scenarios/homs-2014-february",
        "scenarios/jeddah-2023",
        "scenarios/zabadani-2015",
        "docs/formats/examples/minimal",
        "docs/formats/examples/full"
      })
  void reads_without_findings(String folder) throws IOException {
    Reading<OperationFolder> reading = OperationFiles.read(Valley.home().resolve(folder));
    assertThat(reading.findings()).isEmpty();
    OperationFolder read = reading.value().orElseThrow();
    Path states = Valley.home().resolve(folder).resolve("states");
    if (Files.exists(states)) {
      try (var files = Files.list(states)) {
        for (Path state : files.toList()) {
          assertThat(
                  ProgressFiles.read(state, read.operation(), agreementOf(state, read)).findings())
              .as(state.toString())
              .isEmpty();
        }
      }
    }
  }

  private static Agreement agreementOf(Path state, OperationFolder read) {
    String agreement =
        switch (state.getFileName().toString()) {
          case "2014-02-08.yaml" -> "2014-02-07";
          case "2014-02-13.yaml" -> "2014-02-10";
          case "2014-05-08.yaml" -> "2014-05-04";
          case "2015-12-28.yaml" -> "2015-09-24";
          case "2016-12-16-halt.yaml" -> "2016-12-13";
          case "2016-12-16.yaml" -> "2016-12-16-demands";
          case "noon.yaml" -> "second";
          case String other -> throw new IllegalArgumentException("No test knows " + other);
        };
    return read.agreements().stream()
        .filter(each -> each.id().value().equals(agreement))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_minimal_example_works_and_the_full_one_too() {
    for (String example : List.of("minimal", "full")) {
      OperationFolder read =
          OperationFiles.read(Valley.home().resolve("docs/formats/examples").resolve(example))
              .value()
              .orElseThrow();
      Agreement agreement = read.agreements().getLast();
      CheckReport report = new Checker(read.operation(), agreement).check(Checker.Question.PLAIN);
      assertThat(report.outcome().verdict().word()).isEqualTo("completes");
    }
  }

  @Test
  void aleppo_has_five_agreements_in_order() {
    assertThat(Valley.aleppo().agreements())
        .extracting(agreement -> agreement.id().value())
        .containsExactly(
            "2016-12-13",
            "2016-12-16-demands",
            "2016-12-18",
            "2016-12-18-as-counted",
            "2016-12-18-last-convoys");
    assertThat(Valley.aleppo().agreements())
        .extracting(agreement -> agreement.history().inForce().isPresent())
        .containsExactly(true, false, true, false, false);
    for (Agreement variant : Valley.aleppo().agreements().subList(3, 5)) {
      assertThat(variant.history().proposed()).isPresent();
      assertThat(variant.history().accepted()).isEmpty();
    }
  }

  @Test
  void aleppo_answers_as_its_readme_says() {
    assertThat(answers())
        .containsExactly(
            "2016-12-13: completes {aleppo=20000}",
            "2016-12-16-demands: deadlock {aleppo=0, foua-kefraya=0}",
            "2016-12-18: completes {aleppo=20000, foua-kefraya=4000, madaya-zabadani=1500}",
            "2016-12-18-as-counted: completes {aleppo=20000, foua-kefraya=4000,"
                + " madaya-zabadani=1500}",
            "2016-12-18-last-convoys: deadlock {aleppo=19600, foua-kefraya=2450,"
                + " madaya-zabadani=0}");
  }

  private static List<String> answers() {
    OperationFolder read = Valley.aleppo();
    List<String> answers = new ArrayList<>();
    for (Agreement agreement : read.agreements()) {
      CheckReport.Outcome outcome =
          new Checker(read.operation(), agreement).check(Checker.Question.PLAIN).outcome();
      Map<String, Long> arrived = new java.util.TreeMap<>();
      outcome
          .reached()
          .forEach(reach ->
              arrived.put(
                  reach.commitment().value(),
                  reach
                      .at()
                      .getOrDefault(Milestone.ARRIVED, org.safepassage.model.Count.ZERO)
                      .value()));
      answers.add("%s: %s %s".formatted(agreement.id(), outcome.verdict().word(), arrived));
    }
    return answers;
  }

  @Test
  void the_deals_rely_on_whom_they_relied_on() {
    assertThat(reliesOn("2016-12-13"))
        .contains(
            "government", "allied-militias", "crowd-on-the-road", "russian-guarantee", "ramouseh");
    assertThat(reliesOn("2016-12-18"))
        .contains(
            "government",
            "armed-groups",
            "russia",
            "turkey",
            "iran",
            "ramouseh",
            "baqlo",
            "buses-in-the-towns");
  }

  private static List<String> reliesOn(String id) {
    OperationFolder read = Valley.aleppo();
    Agreement agreement =
        read.agreements().stream().filter(a -> a.id().value().equals(id)).findFirst().orElseThrow();
    return new Checker(read.operation(), agreement)
        .check(Checker.Question.PLAIN).reliesOn().stream().map(Premise::id).toList();
  }

  @Test
  void the_disputed_counts_of_the_sixteenth_are_a_range_and_a_deadlock_at_both_ends() {
    OperationFolder read = Valley.aleppo();
    Agreement demands = read.agreements().get(1);
    StartingPoint start =
        ProgressFiles.read(
                Valley.home().resolve("scenarios/aleppo-2016/states/2016-12-16.yaml"),
                read.operation(),
                demands)
            .value()
            .orElseThrow();
    assertThat(sum(start.least())).isEqualTo(6000);
    assertThat(sum(start.most())).isEqualTo(8000);
    for (var progress : List.of(start.least(), start.most())) {
      CheckReport report =
          new Checker(read.operation(), demands).check(new Checker.Question(progress, List.of()));
      assertThat(report.outcome().verdict().word()).isEqualTo("deadlock");
    }
  }

  private static long sum(org.safepassage.model.Progress progress) {
    return progress.counts().entrySet().stream()
        .filter(entry -> entry.getKey().milestone() == Milestone.DEPARTED)
        .mapToLong(entry -> entry.getValue().value())
        .sum();
  }

  @Test
  void every_figure_that_is_not_assumed_or_agreed_has_a_source() {
    var documentation = Valley.aleppo().operation().documentation();
    assertThat(documentation.figures()).hasSizeGreaterThan(40);
    assertThat(documentation.figures())
        .allMatch(published ->
            published.figure().kind() == FigureKind.ASSUMED
                || !published.figure().sources().isEmpty());
    assertThat(
            documentation.assumptions().stream()
                .map(a -> a.where().file())
                .collect(Collectors.toSet()))
        .as("files with assumptions")
        .hasSize(6);
  }
}
