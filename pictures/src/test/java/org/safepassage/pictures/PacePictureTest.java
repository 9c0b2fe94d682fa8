package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.pictures.Deal.after;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.SourceRef;

/// FEATURE UNDER TEST: what it costs in rounds to be less exposed, as a picture.
final class PacePictureTest {

  @Test
  void every_lead_has_its_rounds_and_its_exposure() {
    Sketch sketch = sketch(ratchet("upper", "lower"));
    Svg.assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    assertThat(svg.written()).contains("as written", "1/2", "1/16", "lead", "rounds", "16", "8");
    assertThat(svg.description())
        .contains("is the most that is given before it is returned", "1/2 of every lead:");
  }

  @Test
  void each_of_the_exposed_has_a_panel_and_a_sign_of_its_own() {
    Deal deal = ratchet("upper", "lower");
    deal.leave("third", 40, balance("fourth", 30)).leave("fourth", 40, balance("third", 20));
    Sketch sketch = sketch(deal);
    Svg.assertReadable(sketch);
    assertThat(Svg.parse(sketch.document()).written())
        .contains("“upper”", "“third”", "“fourth”")
        .contains("Most that is given of “third” before “fourth” comes, in people");
  }

  @Test
  void names_from_right_to_left_keep_to_themselves() {
    Deal deal =
        new Deal()
            .named("upper", "القرية العليا", 60, balance("lower", 16))
            .named("lower", "القرية السفلى", 60, balance("upper", 0));
    Sketch sketch = sketch(deal);
    Svg.assertReadable(sketch);
    assertThat(sketch.document()).contains("“\u2068القرية العليا\u2069”");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void is_readable_in_every_language(Language language) {
    Deal deal = ratchet("upper", "lower");
    deal.leave("third", 40, balance("fourth", 30)).leave("fourth", 40, balance("third", 20));
    Called called = new Called(deal.operation(), deal.agreement(), new Words(language));
    Sketch sketch = PacePicture.sketch(called, deal.report());
    Svg.assertReadable(sketch);
    assertThat(List.of(Svg.parse(sketch.document()).written().split("\n")).contains("lead"))
        .isEqualTo(language == Language.ENGLISH);
  }

  @Test
  void a_deal_that_does_not_complete_says_so() {
    Sketch sketch =
        sketch(new Deal().leave("a", 50, after("b", 20)).leave("b", 50, after("a", 20)));
    Svg.assertReadable(sketch);
    assertThat(sketch.description()).contains("doesn’t complete");
  }

  @Test
  void where_nobody_is_ahead_of_anybody_there_is_nothing_to_draw() {
    assertThat(sketch(new Deal().leave("a", 50)).description()).contains("No balance");
  }

  private static Deal ratchet(String first, String second) {
    return new Deal().leave(first, 60, balance(second, 16)).leave(second, 60, balance(first, 0));
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

  private static Sketch sketch(Deal deal) {
    CheckReport report =
        new Checker(deal.operation(), deal.agreement()).check(Checker.Question.PLAIN);
    return PacePicture.sketch(
        new Called(deal.operation(), deal.agreement(), Words.ENGLISH), report);
  }
}
