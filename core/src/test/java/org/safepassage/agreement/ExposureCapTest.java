package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;
import org.safepassage.model.SideId;

/// FEATURE UNDER TEST: under a cap nobody gives who would be exposed by more, whether one
/// commitment gives or several together, and nobody else is held; by walks through tiny deals, with
/// the exposure counted from the stakes.
final class ExposureCapTest {
  private static final long SEED = Long.getLong("safepassage.seed", 84_000L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 800);
  private static final int STEPS = 60;

  private int held;
  private int heldTogether;
  private int moved;

  @Test
  void nobody_is_exposed_by_more_and_nobody_else_is_held() {
    for (int i = 0; i < DEALS; i++) {
      walk(SEED + i);
    }
    assertThat(moved).as("moves").isGreaterThan(5 * DEALS);
    assertThat(held).as("held by a cap").isGreaterThan(DEALS / 2);
    assertThat(heldTogether).as("held by what others have given").isGreaterThan(DEALS / 20);
  }

  private void walk(long seed) {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Scene scene = RandomDeals.deal(dice).scene();
    scene.between("a", "north", "south");
    scene.between("b", dice.nextBoolean() ? "north" : "south", "north");
    scene.between("c", dice.nextBoolean() ? "north" : "south", "south");
    Rulebook rulebook = scene.rulebook();
    Levels levels = rulebook.levelsOf(Progress.NONE);
    List<ExposureCap> caps = new ArrayList<>();
    for (Stakes stakes : stakes(scene, dice)) {
      caps.add(new ExposureCap(stakes, dice.nextInt(6)));
    }
    Rulebook capped = ExposureCap.in(rulebook, levels, caps);
    for (int step = 0; step < STEPS; step++) {
      List<Move> open = new ArrayList<>();
      for (Slot slot : rulebook.slots()) {
        Move.Advance move = new Move.Advance(slot, rulebook.next(slot, levels));
        if (capped.permits(move, levels)) {
          assertThat(rulebook.permits(move, levels)).as("seed %d %s", seed, move).isTrue();
          open.add(move);
        } else if (rulebook.permits(move, levels)) {
          assertThat(exceeds(move, caps, rulebook, levels))
              .as("seed %d holds %s back for a cap", seed, move)
              .isTrue();
          held++;
          heldTogether += exceedsAlone(move, caps, rulebook, levels) ? 0 : 1;
        }
      }
      for (int premise : rulebook.conditionalFacts().keySet()) {
        if (capped.permits(new Move.Establish(premise), levels)) {
          open.add(new Move.Establish(premise));
        }
      }
      if (open.isEmpty()) {
        return;
      }
      Move move = open.get(dice.nextInt(open.size()));
      rulebook.apply(move, levels);
      moved++;
      for (ExposureCap cap : caps) {
        assertThat(exposure(cap.stakes(), rulebook, levels, false))
            .as("seed %d after %s, %s", seed, move, cap)
            .isLessThanOrEqualTo(cap.most());
      }
    }
  }

  private static List<Stakes> stakes(Scene scene, RandomGenerator dice) {
    List<Stakes> all =
        new ArrayList<>(
            Reckoning.ofBalances(scene.agreement()).stream().map(Reckoning::stakes).toList());
    Map<CommitmentId, Long> weights = new HashMap<>();
    scene.agreement().commitments().forEach(c -> weights.put(c.id(), 1L + dice.nextInt(3)));
    for (String side : List.of("north", "south")) {
      Stakes.ofSide(new SideId(side), scene.operation(), scene.agreement(), weights)
          .ifPresent(all::add);
    }
    return all;
  }

  /// Whether some cap would be exceeded after the move if all who have boarded had left.
  private static boolean exceeds(
      Move.Advance move, List<ExposureCap> caps, Rulebook rulebook, Levels levels) {
    Levels after = levels.copy();
    after.put(move.slot(), move.to());
    return caps.stream()
        .filter(cap -> isAbout(cap, move, rulebook))
        .anyMatch(cap -> exposure(cap.stakes(), rulebook, after, true) > cap.most());
  }

  /// The same, if nobody but the one who moves had given anything.
  private static boolean exceedsAlone(
      Move.Advance move, List<ExposureCap> caps, Rulebook rulebook, Levels levels) {
    Levels after = levels.copy();
    after.put(move.slot(), move.to());
    CommitmentId mover = rulebook.obligation(move.slot().commitment()).id();
    return caps.stream()
        .filter(cap -> isAbout(cap, move, rulebook))
        .map(cap ->
            new ExposureCap(
                new Stakes(
                    cap.stakes().given().stream()
                        .filter(stake -> stake.commitment().equals(mover))
                        .toList(),
                    cap.stakes().received()),
                cap.most()))
        .anyMatch(cap -> exposure(cap.stakes(), rulebook, after, true) > cap.most());
  }

  private static boolean isAbout(ExposureCap cap, Move.Advance move, Rulebook rulebook) {
    return cap.stakes().given().stream()
        .anyMatch(stake ->
            rulebook.placeOf(stake.commitment()) == move.slot().commitment()
                && (move.slot().milestone() == stake.milestone()
                    || (move.slot().milestone() == Milestone.BOARDED
                        && stake.milestone() == Milestone.DEPARTED)));
  }

  /// @param boarding whether whoever has boarded counts as having left
  private static long exposure(Stakes stakes, Rulebook rulebook, Levels levels, boolean boarding) {
    long sum = 0;
    for (Stake stake : stakes.given()) {
      boolean early = boarding && stake.milestone() == Milestone.DEPARTED;
      sum += weighed(stake, early ? Milestone.BOARDED : stake.milestone(), rulebook, levels);
    }
    for (Stake stake : stakes.received()) {
      sum -= weighed(stake, stake.milestone(), rulebook, levels);
    }
    return sum;
  }

  private static long weighed(Stake stake, Milestone milestone, Rulebook rulebook, Levels levels) {
    Slot slot = new Slot(rulebook.placeOf(stake.commitment()), milestone, stake.evidence());
    long people = Math.min(levels.level(slot), stake.levels().upTo()) - stake.levels().beyond();
    return stake.weight() * Math.max(0, people);
  }
}
