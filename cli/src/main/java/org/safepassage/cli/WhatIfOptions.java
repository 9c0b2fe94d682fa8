package org.safepassage.cli;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.ExposureCap;
import org.safepassage.agreement.Reckoning;
import org.safepassage.plan.levers.CurveSearch;
import org.safepassage.plan.levers.LeverSearch;
import org.safepassage.plan.levers.Setting;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.PlanningProblem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What else `plan` can be asked about an operation: what holds it back, and what less exposure
/// costs.
final class WhatIfOptions {
  /// How long to look where there are dozens of plans to be made.
  static final Duration LONG = Duration.ofMinutes(1);

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--levers",
      description =
          "says what holds it back instead: what one more lane, vehicle, team, hour or a larger band"
              + " would gain, each planned and audited (docs/formats/levers-json.md)")
  private boolean levers;

  @Option(
      names = "--exposure-curve",
      description =
          "says what less exposure costs in time instead: plans within 75, 50, ... 5 % of what the"
              + " agreement allows (docs/formats/exposure-curve-json.md); --picture draws it")
  private boolean exposureCurve;

  @Option(
      names = "--exposure-cap",
      paramLabel = "N",
      converter = Given.AsAmount.class,
      description =
          "plans so that no balance is exposed by more than N at any time, in its own weights")
  private @Nullable Long exposureCap;

  Optional<Long> exposureCap() {
    return Optional.ofNullable(exposureCap);
  }

  /// Whether something else than a timetable is asked for.
  boolean isAnotherQuestion() {
    return levers || exposureCurve;
  }

  /// What else a command was told.
  record Beside(boolean busProblem, boolean picture, boolean handout, boolean continuation) {}

  /// @throws ParameterException when what is asked for doesn't go together
  void check(Beside beside) {
    String own = levers ? "--levers" : exposureCurve ? "--exposure-curve" : "--exposure-cap";
    if (beside.busProblem() && (isAnotherQuestion() || exposureCap != null)) {
      throw wrong(
          "--bep plans a problem of the literature, which has no agreement: leave %s out."
              .formatted(own));
    }
    if (levers && exposureCurve) {
      throw wrong("--levers and --exposure-curve are two questions: ask one after the other.");
    }
    if (exposureCurve && exposureCap != null) {
      throw wrong("--exposure-curve goes through caps by itself: leave --exposure-cap out.");
    }
    if (levers && beside.picture()) {
      throw wrong("--levers draws no picture: leave --picture out.");
    }
    if (isAnotherQuestion() && beside.handout()) {
      throw wrong(
          "%s compares many timetables and hands none out: leave --out and --replaces out."
              .formatted(own));
    }
    if (isAnotherQuestion() && beside.continuation()) {
      throw wrong(
          "%s plans from the beginning of the operation: leave --continue and --now out."
              .formatted(own));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
  }

  /// How an operation is planned under an agreement, within the cap if there is one.
  PlanningProblem framed(Setting setting) {
    PlanningProblem problem = PlanningProblem.of(setting.operation(), setting.agreement());
    return exposureCap == null ? problem : problem.withinExposure(caps(setting));
  }

  private List<ExposureCap> caps(Setting setting) {
    long most = Objects.requireNonNull(exposureCap);
    return Reckoning.ofBalances(setting.agreement()).stream()
        .map(reckoning -> new ExposureCap(reckoning.stakes(), most))
        .toList();
  }

  /// @param line is told how far it has come, and taken away in the end
  Answer answer(
      Opened opened, Aim aim, SearchOptions search, Interruption interruption, SearchLine line) {
    Setting setting = new Setting(opened.operation(), opened.agreement());
    Answer answer =
        levers
            ? levers(opened, aim, search, setting, interruption, line)
            : new CurveAnswer(
                opened,
                aim,
                search.wording(),
                CurveSearch.go(
                    setting,
                    new CurveSearch.Order(
                        aim,
                        search.seed(),
                        search.effort(interruption, line),
                        share -> line.found(CurveAnswer.working(share)))));
    line.end();
    return answer;
  }

  private Answer levers(
      Opened opened,
      Aim aim,
      SearchOptions search,
      Setting setting,
      Interruption interruption,
      SearchLine line) {
    LeverNames names = new LeverNames(opened);
    return new LeverAnswer(
        opened,
        aim,
        search.wording(),
        exposureCap(),
        LeverSearch.go(
            setting,
            new LeverSearch.Order(
                aim,
                search.seed(),
                search.effort(interruption, line),
                this::framed,
                progress -> line.found(working(progress, names)))));
  }

  private static String working(LeverSearch.Progress progress, LeverNames names) {
    return progress
        .lever()
        .map(lever ->
            "lever %,d of %,d, %s".formatted(progress.done() + 1, progress.all(), names.of(lever)))
        .orElse("planning without a lever");
  }
}
