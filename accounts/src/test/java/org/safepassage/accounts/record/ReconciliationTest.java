package org.safepassage.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.record.Measure.Over;
import org.safepassage.accounts.record.Measure.Passage;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.accounts.text.Span;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Course;

/// FEATURE UNDER TEST: claimed counts beside the record of a made-up operation, case by case.
class ReconciliationTest {
  private static final Reconciliation RECORD = Ardun.made().reconciliation();

  /// A claim in the making; as it begins, exactly 320 people have left the hill by the 13th.
  private static final class Told {
    private Topic topic = Topic.LEFT;
    private Optional<String> place = Optional.of("hill");
    private Optional<Quantity> quantity = Optional.of(quantity(Bound.EQ, 320, Optional.of(320L)));
    private Optional<Days> days = Optional.of(day(13, true));
    private boolean negated;
    private Voice.Manner manner = Voice.Manner.ASSERTED;
    private List<Claim.Doubt> doubts = List.of();
    private List<Remark> remarks = List.of();

    private static Quantity quantity(Bound bound, long least, Optional<Long> most) {
      Optional<Long> value = most.filter(top -> top == least);
      return new Quantity("some", bound, value, least, most, "people");
    }

    private static Days day(int day, boolean said) {
      LocalDate on = LocalDate.of(2030, 3, day);
      return new Days("then", Optional.of(on), on, said);
    }

    Told topic(Topic other) {
      topic = other;
      return this;
    }

    Told at(String other) {
      place = Optional.of(other);
      return this;
    }

    Told nowhere() {
      place = Optional.empty();
      return this;
    }

    Told many(long least, long most) {
      quantity = Optional.of(quantity(Bound.RANGE, least, Optional.of(most)));
      return this;
    }

    Told atLeast(long least) {
      quantity = Optional.of(quantity(Bound.GE, least, Optional.empty()));
      return this;
    }

    Told unit(String unit) {
      quantity =
          quantity.map(
              q -> new Quantity(q.words(), q.bound(), q.value(), q.least(), q.most(), unit));
      return this;
    }

    Told share() {
      quantity = Optional.of(quantity(Bound.SHARE, 0, Optional.empty()));
      return this;
    }

    Told uncounted() {
      quantity = Optional.empty();
      return this;
    }

    Told on(int day) {
      days = Optional.of(day(day, true));
      return this;
    }

    /// As "have left" is, which names no day.
    Told by(int day) {
      days = Optional.of(new Days("", Optional.empty(), LocalDate.of(2030, 3, day), false));
      return this;
    }

    Told from(int first, int last) {
      days =
          Optional.of(
              new Days(
                  "then",
                  Optional.of(LocalDate.of(2030, 3, first)),
                  LocalDate.of(2030, 3, last),
                  true));
      return this;
    }

    Told sometime() {
      days = Optional.empty();
      return this;
    }

    Told not() {
      negated = true;
      return this;
    }

    Told manner(Voice.Manner other) {
      manner = other;
      return this;
    }

    Told doubt(Claim.Doubt doubt) {
      doubts = List.of(doubt);
      return this;
    }

    Told quotingUs() {
      remarks = List.of(Remark.QUOTES_OUR_REPORT);
      return this;
    }

    Claim claim() {
      String words = "Some people left.";
      SourceText text =
          SourceText.kept("t", "Post", Optional.of(LocalDate.of(2030, 3, 20)), words, remarks);
      return new Claim(
          "C1",
          text,
          new Voice(List.of(), manner, false, false),
          topic.kind(),
          topic,
          List.of(new Span(0, words.length())),
          quantity,
          place.map(id ->
              new Spot(
                  "the " + id,
                  Optional.of(new PlaceId(id)).filter(_ -> !id.equals("elsewhere")),
                  id,
                  1,
                  true)),
          days,
          List.of(),
          Optional.empty(),
          negated,
          OptionalDouble.empty(),
          doubts);
    }
  }

  private static Told told() {
    return new Told();
  }

