package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.pictures.Ring.Side;
import org.safepassage.pictures.Routes.Stand;
import org.safepassage.pictures.Routes.Street;

/// Places the boxes of a wait-for picture and draws them with their arrows.
final class WaitLayout {
  private static final double AIR = 24;
  private static final double MARGIN = 24;
  private static final double CLEARANCE = 5;
  private static final int MOST_TRIES = 12;

  private final Optional<Ring> ring;
  private final Map<String, Panel> panels;
  private final List<List<String>> columns = new ArrayList<>();
  private final int ringColumn;
  private final Routes routes;
  private final Map<String, Rect> places = new HashMap<>();
  private final Map<String, Stand> stands = new HashMap<>();
  private final List<Double> channels = new ArrayList<>();
  private double top;
  private double bottom;

  /// @param panels all boxes outside the ring that have to do with a wait
  /// @param arrows all waits but those that are written in the ring
  WaitLayout(Optional<Ring> ring, Map<String, Panel> panels, List<Arrow> arrows) {
    this.ring = ring;
    this.panels = Map.copyOf(panels);
    Set<String> inRing = new HashSet<>();
    ring.ifPresent(r -> r.panels().forEach(panel -> inRing.add(panel.node())));
    this.routes = new Routes(arrows.stream().filter(arrow -> !arrow.isToItself()).toList());
    Columns sorted = Columns.of(inRing, arrows);
    columns.addAll(sorted.left());
    this.ringColumn = ring.isPresent() ? columns.size() : -1;
    if (ring.isPresent()) {
      columns.add(List.of());
    }
    columns.addAll(sorted.right());
    stand();
    for (Arrow arrow : arrows) {
      if (!arrow.isToItself()) {
        routes.add(arrow, standOf(arrow.from()), standOf(arrow.to()));
      }
    }
  }

  private void stand() {
    for (int column = 0; column < columns.size(); column++) {
      for (String node : columns.get(column)) {
        stands.put(node, new Stand(column, false, Side.RIGHT));
      }
    }
    ring.ifPresent(r ->
        r.panels()
            .forEach(panel ->
                stands.put(panel.node(), new Stand(ringColumn, true, r.outside(panel.node())))));
  }

  private Stand standOf(String node) {
    Stand stand = stands.get(node);
    if (stand == null) {
      throw new IllegalArgumentException(node + " has no place.");
    }
    return stand;
  }

  /// @return where the last of it ends
  double draw(Drawing drawing, double from) {
    place(from);
    for (Arrow arrow : routes.arrows()) {
      drawArrow(drawing, arrow);
    }
    ring.ifPresent(r -> r.draw(drawing, channelEnd(ringColumn), ringTop(r)));
    for (List<String> column : columns) {
      for (String node : column) {
        panel(node).draw(drawing, placeOf(node));
      }
    }
    for (Arrow arrow : routes.arrows()) {
      Point exit = exit(arrow);
      drawing.badge(exit.x(), exit.y(), arrow.number(), colour(arrow));
    }
    return bottom + laneRoom(false);
  }

  private void place(double from) {
    top = from + laneRoom(true);
    double tall = ring.map(Ring::height).orElse(0.0);
    for (List<String> column : columns) {
      tall = Math.max(tall, height(column));
    }
    bottom = top + tall;
    double x = MARGIN;
    for (int column = 0; column < columns.size(); column++) {
      channels.add(x);
      x += channelWidth(column);
      boolean isRing = column == ringColumn;
      double y = (top + bottom - height(columns.get(column))) / 2;
      for (String node : columns.get(column)) {
        Rect place = new Rect(x, y, Panel.WIDTH, panel(node).height());
        places.put(node, place);
        y = place.bottom() + AIR;
      }
      x += isRing ? ring.map(Ring::width).orElse(0.0) : Panel.WIDTH;
    }
    channels.add(x);
    if (ring.isPresent()) {
      Ring r = ring.get();
      for (Panel panel : r.panels()) {
        Rect own = r.place(panel.node());
        double left = channelEnd(ringColumn) + own.x();
        places.put(panel.node(), new Rect(left, ringTop(r) + own.y(), own.width(), own.height()));
      }
    }
  }

  private double ringTop(Ring r) {
    return (top + bottom - r.height()) / 2;
  }

  private double channelEnd(int column) {
    return channels.get(column) + channelWidth(column);
  }

