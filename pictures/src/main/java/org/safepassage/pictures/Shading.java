package org.safepassage.pictures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.model.Corridor;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.Window;

/// The times behind the lines of one route: light when the agreement lets people go, dark where a
/// corridor is closed.
final class Shading {
  static final String CLOSED = "#e3e3e3";
  static final String AGREED = "#fdf1c7";

  /// By how much it stands out above the first place and below the last.
  private static final double MARGIN = 8;

  private final Route route;
  private final List<AgreedWindow> agreed;
  private final ToDoubleFunction<PlaceId> heights;

  /// @param agreed of which none is drawn where there are none
  /// @param heights of the places, below the first
  Shading(Route route, List<AgreedWindow> agreed, ToDoubleFunction<PlaceId> heights) {
    this.route = route;
    this.agreed = List.copyOf(agreed);
    this.heights = heights;
  }

  void draw(Drawing drawing, TimeAxis axis, double top) {
    double bottom = top + heights.applyAsDouble(route.places().getLast().id());
    for (AgreedWindow window : agreed) {
      for (Window time : window.times().windows()) {
        shade(drawing, axis, time, new Band(top - MARGIN, bottom + MARGIN, AGREED));
      }
    }
    int leg = 0;
    while (leg < route.legs().size()) {
      Corridor corridor = route.legs().get(leg).corridor();
      int end = leg + corridor.legs().size();
      double from = top + heights.applyAsDouble(route.places().get(leg).id());
      double until = top + heights.applyAsDouble(route.places().get(end).id());
      if (!corridor.windows().isEmpty()) {
        closed(drawing, axis, corridor, new Band(from, until, CLOSED));
      }
      leg = end;
    }
  }

  private record Band(double top, double bottom, String fill) {}

  private static void closed(Drawing drawing, TimeAxis axis, Corridor corridor, Band band) {
    Instant since = axis.first();
    List<Window> windows = new ArrayList<>(corridor.windows());
    windows.sort(Comparator.comparing(Window::from));
    for (Window window : windows) {
      shade(drawing, axis, since, window.from(), band);
      since = since.isAfter(window.until()) ? since : window.until();
    }
    shade(drawing, axis, since, axis.last(), band);
  }

  private static void shade(Drawing drawing, TimeAxis axis, Window window, Band band) {
    Instant from = window.from().isBefore(axis.first()) ? axis.first() : window.from();
    Instant until = window.until().isAfter(axis.last()) ? axis.last() : window.until();
    shade(drawing, axis, from, until, band);
  }

  private static void shade(
      Drawing drawing, TimeAxis axis, Instant from, Instant until, Band band) {
    if (!from.isBefore(until)) {
      return;
    }
    double left = axis.at(from);
    double right = axis.at(until);
    if (right > left) {
      drawing.rect(
          new Rect(left, band.top(), right - left, band.bottom() - band.top()),
          0,
          "fill",
          band.fill());
    }
  }
}
