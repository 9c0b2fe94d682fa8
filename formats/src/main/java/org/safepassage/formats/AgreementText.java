package org.safepassage.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Changes the text of an agreement's file where it has to be changed and nowhere else, so that
/// comments and the way it is laid out stay.
final class AgreementText {
  /// Keys, ids and numbers with `/` between them.
  private static final Pattern PLACE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+(/[\\p{L}\\p{M}\\p{N}._-]+)*");

  private TextTree tree;

  private AgreementText(String text) {
    this.tree = new TextTree(text);
  }

  /// Which of the changes don't fit the text.
  static List<TextChange> misfits(List<TextChange> changes, String text) {
    TextTree tree = new TextTree(text);
    List<TextChange> misfits = new ArrayList<>();
    for (TextChange change : changes) {
      boolean fits =
          switch (change) {
            case TextChange.Set set -> tree.find(set.at()).isPresent() && isSame(tree, set);
            case TextChange.Remove remove ->
                tree.value(remove.at()).isPresent() && isSame(tree, remove);
            case TextChange.Add add ->
                tree.find(add.at())
                    .filter(spot -> spot.node().map(SequenceNode.class::isInstance).orElse(true))
                    .isPresent();
          };
      if (!fits) {
        misfits.add(change);
      }
    }
    return misfits;
  }

  /// Those that are at the same place as another, or inside it, and those whose place can't be.
  static List<TextChange> clashes(List<TextChange> changes) {
    List<TextChange> clashes = new ArrayList<>();
    // What the next version is called is not for its changes to say.
    Set<String> places = new HashSet<>(Set.of("id", "version", "replaces"));
    Set<String> holders = new HashSet<>();
    for (TextChange change : changes) {
      String at = change.at();
      boolean clash = !PLACE.matcher(at).matches();
      if (!(change instanceof TextChange.Add)) {
        clash |= !places.add(at) || holders.contains(at);
      }
      for (int slash = at.indexOf('/'); slash >= 0; slash = at.indexOf('/', slash + 1)) {
        clash |= places.contains(at.substring(0, slash));
        holders.add(at.substring(0, slash));
      }
      if (clash) {
        clashes.add(change);
      }
    }
    return clashes;
  }

  private static boolean isSame(TextTree tree, TextChange change) {
    return tree.value(change.at())
        .map(AgreementText::canonical)
        .equals(change.was().map(AgreementText::canonical));
  }