  private double channelWidth(int channel) {
    int tracks = routes.tracks(new Street.Channel(channel));
    boolean isOutside = channel == 0 || channel == columns.size();
    return tracks == 0 ? isOutside ? 0 : AIR : 52 + Routes.TRACK * tracks;
  }

  private double laneRoom(boolean isTop) {
    int tracks = routes.tracks(new Street.Lane(isTop));
    return tracks == 0 ? 0 : 26 + Routes.TRACK * tracks;
  }

  private double height(List<String> column) {
    double height = -AIR;
    for (String node : column) {
      height += panel(node).height() + AIR;
    }
    return Math.max(0, height);
  }

  private Panel panel(String node) {
    Panel panel = panels.get(node);
    if (panel == null) {
      throw new IllegalArgumentException(node + " has no box.");
    }
    return panel;
  }

  private Rect placeOf(String node) {
    Rect place = places.get(node);
    if (place == null) {
      throw new IllegalArgumentException(node + " is not placed.");
    }
    return place;
  }

  private void drawArrow(Drawing drawing, Arrow arrow) {
    List<Point> way = new ArrayList<>();
    way.add(exit(arrow));
    routes.tracksOf(arrow).forEach((street, track) -> turn(way, street, track));
    Point entry = entry(arrow);
    Point last = way.getLast();
    boolean fromAbove =
        standOf(arrow.to()).isInRing()
            && switch (standOf(arrow.to()).side()) {
              case TOP, BOTTOM -> true;
              case LEFT, RIGHT -> false;
            };
    way.add(fromAbove ? new Point(entry.x(), last.y()) : new Point(last.x(), entry.y()));
    way.add(entry);
    drawing.path(
        way,
        "fill",
        "none",
        "stroke",
        colour(arrow),
        "stroke-width",
        arrow.isStrong() ? "3" : "1.8",
        "stroke-dasharray",
        arrow.isDashed() ? "6 4" : "",
        "stroke-linejoin",
        "round");
    drawing.arrowHead(way.get(way.size() - 2), entry, 11, colour(arrow));
  }

  private void turn(List<Point> way, Street street, int track) {
    Point last = way.getLast();
    double step = Routes.TRACK * track;
    way.add(
        switch (street) {
          case Street.Channel(var column) -> new Point(channels.get(column) + 24 + step, last.y());
          case Street.Lane(var isTop) ->
              new Point(last.x(), isTop ? top - 24 - step : bottom + 24 + step);
        });
  }

  private Point exit(Arrow arrow) {
    Rect place = placeOf(arrow.from());
    if (standOf(arrow.from()).isInRing()) {
      return onSide(arrow.from(), routes.exitPort(arrow));
    }
    return new Point(place.right(), place.y() + panel(arrow.from()).rowAt(arrow.number()));
  }

  private Point entry(Arrow arrow) {
    if (standOf(arrow.to()).isInRing()) {
      return onSide(arrow.to(), routes.entryPort(arrow));
    }
    Rect place = placeOf(arrow.to());
    double y = place.y() + Math.min(place.height(), 60) * routes.entryPort(arrow);
    for (int tries = 0; tries < MOST_TRIES && meetsAnotherExit(arrow, y); tries++) {
      y += CLEARANCE;
    }
    return new Point(place.x(), y);
  }

  /// Whether somebody else's arrow comes out of a box opposite at the same height: the two would
  /// look like one.
  private boolean meetsAnotherExit(Arrow arrow, double y) {
    int opposite = standOf(arrow.to()).column() - 1;
    return routes.arrows().stream()
        .filter(other -> !other.to().equals(arrow.to()))
        .filter(other -> !standOf(other.from()).isInRing())
        .filter(other -> standOf(other.from()).column() == opposite)
        .anyMatch(other -> Math.abs(exit(other).y() - y) < CLEARANCE);
  }

  private Point onSide(String node, double port) {
    Rect place = placeOf(node);
    double x = place.x() + port * place.width();
    double y = place.y() + port * place.height();
    return switch (standOf(node).side()) {
      case TOP -> new Point(x, place.y());
      case BOTTOM -> new Point(x, place.bottom());
      case LEFT -> new Point(place.x(), y);
      case RIGHT -> new Point(place.right(), y);
    };
  }

  private static String colour(Arrow arrow) {
    return arrow.isStrong() ? Ink.ALARM : Ink.LINE;
  }
}
