package org.safepassage.ledger;

import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;

/// What can be closed, and where things happen.
public sealed interface Site {
  record AtPlace(PlaceId place) implements Site {}

  /// Somewhere along a corridor.
  record OnCorridor(CorridorId corridor) implements Site {}
}
