package org.safepassage.agreement;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Caseload;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Operation;

/// How many of each commitment are to go: its quota, or fewer where fewer want to leave. Shares,
/// "the last so many" and completeness are all meant of this number.
///
/// A commitment whose text gives no number is not in it.
public record Dues(Map<CommitmentId, Count> byCommitment) {
  public Dues {
    byCommitment = Collections.unmodifiableMap(new HashMap<>(byCommitment));
  }

  /// With the greatest turnout of every commitment.
  public static Dues greatest(Operation operation, Agreement agreement) {
    return of(operation, agreement, true);
  }

  /// With the least turnout of every commitment.
  public static Dues least(Operation operation, Agreement agreement) {
    return of(operation, agreement, false);
  }

  /// The same with another number for one commitment.
  public Dues with(CommitmentId commitment, Count due) {
    Map<CommitmentId, Count> changed = new HashMap<>(byCommitment);
    changed.put(commitment, due);
    return new Dues(changed);
  }

  /// How many are due of a commitment.
  ///
  /// @return nothing when the agreement gives it no number
  public Optional<Count> findDue(CommitmentId commitment) {
    return Optional.ofNullable(byCommitment.get(commitment));
  }

  /// The range of turnouts of one commitment: as the agreement states it, or else as the caseload
  /// leaves open, never above the quota.
  ///
  /// @return nothing when the agreement gives no number
  public static Optional<CountRange> turnout(Operation operation, Commitment commitment) {
    return quota(operation, commitment)
        .map(quota -> {
          CountRange wanted = commitment.turnout().orElse(quota);
          return new CountRange(
              smaller(wanted.least(), quota.most()), smaller(wanted.most(), quota.most()));
        });
  }

  /// The quota; a range where it depends on a caseload that is known only as a range.
  ///
  /// @return nothing when the agreement gives no number
  public static Optional<CountRange> quota(Operation operation, Commitment commitment) {
    return switch (commitment.quota()) {
      case Quota.Number(var figure) -> Optional.of(figure.range());
      case Quota.Share(var share) -> {
        CountRange caseload = caseload(operation, commitment);
        yield Optional.of(
            CountRange.of(
                share.ofRoundedUp(caseload.least().value()),
                share.ofRoundedUp(caseload.most().value())));
      }
      case Quota.All() -> Optional.of(caseload(operation, commitment));
      case Quota.Unstated() -> Optional.empty();
    };
  }

  /// How many of the commitment's categories wait at its origin.
  public static CountRange caseload(Operation operation, Commitment commitment) {
    long least = 0;
    long most = 0;
    for (CategoryId category : Set.copyOf(commitment.categories())) {
      for (Caseload entry : operation.population().caseload(commitment.origin(), category)) {
        least += entry.people().range().least().value();
        most += entry.people().range().most().value();
      }
    }
    return CountRange.of(least, most);
  }

  private static Dues of(Operation operation, Agreement agreement, boolean greatest) {
    Map<CommitmentId, Count> due = new HashMap<>();
    for (Commitment commitment : agreement.commitments()) {
      turnout(operation, commitment)
          .ifPresent(range -> due.put(commitment.id(), greatest ? range.most() : range.least()));
    }
    return new Dues(due);
  }

  private static Count smaller(Count a, Count b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
