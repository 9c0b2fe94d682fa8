package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.SharedId;

/// What several commitments share, in normal form: the weighted people who have boarded, without
/// those past `until`, never exceed `atMost`.
///
/// The one part of the normal form that is not monotone: that one commitment goes on can keep
/// another from going on.
public record Limit(
    SharedId id,
    Shared.Kind kind,
    long atMost,
    List<Share> shares,
    Optional<Milestone> until,
    Origin origin) {
  public Limit {
    shares = List.copyOf(shares);
  }

  static Limit of(Shared shared, ToIntFunction<CommitmentId> placeOf) {
    return new Limit(
        shared.id(),
        shared.kind(),
        shared.atMost().value(),
        shared.of().stream()
            .map(part -> new Share(placeOf.applyAsInt(part.commitment()), part.weight()))
            .toList(),
        shared.until(),
        new Origin(Origin.Kind.SHARED, shared.clause(), shared.where()));
  }

  /// @param commitment its place in the rulebook
  /// @param weight how much one of its people takes up
  public record Share(int commitment, long weight) {}

  /// How much one of a commitment's people takes up; 0 if it has no part in it.
  long weightOf(int commitment) {
    for (Share share : shares) {
      if (share.commitment() == commitment) {
        return share.weight();
      }
    }
    return 0;
  }

  /// What is left. Below 0 where more was counted than may be.
  public long left(Levels levels) {
    long left = atMost;
    for (Share share : shares) {
      long taken = levels.level(Slot.reported(share.commitment(), Milestone.BOARDED));
      if (until.isPresent()) {
        taken -= levels.level(Slot.reported(share.commitment(), until.get()));
      }
      left = Math.subtractExact(left, Math.multiplyExact(share.weight(), taken));
    }
    return left;
  }

  /// The level up to which a commitment can board by what is left; its present one if nothing is.
  long upTo(int commitment, Levels levels) {
    long boarded = levels.level(Slot.reported(commitment, Milestone.BOARDED));
    return boarded + Math.max(0, left(levels)) / weightOf(commitment);
  }

  /// Whether it lets less than all go who are due.
  boolean canBind(List<Obligation> obligations) {
    long all = 0;
    for (Share share : shares) {
      long due = obligations.get(share.commitment()).due();
      all = Math.addExact(all, Math.multiplyExact(share.weight(), due));
    }
    return all > atMost;
  }
}
