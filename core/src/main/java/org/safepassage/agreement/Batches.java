package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.BatchesId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Names;
import org.safepassage.model.SourceRef;

/// People of several commitments leave in common batches, of each of which the deal says how it is
/// made up: of 150 people at least 100 families, at most 50 fighters.
///
/// What goes in one batch can be missing in another, so that a choice of whom to send first can
/// leave people behind: such a deal is outside what the fixpoint proves.
///
/// @param size how many people a batch has, all parts together. Only the last one, which takes
///   everybody who is left, may have fewer, and fewer of some part than it should.
public record Batches(
    BatchesId id,
    Names names,
    Count size,
    List<Part> of,
    Optional<ClauseId> clause,
    SourceRef where) {
  public Batches {
    of = List.copyOf(of);
    if (size.isZero()) {
      throw new IllegalArgumentException(
          """
          A batch of 0 moves nobody.
          Maybe a digit is missing.\
          """);
    }
  }

  /// The same with other parts.
  public Batches withParts(List<Part> others) {
    return new Batches(id, names, size, others, clause, where);
  }

  /// Which of the people in a batch are of one commitment.
  ///
  /// @param atLeast so many in each batch; 0 for any number
  /// @param atMost no more than these in each batch
  public record Part(CommitmentId commitment, Count atLeast, Optional<Count> atMost) {
    public Part {
      if (atMost.isPresent() && atMost.get().compareTo(atLeast) < 0) {
        throw new IllegalArgumentException(
            """
            At least %s and at most %s of %s in a batch can't be.
            Maybe the two are swapped.\
            """
                .formatted(atLeast, atMost.get(), commitment));
      }
    }
  }
}
