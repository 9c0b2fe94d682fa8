package org.safepassage.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.plan.audit.Mutation.Subjected;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// FEATURE UNDER TEST: the audit fails every schedule that was broken on purpose, and names the
/// rule.
class AAuditOfMutantsTest {
  private static final int MUTANTS = 25;
  private static final int SEEDS = 2_000;

  static Stream<Mutation> mutations() {
    return Stream.of(
            Mutations.all(), DealMutations.all(), TimeMutations.all(), GoodsMutations.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void every_mutant_is_failed_by_its_rule(Mutation mutation) {
    Set<Schedule> mutants = new HashSet<>();
    for (long seed = 0; seed < SEEDS && mutants.size() < MUTANTS; seed++) {
      PlanningProblem problem = mutation.problems().apply(seed);
      Schedule valid = new Dispatcher().plan(problem);
      if (valid.trips().isEmpty()) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 4; i++) {
        Optional<Schedule> mutant =
            mutation.breaking().apply(new Subjected(problem, valid, random.split()));
        if (mutant.isPresent() && mutants.add(mutant.get())) {
          List<Violation> violations = ScheduleAudit.check(problem, mutant.get());
          assertThat(violations)
              .as("%s, seed %d, attempt %d", mutation.name(), seed, i)
              .extracting(Violation::rule)
              .contains(mutation.rule());
        }
      }
    }
    assertThat(mutants).as(mutation.name()).hasSizeGreaterThanOrEqualTo(MUTANTS);
  }

  @Test
  void no_rule_is_left_out() {
    assertThat(mutations().map(Mutation::rule).distinct()).containsExactlyInAnyOrder(Rule.values());
  }
}
