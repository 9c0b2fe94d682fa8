package org.safepassage.formats;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.model.Calendar;
import org.safepassage.model.Corridor;
import org.safepassage.model.EscortId;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.timetable.Call;
import org.safepassage.plan.timetable.PlaceTimetable;
import org.safepassage.plan.timetable.TeamTimetable;

/// A plan as calendars in iCalendar, as told in `docs/formats/plan-calendar.md`: one for each team
/// that goes along with convoys, one for each place that convoys come to, and one of the times at
/// which corridors are open and of those that the agreement sets.
///
/// The same plan gives the same text. An event keeps its UID from one plan to the next, by the
/// convoy's id; its SEQUENCE is the plan's revision. What was in the plan before and is no longer
/// is written as cancelled, so that whoever takes the new calendar into an old one is rid of it.
public final class PlanCalendars {
  /// One calendar.
  ///
  /// @param name what to call its file, without ending
  /// @param text with `\r\n` as line end
  public record PlanCalendar(String name, String text) {}

  /// @param where it is; empty for nowhere in particular
  private record Event(
      String uid,
      Instant start,
      Optional<Instant> end,
      String summary,
      Optional<PlaceId> where,
      String description) {}

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final PlanningProblem problem;
  private final Operation operation;
  private final Calendar calendar;
  private final int revision;
  private final Map<String, String> titles = new LinkedHashMap<>();

  private PlanCalendars(PlanningProblem problem, int revision) {
    this.problem = problem;
    this.operation = problem.operation();
    this.calendar = operation.calendar();
    this.revision = revision;
  }

  /// The calendars of a plan.
  ///
  /// @param problem that the plan solves
  /// @param before the plan that was handed out before this one
  public static List<PlanCalendar> of(
      PlanningProblem problem, PlanSheet sheet, Optional<PlanSheet> before) {
    PlanCalendars calendars = new PlanCalendars(problem, sheet.revision());
    Map<String, List<Event>> now = calendars.events(sheet);
    Map<String, List<Event>> then = before.map(calendars::events).orElse(Map.of());
    Map<String, List<Event>> gone = new LinkedHashMap<>();
    then.forEach((name, events) -> {
      List<String> kept = now.getOrDefault(name, List.of()).stream().map(Event::uid).toList();
      Set<String> uids = new HashSet<>(kept);
      List<Event> left = events.stream().filter(event -> !uids.contains(event.uid())).toList();
      if (!left.isEmpty()) {
        now.putIfAbsent(name, List.of());
        gone.put(name, left);
      }
    });
    List<PlanCalendar> all = new ArrayList<>();
    now.forEach((name, events) ->
        all.add(
            new PlanCalendar(
                name, calendars.text(name, events, gone.getOrDefault(name, List.of())))));
    calendars.windows().ifPresent(all::add);
    return all;
  }

  private Map<String, List<Event>> events(PlanSheet sheet) {
    Map<String, List<Event>> events = new LinkedHashMap<>();
    for (TeamTimetable team : TeamTimetable.of(sheet.schedule())) {
      String name = "team-" + team.team().escort() + "-" + team.team().number();
      titles.put(name, team(team.team()));
      events.put(name, team.trips().stream().map(trip -> of(trip, name)).toList());
    }
    for (PlaceTimetable place : PlaceTimetable.of(operation.network(), sheet.schedule())) {
      if (!place.calls().isEmpty()) {
        String name = "place-" + place.place();
        titles.put(name, place(place.place()));
        events.put(name, place.calls().stream().map(call -> of(call, name)).toList());
      }
    }
    return events;
  }

  /// What a team does: from when people board until it is free again.
  private Event of(Trip trip, String owner) {
    return new Event(
        uid(trip.id().value(), owner),
        at(trip.boardingFrom()),
        Optional.of(at(trip.back().at())),
        "%s: %s, %s to %s"
            .formatted(
                trip.id(),
                people(trip),
                place(trip.visits().getFirst().place()),
                place(trip.visits().getLast().place())),
        Optional.of(trip.visits().getFirst().place()),
        way(trip));
  }

  private Event of(Call call, String owner) {
    Trip trip = call.trip();
    String does =
        switch (call.kind()) {
          case DEPARTS -> "boards and leaves";
          case PASSES -> "passes";
          case CROSSES -> "comes and crosses";
          case ARRIVES -> "arrives";
        };
    // Joined corridors can pass a place twice.
    String what = trip.id().value() + ".stop-" + (call.stop() + 1);
    return new Event(
        uid(what, owner),
        at(call.from()),
        Optional.of(at(call.until())),
        "%s %s: %s".formatted(trip.id(), does, people(trip)),
        Optional.of(call.visit().place()),
        way(trip));
  }

  private String uid(String what, String owner) {
    return what.replace(' ', '_') + "." + owner + "@" + operation.id();
  }

