package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// Crossings that several commitments make as one event.
record Crossings(Rulebook rulebook) {

  boolean permits(Move.Cross cross, Levels levels) {
    boolean changes = false;
    for (HandOver.Strand strand : strands(cross)) {
      Slot crossing = Slot.reported(strand.commitment(), Milestone.CROSSED);
      long crossed = levels.level(crossing);
      long ready = levels.level(Slot.reported(strand.commitment(), Milestone.READY));
      if (crossed < strand.start(cross.part())
          || Math.min(ready, rulebook.most(crossing)) < strand.end(cross.part())) {
        return false;
      }
      changes |= crossed < strand.end(cross.part());
    }
    return changes && unmet(cross, levels).isEmpty();
  }

  /// What keeps a part from crossing although everybody is ready. It is judged on the state after
  /// it, the parts counted as received; those who are across already are not judged again.
  List<Requirement> unmet(Move.Cross cross, Levels levels) {
    return failing(cross, levels).values().stream()
        .flatMap(List::stream)
        .map(Failing::unmet)
        .toList();
  }

  /// The same with the holds, by the commitment that each holds.
  Map<Integer, List<Failing>> failing(Move.Cross cross, Levels levels) {
    Levels after = after(cross, levels);
    Map<Integer, List<Failing>> failing = new LinkedHashMap<>();
    for (HandOver.Strand strand : strands(cross)) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      long from = Math.max(levels.level(crossed), strand.start(cross.part()));
      failing
          .computeIfAbsent(strand.commitment(), _ -> new ArrayList<>())
          .addAll(rulebook.failing(crossed, from, strand.end(cross.part()), after));
    }
    return failing;
  }

  private Levels after(Move.Cross cross, Levels levels) {
    Levels after = levels.copy();
    for (HandOver.Strand strand : strands(cross)) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      long across = Math.max(levels.level(crossed), strand.end(cross.part()));
      long size = strand.end(cross.part()) - strand.start(cross.part());
      after.put(crossed, across);
      for (Slot received :
          List.of(
              Slot.reported(strand.commitment(), Milestone.ARRIVED),
              new Slot(strand.commitment(), Milestone.CROSSED, Evidence.ATTESTED),
              new Slot(strand.commitment(), Milestone.ARRIVED, Evidence.ATTESTED))) {
        long to = Math.min(across, levels.level(received) + size);
        if (received.evidence() == Evidence.REPORTED || isAttested(received, to, levels)) {
          after.put(received, to);
        }
      }
    }
    return after;
  }

  /// Without observers enough, nothing that crosses is attested.
  private boolean isAttested(Slot slot, long to, Levels levels) {
    return rulebook.advances().holdsFor(slot, levels.level(slot), to, levels);
  }

  /// The part that a commitment's next crossing belongs to, if it is one.
  Optional<Move.Cross> next(int commitment, Levels levels) {
    long crossed = levels.level(Slot.reported(commitment, Milestone.CROSSED));
    for (int t = 0; t < rulebook.handOvers().size(); t++) {
      for (HandOver.Strand strand : rulebook.handOvers().get(t).strands()) {
        if (strand.commitment() == commitment && strand.range().touches(crossed, crossed + 1)) {
          int part = 0;
          while (strand.end(part) <= crossed) {
            part++;
          }
          return Optional.of(new Move.Cross(t, part));
        }
      }
    }
    return Optional.empty();
  }

  /// How far a commitment can cross by itself: to where the next hand-over begins.
  long freeUpTo(int commitment, long crossed) {
    long free = Long.MAX_VALUE;
    for (HandOver.Strand strand : rulebook.strandsOf(commitment)) {
      if (crossed < strand.range().upTo()) {
        free = Math.min(free, Math.max(crossed, strand.beyond()));
      }
    }
    return free;
  }

  private List<HandOver.Strand> strands(Move.Cross cross) {
    return rulebook.handOvers().get(cross.together()).strands();
  }
}
