package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;

/// Estimates how wide text gets and breaks it into lines. The font that a viewer has is not known:
/// the estimate is that of a wide one, so that text rather leaves room than runs over.
final class Lettering {
  private static final String NARROW = "iIjl.,:;'|!()[]{}/ tfr-·`\"";
  private static final String WIDE = "mwMW%@&";
  private static final String ELLIPSIS = "…";
  private static final double LEAST_LAST_LINE = 0.25;
  private static final double STEP = 0.02;

  private Lettering() {}

  static double width(String text, Type type) {
    double ems = text.codePoints().mapToDouble(Lettering::ems).sum();
    return ems * type.size() * (type.isBold() ? 1.1 : 1);
  }

  private static double ems(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.OTHER_SYMBOL, Character.MATH_SYMBOL -> 1;
      default -> {
        if (letter < 0x80) {
          yield ascii(letter);
        }
        // Full-width scripts and whatever lies beyond the basic plane.
        yield letter >= 0x2e80 && !isArabicForm(letter) ? 1.1 : 0.68;
      }
    };
  }

  private static double ascii(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return 0.39;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.98;
    }
    return Character.isUpperCase(letter) ? 0.7 : 0.62;
  }

  private static boolean isArabicForm(int letter) {
    return (letter >= 0xfb50 && letter <= 0xfdff) || (letter >= 0xfe70 && letter <= 0xfeff);
  }

  /// Breaks at spaces, or inside a word that is too long for a line. What doesn't fit into `most`
  /// lines is cut off with an ellipsis. At least one line.
  static List<String> wrap(String text, Type type, double width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      boolean fits = width(line.isEmpty() ? rest : line + " " + rest, type) <= width;
      if (!fits && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest, type) > width) {
        int cut = fitting(rest, type, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    if (lines.size() <= most) {
      return Bidi.closedByLine(lines);
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, cutTo(kept.getLast() + " " + lines.get(most), type, width));
    return Bidi.closedByLine(kept);
  }

  /// As [#wrap], with lines of about one length where the last would hold only a word or so.
  static List<String> wrapEvenly(String text, Type type, double width, int most) {
    List<String> lines = wrap(text, type, width, most);
    double narrower = width;
    while (lines.size() > 1 && width(lines.getLast(), type) < width * LEAST_LAST_LINE) {
      narrower -= width * STEP;
      List<String> evener = wrap(text, type, narrower, most + 1);
      if (evener.size() > lines.size()) {
        return lines;
      }
      lines = evener;
    }
    return lines;
  }

  /// The text, or as much of its beginning as fits with an ellipsis.
  static String cutTo(String text, Type type, double width) {
    if (width(text, type) <= width) {
      return text;
    }
    int cut = fitting(text, type, width - width(ELLIPSIS, type));
    return text.substring(0, cut).stripTrailing() + ELLIPSIS;
  }

  /// The text, or as many letters of its beginning with an ellipsis.
  static String shortened(String text, int letters) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters)).stripTrailing() + ELLIPSIS;
  }

  /// How many chars fit, whole letters only and at least one.
  private static int fitting(String text, Type type, double width) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next), type) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
