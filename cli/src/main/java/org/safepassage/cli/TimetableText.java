package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.timetable.Call;
import org.safepassage.plan.timetable.PlaceTimetable;

/// A timetable as plain text: by place for those who stand there, by convoy for those who go.
final class TimetableText {
  private final PlanAnswer answer;
  private final Labels labels;
  private final Labels cells;
  private final WallClock clock;
  private final TripLoad load;
  private final StringBuilder text = new StringBuilder();

  TimetableText(PlanAnswer answer) {
    this.answer = answer;
    this.labels = Labels.shown(answer.opened());
    this.cells = Labels.inCells(answer.opened());
    this.load = new TripLoad(answer.opened().agreement());
    this.clock = new WallClock(answer.opened().operation().calendar());
  }

  String whole() {
    int violations = answer.planned().violations().size();
    line(labels.heading() + ", revision " + answer.sheet().revision());
    line(
        violations == 0
            ? "An independent audit found that this timetable holds all rules."
            : "NOT A PLAN. The audit found %s."
                .formatted(Amount.of(violations, "violation", "violations")));
    line(
        "Times in %s; any suspension makes them void."
            .formatted(answer.opened().operation().calendar().zone()));
    for (PlaceTimetable place :
        PlaceTimetable.of(answer.opened().operation().network(), answer.planned().schedule())) {
      if (!place.calls().isEmpty()) {
        place(place);
      }
    }
    convoys();
    text.append(new RefugeWords(labels).of(answer.planned()));
    return text.toString();
  }

  private void place(PlaceTimetable place) {
    line("");
    line("PLACE: " + labels.name(place.place()));
    line(
        "People leaving: %s. Passing: %s. Arriving: %s."
            .formatted(
                number(place.people(Call.Kind.DEPARTS)),
                number(place.people(Call.Kind.PASSES) + place.people(Call.Kind.CROSSES)),
                number(place.people(Call.Kind.ARRIVES))));
    Table table = new Table();
    List<Trip> trips = place.calls().stream().map(Call::trip).toList();
    table.row("convoy", "from", "until", "does", TripLoad.head(trips), "vehicles");
    for (Call call : place.calls()) {
      table.row(
          cells.plain(call.trip().id().value()),
          clock.moment(call.from()),
          clock.hour(call.until(), call.from()),
          does(call.kind()),
          load.cell(call.trip()),
          number(call.trip().rides().size()));
    }
    text.append(table.indented());
  }

  private static String does(Call.Kind kind) {
    return switch (kind) {
      case DEPARTS -> "leaves";
      case PASSES -> "passes";
      case CROSSES -> "crosses";
      case ARRIVES -> "arrives";
    };
  }

  /// Convoys that pass the same places under the same commitment.
  private record Line(CommitmentId commitment, List<PlaceId> places) {}

  private void convoys() {
    Map<Line, List<Trip>> lines = new LinkedHashMap<>();
    for (Trip trip : answer.planned().schedule().trips()) {
      Line line = new Line(trip.commitment(), trip.visits().stream().map(Visit::place).toList());
      lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(trip);
    }
    lines.forEach((line, trips) -> {
      line("");
      line("CONVOYS: " + labels.name(line.commitment()));
      line("Each cell: from when until when it is there; +1 is the next day.");
      Table table = new Table();
      List<String> head =
          new ArrayList<>(List.of("convoy", TripLoad.head(trips), "vehicles", "day"));
      line.places().forEach(place -> head.add(cells.name(place)));
      head.add("free again");
      table.row(head.toArray(String[]::new));
      trips.forEach(trip -> table.row(row(trip).toArray(String[]::new)));
      text.append(table.indented());
    });
  }

  private List<String> row(Trip trip) {
    Minute begin = trip.boardingFrom();
    List<String> row = new ArrayList<>();
    row.add(cells.plain(trip.id().value()));
    row.add(load.cell(trip));
    row.add(number(trip.rides().size()));
    row.add(clock.day(begin));
    for (Visit visit : trip.visits()) {
      row.add(
          visit.arrival().equals(visit.departure())
              ? clock.hour(visit.arrival(), begin)
              : clock.hour(visit.arrival(), begin) + "-" + clock.hour(visit.departure(), begin));
    }
    boolean comesBack = trip.comesBack(answer.opened().operation().transport());
    row.add(comesBack ? clock.hour(trip.back().at(), begin) : "stays");
    return row;
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
