package org.safepassage.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operate.Told.PEOPLE;
import static org.safepassage.operate.Told.fate;
import static org.safepassage.operate.Told.load;
import static org.safepassage.operate.Told.plan;
import static org.safepassage.operate.Told.seen;
import static org.safepassage.operate.Told.seenAt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.SceneDeal;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Progress;
import org.safepassage.model.Reckoning;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: heads of a convoy: counted by several people at several places, early, late,
/// twice and wrongly. Nobody is counted twice, and nobody gets lost.
class AHeadCountTest {
  private final Told told = Told.inForce(SceneDeal.band(1_000, 500, 500));

  private long missing(String convoy) {
    return told.convoy(convoy).head().totalMissing();
  }

  private long count(Milestone milestone) {
    return count(told, milestone);
  }

  private static long count(Told told, Milestone milestone) {
    Progress progress = told.standing().progress();
    return progress
        .count(
            new org.safepassage.model.CommitmentId("a"), Unit.PEOPLE, milestone, Evidence.REPORTED)
        .value();
  }

  @Test
  void seven_of_fifty_who_do_not_arrive_raise_an_alarm_until_they_are_explained() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(10)
        .says("post", seen("c1", Stage.DEPARTED, Load.NONE))
        .at(60)
        .says("site", seen("c1", Stage.ARRIVED, load(43)));

    HeadCount.Missing missing =
        Optional.ofNullable(told.convoy("c1").head().missing().get(PEOPLE)).orElseThrow();
    assertThat(missing.people()).isEqualTo(Count.of(7));
    assertThat(missing.lastSeen()).isEqualTo(new Point.AtMilestone(Milestone.BOARDED));
    assertThat(told.standing().alarms())
        .anyMatch(alarm ->
            alarm instanceof Alarm.Unaccounted(var convoy, var _, var _)
                && convoy.equals(new ConvoyId("c1")));

