package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Exposure;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Tempo;
import org.safepassage.agreement.CheckReport.WorstMoment;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.Premise;

/// How exposed everybody is, as values of JSON.
///
/// @param premise how a premise is written
record RiskJson(Function<Premise, Map<String, @Nullable Object>> premise) {

  void writeTo(Map<String, @Nullable Object> answer, CheckReport report) {
    answer.put("exposure", report.risk().exposure().stream().map(RiskJson::exposure).toList());
    answer.put("worstMoments", report.risk().worstMoments().stream().map(this::moment).toList());
    Map<String, Object> coalitions = new LinkedHashMap<>();
    coalitions.put(
        "smallest",
        report.risk().coalitions().smallest().stream()
            .map(set -> set.stream().map(premise).toList())
            .toList());
    coalitions.put("all", report.risk().coalitions().all());
    answer.put("coalitions", coalitions);
    answer.put("rounds", report.risk().rounds().stream().map(RiskJson::tempo).toList());
  }

  static Map<String, Object> exposure(Exposure exposure) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("given", stakes(exposure.stakes().given()));
    one.put("received", stakes(exposure.stakes().received()));
    one.put("worst", exposure.worst());
    one.put("bound", exposure.bound());
    one.put("proven", exposure.isProven());
    one.put("state", state(exposure.state()));
    return one;
  }

  private static List<Map<String, Object>> stakes(List<Stake> stakes) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Stake stake : stakes) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("commitment", stake.commitment().value());
      one.put("milestone", stake.milestone().word());
      one.put("evidence", stake.evidence().word());
      one.put("weight", stake.weight());
      one.put("beyond", stake.levels().beyond());
      if (stake.levels().upTo() < Long.MAX_VALUE) {
        one.put("upTo", stake.levels().upTo());
      }
      all.add(one);
    }
    return all;
  }

  private static Map<String, Object> state(List<Reach> state) {
    Map<String, Object> all = new LinkedHashMap<>();
    state.forEach(reach -> all.put(reach.commitment().value(), CheckJson.milestones(reach)));
    return all;
  }

  private Map<String, @Nullable Object> moment(WorstMoment moment) {
    Map<String, @Nullable Object> one = premise.apply(moment.premise());
    one.put("unit", moment.unit().word());
    one.put("underWay", moment.underWay());
    one.put("bound", moment.bound());
    one.put("proven", moment.isProven());
    one.put("state", state(moment.state()));
    return one;
  }

  private static Map<String, @Nullable Object> tempo(Tempo tempo) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("share", tempo.share().numerator() + "/" + tempo.share().denominator());
    one.put("rounds", tempo.rounds().orElse(null));
    one.put("exposure", tempo.exposure().stream().map(Exposure::worst).toList());
    return one;
  }
}
