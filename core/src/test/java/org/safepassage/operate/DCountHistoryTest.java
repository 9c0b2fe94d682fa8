package org.safepassage.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepassage.operate.Told.PEOPLE;
import static org.safepassage.operate.Told.load;
import static org.safepassage.operate.Told.seen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.SceneDeal;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: counts over time, as the record tells them now: each where it happened,
/// whenever it was told.
class DCountHistoryTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161216);

  private static CountHistory history(Told told) {
    return CountHistory.of(told.record, told.deal.operation(), List.of(told.deal.agreement()));
  }

  private static CountHistory.Asked asked(Milestone milestone) {
    return new CountHistory.Asked(Set.of(new CommitmentId("a")), Set.of(PEOPLE), milestone);
  }

  private static Instant minute(int minute) {
    return Told.START.plus(Duration.ofMinutes(minute));
  }

  private static Told twoConvoys() {
    return Told.inForce(SceneDeal.band(1_000, 500, 500))
        .planned("c1", "a", 50)
        .planned("c2", "a", 40)
        .at(10)
        .says("post", seen("c1", Stage.DEPARTED, load(50)))
        .at(30)
        .says("post", seen("c2", Stage.DEPARTED, load(40)))
        .at(60)
        .says("site", seen("c1", Stage.ARRIVED, load(49)));
  }

  @Test
  void a_count_rises_when_a_convoy_is_counted_and_not_before() {
    Course left = history(twoConvoys()).reported(asked(Milestone.DEPARTED));

    assertThat(left.at(minute(9))).isZero();
    assertThat(left.at(minute(10))).isEqualTo(50);
    assertThat(left.before(minute(30))).isEqualTo(50);
    assertThat(left.at(minute(30))).isEqualTo(90);
    assertThat(left.least(minute(10), minute(31))).isEqualTo(0);
    assertThat(left.least(minute(11), minute(31))).isEqualTo(50);
    assertThat(left.most(minute(11), minute(30))).isEqualTo(50);
    assertThat(left.most(minute(11), minute(31))).isEqualTo(90);
    assertThat(history(twoConvoys()).reported(asked(Milestone.ARRIVED)).at(minute(90)))
        .isEqualTo(49);
  }

  @Test
  void what_is_told_late_or_corrected_stands_where_it_happened() {
    Told told = twoConvoys();
    int wrong = told.events.size() - 1;
    told.at(200)
        .says(
            "desk",
            new RecordBody.Correction(
                Sequence.of(wrong), Optional.of(seen("c2", Stage.DEPARTED, load(44))), "mistyped"))
        .planned("c3", "a", 30)
        .saysOf("post", 20, seen("c3", Stage.DEPARTED, load(30)));
    Course left = history(told).reported(asked(Milestone.DEPARTED));

    assertThat(left.at(minute(20))).isEqualTo(80);
    assertThat(left.at(minute(30))).isEqualTo(124);
  }

  @Test
  void people_who_came_back_are_in_the_count_only_until_then() {
    Told told =
        twoConvoys()
            .at(80)
            .says("post", seen("c2", Stage.TURNED_BACK, Load.NONE))
            .at(90)
            .says("post", seen("c2", Stage.RETURNED, load(40)));
    Course left = history(told).reported(asked(Milestone.DEPARTED));

    assertThat(left.at(minute(85))).isEqualTo(90);
    assertThat(left.at(minute(90))).isEqualTo(50);
    assertThat(left.most(minute(0), minute(100))).isEqualTo(90);
  }

  @Test
  void attested_counts_begin_when_enough_observers_have_said_the_same() {
    Told told = Told.inForce(SceneDeal.guarded(100)).planned("c1", "a", 50).at(10);
    told.says("post", seen("c1", Stage.DEPARTED, load(50)));
    List<String> members = told.deal.operation().actors().observers().getFirst().members();
    int quorum = told.deal.operation().actors().observers().getFirst().quorum();
    for (int i = 0; i < quorum; i++) {
      told.at(20 + 10 * i)
          .says(
              "observer-" + i,
              new ConvoyBody.Attested(
                  new ConvoyId("c1"), Milestone.DEPARTED, load(48), members.get(i)));
    }
    Optional<Course> attested = history(told).attested(asked(Milestone.DEPARTED));

    assertThat(attested.orElseThrow().at(minute(10 * quorum + 9))).isZero();
    assertThat(attested.orElseThrow().at(minute(10 * quorum + 10))).isEqualTo(48);
  }

  @Test
  void whoever_is_attested_to_have_arrived_is_attested_to_have_left() {
    Told told = Told.inForce(SceneDeal.guarded(100)).planned("c1", "a", 50).at(10);
    List<String> members = told.deal.operation().actors().observers().getFirst().members();
    for (String member : members) {
      told.says(
          "observer-" + member,
          new ConvoyBody.Attested(new ConvoyId("c1"), Milestone.ARRIVED, load(48), member));
    }

    assertThat(history(told).attested(asked(Milestone.DEPARTED)).orElseThrow().at(minute(10)))
        .isEqualTo(48);
  }

  @Test
  void where_nobody_is_to_attest_there_is_no_course_at_all() {
    Told told = twoConvoys();
    Agreement without =
        told.deal
            .agreement()
            .withCommitments(
                told.deal.agreement().commitments().stream()
                    .map(commitment ->
                        new Commitment(
                            commitment.id(),
                            commitment.kind(),
                            commitment.names(),
                            commitment.giver(),
                            commitment.beneficiary(),
                            commitment.categories(),
                            commitment.origin(),
                            commitment.route(),
                            commitment.destination(),
                            commitment.quota(),
                            commitment.unit(),
                            commitment.turnout(),
                            commitment.turnoutDeclaredBy(),
                            commitment.lots(),
                            commitment.heldAt(),
                            commitment.consents(),
                            Optional.empty(),
                            commitment.conditions(),
                            commitment.clause(),
                            commitment.where()))
                    .toList());
    CountHistory history = CountHistory.of(told.record, told.deal.operation(), List.of(without));

    assertThat(history.attested(asked(Milestone.DEPARTED))).isEmpty();
  }

  @Test
  void people_declared_to_wait_are_known_from_then_on() {
    Told told = twoConvoys().at(70);
    PlaceId there = told.deal.agreement().commitments().getFirst().origin();
    told.says("desk", new PeopleBody.CaseloadDeclared(there, PEOPLE, Count.of(300), ""));
    Course declared = history(told).declared(there, Set.of(PEOPLE)).orElseThrow();

    assertThat(declared.at(minute(69))).isZero();
    assertThat(declared.less(history(told).reported(asked(Milestone.DEPARTED))).at(minute(70)))
        .isEqualTo(210);
    assertThat(history(told).declared(new PlaceId("elsewhere"), Set.of(PEOPLE))).isEmpty();
  }

  @Test
  void at_the_end_it_is_what_the_room_shows_whatever_was_told_in_which_order() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 50; round++) {
      Told told = Told.inForce(SceneDeal.band(1_000, 500, 500));
      for (int convoy = 0; convoy < 6; convoy++) {
        told.planned("c" + convoy, "a", 50);
      }
      for (int i = 0; i < 25; i++) {
        Stage stage =
            List.of(Stage.BOARDED, Stage.DEPARTED, Stage.ARRIVED, Stage.RETURNED)
                .get(random.nextInt(4));
        told.at(100 + i)
            .saysOf(
                "post-" + random.nextInt(2),
                random.nextInt(100),
                seen("c" + random.nextInt(6), stage, load(40 + random.nextInt(12))));
      }
      for (Milestone milestone : List.of(Milestone.DEPARTED, Milestone.ARRIVED)) {
        assertThat(history(told).reported(asked(milestone)).at(minute(200)))
            .as("seed %d, round %d, %s", SEED, round, milestone)
            .isEqualTo(
                told.standing()
                    .progress()
                    .count(new CommitmentId("a"), Unit.PEOPLE, milestone, Evidence.REPORTED)
                    .value());
      }
    }
  }

  @Test
  void an_empty_record_begins_nowhere() {
    Told told = Told.inForce(SceneDeal.band(1_000, 500, 500));
    OperationRecord empty =
        new OperationRecord(told.deal.operation().id(), told.deal.operation().reckoning().counts());
    CountHistory history = CountHistory.of(empty, told.deal.operation(), List.of());

    assertThat(history.begins()).isEmpty();
    assertThat(history.ends()).isEmpty();
    assertThat(history.reported(asked(Milestone.DEPARTED))).isEqualTo(Course.NOTHING);
  }

  @Test
  void steps_out_of_order_are_refused() {
    assertThatThrownBy(
            () -> new Course(List.of(new Course.Step(minute(2), 1), new Course.Step(minute(1), 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
