package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.pictures.Deal.after;
import static org.safepassage.pictures.Deal.any;
import static org.safepassage.pictures.Deal.holds;
import static org.safepassage.pictures.Svg.assertReadable;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.SourceRef;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.WindowId;

/// FEATURE UNDER TEST: the picture of who waits for whom.
final class WaitForPictureTest {
  private static final String NASTY = "<script>&\"'\u0000\u202e]]>\uD800";

  private static Deal circle(int size) {
    Deal deal = new Deal();
    for (int i = 0; i < size; i++) {
      deal.leave("town-" + i, 1000, after("town-" + (i + 1) % size, 900));
    }
    return deal.leave("onlooker", 50, after("town-" + size / 2, 1000));
  }

  @Test
  void shows_a_deadlock_of_two_with_what_each_needs() {
    Deal deal = circle(2);
    assertThat(deal.report().outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    Svg svg = Svg.parse(deal.draw());
    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.written())
        .contains("town-0", "town-1", "onlooker", "10 of 1,000 departed", "needs 900 arrived");
    assertThat(svg.description())
        .contains("“town-0” waits for “town-1”", "“town-1” waits for “town-0”", "None of them");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 40})
  void writes_nothing_over_anything_else_in_a_circle(int size) {
    Sketch sketch = circle(size).sketch();
    assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    for (int i = 0; i < size; i++) {
      assertThat(svg.written()).contains("town-" + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 40})
  void draws_every_wait_for_something_withheld(int size) {
    Deal deal = new Deal().fact("observers").leave("free", 20);
    for (int i = 0; i < size; i++) {
      deal.leave("town-" + i, 1000, i % 2 == 0 ? holds("observers") : after("town-" + (i - 1), 20));
    }
    CheckReport report = deal.report("observers");
    Sketch sketch = WaitForPicture.sketch(deal.called(), report);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertReadable(sketch);
    for (int number = 1; number <= report.outcome().waits().size(); number++) {
      assertThat(sketch.description()).contains(" " + number + ". ");
      assertThat(Svg.parse(sketch.document()).written()).containsPattern("(?m)^" + number + "$");
    }
    assertThat(Svg.parse(sketch.document()).written()).contains("withheld", "Not waiting");
  }

  @Test
  void marks_other_ways_out() {
    Deal deal =
        new Deal()
            .fact("truce", after("north", 500))
            .leave("north", 1000, any(after("south", 500), after("east", 500)))
            .leave("south", 1000, any(after("north", 500), holds("truce")))
            .leave("east", 1000, after("south", 500));
    Sketch sketch = deal.sketch();
    assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    assertThat(svg.written()).contains("one of several ways out", "truce", "not established");
  }

  @Test
  void shows_what_a_deal_that_completes_relies_on_the_gravest_first() {
    Deal deal = new Deal();
    for (int i = 1; i <= 4; i++) {
      deal.fact("fact-" + i).leave("town-" + i, 1000L * i, holds("fact-" + i));
    }
    Sketch sketch = deal.sketch();
    assertReadable(sketch);
    String written = Svg.parse(sketch.document()).written();
    assertThat(written).contains("all 4,000 arrived", "Parties", "Facts", "of 10,000 arrive");
    assertThat(written.indexOf("fact-4")).isLessThan(written.indexOf("fact-1"));
  }

  @Test
  void shows_times_and_suspensions() {
    Deal deal =
        new Deal()
            .window("lull", 10, 20)
            .window("night", 0, 4)
            .suspension("shots")
            .leave("town", 1000, new Term.During(new WindowId("lull"), SourceRef.NONE))
            .leave("hill", 1000, new Term.During(new WindowId("night"), SourceRef.NONE))
            .leave("dale", 1000, new Term.Unless(new SuspensionId("shots"), SourceRef.NONE))
            .leave(
                "dell",
                1000,
                new Term.Before(
                    new TimeLimit(TimeLimit.Kind.DEADLINE, Deal.START.plus(Duration.ofHours(3))),
                    SourceRef.NONE));
    Sketch relies = deal.sketch();
    assertReadable(relies);
    assertThat(Svg.parse(relies.document()).written())
        .contains("Times", "That no incident is open", "lull", "shots", "time limit");
    CheckReport late = deal.reportAt(5, "shots");
    assertThat(late.outcome().verdict()).isEqualTo(Verdict.WAITS);
    Sketch stopped = WaitForPicture.sketch(deal.called(), late);
    assertReadable(stopped);
    assertThat(Svg.parse(stopped.document()).written())
        .contains("not before", "over", "suspended", "lifter-shots can lift");
    assertThat(stopped.description())
        .contains("“night” is over", "needs “shots” to be lifted", "lull open", "no “shots”");
  }

  @Test
  void says_what_the_text_lacks() {
    Sketch sketch = new Deal().leave("town", 10, after("other", 5)).unstated("other").sketch();
    assertReadable(sketch);
    assertThat(Svg.parse(sketch.document()).written()).contains("✗ no number", "✓ says how many");
  }

  @Test
  void writes_hostile_and_long_and_arabic_names_as_text() {
    Deal deal =
        new Deal()
            .named("one", NASTY, 1000, after("two", 500))
            .named("two", "مضايا والزبداني ".repeat(9), 1000, after("three", 500))
            .named("three", "W".repeat(300), 1000, after("one", 500));
    Sketch sketch = deal.sketch();
    assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    assertThat(svg.all("script")).isEmpty();
    assertThat(svg.written()).contains("<script>", "مضايا").doesNotContain("\u202e");
    assertThat(svg.all("title").stream().map(t -> t.getTextContent())).contains("W".repeat(300));
  }

  @Test
  void draws_the_same_twice_and_nothing_from_outside() {
    assertThat(circle(5).draw()).isEqualTo(circle(5).draw());
    assertThat(circle(5).draw()).doesNotContain("href", "url(", "<style", "<script");
  }
}
