package org.safepassage.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// How values are written into a file: as what stands around them. Where keys are in double quotes
/// it is JSON, and stays so.
enum Spelling {
  /// Quotes only where they are needed.
  PLAIN,
  /// All but numbers and truth values in double quotes.
  JSON;

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  /// As the keys nearest to a place are written: those beside it, or those of what it lies in.
  static Spelling around(Node place, TextTree tree) {
    Optional<Node> holder = Optional.of(place);
    while (holder.isPresent()) {
      if (holder.get() instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
        boolean quoted =
            isIn(mapping.getValue().getFirst().getKeyNode(), ScalarStyle.DOUBLE_QUOTED);
        return quoted ? JSON : PLAIN;
      }
      holder = tree.owner(holder.get()).map(TextTree.Owner::holder);
    }
    return PLAIN;
  }

  private static boolean isIn(Node node, ScalarStyle style) {
    return node instanceof ScalarNode scalar && scalar.getScalarStyle() == style;
  }

  /// A value that takes the place of another: a text in quotes stays in these. A number in place of
  /// a text has none, since where a number belongs it is read without.
  String instead(Node old, Object value) {
    boolean isText =
        !(value instanceof Map<?, ?> || value instanceof List<?>)
            && (!NUMBER.matcher(value.toString()).matches()
                || NUMBER.matcher(TextTree.word(old)).matches());
    if (isText && isIn(old, ScalarStyle.DOUBLE_QUOTED)) {
      return inDoubleQuotes(value);
    }
    boolean printable = value.toString().chars().allMatch(c -> c >= ' ' && c != 0x7F);
    if (isText && isIn(old, ScalarStyle.SINGLE_QUOTED) && printable) {
      return "'" + value.toString().replace("'", "''") + "'";
    }
    return of(value);
  }

  /// A value on one line.
  String of(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry(entry.getKey().toString(), entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list -> list.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
      default -> word(value.toString());
    };
  }

  /// A key with its value.
  String entry(String key, Object value) {
    return (this == JSON ? inDoubleQuotes(key) : word(key)) + ": " + of(value);
  }

  private String word(String text) {
    boolean plain =
        switch (this) {
          case PLAIN ->
              text.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*")
                  && !text.matches("(?i)null|yes|no|on|off|[0-9.]+e[0-9]+");
          case JSON -> text.matches("true|false") || NUMBER.matcher(text).matches();
        };
    return plain ? text : inDoubleQuotes(text);
  }

  private static String inDoubleQuotes(Object text) {
    return JsonText.of(text.toString()).strip();
  }

  /// A list or mapping with nothing in it.
  static String nothing(Node holder) {
    return holder instanceof SequenceNode ? "[]" : "{}";
  }
}