    told.says("post", fate("c1", Fate.DETAINED, 5));
    assertThat(missing("c1")).isEqualTo(2);
    told.says("post", fate("c1", Fate.DIED, 2));
    assertThat(missing("c1")).isZero();
    assertThat(told.standing().alarms()).noneMatch(Alarm.Unaccounted.class::isInstance);
    assertThat(count(Milestone.ARRIVED)).isEqualTo(43);
    assertThat(count(Milestone.DEPARTED)).isEqualTo(50);
  }

  @Test
  void the_same_count_by_two_people_stands_side_by_side_and_is_not_added() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .says("other", seen("c1", Stage.BOARDED, load(50)))
        .says("post", seen("c1", Stage.BOARDED, load(50)));

    Tally tally =
        Optional.ofNullable(
                told.convoy("c1")
                    .counts()
                    .getOrDefault(new Point.AtMilestone(Milestone.BOARDED), Map.of())
                    .get(PEOPLE))
            .orElseThrow();
    assertThat(tally.said()).hasSize(2);
    assertThat(tally.differs()).isFalse();
    assertThat(count(Milestone.BOARDED)).isEqualTo(50);
  }

  @Test
  void where_reporters_differ_the_smaller_figure_counts_until_somebody_settles_it() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.ARRIVED, load(50)))
        .says("other", seen("c1", Stage.ARRIVED, load(47)));
    assertThat(count(Milestone.ARRIVED)).isEqualTo(47);
    assertThat(told.standing().alarms()).anyMatch(Alarm.Discrepancy.class::isInstance);

    told.says(
        "desk",
        new ConvoyBody.CountSettled(
            new ConvoyId("c1"), Milestone.ARRIVED, PEOPLE, Count.of(50), "counted again"));
    assertThat(count(Milestone.ARRIVED)).isEqualTo(50);
    assertThat(told.standing().alarms()).noneMatch(Alarm.Discrepancy.class::isInstance);
  }

  @Test
  void the_operation_can_say_that_the_larger_or_the_latest_figure_counts() {
    Map<CountRule, Long> expected =
        Map.of(CountRule.SMALLEST, 44L, CountRule.LARGEST, 50L, CountRule.LATEST, 47L);
    expected.forEach((rule, people) -> {
      Told other =
          Told.inForce(
              SceneDeal.band(1_000, 500, 500), new Reckoning(rule, Duration.ofMinutes(30)));
      other
          .planned("c1", "a", 50)
          .at(10)
          .says("post", seen("c1", Stage.ARRIVED, load(44)))
          .at(40)
          .saysOf("site", 30, seen("c1", Stage.ARRIVED, load(47)))
          .at(50)
          .saysOf("driver", 20, seen("c1", Stage.ARRIVED, load(50)));
      assertThat(count(other, Milestone.ARRIVED)).as(rule.word()).isEqualTo(people);
      // Whichever counts, the others are not forgotten.
      assertThat(other.standing().alarms()).anyMatch(Alarm.Discrepancy.class::isInstance);
      other.says(
          "desk",
          new ConvoyBody.CountSettled(
              new ConvoyId("c1"), Milestone.ARRIVED, PEOPLE, Count.of(49), "counted again"));
      assertThat(count(other, Milestone.ARRIVED)).as(rule.word()).isEqualTo(49);
    });
  }

  @Test
  void of_people_accounted_for_the_smaller_figure_counts_whatever_the_rule_is() {
    Told other =
        Told.inForce(
            SceneDeal.band(1_000, 500, 500),
            new Reckoning(CountRule.LARGEST, Duration.ofMinutes(30)));
    other
        .planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(10)
        .says("site", seen("c1", Stage.ARRIVED, load(40)))
        .says("site", fate("c1", Fate.DETAINED, 3))
        .says("driver", fate("c1", Fate.DETAINED, 8));
    assertThat(other.convoy("c1").head().totalMissing()).isEqualTo(7);
  }

  @Test
  void whoever_counts_again_replaces_only_their_own_count() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(40)))
        .at(5)
        .says("post", seen("c1", Stage.BOARDED, load(50)));
    assertThat(count(Milestone.BOARDED)).isEqualTo(50);
  }

  @Test
  void a_count_that_comes_in_late_does_not_replace_a_newer_one() {
    told.planned("c1", "a", 50)
        .at(30)
        .saysOf("post", 20, seen("c1", Stage.BOARDED, load(50)))
        .at(90)
        .saysOf("post", 10, seen("c1", Stage.BOARDED, load(30)));
    assertThat(count(Milestone.BOARDED)).isEqualTo(50);
  }

  @Test
  void what_was_said_out_of_order_ends_in_the_same_state_in_every_order() {
    told.planned("c1", "a", 50)
        .at(1)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(2)
        .says("post", seen("c1", Stage.DEPARTED, Load.NONE))
        .at(3)
        .says("gate", seenAt("c1", Stage.AT_CHECKPOINT, "x", load(49)))
        .at(4)
        .says("gate", fate("c1", Fate.DETAINED, 1))
        .at(5)
        .says("site", seen("c1", Stage.ARRIVED, load(48)));
    List<Event> about = told.events.subList(told.events.size() - 6, told.events.size());

    HeadCount expected = told.convoy("c1").head();
    for (List<Event> order : permutations(about)) {
      OperationRecord other = told.recordedAs(order);
      ConvoyRecord convoy = other.findConvoy(new ConvoyId("c1")).orElseThrow();
      assertThat(convoy.head()).as("recorded as %s", order).isEqualTo(expected);
      assertThat(convoy.state().word()).isEqualTo("arrived");
    }
    assertThat(expected.totalMissing()).isEqualTo(1);
  }

  @Test
  void a_convoy_that_arrives_without_a_count_counts_as_nobody() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .says("site", seen("c1", Stage.ARRIVED, Load.NONE));
    assertThat(count(Milestone.DEPARTED)).isEqualTo(50);
    assertThat(count(Milestone.ARRIVED)).isZero();

    told.says("site", seen("c1", Stage.DISEMBARKED, Load.NONE));
    assertThat(told.standing().alarms()).anyMatch(Alarm.NotCounted.class::isInstance);
  }

  @Test
  void people_who_are_back_at_the_origin_have_not_departed() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .at(10)
        .says("post", seen("c1", Stage.DEPARTED, Load.NONE))
        .at(20)
        .says("gate", seen("c1", Stage.TURNED_BACK, Load.NONE))
        .at(30)
        .says("gate", fate("c1", Fate.DETAINED, 5))
        .at(40)
        .says("post", seen("c1", Stage.RETURNED, load(41)));

    assertThat(count(Milestone.DEPARTED)).isEqualTo(9);
    assertThat(missing("c1")).isEqualTo(4);
    assertThat(
            told.standing()
                .progress()
                .accountedFor(new org.safepassage.model.CommitmentId("a"), Milestone.DEPARTED))
        .isEqualTo(Count.of(5));
  }

  @Test
  void somebody_born_on_the_way_is_not_one_too_many() {
    told.planned("c1", "a", 50)
        .says("post", seen("c1", Stage.BOARDED, load(50)))
        .says("gate", fate("c1", Fate.BORN, 1))
        .at(60)
        .says("site", seen("c1", Stage.ARRIVED, load(51)));
    assertThat(missing("c1")).isZero();
    assertThat(count(Milestone.DEPARTED)).isEqualTo(50);
    told.says("site", seen("c1", Stage.ARRIVED, load(50)));
    assertThat(missing("c1")).isEqualTo(1);
  }

  @Test
  void a_corrected_report_counts_no_longer_and_stays_in_the_record() {
    told.planned("c1", "a", 50).says("post", seen("c1", Stage.BOARDED, load(500)));
    Sequence wrong = told.record.last();
    told.says(
        "post",
        new RecordBody.Correction(
            wrong, Optional.of(seen("c1", Stage.BOARDED, load(50))), "a digit too many"));
    assertThat(count(Milestone.BOARDED)).isEqualTo(50);
    assertThat(told.record.findCorrection(wrong)).contains(told.record.last());
    assertThat(told.record.findStatement(wrong).orElseThrow().event().body())
        .isEqualTo(seen("c1", Stage.BOARDED, load(500)));

    told.says("post", new RecordBody.Correction(wrong, Optional.empty(), "of another convoy"));
    assertThat(count(Milestone.BOARDED)).isZero();
  }

  @Test
  void a_clock_that_is_a_day_ahead_does_not_have_the_last_word() {
    told.planned("c1", "a", 50)
        .at(10)
        .saysOf("post", 10 + 24 * 60, seen("c1", Stage.DEPARTED, Load.NONE))
        .at(60)
        .says("site", seen("c1", Stage.ARRIVED, load(50)));
    assertThat(told.convoy("c1").state().word()).isEqualTo("arrived");
  }

  @Test
  void a_convoy_past_its_time_is_overdue_until_it_is_seen() {
    List<PlannedCall> calls =
        List.of(
            new PlannedCall(new PlaceId("from-a"), Told.START.plus(Duration.ofMinutes(10))),
            new PlannedCall(new PlaceId("to-a"), Told.START.plus(Duration.ofMinutes(70))));
    told.says("desk", plan("c1", "a", 50, calls))
        .at(40)
        .says("post", seenAt("c1", Stage.DEPARTED, "from-a", load(50)));

    told.at(100 + 30);
    assertThat(told.standing().alarms()).noneMatch(Alarm.Overdue.class::isInstance);
    told.at(100 + 31);
    assertThat(told.standing().alarms())
        .anyMatch(alarm ->
            alarm instanceof Alarm.Overdue overdue
                && overdue.expectedAt().equals(new PlaceId("to-a"))
                && overdue.by().equals(Duration.ofMinutes(31)));
    told.says("site", seenAt("c1", Stage.ARRIVED, "to-a", load(50)));
    assertThat(told.standing().alarms()).noneMatch(Alarm.Overdue.class::isInstance);
  }

  @Test
  void when_a_convoy_is_overdue_is_for_the_operation_to_say() {
    Told other =
        Told.inForce(
            SceneDeal.band(1_000, 500, 500),
            new Reckoning(CountRule.SMALLEST, Duration.ofMinutes(5)));
    List<PlannedCall> calls =
        List.of(
            new PlannedCall(new PlaceId("from-a"), Told.START.plus(Duration.ofMinutes(10))),
            new PlannedCall(new PlaceId("to-a"), Told.START.plus(Duration.ofMinutes(70))));
    other
        .says("desk", plan("c1", "a", 50, calls))
        .at(10)
        .says("post", seenAt("c1", Stage.DEPARTED, "from-a", load(50)));
    other.at(75);
    assertThat(other.standing().alarms()).noneMatch(Alarm.Overdue.class::isInstance);
    other.at(76);
    assertThat(other.standing().alarms()).anyMatch(Alarm.Overdue.class::isInstance);
  }

  @Test
  void enough_observers_who_say_the_same_number_attest_it() {
    ConvoyBody.Attested of50 =
        new ConvoyBody.Attested(new ConvoyId("c1"), Milestone.ARRIVED, load(50), "one");
    told.planned("c1", "a", 50)
        .says("site", seen("c1", Stage.ARRIVED, load(50)))
        .says("observer", of50);
    ConvoyRecord.Attestations said = attested();
    assertThat(said.attested(1)).contains(Count.of(50));
    assertThat(said.attested(2)).isEmpty();
    told.says(
        "observer",
        new ConvoyBody.Attested(new ConvoyId("c1"), Milestone.ARRIVED, load(49), "two"));
    said = attested();
    assertThat(said.attested(2)).isEmpty();
    assertThat(said.byMember()).isEqualTo(Map.of("one", Count.of(50), "two", Count.of(49)));
  }

  private ConvoyRecord.Attestations attested() {
    return Optional.ofNullable(
            told.convoy("c1").attested().getOrDefault(Milestone.ARRIVED, Map.of()).get(PEOPLE))
        .orElseThrow();
  }

  private static <T> List<List<T>> permutations(List<T> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      List<T> rest = new ArrayList<>(of);
      T first = rest.remove(i);
      for (List<T> end : permutations(rest)) {
        List<T> order = new ArrayList<>(List.of(first));
        order.addAll(end);
        all.add(order);
      }
    }
    return all;
  }

  @Test
  void whoever_was_counted_only_on_arrival_and_back_at_the_origin_misses_nobody() {
    told.planned("c1", "a", 50)
        .at(60)
        .says("site", seen("c1", Stage.ARRIVED, load(43)))
        .at(90)
        .says("post", seen("c1", Stage.RETURNED, load(7)));

    assertThat(missing("c1")).isZero();
    assertThat(count(Milestone.ARRIVED)).isEqualTo(43);
  }
}
