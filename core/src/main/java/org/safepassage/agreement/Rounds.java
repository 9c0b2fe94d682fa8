package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.Milestone;

/// How many rounds a deal takes. In a round every commitment moves once, as far as the counts of
/// the round before allow: nobody learns of a movement before the round in which it was made is
/// over. Hand-overs move by one part a round, on the counts as they are then.
final class Rounds {
  private final Rulebook rulebook;
  private final Levels levels;
  private final int most;
  private final List<List<Slot>> slots = new ArrayList<>();

  private Rounds(Rulebook rulebook, Levels start, int most) {
    this.rulebook = rulebook;
    this.levels = start.copy();
    this.most = most;
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      slots.add(new ArrayList<>());
    }
    rulebook.slots().forEach(slot -> slots.get(slot.commitment()).add(slot));
  }

  /// The rounds until all have arrived, or nothing moves any more.
  ///
  /// @param most how many are counted at most
  /// @return nothing where there are more
  static Optional<Integer> count(Rulebook rulebook, Levels start, int most) {
    return new Rounds(rulebook, start, most).count();
  }

  private Optional<Integer> count() {
    for (int rounds = 0; rounds <= most; rounds++) {
      if (SafeOrder.isComplete(rulebook, levels) || !round()) {
        return Optional.of(rounds);
      }
    }
    return Optional.empty();
  }

  private boolean round() {
    Levels before = levels.copy();
    Levels seen = levels.copy();
    for (List<Slot> own : slots) {
      for (Slot slot : own) {
        seen.put(slot, rulebook.furthest(slot, seen));
        levels.put(slot, seen.level(slot));
      }
      own.forEach(slot -> seen.put(slot, before.level(slot)));
    }
    for (int t = 0; t < rulebook.handOvers().size(); t++) {
      cross(t);
    }
    for (int fact : rulebook.conditionalFacts().keySet()) {
      Move move = new Move.Establish(fact);
      if (rulebook.permits(move, before)) {
        rulebook.apply(move, levels);
      }
    }
    return !levels.equals(before);
  }

  private void cross(int together) {
    HandOver handOver = rulebook.handOvers().get(together);
    for (int part = 0; part < handOver.parts(); part++) {
      Move move = new Move.Cross(together, part);
      if (rulebook.permits(move, levels)) {
        rulebook.apply(move, levels);
        for (HandOver.Strand strand : handOver.strands()) {
          Slot arrived = Slot.reported(strand.commitment(), Milestone.ARRIVED);
          levels.put(arrived, rulebook.furthest(arrived, levels));
        }
        return;
      }
    }
  }
}
