package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.pictures.Language;
import org.safepassage.plan.levers.Lever;
import org.safepassage.plan.levers.LeverReport;
import org.safepassage.plan.levers.Pull;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;

/// What holds an operation back: the answer of `plan --levers`.
///
/// @param effort how long was looked for each plan, as the end of a sentence
/// @param cap on the exposure of every balance, if there is one
record LeverAnswer(Opened opened, Aim aim, String effort, Optional<Long> cap, LeverReport report)
    implements Answer {

  @Override
  public boolean isYes() {
    return report.violations().isEmpty() && movesEverybody(report.schedule());
  }

  /// Whether nobody stays who is to go and for whom there is a seat.
  static boolean movesEverybody(Schedule schedule) {
    return schedule.remainders().stream()
        .map(Remainder::reason)
        .allMatch(reason ->
            reason == Remainder.Reason.NOT_DUE || reason == Remainder.Reason.NO_COMMITMENT);
  }

  @Override
  public String words() {
    return new LeverWords(this).all();
  }

  /// Never asked for.
  @Override
  public String picture(Language language) {
    throw new IllegalStateException("--levers draws no picture.");
  }

  @Override
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("operation", opened.operation().id().value());
    answer.put("agreement", opened.agreement().id().value());
    answer.put("aim", aim.word());
    answer.put("exposureCap", cap.orElse(null));
    answer.put("objective", objective(report.figures()));
    answer.put(
        "lowerBound",
        report
            .bounds()
            .map(bounds ->
                levels(
                    bounds.moved().value(),
                    bounds.lastArrival().map(Minute::value).orElse(null),
                    PlanJson.waited(
                        opened, bounds.waitedMinutes() / 60, bounds.weightedMinutes() / 60)))
            .orElse(null));
    List<Map<String, @Nullable Object>> levers = new ArrayList<>();
    report.pulls().forEach(pull -> levers.add(lever(pull)));
    answer.put("levers", levers);
    List<Map<String, @Nullable Object>> untried = new ArrayList<>();
    report.untried().forEach(lever -> untried.add(name(lever)));
    answer.put("untried", untried);
    boolean passed =
        report.violations().isEmpty()
            && report.pulls().stream().allMatch(pull -> pull.violations().isEmpty());
    answer.put("auditPassed", passed);
    new Basis(opened).writeTo(answer);
    answer.put("findings", FindingsText.json(opened.warnings()));
    return answer;
  }

  private Map<String, @Nullable Object> lever(Pull pull) {
    Map<String, @Nullable Object> one = name(pull.lever());
    one.put("changesNothing", pull.changesNothing());
    one.put(
        "gain",
        levels(
            pull.moreMoved(),
            pull.minutesSooner().orElse(null),
            PlanJson.waited(opened, hours(pull.lessWaited()), hours(pull.lessWeighted()))));
    one.put("objective", objective(pull.figures()));
    Pull.Proof proof = report.proof(pull);
    one.put(
        "proven",
        levels(
            proof.moved(),
            proof.end(),
            PlanJson.waited(opened, proof.waiting(), proof.weighted())));
    return one;
  }

  private Map<String, @Nullable Object> name(Lever lever) {
    LeverNames.Id id = LeverNames.id(lever);
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("kind", id.kind());
    one.put("of", id.of());
    one.put("more", LeverNames.more(lever).orElse(null));
    one.put("words", new LeverNames(opened, Labels.asWritten(opened)).of(lever));
    return one;
  }

  private Map<String, @Nullable Object> objective(Figures figures) {
    return levels(
        figures.moved().value(),
        figures.lastArrival().map(Minute::value).orElse(null),
        PlanJson.waited(opened, hours(figures.waitedMinutes()), hours(figures.weightedMinutes())));
  }

  /// Rounded towards nothing.
  static long hours(long minutes) {
    return minutes / 60;
  }

  private static Map<String, @Nullable Object> levels(
      @Nullable Object moved, @Nullable Object end, Map<String, Object> waited) {
    Map<String, @Nullable Object> levels = new LinkedHashMap<>();
    levels.put("moved", moved);
    levels.put("makespanMinutes", end);
    levels.putAll(waited);
    return levels;
  }
}
