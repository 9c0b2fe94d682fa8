package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which boxes stand in which column: who waits to the left of what it waits for. What the ring
/// waits for stands to its right, everybody else to its left.
record Columns(List<List<String>> left, List<List<String>> right) {
  private static final int MOST_IN_A_COLUMN = 8;

  static Columns of(Set<String> ring, List<Arrow> arrows) {
    Map<String, List<String>> onward = new LinkedHashMap<>();
    for (Arrow arrow : arrows) {
      onward.computeIfAbsent(arrow.from(), _ -> new ArrayList<>());
      onward.computeIfAbsent(arrow.to(), _ -> new ArrayList<>());
      if (!arrow.isToItself()) {
        onward.get(arrow.from()).add(arrow.to());
      }
    }
    Set<String> beyond = new LinkedHashSet<>();
    ring.forEach(node -> reach(node, onward, beyond));
    Set<String> left = new LinkedHashSet<>(onward.keySet());
    left.removeAll(ring);
    left.removeAll(beyond);
    Set<String> right = new LinkedHashSet<>(onward.keySet());
    right.retainAll(beyond);
    right.removeAll(ring);
    return new Columns(columns(left, onward), columns(right, onward));
  }

  private static void reach(String node, Map<String, List<String>> onward, Set<String> reached) {
    for (String next : onward.getOrDefault(node, List.of())) {
      if (reached.add(next)) {
        reach(next, onward, reached);
      }
    }
  }

  private static List<List<String>> columns(Set<String> nodes, Map<String, List<String>> onward) {
    Map<String, Integer> depths = new HashMap<>();
    nodes.forEach(node -> depth(node, nodes, onward, depths, new HashSet<>()));
    int deepest = depths.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    List<List<String>> columns = new ArrayList<>();
    Map<String, Double> heights = new HashMap<>();
    for (int depth = deepest; depth >= 0; depth--) {
      List<String> column = new ArrayList<>();
      for (String node : nodes) {
        if (depths.getOrDefault(node, 0) == depth) {
          column.add(node);
        }
      }
      // Near those who wait for it, so that fewer arrows cross.
      column.sort(Comparator.comparingDouble(node -> heights.getOrDefault(node, 0.5)));
      for (int i = 0; i < column.size(); i++) {
        double height = (i + 0.5) / column.size();
        onward
            .getOrDefault(column.get(i), List.of())
            .forEach(next -> heights.merge(next, height, (a, b) -> (a + b) / 2));
      }
      columns.addAll(cut(column));
    }
    return columns;
  }

  /// The longest way on within `nodes`; a way back to where it has been doesn't count.
  private static int depth(
      String node,
      Set<String> nodes,
      Map<String, List<String>> onward,
      Map<String, Integer> depths,
      Set<String> under) {
    Integer known = depths.get(node);
    if (known != null) {
      return known;
    }
    under.add(node);
    int depth = 0;
    for (String next : onward.getOrDefault(node, List.of())) {
      if (nodes.contains(next) && !under.contains(next)) {
        depth = Math.max(depth, 1 + depth(next, nodes, onward, depths, under));
      }
    }
    under.remove(node);
    depths.put(node, depth);
    return depth;
  }

  private static List<List<String>> cut(List<String> column) {
    int pieces = Math.ceilDiv(column.size(), MOST_IN_A_COLUMN);
    List<List<String>> cut = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      int from = piece * column.size() / pieces;
      int until = (piece + 1) * column.size() / pieces;
      cut.add(List.copyOf(column.subList(from, until)));
    }
    return cut;
  }
}
