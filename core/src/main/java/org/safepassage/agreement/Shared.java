package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.SharedId;
import org.safepassage.model.SourceRef;

/// Something of which several commitments together may take only so much. Whoever boards takes it
/// up, so that a choice of whom to send first can use up what somebody else needs: such a deal is
/// outside what the fixpoint proves.
///
/// @param atMost in weighted units
/// @param until where what was taken up becomes free again; none means never
public record Shared(
    SharedId id,
    Names names,
    Kind kind,
    Count atMost,
    List<Part> of,
    Optional<Milestone> until,
    Optional<ClauseId> clause,
    SourceRef where) {
  public Shared {
    of = List.copyOf(of);
    if (kind == Kind.QUOTA && until.isPresent()) {
      throw new IllegalArgumentException(
          """
          A quota that is used up does not become free again.
          Maybe it is a stock.\
          """);
    }
  }

  /// The same with another limit.
  public Shared withAtMost(Count other) {
    return new Shared(id, names, kind, other, of, until, clause, where);
  }

  /// What it means that nothing is left.
  public enum Kind {
    /// As many may leave, whoever they are: when it is used up, all is done that was agreed.
    QUOTA,
    /// There is no more of it: when it is used up, the others are left behind.
    STOCK;

    /// The word in files and in output.
    public String word() {
      return switch (this) {
        case QUOTA -> "quota";
        case STOCK -> "stock";
      };
    }
  }

  /// A commitment that takes of it.
  ///
  /// @param weight how much one of its people takes up
  public record Part(CommitmentId commitment, long weight) {
    public Part {
      if (weight < 1 || weight > 1_000_000) {
        throw new IllegalArgumentException(
            """
            A weight of %d can't be: it is a whole number from 1 to a million.
            Maybe multiply all weights and the limit until they are whole.\
            """
                .formatted(weight));
      }
    }
  }
}
