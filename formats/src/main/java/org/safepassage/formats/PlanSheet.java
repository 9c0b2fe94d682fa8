package org.safepassage.formats;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.model.AgreementId;
import org.safepassage.model.OperationId;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.TripId;

/// A plan as it is handed out: written as a file, changed by hand, and read again.
///
/// @param operation that it is for
/// @param agreement that it was made for
/// @param revision how often it was handed out anew, from 0
/// @param pinned convoys whose departure somebody wants kept when the plan is made anew
public record PlanSheet(
    OperationId operation,
    AgreementId agreement,
    int revision,
    Schedule schedule,
    Set<TripId> pinned) {
  /// @throws IllegalArgumentException for a negative revision
  public PlanSheet {
    pinned = Collections.unmodifiableSet(new TreeSet<>(pinned));
    if (revision < 0) {
      throw new IllegalArgumentException(
          """
          A revision can't be %d.
          Maybe 0 was meant: the first.\
          """
              .formatted(revision));
    }
  }
}
