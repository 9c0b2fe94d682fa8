package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;

/// What may move in a state, and who waits for whom: for the room in which an operation is run.
/// Says what the rulebook says of this moment, not how far everybody gets in the end.
///
/// @param prospects one for each commitment, in the order of the agreement
/// @param waits what holds those whose next lot may not go; empty when nothing is held
public record Outlook(List<Prospect> prospects, List<Wait> waits) {
  public Outlook {
    prospects = List.copyOf(prospects);
    waits = List.copyOf(waits);
  }

  /// How far one commitment is, and how far it may go now.
  ///
  /// @param heldAt the milestone that conditions hold back
  /// @param passed how many have passed it, those accounted for before included
  /// @param mayReach up to how many may pass it now, if they are there
  /// @param due how many are to go in all
  public record Prospect(
      CommitmentId commitment, Milestone heldAt, long passed, long mayReach, long due) {

    /// How many more may pass now.
    public long more() {
      return Math.max(0, mayReach - passed);
    }

    public boolean isDone() {
      return passed >= due;
    }
  }

  /// @param levels the counts and what is given in this state
  /// @param now the time of it; none for a state that is thought up
  public static Outlook of(
      Operation operation,
      Agreement agreement,
      Rulebook rulebook,
      Levels levels,
      Optional<Instant> now) {
    List<Prospect> prospects = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      prospects.add(prospect(rulebook, c, levels));
    }
    List<Wait> waits =
        new WaitFor(operation, agreement, rulebook, now)
            .waits(levels).stream().filter(wait -> !isOver(wait, prospects)).toList();
    return new Outlook(prospects, waits);
  }

  private static Prospect prospect(Rulebook rulebook, int c, Levels levels) {
    Obligation obligation = rulebook.obligation(c);
    Slot held = Slot.reported(c, obligation.heldAt());
    long mayReach =
        obligation.heldAt() == Milestone.DEPARTED
            ? rulebook.asCounted().mayDepart(c, levels)
            : rulebook.furthest(held, levels);
    return new Prospect(
        obligation.id(),
        obligation.heldAt(),
        levels.level(held),
        Math.max(levels.level(held), mayReach),
        obligation.due());
  }

  /// Whoever may board with a batch now doesn't wait for those who would come along.
  private static boolean isOver(Wait wait, List<Prospect> prospects) {
    return wait.forWhat() instanceof Wait.Target.Company
        && prospects.stream()
            .anyMatch(p ->
                wait.who().equals(new Wait.Waiting.OfCommitment(p.commitment())) && p.more() > 0);
  }
}
