package org.safepassage.pictures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FleetId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.refuge.Leg;
import org.safepassage.plan.refuge.Refuges;
import org.safepassage.plan.timetable.Call;
import org.safepassage.plan.timetable.PlaceTimetable;

/// A timetable to print and hand out, as one HTML document that asks for nothing outside itself:
/// the picture, a sheet for every place that convoys come to, and one for the convoys of each
/// commitment.
public final class TimetableSheets {
  /// Longer names don't fit a table on a page.
  private static final int LONGEST_NAME = 90;

  /// What only timetables have: wide tables, and columns of times.
  private static final String OWN =
      """
      td.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
      th.day { color: var(--ink); background: var(--tint); }
      td, tbody th { font-size: 0.9rem; }
      tbody th { white-space: nowrap; }
      @media screen { main { max-width: 76rem; } }
      @page { size: A4 landscape; }
      @media print {
        .stop { break-before: page; }
        th.day { break-after: avoid; }
        th, td { padding-top: 0.08rem; padding-bottom: 0.08rem; }
        .picture svg { width: auto; height: auto; max-height: 140mm; }
      }
      """;

  private final PlanningProblem problem;
  private final Schedule schedule;
  private final int revision;
  private final Words words;
  private final Called called;
  private final SheetTimes times;
  private final Map<Trip, List<Leg>> refuges;
  private final Html html = new Html();

  private TimetableSheets(
      PlanningProblem problem, Schedule schedule, int revision, Language language) {
    this.problem = problem;
    this.schedule = schedule;
    this.revision = revision;
    this.words = new Words(language);
    this.called = new Called(problem.operation(), problem.agreement(), words, LONGEST_NAME);
    this.refuges = Refuges.of(problem, schedule);
    this.times = new SheetTimes(problem.operation().calendar(), language);
  }

  /// An HTML document.
  ///
  /// @param problem that the schedule was made for
  /// @param revision how often the plan was handed out before
  /// @param violations how many the audit found; a plan that has any says so before all else
  public static String write(
      PlanningProblem problem, Schedule schedule, int revision, int violations, Language language) {
    return new TimetableSheets(problem, schedule, revision, language).whole(violations);
  }

