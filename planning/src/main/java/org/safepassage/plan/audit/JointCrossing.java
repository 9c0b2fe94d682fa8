package org.safepassage.plan.audit;

import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;

/// The people who cross in one minute, taken apart into the movements that the agreement knows.
final class JointCrossing {
  private final Rulebook rulebook;
  private final List<Passing> crossings;
  private final Levels actual;
  private final Levels counted;
  private final Levels seen;

  /// @param actual the counts before it; not changed
  /// @param usable what others may rely on before it; not changed
  JointCrossing(Rulebook rulebook, List<Passing> crossings, Levels actual, Levels usable) {
    this.rulebook = rulebook;
    this.crossings = crossings;
    this.actual = actual;
    this.counted = actual.copy();
    this.seen = usable.copy();
  }

  /// Those who get across, each convoy with all of its people.
  List<Passing> run() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int c = 0; c < rulebook.obligations().size(); c++) {
        moved |= level(c) < target(c) && step(c);
      }
    }
    return crossings.stream()
        .filter(p -> level(p.slot().commitment()) == target(p.slot().commitment()))
        .toList();
  }

  private long level(int c) {
    return counted.level(Slot.reported(c, Milestone.CROSSED));
  }

  private long target(int c) {
    long target = actual.level(Slot.reported(c, Milestone.CROSSED));
    for (Passing passing : crossings) {
      target += passing.slot().commitment() == c ? passing.count() : 0;
    }
    return target;
  }

  private boolean step(int c) {
    Optional<Move.Cross> joint = rulebook.nextCrossing(c, counted);
    if (joint.isEmpty()) {
      Slot slot = Slot.reported(c, Milestone.CROSSED);
      Levels view = view(List.of(c));
      long to = Math.min(target(c), rulebook.furthest(slot, view));
      return to > level(c) && rulebook.permits(new Move.Advance(slot, to), view) && rise(c, to);
    }
    HandOver handOver = rulebook.handOvers().get(joint.get().together());
    int part = joint.get().part();
    for (HandOver.Strand strand : handOver.strands()) {
      if (target(strand.commitment()) < strand.ends().get(part)) {
        return false;
      }
    }
    List<Integer> partners = handOver.strands().stream().map(HandOver.Strand::commitment).toList();
    if (!rulebook.permits(joint.get(), view(partners))) {
      return false;
    }
    handOver.strands().forEach(s -> rise(s.commitment(), s.ends().get(part)));
    return true;
  }

  private Levels view(List<Integer> own) {
    Levels view = seen.copy();
    for (int c : own) {
      Slot crossed = Slot.reported(c, Milestone.CROSSED);
      Slot ready = Slot.reported(c, Milestone.READY);
      view.put(crossed, counted.level(crossed));
      view.put(ready, counted.level(ready));
    }
    return view;
  }

  private boolean rise(int c, long to) {
    Slot crossed = Slot.reported(c, Milestone.CROSSED);
    counted.put(crossed, Math.max(to, counted.level(crossed)));
    boolean atOnce =
        crossings.stream()
            .filter(p -> p.slot().commitment() == c)
            .allMatch(p -> p.usable() == p.judged());
    if (atOnce) {
      seen.put(crossed, Math.max(to, seen.level(crossed)));
    }
    return true;
  }
}
