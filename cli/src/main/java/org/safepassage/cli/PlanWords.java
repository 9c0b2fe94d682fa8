package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.CommitmentId;
import org.safepassage.plan.audit.Rule;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// A timetable in words and figures.
final class PlanWords {
  private static final int MOST_VIOLATIONS_SHOWN = 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Opened opened;
  private final int mostViolations;
  private final Labels labels;
  private final Labels cells;
  private final WallClock clock;
  private final TripLoad load;
  private final WaitingWords waiting;
  private final StringBuilder text = new StringBuilder();
  private Optional<PlanExposure> exposure = Optional.empty();

  PlanWords(Opened opened) {
    this(opened, MOST_VIOLATIONS_SHOWN);
  }

  /// @param mostViolations how many are told one by one
  PlanWords(Opened opened, int mostViolations) {
    this.opened = opened;
    this.mostViolations = mostViolations;
    this.labels = Labels.shown(opened);
    this.cells = Labels.inCells(opened);
    this.load = new TripLoad(opened.agreement());
    this.waiting = new WaitingWords(opened, labels);
    this.clock = new WallClock(opened.operation().calendar());
  }

  /// Tells how exposed everybody is, too, where there is a cap on that.
  PlanWords within(PlanExposure told) {
    exposure = Optional.of(told);
    return this;
  }

  /// Summary and every convoy.
  ///
  /// @param changes what became of an earlier timetable
  String whole(Planned planned, Optional<String> changes) {
    summarise(planned);
    changes.ifPresent(text::append);
    convoys(planned);
    text.append(new RefugeWords(labels).of(planned));
    text.append(new Basis(opened).inWords());
    return text.toString();
  }

  /// Without the convoys one by one.
  String summary(Planned planned) {
    summarise(planned);
    return text.toString();
  }

  private void summarise(Planned planned) {
    line(labels.heading());
    line("");
    held(planned);
    audit(planned);
    text.append(new RefugeWords(labels).warnings(planned));
    moved(planned);
    goods(planned);
    line(
        "Waiting: %s%s. Vehicles on the road: %s."
            .formatted(
                Amount.of(planned.figures().personHoursWaited(), "person-hour", "person-hours"),
                planned.schedule().remainders().stream().anyMatch(r -> r.reason().isWaiting())
                    ? ", those who are not moved until the operation ends"
                    : "",
                Amount.of(planned.figures().vehicleHours(), "hour", "hours")));
    if (waiting.weighs()) {
      line(waiting.sum(planned.figures().weightedMinutes()));
    }
    bounds(planned);
    remainders(planned);
    text.append(new StoppageWords(labels).of(planned.stoppage(opened)));
    CriticalWords critical = new CriticalWords(labels, planned.schedule());
    text.append(critical.of(planned.critical()));
    if (planned.stoppage(opened).circle().isEmpty()) {
      nextVehicles(planned, critical);
    }
    exposure.map(PlanExposure::words).ifPresent(text::append);
    days(planned);
  }

  /// For each commitment whose people stay because the next vehicle comes too late.
  private void nextVehicles(Planned planned, CriticalWords critical) {
    Set<CommitmentId> told = new HashSet<>();
    for (Remainder remainder : planned.schedule().remainders()) {
      remainder
          .commitment()
          .filter(told::add)
          .ifPresent(commitment ->
              planned
                  .nextVehicle(remainder)
                  .map(path -> critical.ofNextVehicle(commitment, path))
                  .ifPresent(text::append));
    }
  }

