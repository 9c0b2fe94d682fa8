package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safepassage.pictures.Ring.Side;

/// Which way arrows go: upright in the channels between columns, level in the lanes above and below
/// all boxes, so that none crosses a box. Arrows to the same box have tracks of their own while
/// they are few; many share one.
final class Routes {
  static final double TRACK = 10;

  /// Where an arrow can run.
  sealed interface Street {
    /// To the left of a column; the last one is to the right of the last column.
    record Channel(int column) implements Street {}

    record Lane(boolean isTop) implements Street {}
  }

  /// Where a box stands.
  ///
  /// @param side which side is free; RIGHT for exits and LEFT for entries of boxes outside the ring
  record Stand(int column, boolean isInRing, Side side) {
    private Street exit() {
      return isInRing ? inRing() : new Street.Channel(column + 1);
    }

    private Street entry() {
      return isInRing ? inRing() : new Street.Channel(column);
    }

    private Street inRing() {
      return switch (side) {
        case TOP -> new Street.Lane(true);
        case BOTTOM -> new Street.Lane(false);
        case LEFT -> new Street.Channel(column);
        case RIGHT -> new Street.Channel(column + 1);
      };
    }
  }

  private static final long FEW = 3;

  /// Arrows that share tracks.
  ///
  /// @param own the number of the one arrow that it is for; 0 if for several
  private record Trunk(String to, boolean isStrong, boolean isDashed, int own) {}

  private final Map<String, Long> toEach;

  /// @param arrows all that will be added
  Routes(List<Arrow> arrows) {
    this.toEach = arrows.stream().collect(Collectors.groupingBy(Arrow::to, Collectors.counting()));
  }

  private Trunk trunk(Arrow arrow) {
    boolean isAlone = toEach.getOrDefault(arrow.to(), 0L) <= FEW;
    int own = isAlone ? arrow.number() : 0;
    return new Trunk(arrow.to(), arrow.isStrong(), arrow.isDashed(), own);
  }

  private final Map<Street, Map<Trunk, Integer>> tracks = new HashMap<>();
  private final Map<Arrow, List<Street>> streets = new LinkedHashMap<>();
  private final Map<String, List<Object>> ports = new HashMap<>();

  void add(Arrow arrow, Stand from, Stand to) {
    List<Street> way = way(from, to);
    streets.put(arrow, way);
    Trunk trunk = trunk(arrow);
    for (Street street : way) {
      Map<Trunk, Integer> taken = tracks.computeIfAbsent(street, _ -> new HashMap<>());
      taken.putIfAbsent(trunk, taken.size());
    }
    List<Object> entries = ports.computeIfAbsent(arrow.to(), _ -> new ArrayList<>());
    if (!entries.contains(trunk)) {
      entries.add(trunk);
    }
    if (from.isInRing()) {
      ports.computeIfAbsent(arrow.from(), _ -> new ArrayList<>()).add(arrow);
    }
  }

  private static List<Street> way(Stand from, Stand to) {
    Street exit = from.exit();
    Street entry = to.entry();
    if (exit.equals(entry)) {
      return List.of(exit);
    }
    boolean twoChannels = exit instanceof Street.Channel && entry instanceof Street.Channel;
    boolean twoLanes = exit instanceof Street.Lane && entry instanceof Street.Lane;
    if (twoChannels) {
      return List.of(exit, new Street.Lane(false), entry);
    }
    return twoLanes
        ? List.of(exit, new Street.Channel(from.column() + 1), entry)
        : List.of(exit, entry);
  }

  List<Arrow> arrows() {
    return List.copyOf(streets.keySet());
  }

  int tracks(Street street) {
    return tracks.getOrDefault(street, Map.of()).size();
  }

  /// The arrow's streets with its track in each, from 0.
  Map<Street, Integer> tracksOf(Arrow arrow) {
    Map<Street, Integer> own = new LinkedHashMap<>();
    for (Street street : streets.getOrDefault(arrow, List.of())) {
      own.put(street, tracks.getOrDefault(street, Map.of()).getOrDefault(trunk(arrow), 0));
    }
    return own;
  }

  /// How far along its side of the box the arrow leaves, between 0 and 1.
  double exitPort(Arrow arrow) {
    return port(arrow.from(), arrow);
  }

  /// How far along its side of the box the arrow comes in, between 0 and 1.
  double entryPort(Arrow arrow) {
    return port(arrow.to(), trunk(arrow));
  }

  private double port(String node, Object user) {
    List<Object> users = ports.getOrDefault(node, List.of());
    return (users.indexOf(user) + 1.0) / (users.size() + 1);
  }
}