  private String whole(int violations) {
    Language language = words.language();
    String foot = words.say(SheetPhrase.FOOT, called.title(), words.number(revision));
    ReportStyle style = new ReportStyle(words, foot);
    String look = style.sheet() + OWN;
    html.open("html", "lang", language.tag(), "dir", language.isRightToLeft() ? "rtl" : "ltr");
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src '"
                + ReportStyle.hash(look)
                + "'; base-uri 'none'; form-action 'none'")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .element("title", Bidi.unmarked(words.say(Phrase.TIMETABLE_TITLE, called.title())))
        .markup("<style>" + look + "</style>\n")
        .close("head");
    html.open("body").open("main");
    head(violations);
    places();
    convoys();
    html.element("p", foot, "class", "foot");
    return "<!DOCTYPE html>\n" + html.close("main").close("body").close("html");
  }

  private void head(int violations) {
    html.open("div", "class", "sheet").open("header", "class", "head");
    html.element("p", words.isolated(called.operationName()), "class", "operation")
        .element("h1", words.say(Phrase.TIMETABLE_TITLE, called.title()));
    html.element("p", words.say(SheetPhrase.REVISION, words.number(revision)), "class", "version");
    html.close("header");
    if (violations == 0) {
      html.element("p", words.say(SheetPhrase.PASSED));
    } else {
      html.element(
          "p", words.say(SheetPhrase.FAILED, words.number(violations)), "class", "alarm answer");
    }
    html.element("p", words.say(SheetPhrase.VOID));
    html.open("div", "class", "picture", "tabindex", "0")
        .markup(TimetablePicture.sketch(problem, schedule, words).document())
        .close("div")
        .close("div");
  }

  private void places() {
    for (PlaceTimetable place : PlaceTimetable.of(problem.operation().network(), schedule)) {
      if (!place.calls().isEmpty()) {
        place(place);
      }
    }
  }

  private void place(PlaceTimetable place) {
    String id = "place-" + place.place();
    html.open("section", "class", "stop")
        .element("p", words.say(SheetPhrase.BY_PLACE), "class", "version")
        .element("h2", words.isolated(called.place(place.place())), "id", id);
    html.element(
        "p",
        words.say(
            SheetPhrase.SUMS,
            words.number(place.people(Call.Kind.DEPARTS)),
            words.number(place.people(Call.Kind.PASSES) + place.people(Call.Kind.CROSSES)),
            words.number(place.people(Call.Kind.ARRIVES))));
    List<SheetPhrase> head =
        List.of(
            SheetPhrase.FROM,
            SheetPhrase.UNTIL,
            SheetPhrase.CONVOY,
            SheetPhrase.WHAT,
            SheetPhrase.PEOPLE,
            SheetPhrase.VEHICLES,
            SheetPhrase.WAY);
    table(id, head.stream().map(words::say).toList());
    LocalDate day = LocalDate.MIN;
    for (Call call : place.calls()) {
      LocalDate date = times.date(call.from());
      if (!date.equals(day)) {
        day(date, head.size());
        day = date;
      }
      Trip trip = call.trip();
      html.open("tr")
          .element("td", times.hour(call.from(), date), "class", "time")
          .element("td", times.hour(call.until(), date), "class", "time")
          .element("th", words.isolated(Xml.cleaned(trip.id().value())), "scope", "row")
          .element("td", words.say(does(call.kind())))
          .element("td", load(trip), "class", "number")
          .element("td", vehicles(trip))
          .element(
              "td",
              words.list(
                  List.of(
                      called.place(trip.visits().getFirst().place()),
                      called.place(trip.visits().getLast().place()))))
          .close("tr");
    }
    endTable();
    html.close("section");
  }

  /// People are a bare number, as the head of the column says.
  private String load(Trip trip) {
    return trip.goods().isZero() ? words.number(trip.people().value()) : called.load(trip);
  }

  private static SheetPhrase does(Call.Kind kind) {
    return switch (kind) {
      case DEPARTS -> SheetPhrase.DEPARTS;
      case PASSES -> SheetPhrase.PASSES;
      case CROSSES -> SheetPhrase.CROSSES;
      case ARRIVES -> SheetPhrase.ARRIVES;
    };
  }

  /// Convoys that pass the same places under the same commitment.
  private record Line(CommitmentId commitment, List<PlaceId> places) {}

  private void convoys() {
    Map<Line, List<Trip>> lines = new LinkedHashMap<>();
    for (Trip trip : schedule.trips()) {
      Line line = new Line(trip.commitment(), trip.visits().stream().map(Visit::place).toList());
      lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(trip);
    }
    int number = 1;
    for (Map.Entry<Line, List<Trip>> line : lines.entrySet()) {
      convoys(line.getKey(), line.getValue(), "line-" + number++);
    }
  }

  private void convoys(Line line, List<Trip> trips, String id) {
    html.open("section", "class", "stop")
        .element("p", words.say(SheetPhrase.BY_CONVOY), "class", "version")
        .element("h2", words.isolated(called.commitment(line.commitment())), "id", id)
        .element("p", words.say(SheetPhrase.CELLS));
    List<String> head = new ArrayList<>();
    head.add(words.say(SheetPhrase.CONVOY));
    head.add(words.say(SheetPhrase.PEOPLE));
    line.places().forEach(place -> head.add(words.isolated(called.place(place))));
    head.add(words.say(SheetPhrase.FREE));
    head.add(words.say(SheetPhrase.VEHICLES));
    head.add(words.say(SheetPhrase.ESCORT));
    table(id, head);
    LocalDate day = LocalDate.MIN;
    for (Trip trip : trips) {
      LocalDate date = times.date(trip.boardingFrom());
      if (!date.equals(day)) {
        day(date, head.size());
        day = date;
      }
      html.open("tr")
          .element("th", words.isolated(Xml.cleaned(trip.id().value())), "scope", "row")
          .element("td", load(trip), "class", "number");
      for (Visit visit : trip.visits()) {
        html.element("td", times.span(visit.arrival(), visit.departure(), date), "class", "time");
      }
      boolean comesBack = trip.comesBack(problem.operation().transport());
      html.element("td", comesBack ? times.hour(trip.back().at(), date) : "", "class", "time")
          .element("td", vehicles(trip))
          .element("td", escorts(trip))
          .close("tr");
    }
    endTable();
    new RefugeTable(words, called, html).write(trips, refuges, id);
    html.close("section");
  }

  private String escorts(Trip trip) {
    return words.list(
        trip.escorts().stream()
            .map(team -> called.escort(team.escort()) + " " + team.number())
            .toList());
  }

  /// By fleet, numbers that follow each other as one: `buses 1–3, 7`.
  private String vehicles(Trip trip) {
    Map<FleetId, List<Integer>> numbers = new TreeMap<>();
    for (Ride ride : trip.rides()) {
      numbers
          .computeIfAbsent(ride.vehicle().fleet(), _ -> new ArrayList<>())
          .add(ride.vehicle().number());
    }
    List<String> fleets = new ArrayList<>();
    numbers.forEach((fleet, own) -> fleets.add(Xml.cleaned(fleet.value()) + " " + spans(own)));
    return words.list(fleets);
  }

  private static String spans(List<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().toList();
    StringBuilder spans = new StringBuilder();
    for (int i = 0; i < sorted.size(); ) {
      int end = i;
      while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
        end++;
      }
      spans.append(spans.isEmpty() ? "" : ", ").append(sorted.get(i));
      if (end > i) {
        spans.append('–').append(sorted.get(end));
      }
      i = end + 1;
    }
    return spans.toString();
  }

  private void table(String heading, List<String> head) {
    html.open("div", "class", "wide", "role", "region", "aria-labelledby", heading, "tabindex", "0")
        .open("table", "aria-labelledby", heading)
        .open("thead")
        .open("tr");
    head.forEach(title -> html.element("th", title, "scope", "col"));
    html.close("tr").close("thead").open("tbody");
  }

  private void day(LocalDate date, int columns) {
    html.open("tr")
        .element(
            "th",
            times.day(date),
            "class",
            "day",
            "colspan",
            Integer.toString(columns),
            "scope",
            "rowgroup")
        .close("tr");
  }

  private void endTable() {
    html.close("tbody").close("table").close("div");
  }
}
