package org.safepassage.plan.levers;

import java.util.List;
import org.safepassage.model.Corridor;
import org.safepassage.model.Window;

/// Corridors with one thing changed.
final class Corridors {
  private Corridors() {}

  static Corridor withWindows(Corridor corridor, List<Window> others) {
    return with(corridor, corridor.convoys(), others);
  }

  static Corridor withRule(Corridor corridor, Corridor.ConvoyRule other) {
    return with(corridor, other, corridor.windows());
  }

  private static Corridor with(
      Corridor corridor, Corridor.ConvoyRule convoys, List<Window> windows) {
    return new Corridor(
        corridor.id(),
        corridor.names(),
        corridor.path(),
        corridor.legs(),
        corridor.controlledBy(),
        convoys,
        windows,
        corridor.where());
  }
}
