package org.safepassage.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An element as [Html] and [Drawing] write it, or a text, whose `tag` is empty.
///
/// Reads nothing else: in what these two write, every `<`, `>` and `"` of a text is escaped.
///
/// @param attributes as they are written
record Markup(String tag, String attributes, String text, List<Markup> parts) {
  private static final Pattern PIECE =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*?)(/?)>|([^<]+)");
  private static final Pattern ESCAPED = Pattern.compile("&[a-z#0-9]+;");

  Markup {
    parts = Collections.unmodifiableList(parts);
  }

  /// All that is written, as parts of one element.
  static Markup of(String written) {
    Deque<List<Markup>> open = new ArrayDeque<>();
    List<Markup> top = new ArrayList<>();
    open.push(top);
    Matcher piece = PIECE.matcher(written);
    while (piece.find()) {
      if (piece.group(5) != null) {
        String text = ESCAPED.matcher(piece.group(5)).replaceAll("x");
        open.getFirst().add(new Markup("", "", text, List.of()));
      } else if (!piece.group(1).isEmpty()) {
        open.pop();
      } else {
        List<Markup> parts = new ArrayList<>();
        Markup element = new Markup(piece.group(2), piece.group(3), "", parts);
        open.getFirst().add(element);
        if (piece.group(4).isEmpty()) {
          open.push(parts);
        }
      }
    }
    return new Markup("body", "", "", top);
  }

  boolean is(String kind) {
    return (" " + attribute("class") + " ").contains(" " + kind + " ");
  }

  /// Empty where there is none.
  String attribute(String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? found.group(1) : "";
  }

  /// Those parts that are elements.
  List<Markup> elements() {
    return parts.stream().filter(part -> !part.tag().isEmpty()).toList();
  }

  /// All text in it, but that of drawings.
  String words() {
    if (tag.equals("svg")) {
      return "";
    }
    StringBuilder all = new StringBuilder(text);
    parts.forEach(part -> all.append(part.words()));
    return all.toString();
  }
}
