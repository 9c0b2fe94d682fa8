package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.agreement.Scene.after;
import static org.safepassage.agreement.Scene.balance;
import static org.safepassage.agreement.Scene.part;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.BestOrder.Turn;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.InAll;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;
import org.safepassage.model.Ratio;
import org.safepassage.model.SideId;

/// FEATURE UNDER TEST: how exposed a side is in all, and the order that exposes nobody more than
/// need be, where both can be worked out by hand.
final class InAllTest {

  @Test
  void the_reference_deal_weighs_one_of_foua_like_eight_of_aleppo_and_one_of_madaya() {
    Weighing weighing = risk(ReferenceDeal.plain(1)).inAll().weighing();
    assertThat(weighing.weights())
        .containsExactly(
            Map.entry(id("aleppo"), 1L),
            Map.entry(id("foua-kefraya"), 8L),
            Map.entry(id("madaya-zabadani"), 8L));
    assertThat(weighing.derived()).isTrue();
  }

  @Test
  void in_all_the_leads_of_both_phases_of_the_reference_deal_add_up() {
    for (long times : new long[] {1, 1_000}) {
      List<InAll.OfSide> sides = risk(ReferenceDeal.plain(times)).inAll().sides();
      assertThat(sides)
          .extracting(InAll.OfSide::side)
          .containsExactly(new SideId("government"), new SideId("opposition"));
      assertThat(sides).allMatch(side -> side.exposure().isProven());
      assertThat(sides.getFirst().exposure().worst()).isZero();
      // When the last of the first phase's people go, the last hundred of them are not yet paid
      // for;
      // once they have arrived, another hundred may go before anybody of the third phase.
      Exposure opposition = sides.getLast().exposure();
      assertThat(opposition.worst()).isEqualTo(8 * (100 + 100));
    }
  }

  @Test
  void the_people_under_way_stand_beside_it() {
    Exposure opposition = risk(ReferenceDeal.plain(1)).inAll().sides().getLast().exposure();
    assertThat(opposition.underWay().keySet())
        .containsExactly(id("aleppo"), id("foua-kefraya"), id("madaya-zabadani"));
    // The last of Aleppo who have left and not arrived are what is missing.
    assertThat(opposition.underWay()).containsEntry(id("aleppo"), Count.of(800));
  }

  @Test
  void the_best_order_of_the_reference_deal_lets_one_of_foua_go_at_a_time() {
    BestOrder order = risk(ReferenceDeal.plain(1)).bestOrder().orElseThrow();
    // Somebody of Foua has to be first and weighs eight; nobody else has to wait for more.
    assertThat(order.exposure()).isEqualTo(8);
    assertThat(order.isProven()).isTrue();
    assertThat(order.turns())
        .startsWith(
            new Turn.Laps(2_500, List.of(going("foua-kefraya", 0, 1), going("aleppo", 0, 8))));
  }

  @Test
  void the_best_order_does_not_take_longer_to_find_with_more_people() {
    BestOrder order = risk(ReferenceDeal.plain(1_000)).bestOrder().orElseThrow();
    assertThat(order.exposure()).isEqualTo(8);
    assertThat(order.isProven()).isTrue();
    assertThat(order.turns()).hasSizeLessThan(20);
  }

