package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Milestone;

/// Finds the order of moves in which the most that anybody is exposed to is least.
///
/// Whether a deal completes while nobody may be exposed by more than a cap is asked of the capped
/// rulebook ([Cap]): one fixpoint. Where each of the two sides gives by one commitment, that
/// answers it, and the least cap is found by halving. Where several commitments give against one
/// account, it answers from below; then orders of these are tried out ([JointOrder]). What is said
/// to be the exposure was measured on a run that is permitted move by move.
final class SafeOrder {
  private final Rulebook rulebook;
  private final Levels start;
  private final List<Peak.Balance> directions;
  private final Cap cap;
  private final int most;
  private int spent;
  private long least;
  private Run best = new Run(List.of());

  /// @param exposure the most that anybody is exposed to on the way of the run
  /// @param bound no run that completes has less
  record Found(long exposure, long bound, Run run) {}

  /// @param most how many fixpoints may be worked out
  SafeOrder(Rulebook rulebook, Levels start, List<Stakes> stakes, int most) {
    this.rulebook = rulebook;
    this.start = start;
    this.directions =
        stakes.stream()
            .map(s -> new Peak.Balance(s.counterOfGiven(rulebook), s.counterOfReceived(rulebook)))
            .toList();
    this.cap = new Cap(rulebook, start, directions);
    this.most = most;
  }

  List<Peak.Balance> directions() {
    return directions;
  }

  /// @return nothing where the deal doesn't complete in any order
  Optional<Found> find() {
    Fixpoint.Reached plain = new Fixpoint(rulebook).from(start);
    if (!isComplete(rulebook, plain.levels())) {
      return Optional.empty();
    }
    best = plain.run();
    least = Peak.of(rulebook, directions, start, best);
    long bound = fromBelow();
    if (least > bound) {
      bound = jointly(bound);
    }
    return Optional.of(new Found(least, bound, best));
  }

  /// The least cap with which the capped rulebook completes; the orders found on the way are kept
  /// if they are better.
  private long fromBelow() {
    long low = Peak.of(rulebook, directions, start, new Run(List.of()));
    long high = least;
    while (low < high && spent < most) {
      long middle = low + (high - low) / 2;
      Fixpoint.Reached reached = new Fixpoint(cap.at(middle)).from(start);
      spent += WorstCase.worth(reached.steps(), rulebook);
      if (isComplete(rulebook, reached.levels())) {
        high = Math.min(middle, consider(reached.run()));
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private long jointly(long from) {
    JointOrder joint = new JointOrder(rulebook, start, cap, directions);
    long bound = from;
    long low = from;
    // The bound itself is most often the answer.
    long guess = from;
    while (low < least && spent < most) {
      JointOrder.Tried tried = joint.under(guess, most - spent);
      spent += tried.spent();
      if (tried.run().isPresent()) {
        consider(tried.run().get());
      } else {
        low = guess + 1;
        bound = tried.whole() ? guess + 1 : bound;
      }
      guess = low + (least - low) / 2;
    }
    return bound;
  }

  private long consider(Run run) {
    long peak = Peak.of(rulebook, directions, start, run);
    if (peak < least) {
      least = peak;
      best = run;
    }
    return peak;
  }

  static boolean isComplete(Rulebook rulebook, Levels levels) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      if (levels.level(Slot.reported(c, Milestone.ARRIVED)) < rulebook.obligation(c).due()) {
        return false;
      }
    }
    return true;
  }
}
