package org.safepassage.cli;

import static org.safepassage.cli.Labels.number;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.audit.Rule;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Trip;

/// A timetable in words and figures.
final class PlanWords {
  private static final int MOST_VIOLATIONS_SHOWN = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Opened opened;
  private final Labels labels;
  private final StringBuilder text = new StringBuilder();

  PlanWords(Opened opened) {
    this.opened = opened;
    this.labels = new Labels(opened.operation(), opened.agreement());
  }

  /// Summary and every convoy.
  String whole(Planned planned) {
    summarise(planned);
    convoys(planned);
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
    audit(planned);
    notPlanned();
    long people = planned.figures().moved().value();
    line(
        planned.figures().lastArrival().isEmpty()
            ? "Nobody can be moved."
            : "%s people in %s convoys; the last arrive on %s."
                .formatted(
                    number(people),
                    number(planned.schedule().trips().size()),
                    time(planned.figures().lastArrival().get())));
    line(
        "Waiting: %s person-hours%s. Vehicles on the road: %s hours."
            .formatted(
                number(planned.figures().personHoursWaited()),
                planned.schedule().remainders().stream().anyMatch(r -> r.reason().isWaiting())
                    ? ", those who are not moved until the operation ends"
                    : "",
                number(planned.figures().vehicleHours())));
    remainders(planned);
    days(planned);
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
    line("NOT A PLAN. The audit found %s violations:".formatted(number(violations.size())));
    violations.stream().limit(MOST_VIOLATIONS_SHOWN).forEach(v -> line("  " + v));
    if (violations.size() > MOST_VIOLATIONS_SHOWN) {
      line("  and %s more.".formatted(number(violations.size() - MOST_VIOLATIONS_SHOWN)));
    }
  }

  private void notPlanned() {
    for (Commitment commitment : opened.agreement().commitments()) {
      if (!Trip.countsHeads(commitment.unit())) {
        line(
            "%s is counted in %s and not put on the timetable; whoever waits for it waits."
                .formatted(commitment.names().plain(), commitment.unit().word()));
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
    for (Remainder remainder : planned.schedule().remainders()) {
      line(
          "  %s %s at %s: %s."
              .formatted(
                  number(remainder.people().value()),
                  category(remainder),
                  place(remainder.origin()),
                  because(remainder.reason())));
    }
  }

  private String category(Remainder remainder) {
    return opened
        .operation()
        .population()
        .findCategory(remainder.category())
        .map(category -> category.names().plain())
        .orElse(remainder.category().value());
  }

  private String place(PlaceId id) {
    return opened
        .operation()
        .network()
        .findPlace(id)
        .map(Place::names)
        .map(names -> names.plain())
        .orElse(id.value());
  }

  private static String because(Remainder.Reason reason) {
    return switch (reason) {
      case HORIZON -> "there is no time left before the operation ends";
      case AGREEMENT -> "the agreement does not let them go";
      case NO_VEHICLE -> "no vehicle or escort can take them";
      case RECEPTION_FULL -> "the reception site takes no more";
      case NOT_DUE -> "more wait than the agreement says are to go";
      case NO_COMMITMENT -> "no commitment of the agreement is about them";
      case NO_SEAT -> "no vehicle that serves the place has a seat fit for them";
    };
  }

  private void days(Planned planned) {
    Map<LocalDate, Map<CommitmentId, Long>> arrivals = new TreeMap<>();
    for (Trip trip : planned.schedule().trips()) {
      arrivals
          .computeIfAbsent(zoned(trip.arrived()).toLocalDate(), _ -> new TreeMap<>())
          .merge(trip.commitment(), trip.people().value(), Long::sum);
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
      head[i + 1] = commitments.get(i).names().plain();
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
    table.row("convoy", "commitment", "vehicles", "people", "boarding", "departure", "arrival");
    for (Trip trip : planned.schedule().trips()) {
      table.row(
          trip.id().value(),
          labels.name(trip.commitment()),
          number(trip.rides().size()),
          number(trip.people().value()),
          time(trip.boardingFrom()),
          time(trip.departed()),
          time(trip.arrived()));
    }
    text.append(table.indented());
  }

  private String time(Minute minute) {
    return zoned(minute).format(TIME);
  }

  private ZonedDateTime zoned(Minute minute) {
    return minute.at(opened.operation().calendar()).atZone(opened.operation().calendar().zone());
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
