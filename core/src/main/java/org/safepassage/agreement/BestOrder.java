package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;
import org.safepassage.model.TogetherId;

/// The order of moves, from the start until all have arrived, in which nobody is ever exposed by
/// more than need be.
///
/// @param stakes between whom, each direction for itself
/// @param exposure the most that anybody is exposed to in this order
/// @param bound in no order is it less; the same as `exposure` where that is proven
/// @param turns the order
public record BestOrder(List<Stakes> stakes, long exposure, long bound, List<Turn> turns) {
  public BestOrder {
    stakes = List.copyOf(stakes);
    turns = List.copyOf(turns);
  }

  public boolean isProven() {
    return exposure == bound;
  }

  /// What happens next.
  public sealed interface Turn {

    /// People of a commitment, numbers `from + 1` to `to`, go on and pass every milestone up to
    /// this one that they haven't passed yet; or so many are attested.
    record Going(
        CommitmentId commitment, Milestone milestone, Evidence evidence, long from, long to)
        implements Turn {}

    /// The same again and again; in each further lap everybody goes on by as many as in the first.
    ///
    /// @param times how many laps, the first included
    record Laps(long times, List<Going> first) implements Turn {
      public Laps {
        first = List.copyOf(first);
      }
    }

    /// A part of a simultaneous hand-over crosses.
    ///
    /// @param part from 1
    record HandOver(TogetherId together, int part) implements Turn {}

    /// A fact is established.
    record Given(Premise premise) implements Turn {}
  }
}
