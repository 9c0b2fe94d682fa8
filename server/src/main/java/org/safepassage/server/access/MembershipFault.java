package org.safepassage.server.access;

import java.util.Optional;
import org.safepassage.model.Operation;

/// What in a membership doesn't fit its role, or isn't in the operation.
public enum MembershipFault {
  ADMINISTRATOR_OF_ONE,
  COORDINATOR_OF_SIDE,
  LIAISON_WITHOUT_PARTY,
  OBSERVER_WITHOUT_MEMBER,
  NO_SUCH_MEMBER,
  NO_SUCH_PARTY,
  NO_SUCH_SIDE,
  NO_SUCH_PLACE;

  /// The first fault of a membership in its operation.
  public static Optional<MembershipFault> find(Membership membership, Operation operation) {
    return ofRole(membership).or(() -> ofNames(membership, operation));
  }

  private static Optional<MembershipFault> ofRole(Membership membership) {
    return switch (membership.role()) {
      case ADMINISTRATOR -> Optional.of(ADMINISTRATOR_OF_ONE);
      case COORDINATOR -> {
        boolean isPartial = membership.side().isPresent() || membership.party().isPresent();
        yield isPartial ? Optional.of(COORDINATOR_OF_SIDE) : Optional.empty();
      }
      case LIAISON ->
          membership.party().isEmpty() ? Optional.of(LIAISON_WITHOUT_PARTY) : Optional.empty();
      case OBSERVER ->
          membership.member().isEmpty() ? Optional.of(OBSERVER_WITHOUT_MEMBER) : Optional.empty();
      case FIELD_OFFICER, INFORMATION_OFFICER, VIEWER -> Optional.empty();
    };
  }

  private static Optional<MembershipFault> ofNames(Membership membership, Operation operation) {
    boolean isMember =
        operation.actors().observers().stream()
            .anyMatch(group -> membership.member().filter(group.members()::contains).isPresent());
    if (membership.member().isPresent() && !isMember) {
      return Optional.of(NO_SUCH_MEMBER);
    }
    if (membership.party().isPresent()
        && membership.party().flatMap(operation.actors()::findParty).isEmpty()) {
      return Optional.of(NO_SUCH_PARTY);
    }
    if (membership.side().isPresent()
        && membership.side().flatMap(operation.actors()::findSide).isEmpty()) {
      return Optional.of(NO_SUCH_SIDE);
    }
    return membership.site().isPresent()
            && membership.site().flatMap(operation.network()::findPlace).isEmpty()
        ? Optional.of(NO_SUCH_PLACE)
        : Optional.empty();
  }
}
