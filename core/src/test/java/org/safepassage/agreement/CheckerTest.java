package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.agreement.Scene.after;
import static org.safepassage.agreement.Scene.afterAll;
import static org.safepassage.agreement.Scene.afterAttested;
import static org.safepassage.agreement.Scene.any;
import static org.safepassage.agreement.Scene.balance;
import static org.safepassage.agreement.Scene.holds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: the verdict, who waits for whom, and what a deal relies on.
final class CheckerTest {

  @Test
  void A01_the_reference_deal_completes_and_relies_on_its_givers() {
    CheckReport report = check(ReferenceDeal.plain(1));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.outcome().waits()).isEmpty();
    assertThat(report.reliesOn())
        .contains(
            new Premise.Consent(new PartyId("giver-aleppo")),
            new Premise.Consent(new PartyId("giver-foua-kefraya")));
    CheckReport.Veto veto =
        report.vetoes().stream()
            .filter(v -> v.premise().id().equals("giver-foua-kefraya"))
            .findFirst()
            .orElseThrow();
    assertThat(veto.verdict()).isEqualTo(Verdict.WAITS);
    assertThat(arrived(veto.reached())).containsExactly(0L, 0L, 0L);
  }

  @Test
  void A02_the_last_convoys_wait_for_each_other() {
    CheckReport report = check(ReferenceDeal.withLastConvoys(1));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(arrived(report.outcome().reached())).containsExactly(19_600L, 2_450L, 0L);
    assertThat(said(report.outcome().circle()))
        .containsExactly(
            "aleppo at 19600 waits for foua-kefraya: 2450 of 2500 arrived",
            "foua-kefraya at 2450 waits for aleppo: 19600 of 20000 arrived");
    assertThat(said(report.outcome().waits()))
        .contains("madaya-zabadani at 0 waits for foua-kefraya: 2450 of 2501 arrived");
  }

  @Test
  void A03_a_withheld_fact_is_a_wait_and_no_deadlock() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(holds("buses"));
    scene.leave("b", 10).only(afterAll("a"));
    scene.fact("buses", "carrier");
    CheckReport report = check(scene, new Premise.Fact(new FactId("buses")));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(report.outcome().circle()).isEmpty();
    assertThat(said(report.outcome().waits()))
        .containsExactly("a at 0 waits for buses", "b at 0 waits for a: 0 of 10 arrived");
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void A04_a_circle_is_a_deadlock_even_if_something_else_waits_too() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(holds("buses")).only(afterAll("b"));
    scene.leave("b", 10).only(afterAll("a"));
    scene.fact("buses", "carrier");
    CheckReport report = check(scene, new Premise.Fact(new FactId("buses")));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(report.outcome().circle()).hasSize(2);
    assertThat(report.outcome().waits()).hasSize(3);
  }

  @Test
  void A05_a_choice_that_only_needs_what_is_withheld_is_no_deadlock() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(any(holds("buses"), afterAll("b")));
    scene.leave("b", 10).only(afterAll("a"));
    scene.fact("buses", "carrier");
    CheckReport report = check(scene, new Premise.Fact(new FactId("buses")));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(report.outcome().waits().stream().filter(Wait::alternative)).hasSize(2);
  }

  @Test
  void A06_where_every_choice_is_blocked_all_of_them_are_in_the_least_set() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(any(afterAll("b"), afterAll("c")));
    scene.leave("b", 10).only(afterAll("a"));
    scene.leave("c", 10).only(afterAll("a"));
    scene.leave("d", 10).only(afterAll("a"));
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(said(report.outcome().circle()))
        .containsExactlyInAnyOrder(
            "a at 0 waits for b: 0 of 10 arrived",
            "a at 0 waits for c: 0 of 10 arrived",
            "b at 0 waits for a: 0 of 10 arrived",
            "c at 0 waits for a: 0 of 10 arrived");
  }

  @Test
  void A07_a_band_smaller_than_a_busload_is_told_apart() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).lot(50).only(balance(1, 1, "b", 30));
    scene.leave("b", 100).lot(50).only(balance(1, 1, "a", 30));
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(report.outcome().circle()).hasSize(2).allMatch(Wait::granular);
  }

  @Test
  void A08_strict_parity_fails_where_fewer_want_to_leave() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 10));
    scene.leave("b", 100).turnout(60, 100).only(balance(1, 1, "a", 10));
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    CheckReport.Turnout turnout = report.turnout().orElseThrow();
    assertThat(turnout.least().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(arrived(turnout.least().reached())).containsExactly(70L, 60L);
    assertThat(turnout.least().waits())
        .allMatch(w -> w.forWhat() instanceof Wait.Target.Counted counted && counted.never());
    assertThat(turnout.leastOfEach().orElseThrow())
        .containsEntry(new CommitmentId("a"), CountRange.of(90, 90))
        .containsEntry(new CommitmentId("b"), CountRange.of(90, 90));
  }

  @Test
  void A09_a_simultaneous_hand_over_resolves_the_last_convoys() {
    Scene scene = Scene.scene();
    scene.leave("a", 20).overCrossing().beyond(15, after("b", 10, Milestone.ARRIVED));
    scene.leave("b", 10).overCrossing().beyond(8, afterAll("a"));
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    scene.together(1, Scene.strand("a", 15, 20), Scene.strand("b", 8, 10));
    assertThat(check(scene).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void A10_people_already_past_the_origin_are_shown_as_stranded() {
    Scene scene = Scene.scene();
    scene.leave("a", 20).heldAtCrossing().holding(8).beyond(5, holds("guarantee"));
    scene.fact("guarantee", "guarantor");
    CheckReport report = check(scene, new Premise.Fact(new FactId("guarantee")));
    assertThat(report.outcome().stranded())
        .containsExactly(
            new CheckReport.Stranded(
                new CommitmentId("a"), Milestone.READY, Milestone.CROSSED, Count.of(8)));
    assertThat(said(report.outcome().waits())).containsExactly("a at 5 waits for guarantee");
  }

  @Test
  void A11_without_observers_attested_counts_stand_still() {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    scene.leave("b", 10).beyond(4, afterAttested("a", 6));
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.reliesOn()).contains(new Premise.Quorum(Scene.OBSERVERS));
    CheckReport without = check(scene, new Premise.Quorum(Scene.OBSERVERS));
    assertThat(without.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(said(without.outcome().waits())).containsExactly("b at 4 waits for observers");
  }

  @Test
  void A12_a_commitment_without_a_number_is_uncheckable() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).unstated();
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.UNCHECKABLE);
    assertThat(report.notComputable())
        .containsExactly(new CheckReport.NotComputable(new CommitmentId("a"), true, true, false));
  }

  @Test
  void A13_a_withheld_crossing_stops_those_who_use_it() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).overCrossing();
    scene.leave("b", 10);
    CheckReport report = check(scene, new Premise.Passage(new PlaceId("crossing-a")));
    assertThat(arrived(report.outcome().reached())).containsExactly(0L, 10L);
  }

  @Test
  void A14_it_goes_on_from_the_counts_it_is_given() {
    Progress sixThousandOut =
        new Progress(
            Optional.empty(),
            Map.of(
                key("a", Milestone.BOARDED), Count.of(6),
                key("a", Milestone.DEPARTED), Count.of(6),
                key("a", Milestone.ARRIVED), Count.of(5)),
            Map.of(),
            Map.of(),
            List.of());
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(after("b", 1, Milestone.DEPARTED));
    scene.leave("b", 10).only(after("a", 7, Milestone.DEPARTED));
    CheckReport report =
        new Checker(scene.operation(), scene.agreement())
            .check(new Question(sixThousandOut, List.of()));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(arrived(report.outcome().reached())).containsExactly(6L, 0L);
  }

  @Test
  void A15_each_reading_of_a_clause_has_its_own_verdict() {
    Scene scene = Scene.scene();
    Scene.Walk a = scene.leave("a", 10);
    scene.leave("b", 10).only(after("a", 10, Milestone.ARRIVED));
    a.conditions.add(
        new Condition(
            Condition.Coverage.ALL,
            after("b", 1, Milestone.ARRIVED),
            Optional.empty(),
            List.of(
                new Condition.Reading(
                    "left", List.of(new PartyId("giver-a")), after("b", 0, Milestone.DEPARTED))),
            org.safepassage.model.SourceRef.NONE));
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(report.readings()).hasSize(1);
    assertThat(report.readings().getFirst().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  private static Progress.Key key(String commitment, Milestone milestone) {
    return new Progress.Key(
        new CommitmentId(commitment), Scene.PEOPLE, Unit.PEOPLE, milestone, Evidence.REPORTED);
  }

  private static CheckReport check(Scene scene, Premise... withheld) {
    return new Checker(scene.operation(), scene.agreement())
        .check(new Question(Progress.NONE, List.of(withheld)));
  }

  private static List<Long> arrived(List<CheckReport.Reach> reached) {
    return reached.stream()
        .map(reach -> reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value())
        .toList();
  }

  private static List<String> said(List<Wait> waits) {
    return waits.stream().map(CheckerTest::said).toList();
  }

  private static String said(Wait wait) {
    String who =
        switch (wait.who()) {
          case Wait.Waiting.OfCommitment(var id) -> id + " at " + wait.at();
          case Wait.Waiting.OfFact(var id) -> id.value();
        };
    return who
        + " waits for "
        + switch (wait.forWhat()) {
          case Wait.Target.Counted c ->
              c.commitment() + ": " + c.has() + " of " + c.needs() + " " + c.milestone().word();
          case Wait.Target.Given(var premise) -> premise.id();
          case Wait.Target.Time(var premise, var opens) ->
              premise.id() + opens.map(at -> " at " + at).orElse(", which is over");
          case Wait.Target.Company c -> c.commitment() + " to come along";
          case Wait.Target.Room(var shared, var _, var _) -> shared.toString();
        };
  }
}
