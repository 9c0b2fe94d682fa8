package org.safepassage.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operate.Told.load;
import static org.safepassage.operate.Told.refusals;
import static org.safepassage.operate.Told.released;
import static org.safepassage.operate.Told.seen;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.SceneDeal;
import org.safepassage.agreement.Wait;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// FEATURE UNDER TEST: the gate. No convoy is let go against the agreement, whoever was let go and
/// not yet seen counted; a refusal says what holds, who can lift it and what may move instead.
class BGateTest {

  private static Refusal.NotPermitted notPermitted(Decision decision) {
    return (Refusal.NotPermitted) refusals(decision).getFirst();
  }

  @Test
  void nobody_is_let_go_before_an_agreement_is_in_force() {
    Told told = new Told(SceneDeal.band(100, 50, 0)).planned("c1", "a", 50);
    assertThat(refusals(told.release("c1"))).containsExactly(new Refusal.NoAgreement());
  }

  @Test
  void nobody_is_let_go_without_the_consent_of_whoever_lets_them_go() {
    Told told = new Told(SceneDeal.band(100, 50, 0)).planned("c1", "a", 50);
    told.says("desk", new org.safepassage.ledger.AgreementBody.InForce(told.deal.agreement().id()));
    assertThat(notPermitted(told.release("c1")).waits())
        .anyMatch(wait -> wait.forWhat().toString().contains("giver-a"));
    told.says("desk", new AssuranceBody.ConsentStated(new PartyId("giver-a"), true, ""));
    assertThat(refusals(told.release("c1"))).isEmpty();
  }

  @Test
  void whoever_was_let_go_counts_before_anybody_has_seen_them_go() {
    Told told =
        Told.inForce(SceneDeal.band(200, 50, 0))
            .planned("c1", "a", 30)
            .planned("c2", "a", 30)
            .planned("c3", "b", 20);
    assertThat(refusals(told.release("c1"))).isEmpty();

    Decision second = told.release("c2");
    Refusal.NotPermitted refusal = notPermitted(second);
    assertThat(refusal.passed()).isEqualTo(30);
    assertThat(refusal.wants()).isEqualTo(60);
    assertThat(refusal.mayReach()).isEqualTo(50);
    assertThat(refusal.waits())
        .anyMatch(wait ->
            wait.next().equals(Optional.of(new Wait.Waiting.OfCommitment(new CommitmentId("b")))));
    assertThat(((Decision.Refused) second).mayMove())
        .extracting(p -> p.commitment() + " " + p.more())
        .containsExactly("a 20");

    told.says("site", seen("c1", Stage.ARRIVED, load(30)));
    assertThat(refusals(told.release("c3"))).isEmpty();
    told.says("site", seen("c3", Stage.ARRIVED, load(20)));
    assertThat(refusals(told.release("c2"))).isEmpty();
  }

  @Test
  void a_release_that_is_taken_back_leaves_room_again() {
    Told told =
        Told.inForce(SceneDeal.band(200, 50, 0)).planned("c1", "a", 50).planned("c2", "a", 50);
    assertThat(refusals(told.release("c1"))).isEmpty();
    assertThat(refusals(told.release("c2"))).isNotEmpty();
    told.command(new Command.StandDown(new ConvoyId("c1"), "no driver"));
    assertThat(refusals(told.release("c2"))).isEmpty();
    assertThat(refusals(told.release("c1")))
        .hasSize(1)
        .first()
        .isInstanceOf(Refusal.WrongState.class);
  }

  @Test
  void the_same_convoy_is_let_go_once() {
    Told told = Told.inForce(SceneDeal.band(200, 50, 0)).planned("c1", "a", 20);
    told.release("c1");
    assertThat(refusals(told.release("c1")))
        .containsExactly(new Refusal.AlreadyReleased(new ConvoyId("c1"), Milestone.DEPARTED));
  }

