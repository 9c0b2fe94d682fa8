package org.safepassage.plan.compare;

import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.plan.problem.Minute;

/// What the two plans come to for the people or the goods of one commitment.
///
/// @param earlier how many people, or how much of the goods, of the second plan go in a convoy that
///   arrives earlier than in the first
/// @param later how many go in one that arrives later
public record CommitmentChange(
    CommitmentId commitment, Side before, Side after, long earlier, long later) {

  /// One plan, for one commitment.
  ///
  /// @param people who arrive; of a commitment of goods, how much of them
  /// @param first the first arrival; none when nobody is moved
  /// @param last the last one
  /// @param waitedMinutes person-minutes, as [org.safepassage.plan.problem.Figures] counts them
  /// @param weightedMinutes the same in the weights of the operation
  public record Side(
      long people,
      int convoys,
      Optional<Minute> first,
      Optional<Minute> last,
      long waitedMinutes,
      long weightedMinutes) {}

  public boolean isSame() {
    return before.equals(after) && earlier == 0 && later == 0;
  }
}
