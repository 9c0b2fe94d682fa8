package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.SuspensionId;

/// Which incidents stop movements, until those named lift it.
///
/// @param incidents kinds of incident, as they are reported
/// @param places where one counts; with no place and no corridor, anywhere
/// @param corridors where one counts, the places along them included
/// @param liftedBy who can say that it is settled, each alone
public record Suspension(
    SuspensionId id,
    Names names,
    List<String> incidents,
    List<PlaceId> places,
    List<CorridorId> corridors,
    List<PartyId> liftedBy,
    SourceRef where) {
  public Suspension {
    incidents = List.copyOf(incidents);
    places = List.copyOf(places);
    corridors = List.copyOf(corridors);
    liftedBy = List.copyOf(liftedBy);
  }
}
