package org.safepassage.plan.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Ratio;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.exposure.ExposureCurve;
import org.safepassage.plan.exposure.ExposureOverTime;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: what less exposure costs in time.
class CExposureCurveTest {
  private static ExposureCurve curve(PlanningProblem problem, Aim aim, long seed, int steps) {
    return CurveSearch.go(
        new Setting(problem.operation(), problem.agreement()),
        new CurveSearch.Order(aim, seed, Effort.counting(steps), _ -> {}));
  }

  /// Each may be ahead of the other by 80 of 400; a drive takes 30 minutes, and vehicles there are
  /// plenty. Within a cap of `c`, `c` of each go every 30 minutes.
  private static PlanningProblem bothWays(int minutes) {
    return Scene.lasting(minutes)
        .enclave("a")
        .enclave("b")
        .reception("west")
        .reception("east")
        .category("civilians", 1, SeatKind.SEAT)
        .people("a", "civilians", 400)
        .people("b", "civilians", 400)
        .type("bus", 10, 0)
        .fleet("buses-a", "bus", 90, 0, "a")
        .fleet("buses-b", "bus", 90, 0, "b")
        .corridor("road-a", "a 30 west")
        .corridor("road-b", "b 30 east")
        .commitment(
            Promise.of("from-a", "a", "west", "road-a")
                .about("civilians")
                .when(Promise.balance(1, "from-b", 1, 80)))
        .commitment(
            Promise.of("from-b", "b", "east", "road-b")
                .about("civilians")
                .when(Promise.balance(1, "from-a", 1, 80)))
        .problem();
  }

  @Test
  void half_the_exposure_takes_twice_as_long_where_each_waits_for_the_other() {
    ExposureCurve curve = curve(bothWays(9000), Aim.END, 1, 150);
    assertThat(curve.respects()).extracting(ExposureCurve.Respect::allowed).containsOnly(80L);
    assertThat(curve.points())
        .extracting(ExposureCurve.Point::share)
        .startsWith(Ratio.ONE, Ratio.of(3, 4), Ratio.of(1, 2))
        .hasSize(8);
    for (ExposureCurve.Point point : curve.points()) {
      long cap = point.share().ofRoundedUp(80);
      assertThat(point.caps()).containsOnly(cap);
      assertThat(point.greatest())
          .allMatch(step -> step.exposure() <= cap)
          .anyMatch(step -> step.exposure() == cap);
      assertThat(point.figures().lastArrival().orElseThrow().value())
          .as("within %d", cap)
          .isEqualTo(Math.ceilDiv(400, cap) * 30);
      assertThat(curve.isWhole(point)).isTrue();
    }
  }

  /// 400 of each by 80 every 30 minutes take 150 minutes, which is all the time there is; by 60
  /// they take 210.
  @Test
  void what_takes_longer_than_there_is_time_is_told_with_how_long_it_takes() {
    ExposureCurve curve = curve(bothWays(160), Aim.END, 1, 150);
    assertThat(curve.points())
        .allSatisfy(point ->
            assertThat(curve.isInTime(point))
                .as("%s", point.share())
                .isEqualTo(point.figures().lastArrival().orElseThrow().value() <= 160));
    assertThat(curve.isInTime(curve.asWritten())).isTrue();
    ExposureCurve.Point threeQuarters = curve.points().get(1);
    assertThat(threeQuarters.figures().lastArrival().orElseThrow().value()).isEqualTo(210);
    assertThat(curve.isWhole(threeQuarters)).isTrue();
  }

  @Test
  void nothing_is_capped_where_nobody_is_ever_exposed() {
    PlanningProblem problem =
        Scene.lasting(2000)
            .enclave("a")
            .reception("west")
            .category("civilians", 1, SeatKind.SEAT)
            .people("a", "civilians", 100)
            .type("bus", 10, 0)
            .fleet("buses", "bus", 2, 0)
            .corridor("road", "a 30 west")
            .commitment(Promise.of("out", "a", "west", "road").about("civilians"))
            .problem();
    ExposureCurve curve = curve(problem, Aim.END, 1, 4);
    assertThat(curve.respects()).isEmpty();
    assertThat(curve.points()).hasSize(1);
  }

  @Test
  void less_exposure_never_takes_less_time_and_every_cap_is_kept() {
    int points = 0;
    int dearer = 0;
    for (long seed = 0; seed < 80; seed++) {
      PlanningProblem drawn = RandomScenes.problem(seed);
      PlanningProblem problem =
          CurveSearch.withTime(PlanningProblem.of(drawn.operation(), drawn.agreement()));
      Aim aim = seed % 2 == 0 ? Aim.END : Aim.WAITING;
      ExposureCurve curve = curve(drawn, aim, seed, 4);
      List<ExposureCurve.Point> all = curve.points();
      for (int i = 0; i < all.size(); i++) {
        ExposureCurve.Point point = all.get(i);
        assertThat(point.passesAudit()).as("seed %d, %s", seed, point.share()).isTrue();
        assertThat(ScheduleAudit.check(problem, point.schedule())).as("seed %d", seed).isEmpty();
        for (int r = 0; r < curve.respects().size(); r++) {
          long greatest =
              ExposureOverTime.of(
                      problem, point.schedule(), curve.respects().get(r).reckoning().stakes())
                  .greatest()
                  .exposure();
          assertThat(point.greatest().get(r).exposure()).isEqualTo(greatest);
          if (drawn.agreement().together().isEmpty()) {
            assertThat(greatest)
                .as("seed %d, %s", seed, point.share())
                .isLessThanOrEqualTo(point.caps().get(r));
          }
        }
        if (i > 0 && all.get(i - 1).isKept()) {
          assertThat(aim.order().compare(all.get(i - 1).figures(), point.figures()))
              .as("seed %d, %s", seed, point.share())
              .isLessThanOrEqualTo(0);
          dearer += aim.order().compare(all.get(i - 1).figures(), point.figures()) < 0 ? 1 : 0;
        }
        points++;
      }
    }
    assertThat(points).isGreaterThan(150);
    assertThat(dearer).isGreaterThan(20);
  }
}
