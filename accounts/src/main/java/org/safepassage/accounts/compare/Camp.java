package org.safepassage.accounts.compare;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.safepassage.model.PartyId;
import org.safepassage.model.SideId;

/// Those who are meant by some words, as parties and as sides.
///
/// @param sides those of the parties, or what is known where no party is
record Camp(Set<PartyId> parties, Set<SideId> sides) {
  static final Camp NOBODY = new Camp(Set.of(), Set.of());

  Camp {
    parties = Set.copyOf(parties);
    sides = Set.copyOf(sides);
  }

  Camp and(Camp other) {
    Set<PartyId> both = new HashSet<>(parties);
    both.addAll(other.parties);
    Set<SideId> bothSides = new HashSet<>(sides);
    bothSides.addAll(other.sides);
    return new Camp(both, bothSides);
  }

  Camp orElse(Supplier<Camp> other) {
    return isKnown() ? this : other.get();
  }

  boolean isKnown() {
    return !parties.isEmpty() || !sides.isEmpty();
  }

  boolean sharesParty(Camp other) {
    return parties.stream().anyMatch(other.parties::contains);
  }

  /// Whether they are on opposed sides; nothing where that can't be told.
  Optional<Boolean> opposed(Camp other) {
    if (sharesParty(other)) {
      return Optional.of(false);
    }
    return sides.isEmpty() || other.sides.isEmpty()
        ? Optional.empty()
        : Optional.of(sides.stream().noneMatch(other.sides::contains));
  }

  boolean isOpposedTo(Camp other) {
    return opposed(other).orElse(false);
  }
}
