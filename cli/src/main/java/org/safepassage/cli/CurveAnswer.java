package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Ratio;
import org.safepassage.model.SideId;
import org.safepassage.pictures.ExposurePicture;
import org.safepassage.pictures.Language;
import org.safepassage.plan.exposure.ExposureCurve;
import org.safepassage.plan.exposure.ExposureOverTime;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;

/// What less exposure costs in time: the answer of `plan --exposure-curve`.
///
/// @param effort how long was looked for each plan, as the end of a sentence
record CurveAnswer(Opened opened, Aim aim, String effort, ExposureCurve curve) implements Answer {

  /// What is worked at.
  static String working(Ratio share) {
    return share.equals(Ratio.ONE)
        ? "planning as the agreement is written"
        : "planning within " + percent(share) + " of the exposure";
  }

  static String percent(Ratio share) {
    return 100 * share.numerator() / share.denominator() + " %";
  }

  /// As for a timetable: whether everybody is moved as the agreement is written.
  @Override
  public boolean isYes() {
    return curve.points().stream().allMatch(ExposureCurve.Point::passesAudit)
        && LeverAnswer.movesEverybody(curve.asWritten().schedule())
        && curve.isInTime(curve.asWritten());
  }

  @Override
  public String words() {
    return new CurveWords(this).all();
  }

  @Override
  public String picture(Language language) {
    return ExposurePicture.draw(opened.operation(), opened.agreement(), curve, language);
  }

  @Override
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("operation", opened.operation().id().value());
    answer.put("agreement", opened.agreement().id().value());
    answer.put("aim", aim.word());
    answer.put("respects", curve.respects().stream().map(CurveAnswer::respect).toList());
    answer.put("points", curve.points().stream().map(this::point).toList());
    new Basis(opened).writeTo(answer);
    answer.put("findings", FindingsText.json(opened.warnings()));
    return answer;
  }

  private static Map<String, @Nullable Object> respect(ExposureCurve.Respect respect) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("side", respect.reckoning().side().map(SideId::value).orElse(null));
    one.put("given", stakes(respect.reckoning().stakes().given()));
    one.put("received", stakes(respect.reckoning().stakes().received()));
    one.put("allowed", respect.allowed());
    return one;
  }

  static List<Map<String, @Nullable Object>> stakes(List<Stake> stakes) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Stake stake : stakes) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      CommitmentId commitment = stake.commitment();
      one.put("commitment", commitment.value());
      one.put("weight", stake.weight());
      one.put("beyond", stake.levels().beyond());
      one.put("upTo", stake.levels().upTo() == Long.MAX_VALUE ? null : stake.levels().upTo());
      all.add(one);
    }
    return all;
  }

  private Map<String, @Nullable Object> point(ExposureCurve.Point point) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("percent", 100 * point.share().numerator() / point.share().denominator());
    one.put("whole", curve.isWhole(point));
    one.put("inTime", curve.isInTime(point));
    Figures figures = point.figures();
    one.put("moved", figures.moved().value());
    one.put("makespanMinutes", figures.lastArrival().map(Minute::value).orElse(null));
    one.putAll(PlanJson.waited(opened, figures.personHoursWaited(), figures.weightedHoursWaited()));
    List<Map<String, @Nullable Object>> exposure = new ArrayList<>();
    for (int i = 0; i < point.caps().size(); i++) {
      exposure.add(exposure(point.caps().get(i), point.greatest().get(i)));
    }
    one.put("exposure", exposure);
    one.put("kept", point.isKept());
    one.put("auditPassed", point.passesAudit());
    return one;
  }

  private Map<String, @Nullable Object> exposure(long cap, ExposureOverTime.Step greatest) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("cap", cap);
    one.put("greatest", greatest.exposure());
    one.put("at", new PlanJson(opened).instant(greatest.at()));
    return one;
  }
}
