package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Operation;

/// Where the agreement lets nobody go on any more: who waits for what there, once all have gone on
/// from some state whom it lets go. Time is taken as right, vehicles as plenty.
///
/// @param waits who waits for what, as the checker tells it; none where everybody gets through
/// @param circle those of the waits that hold each other up, in order; none where it is no deadlock
public record Stoppage(List<Wait> waits, List<Wait> circle) {
  public Stoppage {
    waits = List.copyOf(waits);
    circle = List.copyOf(circle);
  }

  /// @param rulebook of the agreement, perhaps with a cap
  /// @param from the state that all go on from; not changed
  public static Stoppage after(
      Operation operation, Agreement agreement, Rulebook rulebook, Levels from) {
    Levels start = from.copy();
    rulebook.circumstances().ignoreTimes(start);
    Levels end = new Fixpoint(rulebook.forOrders()).from(start).levels();
    if (Standing.isComplete(rulebook, end)) {
      return new Stoppage(List.of(), List.of());
    }
    Rulebook alone = rulebook.monotone();
    Standstill standstill =
        new Standstill(alone, new WaitFor(operation, agreement, alone, Optional.empty()));
    Levels settled = standstill.settle(end, start);
    List<Wait> waits = new WaitFor(operation, agreement, rulebook, Optional.empty()).waits(end);
    return new Stoppage(
        waits, standstill.isDeadlock(settled) ? standstill.circle(settled) : List.of());
  }
}
