package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FleetId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;
import org.w3c.dom.Element;

/// FEATURE UNDER TEST: the timetable to print has every stop of every convoy, says so when it is no
/// plan, and asks for nothing outside itself.
final class TimetableSheetsTest {
  private static PlanningProblem problem() {
    Deal deal = new Deal().leave("aleppo", 20_000).named("foua", "الفوعة وكفريا", 4000);
    return PlanningProblem.of(deal.operation(), deal.agreement());
  }

  private static Trip trip(int number, String commitment, int from, int... vehicles) {
    List<Ride> rides = new ArrayList<>();
    for (int vehicle : vehicles) {
      rides.add(
          new Ride(
              new VehicleRef(new FleetId("buses"), vehicle),
              List.of(new Seated(new CategoryId("people"), SeatKind.SEAT, Count.of(50)))));
    }
    PlaceId origin = new PlaceId("from-" + commitment);
    return new Trip(
        new TripId(commitment + "-" + number),
        new CommitmentId(commitment),
        rides,
        List.of(),
        Minute.of(from + 15),
        List.of(
            Visit.passing(origin, Minute.of(from), Minute.of(from + 20)),
            new Visit(
                new PlaceId("crossing-" + commitment),
                Minute.of(from + 60),
                java.util.Optional.of(Minute.of(from + 65)),
                Minute.of(from + 95)),
            Visit.passing(
                new PlaceId("to-" + commitment), Minute.of(from + 135), Minute.of(from + 135))),
        new Back(origin, Minute.of(from + 200)));
  }

  private static Schedule schedule(int convoys) {
    List<Trip> trips = new ArrayList<>();
    for (int i = 0; i < convoys; i++) {
      trips.add(trip(i, i % 3 == 1 ? "foua" : "aleppo", i * 31, 1, 2, 3, 7));
    }
    return new Schedule(trips, List.of(), List.of());
  }

  private static String written(Schedule schedule, int violations, Language language) {
    return TimetableSheets.write(problem(), schedule, 2, violations, language);
  }

  private static Svg parsed(String html) {
    assertThat(html).startsWith("<!DOCTYPE html>\n");
    return Svg.parse(html.substring("<!DOCTYPE html>\n".length()));
  }

  private static boolean isOnSuspension(Element table) {
    return table.getAttribute("aria-labelledby").contains("-suspended-");
  }

