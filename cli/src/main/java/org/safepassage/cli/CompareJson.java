package org.safepassage.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.compare.CommitmentChange;
import org.safepassage.plan.compare.ConvoyChange;
import org.safepassage.plan.compare.PlanComparison;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;

/// What differs between two timetables, as JSON. Its keys are told in
/// `docs/formats/compare-json.md`.
record CompareJson(CompareCommand.Side before, CompareCommand.Side after) {

  Map<String, @Nullable Object> of(PlanComparison comparison) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("operation", after.opened().operation().id().value());
    answer.put("same", comparison.isSame());
    answer.put("before", plan(before, comparison.before()));
    answer.put("after", plan(after, comparison.after()));
    answer.put("commitments", comparison.commitments().stream().map(this::commitment).toList());
    answer.put("pinnedMoved", CompareWords.movedThoughPinned(before, comparison));
    answer.put("unchangedConvoys", comparison.unchanged());
    answer.put("convoys", comparison.convoys().stream().map(this::convoy).toList());
    return answer;
  }

  private static Map<String, @Nullable Object> plan(CompareCommand.Side side, Figures figures) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("plan", side.file().toString().replace('\\', '/'));
    one.put("agreement", side.opened().agreement().id().value());
    one.put("revision", side.sheet().revision());
    one.put("objective", PlanJson.objective(figures, side.opened()));
    return one;
  }

  private Map<String, @Nullable Object> commitment(CommitmentChange change) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("commitment", change.commitment().value());
    one.put("before", side(change.before()));
    one.put("after", side(change.after()));
    one.put("earlier", change.earlier());
    one.put("later", change.later());
    return one;
  }

  private Map<String, @Nullable Object> side(CommitmentChange.Side side) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("people", side.people());
    one.put("convoys", side.convoys());
    one.put("firstArrival", side.first().map(this::instant).orElse(null));
    one.put("lastArrival", side.last().map(this::instant).orElse(null));
    one.putAll(
        PlanJson.waited(after.opened(), side.waitedMinutes() / 60, side.weightedMinutes() / 60));
    return one;
  }

  private Map<String, @Nullable Object> convoy(ConvoyChange change) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("id", change.id().value());
    switch (change) {
      case ConvoyChange.Changed changed -> {
        one.put("change", "changed");
        one.put("before", trip(changed.before()));
        one.put("after", trip(changed.after()));
        one.put("departsLaterMinutes", changed.departsLater());
        one.put("arrivesLaterMinutes", changed.arrivesLater());
        one.put("otherwiseMadeUp", changed.isOtherwiseMadeUp());
      }
      case ConvoyChange.Added(Trip trip) -> alone(one, "added", null, trip(trip));
      case ConvoyChange.Dropped(Trip trip) -> alone(one, "dropped", trip(trip), null);
    }
    return one;
  }

  private static void alone(
      Map<String, @Nullable Object> one,
      String change,
      @Nullable Object before,
      @Nullable Object after) {
    one.put("change", change);
    one.put("before", before);
    one.put("after", after);
    one.put("departsLaterMinutes", null);
    one.put("arrivesLaterMinutes", null);
    one.put("otherwiseMadeUp", null);
  }

  private Map<String, @Nullable Object> trip(Trip trip) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("commitment", trip.commitment().value());
    one.put("people", trip.people().value());
    one.put("goods", trip.goods().value());
    one.put("vehicles", trip.rides().size());
    one.put("departed", instant(trip.departed()));
    one.put("arrived", instant(trip.arrived()));
    return one;
  }

  private String instant(Minute minute) {
    return new PlanJson(after.opened()).instant(minute);
  }
}
