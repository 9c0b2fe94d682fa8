package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Operation;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;

/// One sum of what is given against what is received: a balance, or everything of a side.
///
/// @param side whose sum it is; none for a balance
public record Reckoning(Optional<SideId> side, Stakes stakes) {

  /// Every balance, both ways.
  public static List<Reckoning> ofBalances(Agreement agreement) {
    return Stakes.of(agreement).stream()
        .map(stakes -> new Reckoning(Optional.empty(), stakes))
        .toList();
  }

  /// Each side that gives something that weighs, over all commitments together; nothing where it
  /// isn't known what one of each commitment weighs against another.
  public static List<Reckoning> ofSides(Operation operation, Agreement agreement) {
    Map<CommitmentId, Long> weights = Weighing.of(agreement).weights();
    List<Reckoning> all = new ArrayList<>();
    for (Side side : operation.actors().sides()) {
      Stakes.ofSide(side.id(), operation, agreement, weights)
          .ifPresent(stakes -> all.add(new Reckoning(Optional.of(side.id()), stakes)));
    }
    return all;
  }
}
