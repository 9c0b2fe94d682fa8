package org.safepassage.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.PartyId;
import org.safepassage.model.SourceId;

/// How far a version has come. A deal that was announced has not thereby been accepted, and one
/// that was accepted is not thereby in force.
public record History(
    Optional<Step> proposed,
    Optional<Step> announced,
    List<Step> accepted,
    Optional<Step> inForce) {
  public History {
    accepted = List.copyOf(accepted);
  }

  public static final History UNKNOWN =
      new History(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /// One step, by whom and when, as far as that is known.
  public record Step(Optional<PartyId> by, Instant at, List<SourceId> sources) {
    public Step {
      sources = List.copyOf(sources);
    }
  }
}
