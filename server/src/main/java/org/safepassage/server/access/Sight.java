package org.safepassage.server.access;

import org.safepassage.ledger.Role;
import org.safepassage.model.SideId;

/// Whose people somebody sees more of than their number.
public sealed interface Sight {

  /// Everybody's.
  record Everything() implements Sight {}

  /// Those who go to one side, and of all others only how many passed.
  record OfSide(SideId side) implements Sight {}

  /// Nobody's.
  record Totals() implements Sight {}

  /// A side, wherever one is set, narrows what anybody sees. Whoever speaks for a party that is on
  /// no side, such as a guarantor, sees no side's people.
  static Sight of(Membership membership) {
    return membership.side().<Sight>map(OfSide::new).orElseGet(() -> ofRole(membership.role()));
  }

  private static Sight ofRole(Role role) {
    return switch (role) {
      case COORDINATOR, FIELD_OFFICER, OBSERVER, INFORMATION_OFFICER -> new Everything();
      case LIAISON, VIEWER, ADMINISTRATOR -> new Totals();
    };
  }
}
