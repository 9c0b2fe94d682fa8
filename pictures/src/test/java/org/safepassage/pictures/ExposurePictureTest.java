package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.agreement.Reckoning;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Ratio;
import org.safepassage.model.SourceRef;
import org.safepassage.plan.exposure.ExposureCurve;
import org.safepassage.plan.exposure.ExposureOverTime;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Schedule;

/// FEATURE UNDER TEST: what less exposure costs in time, as a picture.
final class ExposurePictureTest {
  private static final Minute END = Minute.of(10 * 1440);

  private static Deal deal() {
    return new Deal()
        .named("upper", "القرية العليا", 60, balance("lower", 16))
        .leave("lower", 60, balance("upper", 8));
  }

  private static Term balance(String theirs, long ahead) {
    return new Term.Balance(
        new Term.Own(1, Count.ZERO, Optional.empty()),
        List.of(new Term.Part(new CommitmentId(theirs), 1, Count.ZERO, Optional.empty())),
        Term.CountedAt.ARRIVED_REPORTED,
        new Term.Ahead.Weighted(Count.of(ahead)),
        Term.AccountedFor.DEFAULT,
        SourceRef.NONE);
  }

  private static List<ExposureCurve.Respect> respects(Deal deal) {
    return Reckoning.ofBalances(deal.agreement()).stream()
        .map(reckoning -> new ExposureCurve.Respect(reckoning, 1600))
        .toList();
  }

  private static ExposureCurve.Point point(
      List<ExposureCurve.Respect> respects, int percent, int hours, long moved) {
    Ratio share = Ratio.of(percent, 100);
    List<Long> caps = respects.stream().map(respect -> respect.cap(share).most()).toList();
    return new ExposureCurve.Point(
        share,
        caps,
        new Schedule(List.of(), List.of(), List.of()),
        new Figures(Count.of(moved), Optional.of(Minute.of(hours * 60)), hours * 60_000L, 0),
        caps.stream().map(cap -> new ExposureOverTime.Step(Minute.START, cap)).toList(),
        true);
  }

  /// @param hours until the last arrive, by share: as agreed, then 75, 50, 35 ... percent
  private static ExposureCurve curve(Deal deal, int... hours) {
    int[] percents = {100, 75, 50, 35, 25, 15, 10, 5};
    List<ExposureCurve.Respect> respects = respects(deal);
    List<ExposureCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < hours.length; i++) {
      points.add(point(respects, percents[i], hours[i], 120));
    }
    return new ExposureCurve(respects, points, END);
  }

  private static Sketch sketch(ExposureCurve curve, Language language) {
    Deal deal = deal();
    return ExposurePicture.sketch(
        new Called(deal.operation(), deal.agreement(), new Words(language)), curve);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_point_is_drawn_and_said_in_every_language(Language language) {
    Sketch sketch = sketch(curve(deal(), 30, 40, 61, 80, 120, 200, 301, 602), language);
    Svg.assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    assertThat(List.of(svg.written().split("\n")))
        .contains("75%", "5%", language.decimal(602 / 24.0), language.decimal(1.25));
    assertThat(svg.written().contains("the operation ends"))
        .isEqualTo(language == Language.ENGLISH);
    assertThat(svg.description()).contains("50%", language.number(1200), language.number(80));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void points_that_lie_close_have_numbers_beside_each_other(Language language) {
    Svg.assertReadable(sketch(curve(deal(), 30, 30, 30, 30, 30, 31, 31, 31), language));
    Svg.assertReadable(sketch(curve(deal(), 30), language));
  }

  @Test
  void half_the_exposure_is_said_with_what_it_costs() {
    assertThat(sketch(curve(deal(), 30, 40, 42), Language.ENGLISH).description())
        .contains("more than 50% of what the agreement allows, they arrive 12 hours later");
    assertThat(sketch(curve(deal(), 30, 30, 30), Language.ENGLISH).description())
        .contains("more than 50% of what the agreement allows, they arrive no later");
    assertThat(sketch(curve(deal(), 30, 100, 30 + 5 * 24), Language.ENGLISH).description())
        .contains("they arrive 5 days later");
  }

  @Test
  void a_share_within_which_not_everybody_is_moved_has_no_point_and_is_said() {
    List<ExposureCurve.Respect> respects = respects(deal());
    ExposureCurve curve =
        new ExposureCurve(
            respects,
            List.of(
                point(respects, 100, 30, 120),
                point(respects, 75, 50, 120),
                point(respects, 50, 40, 7)),
            END);
    Sketch sketch = sketch(curve, Language.ENGLISH);
    Svg.assertReadable(sketch);
    assertThat(sketch.description())
        .contains("Within 50% not everybody can be moved.", "75%: the last arrive on")
        .doesNotContain("50%: the last arrive on");
    assertThat(Svg.parse(sketch.document()).written()).doesNotContain("the operation ends");
  }

  @Test
  void where_nobody_is_exposed_or_moved_there_is_nothing_to_draw() {
    ExposureCurve nobody = new ExposureCurve(List.of(), List.of(), END);
    assertThat(sketch(nobody, Language.ENGLISH).description()).contains("Nobody ever gives");
    List<ExposureCurve.Respect> respects = respects(deal());
    ExposureCurve.Point stays =
        new ExposureCurve.Point(
            Ratio.ONE,
            List.of(1600L, 1600L),
            new Schedule(List.of(), List.of(), List.of()),
            new Figures(Count.ZERO, Optional.empty(), 0, 0),
            List.of(
                new ExposureOverTime.Step(Minute.START, 0),
                new ExposureOverTime.Step(Minute.START, 0)),
            true);
    assertThat(
            sketch(new ExposureCurve(respects, List.of(stays), END), Language.ENGLISH)
                .description())
        .contains("Nobody is moved.");
  }
}
