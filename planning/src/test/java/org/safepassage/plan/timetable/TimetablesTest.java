package org.safepassage.plan.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Place;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: a schedule by place, by team and by leg is the schedule: every stop once,
/// with everybody in it.
final class TimetablesTest {
  private static final int PROBLEMS = 200;

  private record Planned(PlanningProblem problem, Schedule schedule) {}

  private static List<Planned> plans() {
    List<Planned> plans = new ArrayList<>();
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      plans.add(new Planned(problem, new Dispatcher().plan(problem)));
    }
    return plans;
  }

  @Test
  void every_stop_is_at_its_place_in_the_order_of_time() {
    long stops = 0;
    for (Planned plan : plans()) {
      List<PlaceTimetable> places =
          PlaceTimetable.of(plan.problem().operation().network(), plan.schedule());
      assertThat(places.stream().map(PlaceTimetable::place))
          .containsExactlyElementsOf(
              plan.problem().operation().network().places().stream().map(Place::id).toList());
      for (PlaceTimetable place : places) {
        assertThat(place.calls()).isSortedAccordingTo(Comparator.comparing(Call::from));
        assertThat(place.calls())
            .allSatisfy(call -> assertThat(call.visit().place()).isEqualTo(place.place()));
        stops += place.calls().size();
      }
      long people = plan.schedule().figures(plan.problem()).moved().value();
      assertThat(places.stream().mapToLong(p -> p.people(Call.Kind.DEPARTS)).sum())
          .isEqualTo(people);
      assertThat(places.stream().mapToLong(p -> p.people(Call.Kind.ARRIVES)).sum())
          .isEqualTo(people);
      long handedOver =
          plan.schedule().trips().stream()
              .filter(trip -> trip.findHandOver().isPresent())
              .mapToLong(trip -> trip.people().value())
              .sum();
      assertThat(places.stream().mapToLong(p -> p.people(Call.Kind.CROSSES)).sum())
          .isEqualTo(handedOver);
      stops -= plan.schedule().trips().stream().mapToLong(trip -> trip.visits().size()).sum();
    }
    assertThat(stops).isZero();
  }

  @Test
  void every_team_has_the_convoys_that_name_it() {
    int duties = 0;
    for (Planned plan : plans()) {
      List<TeamTimetable> teams = TeamTimetable.of(plan.schedule());
      assertThat(teams.stream().map(TeamTimetable::team)).doesNotHaveDuplicates();
      for (TeamTimetable team : teams) {
        EscortTeam own = team.team();
        assertThat(team.trips())
            .isEqualTo(
                plan.schedule().trips().stream()
                    .filter(trip -> trip.escorts().contains(own))
                    .toList());
        duties += team.trips().size();
      }
      duties -= plan.schedule().trips().stream().mapToInt(trip -> trip.escorts().size()).sum();
    }
    assertThat(duties).isZero();
  }

  @Test
  void what_goes_over_a_leg_is_what_leaves_one_end_for_the_other() {
    long people = 0;
    for (Planned plan : plans()) {
      for (LegTraffic leg : LegTraffic.of(plan.problem(), plan.schedule())) {
        long expected = 0;
        for (Trip trip : plan.schedule().trips()) {
          Commitment commitment =
              plan.problem().agreement().findCommitment(trip.commitment()).orElseThrow();
          List<Visit> visits = trip.visits();
          for (int i = 1; commitment.route().contains(leg.corridor()) && i < visits.size(); i++) {
            boolean isHere =
                visits.get(i - 1).place().equals(leg.from())
                    && visits.get(i).place().equals(leg.to());
            expected += isHere ? trip.people().value() : 0;
            if (isHere) {
              assertThat(leg.first().orElseThrow())
                  .isLessThanOrEqualTo(visits.get(i - 1).departure());
              assertThat(leg.last().orElseThrow()).isGreaterThanOrEqualTo(visits.get(i).arrival());
            }
          }
        }
        assertThat(leg.people()).isEqualTo(expected);
        assertThat(leg.first().isPresent()).isEqualTo(leg.convoys() > 0);
        people += expected;
      }
    }
    assertThat(people).isGreaterThan(1_000);
  }
}
