package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Where values stand in a YAML text, as indexes of its characters.
final class TextPlaces {
  private final String text;
  private final int[] lineStarts;

  /// Where each code point begins; nothing where all are one character, as nearly always.
  private final Optional<int[]> codePoints;

  TextPlaces(String text) {
    this.text = text;
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.add(end + 1);
    }
    this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    this.codePoints =
        text.chars().anyMatch(c -> Character.isSurrogate((char) c))
            ? Optional.of(starts(text))
            : Optional.empty();
  }

  private static int[] starts(String text) {
    int[] starts = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 0, at = 0; i < starts.length; i++) {
      starts[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return starts;
  }

  String text() {
    return text;
  }

  String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  static boolean isBlock(Node node) {
    return node instanceof CollectionNode<?> holder && holder.getFlowStyle() == FlowStyle.BLOCK;
  }

  /// Where a node begins.
  int start(Node node) {
    return index(node.getStartMark());
  }

  /// Where the last word of a node ends. A block ends with its last value, and not with the empty
  /// lines after it.
  int end(Node node) {
    return switch (node) {
      case MappingNode mapping when isBlock(mapping) && !mapping.getValue().isEmpty() ->
          end(mapping.getValue().getLast().getValueNode());
      case SequenceNode list when isBlock(list) && !list.getValue().isEmpty() ->
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
    int index = mark.orElseThrow().getIndex();
    return codePoints.map(starts -> starts[index]).orElse(index);
  }

  /// Where the line begins in which a character stands.
  int lineStart(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return lineStarts[found >= 0 ? found : -found - 2];
  }

  /// Where the next line begins.
  int nextLine(int index) {
    int end = text.indexOf('\n', index);
    return end < 0 ? text.length() : end + 1;
  }

  /// Whether nothing but space stands before it in its line.
  boolean isFirstInLine(int index) {
    int before = index;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    return before == 0 || text.charAt(before - 1) == '\n';
  }

  /// How far into its line a character stands.
  int indent(int index) {
    return index - lineStart(index);
  }

  /// The comments right above speak of what comes below them.
  ///
  /// @param from no line before this is a comment
  int withComments(int lineStart, int from) {
    int start = lineStart;
    while (start > from) {
      int above = lineStart(start - 1);
      if (!text.substring(above, start).strip().startsWith("#")) {
        break;
      }
      start = above;
    }
    return start;
  }

  /// Where an item of a list in a block begins: at its dash, which may stand lines above it.
  int dash(SequenceNode list, Node item) {
    int first = start(list);
    int indent = indent(first);
    for (int line = lineStart(start(item)); line > first; line = lineStart(line - 1)) {
      boolean isDash =
          line + indent < text.length()
              && text.charAt(line + indent) == '-'
              && text.substring(line, line + indent).isBlank();
      if (isDash) {
        return line + indent;
      }
    }
    return first;
  }
}
