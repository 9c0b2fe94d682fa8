package org.safepassage.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fixpoint;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.bench.peers.SmtQuestion;
import org.safepassage.bench.peers.Z3;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: the greatest state that can be reached, against two programs that know
/// nothing of ours but the text of the normal form. `bench/oracles` does the same with thousands.
final class OraclesTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_218L);

  @Test
  void z3_finds_the_same_least_state_in_which_nothing_moves() throws IOException {
    assumeZ3();
    assertThat(OracleSoak.withZ3(SEED, 100)).isEmpty();
  }

  @Test
  void every_run_that_tlc_finds_ends_in_the_same_state() throws Exception {
    assertThat(OracleSoak.withTlc(SEED, 20)).isEmpty();
  }

  @Test
  void z3_notices_a_state_that_is_too_low_and_a_deal_that_is_stuck() {
    assumeZ3();
    Duration most = Duration.ofSeconds(20);
    GeneratedDeal deal = GeneratedDeal.of(2, 400, 50, true, SEED);
    Rulebook rulebook =
        Rulebook.compile(
            deal.operation(), deal.agreement(), Dues.greatest(deal.operation(), deal.agreement()));
    Levels start = rulebook.levelsOf(Progress.NONE);
    SmtQuestion question = new SmtQuestion(rulebook, start);
    Levels end = new Fixpoint(rulebook).from(start).levels();

    assertThat(Z3.isSatisfiable(question.stuckBelowDue(), most)).contains(true);
    assertThat(Z3.isSatisfiable(question.isStuck(end), most)).contains(true);
    assertThat(Z3.isSatisfiable(question.isStuck(start), most)).contains(false);
  }

  private static void assumeZ3() {
    assumeTrue(Z3.missing().isEmpty(), () -> Z3.missing().orElse(""));
  }
}
