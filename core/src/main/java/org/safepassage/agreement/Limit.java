package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SharedId;

/// What several commitments share, in normal form: the weighted people who have passed `since`,
/// without those past `until`, never exceed `atMost`.
///
/// Not monotone: that one commitment goes on can keep another from going on.
///
/// @param since where it is taken up: whoever boards takes up what is shared, and whoever departs
///   takes up room to wait. Nobody boards for whom there would be none.
/// @param contested whether it can matter who takes it up first. It can't where all who take it up
///   give it back without waiting for anybody.
public record Limit(
    What of,
    Shared.Kind kind,
    long atMost,
    List<Share> shares,
    Milestone since,
    Optional<Milestone> until,
    boolean contested,
    Origin origin) {
  public Limit {
    shares = List.copyOf(shares);
  }

  /// What there is only so much of.
  public sealed interface What {
    /// Something that the agreement says is shared.
    record Agreed(SharedId shared) implements What {
      @Override
      public String toString() {
        return shared.value();
      }
    }

    /// Room to wait at a hand-over point.
    record RoomAt(PlaceId place) implements What {
      @Override
      public String toString() {
        return place.value();
      }
    }
  }

  static Limit of(Shared shared, ToIntFunction<CommitmentId> placeOf) {
    return new Limit(
        new What.Agreed(shared.id()),
        shared.kind(),
        shared.atMost().value(),
        shared.of().stream()
            .map(part -> new Share(placeOf.applyAsInt(part.commitment()), part.weight()))
            .toList(),
        Milestone.BOARDED,
        shared.until(),
        true,
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
      long taken = levels.level(Slot.reported(share.commitment(), since));
      if (until.isPresent()) {
        taken -= levels.level(Slot.reported(share.commitment(), until.get()));
      }
      left = Math.subtractExact(left, Math.multiplyExact(share.weight(), taken));
    }
    return left;
  }

  /// The level up to which a commitment can go by what is left, whether it boards or departs.
  long upTo(int commitment, Levels levels) {
    long passed = levels.level(Slot.reported(commitment, since));
    return passed + Math.max(0, left(levels)) / weightOf(commitment);
  }

  /// Whether it holds those who would pass this milestone.
  boolean holds(Slot slot) {
    return slot.evidence() == Evidence.REPORTED
        && slot.milestone().compareTo(since) <= 0
        && weightOf(slot.commitment()) > 0;
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
