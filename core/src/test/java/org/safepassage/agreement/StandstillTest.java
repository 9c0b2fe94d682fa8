package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.agreement.Scene.after;
import static org.safepassage.agreement.Scene.afterAll;
import static org.safepassage.agreement.Scene.afterAttested;
import static org.safepassage.agreement.Scene.holds;
import static org.safepassage.agreement.Scene.strand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: what is said of a deal that stands still: whether it is a deadlock or a
/// wait, for what, and what becomes of it.
final class StandstillTest {
  private static final long SEED = Long.getLong("safepassage.seed", 4_000L);
  private static final Premise OBSERVERS = new Premise.Quorum(Scene.OBSERVERS);
  private static final Premise GUARANTEE = new Premise.Fact(new FactId("guarantee"));

  /// A deal that completes when nobody withholds anything can't deadlock because somebody does:
  /// once it is given, everybody goes on from where they stand.
  @Test
  void what_completes_with_everything_given_only_waits_without() {
    int waiting = 0;
    for (int i = 0; i < 1_500; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.timed(dice);
      Checker checker = new Checker(dealt.scene().operation(), dealt.scene().agreement());
      CheckReport plain = checker.check(new Question(dealt.undisturbed(), List.of()));
      assertThat(plain.outcome().verdict()).as("seed %d", seed).isNotEqualTo(Verdict.WAITS);
      if (plain.outcome().verdict() == Verdict.COMPLETES) {
        for (CheckReport.Veto veto : plain.vetoes()) {
          assertThat(veto.verdict())
              .as("seed %d without %s", seed, veto.premise())
              .isNotEqualTo(Verdict.DEADLOCK);
          waiting += veto.verdict() == Verdict.WAITS ? 1 : 0;
        }
      } else {
        assertThat(plain.outcome().waits()).as("seed %d", seed).isNotEmpty();
      }
    }
    assertThat(waiting).isGreaterThan(500);
  }

  @Test
  void a_hand_over_of_the_last_parts_waits_with_the_parts_before_it() {
    Scene scene = Scene.scene();
    scene.leave("a", 20).overCrossing();
    scene.leave("b", 10).overCrossing().only(holds("guarantee"));
    scene.fact("guarantee", "guarantor");
    scene.together(1, strand("a", 15, 20), strand("b", 8, 10));
    CheckReport report = check(scene, GUARANTEE);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(report.outcome().onceGiven()).contains(Verdict.COMPLETES);
  }

