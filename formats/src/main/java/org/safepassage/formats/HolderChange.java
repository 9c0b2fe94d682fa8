package org.safepassage.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What goes out of one mapping or list and what comes in.
final class HolderChange {
  private final CollectionNode<?> holder;
  private final TextTree tree;
  private final TextPlaces places;
  private final Spelling spelling;
  private final List<Added> added = new ArrayList<>();
  // Nodes are equal to none but themselves.
  private final Set<Node> removed = new HashSet<>();

  /// @param key empty for an item
  private record Added(String key, Object value) {}

  /// Where a key with its value, or an item with its dash, stands.
  private record Child(int start, int end, boolean goes) {}

  HolderChange(CollectionNode<?> holder, TextTree tree, TextPlaces places) {
    this.holder = holder;
    this.tree = tree;
    this.places = places;
    this.spelling = Spelling.around(holder, tree);
  }

  /// A key that isn't there yet.
  void add(String key, Object value) {
    added.add(new Added(key, value));
  }

  /// One more item.
  void add(Object item) {
    added.add(new Added("", item));
  }

  void remove(Node value) {
    removed.add(value);
  }

  void into(Splices splices) {
    List<Child> children = children();
    int kept = children.size() - 1;
    while (kept >= 0 && children.get(kept).goes()) {
      kept--;
    }
    if (kept < 0) {
      writeAll(children, splices);
    } else if (TextPlaces.isBlock(holder)) {
      changeBlock(children, splices);
    } else {
      changeFlow(children, kept, splices);
    }
  }

  private List<Child> children() {
    List<Child> children = new ArrayList<>();
    switch (holder) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          int end = Math.max(places.end(tuple.getKeyNode()), places.end(tuple.getValueNode()));
          children.add(
              new Child(
                  places.start(tuple.getKeyNode()), end, removed.contains(tuple.getValueNode())));
        }
      }
      case SequenceNode list -> {
        for (Node item : list.getValue()) {
          int start = TextPlaces.isBlock(list) ? places.dash(list, item) : places.start(item);
          children.add(new Child(start, places.end(item), removed.contains(item)));
        }
      }
      default -> throw new IllegalArgumentException("Neither a mapping nor a list.");
    }
    return children;
  }

  private List<String> lines() {
    return added.stream()
        .map(one ->
            holder instanceof MappingNode
                ? spelling.entry(one.key(), one.value())
                : (TextPlaces.isBlock(holder) ? "- " : "") + spelling.of(one.value()))
        .toList();
  }

  /// Nothing stays of what was in it.
  private void writeAll(List<Child> children, Splices splices) {
    if (added.isEmpty()) {
      new ValuePlace(holder, tree, places).replace(Spelling.nothing(holder), splices);
    } else if (children.isEmpty()) {
      int inside = places.start(holder) + 1;
      splices.replace(inside, inside, String.join(", ", lines()));
    } else {
      int start = children.getFirst().start();
      String between = TextPlaces.isBlock(holder) ? newLine(start) : ", ";
      splices.replace(start, children.getLast().end(), String.join(between, lines()));
    }
  }

  /// A line end, and space up to where this stands in its line.
  private String newLine(int start) {
    return places.lineEnd() + " ".repeat(places.indent(start));
  }

  private void changeBlock(List<Child> children, Splices splices) {
    int first = 0;
    if (!places.isFirstInLine(children.getFirst().start())) {
      // It shares its line with the dash of what it is in, which stays.
      while (children.get(first).goes()) {
        first++;
      }
      splices.replace(children.getFirst().start(), children.get(first).start(), "");
    }
    for (int i = first; i < children.size(); i++) {
      if (children.get(i).goes()) {
        int from =
            places.withComments(
                places.lineStart(children.get(i).start()), afterChild(children, i - 1));
        splices.replace(from, places.nextLine(children.get(i).end()), "");
      }
    }
    String indent = " ".repeat(places.indent(children.getFirst().start()));
    int behind = places.nextLine(children.getLast().end());
    lines().forEach(line -> splices.addLine(behind, tree.depth(holder), indent + line));
  }

  /// Where a line begins after a child, or after the key of all of them.
  private int afterChild(List<Child> children, int number) {
    if (number >= 0) {
      return places.nextLine(children.get(number).end());
    }
    return tree.owner(holder).orElse(null) instanceof TextTree.Owner.OfKey(var _, var key)
        ? places.nextLine(places.end(key))
        : 0;
  }

  private void changeFlow(List<Child> children, int lastKept, Splices splices) {
    for (int i = 0; i < lastKept; i++) {
      if (children.get(i).goes()) {
        splices.replace(children.get(i).start(), children.get(i + 1).start(), "");
      }
    }
    Child last = children.get(lastKept);
    String between = places.isFirstInLine(last.start()) ? "," + newLine(last.start()) : ", ";
    String more = lines().stream().map(line -> between + line).collect(Collectors.joining());
    int end = children.getLast().end();
    if (end > last.end() || !more.isEmpty()) {
      splices.replace(last.end(), end, more);
    }
  }
}
