package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.BestOrder;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.InAll;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.agreement.Weighing;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Premise;

/// How exposed everybody is, as values of JSON.
///
/// @param premise how a premise is written
record RiskJson(Function<Premise, Map<String, @Nullable Object>> premise) {

  void writeTo(Map<String, @Nullable Object> answer, CheckReport report) {
    answer.put("exposure", report.risk().exposure().stream().map(RiskJson::exposure).toList());
    answer.put("exposureInAll", inAll(report.risk().inAll()));
    answer.put("bestOrder", report.risk().bestOrder().map(this::order).orElse(null));
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
    answer.put("leadTooSmall", report.risk().tooSmall().map(Object::toString).orElse(null));
  }

  static Map<String, Object> exposure(Exposure exposure) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("given", stakes(exposure.stakes().given()));
    one.put("received", stakes(exposure.stakes().received()));
    one.put("worst", exposure.worst());
    one.put("bound", exposure.bound());
    one.put("proven", exposure.isProven());
    one.put("state", state(exposure.state()));
    Map<String, Object> underWay = new LinkedHashMap<>();
    exposure.underWay().forEach((id, people) -> underWay.put(id.value(), people.value()));
    one.put("underWay", underWay);
    return one;
  }

  private static Map<String, @Nullable Object> inAll(InAll inAll) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    Weighing weighing = inAll.weighing();
    Map<String, Object> weights = new LinkedHashMap<>();
    weighing.weights().forEach((id, weight) -> weights.put(id.value(), weight));
    all.put("weights", weighing.isKnown() ? weights : null);
    all.put("derived", weighing.derived());
    all.put("lack", weighing.lack().map(Weighing.Lack::word).orElse(null));
    all.put("about", weighing.about().stream().map(CommitmentId::value).toList());
    List<Map<String, Object>> sides = new ArrayList<>();
    for (InAll.OfSide side : inAll.sides()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("side", side.side().value());
      one.putAll(exposure(side.exposure()));
      sides.add(one);
    }
    all.put("sides", sides);
    return all;
  }

  private Map<String, Object> order(BestOrder order) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("exposure", order.exposure());
    one.put("bound", order.bound());
    one.put("proven", order.isProven());
    one.put("steps", order.turns().stream().map(this::turn).toList());
    return one;
  }

  private Map<String, @Nullable Object> turn(BestOrder.Turn turn) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    switch (turn) {
      case BestOrder.Turn.Going going -> one.putAll(going(going));
      case BestOrder.Turn.Laps(var times, var first) -> {
        one.put("times", times);
        one.put("first", first.stream().map(RiskJson::going).toList());
      }
      case BestOrder.Turn.HandOver(var together, var part) -> {
        one.put("together", together.value());
        one.put("part", part);
      }
      case BestOrder.Turn.Given(var fact) -> one.put("fact", fact.id());
    }
    return one;
  }

  private static Map<String, Object> going(BestOrder.Turn.Going going) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("commitment", going.commitment().value());
    one.put("from", going.from());
    one.put("to", going.to());
    one.put("milestone", going.milestone().word());
    one.put("evidence", going.evidence().word());
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
    one.put("inAll", tempo.inAll().stream().map(side -> side.exposure().worst()).toList());
    return one;
  }
}
