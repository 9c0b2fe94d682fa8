package org.safepassage.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operate.Told.load;
import static org.safepassage.operate.Told.seen;
import static org.safepassage.operate.Told.seenAt;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.SceneDeal;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;

/// FEATURE UNDER TEST: what is odd about a report, told beside it and decided by nobody.
class CMarksTest {
  private final Told told = Told.inForce(SceneDeal.band(1_000, 500, 500));

  private Set<Mark> last() {
    return at(told.record.last());
  }

  private Set<Mark> at(Sequence sequence) {
    return new Marks(told.room, told.record).of(told.record.findStatement(sequence).orElseThrow());
  }

  @Test
  void a_report_with_nothing_odd_has_no_mark() {
    told.planned("c1", "a", 50).says("post", seen("c1", Stage.BOARDED, load(50)));

    assertThat(last()).isEmpty();
  }

  @Test
  void what_is_recorded_long_after_it_happened_is_late() {
    told.planned("c1", "a", 50).at(100).saysOf("post", 30, seen("c1", Stage.BOARDED, load(50)));

    assertThat(last()).containsExactly(Mark.LATE);
  }

  @Test
  void a_clock_that_is_ahead_and_a_date_that_is_a_day_off_are_told() {
    told.planned("c1", "a", 50).saysOf("post", 5, seen("c1", Stage.BOARDED, load(50)));
    assertThat(last()).containsExactly(Mark.IN_THE_FUTURE);

    told.at(24 * 60).saysOf("post", 10, seen("c1", Stage.ASSEMBLED, Load.NONE));
    assertThat(last()).containsExactlyInAnyOrder(Mark.LATE, Mark.MAYBE_A_DAY_OFF);
  }

  @Test
  void a_convoy_that_nobody_planned_is_unknown_until_somebody_does() {
    told.says("post", seen("ghost", Stage.ASSEMBLED, Load.NONE));
    Sequence report = told.record.last();
    assertThat(at(report)).containsExactly(Mark.UNKNOWN_CONVOY);

    told.planned("ghost", "a", 50);
    assertThat(at(report)).isEmpty();
  }

  @Test
  void a_name_that_the_operation_does_not_have_is_told() {
    told.planned("c1", "a", 50).says("post", seenAt("c1", Stage.ASSEMBLED, "atlantis", Load.NONE));

    assertThat(last()).containsExactly(Mark.UNKNOWN_NAME);
  }

  @Test
  void a_departure_before_the_boarding_is_early_until_the_boarding_comes() {
    told.planned("c1", "a", 50);
    told.release("c1");
    told.at(10).says("post", seen("c1", Stage.DEPARTED, Load.NONE));
    Sequence departure = told.record.last();
    assertThat(at(departure)).containsExactly(Mark.EARLY);

    told.at(20).saysOf("post", 5, seen("c1", Stage.BOARDED, load(50)));
    assertThat(at(departure)).isEmpty();
  }

  @Test
  void whoever_goes_on_without_release_goes_against_the_agreement() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .says("post", seen("c1", Stage.DEPARTED, Load.NONE));

    assertThat(last()).containsExactly(Mark.AGAINST_THE_AGREEMENT);
  }

  @Test
  void two_who_count_differently_contradict_each_other() {
    told.planned("c1", "a", 50).says("post", seen("c1", Stage.BOARDED, load(50)));
    Sequence first = told.record.last();
    told.says("other", seen("c1", Stage.BOARDED, load(47)));

    assertThat(at(first)).contains(Mark.CONTRADICTS);
    assertThat(last()).contains(Mark.CONTRADICTS, Mark.FEWER_THAN_BEFORE);
  }

  @Test
  void fewer_than_before_are_told_unless_somebody_said_what_became_of_them() {
    told.planned("c1", "a", 50);
    told.release("c1");
    told.says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(5)
        .says("post", seen("c1", Stage.DEPARTED, Load.NONE))
        .at(30)
        .says("site", seen("c1", Stage.ARRIVED, load(43)));
    Sequence arrival = told.record.last();
    assertThat(at(arrival)).containsExactly(Mark.FEWER_THAN_BEFORE);

    told.at(40).says("post", Told.fate("c1", Fate.DETAINED, 7));
    assertThat(at(arrival)).isEmpty();
  }

  @Test
  void more_than_before_are_told_as_well() {
    told.planned("c1", "a", 50);
    told.release("c1");
    told.says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(5)
        .says("post", seen("c1", Stage.DEPARTED, load(52)));

    assertThat(last()).containsExactly(Mark.MORE_THAN_BEFORE);
  }

  @Test
  void what_the_same_one_says_twice_is_repeated_but_a_remark_may_be_made_again() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(1)
        .says("post", seen("c1", Stage.BOARDED, load(50)));
    assertThat(last()).containsExactly(Mark.REPEATED);

    told.says("post", new RecordBody.Remark("snow")).says("post", new RecordBody.Remark("snow"));
    assertThat(last()).isEmpty();
  }

  @Test
  void what_was_corrected_is_marked_where_it_stands() {
    told.planned("c1", "a", 50).says("post", seen("c1", Stage.BOARDED, load(50)));
    Sequence wrong = told.record.last();
    told.says("post", new RecordBody.Correction(wrong, Optional.empty(), "another convoy"));

    assertThat(at(wrong)).contains(Mark.CORRECTED);
  }
}