  @Test
  void a_wait_behind_which_a_deadlock_lies_is_foretold() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).upTo(5, holds("guarantee")).beyond(5, afterAll("b"));
    scene.leave("b", 10).only(afterAll("a"));
    scene.fact("guarantee", "guarantor");
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    CheckReport.Outcome without = check(scene, GUARANTEE).outcome();
    assertThat(without.verdict()).isEqualTo(Verdict.WAITS);
    assertThat(without.onceGiven()).contains(Verdict.DEADLOCK);
  }

  @Test
  void withholding_observers_does_not_hide_a_deadlock() {
    Scene scene = Scene.scene();
    scene.leave("a", 200).only(afterAttested("b", 100));
    scene.leave("b", 250).beyond(50, Scene.after("a", 1, Milestone.ARRIVED));
    Checker checker = new Checker(scene.operation(), scene.agreement());
    Checker.Question without =
        new Checker.Question(Progress.NONE, List.of(new Premise.Quorum(Scene.OBSERVERS)));
    assertThat(checker.check(Checker.Question.PLAIN).outcome().verdict())
        .isEqualTo(Verdict.DEADLOCK);
    assertThat(checker.check(without).outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
  }

  @Test
  void a_hand_over_is_not_attested_without_observers() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).overCrossing();
    scene.leave("b", 10).overCrossing().only(afterAttested("a", 5));
    scene.together(2, strand("a", 0, 10), strand("b", 0, 10));
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    CheckReport without = check(scene, OBSERVERS);
    assertThat(without.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(arrived(without)).containsExactly(0L, 0L);
  }

  @Test
  void observers_can_end_a_wait_for_a_count_that_nobody_attests() {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    scene.leave("b", 10).only(afterAttested("a", 5));
    assertThat(check(scene, OBSERVERS).outcome().waits())
        .singleElement()
        .satisfies(wait ->
            assertThat(wait.lifts()).containsExactly(new Wait.Lift.OfObservers(Scene.OBSERVERS)));
  }

  @Test
  void a_sum_that_can_never_be_reached_is_waited_for_in_all_its_parts() {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    scene.leave("b", 10);
    Term.Part fiveOfA =
        new Term.Part(new CommitmentId("a"), 1, Count.ZERO, Optional.of(Count.of(5)));
    Term.Part fiveOfB =
        new Term.Part(new CommitmentId("b"), 1, Count.ZERO, Optional.of(Count.of(5)));
    scene
        .leave("c", 10)
        .only(
            new Term.After(
                List.of(fiveOfA, fiveOfB),
                Term.CountedAt.ARRIVED_REPORTED,
                new Term.Amount.AtLeast(Count.of(12)),
                SourceRef.NONE));
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(report.outcome().waits())
        .hasSize(2)
        .allMatch(wait ->
            wait.forWhat() instanceof Wait.Target.Counted counted
                && counted.never()
                && counted.needs() == 12
                && counted.has() == 10);
  }

  @Test
  void a_balance_that_keeps_some_back_for_ever_is_found_without_anybody_moving() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(Scene.balance(3, 1, "b", 20));
    scene.leave("b", 100);
    CheckReport report = check(scene);
    assertThat(arrived(report)).containsExactly(40L, 100L);
    assertThat(report.findings())
        .filteredOn(finding -> finding.code() == FindingCode.CAN_NEVER_HOLD)
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("At most 40 of the 100 of \"a\" can ever go");
    scene.leave("c", 40).only(Scene.balance(3, 1, "b", 20));
    assertThat(check(scene).findings())
        .filteredOn(finding -> finding.code() == FindingCode.CAN_NEVER_HOLD)
        .hasSize(1);
  }

  @Test
  void only_those_who_count_are_shown_as_there() {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    Term.Part firstFive =
        new Term.Part(new CommitmentId("a"), 1, Count.ZERO, Optional.of(Count.of(5)));
    scene
        .leave("b", 10)
        .only(
            new Term.After(
                List.of(firstFive),
                Term.CountedAt.ARRIVED_REPORTED,
                new Term.Amount.AtLeast(Count.of(7)),
                SourceRef.NONE));
    assertThat(check(scene).outcome().waits())
        .hasSize(1)
        .allMatch(wait ->
            wait.forWhat() instanceof Wait.Target.Counted counted
                && counted.never()
                && counted.needs() == 7
                && counted.has() == 5);
  }

  @Test
  void those_who_wait_at_a_crossing_need_nothing_that_lies_behind_them() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).heldAtCrossing();
    Levels levels = levels(scene, Map.of(Milestone.READY, 10L), Map.of());
    Rulebook rulebook = scene.rulebook();
    Move cross = new Move.Advance(Slot.reported(0, Milestone.CROSSED), 10);
    Premise point = new Premise.Passage(new PlaceId("crossing-a"));
    assertThat(rulebook.permits(cross, levels)).isTrue();
    levels.withhold(rulebook.premises().indexOf(point));
    assertThat(rulebook.permits(cross, levels)).isFalse();
  }

  @Test
  void a_closed_crossing_holds_people_at_it_and_not_before_it() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).heldAtCrossing();
    Rulebook rulebook = scene.rulebook();
    Levels levels = levels(scene, Map.of(Milestone.DEPARTED, 10L), Map.of());
    levels.withhold(rulebook.premises().indexOf(new Premise.Passage(new PlaceId("crossing-a"))));
    Levels end = new Fixpoint(rulebook).from(levels).levels();
    assertThat(end.level(Slot.reported(0, Milestone.READY))).isEqualTo(10);
    assertThat(end.level(Slot.reported(0, Milestone.CROSSED))).isZero();
  }

  @Test
  void conditions_on_those_already_across_do_not_hold_the_rest_of_a_part() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).overCrossing().upTo(4, holds("guarantee"));
    scene.leave("b", 10).overCrossing();
    scene.fact("guarantee", "guarantor");
    scene.together(1, strand("a", 0, 10), strand("b", 0, 10));
    Rulebook rulebook = scene.rulebook();
    Levels levels =
        levels(
            scene,
            Map.of(Milestone.READY, 10L, Milestone.CROSSED, 4L),
            Map.of(Milestone.READY, 10L));
    levels.withhold(rulebook.premises().indexOf(GUARANTEE));
    assertThat(rulebook.permits(new Move.Cross(0, 0), levels)).isTrue();
    levels.put(Slot.reported(0, Milestone.CROSSED), 3);
    assertThat(rulebook.permits(new Move.Cross(0, 0), levels)).isFalse();
  }

  @Test
  void what_is_given_for_good_cannot_be_withheld() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(holds("guarantee"));
    scene.fact("guarantee", "guarantor");
    Progress given = given("guarantee");
    CheckReport report = check(scene, given, GUARANTEE);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.findings())
        .extracting(Finding::code)
        .contains(FindingCode.NOTHING_TO_WITHHOLD);
    assertThat(report.reliesOn()).doesNotContain(GUARANTEE);
    CheckReport owner = check(scene, given, new Premise.Consent(new PartyId("guarantor")));
    assertThat(owner.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void what_no_movement_needs_is_withheld_in_vain_and_said_so() {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    scene.fact("guarantee", "guarantor");
    CheckReport report = check(scene, GUARANTEE);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.findings())
        .extracting(Finding::code)
        .contains(FindingCode.NOTHING_TO_WITHHOLD);
  }

  @Test
  void the_parts_of_a_hand_over_leave_as_convoys_of_their_own() {
    Scene scene = Scene.scene();
    scene.leave("a", 30).lot(10).holding(10).only(after("b", 0, Milestone.DEPARTED));
    scene.leave("b", 2).overCrossing();
    scene.together(1, strand("a", 15, 30), strand("b", 0, 2));
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    scene = Scene.scene();
    scene.leave("a", 30).lot(10).holding(15);
    scene.leave("b", 2).overCrossing();
    scene.together(1, strand("a", 15, 30), strand("b", 0, 2));
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void room_that_is_too_small_even_while_it_is_empty_is_what_is_waited_for() {
    Scene scene = Scene.scene();
    scene.leave("a", 30).lot(10).holding(5);
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(report.outcome().lacksRoom()).isTrue();
    assertThat(report.outcome().waits())
        .singleElement()
        .satisfies(wait -> {
          assertThat(wait.forWhat())
              .isInstanceOfSatisfying(
                  Wait.Target.Room.class,
                  room -> {
                    assertThat(room.needs()).isEqualTo(10);
                    assertThat(room.left()).isEqualTo(5);
                  });
          assertThat(wait.lifts())
              .noneMatch(lift ->
                  lift instanceof Wait.Lift.OfParty(var _, var how) && how == Wait.Lift.How.MOVES);
        });
  }

  private static Levels levels(
      Scene scene, Map<Milestone, Long> ofFirst, Map<Milestone, Long> ofSecond) {
    Map<Progress.Key, Count> counts = new HashMap<>();
    ofFirst.forEach((m, n) -> counts.put(key(scene, 0, m), Count.of(n)));
    ofSecond.forEach((m, n) -> counts.put(key(scene, 1, m), Count.of(n)));
    return scene
        .rulebook()
        .levelsOf(new Progress(Optional.empty(), counts, Map.of(), Map.of(), List.of()));
  }

  private static Progress.Key key(Scene scene, int commitment, Milestone milestone) {
    CommitmentId id = scene.agreement().commitments().get(commitment).id();
    return new Progress.Key(id, Scene.PEOPLE, Unit.PEOPLE, milestone, Evidence.REPORTED);
  }

  private static Progress given(String fact) {
    return new Progress(
        Optional.empty(), Map.of(), Map.of(), Map.of(new FactId(fact), FactState.GIVEN), List.of());
  }

  private static CheckReport check(Scene scene, Premise... withheld) {
    return check(scene, Progress.NONE, withheld);
  }

  private static CheckReport check(Scene scene, Progress start, Premise... withheld) {
    return new Checker(scene.operation(), scene.agreement())
        .check(new Question(start, List.of(withheld)));
  }

  private static List<Long> arrived(CheckReport report) {
    return report.outcome().reached().stream()
        .map(reach -> reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value())
        .toList();
  }
}
