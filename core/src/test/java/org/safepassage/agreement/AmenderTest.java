package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
  void no_smaller_set_of_clauses_mends_a_tiny_deal() {
    int stuck = 0;
    int proven = 0;
    int mended = 0;
    for (long seed = SEED; seed < SEED + DEALS; seed++) {
      SplittableRandom dice = new SplittableRandom(seed);
      RandomDeals.Dealt dealt = seed % 2 == 0 ? RandomDeals.deal(dice) : RandomDeals.timed(dice);
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
      int fewest = fewest(scene, question, 3);
      int found =
          amendments.alternatives().stream()
              .mapToInt(amendment -> amendment.cost().clauses())
              .min()
              .orElse(99);
      if (fewest <= 3) {
        assertThat(amendments.atLeast()).as("seed %d", seed).isLessThanOrEqualTo(fewest);
        if (amendments.alternatives().stream().anyMatch(Amendment::proven)) {
          proven++;
          assertThat(found).as("seed %d", seed).isEqualTo(fewest);
        }
      } else {
        assertThat(found).as("seed %d", seed).isGreaterThan(3);
      }
      mended += found <= 3 ? 1 : 0;
    }
    System.out.printf(
        "Amendments: %d deadlocks of %d deals (seeds from %d), %d mended, %d proven smallest%n",
        stuck, DEALS, SEED, mended, proven);
    assertThat(stuck).isGreaterThan(DEALS / 10);
    assertThat(proven).isGreaterThan(stuck / 2);
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
        clauses.add(List.of(agreement.withFacts(List.of(fact.withConditions(others)))));
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
