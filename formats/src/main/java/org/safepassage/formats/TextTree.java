package org.safepassage.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.TextTree.Owner.OfItem;
import org.safepassage.formats.TextTree.Owner.OfKey;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What a YAML text says, by the names of its places. For texts that were read without findings.
///
/// Whatever is asked for by name is looked up and not searched for: a patch may have thousands of
/// changes in a list of thousands. Not safe to share between threads.
final class TextTree {
  private final Node root;
  private final Map<Node, Owner> owners = new HashMap<>();
  private final Map<Node, Map<String, Node>> inside = new HashMap<>();

  TextTree(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(TextFile.LARGEST)
            .setBufferSize(Math.max(1024, text.length() + 1))
            .build();
    this.root =
        new Compose(settings)
            .composeString(text)
            .orElseThrow(() -> new IllegalArgumentException("The text says nothing."));
    own(root);
  }

  /// What a value belongs to.
  sealed interface Owner {
    Node holder();

    record OfKey(MappingNode holder, Node key) implements Owner {}

    record OfItem(SequenceNode holder, int number) implements Owner {}
  }

  private void own(Node node) {
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          owners.put(tuple.getValueNode(), new OfKey(mapping, tuple.getKeyNode()));
          own(tuple.getValueNode());
        }
      }
      case SequenceNode list -> {
        for (int i = 0; i < list.getValue().size(); i++) {
          owners.put(list.getValue().get(i), new OfItem(list, i + 1));
          own(list.getValue().get(i));
        }
      }
      default -> {}
    }
  }

  /// A place that may or may not have something in it.
  ///
  /// @param holder the mapping or list that it is in
  /// @param key the last part of its name
  /// @param node what stands there
  record Spot(Node holder, String key, Optional<Node> node) {
    /// Whether something stands there, or could as a key of a mapping.
    boolean canBe() {
      return node.isPresent() || holder instanceof MappingNode;
    }
  }

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

  /// The same place with every item by its number, so that there is one name for it.
  ///
  /// @return the name as it is where nothing is there to be named
  String numbered(String at) {
    Optional<Spot> spot = find(at).filter(Spot::canBe);
    if (spot.isEmpty()) {
      return at;
    }
    Node node = spot.get().node().orElse(spot.get().holder());
    StringBuilder name = new StringBuilder(spot.get().node().isPresent() ? "" : spot.get().key());
    for (Owner owner = owners.get(node); owner != null; owner = owners.get(owner.holder())) {
      String step =
          switch (owner) {
            case OfKey(var _, var key) -> word(key);
            case OfItem(var _, var number) -> Integer.toString(number);
          };
      name.insert(0, name.isEmpty() ? step : step + "/");
    }
    return name.toString();
  }

  /// What a value belongs to; nothing for the whole text.
  Optional<Owner> owner(Node node) {
    return Optional.ofNullable(owners.get(node));
  }

  /// How many mappings and lists a value lies in.
  int depth(Node node) {
    int depth = 0;
    for (Owner owner = owners.get(node); owner != null; owner = owners.get(owner.holder())) {
      depth++;
    }
    return depth;
  }

  private Optional<Node> child(Node holder, String name) {
    return switch (holder) {
      case MappingNode mapping -> Optional.ofNullable(inside(mapping).get(name));
      case SequenceNode list -> item(list, name);
      default -> Optional.empty();
    };
  }

  private Optional<Node> item(SequenceNode list, String name) {
    @Nullable Node byId = inside(list).get(name);
    if (byId != null) {
      return Optional.of(byId);
    }
    boolean isNumber = name.matches("[1-9][0-9]{0,8}");
    return isNumber && Integer.parseInt(name) <= list.getValue().size()
        ? Optional.of(list.getValue().get(Integer.parseInt(name) - 1))
        : Optional.empty();
  }

  /// By their keys, or by their ids; the first of a name counts.
  private Map<String, Node> inside(Node holder) {
    @Nullable Map<String, Node> known = inside.get(holder);
    if (known != null) {
      return known;
    }
    Map<String, Node> named = new HashMap<>();
    switch (holder) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(tuple -> named.putIfAbsent(word(tuple.getKeyNode()), tuple.getValueNode()));
      case SequenceNode list ->
          list.getValue()
              .forEach(
                  item -> child(item, "id").ifPresent(id -> named.putIfAbsent(word(id), item)));
      default -> {}
    }
    inside.put(holder, named);
    return named;
  }

  /// The text of a scalar.
  static String word(Node node) {
    return node instanceof ScalarNode scalar ? Objects.requireNonNull(scalar.getValue()) : "";
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
}
