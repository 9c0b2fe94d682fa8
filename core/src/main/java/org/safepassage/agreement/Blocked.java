package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Milestone;

/// Who can't go on, and where.
///
/// @param at how many have passed the milestone that is held
/// @param held which milestone is held; none for a fact
/// @param commitment its place in the rulebook; -1 for a fact
record Blocked(Waiting who, long at, Optional<Milestone> held, int commitment) {

  static Blocked fact(Waiting.OfFact fact) {
    return new Blocked(fact, 0, Optional.empty(), -1);
  }

  /// Its wait for one thing.
  Wait on(Target target, Origin origin, List<Lift> lifts, boolean alternative) {
    return new Wait(
        who,
        at,
        held,
        target,
        origin.kind(),
        origin.clause(),
        origin.where(),
        lifts,
        alternative,
        false);
  }
}
