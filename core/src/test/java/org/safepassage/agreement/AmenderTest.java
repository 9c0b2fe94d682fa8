package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendment;
import org.safepassage.amend.Amendments;
import org.safepassage.amend.Edit;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: the smallest amendment of a deal that deadlocks. The oracle tries every set
/// of clauses, each given up wholly or with every lower number there is.
class AmenderTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);
  private static final int DEALS = 300;

  @Test
  void the_reference_deal_is_mended_by_the_clause_of_the_towns_alone() {
    Scene scene = ReferenceDeal.withLastConvoys(1);

    Amendments amendments = find(scene, Question.PLAIN);

    assertThat(amendments.result()).isEqualTo(new Amendments.Result.Found());
    Amendment least = amendments.alternatives().getFirst();
    assertThat(least.cost().clauses()).isEqualTo(1);
    assertThat(least.cost().movement()).isEqualTo(50);
    assertThat(least.proven()).isTrue();
    ConditionAt ofTheTowns = new ConditionAt.OfCommitment(new CommitmentId("foua-kefraya"), 3);
    assertThat(least.edits())
        .containsExactly(
            new Edit.Reach(
                new Edit.TermAt(ofTheTowns, List.of()),
                new Term.Amount.Complete(),
                Count.of(19_600)));
    assertThat(amendments.alternatives())
        .allSatisfy(amendment ->
            assertThat(amendment.report().outcome().verdict()).isEqualTo(Verdict.COMPLETES));
    ConditionAt ofAleppo = new ConditionAt.OfCommitment(new CommitmentId("aleppo"), 1);
    assertThat(amendments.alternatives())
        .as("giving up the clause of Aleppo alone does not help")
        .noneMatch(amendment -> amendment.edits().equals(List.of(new Edit.Drop(ofAleppo))));
  }

  @Test
  void a_deal_that_works_needs_none() {
    Amendments amendments = find(ReferenceDeal.plain(1), Question.PLAIN);

    assertThat(amendments.result()).isEqualTo(new Amendments.Result.NotNeeded());
    assertThat(amendments.alternatives()).isEmpty();
  }

  @Test
  void a_cap_below_a_lot_takes_smaller_lots_with_smaller_leads() {
    for (long cap : new long[] {50, 49, 40, 7, 1}) {
      Scene scene = inStep();
      Amendments amendments = within(scene, cap);

      assertThat(amendments.result()).as("cap %d", cap).isEqualTo(new Amendments.Result.Found());
      assertThat(amendments.alternatives())
          .allSatisfy(one -> {
            assertThat(isMended(scene, one.amended(), Question.PLAIN)).isTrue();
            assertThat(one.report().risk().exposure())
                .allMatch(exposure -> exposure.bound() <= cap);
          });
    }
  }

  @Test
  void where_a_cap_can_not_be_kept_the_least_is_the_least_that_was_tried() {
    Amendments amendments = within(inStep(), 0);

    assertThat(amendments.result())
        .isInstanceOfSatisfying(
            Amendments.Result.AboveCap.class,
            above -> assertThat(above.least()).isBetween(1L, 10L));
  }

  private static Scene inStep() {
    Scene scene = Scene.scene();
    scene.leave("upper", 280).lot(50).only(Scene.balance(1, 1, "lower", 100));
    scene.leave("lower", 280).lot(50).only(Scene.balance(1, 1, "upper", 100));
    return scene;
  }

  private static Amendments within(Scene scene, long cap) {
    return new Amender(scene.operation(), scene.agreement())
        .find(
            new Amender.Request(
                Question.PLAIN, Optional.of(cap), Amender.Request.A_FEW, Amender.Request.ENOUGH));
  }

  @Test
  void those_who_wait_for_a_fact_behind_a_fact_are_concerned() {
    Scene scene = Scene.scene();
    scene.leave("a", 30).beyond(10, Scene.holds("guarantee"));
    scene.fact("lists-exchanged", "owner", Scene.afterAll("a"));
    scene.fact("guarantee", "owner", Scene.holds("lists-exchanged"));

    Amendments amendments = find(scene, Question.PLAIN);

    assertThat(amendments.alternatives())
        .filteredOn(one ->
            one.edits()
                .equals(
                    List.of(
                        new Edit.Drop(new ConditionAt.OfFact(new FactId("lists-exchanged"), 0)))))
        .singleElement()
        .satisfies(one -> assertThat(one.cost().movement()).isEqualTo(20));
  }

  @Test
  void a_quota_below_one_lot_is_a_smaller_amendment_than_two_clauses() {
    Scene scene = Scene.scene();
    scene
        .leave("a", 3)
        .lot(3)
        .beyond(1, Scene.after("a", 1, Milestone.DEPARTED))
        .beyond(2, Scene.after("a", 2, Milestone.DEPARTED));

    Amendments amendments = find(scene, Question.PLAIN);

    assertThat(amendments.alternatives())
        .anySatisfy(one -> {
          assertThat(one.edits())
              .containsExactly(
                  new Edit.LowerQuota(new CommitmentId("a"), Count.of(3), Count.of(1)));
          assertThat(one.proven()).isTrue();
        });
  }

  @Test
  void a_hand_over_for_which_there_is_no_room_is_mended_by_fewer() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).overCrossing();
    scene.leave("b", 250).holding(200);
    scene.together(1, Scene.strand("a", 0, 100), Scene.strand("b", 0, 250));

    Amendments amendments = find(scene, Question.PLAIN);

    assertThat(amendments.result()).isEqualTo(new Amendments.Result.Found());
    assertThat(amendments.alternatives())
        .anySatisfy(one ->
            assertThat(one.edits())
                .containsExactly(
                    new Edit.LowerQuota(new CommitmentId("b"), Count.of(250), Count.of(200))));
  }

  @Test
  void a_hand_over_that_shares_its_room_is_mended_by_fewer_still() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).holdingAt("bridge", 200);
    scene.leave("b", 250).holdingAt("bridge", 200);
    scene.together(1, Scene.strand("a", 0, 100), Scene.strand("b", 0, 250));

    Amendments amendments = find(scene, Question.PLAIN);

    assertThat(amendments.alternatives())
        .anySatisfy(one ->
            assertThat(one.edits())
                .containsExactly(
                    new Edit.LowerQuota(new CommitmentId("b"), Count.of(250), Count.of(100))));
  }

  @Test
  void what_no_text_says_can_be_mended_only_by_giving_up_those_whom_it_holds() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(Scene.afterAll("b"));
    scene.leave("b", 10).holding(0);

    assertThat(find(scene, Question.PLAIN).result())
        .isEqualTo(new Amendments.Result.OnlyByGivingUp(List.of(new CommitmentId("b"))));
  }

  @Test
  void no_smaller_set_of_clauses_mends_a_tiny_deal() {
    int stuck = 0;
    int proven = 0;
    int mended = 0;
    int missed = 0;
    for (long seed = SEED; seed < SEED + DEALS; seed++) {
      SplittableRandom dice = new SplittableRandom(seed);
      RandomDeals.Dealt dealt =
          switch ((int) Math.floorMod(seed, 3L)) {
            case 0 -> RandomDeals.deal(dice);
            case 1 -> RandomDeals.timed(dice);
            default -> RandomDeals.entangled(dice);
          };
      Question question = new Question(dealt.start(), List.of());
      Scene scene = dealt.scene();
      if (isMended(scene, scene.agreement(), question)) {
        continue;
      }
      stuck++;
      Amendments amendments = find(scene, question);
      for (Amendment amendment : amendments.alternatives()) {
        assertThat(isMended(scene, amendment.amended(), question))
            .as("seed %d: %s", seed, amendment.edits())
            .isTrue();
      }
      int most = Math.floorMod(seed, 3L) == 2 ? 2 : 3;
      int fewest = fewest(scene, question, most);
      int found =
          amendments.alternatives().stream()
              .mapToInt(amendment -> amendment.cost().clauses())
              .min()
              .orElse(99);
      if (fewest <= most) {
        assertThat(amendments.result())
            .as("seed %d: %d clauses do", seed, fewest)
            .isNotInstanceOf(Amendments.Result.OnlyByGivingUp.class)
            .isNotInstanceOf(Amendments.Result.Impossible.class);
        assertThat(amendments.atLeast()).as("seed %d", seed).isLessThanOrEqualTo(fewest);
        if (amendments.alternatives().stream().anyMatch(Amendment::proven)) {
          proven++;
          assertThat(found).as("seed %d", seed).isEqualTo(fewest);
        }
      } else {
        assertThat(found).as("seed %d", seed).isGreaterThan(most);
      }
      mended += found < 99 ? 1 : 0;
      missed += found > fewest && fewest <= most ? 1 : 0;
    }
    System.out.printf(
        "Amendments: %d deadlocks of %d deals (seeds from %d), %d mended, %d proven smallest,"
            + " a smaller one missed of %d%n",
        stuck, DEALS, SEED, mended, proven, missed);
    assertThat(stuck).isGreaterThan(DEALS / 10);
    assertThat(proven).isGreaterThan(stuck / 2);
    assertThat(missed).isLessThan(stuck / 20);
  }

  private static Amendments find(Scene scene, Question question) {
    return new Amender(scene.operation(), scene.agreement()).find(Amender.Request.of(question));
  }

  /// Whether everybody gets through once all is given that is not.
  private static boolean isMended(Scene scene, Agreement agreement, Question question) {
    Dues dues = Dues.greatest(scene.operation(), agreement);
    Rulebook rulebook = Rulebook.compile(scene.operation(), agreement, dues);
    CheckReport.Outcome outcome =
        new Checker(scene.operation(), agreement).outcome(rulebook, question);
    return outcome.onceGiven().orElse(outcome.verdict()) == Verdict.COMPLETES;
  }

  /// One clause, touched in every way that could matter.
  private static List<List<Agreement>> touched(Agreement agreement, Progress start) {
    List<List<Agreement>> clauses = new ArrayList<>();
    for (Commitment commitment : agreement.commitments()) {
      for (int i = 0; i < commitment.conditions().size(); i++) {
        List<Condition> others = new ArrayList<>(commitment.conditions());
        Term nothing = new Term.All(List.of(), SourceRef.NONE);
        others.set(i, others.get(i).withTerm(nothing));
        clauses.add(List.of(with(agreement, commitment.withConditions(others))));
      }
      if (commitment.lots().largest() > 1) {
        clauses.add(List.of(with(agreement, commitment.withLot(Count.of(1)))));
      }
      List<Agreement> quotas = new ArrayList<>();
      long quota =
          commitment.quota() instanceof Quota.Number(var figure)
              ? figure.range().most().value()
              : 0;
      for (long lower = Math.max(1, left(commitment, start)); lower < quota; lower++) {
        Figure figure = new Figure(CountRange.of(lower, lower), FigureKind.AGREED, List.of(), "");
        quotas.add(
            with(agreement, commitment.withQuota(Count.of(lower), new Quota.Number(figure))));
      }
      clauses.add(quotas);
    }
    for (Fact fact : agreement.facts()) {
      for (int i = 0; i < fact.conditions().size(); i++) {
        List<Term> others = new ArrayList<>(fact.conditions());
        others.set(i, new Term.All(List.of(), SourceRef.NONE));
        clauses.add(
            List.of(
                agreement.withFacts(
                    agreement.facts().stream()
                        .map(f -> f.id().equals(fact.id()) ? f.withConditions(others) : f)
                        .toList())));
      }
    }
    return clauses;
  }

  /// Nobody is left out who has left.
  private static long left(Commitment commitment, Progress start) {
    Progress.Key departed =
        new Progress.Key(
            commitment.id(), Scene.PEOPLE, Unit.PEOPLE, Milestone.DEPARTED, Evidence.REPORTED);
    return start.counts().getOrDefault(departed, Count.ZERO).value();
  }

  private static Agreement with(Agreement agreement, Commitment changed) {
    return agreement.withCommitments(
        agreement.commitments().stream()
            .map(c -> c.id().equals(changed.id()) ? changed : c)
            .toList());
  }

  private static int fewest(Scene scene, Question question, int most) {
    for (int size = 1; size <= most; size++) {
      if (canMend(scene, scene.agreement(), question, size, 0)) {
        return size;
      }
    }
    return most + 1;
  }

  private static boolean canMend(
      Scene scene, Agreement agreement, Question question, int size, int from) {
    if (size == 0) {
      return isMended(scene, agreement, question);
    }
    int clauses = touched(agreement, question.start()).size();
    for (int clause = from; clause < clauses; clause++) {
      for (Agreement changed : touched(agreement, question.start()).get(clause)) {
        // A lot of one is no clause to touch any more: count from the end, so that numbers stay.
        int gone = clauses - touched(changed, question.start()).size();
        if (canMend(scene, changed, question, size - 1, clause + 1 - gone)) {
          return true;
        }
      }
    }
    return false;
  }
}
