package org.safepassage.agreement;

import java.util.List;
import java.util.function.ToIntFunction;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.BatchesId;
import org.safepassage.model.CommitmentId;

/// A rule for batches in normal form: the people of some commitments board in batches of `size`,
/// each as one event, with so many of each commitment as its share allows.
///
/// Not monotone: whoever goes in one batch is missing in another.
public record Batch(BatchesId id, long size, List<Share> shares, Origin origin) {
  public Batch {
    shares = List.copyOf(shares);
  }

  static Batch of(Batches batches, ToIntFunction<CommitmentId> placeOf) {
    return new Batch(
        batches.id(),
        batches.size().value(),
        batches.of().stream()
            .map(part ->
                new Share(
                    placeOf.applyAsInt(part.commitment()),
                    part.atLeast().value(),
                    part.atMost().orElse(batches.size()).value()))
            .toList(),
        new Origin(Origin.Kind.BATCHES, batches.clause(), batches.where()));
  }

  /// @param commitment its place in the rulebook
  /// @param least how many of it each batch has at least
  /// @param most how many of it each batch has at most
  public record Share(int commitment, long least, long most) {}

  boolean has(int commitment) {
    return shares.stream().anyMatch(share -> share.commitment() == commitment);
  }
}
