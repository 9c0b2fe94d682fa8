package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes SVG elements and remembers where text was put. Used by one thread.
///
/// For a language that is read from right to left all is drawn as in a mirror: whoever draws counts
/// from where reading begins, and what is written has its places counted to the left of zero.
final class Drawing {
  private static final String FONTS = "system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif";

  private final Language language;
  private final StringBuilder body = new StringBuilder();
  private final List<Label> labels = new ArrayList<>();
  private double right;
  private double bottom;

  Drawing(Language language) {
    this.language = language;
  }

  /// Text with the room it was given, as in a drawing from left to right.
  record Label(String text, Rect room) {}

  /// Where text begins, lies or ends: LEFT is where reading begins.
  enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }

  private boolean isMirrored() {
    return language.isRightToLeft();
  }

  private String across(double x) {
    return number(isMirrored() ? -x : x);
  }

  List<Label> labels() {
    return List.copyOf(labels);
  }

  double right() {
    return right;
  }

  double bottom() {
    return bottom;
  }

  /// An element without content; names and values in turn, those with an empty value left out.
  void element(String name, String... attributes) {
    start(name, attributes);
    body.append("/>\n");
  }

  /// A group, to be closed; with a tip if `tip` isn't empty.
  void open(String tip, String... attributes) {
    start("g", attributes);
    body.append(">\n");
    tip(tip);
  }

  void close() {
    body.append("</g>\n");
  }

  private void start(String name, String... attributes) {
    body.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        body.append(' ').append(attributes[i]).append("=\"");
        body.append(Xml.escaped(attributes[i + 1])).append('"');
      }
    }
  }

  private void tip(String tip) {
    if (!tip.isEmpty()) {
      body.append("<title>").append(Xml.escaped(tip)).append("</title>\n");
    }
  }

  void rect(Rect rect, double radius, String... attributes) {
    String[] all =
        join(
            attributes,
            "x",
            across(isMirrored() ? rect.x() + Math.max(0, rect.width()) : rect.x()),
            "y",
            number(rect.y()),
            "width",
            number(Math.max(0, rect.width())),
            "height",
            number(Math.max(0, rect.height())),
            "rx",
            radius == 0 ? "" : number(radius));
    element("rect", all);
    reach(rect.right(), rect.bottom());
  }

  void line(double x1, double y1, double x2, double y2, String... attributes) {
    path(List.of(new Point(x1, y1), new Point(x2, y2)), attributes);
  }

  /// Straight pieces; unfilled unless an attribute says so.
  void path(List<Point> points, String... attributes) {
    path("", points, attributes);
  }

  void path(String tip, List<Point> points, String... attributes) {
    String[] all = join(attributes, "d", data(points));
    if (tip.isEmpty()) {
      element("path", all);
    } else {
      start("path", all);
      body.append('>');
      body.append("<title>").append(Xml.escaped(tip)).append("</title></path>\n");
    }
    points.forEach(point -> reach(point.x(), point.y()));
  }

  private String data(List<Point> points) {
    StringBuilder data = new StringBuilder();
    for (Point point : points) {
      data.append(data.isEmpty() ? "M" : " L");
      data.append(across(point.x())).append(' ').append(number(point.y()));
    }
    return data.toString();
  }

  /// The point of an arrow at `tip`, coming from `from` along one axis.
  void arrowHead(Point from, Point tip, double size, String colour) {
    double dx = Math.signum(tip.x() - from.x());
    double dy = Math.signum(tip.y() - from.y());
    double backX = tip.x() - dx * size;
    double backY = tip.y() - dy * size;
    double half = size * 0.5;
    Point one = new Point(backX + dy * half, backY + dx * half);
    Point other = new Point(backX - dy * half, backY - dx * half);
    element("path", "d", data(List.of(tip, one, other)) + " Z", "fill", colour);
  }

  /// One line of text with its baseline at `y`.
  void text(double x, double y, Anchor anchor, Type type, String colour, String text) {
    if (text.isBlank()) {
      return;
    }
    start(
        "text",
        "x",
        across(x),
        "y",
        number(y),
        "font-size",
        number(type.size()),
        "font-weight",
        type.isBold() ? "bold" : "",
        "text-anchor",
        word(anchor),
        "fill",
        colour,
        // Each line finds its own direction from its first strong letter; the anchor stays where it
        // is.
        "direction",
        "ltr",
        "unicode-bidi",
        "plaintext");
    body.append('>').append(Xml.escaped(text)).append("</text>\n");
    double width = Lettering.width(text, type);
    double left =
        switch (anchor) {
          case LEFT -> x;
          case MIDDLE -> x - width / 2;
          case RIGHT -> x - width;
        };
    double up = type.size() * 0.8;
    Rect room = new Rect(left, y - up, width, type.size());
    labels.add(new Label(text, room));
    reach(room.right(), room.bottom());
  }

  private String word(Anchor anchor) {
    return switch (anchor) {
      case LEFT -> isMirrored() ? "end" : "";
      case MIDDLE -> "middle";
      case RIGHT -> isMirrored() ? "" : "end";
    };
  }

  /// A number in a disc.
  void badge(double x, double y, int number, String colour) {
    badge(x, y, Integer.toString(number), colour);
  }

  private void badge(double x, double y, String text, String colour) {
    double half = Math.max(8, Lettering.width(text, Type.SMALL) / 2 + 3);
    rect(new Rect(x - half, y - 8, 2 * half, 16), 8, "fill", colour);
    text(x, y + 4, Anchor.MIDDLE, Type.SMALL, Ink.PAPER, text);
  }

  void reach(double x, double y) {
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }

  /// The whole document, with a margin around all that was drawn.
  ///
  /// @param mark stands before the ids in it
  String document(String title, String description, String mark) {
    String width = number(Math.ceil(right + 24));
    String height = number(Math.ceil(bottom + 24));
    Drawing page = new Drawing(language);
    page.start(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "version",
        "1.1",
        "width",
        width,
        "height",
        height,
        "viewBox",
        (isMirrored() ? "-" + width : "0") + " 0 " + width + " " + height,
        "role",
        "img",
        "aria-labelledby",
        mark + "-title " + mark + "-description",
        "xml:lang",
        language.tag(),
        "font-family",
        FONTS);
    page.body.append(">\n<title id=\"").append(Xml.escaped(mark)).append("-title\">");
    page.body.append(Xml.escaped(title)).append("</title>\n<desc id=\"");
    page.body.append(Xml.escaped(mark)).append("-description\">");
    page.body.append(Xml.escaped(description)).append("</desc>\n");
    page.element(
        "rect",
        "x",
        isMirrored() ? "-" + width : "",
        "width",
        width,
        "height",
        height,
        "fill",
        Ink.PAPER);
    return page.body.append(body).append("</svg>\n").toString();
  }

  /// At most one digit after the point.
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String[] join(String[] attributes, String... own) {
    String[] all = new String[own.length + attributes.length];
    System.arraycopy(own, 0, all, 0, own.length);
    System.arraycopy(attributes, 0, all, own.length, attributes.length);
    return all;
  }
}
