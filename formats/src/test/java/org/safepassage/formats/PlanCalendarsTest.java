package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.safepassage.formats.PlanCalendars.PlanCalendar;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Visit;

/// FEATURE UNDER TEST: a plan as calendars is what RFC 5545 asks for, as a parser that is not ours
/// reads it, and holds every convoy of every team and place, once.
final class PlanCalendarsTest {
  private static final List<Plans.Planned> SCENARIOS = Plans.ofScenarios();

  private static List<PlanCalendar> calendars(Plans.Planned planned) {
    return PlanCalendars.of(planned.problem(), planned.sheet(), Optional.empty());
  }

  private static Calendar parsed(PlanCalendar calendar) {
    try {
      return new CalendarBuilder().build(new StringReader(calendar.text()));
    } catch (IOException | ParserException e) {
      throw new AssertionError(calendar.name() + " is no calendar", e);
    }
  }

  private static List<VEvent> events(PlanCalendar calendar) {
    return parsed(calendar).getComponents(VEvent.VEVENT);
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static Instant start(VEvent event) {
    DtStart<Temporal> start = event.<DtStart<Temporal>>getProperty("DTSTART").orElseThrow();
    return Instant.from(start.getDate());
  }

  @Test
  void every_calendar_of_every_scenario_is_valid() {
    int calendars = 0;
    for (Plans.Planned planned : SCENARIOS) {
      for (PlanCalendar calendar : calendars(planned)) {
        ValidationResult result = parsed(calendar).validate();
        assertThat(result.getEntries()).as("%s %s", planned.name(), calendar.name()).isEmpty();
        calendars++;
      }
    }
    assertThat(calendars).isGreaterThan(40);
  }

  @Test
  void lines_end_and_are_folded_as_the_standard_says() {
    int folded = 0;
    for (Plans.Planned planned : List.of(SCENARIOS.getFirst(), arabic())) {
      for (PlanCalendar calendar : calendars(planned)) {
        String text = calendar.text();
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        for (String line : text.split("\r\n")) {
          byte[] octets = line.getBytes(StandardCharsets.UTF_8);
          assertThat(octets.length).as(line).isBetween(1, 75);
          // A letter that is cut in two becomes a replacement.
          assertThat(line).doesNotContain("\uFFFD");
          folded += line.startsWith(" ") ? 1 : 0;
        }
      }
    }
    assertThat(folded).isGreaterThan(100);
  }

  /// A plan whose names are long and in letters of two octets.
  private static Plans.Planned arabic() {
    Plans.Planned full = Plans.minimal();
    List<Trip> trips = new ArrayList<>();
    for (Trip trip : full.schedule().trips()) {
      trips.add(named(trip, "قافلة-" + "حلب-الشرقية-".repeat(6) + trip.id()));
    }
    return new Plans.Planned("arabic", full.problem(), new Schedule(trips, List.of(), List.of()));
  }

  private static Trip named(Trip trip, String id) {
    return new Trip(
        new TripId(id),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded(),
        trip.visits(),
        trip.back());
  }

  @Test
  void names_with_signs_of_the_format_in_them_come_through() {
    Plans.Planned full = Plans.minimal();
    String odd = "1; a, b \\ c: \"d\"";
    Trip trip = named(full.schedule().trips().getFirst(), odd);
    Schedule schedule = new Schedule(List.of(trip), List.of(), List.of());
    Plans.Planned planned = new Plans.Planned("odd", full.problem(), schedule);
    for (PlanCalendar calendar : calendars(planned)) {
      assertThat(events(calendar))
          .hasSize(1)
          .allSatisfy(event -> assertThat(value(event, "SUMMARY")).startsWith(odd));
      // Parsers forgive what the standard doesn't (RFC 5545, 3.3.11).
      assertThat(calendar.text().replace("\r\n ", ""))
          .contains("SUMMARY:1\\; a\\, b \\\\ c: \"d\"");
    }
  }

  @Test
  void every_place_and_every_team_has_its_convoys_and_no_others() {
    for (Plans.Planned planned : SCENARIOS) {
      Map<String, List<String>> expected = new TreeMap<>();
      for (Trip trip : planned.schedule().trips()) {
        for (Visit visit : trip.visits()) {
          Instant at = visit.arrival().at(planned.operation().calendar());
          expected
              .computeIfAbsent("place-" + visit.place(), _ -> new ArrayList<>())
              .add(trip.id() + " " + at);
        }
        for (EscortTeam team : trip.escorts()) {
          Instant at = trip.boardingFrom().at(planned.operation().calendar());
          expected
              .computeIfAbsent(
                  "team-" + team.escort() + "-" + team.number(), _ -> new ArrayList<>())
              .add(trip.id() + ": " + at);
        }
      }
      Map<String, List<String>> found = new TreeMap<>();
      Set<String> uids = new HashSet<>();
      for (PlanCalendar calendar : calendars(planned)) {
        if (!calendar.name().equals("windows")) {
          for (VEvent event : events(calendar)) {
            found
                .computeIfAbsent(calendar.name(), _ -> new ArrayList<>())
                .add(value(event, "SUMMARY").split(" ")[0] + " " + start(event));
            assertThat(uids.add(value(event, "UID"))).isTrue();
          }
        }
      }
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      found.forEach((name, events) ->
          assertThat(events)
              .as("%s %s", planned.name(), name)
              .containsExactlyInAnyOrderElementsOf(expected.get(name)));
    }
  }

  @Test
  void the_same_plan_gives_the_same_text() {
    assertThat(calendars(Plans.minimal())).isEqualTo(calendars(Plans.minimal()));
  }

  @Test
  void the_next_revision_moves_what_stays_and_cancels_what_is_gone() {
    Plans.Planned planned = Plans.minimal();
    PlanSheet before = planned.sheet();
    List<Trip> kept = planned.schedule().trips().subList(2, planned.schedule().trips().size());
    PlanSheet after =
        new PlanSheet(
            before.operation(),
            before.agreement(),
            1,
            new Schedule(kept, List.of(), List.of()),
            Set.of());
    Map<String, Set<String>> uids = new TreeMap<>();
    for (PlanCalendar calendar : calendars(planned)) {
      Set<String> own = uids.computeIfAbsent(calendar.name(), _ -> new HashSet<>());
      events(calendar).forEach(event -> own.add(value(event, "UID")));
    }
    int cancelled = 0;
    for (PlanCalendar calendar : PlanCalendars.of(planned.problem(), after, Optional.of(before))) {
      Set<String> now = new HashSet<>();
      for (VEvent event : events(calendar)) {
        now.add(value(event, "UID"));
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        boolean isGone = value(event, "STATUS").equals("CANCELLED");
        boolean wasKept =
            kept.stream().anyMatch(t -> value(event, "UID").startsWith(t.id().value() + "."));
        assertThat(isGone).isEqualTo(!wasKept);
        cancelled += isGone ? 1 : 0;
      }
      assertThat(now).isEqualTo(uids.get(calendar.name()));
    }
    assertThat(cancelled).isEqualTo(2 * 3);
  }

  @Test
  void windows_of_corridors_and_of_the_agreement_have_a_calendar_of_their_own() {
    Path folder = Valley.home().resolve("scenarios/homs-2014-february");
    for (Plans.Planned planned : Plans.of(folder)) {
      long corridors =
          planned.operation().network().corridors().stream()
              .mapToLong(corridor -> corridor.windows().size())
              .sum();
      long agreed =
          planned.agreement().provisos().windows().stream()
              .mapToLong(window -> window.times().windows().size())
              .sum();
      assertThat(agreed).isPositive();
      PlanCalendar windows = calendars(planned).getLast();
      assertThat(windows.name()).isEqualTo("windows");
      assertThat(events(windows)).hasSize(Math.toIntExact(corridors + agreed));
    }
  }
}
