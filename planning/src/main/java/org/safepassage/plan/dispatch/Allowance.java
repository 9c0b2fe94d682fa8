package org.safepassage.plan.dispatch;

import java.util.List;
import java.util.Set;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;

/// How many people may board now: as the rulebook says, and such that they will not wait at a
/// hand-over point for ever.
final class Allowance {
  private final Counts counts;
  private final Foresight foresight;
  private final Caps caps;

  Allowance(Counts counts, Foresight foresight, Caps caps) {
    this.counts = counts;
    this.foresight = foresight;
    this.caps = caps;
  }

  /// What an earlier run of the dispatcher has taught.
  ///
  /// @param most up to which level each commitment boards
  /// @param cautious which commitments board only those who could cross at once
  record Caps(List<Long> most, Set<Integer> cautious) {
    Caps {
      most = List.copyOf(most);
      cautious = Set.copyOf(cautious);
    }
  }

  /// @param eager whether people may board before those who cross before them
  long of(Line line, boolean eager) {
    int c = line.index();
    Slot slot = Slot.reported(c, Milestone.BOARDED);
    long boarded = counts.level(c, Milestone.BOARDED);
    long limit = line.landing(Math.min(counts.furthest(slot), caps.most().get(c)));
    if (limit <= boarded || !line.hasHandOver()) {
      return Math.max(0, limit - boarded);
    }
    long crossing = line.landing(Math.min(limit, counts.furthestIfReady(c)));
    if (crossing < limit && (!caps.cautious().contains(c) || crossesTogether(c, boarded))) {
      crossing = Math.max(crossing, inOrder(line, boarded, limit, eager));
    }
    return Math.max(0, crossing - boarded);
  }

  private long inOrder(Line line, long boarded, long limit, boolean eager) {
    long upTo =
        foresight
            .stepBeyond(line.index(), boarded)
            .filter(step -> eager || foresight.isNext(step, counts))
            .map(step -> line.landing(Math.min(limit, step.upTo())))
            .orElse(-1L);
    if (upTo < 0 || upTo > boarded) {
      return upTo;
    }
    // A lot that several movements share: it waits for the last of them.
    long lot = line.lot();
    long next = Math.min(line.obligation().due(), (boarded / lot + 1) * lot);
    return foresight
        .stepBeyond(line.index(), next - 1)
        .filter(step -> next <= limit && (eager || foresight.isNext(step, counts)))
        .map(_ -> next)
        .orElse(-1L);
  }

  private boolean crossesTogether(int commitment, long level) {
    return counts.rulebook().handOvers().stream()
        .flatMap(handOver -> handOver.strands().stream())
        .filter(strand -> strand.commitment() == commitment)
        .anyMatch(strand -> contains(strand, level));
  }

  private static boolean contains(HandOver.Strand strand, long level) {
    return strand.beyond() <= level && level < strand.ends().getLast();
  }
}