  @Test
  void lots_make_the_least_exposure_greater() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).lot(25).only(balance(1, 1, "b", 60));
    scene.leave("b", 100).lot(10);
    between(scene);
    // After ten of b, either 25 of a go, 15 more than came, or ten more of b, which makes 20.
    BestOrder order = risk(scene).bestOrder().orElseThrow();
    assertThat(order.isProven()).isTrue();
    assertThat(order.exposure()).isEqualTo(15);
  }

  @Test
  void two_who_share_an_account_go_one_after_the_other() {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    scene.leave("b", 10).only(after("a", 5, Milestone.ARRIVED));
    scene.leave("c", 20);
    scene
        .between("a", "north", "south")
        .between("b", "north", "south")
        .between("c", "south", "north")
        .weight("a", 1)
        .weight("b", 1)
        .weight("c", 1);
    BestOrder order = risk(scene).bestOrder().orElseThrow();
    assertThat(order.exposure()).isEqualTo(1);
    assertThat(order.isProven()).isTrue();
  }

  @Test
  void balances_that_contradict_each_other_need_weights() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 8, "b", 0));
    scene.leave("b", 100).upTo(50, balance(8, 1, "a", 80)).beyond(50, balance(1, 1, "a", 200));
    between(scene);
    CheckReport report = report(scene);
    assertThat(report.risk().inAll().weighing().lack()).contains(Weighing.Lack.CONTRADICTORY);
    assertThat(report.risk().inAll().sides()).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.code() == FindingCode.WEIGHTS_CONTRADICT)
        .hasSize(1);
    scene.weight("a", 1).weight("b", 8);
    CheckReport weighed = report(scene);
    assertThat(weighed.risk().inAll().weighing().derived()).isFalse();
    assertThat(weighed.risk().inAll().sides()).hasSize(2);
    assertThat(weighed.findings())
        .noneMatch(finding -> finding.code() == FindingCode.WEIGHTS_CONTRADICT);
  }

  @Test
  void who_is_tied_by_no_balance_needs_a_weight_but_the_only_pair_has_an_order() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 10));
    scene.leave("b", 100).only(balance(1, 1, "a", 0));
    scene.leave("c", 5);
    Weighing weighing = risk(scene).inAll().weighing();
    assertThat(weighing.lack()).contains(Weighing.Lack.UNTIED);
    assertThat(weighing.about()).containsExactly(id("c"));
    BestOrder order = risk(scene).bestOrder().orElseThrow();
    assertThat(order.exposure()).isEqualTo(1);
  }

  @Test
  void what_weighs_nothing_is_left_out() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).only(balance(1, 1, "b", 10));
    scene.leave("b", 100).only(balance(1, 1, "a", 0));
    scene.leave("c", 5);
    between(scene).between("c", "south", "north").weight("a", 2).weight("b", 2).weight("c", 0);
    assertThat(risk(scene).inAll().sides())
        .extracting(side -> side.exposure().worst())
        .containsExactly(20L, 0L);
  }

  @Test
  void weights_follow_from_balances_along_any_way() {
    Scene scene = Scene.scene();
    scene
        .leave("a", 100)
        .only(balance(new Term.Own(2, Count.ZERO, java.util.Optional.empty()), part("b", 3), 60));
    scene.leave("b", 100).only(balance(5, 2, "c", 100));
    scene.leave("c", 100);
    // Two to three, and five to two.
    assertThat(risk(scene).inAll().weighing().weights())
        .containsExactly(Map.entry(id("a"), 10L), Map.entry(id("b"), 15L), Map.entry(id("c"), 6L));
  }

  @Test
  void a_deal_that_does_not_complete_has_no_order() {
    assertThat(risk(ReferenceDeal.withLastConvoys(1)).bestOrder()).isEmpty();
  }

  @Test
  void the_smallest_lead_that_still_completes_is_found() {
    Scene scene = Scene.scene();
    scene.leave("a", 100).lot(8).only(balance(1, 1, "b", 20));
    scene.leave("b", 100).lot(4).only(balance(1, 1, "a", 0));
    Risk risk = risk(scene);
    // A lot of 8 needs a lead of 8, and 20 times 40 in the hundred is 8.
    assertThat(risk.rounds().getLast().share()).isEqualTo(Ratio.of(36, 100));
    assertThat(risk.tooSmall()).contains(Ratio.of(35, 100));
  }

  private static Scene between(Scene scene) {
    return scene.between("a", "north", "south").between("b", "south", "north");
  }

  private static Turn.Going going(String commitment, long from, long to) {
    return new Turn.Going(id(commitment), Milestone.ARRIVED, Evidence.REPORTED, from, to);
  }

  private static CommitmentId id(String commitment) {
    return new CommitmentId(commitment);
  }

  private static Risk risk(Scene scene) {
    return report(scene).risk();
  }

  private static CheckReport report(Scene scene) {
    return new Checker(scene.operation(), scene.agreement())
        .check(new Checker.Question(Progress.NONE, List.of()));
  }
}