  /// The same for values that differ only in how they are written.
  private static Object canonical(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> String.valueOf(entry.getKey()),
                      entry -> canonical(entry.getValue()),
                      (a, _) -> a,
                      java.util.TreeMap::new));
      case List<?> list -> list.stream().map(AgreementText::canonical).toList();
      default -> value.toString();
    };
  }

  /// The text with all changes made. What is taken out goes last, from the end of the file on, so
  /// that the numbers of items stay what they were.
  ///
  /// @throws IllegalArgumentException when a change doesn't fit
  static String with(List<TextChange> changes, String text) {
    if (!misfits(changes, text).isEmpty()) {
      throw new IllegalArgumentException("A change doesn't fit the text.");
    }
    AgreementText changed = new AgreementText(text);
    List<TextChange.Remove> out = new ArrayList<>();
    for (TextChange change : changes) {
      switch (change) {
        case TextChange.Set set -> changed.set(set);
        case TextChange.Add add -> changed.add(add);
        case TextChange.Remove remove -> out.add(remove);
      }
    }
    out.sort((a, b) -> Integer.compare(changed.place(b), changed.place(a)));
    out.forEach(changed::remove);
    return changed.tree.text();
  }

  private int place(TextChange.Remove remove) {
    return tree.start(spot(remove.at()).node().orElseThrow());
  }

  private TextTree.Spot spot(String at) {
    return tree.find(at).orElseThrow();
  }

  private void splice(int from, int to, String words) {
    tree = new TextTree(tree.text().substring(0, from) + words + tree.text().substring(to));
  }

  private void set(TextChange.Set set) {
    TextTree.Spot spot = spot(set.at());
    if (spot.node().isPresent()) {
      Node old = spot.node().get();
      splice(tree.start(old), tree.end(old), flow(set.becomes()));
    } else if (spot.holder() instanceof MappingNode mapping) {
      addKey(mapping, spot.key(), flow(set.becomes()));
    } else {
      throw new IllegalArgumentException(set.at() + " is no key.");
    }
  }

  private void addKey(MappingNode mapping, String key, String value) {
    if (mapping.getFlowStyle() == FlowStyle.BLOCK) {
      int first = tree.start(mapping.getValue().getFirst().getKeyNode());
      String indent = " ".repeat(first - tree.lineStart(first));
      addLine(tree.end(mapping), indent + key + ": " + value);
    } else {
      String comma = mapping.getValue().isEmpty() ? "" : ", ";
      int end = tree.end(mapping) - 1;
      splice(end, end, comma + key + ": " + value);
    }
  }

  private void addLine(int after, String line) {
    int next = tree.nextLine(after);
    boolean open = next > 0 && tree.text().charAt(next - 1) != '\n';
    String end = tree.text().contains("\r\n") ? "\r\n" : "\n";
    splice(next, next, (open ? end : "") + line + end);
  }

  private void add(TextChange.Add add) {
    TextTree.Spot spot = spot(add.at());
    String item = flow(add.item());
    if (spot.node().isEmpty()) {
      addKey((MappingNode) spot.holder(), spot.key(), "[" + item + "]");
      return;
    }
    SequenceNode list = (SequenceNode) spot.node().get();
    if (list.getFlowStyle() == FlowStyle.BLOCK) {
      int dash = tree.start(list);
      addLine(tree.end(list), " ".repeat(dash - tree.lineStart(dash)) + "- " + item);
    } else {
      int end = tree.end(list) - 1;
      splice(end, end, (list.getValue().isEmpty() ? "" : ", ") + item);
    }
  }

  private void remove(TextChange.Remove remove) {
    TextTree.Spot spot = spot(remove.at());
    Node old = spot.node().orElseThrow();
    switch (spot.holder()) {
      case SequenceNode list when list.getValue().size() == 1 ->
          splice(
              afterColon(list),
              tree.end(list),
              list.getFlowStyle() == FlowStyle.BLOCK ? " []" : "[]");
      case MappingNode mapping -> remove(mapping, tree.start(keyOf(mapping, spot.key())), old);
      case CollectionNode<?> list -> remove(list, tree.start(old), old);
      default -> throw new IllegalArgumentException(remove.at() + " is in no list.");
    }
  }

  private static Node keyOf(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .filter(node -> key.equals(TextTree.value(node)))
        .findFirst()
        .orElseThrow();
  }

  /// Where a list begins that is a value on lines of its own: behind the colon of its key.
  private int afterColon(SequenceNode list) {
    int start = tree.start(list);
    return list.getFlowStyle() == FlowStyle.BLOCK ? tree.text().lastIndexOf(':', start) + 1 : start;
  }

  private void remove(CollectionNode<?> holder, int start, Node old) {
    if (holder.getFlowStyle() == FlowStyle.BLOCK) {
      splice(withComments(tree.lineStart(start)), tree.nextLine(tree.end(old)), "");
    } else {
      removeFromFlow(start, tree.end(old));
    }
  }

  /// The comments right above speak of what comes below them.
  private int withComments(int lineStart) {
    int start = lineStart;
    while (start > 0) {
      int above = tree.lineStart(start - 1);
      if (!tree.text().substring(above, start).strip().startsWith("#")) {
        break;
      }
      start = above;
    }
    return start;
  }

  private void removeFromFlow(int start, int end) {
    String text = tree.text();
    int after = end;
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    if (after < text.length() && text.charAt(after) == ',') {
      int next = after + 1;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      splice(start, next, "");
    } else {
      int comma = text.lastIndexOf(',', start);
      int open = Math.max(text.lastIndexOf('{', start - 1), text.lastIndexOf('[', start - 1));
      splice(comma > open ? comma : start, end, "");
    }
  }

  /// A value on one line.
  private static String flow(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(AgreementText::flow).collect(Collectors.joining(", ", "[", "]"));
      default -> word(value.toString());
    };
  }

  private static String word(String text) {
    boolean plain = text.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");
    boolean other = text.matches("(?i)null|true|false|yes|no|on|off|[0-9.]+e[0-9]+");
    return plain && !other ? text : JsonText.of(text).strip();
  }
}
