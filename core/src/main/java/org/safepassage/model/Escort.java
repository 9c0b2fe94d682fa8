package org.safepassage.model;

import java.util.Optional;

/// Teams that go along with convoys, one with each.
public record Escort(
    EscortId id, Names names, int teams, Optional<PartyId> providedBy, SourceRef where) {
  /// @throws IllegalArgumentException for fewer than one team
  public Escort {
    if (teams < 1) {
      throw new IllegalArgumentException(
          """
          An escort of %d teams can't be.
          Maybe the escort is to be left out.\
          """
              .formatted(teams));
    }
  }
}