  /// How much better another timetable could be.
  private void bounds(Planned planned) {
    if (planned.bounds().isEmpty() || planned.figures().lastArrival().isEmpty()) {
      return;
    }
    Bounds bounds = planned.bounds().get();
    Figures figures = planned.figures();
    if (bounds.movedGap(figures) > 0) {
      line(
          "Proven: no timetable moves more than %s."
              .formatted(Amount.people(bounds.moved().value())));
    }
    line(
        "Proven: none %s ends before %s, %s; none has people wait for less than %s, %s."
            .formatted(
                bounds.movedGap(figures) > 0 ? "that moves as many" : "that moves them all",
                time(bounds.lastArrival().orElseThrow()),
                gap(bounds.endGap(figures)),
                Amount.of(bounds.waitedMinutes() / 60, "person-hour", "person-hours"),
                gap(bounds.waitedGap(figures))));
    if (waiting.weighs()) {
      line(
          "Proven: none has people wait, weighted, for less than %s, %s."
              .formatted(
                  WaitingWords.hours(bounds.weightedMinutes()), gap(bounds.weightedGap(figures))));
    }
  }

  private static String gap(double gap) {
    return gap == 0
        ? "as this one"
        : String.format(Locale.ROOT, "a gap of %.1f %%", Math.ceil(gap * 1000) / 10);
  }

  /// One line on how far a search has come.
  String inBrief(Planned.Progress progress, Aim aim) {
    String end = progress.figures().lastArrival().map(this::time).orElse("never");
    String gap =
        progress
            .gap()
            .map(share ->
                String.format(Locale.ROOT, ", gap in %s at most %.1f %%", aim.word(), share * 100))
            .orElse("");
    return "%s moved by %s, %s waited%s%s"
        .formatted(
            Amount.people(progress.figures().moved().value()),
            end,
            Amount.of(progress.figures().personHoursWaited(), "person-hour", "person-hours"),
            waiting.also(progress.figures().weightedMinutes()),
            gap);
  }

  /// That a deal is at fault is said before all else: a timetable looks as if all were well.
  private void held(Planned planned) {
    if (planned.heldByAgreement() == 0) {
      return;
    }
    Optional<Long> cap = exposure.flatMap(PlanExposure::cap);
    if (cap.isPresent()) {
      line(
          "Nothing beyond what the agreement permits within the cap of %s is planned: %s."
              .formatted(
                  number(cap.get()),
                  Amount.of(planned.heldByAgreement(), "person stays", "people stay")));
      line("");
      return;
    }
    line(
        "%sNothing beyond what the agreement permits is planned: %s."
            .formatted(
                planned.verdict() == Verdict.DEADLOCK ? "The deal is a DEADLOCK. " : "",
                Amount.of(planned.heldByAgreement(), "person stays", "people stay")));
    line("./safepassage check says who waits for whom.");
    line("");
  }

  private void moved(Planned planned) {
    if (planned.figures().lastArrival().isEmpty()) {
      line("Nobody can be moved.");
      return;
    }
    long people = planned.figures().moved().value();
    int convoys =
        (int) planned.schedule().trips().stream().filter(trip -> trip.goods().isZero()).count();
    line(
        "%s in %s; %s on %s."
            .formatted(
                Amount.people(people),
                Amount.of(convoys, "convoy", "convoys"),
                convoys == 1 ? "it arrives" : "the last arrive",
                time(planned.figures().lastArrival().get())));
  }

  private void audit(Planned planned) {
    List<Violation> violations = planned.violations();
    if (violations.isEmpty()) {
      line(
          "Audited: the timetable holds all %d rules (%s)."
              .formatted(
                  Rule.values().length,
                  String.join(
                      ", ", java.util.Arrays.stream(Rule.values()).map(Rule::word).toList())));
      return;
    }
    line(
        "NOT A PLAN. The audit found %s:"
            .formatted(Amount.of(violations.size(), "violation", "violations")));
    violations.stream()
        .limit(mostViolations)
        .forEach(violation -> line("  " + Shown.text(clock.inSentence(violation.toString()))));
    if (violations.size() > mostViolations) {
      line("  and %s more.".formatted(number(violations.size() - mostViolations)));
    }
  }

