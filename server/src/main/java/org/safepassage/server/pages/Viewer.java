package org.safepassage.server.pages;

import java.util.Optional;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UserId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Policy;

/// Who looks at a page of one operation, and how.
///
/// @param name as others see it
/// @param device from which they look
public record Viewer(
    UserId user, String name, Role role, Language language, DeviceId device, Belonging belonging) {

  /// What somebody stands for, where they stand for anything.
  ///
  /// @param member which of the observers named in the operation file
  public record Belonging(
      Optional<SideId> side,
      Optional<PartyId> party,
      Optional<PlaceId> site,
      Optional<String> member) {
    public static final Belonging NONE =
        new Belonging(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// As whom they make entries.
  public Reporter reporter() {
    return new Reporter(user, role, device);
  }

  /// Whether their role lets them.
  boolean may(Act act) {
    return Policy.actsOf(role).contains(act);
  }
}
