package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: what happens on the way. People who return, and numbers that are declared
/// anew, lead at least as far as if that had been so from the beginning.
final class LaterTest {
  private static final long SEED = Long.getLong("safepassage.seed", 22_122_016L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 1_000);

  private int returned;
  private int declared;
  private int further;

  @Test
  void returns_and_numbers_declared_anew_never_lead_to_less() {
    for (int i = 0; i < DEALS; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Scene scene = RandomDeals.deal(dice).scene();
      Rulebook rulebook = scene.rulebook();
      Levels start = rulebook.levelsOf(Progress.NONE);
      Levels way = walked(rulebook, start, dice);
      checkReturn(rulebook, start, way, dice, seed);
      checkDeclared(scene, rulebook, way, dice, seed);
    }
    System.out.printf(
        "On the way: %d returns, %d numbers declared anew, %d of these lead further (seeds from %d)%n",
        returned, declared, further, SEED);
    assertThat(returned).isGreaterThan(DEALS / 10);
    assertThat(declared).isGreaterThan(DEALS / 10);
  }

  /// A state that some run comes through.
  private static Levels walked(Rulebook rulebook, Levels start, RandomGenerator dice) {
    Levels levels = start.copy();
    int steps = dice.nextInt(30);
    for (int step = 0; step < steps; step++) {
      List<Move> moves = new ArrayList<>();
      rulebook
          .slots()
          .forEach(slot -> moves.add(new Move.Advance(slot, rulebook.next(slot, levels))));
      for (int t = 0; t < rulebook.handOvers().size(); t++) {
        for (int part = 0; part < rulebook.handOvers().get(t).parts(); part++) {
          moves.add(new Move.Cross(t, part));
        }
      }
      rulebook.conditionalFacts().keySet().forEach(fact -> moves.add(new Move.Establish(fact)));
      List<Move> permitted = moves.stream().filter(move -> rulebook.permits(move, levels)).toList();
      if (!permitted.isEmpty()) {
        rulebook.apply(permitted.get(dice.nextInt(permitted.size())), levels);
      }
    }
    return levels;
  }

  private void checkReturn(
      Rulebook rulebook, Levels start, Levels way, RandomGenerator dice, long seed) {
    Levels after = way.copy();
    int c = dice.nextInt(rulebook.obligations().size());
    long out = way.level(Slot.reported(c, Milestone.BOARDED));
    if (out == 0) {
      return;
    }
    returned++;
    long left = dice.nextLong(out);
    for (Slot slot : rulebook.slots()) {
      if (slot.commitment() == c) {
        after.put(slot, Math.min(left, way.level(slot)));
      }
    }
    assertNotLess(rulebook, end(rulebook, after), end(rulebook, start), "seed " + seed);
  }

  private void checkDeclared(
      Scene scene, Rulebook rulebook, Levels way, RandomGenerator dice, long seed) {
    int c = dice.nextInt(rulebook.obligations().size());
    long out = way.level(Slot.reported(c, Milestone.BOARDED));
    long due = rulebook.obligation(c).due();
    if (out == due || !rulebook.strandsOf(c).isEmpty()) {
      return;
    }
    declared++;
    long now = out + dice.nextLong(due - out);
    Dues dues =
        Dues.greatest(scene.operation(), scene.agreement())
            .with(rulebook.obligation(c).id(), Count.of(now));
    Rulebook later = Rulebook.compile(scene.operation(), scene.agreement(), dues);
    Levels fromStart = end(later, later.levelsOf(Progress.NONE));
    Levels fromHere = end(later, way);
    assertNotLess(later, fromHere, fromStart, "seed " + seed);
    further += fromHere.equals(fromStart) ? 0 : 1;
  }

  private static Levels end(Rulebook rulebook, Levels from) {
    return new Fixpoint(rulebook).from(from).levels();
  }

  private static void assertNotLess(Rulebook rulebook, Levels one, Levels other, String seed) {
    for (Slot slot : rulebook.slots()) {
      assertThat(one.level(slot)).as("%s %s", seed, slot).isGreaterThanOrEqualTo(other.level(slot));
    }
  }
}
