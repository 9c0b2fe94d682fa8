package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.NaiveInterpreter.State;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: how many are between origin and reception who can't go on when something is
/// withheld at the worst moment, by hand and against every state that plain reading can reach.
final class WorstMomentsTest {
  private static final long SEED = Long.getLong("safepassage.seed", 281_126L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 300);

  @Test
  void those_who_wait_on_the_way_for_those_who_are_stopped_count_with_them() {
    Scene scene = Scene.scene();
    scene.leave("a", 200);
    scene.leave("b", 150).heldAtCrossing().only(Scene.after("a", 200, Milestone.ARRIVED));
    assertThat(moment(scene, "giver-a").underWay()).isEqualTo(350);
    assertThat(moment(scene, "giver-a").isProven()).isTrue();
    // Nobody of a waits for b.
    assertThat(moment(scene, "giver-b").underWay()).isEqualTo(150);
  }

  @Test
  void those_who_wait_for_them_at_home_or_go_on_all_the_same_do_not_count() {
    Scene scene = Scene.scene();
    scene.leave("a", 200);
    scene.leave("b", 150).only(Scene.after("a", 50, Milestone.DEPARTED));
    assertThat(moment(scene, "giver-a").underWay()).isEqualTo(200);
  }

  @Test
  void those_count_too_who_wait_for_somebody_who_waits_for_them_at_home() {
    Scene scene = Scene.scene();
    scene.leave("a", 200);
    scene.leave("b", 10).only(Scene.after("a", 200, Milestone.ARRIVED));
    scene.leave("c", 70).heldAtCrossing().only(Scene.after("b", 10, Milestone.DEPARTED));
    assertThat(moment(scene, "giver-a").underWay()).isEqualTo(270);
  }

  @Test
  void what_is_said_lies_within_what_every_state_of_tiny_deals_says() {
    int asked = 0;
    int proven = 0;
    int behind = 0;
    for (int i = 0; i < DEALS; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.deal(dice);
      Scene scene = dealt.scene();
      Rulebook rulebook = scene.rulebook().forOrders();
      NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
      State first = Plainly.start(scene, rulebook, rulebook.levelsOf(dealt.start()), dealt.start());
      Optional<Set<State>> all = naive.explore(first, 1_500);
      if (all.isEmpty() || rulebook.isContested()) {
        continue;
      }
      CheckReport report =
          new Checker(scene.operation(), scene.agreement())
              .check(new Question(dealt.start(), List.of()));
      for (WorstMoment moment : report.risk().worstMoments()) {
        if (moment.premise() instanceof Premise.Consent(var party)
            && party.value().startsWith("giver-")) {
          int c = rulebook.placeOf(new CommitmentId(party.value().substring("giver-".length())));
          long most = 0;
          long because = 0;
          long own = 0;
          for (State state : all.get()) {
            State without = end(naive, state, c);
            State with = end(naive, state, -1);
            long stopped = underWay(state, c);
            own = Math.max(own, stopped);
            long hindered = stopped;
            for (int d = 0; d < rulebook.obligations().size(); d++) {
              if (d != c) {
                long departed = state.level(d, Milestone.DEPARTED, Evidence.REPORTED);
                long there = Math.min(departed, arrived(without, d));
                stopped += departed - there;
                hindered += Math.min(departed, arrived(with, d)) - there;
              }
            }
            most = Math.max(most, stopped);
            because = Math.max(because, hindered);
          }
          asked++;
          proven += moment.isProven() ? 1 : 0;
          behind += moment.underWay() > own ? 1 : 0;
          assertThat(moment.underWay()).as("seed %d", seed).isBetween(own, most);
          assertThat(moment.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(because);
        }
      }
    }
    System.out.printf(
        "Worst moments: %d asked, %d proven, %d with others who wait%n", asked, proven, behind);
    assertThat(asked).isGreaterThan(DEALS / 2);
    assertThat(proven).isGreaterThan(asked * 8 / 10);
    assertThat(behind).isGreaterThan(asked / 50);
  }

  /// Where everybody ends who still can go on while one commitment stays where it is.
  private static State end(NaiveInterpreter naive, State from, int frozen) {
    State state = from;
    while (true) {
      State here = state;
      Optional<State> next =
          naive.successors(here).stream()
              .filter(other -> !other.equals(here))
              .filter(other -> frozen < 0 || same(here, other, frozen))
              .findFirst();
      if (next.isEmpty()) {
        return here;
      }
      state = next.get();
    }
  }

  private static boolean same(State one, State other, int c) {
    for (Milestone m : Milestone.values()) {
      if (one.level(c, m, Evidence.REPORTED) != other.level(c, m, Evidence.REPORTED)) {
        return false;
      }
    }
    return one.level(c, Milestone.ARRIVED, Evidence.ATTESTED)
        == other.level(c, Milestone.ARRIVED, Evidence.ATTESTED);
  }

  private static long underWay(State state, int c) {
    return state.level(c, Milestone.DEPARTED, Evidence.REPORTED) - arrived(state, c);
  }

  private static long arrived(State state, int c) {
    return state.level(c, Milestone.ARRIVED, Evidence.REPORTED);
  }

  private static WorstMoment moment(Scene scene, String party) {
    return new Checker(scene.operation(), scene.agreement())
        .check(new Question(Progress.NONE, List.of())).risk().worstMoments().stream()
            .filter(each -> each.premise().equals(new Premise.Consent(new PartyId(party))))
            .findFirst()
            .orElseThrow();
  }
}
