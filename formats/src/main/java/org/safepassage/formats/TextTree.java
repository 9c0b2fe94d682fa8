package org.safepassage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML text with where each value stands in it. For texts that were read without findings.
final class TextTree {
  private final String text;
  private final Node root;

  TextTree(String text) {
    this.text = text;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(TextFile.LARGEST)
            .setBufferSize(Math.max(1024, text.length() + 1))
            .build();
    this.root =
        new Compose(settings)
            .composeString(text)
            .orElseThrow(() -> new IllegalArgumentException("The text says nothing."));
  }

  String text() {
    return text;
  }

  /// A place that may or may not have something in it.
  ///
  /// @param holder the mapping or list that it is in
  /// @param key the last part of its name
  /// @param node what stands there
  record Spot(Node holder, String key, Optional<Node> node) {}

  /// @return nothing where not even the mapping or list is there
  Optional<Spot> find(String at) {
    List<String> names = List.of(at.split("/", -1));
    Node holder = root;
    for (String name : names.subList(0, names.size() - 1)) {
      Optional<Node> next = child(holder, name);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      holder = next.get();
    }
    return Optional.of(new Spot(holder, names.getLast(), child(holder, names.getLast())));
  }

  /// What stands at a place.
  Optional<Object> value(String at) {
    return find(at).flatMap(Spot::node).map(TextTree::value);
  }

  private static Optional<Node> child(Node holder, String name) {
    return switch (holder) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .filter(tuple -> name.equals(word(tuple.getKeyNode())))
              .map(NodeTuple::getValueNode)
              .findFirst();
      case SequenceNode list -> item(list, name);
      default -> Optional.empty();
    };
  }

  private static Optional<Node> item(SequenceNode list, String name) {
    for (Node item : list.getValue()) {
      if (child(item, "id").map(TextTree::word).filter(name::equals).isPresent()) {
        return Optional.of(item);
      }
    }
    boolean isNumber = name.matches("[1-9][0-9]{0,8}");
    return isNumber && Integer.parseInt(name) <= list.getValue().size()
        ? Optional.of(list.getValue().get(Integer.parseInt(name) - 1))
        : Optional.empty();
  }

  private static String word(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /// A node as maps, lists and texts.
  static Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping
            .getValue()
            .forEach(tuple -> values.put(word(tuple.getKeyNode()), value(tuple.getValueNode())));
        yield values;
      }
      case SequenceNode list -> {
        List<Object> values = new ArrayList<>();
        list.getValue().forEach(item -> values.add(value(item)));
        yield values;
      }
      default -> word(node);
    };
  }

  /// Where a node begins in the text.
  int start(Node node) {
    return index(node.getStartMark());
  }

  /// Where the last word of a node ends. A block ends with its last value, and not with the empty
  /// lines after it.
  int end(Node node) {
    return switch (node) {
      case MappingNode mapping
          when mapping.getFlowStyle() == FlowStyle.BLOCK && !mapping.getValue().isEmpty() ->
          end(mapping.getValue().getLast().getValueNode());
      case SequenceNode list
          when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
          end(list.getValue().getLast());
      default -> withoutSpace(start(node), index(node.getEndMark()));
    };
  }

  /// A text over several lines ends, for the parser, where the next line begins.
  private int withoutSpace(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private int index(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  /// Where the line begins in which a character stands.
  int lineStart(int index) {
    return text.lastIndexOf('\n', index - 1) + 1;
  }

  /// Where the next line begins.
  int nextLine(int index) {
    int end = text.indexOf('\n', index);
    return end < 0 ? text.length() : end + 1;
  }
}
