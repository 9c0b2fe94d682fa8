package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.agreement.Scene.afterAll;
import static org.safepassage.agreement.Scene.all;
import static org.safepassage.agreement.Scene.any;
import static org.safepassage.agreement.Scene.before;
import static org.safepassage.agreement.Scene.during;
import static org.safepassage.agreement.Scene.holds;
import static org.safepassage.agreement.Scene.hour;
import static org.safepassage.agreement.Scene.unless;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Progress.Incident;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.TimeLimit.Kind;
import org.safepassage.model.Unit;
import org.safepassage.model.WindowId;

/// FEATURE UNDER TEST: windows, start-by, deadline, void-by and suspensions, each on a small deal
/// that shows its effect.
final class TimesTest {
  private static final Premise LULL = new Premise.During(new WindowId("lull"));
  private static final Premise SHOTS = new Premise.Undisturbed(new SuspensionId("shots"));

  @Test
  void A01_without_a_clock_a_window_is_relied_on() {
    Scene scene = inLull();
    CheckReport report = check(scene, Progress.NONE);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.reliesOn()).contains(LULL);
    CheckReport.Veto veto =
        report.vetoes().stream().filter(v -> v.premise().equals(LULL)).findFirst().orElseThrow();
    assertThat(veto.verdict()).isEqualTo(Verdict.WAITS);
    assertThat(departed(veto.reached())).containsExactly(0L);
    assertThat(report.risk().worstMoments())
        .anyMatch(moment -> moment.premise().equals(LULL) && moment.underWay() == 10);
  }

  @Test
  void A02_withheld_it_is_a_wait_for_something_not_given() {
    CheckReport report =
        new Checker(inLull().operation(), inLull().agreement())
            .check(new Question(Progress.NONE, List.of(LULL)));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(report.outcome().onceGiven()).contains(Verdict.COMPLETES);
    assertThat(report.outcome().waits().getFirst().forWhat())
        .isEqualTo(new Wait.Target.Given(LULL));
    assertThat(report.findings()).noneMatch(f -> f.code() == FindingCode.NOTHING_TO_WITHHOLD);
  }

  @Test
  void A03_a_window_is_half_open_and_a_state_says_when_it_opens() {
    assertThat(opens(inLull(), 9)).contains(Optional.of(hour(10)));
    assertThat(opens(inLull(), 10)).isEmpty();
    assertThat(opens(inLull(), 11)).isEmpty();
    assertThat(opens(inLull(), 12)).contains(Optional.of(hour(20)));
    assertThat(opens(inLull(), 20)).isEmpty();
    assertThat(opens(inLull(), 24)).contains(Optional.empty());
  }

  @Test
  void A04_a_time_that_is_over_is_a_wait_that_the_parties_can_end_together() {
    Wait wait = at(inLull(), 30).outcome().waits().getFirst();
    assertThat(at(inLull(), 30).outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(at(inLull(), 30).reliesOn()).doesNotContain(LULL);
    assertThat(wait.kind()).isEqualTo(Requirement.Origin.Kind.WINDOW);
    assertThat(wait.lifts())
        .containsExactly(new Wait.Lift.OfParty(new PartyId("giver-a"), Wait.Lift.How.AGREES));
  }

  @Test
  void A05_a_circle_is_a_deadlock_whatever_the_clock_says() {
    Scene scene = inLull();
    scene.leave("b", 5).only(afterAll("c"));
    scene.leave("c", 5).only(afterAll("b"));
    assertThat(at(scene, 30).outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
  }

  @Test
  void A06_a_window_binds_only_whom_it_covers() {
    Scene scene = Scene.scene().window("lull", 10, 12);
    scene.leave("a", 10).beyond(4, during("lull"));
    assertThat(departed(at(scene, 5).outcome().reached())).containsExactly(4L);
    assertThat(departed(at(scene, 11).outcome().reached())).containsExactly(10L);
  }

  @Test
  void A07_a_choice_needs_one_of_its_parts() {
    Scene scene = Scene.scene().window("lull", 10, 12).fact("guarantee", "guarantor");
    scene.leave("a", 10).only(any(during("lull"), holds("guarantee")));
    assertThat(at(scene, 30).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void B01_who_has_begun_in_time_goes_on_after_it() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(before(Kind.START_BY, 10));
    assertThat(at(scene, 9).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(departed(at(scene, 10).outcome().reached())).containsExactly(0L);
    assertThat(opens(scene, 10)).contains(Optional.empty());
    Progress begun = state(10, Map.of(key("a", Milestone.DEPARTED), Count.of(1)), List.of());
    assertThat(check(scene, begun).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    Progress boarded = state(10, Map.of(key("a", Milestone.BOARDED), Count.of(1)), List.of());
    assertThat(departed(check(scene, boarded).outcome().reached())).containsExactly(0L);
  }

  @Test
  void B02_the_first_of_those_covered_is_the_one_who_must_begin() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).beyond(4, before(Kind.START_BY, 10));
    Progress before = state(10, Map.of(key("a", Milestone.DEPARTED), Count.of(4)), List.of());
    assertThat(departed(check(scene, before).outcome().reached())).containsExactly(4L);
    Progress after = state(10, Map.of(key("a", Milestone.DEPARTED), Count.of(5)), List.of());
    assertThat(departed(check(scene, after).outcome().reached())).containsExactly(10L);
  }

  @Test
  void B03_a_start_is_not_at_risk_once_it_is_made() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(before(Kind.START_BY, 10));
    Premise start = new Premise.InTime(new TimeLimit(Kind.START_BY, hour(10)));
    CheckReport report = check(scene, Progress.NONE);
    assertThat(report.reliesOn()).contains(start);
    assertThat(report.risk().worstMoments()).noneMatch(m -> m.premise().equals(start));
  }

  @Test
  void B04_nobody_departs_at_or_after_the_deadline_and_who_has_departed_arrives() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(before(Kind.DEADLINE, 10));
    Progress late = state(10, Map.of(key("a", Milestone.DEPARTED), Count.of(3)), List.of());
    CheckReport report = check(scene, late);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(arrived(report.outcome().reached())).containsExactly(3L);
    assertThat(report.outcome().waits().getFirst().kind())
        .isEqualTo(Requirement.Origin.Kind.DEADLINE);
  }

  @Test
  void B05_a_promise_that_lapses_holds_those_under_way_too() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).overCrossing().only(before(Kind.VOID_BY, 10));
    Progress late = state(10, Map.of(key("a", Milestone.DEPARTED), Count.of(3)), List.of());
    CheckReport report = check(scene, late);
    assertThat(departed(report.outcome().reached())).containsExactly(3L);
    assertThat(arrived(report.outcome().reached())).containsExactly(0L);
    assertThat(report.outcome().stranded()).isNotEmpty();
    assertThat(codes(report)).contains(FindingCode.OUTSIDE_THE_PROOF);
    assertThat(check(scene, Progress.NONE).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void B06_a_deal_that_lapses_as_a_whole_holds_everybody() {
    Scene scene = Scene.scene().voidBy(10);
    scene.leave("a", 10);
    scene.leave("b", 5);
    Progress late =
        state(
            10,
            Map.of(
                key("a", Milestone.ARRIVED),
                Count.of(10),
                key("b", Milestone.ARRIVED),
                Count.of(2)),
            List.of());
    CheckReport report = check(scene, late);
    assertThat(arrived(report.outcome().reached())).containsExactly(10L, 2L);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(codes(report)).contains(FindingCode.OUTSIDE_THE_PROOF);
  }

  @Test
  void B06_nobody_sets_out_for_a_promise_that_has_lapsed() {
    Scene scene = Scene.scene().voidBy(10);
    scene.leave("a", 10).heldAtCrossing();
    CheckReport report = check(scene, state(10, Map.of(), List.of()));
    assertThat(report.outcome().stranded()).isEmpty();
    assertThat(arrived(report.outcome().reached())).containsExactly(0L);
  }

  @Test
  void B07_a_lapse_that_could_be_gone_round_holds_nobody_under_way() {
    Scene scene = Scene.scene().fact("guarantee", "guarantor");
    scene.leave("a", 10).only(any(before(Kind.VOID_BY, 10), holds("guarantee")));
    Progress late = state(10, Map.of(key("a", Milestone.DEPARTED), Count.of(3)), List.of());
    CheckReport without =
        new Checker(scene.operation(), scene.agreement())
            .check(
                new Question(
                    late,
                    List.of(new Premise.Fact(new org.safepassage.model.FactId("guarantee")))));
    assertThat(departed(without.outcome().reached())).containsExactly(3L);
    assertThat(arrived(without.outcome().reached())).containsExactly(3L);
  }

  @Test
  void C01_an_open_incident_stops_whoever_asks_until_those_named_lift_it() {
    Scene scene = suspended();
    assertThat(check(scene, Progress.NONE).reliesOn()).contains(SHOTS);
    assertThat(check(scene, Progress.NONE).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    Incident shots = new Incident("Shots", new Incident.Site.OnCorridor(new CorridorId("way-a")));
    CheckReport report = check(scene, state(1, Map.of(), List.of(shots)));
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(departed(report.outcome().reached())).containsExactly(0L, 5L);
    Wait wait = report.outcome().waits().getFirst();
    assertThat(wait.forWhat()).isEqualTo(new Wait.Target.Given(SHOTS));
    assertThat(wait.lifts())
        .containsExactly(new Wait.Lift.OfParty(new PartyId("mediator"), Wait.Lift.How.LIFTS));
    assertThat(report.outcome().onceGiven()).contains(Verdict.COMPLETES);
  }

  @Test
  void C02_only_an_incident_of_the_kind_and_on_the_way_stops() {
    Incident onTheWay = new Incident("shots", new Incident.Site.AtPlace(new PlaceId("crossing-a")));
    Incident elsewhere = new Incident("shots", new Incident.Site.AtPlace(new PlaceId("to-b")));
    Incident other = new Incident("snow", new Incident.Site.OnCorridor(new CorridorId("way-a")));
    assertThat(verdict(onTheWay)).isEqualTo(Verdict.WAITS);
    assertThat(verdict(elsewhere)).isEqualTo(Verdict.COMPLETES);
    assertThat(verdict(other)).isEqualTo(Verdict.COMPLETES);
  }

  private static Verdict verdict(Incident incident) {
    return check(suspended(), state(1, Map.of(), List.of(incident))).outcome().verdict();
  }

  @Test
  void D01_times_that_can_never_be_or_never_matter_are_told() {
    // The operation lasts 31 days, 744 hours.
    Scene scene =
        Scene.scene()
            .window("past", -20, -10)
            .window("whole", -1, 1000)
            .window("unused", 3, 4)
            .suspension("unused", "shots", "a", "mediator");
    scene
        .leave("a", 10)
        .only(during("past"))
        .only(during("whole"))
        .only(before(Kind.DEADLINE, 0))
        .only(before(Kind.START_BY, 744));
    assertThat(findings(scene))
        .containsExactlyInAnyOrder(
            "can-never-hold: The window \"past\" lies wholly outside the operation, which is from"
                + " 2020-01-01T00:00Z to 2020-02-01T00:00Z.",
            "never-binds: The window \"whole\" is open as long as the operation takes.",
            "never-binds: No condition asks for the window \"unused\".",
            "never-binds: No condition asks for the suspension \"unused\".",
            "can-never-hold: The deadline, 2020-01-01T00:00Z, is not after the operation's start,"
                + " 2020-01-01T00:00Z: nobody can keep it.",
            "never-binds: The start-by, 2020-02-01T00:00Z, is not before the operation's end,"
                + " 2020-02-01T00:00Z.");
  }

  @Test
  void D02_times_that_exclude_each_other_are_told() {
    Scene scene = Scene.scene().window("lull", 10, 20);
    scene.leave("a", 10).only(during("lull")).beyond(5, before(Kind.DEADLINE, 10));
    scene.leave("b", 10).upTo(5, during("lull")).beyond(5, before(Kind.DEADLINE, 10));
    scene.leave("c", 10).only(during("lull")).only(before(Kind.START_BY, 10));
    scene.leave("d", 10).only(any(during("lull"), before(Kind.DEADLINE, 10)));
    assertThat(findings(scene))
        .containsExactlyInAnyOrder(
            "can-never-hold: The times that are set for number 6 of \"a\" exclude each other.",
            "can-never-hold: The times that are set for number 1 of \"c\" exclude each other.");
  }

  @Test
  void D03_a_start_by_after_all_other_times_is_told() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(before(Kind.DEADLINE, 10)).only(before(Kind.START_BY, 10));
    scene.leave("b", 10).only(before(Kind.DEADLINE, 10)).only(before(Kind.START_BY, 9));
    assertThat(findings(scene))
        .containsExactly(
            "never-binds: Nobody of \"a\" could go at or after the start-by,"
                + " 2020-01-01T10:00Z, anyway: the other times end before.");
  }

  @Test
  void E01_the_rulebook_says_when_a_move_is_open() {
    Scene scene = Scene.scene().window("lull", 10, 12, 20, 24);
    scene
        .leave("a", 10)
        .beyond(4, all(during("lull"), before(Kind.DEADLINE, 22)))
        .only(before(Kind.DEADLINE, 100));
    Rulebook rulebook = scene.rulebook();
    Levels levels = rulebook.levelsOf(Progress.NONE);
    Slot departed = Slot.reported(0, Milestone.DEPARTED);
    for (int hour = 0; hour < 110; hour++) {
      Instant now = hour(hour);
      rulebook.circumstances().setClock(now, levels);
      for (long to : List.of(4L, 5L)) {
        Slot boarded = Slot.reported(0, Milestone.BOARDED);
        assertThat(rulebook.permits(new Move.Advance(boarded, to), levels))
            .as("hour %d, up to %d", hour, to)
            .isEqualTo(rulebook.openTimes(departed, 0, to, levels).contains(now))
            .isEqualTo(
                to == 4 ? hour < 100 : (hour >= 10 && hour < 12) || (hour >= 20 && hour < 22));
      }
    }
  }

  private static Scene inLull() {
    Scene scene = Scene.scene().window("lull", 10, 12, 20, 24);
    scene.leave("a", 10).only(during("lull"));
    return scene;
  }

  private static Scene suspended() {
    Scene scene = Scene.scene().suspension("shots", "shots", "a", "mediator");
    scene.leave("a", 10).overCrossing().only(unless("shots"));
    scene.leave("b", 5);
    return scene;
  }

  /// What the waits for a time say about when it comes, at an hour.
  private static List<Optional<Instant>> opens(Scene scene, int hour) {
    return at(scene, hour).outcome().waits().stream()
        .map(wait -> ((Wait.Target.Time) wait.forWhat()).opens())
        .toList();
  }

  private static CheckReport at(Scene scene, int hour) {
    return check(scene, state(hour, Map.of(), List.of()));
  }

  private static CheckReport check(Scene scene, Progress start) {
    return new Checker(scene.operation(), scene.agreement()).check(new Question(start, List.of()));
  }

  private static Progress state(
      int hour, Map<Progress.Key, Count> counts, List<Incident> incidents) {
    return new Progress(Optional.of(hour(hour)), counts, Map.of(), Map.of(), incidents);
  }

  private static Progress.Key key(String commitment, Milestone milestone) {
    return new Progress.Key(
        new CommitmentId(commitment), Scene.PEOPLE, Unit.PEOPLE, milestone, Evidence.REPORTED);
  }

  private static List<Long> departed(List<CheckReport.Reach> reached) {
    return counts(reached, Milestone.DEPARTED);
  }

  private static List<Long> arrived(List<CheckReport.Reach> reached) {
    return counts(reached, Milestone.ARRIVED);
  }

  private static List<Long> counts(List<CheckReport.Reach> reached, Milestone milestone) {
    return reached.stream()
        .map(reach -> reach.at().getOrDefault(milestone, Count.ZERO).value())
        .toList();
  }

  private static List<FindingCode> codes(CheckReport report) {
    return report.findings().stream().map(Finding::code).toList();
  }

  private static List<String> findings(Scene scene) {
    return StaticFaults.find(scene.operation(), scene.agreement()).stream()
        .filter(finding -> finding.code() != FindingCode.GIFT)
        .map(finding -> finding.code().slug() + ": " + finding.message())
        .toList();
  }
}