  @Test
  void a_coordinator_may_let_it_go_all_the_same_with_a_reason_and_nobody_else() {
    Told told = Told.inForce(SceneDeal.band(200, 10, 0)).planned("c1", "a", 50);
    assertThat(refusals(told.command(released(Optional.of("wounded"), "c1"), Role.FIELD_OFFICER)))
        .first()
        .isInstanceOf(Refusal.RoleMayNot.class);
    Decision decision = told.command(released(Optional.of("wounded"), "c1"));
    assertThat(((Decision.Agreed) decision).against()).hasSize(1);
    ConvoyBody.Released release = (ConvoyBody.Released) told.events.getLast().body();
    assertThat(release.exception().orElseThrow().against()).containsExactly("not-permitted-now a");
    assertThat(told.standing().alarms()).contains(new Alarm.OverTheBand(new CommitmentId("a"), 40));
  }

  @Test
  void parts_of_a_simultaneous_hand_over_are_let_across_together() {
    Told told =
        Told.inForce(SceneDeal.together(100, 2)).planned("a1", "a", 50).planned("b1", "b", 50);
    told.release("a1", "b1");
    told.says("post", seen("a1", Stage.READY, load(50)));
    Command.Release alone =
        new Command.Release(
            List.of(new ConvoyId("a1")), Milestone.CROSSED, Map.of(), Optional.empty());
    assertThat(refusals(told.command(alone)))
        .containsExactly(
            new Refusal.NotTogether(new CommitmentId("a"), List.of(new CommitmentId("b"))));
    Command.Release both =
        new Command.Release(
            List.of(new ConvoyId("a1"), new ConvoyId("b1")),
            Milestone.CROSSED,
            Map.of(),
            Optional.empty());
    assertThat(refusals(told.command(both))).as("b is not ready").isNotEmpty();
    told.says("post", seen("b1", Stage.READY, load(50)));
    assertThat(refusals(told.command(both))).isEmpty();
  }

  @Test
  void who_leaves_in_batches_with_others_is_let_go_with_them_in_the_shares_agreed() {
    Told told =
        Told.inForce(SceneDeal.batches())
            .planned("a1", "a", 30)
            .planned("b1", "b", 20)
            .planned("a2", "a", 10)
            .planned("b2", "b", 40);
    assertThat(told.standing().deal().orElseThrow().outlook().prospects())
        .extracting(p -> p.commitment() + " " + p.more())
        .containsExactly("a 30", "b 30");
    assertThat(notPermitted(told.release("a1")).commitment()).isEqualTo(new CommitmentId("a"));
    assertThat(refusals(told.release("a2", "b2"))).as("ten of a are too few").hasSize(2);
    assertThat(refusals(told.release("a1", "b1"))).isEmpty();
    told.says("post", seen("a2", Stage.BOARDED, load(10)));
    assertThat(refusals(told.release("a2"))).as("to sit in a bus gives no right").hasSize(1);
  }

  @Test
  void whoever_has_boarded_unasked_is_held_by_what_is_shared_all_the_same() {
    Told told = Told.inForce(SceneDeal.quota(100)).planned("a1", "a", 80).planned("b1", "b", 30);
    told.says("post", seen("a1", Stage.BOARDED, load(80)));
    assertThat(refusals(told.release("a1"))).isEmpty();
    told.says("post", seen("b1", Stage.BOARDED, load(30)));
    assertThat(notPermitted(told.release("b1")).mayReach()).isEqualTo(20);
  }

  @Test
  void a_fact_counts_when_it_was_given_and_not_when_it_was_promised() {
    Told told = Told.inForce(SceneDeal.guarded(100)).planned("c1", "a", 50);
    told.says(
        "desk", new AssuranceBody.FactStated(new FactId("guarantee"), FactState.PROMISED, ""));
    assertThat(notPermitted(told.release("c1")).waits())
        .anyMatch(wait ->
            wait.lifts()
                .contains(new Wait.Lift.OfParty(new PartyId("guarantor"), Wait.Lift.How.GRANTS)));
    told.says("desk", new AssuranceBody.FactStated(new FactId("guarantee"), FactState.GIVEN, ""));
    assertThat(refusals(told.release("c1"))).isEmpty();
  }