  private static Beside beside(Told told) {
    List<Beside> all = RECORD.of(List.of(told.claim()), _ -> false);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Measure only(Told told) {
    assertThat(beside(told).measures()).hasSize(1);
    return beside(told).measures().getFirst();
  }

  private static Measure over(Told told, Over over) {
    return beside(told).measures().stream()
        .filter(measure -> measure.over() == over)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Lack> lack(Told told) {
    return beside(told).lack();
  }

  private static String said(Optional<Fit> fit) {
    return switch (fit.orElseThrow()) {
      case Fit.Fits _ -> "fits";
      case Fit.Above(var by) -> "above " + by;
      case Fit.Below(var by) -> "below " + by;
    };
  }

  @ParameterizedTest
  @CsvSource({
    // claimed to have left in all by the 13th; 320 are reported and 118 attested
    "320, 320, fits, above 202",
    "118, 118, below 202, fits",
    "100, 110, below 210, below 8",
    "400, 500, above 80, above 282",
    "110, 330, fits, fits",
    "0, 0, below 320, below 118",
    "200, 200, below 120, above 82",
  })
  void a_number_is_above_within_or_below_what_is_reported_and_what_is_attested(
      long least, long most, String reported, String attested) {
    Told told = told().many(least, most);
    Measure measure = over(told, Over.IN_ALL);
    Quantity claimed = told.claim().quantity().orElseThrow();

    assertThat(measure.reported()).isEqualTo(new Counted(320, 320));
    assertThat(measure.attested()).hasValue(new Counted(118, 118));
    assertThat(said(Optional.of(measure.withReported(claimed)))).isEqualTo(reported);
    assertThat(said(measure.withAttested(claimed))).isEqualTo(attested);
  }

  @Test
  void a_day_has_all_that_was_counted_from_its_start_to_its_end_by_the_operations_clocks() {
    assertThat(over(told().on(12), Over.IN_ALL).reported()).isEqualTo(new Counted(120, 320));
    assertThat(only(told().on(11)).reported()).isEqualTo(new Counted(0, 120));
    assertThat(only(told().on(11)).attested()).hasValue(new Counted(0, 118));
    // 22:30 in UTC is the next day there.
    assertThat(only(told().at("mill").by(12)).reported()).isEqualTo(new Counted(0, 0));
    assertThat(only(told().at("mill").on(13)).reported()).isEqualTo(new Counted(0, 50));
  }

  @Test
  void days_that_a_claim_names_may_be_meant_alone_where_others_were_counted_before_them() {
    assertThat(over(told().on(12), Over.ON_THE_DAYS).reported()).isEqualTo(new Counted(200, 200));
    assertThat(over(told().on(12), Over.ON_THE_DAYS).attested()).hasValue(new Counted(0, 0));
    assertThat(over(told().from(12, 13), Over.ON_THE_DAYS).reported())
        .isEqualTo(new Counted(200, 200));
    assertThat(beside(told().on(11)).measures()).hasSize(1);
    assertThat(beside(told().by(12)).measures()).hasSize(1);
  }

  @Test
  void after_the_end_of_the_record_its_last_counts_stand_and_that_is_told() {
    assertThat(only(told().by(20)).days().isRecorded()).isFalse();
    assertThat(only(told().by(20)).reported()).isEqualTo(new Counted(320, 320));
    assertThat(beside(told().by(20)).words()).endsWith("The record ends before that.");
    assertThat(only(told().by(12)).days().isRecorded()).isTrue();
    assertThat(beside(told().by(12)).words()).doesNotContain("ends before");
  }

  @Test
  void before_the_record_and_where_nothing_is_recorded_there_is_nothing() {
    assertThat(lack(told().on(9))).hasValue(Lack.BEFORE_THE_RECORD);
    assertThat(only(told().on(10)).reported()).isEqualTo(new Counted(0, 0));
    assertThat(Ardun.unrecorded().reconciliation().of(List.of(told().claim()), _ -> false))
        .singleElement()
        .satisfies(each -> assertThat(each.lack()).hasValue(Lack.BEFORE_THE_RECORD));
  }

  @Test
  void each_place_has_its_own_count() {
    Measure mill = only(told().at("mill"));
    assertThat(mill.passage()).isEqualTo(Passage.LEFT);
    assertThat(mill.attested()).isEmpty();
    assertThat(beside(told().at("mill").many(50, 50)).words())
        .contains("nobody attests this")
        .doesNotContain(" and 0 attested");

    Measure bridge = over(told().at("bridge"), Over.IN_ALL);
    assertThat(bridge.passage()).isEqualTo(Passage.CROSSED);
    assertThat(bridge.reported()).isEqualTo(new Counted(120, 320));
    Measure camp = over(told().topic(Topic.ARRIVED).at("camp"), Over.IN_ALL);
    assertThat(camp.passage()).isEqualTo(Passage.ARRIVED_AT);
    assertThat(camp.reported()).isEqualTo(new Counted(118, 318));
    Measure from = over(told().topic(Topic.ARRIVED).at("hill"), Over.IN_ALL);
    assertThat(from.passage()).isEqualTo(Passage.ARRIVED_FROM);
    assertThat(from.reported()).isEqualTo(new Counted(118, 318));
    assertThat(only(told().topic(Topic.ARRIVED).at("school")).reported())
        .isEqualTo(new Counted(0, 0));

    assertThat(lack(told().at("gate"))).hasValue(Lack.PLACE_NOT_COUNTED);
    assertThat(lack(told().at("camp"))).hasValue(Lack.PLACE_NOT_COUNTED);
    assertThat(lack(told().at("elsewhere"))).hasValue(Lack.PLACE_NOT_KNOWN);
    assertThat(lack(told().nowhere())).hasValue(Lack.PLACE_NOT_SAID);
  }

  @Test
  void who_remains_is_what_was_declared_less_those_who_left() {
    Told remain = told().topic(Topic.REMAINING);
    Measure measure = only(remain.on(12));
    assertThat(measure.passage()).isEqualTo(Passage.WAITING);
    assertThat(measure.reported()).isEqualTo(new Counted(680, 880));
    assertThat(measure.attested()).isEmpty();
    // On the first day nothing is known before it was declared.
    assertThat(only(remain.on(10)).reported()).isEqualTo(new Counted(1_000, 1_000));
    assertThat(lack(remain.at("mill"))).hasValue(Lack.NOT_DECLARED);
  }

  @ParameterizedTest
  @CsvSource({
    "people, 320",
    "Evacuees, 320",
    "civilians, 300",
    "civilian, 300",
    "wounded, 20",
    "sick, 20",
  })
  void a_unit_is_everybody_or_a_category_by_any_of_its_names(String unit, long reported) {
    assertThat(over(told().unit(unit), Over.IN_ALL).reported().most()).isEqualTo(reported);
  }

  @ParameterizedTest
  @CsvSource({"families", "women", "buses", "fighters", "''"})
  void other_units_are_not_compared(String unit) {
    assertThat(lack(told().unit(unit))).hasValue(Lack.UNIT_NOT_COUNTED);
  }

  @Test
  void what_names_no_number_or_denies_one_or_has_no_day_is_beside_nothing() {
    assertThat(lack(told().share())).hasValue(Lack.NO_NUMBER);
    assertThat(lack(told().not())).hasValue(Lack.DENIES);
    assertThat(lack(told().sometime())).hasValue(Lack.DAY_NOT_KNOWN);
    assertThat(lack(told().topic(Topic.POPULATION))).hasValue(Lack.NOT_COUNTED);
    assertThat(lack(told().topic(Topic.DURATION).unit("hours"))).hasValue(Lack.NOT_COUNTED);
    assertThat(lack(told().topic(Topic.RELEASED))).hasValue(Lack.NOT_COUNTED);
  }

  @ParameterizedTest
  @EnumSource(Voice.Manner.class)
  void only_what_is_said_to_be_so_is_a_count(Voice.Manner manner) {
    Told told = told().manner(manner);
    switch (manner) {
      case ASSERTED, HEDGED -> assertThat(lack(told)).isEmpty();
      case DEMANDED, PREDICTED, PROPOSED -> assertThat(lack(told)).hasValue(Lack.TO_COME);
      case DENIED -> assertThat(lack(told)).hasValue(Lack.DENIES);
    }
    assertThat(Reconciliation.saysWhatIs(told.claim())).isEqualTo(lack(told).isEmpty());
    assertThat(Reconciliation.saysWhatIs(told.not().claim())).isFalse();
  }

  @Test
  void nor_is_what_is_said_of_a_day_after_the_text() {
    assertThat(lack(told().on(20))).isEmpty();
    assertThat(lack(told().on(21))).hasValue(Lack.TO_COME);
    assertThat(lack(told().from(20, 22))).isEmpty();
  }

  @Test
  void whatever_is_no_count_is_not_among_them() {
    List<Claim> none = new ArrayList<>();
    none.add(told().uncounted().claim());
    none.add(told().topic(Topic.FIRED).claim());
    none.add(told().topic(Topic.VEHICLES).unit("buses").claim());

    assertThat(RECORD.of(none, _ -> false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Claim.Doubt.class)
  void where_who_or_when_is_unsure_a_person_looks_first(Claim.Doubt doubt) {
    Told told = told().doubt(doubt);
    switch (doubt) {
      case WHO_IS_MEANT, WHICH_DAY -> assertThat(lack(told)).hasValue(Lack.UNSURE);
      case WHOSE_WORDS, WHICH_PLACE, WHAT_KIND ->
          assertThat(beside(told).words()).contains("somebody should look at it");
    }
  }

  @Test
  void a_number_of_ours_in_a_text_that_quotes_us_is_no_other_count() {
    assertThat(lack(told().many(118, 118).quotingUs())).hasValue(Lack.OUR_OWN);
    assertThat(RECORD.repeats(told().many(118, 118).quotingUs().claim())).isTrue();
    assertThat(RECORD.repeats(told().many(119, 119).quotingUs().claim())).isFalse();
    assertThat(RECORD.repeats(told().many(118, 118).claim())).isFalse();
    assertThat(RECORD.repeats(told().atLeast(118).quotingUs().claim())).isFalse();
    assertThat(RECORD.of(List.of(told().claim()), _ -> true).getFirst().lack())
        .hasValue(Lack.OUR_OWN);
  }

  @Test
  void the_difference_is_said_in_words_and_nobody_is_right() {
    assertThat(beside(told().many(330, 340)).words())
        .isEqualTo(
            "The record has 320 reported and 118 attested as having left the hill by the end of 13"
                + " March 2030. The claim of some is above what is reported by at least 10 and is"
                + " above what is attested by at least 212. The record has 0 reported and 0 attested"
                + " as having left the hill on 13 March 2030 alone. The claim of some is above what"
                + " is reported by at least 330 and is above what is attested by at least 330. The"
                + " record ends before that.");
    assertThat(beside(told().on(11).many(50, 118).unit("wounded")).words())
        .isEqualTo(
            "The record has 0 to 20 reported and 0 to 20 attested as having left the hill (wounded"
                + " and sick), from the start to the end of 11 March 2030. The claim of some is above"
                + " what is reported by at least 30 and is above what is attested by at least 30.");
  }

  @Test
  void the_courses_under_a_question_are_those_that_its_claims_are_measured_by() {
    Reconciliation.Courses left =
        RECORD.courses(Topic.LEFT, new PlaceId("hill"), "people").orElseThrow();
    assertThat(left.reported().steps()).extracting(Course.Step::people).containsExactly(120L, 320L);
    assertThat(left.attested().orElseThrow().steps())
        .extracting(Course.Step::people)
        .containsExactly(118L);
    assertThat(RECORD.courses(Topic.REMAINING, new PlaceId("hill"), "people").orElseThrow())
        .satisfies(waiting ->
            assertThat(waiting.reported().steps())
                .extracting(Course.Step::people)
                .containsExactly(1_000L, 880L, 680L));
    assertThat(RECORD.courses(Topic.LEFT, new PlaceId("gate"), "people")).isEmpty();
    assertThat(RECORD.courses(Topic.LEFT, new PlaceId("hill"), "buses")).isEmpty();
    assertThat(RECORD.courses(Topic.REMAINING, new PlaceId("mill"), "people")).isEmpty();
  }
}
