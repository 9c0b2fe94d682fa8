package org.safepassage.accounts.names;

import java.util.Optional;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// Something that has a name.
///
/// @param name the name that is shown
/// @param place the operation's place, for a place of it
/// @param party the operation's party, for a party of it and for a country whose government is one
public record Named(String name, Kind kind, Optional<PlaceId> place, Optional<PartyId> party) {

  /// What it is.
  public enum Kind {
    PLACE,
    PARTY,
    COUNTRY,
    ORGANISATION,
    MEDIUM,
    /// A word such as "rebels" or "terrorists" that means a party in the source's own way.
    LABEL
  }
}