  private void goods(Planned planned) {
    for (Commitment commitment : opened.agreement().commitments()) {
      if (!Trip.countsHeads(commitment.unit())) {
        goods(planned.schedule(), commitment);
      }
    }
  }

  private void goods(Schedule schedule, Commitment commitment) {
    List<Trip> trips =
        schedule.trips().stream()
            .filter(trip -> trip.commitment().equals(commitment.id()))
            .toList();
    long moved = trips.stream().mapToLong(trip -> trip.goods().value()).sum();
    trips.stream()
        .map(Trip::arrived)
        .max(Minute::compareTo)
        .ifPresent(last ->
            line(
                "%s: %s in %s; %s on %s."
                    .formatted(
                        labels.name(commitment.id()),
                        Amount.of(moved, commitment.unit()),
                        Amount.of(trips.size(), "convoy", "convoys"),
                        trips.size() == 1 ? "it arrives" : "the last arrive",
                        time(last))));
    for (GoodsLeft left : schedule.goodsLeft()) {
      if (left.commitment().equals(commitment.id())) {
        line(
            "%s: not moved %s; %s."
                .formatted(
                    labels.name(commitment.id()),
                    Amount.of(left.goods().value(), commitment.unit()),
                    RemainderWords.ofGoods(left.reason())));
      }
    }
  }

  private void remainders(Planned planned) {
    if (planned.schedule().remainders().isEmpty()) {
      line("Everybody of the caseload is moved.");
      return;
    }
    line("");
    line("Not moved");
    RemainderWords because =
        new RemainderWords(labels, clock, exposure.flatMap(PlanExposure::cap).isPresent());
    for (Remainder remainder : planned.schedule().remainders()) {
      line(
          "  %s at %s: %s; %s."
              .formatted(
                  labels.name(remainder.category()),
                  labels.name(remainder.origin()),
                  number(remainder.people().value()),
                  because.of(planned, remainder)));
    }
  }

  private void days(Planned planned) {
    Map<LocalDate, Map<CommitmentId, Long>> arrivals = new TreeMap<>();
    for (Trip trip : planned.schedule().trips()) {
      arrivals
          .computeIfAbsent(clock.date(trip.arrived()), _ -> new TreeMap<>())
          .merge(trip.commitment(), load.counted(trip), Long::sum);
    }
    if (arrivals.isEmpty()) {
      return;
    }
    line("");
    line("Arrivals by day");
    List<Commitment> commitments = opened.agreement().commitments();
    Table table = new Table();
    String[] head = new String[commitments.size() + 1];
    head[0] = "";
    for (int i = 0; i < commitments.size(); i++) {
      head[i + 1] = cells.name(commitments.get(i).id());
    }
    table.row(head);
    arrivals.forEach((day, counts) -> {
      String[] row = new String[commitments.size() + 1];
      row[0] = day.format(DAY);
      for (int i = 0; i < commitments.size(); i++) {
        row[i + 1] = number(counts.getOrDefault(commitments.get(i).id(), 0L));
      }
      table.row(row);
    });
    text.append(table.indented());
  }

  private void convoys(Planned planned) {
    if (planned.schedule().trips().isEmpty()) {
      return;
    }
    line("");
    line(
        "Every convoy (times in %s; any suspension makes them void)"
            .formatted(opened.operation().calendar().zone()));
    Table table = new Table();
    table.row(
        "convoy",
        "commitment",
        "vehicles",
        TripLoad.head(planned.schedule().trips()),
        "boarding",
        "departure",
        "arrival");
    for (Trip trip : planned.schedule().trips()) {
      table.row(
          cells.plain(trip.id().value()),
          cells.name(trip.commitment()),
          number(trip.rides().size()),
          load.cell(trip),
          time(trip.boardingFrom()),
          time(trip.departed()),
          time(trip.arrived()));
    }
    text.append(table.indented());
  }

  private String time(Minute minute) {
    return clock.moment(minute);
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
