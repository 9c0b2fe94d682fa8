package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// FEATURE UNDER TEST: that neither the order of a file nor the ids in it change an answer.
final class PermutationTest {
  private static final long SEED = Long.getLong("safepassage.seed", 4_000L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 500);

  @Test
  void the_order_of_commitments_and_conditions_changes_nothing() {
    for (int i = 0; i < DEALS; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.timed(dice);
      Agreement agreement = dealt.scene().agreement();
      Question question = new Question(dealt.start(), List.of());
      CheckReport plain = new Checker(dealt.scene().operation(), agreement).check(question);
      CheckReport shuffled =
          new Checker(dealt.scene().operation(), shuffled(agreement, new Random(seed)))
              .check(question);
      assertThat(shuffled.outcome().verdict())
          .as("seed %d", seed)
          .isEqualTo(plain.outcome().verdict());
      assertThat(reached(shuffled)).as("seed %d", seed).isEqualTo(reached(plain));
      assertThat(shuffled.outcome().circle().stream().map(Wait::who).distinct().count())
          .as("seed %d", seed)
          .isEqualTo(plain.outcome().circle().stream().map(Wait::who).distinct().count());
      assertThat(shuffled.turnout().orElseThrow().leastOfEach())
          .as("seed %d", seed)
          .isEqualTo(plain.turnout().orElseThrow().leastOfEach());
    }
  }

  @Test
  void the_ids_change_nothing() {
    for (int i = 0; i < DEALS / 2; i++) {
      long seed = SEED + i;
      CheckReport plain = check(seed, List.of("a", "b", "c"));
      CheckReport renamed = check(seed, List.of("zeta", "eta", "alpha"));
      assertThat(renamed.outcome().verdict())
          .as("seed %d", seed)
          .isEqualTo(plain.outcome().verdict());
      assertThat(renamed.outcome().reached().stream().map(CheckReport.Reach::at).toList())
          .as("seed %d", seed)
          .isEqualTo(plain.outcome().reached().stream().map(CheckReport.Reach::at).toList());
    }
  }

  private static CheckReport check(long seed, List<String> names) {
    RandomDeals.Dealt dealt =
        RandomDeals.timed(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), names);
    return new Checker(dealt.scene().operation(), dealt.scene().agreement())
        .check(new Question(dealt.start(), List.of()));
  }

  private static Map<CommitmentId, Map<Milestone, Count>> reached(CheckReport report) {
    Map<CommitmentId, Map<Milestone, Count>> reached = new HashMap<>();
    report.outcome().reached().forEach(reach -> reached.put(reach.commitment(), reach.at()));
    return reached;
  }

  private static Agreement shuffled(Agreement agreement, Random dice) {
    List<Commitment> commitments = new ArrayList<>();
    for (Commitment c : agreement.commitments()) {
      List<Condition> conditions = new ArrayList<>(c.conditions());
      Collections.shuffle(conditions, dice);
      commitments.add(
          new Commitment(
              c.id(),
              c.kind(),
              c.names(),
              c.giver(),
              c.beneficiary(),
              c.categories(),
              c.origin(),
              c.route(),
              c.destination(),
              c.quota(),
              c.unit(),
              c.turnout(),
              c.turnoutDeclaredBy(),
              c.lots(),
              c.heldAt(),
              c.consents(),
              c.observers(),
              conditions,
              c.clause(),
              c.where()));
    }
    Collections.shuffle(commitments, dice);
    return new Agreement(
        agreement.id(),
        agreement.version(),
        agreement.replaces(),
        agreement.title(),
        agreement.history(),
        agreement.clauses(),
        agreement.facts(),
        agreement.provisos(),
        commitments,
        agreement.together(),
        agreement.shared(),
        agreement.batches(),
        agreement.carried(),
        agreement.weights(),
        agreement.where());
  }
}
