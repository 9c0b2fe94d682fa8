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

/// Who looks at a page of one operation, and how.
///
/// @param name as others see it
/// @param device from which they look
public record Viewer(
    UserId user,
    String name,
    Role role,
    Language language,
    DeviceId device,
    Belonging belonging) {

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

  /// Whether they are told whom to call: those who have to get somebody to act.
  public boolean seesContacts() {
    return switch (role) {
      case COORDINATOR, FIELD_OFFICER, OBSERVER, LIAISON -> true;
      case INFORMATION_OFFICER, VIEWER, ADMINISTRATOR -> false;
    };
  }
}
