package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.agreement.Scene.any;
import static org.safepassage.agreement.Scene.balance;
import static org.safepassage.agreement.Scene.holds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: what a deal exposes people to, where it can be worked out by hand.
final class RisksTest {

  @Test
  void a_ratchet_of_tens_takes_one_round_for_each_step() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 10));
    scene.leave("b", 100).only(balance(1, 1, "a", 0));
    List<Tempo> rounds = risk(scene).rounds();
    // Ten of a, then ten of b, ten times over.
    assertThat(rounds.getFirst().rounds()).contains(20);
    assertThat(rounds.get(1).rounds()).contains(40);
    assertThat(rounds.get(1).exposure().getFirst().worst()).isEqualTo(5);
    assertThat(rounds.getLast().rounds()).contains(200);
    assertThat(rounds.getLast().exposure().getFirst().worst()).isEqualTo(1);
  }

  @Test
  void both_at_once_need_half_as_many_rounds() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 10));
    scene.leave("b", 100).only(balance(1, 1, "a", 10));
    assertThat(risk(scene).rounds().getFirst().rounds()).contains(10);
  }

  @Test
  void a_deal_that_does_not_complete_has_no_rounds() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 0));
    scene.leave("b", 100).only(balance(1, 1, "a", 0));
    assertThat(risk(scene).rounds()).isEmpty();
  }

  @Test
  void rounds_end_when_all_have_arrived_whatever_else_is_still_established() {
    Scene scene = Scene.scene().fact("told", "owner", Scene.after("a", 10, Milestone.ARRIVED));
    scene.leave("a", 10);
    assertThat(risk(scene).rounds().getFirst().rounds()).contains(1);
  }

  @Test
  void when_observers_leave_those_are_stuck_who_wait_for_their_counts() {
    Scene scene = Scene.scene();
    scene.leave("a", 280).heldAtCrossing().only(Scene.afterAttested("b", 10));
    scene.leave("b", 10);
    Risk.WorstMoment moment =
        risk(scene).worstMoments().stream()
            .filter(each -> each.premise() instanceof Premise.Quorum)
            .findFirst()
            .orElseThrow();
    assertThat(moment.underWay()).isEqualTo(280);
  }

  @Test
  void a_fact_with_conditions_is_relied_on_as_well() {
    Scene scene = Scene.scene().fact("checked", "owner", Scene.after("b", 10, Milestone.ARRIVED));
    scene.leave("a", 280).heldAtCrossing().only(holds("checked"));
    scene.leave("b", 10);
    CheckReport report = new Checker(scene.operation(), scene.agreement()).check(Question.PLAIN);
    Premise checked = new Premise.Fact(new FactId("checked"));
    assertThat(report.reliesOn()).contains(checked);
    assertThat(report.vetoes())
        .anyMatch(veto -> veto.premise().equals(checked) && veto.verdict() == Verdict.WAITS);
  }

  @Test
  void a_fact_that_is_only_promised_holds_people() {
    Scene scene = Scene.scene().fact("guarantee", "owner");
    scene.leave("a", 10).only(holds("guarantee"));
    for (FactState state : FactState.values()) {
      Progress start =
          new Progress(
              Optional.empty(),
              Map.of(),
              Map.of(),
              Map.of(new FactId("guarantee"), state),
              List.of());
      Verdict verdict =
          new Checker(scene.operation(), scene.agreement())
              .check(new Question(start, List.of()))
              .outcome()
              .verdict();
      assertThat(verdict).isEqualTo(state == FactState.GIVEN ? Verdict.COMPLETES : Verdict.WAITS);
    }
  }

  @Test
  void too_many_rounds_are_not_counted() {
    Scene scene = Scene.scene();
    scene.leave("a", 100_000).only(balance(1, 1, "b", 1));
    scene.leave("b", 100_000).only(balance(1, 1, "a", 0));
    assertThat(risk(scene).rounds().getFirst().rounds()).isEqualTo(Optional.empty());
  }

  @Test
  void two_who_can_each_stand_in_for_the_other_stop_it_together() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(any(holds("first"), holds("second"), holds("third")));
    scene.leave("b", 10).only(any(holds("first"), holds("fourth")));
    scene.fact("first", "one").fact("second", "two").fact("third", "three").fact("fourth", "four");
    Risk.Coalitions coalitions = risk(scene).coalitions();
    assertThat(coalitions.smallest())
        .contains(
            List.of(consent("one"), consent("four")),
            List.of(fact("first"), fact("fourth")),
            List.of(fact("first"), fact("second"), fact("third")))
        .doesNotContain(List.of(fact("first"), fact("second"), fact("fourth")));
  }

  @Test
  void where_each_can_stop_it_alone_there_are_no_coalitions() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(holds("first"));
    scene.fact("first", "one");
    assertThat(risk(scene).coalitions().smallest()).isEmpty();
    assertThat(risk(scene).coalitions().all()).isTrue();
  }

  @Test
  void at_the_worst_moment_as_many_are_under_way_as_the_bands_let() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 10));
    scene.leave("b", 100).only(balance(1, 1, "a", 20));
    scene.leave("c", 30);
    Risk.WorstMoment ofA =
        risk(scene).worstMoments().stream()
            .filter(moment -> moment.premise().equals(consent("giver-a")))
            .findFirst()
            .orElseThrow();
    // All that a may be ahead, and all that b may be ahead while nobody of a has arrived.
    assertThat(ofA.underWay()).isEqualTo(30);
    assertThat(ofA.isProven()).isTrue();
    assertThat(risk(scene).worstMoments())
        .filteredOn(moment -> moment.premise().equals(consent("giver-c")))
        .extracting(Risk.WorstMoment::underWay)
        .containsExactly(30L);
  }

  @Test
  void what_is_given_for_good_is_not_withheld_from_people_under_way() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(holds("first"));
    scene.fact("first", "one");
    assertThat(risk(scene).worstMoments())
        .extracting(Risk.WorstMoment::premise)
        .contains(consent("giver-a"))
        .doesNotContain(fact("first"), consent("one"));
  }

  private static Premise consent(String party) {
    return new Premise.Consent(new PartyId(party));
  }

  private static Premise fact(String fact) {
    return new Premise.Fact(new FactId(fact));
  }

  private static Risk risk(Scene scene) {
    return new Checker(scene.operation(), scene.agreement())
        .check(new Checker.Question(Progress.NONE, List.of()))
        .risk();
  }
}
