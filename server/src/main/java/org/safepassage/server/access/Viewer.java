package org.safepassage.server.access;

import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;

/// Whoever is signed in, with what they are in which operation.
public record Viewer(
    UserId user, String name, boolean administrator, Map<OperationId, Membership> memberships) {
  public Viewer {
    memberships = Map.copyOf(memberships);
  }

  public Optional<Membership> findMembership(OperationId operation) {
    return Optional.ofNullable(memberships.get(operation));
  }
}