  @Test
  void what_is_closed_is_opened_by_those_who_may() {
    Told told = Told.inForce(SceneDeal.band(200, 50, 0)).planned("c1", "a", 20);
    Site way = new Site.OnCorridor(new CorridorId("way-a"));
    told.command(
        new Command.Suspend(way, "shots", List.of(new PartyId("giver-b"))), Role.FIELD_OFFICER);
    assertThat(refusals(told.release("c1"))).isNotEmpty();
    assertThat(refusals(told.command(new Command.Resume(way, Optional.empty(), ""))))
        .containsExactly(new Refusal.MayNotLift(List.of(new PartyId("giver-b"))));
    told.command(new Command.Resume(way, Optional.of(new PartyId("giver-b")), ""));
    assertThat(refusals(told.release("c1"))).isEmpty();
    assertThat(refusals(told.command(new Command.Resume(way, Optional.empty(), ""))))
        .containsExactly(new Refusal.NotClosed(way));
  }

  @Test
  void an_open_incident_suspends_until_whom_the_agreement_names_settles_it() {
    Told told = Told.inForce(SceneDeal.guarded(100)).planned("c1", "a", 50);
    told.says("desk", new AssuranceBody.FactStated(new FactId("guarantee"), FactState.GIVEN, ""));
    told.says(
        "post",
        new TroubleBody.IncidentReported(
            new IncidentId("i1"),
            "shooting",
            new Site.OnCorridor(new CorridorId("way-a")),
            "shots heard"));
    assertThat(refusals(told.release("c1"))).isNotEmpty();
    assertThat(
            refusals(
                told.command(
                    new Command.CloseIncident(new IncidentId("i1"), new PartyId("guarantor"), ""))))
        .containsExactly(new Refusal.MayNotLift(List.of(new PartyId("mediator"))));
    told.command(new Command.CloseIncident(new IncidentId("i1"), new PartyId("mediator"), ""));
    assertThat(refusals(told.release("c1"))).isEmpty();
  }

  @Test
  void an_allotment_takes_up_the_band_until_it_is_used_or_given_back() {
    Told told =
        Told.inForce(SceneDeal.band(200, 50, 0)).planned("c1", "a", 20).planned("c2", "a", 40);
    Command.IssueAllotment forty =
        new Command.IssueAllotment(
            new AllotmentId("x1"),
            new CommitmentId("a"),
            new PlaceId("from-a"),
            Count.of(40),
            told.now().plus(Duration.ofHours(6)));
    assertThat(refusals(told.command(forty))).isEmpty();
    assertThat(refusals(told.release("c1"))).as("40 + 20 of 50").isNotEmpty();

    told.says(
            "post",
            new RecordBody.AllotmentUsed(new AllotmentId("x1"), new ConvoyId("c2"), Count.of(30)))
        .says("post", seen("c2", Stage.DEPARTED, load(30)));
    assertThat(told.standing().alarms()).noneMatch(Alarm.WithoutRelease.class::isInstance);
    assertThat(refusals(told.release("c1"))).as("30 gone, 10 open, 20 more").isNotEmpty();
    told.command(new Command.ReturnAllotment(new AllotmentId("x1"), Count.of(10)));
    assertThat(refusals(told.release("c1"))).as("30 + 20 of 50").isEmpty();
  }

