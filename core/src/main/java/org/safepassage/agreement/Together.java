package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.SourceRef;
import org.safepassage.model.TogetherId;

/// Parts of two or more commitments that cross as one event: the k-th part of each with the k-th
/// part of the others.
///
/// @param parts how many events; each strand is cut into as many parts
/// @param strands one for each commitment
public record Together(
    TogetherId id, int parts, List<Strand> strands, Optional<ClauseId> clause, SourceRef where) {
  public Together {
    strands = List.copyOf(strands);
  }

  /// The levels of one commitment that cross so: above `beyond` up to `upTo`, cut as evenly as
  /// whole numbers allow, the larger parts first.
  ///
  /// @param upTo none means all who are due
  public record Strand(CommitmentId commitment, Count beyond, Optional<Count> upTo) {}
}
