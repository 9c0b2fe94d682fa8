package org.safepassage.server.access;

import java.util.Optional;
import org.safepassage.ledger.Role;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;

/// What somebody is in an operation.
///
/// @param side whose people they may see; none for those who see everybody's, or nobody's
/// @param party for which they speak, for liaisons
/// @param site the one place that they report from; none for any
/// @param member which of the observers named in the operation file they are, for observers
public record Membership(
    OperationId operation,
    Role role,
    Optional<SideId> side,
    Optional<PartyId> party,
    Optional<PlaceId> site,
    Optional<String> member) {

  /// A member of whom nothing else is to be said.
  public static Membership of(OperationId operation, Role role) {
    return new Membership(
        operation, role, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Membership withSide(SideId other) {
    return new Membership(operation, role, Optional.of(other), party, site, member);
  }

  public Membership withParty(PartyId other) {
    return new Membership(operation, role, side, Optional.of(other), site, member);
  }

  public Membership withSite(PlaceId other) {
    return new Membership(operation, role, side, party, Optional.of(other), member);
  }

  public Membership withMember(String other) {
    return new Membership(operation, role, side, party, site, Optional.of(other));
  }
}