  private static String people(Trip trip) {
    long people = trip.people().value();
    int vehicles = trip.rides().size();
    return people
        + (people == 1 ? " person in " : " people in ")
        + vehicles
        + (vehicles == 1 ? " vehicle" : " vehicles");
  }

  /// Every stop, by the clocks of the operation.
  private String way(Trip trip) {
    List<String> lines = new ArrayList<>();
    for (int stop = 0; stop < trip.visits().size(); stop++) {
      Visit visit = trip.visits().get(stop);
      String times =
          visit.arrival().equals(visit.departure())
              ? local(visit.arrival())
              : local(visit.arrival()) + " to " + local(visit.departure());
      lines.add(place(visit.place()) + ": " + times);
    }
    lines.add(
        trip.comesBack(operation.transport())
            ? "Free again at %s: %s".formatted(place(trip.back().place()), local(trip.back().at()))
            : "Its vehicles stay there.");
    lines.add("Times in %s; any suspension makes them void.".formatted(calendar.zone()));
    return String.join("\n", lines);
  }

  private String text(String name, List<Event> events, List<Event> cancelled) {
    CalendarText text = head(titles.getOrDefault(name, name));
    for (Event event : events) {
      write(text, event, "TENTATIVE");
    }
    for (Event event : cancelled) {
      write(text, event, "CANCELLED");
    }
    return text.end("VCALENDAR").toString();
  }

  private CalendarText head(String title) {
    String name = operation.names() + ": " + title;
    return new CalendarText()
        .begin("VCALENDAR")
        .plain("VERSION", "2.0")
        .text("PRODID", "-//Safe Passage//Timetable//EN")
        .plain("CALSCALE", "GREGORIAN")
        .text("NAME", name)
        .text("X-WR-CALNAME", name);
  }

  /// No clock is asked for the stamp: the same plan gives the same text.
  private void write(CalendarText text, Event event, String status) {
    text.begin("VEVENT")
        .text("UID", event.uid())
        .moment("DTSTAMP", calendar.start())
        .plain("SEQUENCE", Integer.toString(revision))
        .plain("STATUS", status)
        .moment("DTSTART", event.start());
    // An event that ends when it begins has no end of its own (RFC 5545, 3.8.2.2).
    event
        .end()
        .filter(end -> end.isAfter(event.start()))
        .ifPresent(end -> text.moment("DTEND", end));
    text.text("SUMMARY", event.summary());
    event
        .where()
        .ifPresent(place -> {
          text.text("LOCATION", place(place));
          operation
              .network()
              .findPlace(place)
              .flatMap(Place::at)
              .ifPresent(at -> text.plain("GEO", at.latitude() + ";" + at.longitude()));
        });
    text.text("DESCRIPTION", event.description()).end("VEVENT");
  }

  /// When corridors are open, and when the agreement lets people go.
  private Optional<PlanCalendar> windows() {
    List<Event> events = new ArrayList<>();
    for (Corridor corridor : operation.network().corridors()) {
      for (Window window : corridor.windows()) {
        events.add(open("corridor-" + corridor.id(), corridor.names() + " open", window));
      }
    }
    for (AgreedWindow window : problem.agreement().provisos().windows()) {
      for (Window time : window.times().windows()) {
        events.add(open("window-" + window.id(), window.names().plain(), time));
      }
    }
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new PlanCalendar("windows", textOf("Windows", events)));
  }

  private String textOf(String title, List<Event> events) {
    CalendarText text = head(title);
    events.forEach(event -> write(text, event, "TENTATIVE"));
    return text.end("VCALENDAR").toString();
  }

  /// What has always been open begins with the operation, what never closes ends with it.
  private Event open(String what, String summary, Window window) {
    Instant from = window.from().equals(Instant.MIN) ? calendar.start() : window.from();
    Instant until = window.until().equals(Instant.MAX) ? calendar.end() : window.until();
    return new Event(
        uid(what + "." + from.getEpochSecond(), "windows"),
        from,
        Optional.of(until),
        summary,
        Optional.empty(),
        "From %s until %s, in %s.".formatted(local(from), local(until), calendar.zone()));
  }

  private String team(EscortTeam team) {
    EscortId id = team.escort();
    String name =
        operation.transport().escorts().stream()
            .filter(escort -> escort.id().equals(id))
            .map(escort -> escort.names().plain())
            .findFirst()
            .orElse(id.value());
    return name + " " + team.number();
  }

  private String place(PlaceId id) {
    return operation.network().findPlace(id).map(p -> p.names().plain()).orElse(id.value());
  }

  private Instant at(Minute minute) {
    return minute.at(calendar);
  }

  private String local(Minute minute) {
    return local(at(minute));
  }

  private String local(Instant at) {
    ZoneId zone = calendar.zone();
    return at.atZone(zone).format(TIME);
  }
}
