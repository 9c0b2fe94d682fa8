package org.safepassage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Reckoning;
import org.safepassage.model.Ratio;
import org.safepassage.plan.exposure.ExposureCurve;
import org.safepassage.plan.problem.Figures;

/// What less exposure costs in time, in words and figures.
final class CurveWords {
  private static final Ratio HALF = Ratio.of(1, 2);

  private final CurveAnswer answer;
  private final ExposureCurve curve;
  private final WaitingWords waiting;
  private final WallClock times;
  private final StringBuilder text = new StringBuilder();

  CurveWords(CurveAnswer answer) {
    this.answer = answer;
    this.curve = answer.curve();
    this.waiting = new WaitingWords(answer.opened(), Labels.shown(answer.opened()));
    this.times = new WallClock(answer.opened().operation().calendar());
  }

  String all() {
    line(Labels.shown(answer.opened()).heading());
    line("");
    if (curve.respects().isEmpty()) {
      line("Nobody ever gives anything that is set against something not yet received,");
      line("so there is no exposure to be capped.");
      return text.toString();
    }
    line("What less exposure costs in time");
    text.append(table());
    line("");
    if (waiting.weighs()) {
      line(waiting.weights());
    }
    allowed();
    costs();
    ends();
    line("");
    line(
        "Each is a plan of its own, audited with its cap and without, and looked for as long as the others%s."
            .formatted(answer.effort()));
    line("What is said of two plans is said of those that were found: there may be better ones.");
    return text.toString();
  }

  private String table() {
    Table table = new Table();
    List<String> head = new ArrayList<>(List.of("at most"));
    Labels cells = Labels.inCells(answer.opened());
    curve.shown().forEach(i -> head.add(name(curve.respects().get(i).reckoning(), cells)));
    head.addAll(List.of("people", "last arrival", "later by", "person-hours waited"));
    if (waiting.weighs()) {
      head.add("weighted hours");
    }
    table.row(head.toArray(String[]::new));
    for (ExposureCurve.Point point : curve.points()) {
      List<String> row = new ArrayList<>();
      row.add(point.isAsWritten() ? "as agreed" : CurveAnswer.percent(point.share()));
      curve.shown().forEach(i -> row.add(exposure(point, i)));
      Figures figures = point.figures();
      row.add(Amount.number(figures.moved().value()));
      row.add(figures.lastArrival().map(times::moment).orElse("never"));
      row.add(later(point));
      row.add(Amount.number(figures.personHoursWaited()));
      if (waiting.weighs()) {
        row.add(Amount.number(figures.weightedHoursWaited()));
      }
      table.row(row.toArray(String[]::new));
    }
    return table.indented();
  }

  private static String exposure(ExposureCurve.Point point, int respect) {
    return "%s (%s)"
        .formatted(
            Amount.number(point.caps().get(respect)),
            Amount.number(point.greatest().get(respect).exposure()));
  }

  private String later(ExposureCurve.Point point) {
    return point.isAsWritten() || !curve.isWhole(point)
        ? ""
        : minutesMore(point).map(CurveWords::later).orElse("");
  }

  private static String later(int minutes) {
    return minutes == 0 ? "0" : (minutes < 0 ? "-" : "") + Lasting.of(Math.abs(minutes));
  }

  private Optional<Integer> minutesMore(ExposureCurve.Point point) {
    return curve
        .asWritten()
        .figures()
        .lastArrival()
        .flatMap(before -> point.figures().lastArrival().map(end -> end.value() - before.value()));
  }

  private static String name(Reckoning reckoning, Labels labels) {
    return reckoning
        .side()
        .map(labels::name)
        .orElseGet(() -> RiskWords.stakes(reckoning.stakes().given(), labels));
  }

  /// What the shares are of.
  private void allowed() {
    Labels labels = Labels.shown(answer.opened());
    List<String> all = new ArrayList<>();
    for (int i : curve.shown()) {
      ExposureCurve.Respect respect = curve.respects().get(i);
      all.add(
          "%s by %s"
              .formatted(name(respect.reckoning(), labels), Amount.number(respect.allowed())));
    }
    boolean ofSides = curve.respects().get(curve.shown().getFirst()).reckoning().side().isPresent();
    line(
        "The agreement lets these be exposed, in the weights of %s: %s."
            .formatted(ofSides ? "the agreement" : "each balance", String.join("; ", all)));
    line(
        "A share of that is the most for each of them%s, at every moment; in brackets, the worst of the timetable."
            .formatted(ofSides ? " and in every balance" : ""));
  }

  private void costs() {
    find(HALF)
        .filter(curve::isWhole)
        .ifPresent(half -> line("Half the exposure costs %s.".formatted(cost(half))));
    List<ExposureCurve.Point> whole = curve.points().stream().filter(curve::isWhole).toList();
    if (whole.size() > 1 && !whole.getLast().share().equals(HALF)) {
      line(
          "%s of it costs %s."
              .formatted(CurveAnswer.percent(whole.getLast().share()), cost(whole.getLast())));
    }
    whole.stream()
        .filter(point -> !curve.isInTime(point))
        .findFirst()
        .ifPresent(point ->
            line(
                "%s the last arrive only after the operation ends, on %s."
                    .formatted(
                        point.isAsWritten()
                            ? "As agreed"
                            : "From %s down".formatted(CurveAnswer.percent(point.share())),
                        times.moment(curve.end()))));
  }

  private Optional<ExposureCurve.Point> find(Ratio share) {
    return curve.points().stream().filter(point -> point.share().equals(share)).findFirst();
  }

  private String cost(ExposureCurve.Point point) {
    int minutes = minutesMore(point).orElse(0);
    long hours =
        point.figures().personHoursWaited() - curve.asWritten().figures().personHoursWaited();
    String end =
        minutes == 0
            ? "no time"
            : "%s %s".formatted(Lasting.of(Math.abs(minutes)), minutes > 0 ? "more" : "less");
    return hours == 0
        ? end
        : "%s, and %s %s person-hours of waiting"
            .formatted(end, Amount.number(Math.abs(hours)), hours > 0 ? "more" : "fewer");
  }

  /// Where the curve ends before its last share.
  private void ends() {
    ExposureCurve.Point last = curve.points().getLast();
    if (curve.isWhole(last)) {
      return;
    }
    String share = CurveAnswer.percent(last.share());
    if (!last.passesAudit()) {
      line("NOT A PLAN within %s: the audit found violations.".formatted(share));
    } else if (!last.isKept()) {
      line(
          "%s can't be kept: what is handed over at the same moment exposes people by more until they arrive."
              .formatted(share));
    } else {
      line(
          "Within %s not everybody can be moved: %s of %s."
              .formatted(
                  share,
                  Amount.number(last.figures().moved().value()),
                  Amount.number(curve.asWritten().figures().moved().value())));
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
