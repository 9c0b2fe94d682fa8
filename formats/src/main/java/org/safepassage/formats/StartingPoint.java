package org.safepassage.formats;

import java.util.Map;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Progress;

/// What is known of the counts at one moment. Where a count is known only as a range, `least` has
/// its lower end and `most` its upper end; otherwise they are the same.
///
/// @param declared how many are to go, of commitments whose number was declared anew
public record StartingPoint(Progress least, Progress most, Map<CommitmentId, Count> declared) {
  public StartingPoint {
    declared = Map.copyOf(declared);
  }
}