  @Test
  void a_correction_is_no_way_past_the_gate() {
    Told told = Told.inForce(SceneDeal.band(200, 50, 0)).planned("c1", "a", 50);
    told.release("c1");
    Sequence release = told.record.last();
    ConvoyBody.Released more =
        new ConvoyBody.Released(
            new ConvoyId("c1"),
            new CommitmentId("a"),
            Milestone.DEPARTED,
            load(150),
            Optional.empty());
    assertThat(
            refusals(told.command(new Command.Correct(release, Optional.of(more), "more people"))))
        .containsExactly(new Refusal.NotByCorrection("convoy-released"));
    assertThat(refusals(told.command(new Command.Correct(release, Optional.empty(), "not ready"))))
        .isEmpty();
    assertThat(refusals(told.release("c1"))).isEmpty();
  }

  @Test
  void what_the_operation_does_not_have_is_not_closed() {
    Told told = Told.inForce(SceneDeal.band(200, 50, 0));
    Site nowhere = new Site.OnCorridor(new CorridorId("way-z"));
    assertThat(refusals(told.command(new Command.Suspend(nowhere, "shots", List.of()))))
        .containsExactly(new Refusal.NotThere("corridor", "way-z"));
  }

  @Test
  void a_convoy_that_left_without_release_is_recorded_and_shown() {
    Told told = Told.inForce(SceneDeal.band(200, 10, 0)).planned("c1", "a", 50);
    told.says("post", seen("c1", Stage.DEPARTED, load(50)));
    assertThat(told.standing().alarms())
        .contains(
            new Alarm.WithoutRelease(new ConvoyId("c1")),
            new Alarm.OverTheBand(new CommitmentId("a"), 40));
  }

  /// Whatever is asked for in whatever order: the gate agrees exactly where the band of the two
  /// commitments, reckoned here by hand, leaves room.
  @Test
  void random_releases_and_arrivals_keep_within_the_band() {
    for (long seed = 1; seed <= 50; seed++) {
      SplittableRandom dice = new SplittableRandom(seed);
      long[] ahead = {dice.nextInt(60), dice.nextInt(60)};
      long quota = 200L + dice.nextInt(200);
      Told told = Told.inForce(SceneDeal.band(quota, ahead[0], ahead[1]));
      long[] gone = new long[2];
      long[] arrived = new long[2];
      List<java.util.ArrayDeque<Integer>> road =
          List.of(new java.util.ArrayDeque<>(), new java.util.ArrayDeque<>());
      for (int step = 0; step < 60; step++) {
        int side = dice.nextInt(2);
        String commitment = side == 0 ? "a" : "b";
        told.at(step);
        if (dice.nextInt(3) > 0) {
          int people = 1 + dice.nextInt(40);
          String convoy = "c" + step;
          told.planned(convoy, commitment, people);
          boolean fits =
              gone[side] + people <= quota
                  && gone[side] + people <= arrived[1 - side] + ahead[side];
          Decision decision = told.release(convoy);
          assertThat(refusals(decision).isEmpty())
              .as(
                  "seed %d, step %d: %d of %s, gone %d/%d, arrived %d/%d, ahead %d/%d",
                  seed,
                  step,
                  people,
                  commitment,
                  gone[0],
                  gone[1],
                  arrived[0],
                  arrived[1],
                  ahead[0],
                  ahead[1])
              .isEqualTo(fits);
          if (fits) {
            gone[side] += people;
            road.get(side).add(step);
            road.get(side).add(people);
          } else {
            told.command(new Command.StandDown(new ConvoyId(convoy), "refused"));
          }
        } else if (!road.get(side).isEmpty()) {
          int convoy = road.get(side).poll();
          int people = road.get(side).poll();
          if (dice.nextBoolean()) {
            told.says("post", seen("c" + convoy, Stage.DEPARTED, Load.NONE));
          }
          told.says("site", seen("c" + convoy, Stage.ARRIVED, load(people)));
          arrived[side] += people;
        }
        assertThat(told.standing().alarms())
            .as("seed %d", seed)
            .noneMatch(Alarm.OverTheBand.class::isInstance);
      }
    }
  }
}
