package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.NaiveInterpreter.State;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: what is not monotone. Commitments that share something, and facts that are
/// taken back.
final class ExplorationTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_150_920L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 400);

  /// Fighters and families of one town share a quota of 1,500; the other side lets its own go once
  /// 1,000 families are out.
  private static Scene town(long fightersToo) {
    Scene scene = Scene.scene();
    scene.leave("fighters", fightersToo).lot(50);
    scene.leave("families", 1500).lot(50);
    scene.leave("others", 300).lot(50).only(Scene.after("families", 1000, Milestone.ARRIVED));
    return scene.quota(1500, "fighters", "families");
  }

  private static CheckReport check(Scene scene) {
    return new Checker(scene.operation(), scene.agreement()).check(Question.PLAIN);
  }

  @Test
  void a_bad_order_uses_up_what_somebody_else_needs() {
    CheckReport report = check(town(600));
    Explored explored = report.explored().orElseThrow();
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(explored.full()).isTrue();
    assertThat(explored.someOrder()).contains(true);
    assertThat(explored.everyOrder()).contains(false);
    CheckReport.Stuck stuck = explored.stuck().orElseThrow();
    assertThat(stuck.shortest()).isTrue();
    // 501 fighters are one too many; by fifties, 550 or 600.
    Count families = stuck.reached().get(1).at().getOrDefault(Milestone.ARRIVED, Count.ZERO);
    assertThat(families.value()).isIn(900L, 950L);
    assertThat(stuck.run()).hasSize(2);
    assertThat(stuck.waits().stream().map(Wait::who))
        .contains(
            new Wait.Waiting.OfCommitment(new CommitmentId("families")),
            new Wait.Waiting.OfCommitment(new CommitmentId("others")));
    assertThat(report.findings())
        .anyMatch(finding -> finding.code() == FindingCode.OUTSIDE_THE_PROOF);
  }

  @Test
  void where_fighters_are_few_every_order_completes() {
    Explored explored = check(town(500)).explored().orElseThrow();
    assertThat(explored.everyOrder()).contains(true);
    assertThat(explored.stuck()).isEmpty();
  }

  @Test
  void a_quota_that_is_used_up_is_done_and_a_stock_is_not() {
    Scene quota = Scene.scene();
    quota.leave("a", 30);
    quota.leave("b", 30);
    quota.quota(40, "a", "b");
    assertThat(check(quota).outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(check(quota).outcome().reached()).allMatch(CheckReport.Reach::isComplete);

    Scene stock = Scene.scene();
    stock.leave("a", 30);
    stock.leave("b", 30);
    stock.stock(40, "a", "b");
    CheckReport report = check(stock);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(report.explored().orElseThrow().someOrder()).contains(false);
    assertThat(report.outcome().waits())
        .anyMatch(wait -> wait.forWhat() instanceof Wait.Target.Room);
  }

  @Test
  void vehicles_come_back() {
    Scene scene = Scene.scene();
    scene.leave("a", 30);
    scene.leave("b", 30);
    scene.vehicles(10, "a", "b");
    Explored explored = check(scene).explored().orElseThrow();
    assertThat(explored.everyOrder()).contains(true);
  }

  @Test
  void vehicles_that_wait_for_those_of_the_others_stand_still() {
    Scene scene = Scene.scene();
    scene.leave("a", 20).lot(10).heldAtCrossing().beyond(0, Scene.after("b", 10, Milestone.READY));
    scene.leave("b", 20).lot(10).heldAtCrossing().beyond(0, Scene.after("a", 10, Milestone.READY));
    scene.vehicles(20, "a", "b");
    CheckReport report = check(scene);
    Explored explored = report.explored().orElseThrow();
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(explored.stuck().orElseThrow().run())
        .containsExactly(new CheckReport.Turn(new CommitmentId("a"), Count.ZERO, Count.of(20)));
  }

  @Test
  void those_who_wait_at_the_crossing_keep_others_from_it() {
    Scene scene = Scene.scene();
    Term others = Scene.after("b", 10, Milestone.CROSSED);
    scene.leave("a", 40).lot(10).holdingAt("bridge", 20).heldAtCrossing().only(others);
    scene.leave("b", 40).lot(10).holdingAt("bridge", 20);
    CheckReport report = check(scene);
    Explored explored = report.explored().orElseThrow();
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(explored.full()).isTrue();
    CheckReport.Stuck stuck = explored.stuck().orElseThrow();
    assertThat(stuck.run())
        .containsExactly(new CheckReport.Turn(new CommitmentId("a"), Count.ZERO, Count.of(20)));
    assertThat(stuck.waits().stream().map(Wait::forWhat))
        .contains(
            new Wait.Target.Room(
                new Limit.What.RoomAt(new org.safepassage.model.PlaceId("bridge")), 10, 0));
    assertThat(report.findings())
        .anyMatch(finding -> finding.code() == FindingCode.OUTSIDE_THE_PROOF);
  }

  @Test
  void those_who_only_pass_the_crossing_keep_nobody_from_it() {
    Scene scene = Scene.scene();
    scene
        .leave("a", 40)
        .lot(10)
        .holdingAt("bridge", 20)
        .only(Scene.after("b", 10, Milestone.ARRIVED));
    scene.leave("b", 40).lot(10).holdingAt("bridge", 20);
    CheckReport report = check(scene);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.explored()).isEmpty();
    assertThat(scene.rulebook().limits()).hasSize(1);
  }

  @Test
  void a_limit_that_never_binds_leaves_the_proof_whole() {
    Scene scene = Scene.scene();
    scene.leave("a", 30);
    scene.leave("b", 30);
    scene.quota(60, "a", "b");
    CheckReport report = check(scene);
    assertThat(report.explored()).isEmpty();
    assertThat(report.findings()).anyMatch(f -> f.code() == FindingCode.NEVER_BINDS);
  }

  @Test
  void too_many_states_are_walked_through_roughly_and_said_so() {
    Scene scene = Scene.scene();
    scene.leave("fighters", 2000);
    scene.leave("families", 15_000);
    scene.leave("others", 300).only(Scene.after("families", 10_000, Milestone.ARRIVED));
    scene.quota(15_000, "fighters", "families");
    Question few = new Question(Progress.NONE, List.of(), 1_000, 500);
    CheckReport report = new Checker(scene.operation(), scene.agreement()).check(few);
    Explored explored = report.explored().orElseThrow();
    assertThat(explored.full()).isFalse();
    assertThat(explored.states()).isBetween(500, 1_000);
    assertThat(explored.step().get(new CommitmentId("families"))).isNotEqualTo(Count.of(1));
    assertThat(explored.someOrder()).contains(true);
    assertThat(explored.everyOrder()).isEmpty();
  }

  @Test
  void with_many_who_share_a_plain_order_is_found_all_the_same() {
    Scene scene = Scene.scene();
    String[] names = new String[12];
    for (int i = 0; i < names.length; i++) {
      names[i] = "c" + i;
      scene.leave(names[i], 500);
    }
    scene.quota(4_000, names);
    Question few = new Question(Progress.NONE, List.of(), 1_000, 300);
    CheckReport report = new Checker(scene.operation(), scene.agreement()).check(few);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.COMPLETES);
    assertThat(report.explored().orElseThrow().full()).isFalse();
    assertThat(report.explored().orElseThrow().everyOrder()).isEmpty();
  }

  @Test
  void where_no_order_is_found_and_not_all_were_tried_nothing_is_claimed() {
    Scene scene = Scene.scene();
    scene.leave("a", 20_000);
    scene.leave("b", 20_000);
    scene.stock(39_999, "a", "b");
    Question few = new Question(Progress.NONE, List.of(), 1_000, 50);
    CheckReport report = new Checker(scene.operation(), scene.agreement()).check(few);
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(report.explored().orElseThrow().someOrder()).isEmpty();
  }

  @Test
  void steps_of_the_greatest_common_lot_would_hide_an_order_that_gets_stuck() {
    assertThat(inStep(1).everyOrder()).contains(false);
    assertThat(inStep(100).everyOrder()).contains(true);
  }

  private static Explored inStep(long lot) {
    Scene scene = Scene.scene();
    scene.leave("a", 200).lot(lot).only(Scene.balance(1, 1, "b", 100));
    scene.leave("b", 200).lot(lot).only(Scene.balance(1, 1, "a", 100));
    scene.leave("c", 100).only(Scene.after("b", 100, Milestone.ARRIVED));
    scene.quota(200, "a", "b");
    return check(scene).explored().orElseThrow();
  }

  @Test
  void a_guarantee_that_is_taken_back_strands_those_at_the_crossing() {
    Scene scene = Scene.scene().revocable("guarantee", "russia");
    scene.leave("a", 500).lot(50).holding(200).heldAtCrossing().only(Scene.holds("guarantee"));
    CheckReport.Revocation revocation =
        check(scene).explored().orElseThrow().revocations().getFirst();
    assertThat(revocation.stranded()).isEqualTo(200);
    assertThat(revocation.full()).isTrue();
  }

  @Test
  void whoever_departed_before_it_was_taken_back_arrives() {
    Scene scene = Scene.scene().revocable("guarantee", "russia");
    scene.leave("a", 500).lot(50).only(Scene.holds("guarantee"));
    CheckReport.Revocation revocation =
        check(scene).explored().orElseThrow().revocations().getFirst();
    assertThat(revocation.stranded()).isZero();
  }

  @Test
  void exploration_finds_what_plain_reading_of_all_orders_finds() {
    int compared = 0;
    int stuck = 0;
    int saved = 0;
    int rooms = 0;
    int batches = 0;
    for (int i = 0; i < DEALS; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.sharing(dice);
      Scene scene = dealt.scene();
      Rulebook whole = scene.rulebook();
      Rulebook rulebook = whole.forOrders();
      Levels start = rulebook.levelsOf(dealt.start());
      NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
      Optional<Set<State>> all =
          naive.explore(Plainly.start(scene, rulebook, start, dealt.start()), 20_000);
      if (all.isEmpty() || (whole.limits().isEmpty() && !whole.isContested())) {
        continue;
      }
      compared++;
      batches += whole.batches().isEmpty() ? 0 : 1;
      rooms += whole.limits().size() > rulebook.limits().size() ? 1 : 0;
      Exploration.Found found = new Exploration(rulebook, start, 5_000).explore();
      Set<State> ends = new HashSet<>();
      all.get().stream().filter(state -> naive.successors(state).isEmpty()).forEach(ends::add);
      assertThat(found.full()).isTrue();
      assertThat(found.completing().isPresent())
          .as("seed %d: some order completes", seed)
          .isEqualTo(ends.stream().anyMatch(naive::isThrough));
      assertThat(found.stuck().isPresent())
          .as("seed %d: some order doesn't", seed)
          .isEqualTo(!ends.stream().allMatch(naive::isThrough));
      assertThat(ends).as("seed %d", seed).contains(plain(scene, rulebook, found.furthest()));
      found
          .stuck()
          .filter(_ -> whole.batches().isEmpty() && !hasChoiceOfLots(whole))
          .ifPresent(end ->
              assertThat(boarded(rulebook, start, plain(scene, rulebook, end.levels())))
                  .as("seed %d: the shortest", seed)
                  .isEqualTo(
                      ends.stream()
                          .filter(state -> !naive.isThrough(state))
                          .map(state -> boarded(rulebook, start, state))
                          .min(Comparator.naturalOrder())
                          .orElseThrow()));
      stuck += found.stuck().isPresent() ? 1 : 0;
      saved += found.stuck().isPresent() && found.completing().isPresent() ? 1 : 0;
    }
    System.out.printf(
        "Orders: %d of %d deals compared (seeds from %d), %d can get stuck, %d of them need not, in %d room is not contested, %d go in batches%n",
        compared, DEALS, SEED, stuck, saved, rooms, batches);
    assertThat(compared).isGreaterThan(DEALS / 2);
    assertThat(stuck).isBetween(DEALS / 10, DEALS * 9 / 10);
    assertThat(saved).isGreaterThan(DEALS / 100);
    assertThat(rooms).isGreaterThan(DEALS / 100);
  }

  private static State plain(Scene scene, Rulebook rulebook, Levels levels) {
    return Plainly.end(scene, rulebook, levels);
  }

  private static boolean hasChoiceOfLots(Rulebook rulebook) {
    return rulebook.obligations().stream().anyMatch(obligation -> obligation.lots().isChoice());
  }

  /// How many lots of those who share something have boarded.
  private static long boarded(Rulebook rulebook, Levels start, State state) {
    long lots = 0;
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Milestone milestone : List.of(Milestone.BOARDED, Milestone.DEPARTED)) {
        Slot slot = Slot.reported(c, milestone);
        if (rulebook.isContested(slot)) {
          Levels levels = start.copy();
          long to = state.level(c, milestone, Evidence.REPORTED);
          while (levels.level(slot) < to) {
            levels.put(slot, rulebook.next(slot, levels));
            lots++;
          }
        }
      }
    }
    return lots;
  }

  @Test
  void taking_back_strands_as_many_as_in_plain_reading_of_all_states() {
    int compared = 0;
    int stranding = 0;
    for (int i = 0; i < DEALS; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.sharing(dice);
      Scene scene = dealt.scene();
      scene.forgetShared();
      scene.forgetBatches();
      Rulebook rulebook = scene.rulebook();
      Levels start = rulebook.levelsOf(dealt.start());
      NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
      State first = Plainly.start(scene, rulebook, start, dealt.start());
      Optional<Set<State>> all = naive.explore(first, 1_000);
      boolean asked = rulebook.premiseOf(scene.agreement().facts().getFirst().id()).isPresent();
      if (all.isEmpty() || !asked || rulebook.isContested() || !rulebook.limits().isEmpty()) {
        continue;
      }
      compared++;
      NaiveInterpreter after = naive.after(0);
      long worst = 0;
      for (State state : all.get()) {
        // In a monotone deal every order ends in the same state.
        State end = state.withoutFact(0);
        for (List<State> next = after.successors(end);
            !next.isEmpty();
            next = after.successors(end)) {
          end = next.getFirst();
        }
        long between = 0;
        for (int c = 0; c < rulebook.obligations().size(); c++) {
          between +=
              end.level(c, Milestone.DEPARTED, Evidence.REPORTED)
                  - end.level(c, Milestone.ARRIVED, Evidence.REPORTED);
        }
        worst = Math.max(worst, between);
      }
      List<CheckReport.Revocation> found =
          new Revocations(rulebook, start, 5_000).of(scene.agreement().facts());
      assertThat(found.getFirst().full()).isTrue();
      assertThat(found.getFirst().stranded()).as("seed %d", seed).isEqualTo(worst);
      stranding += worst > 0 ? 1 : 0;
    }
    System.out.printf(
        "Taken back: %d of %d deals compared (seeds from %d), %d strand people%n",
        compared, DEALS, SEED, stranding);
    assertThat(compared).isGreaterThan(DEALS / 10);
    assertThat(stranding).isGreaterThan(DEALS / 50);
  }
}
