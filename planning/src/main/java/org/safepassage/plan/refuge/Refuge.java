package org.safepassage.plan.refuge;

import java.util.List;
import org.safepassage.model.PlaceId;

/// Where a convoy goes.
public sealed interface Refuge {
  /// It turns round, to a place behind it that may hold its people.
  ///
  /// @param first minutes to get there at the beginning of the span for which this is said
  /// @param last minutes at its end
  record Back(PlaceId to, int first, int last, Why why) implements Refuge {}

  /// It goes on, to the next place that may hold its people.
  ///
  /// @param through checkpoints on the way that must let it pass all the same
  record On(PlaceId to, int first, int last, List<PlaceId> through, Why why) implements Refuge {
    public On {
      through = List.copyOf(through);
    }
  }

  /// There is no place for it: none behind that it may go back to, none ahead with room.
  ///
  /// @param behind what bars the way back
  /// @param ahead what bars the way on
  record Nowhere(Bar.Passed behind, Bar.NoRoom ahead) implements Refuge {}

  /// Why there.
  enum Why {
    /// Both ways are free, and this one is shorter.
    SOONER,
    /// The other way is barred.
    ONLY_WAY,
    /// The other way leads through a checkpoint of somebody else.
    FREE_WAY,
    /// It has been handed over.
    HANDED_OVER;

    /// The word in files.
    public String word() {
      return switch (this) {
        case SOONER -> "sooner";
        case ONLY_WAY -> "only-way";
        case FREE_WAY -> "free-way";
        case HANDED_OVER -> "handed-over";
      };
    }
  }

  /// What bars a way.
  sealed interface Bar {
    /// A checkpoint that it has passed and that another side controls than the place behind it.
    record Passed(PlaceId checkpoint) implements Bar {}

    /// The place has less room than its people need.
    ///
    /// @param left room for so many when the convoy sets out on this leg
    record NoRoom(PlaceId place, long left) implements Bar {}
  }
}