  /// Tables of times.
  private static List<Element> tables(Svg page) {
    return page.all("table").stream().filter(table -> !isOnSuspension(table)).toList();
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element row : new Svg(table).all("tr")) {
      if (!new Svg(row).all("td").isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_stop_is_on_a_sheet_in_every_language(Language language) {
    Schedule schedule = schedule(60);
    Svg page = parsed(written(schedule, 0, language));
    assertThat(page.root().getAttribute("lang")).isEqualTo(language.tag());
    List<Element> tables = tables(page);
    // Three places of each of two commitments, and the convoys of each.
    assertThat(tables).hasSize(2 * 3 + 2);
    long places = 0;
    long convoys = 0;
    for (Element table : tables) {
      boolean isPlace = table.getAttribute("aria-labelledby").startsWith("place-");
      places += isPlace ? rows(table).size() : 0;
      convoys += isPlace ? 0 : rows(table).size();
    }
    assertThat(places).isEqualTo(60 * 3);
    assertThat(convoys).isEqualTo(60);
  }

  @Test
  void a_row_says_when_and_with_whom() {
    String html = written(schedule(1), 0, Language.ENGLISH);
    Element convoys = tables(parsed(html)).getLast();
    String row = rows(convoys).getFirst().getTextContent().replaceAll("\\s+", " ").strip();
    // Minute 0 is eight o'clock in Damascus.
    assertThat(row).isEqualTo("aleppo-0 200 08:00–08:20 09:00–09:35 10:15 11:20 buses 1–3, 7");
  }

  @Test
  void a_time_on_the_next_day_says_so() {
    Schedule late = new Schedule(List.of(trip(1, "aleppo", 15 * 60 + 50, 1)), List.of(), List.of());
    String row =
        rows(tables(parsed(written(late, 0, Language.ENGLISH))).getLast())
            .getFirst()
            .getTextContent();
    assertThat(row).contains("23:50–00:10 +1", "00:50 +1–01:25 +1", "02:05 +1");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void below_the_convoys_stands_where_they_go_if_they_are_suspended(Language language) {
    Svg page = parsed(written(schedule(60), 0, language));
    List<Element> tables = page.all("table").stream().filter(t -> isOnSuspension(t)).toList();
    // All convoys of a commitment do the same: back, on to the crossing, on behind it.
    assertThat(tables).hasSize(2).allSatisfy(table -> assertThat(rows(table)).hasSize(3));
  }

  @Test
  void a_row_on_suspension_says_where_to_and_how_far() {
    Svg page = parsed(written(schedule(1), 0, Language.ENGLISH));
    Element table =
        page.all("table").stream().filter(t -> isOnSuspension(t)).findFirst().orElseThrow();
    List<String> said =
        rows(table).stream()
            .map(row -> row.getTextContent().replaceAll("\\s+", " ").strip())
            .toList();
    assertThat(said.getFirst()).contains("up to", "back to from-aleppo", "0–", "the shorter way");
    assertThat(said.get(1)).contains("later", "on to crossing-aleppo", "–0");
    assertThat(said.get(2)).contains("all the way", "on to to-aleppo", "it has been handed over");
  }

  @Test
  void sums_of_a_place_are_those_of_its_rows() {
    Svg page = parsed(written(schedule(30), 0, Language.ENGLISH));
    Pattern sums =
        Pattern.compile("Leaving: ([0-9,]+)\\. Passing: ([0-9,]+)\\. Arriving: ([0-9,]+)\\.");
    long leaving = 0;
    long passing = 0;
    long arriving = 0;
    for (Element paragraph : page.all("p")) {
      Matcher found = sums.matcher(paragraph.getTextContent());
      if (found.find()) {
        leaving += Long.parseLong(found.group(1).replace(",", ""));
        passing += Long.parseLong(found.group(2).replace(",", ""));
        arriving += Long.parseLong(found.group(3).replace(",", ""));
      }
    }
    assertThat(List.of(leaving, passing, arriving)).containsOnly(30L * 200);
  }

  @Test
  void what_the_audit_does_not_pass_says_so_before_all_else() {
    String sound = written(schedule(3), 0, Language.ENGLISH);
    String unsound = written(schedule(3), 4, Language.ENGLISH);
    assertThat(sound).contains("holds all rules").doesNotContain("NOT A PLAN");
    assertThat(unsound).contains("NOT A PLAN").doesNotContain("holds all rules");
    assertThat(unsound.indexOf("NOT A PLAN")).isLessThan(unsound.indexOf("<svg"));
  }

  @Test
  void it_asks_for_nothing_outside_itself() {
    String html = written(schedule(3), 0, Language.ENGLISH);
    assertThat(html).doesNotContain("<script", "<link", "src=", "url(", "@import");
    Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(html);
    assertThat(style.find()).isTrue();
    assertThat(html).contains("style-src &#39;" + ReportStyle.hash(style.group(1)));
  }

  @Test
  void an_id_from_a_file_is_text_and_no_markup() {
    Trip plain = trip(1, "aleppo", 0, 1);
    Trip odd =
        new Trip(
            new TripId("<b>&\"x"),
            plain.commitment(),
            plain.rides(),
            plain.escorts(),
            plain.boarded(),
            plain.visits(),
            plain.back());
    String html = written(new Schedule(List.of(odd), List.of(), List.of()), 0, Language.ARABIC);
    assertThat(html).doesNotContain("<b>");
    assertThat(parsed(html).root().getTextContent()).contains("<b>&\"x");
  }

  @Test
  void nobody_on_it_is_a_timetable_too() {
    Svg page = parsed(written(new Schedule(List.of(), List.of(), List.of()), 0, Language.FRENCH));
    assertThat(page.all("table")).isEmpty();
  }
}
