package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.pictures.Svg.assertReadable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/// FEATURE UNDER TEST: the picture of a schedule over time.
final class TimetablePictureTest {
  private static PlanningProblem problem() {
    Deal deal = new Deal().leave("aleppo", 20_000).named("foua", "الفوعة وكفريا", 4000);
    return PlanningProblem.of(deal.operation(), deal.agreement());
  }

  private static Trip trip(int number, String commitment, int from) {
    Ride ride =
        new Ride(
            new VehicleRef(new FleetId("buses"), 1),
            List.of(new Seated(new CategoryId("people"), SeatKind.SEAT, Count.of(50))));
    PlaceId origin = new PlaceId("from-" + commitment);
    return new Trip(
        new TripId("convoy " + number),
        new CommitmentId(commitment),
        List.of(ride),
        List.of(),
        Minute.of(from + 15),
        List.of(
            Visit.passing(origin, Minute.of(from), Minute.of(from + 20)),
            new Visit(
                new PlaceId("crossing-" + commitment),
                Minute.of(from + 60),
                Optional.of(Minute.of(from + 65)),
                Minute.of(from + 95)),
            Visit.passing(
                new PlaceId("to-" + commitment), Minute.of(from + 135), Minute.of(from + 140))),
        new Back(origin, Minute.of(from + 200)));
  }

  private static Schedule trips(int count, int apart) {
    List<Trip> trips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trips.add(trip(i, i % 3 == 1 ? "foua" : "aleppo", i * apart));
    }
    return new Schedule(trips, List.of(), List.of());
  }

  private static Sketch sketch(Schedule schedule) {
    return TimetablePicture.sketch(problem(), schedule, Words.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 10, 600})
  void writes_nothing_over_anything_else(int count) {
    Sketch sketch = sketch(trips(count, 14));
    assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.all("title").stream().filter(t -> t.getTextContent().startsWith("convoy")))
        .hasSize(count);
  }

  @Test
  void tells_time_in_the_zone_of_the_operation() {
    Svg svg = Svg.parse(sketch(trips(1, 0)).document());
    // Six o'clock UTC is eight in Damascus in winter.
    assertThat(svg.written()).contains("Wed 1 Jan", "08:00", "50 people, 08:20 to 10:15");
    assertThat(svg.written()).contains("from-aleppo", "crossing-aleppo", "to-aleppo");
    assertThat(svg.description()).contains("50 of 20,000", "Asia/Damascus");
  }

  @Test
  void shades_the_times_in_which_a_corridor_is_closed() {
    assertThat(sketch(trips(60, 14)).document()).contains(Shading.CLOSED);
  }

  @Test
  void a_convoy_that_stands_on_the_way_has_a_thick_line_there() {
    Svg svg = Svg.parse(sketch(trips(1, 0)).document());
    // Inspected for five minutes, then held for thirty before it crosses.
    assertThat(svg.all("path").stream().filter(p -> isThick(p, "4")).count()).isEqualTo(1 + 1);
    assertThat(svg.all("path").stream().filter(p -> isThick(p, "7")).count()).isEqualTo(1 + 1);
    assertThat(svg.written()).contains("stands at a checkpoint", "waits to cross");
  }

  /// In the picture, or in its legend.
  private static boolean isThick(Element path, String width) {
    return path.getAttribute("stroke-width").equals(width);
  }

  @Test
  void draws_the_same_twice() {
    assertThat(TimetablePicture.draw(problem(), trips(50, 9), Language.ENGLISH))
        .isEqualTo(TimetablePicture.draw(problem(), trips(50, 9), Language.ENGLISH));
  }
}
