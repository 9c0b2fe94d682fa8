package org.safepassage.model;

import java.util.Optional;
import java.util.Set;

/// Somebody whose acts matter: who controls a place, gives, receives, guarantees, or can simply
/// stand in the way.
///
/// @param side the side it is counted with; none for guarantors, mediators and many non-parties
/// @param contact whom to reach, as a duty post rather than a person's name; empty if unknown
public record Party(
    PartyId id,
    Names names,
    Optional<SideId> side,
    Standing standing,
    Set<Role> roles,
    String contact,
    SourceRef where) {
  public Party {
    roles = Set.copyOf(roles);
  }

  /// Whether it signed.
  public enum Standing {
    PARTY,
    /// Did not sign, and its consent is needed all the same: an armed group outside the deal, a
    /// crowd on the road, the evacuees themselves.
    NON_PARTY
  }

  /// What it does besides giving and receiving.
  public enum Role {
    GUARANTOR,
    MEDIATOR,
    OBSERVER,
    CARRIER
  }
}
