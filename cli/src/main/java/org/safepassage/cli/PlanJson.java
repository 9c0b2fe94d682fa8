package org.safepassage.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Stoppage;
import org.safepassage.model.CommitmentId;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.refuge.Leg;
import org.safepassage.plan.refuge.Refuges;

/// The answer of `plan` as JSON. Its keys are told in `docs/formats/plan-json.md`.
final class PlanJson {
  private final Opened opened;

  PlanJson(Opened opened) {
    this.opened = opened;
  }

  Map<String, @Nullable Object> of(Planned planned) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("operation", opened.operation().id().value());
    answer.put("agreement", opened.agreement().id().value());
    answer.put("start", instant(Minute.START));
    Figures figures = planned.figures();
    answer.put("aim", planned.aim().word());
    answer.put("objective", objective(figures, opened));
    answer.put(
        "lowerBound",
        planned
            .bounds()
            .map(bounds ->
                levels(
                    bounds.moved().value(),
                    bounds.lastArrival().map(Minute::value).orElse(null),
                    waited(opened, bounds.waitedMinutes() / 60, bounds.weightedMinutes() / 60),
                    bounds.vehicleMinutes() / 60))
            .orElse(null));
    answer.put(
        "gap",
        planned
            .bounds()
            .map(bounds ->
                levels(
                    bounds.movedGap(figures),
                    bounds.endGap(figures),
                    waited(opened, bounds.waitedGap(figures), bounds.weightedGap(figures)),
                    bounds.vehicleGap(figures)))
            .orElse(null));
    Map<Trip, List<Leg>> refuges = Refuges.of(planned.problem(), planned.schedule());
    answer.put(
        "convoys",
        planned.schedule().trips().stream()
            .map(trip -> convoy(trip, refuges.getOrDefault(trip, List.of())))
            .toList());
    List<Map<String, Object>> facts = new ArrayList<>();
    planned
        .schedule()
        .facts()
        .forEach(fact -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("fact", fact.fact().value());
          one.put("at", instant(fact.at()));
          facts.add(one);
        });
    answer.put("facts", facts);
    answer.put(
        "notMoved",
        planned.schedule().remainders().stream()
            .map(remainder -> remainder(planned, remainder))
            .toList());
    answer.put("goodsNotMoved", goodsNotMoved(planned));
    answer.put("audit", audit(planned.violations()));
    answer.put("critical", new CriticalJson(this::instant).of(planned.critical()));
    Stoppage stoppage = planned.stoppage(opened);
    CheckJson check = new CheckJson(opened, Optional.empty());
    answer.put("waitsFor", stoppage.waits().stream().map(check::wait).toList());
    answer.put("cycle", stoppage.circle().stream().map(check::wait).toList());
    new Basis(opened).writeTo(answer);
    answer.put("findings", FindingsText.json(opened.warnings()));
    return answer;
  }

  static Map<String, @Nullable Object> objective(Figures figures, Opened opened) {
    return levels(
        figures.moved().value(),
        figures.lastArrival().map(Minute::value).orElse(null),
        waited(opened, figures.personHoursWaited(), figures.weightedHoursWaited()),
        figures.vehicleHours());
  }

  Map<String, @Nullable Object> audit(List<Violation> violations) {
    Map<String, @Nullable Object> audit = new LinkedHashMap<>();
    audit.put("passed", violations.isEmpty());
    audit.put("violations", violations.stream().map(this::violation).toList());
    return audit;
  }

  private static Map<String, @Nullable Object> levels(
      @Nullable Object moved,
      @Nullable Object makespan,
      Map<String, Object> waited,
      @Nullable Object driven) {
    Map<String, @Nullable Object> levels = new LinkedHashMap<>();
    levels.put("moved", moved);
    levels.put("makespanMinutes", makespan);
    levels.putAll(waited);
    levels.put("vehicleHours", driven);
    return levels;
  }

  /// What is said of waiting: once as it is, and once more in the weights of an operation that has
  /// any.
  static Map<String, Object> waited(Opened opened, Object plain, Object weighted) {
    Map<String, Object> waited = new LinkedHashMap<>();
    waited.put("personHoursWaited", plain);
    if (opened.operation().population().weighsWaiting()) {
      waited.put("weightedHoursWaited", weighted);
    }
    return waited;
  }

  private Map<String, @Nullable Object> convoy(Trip trip, List<Leg> legs) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("id", trip.id().value());
    one.put("commitment", trip.commitment().value());
    one.put("people", trip.people().value());
    one.put("goods", trip.goods().value());
    one.put("boarding", instant(trip.boardingFrom()));
    one.put("boarded", instant(trip.boarded()));
    one.put("departed", instant(trip.departed()));
    one.put("arrived", instant(trip.arrived()));
    one.put("vehicles", trip.rides().stream().map(PlanJson::ride).toList());
    one.put("escorts", trip.escorts().stream().map(PlanJson::escort).toList());
    one.put("places", trip.visits().stream().map(this::visit).toList());
    Map<String, Object> back = new LinkedHashMap<>();
    back.put("place", trip.back().place().value());
    back.put("at", instant(trip.back().at()));
    back.put("way", trip.back().way().stream().map(this::visit).toList());
    one.put("free", back);
    one.put("ifSuspended", new RefugeJson(this::instant).of(legs));
    return one;
  }

  private static Map<String, Object> escort(EscortTeam team) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("escort", team.escort().value());
    one.put("team", team.number());
    return one;
  }

  private static Map<String, Object> ride(Ride ride) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("fleet", ride.vehicle().fleet().value());
    one.put("number", ride.vehicle().number());
    one.put("load", ride.load().stream().map(PlanJson::seated).toList());
    one.put("goods", ride.goods().value());
    return one;
  }

  private static Map<String, Object> seated(Seated seated) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("category", seated.category().value());
    one.put("seat", seated.seat().word());
    one.put("people", seated.people().value());
    return one;
  }

  private Map<String, @Nullable Object> visit(Visit visit) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("place", visit.place().value());
    one.put("arrival", instant(visit.arrival()));
    one.put("ready", visit.ready().map(this::instant).orElse(null));
    one.put("departure", instant(visit.departure()));
    return one;
  }

  List<Map<String, Object>> goodsNotMoved(Planned planned) {
    return planned.schedule().goodsLeft().stream().map(this::left).toList();
  }

  private Map<String, Object> left(GoodsLeft left) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("commitment", left.commitment().value());
    one.put("goods", left.goods().value());
    opened
        .agreement()
        .findCommitment(left.commitment())
        .ifPresent(commitment -> one.put("unit", commitment.unit().word()));
    one.put("reason", left.reason().word());
    return one;
  }

  Map<String, @Nullable Object> remainder(Planned planned, Remainder remainder) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("origin", remainder.origin().value());
    one.put("category", remainder.category().value());
    one.put("commitment", remainder.commitment().map(CommitmentId::value).orElse(null));
    one.put("people", remainder.people().value());
    one.put("reason", remainder.reason().word());
    one.put(
        "lack",
        new RemainderWords(
                Labels.asWritten(opened), new WallClock(opened.operation().calendar()), false)
            .lack(planned, remainder)
            .orElse(null));
    one.put(
        "nextVehicle",
        planned.nextVehicle(remainder).map(new CriticalJson(this::instant)::of).orElse(List.of()));
    return one;
  }

  private Map<String, @Nullable Object> violation(Violation violation) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("rule", violation.rule().word());
    one.put("convoy", violation.trip().map(id -> id.value()).orElse(null));
    one.put("place", violation.place().map(id -> id.value()).orElse(null));
    one.put("at", violation.at().map(this::instant).orElse(null));
    one.put(
        "sentence", new WallClock(opened.operation().calendar()).inSentence(violation.sentence()));
    return one;
  }

  String instant(Minute minute) {
    return minute
        .at(opened.operation().calendar())
        .atZone(opened.operation().calendar().zone())
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
