package org.safepassage.pictures;

import java.util.List;

/// A box with what it says, not yet placed.
///
/// @param node names it within one picture
/// @param tip the whole name, for viewers that show it
/// @param isStrong whether it is part of the deadlock
record Panel(String node, Shape shape, boolean isStrong, String tip, List<Item> items) {
  static final double WIDTH = 252;
  private static final double PAD = 12;
  private static final double BAR = 12;
  static final double ROOM = WIDTH - 2 * PAD;

  /// A row's room, beside its number.
  static final double ROW_ROOM = ROOM - 28;

  Panel {
    items = List.copyOf(items);
  }

  /// How a box looks.
  enum Shape {
    COMMITMENT,
    FACT,
    PREMISE
  }

  /// Something in a box.
  sealed interface Item {
    double height();
  }

  /// Lines of one kind.
  record Text(List<String> lines, Type type, String colour) implements Item {
    Text {
      lines = List.copyOf(lines);
    }

    @Override
    public double height() {
      return lines.size() * type.leading();
    }
  }

  /// Shares of all that are due.
  record Bar(double arrived, double departed, String rest) implements Item {
    @Override
    public double height() {
      return BAR + 8;
    }
  }

  /// A numbered line of text that an arrow can begin at.
  record Row(int number, List<String> lines, boolean isStrong) implements Item {
    Row {
      lines = List.copyOf(lines);
    }

    @Override
    public double height() {
      return lines.size() * Type.SMALL.leading() + 9;
    }
  }

  double height() {
    return 2 * PAD + items.stream().mapToDouble(Item::height).sum();
  }

  /// How far below the upper edge the number of a row lies.
  double rowAt(int number) {
    double y = PAD;
    for (Item item : items) {
      if (item instanceof Row row && row.number() == number) {
        return y + 14;
      }
      y += item.height();
    }
    return height() / 2;
  }

  void draw(Drawing drawing, Rect at) {
    drawing.open(tip);
    outline(drawing, at, shape, isStrong);
    double x = at.x() + PAD;
    double y = at.y() + PAD;
    for (Item item : items) {
      switch (item) {
        case Text(var lines, var type, var colour) -> {
          double baseline = y + type.size();
          for (String line : lines) {
            drawing.text(x, baseline, Drawing.Anchor.LEFT, type, colour, line);
            baseline += type.leading();
          }
        }
        case Bar bar -> drawBar(drawing, new Rect(x, y + 3, ROOM, BAR), bar);
        case Row row -> drawRow(drawing, x, y, row);
      }
      y += item.height();
    }
    drawing.close();
  }

  static void outline(Drawing drawing, Rect at, Shape shape, boolean isStrong) {
    String edge = isStrong ? Ink.ALARM : Ink.LINE;
    String thick = isStrong ? "3" : "1.5";
    switch (shape) {
      case COMMITMENT ->
          drawing.rect(
              at,
              2,
              "fill",
              isStrong ? Ink.ALARM_PAPER : Ink.PAPER,
              "stroke",
              edge,
              "stroke-width",
              thick);
      case FACT ->
          drawing.rect(
              at,
              Math.min(16, at.height() / 3),
              "fill",
              Ink.FACT_PAPER,
              "stroke",
              edge,
              "stroke-width",
              thick);
      case PREMISE -> {
        double cut = Math.min(12, at.height() / 3);
        List<Point> points =
            List.of(
                new Point(at.x() + cut, at.y()),
                new Point(at.right() - cut, at.y()),
                new Point(at.right(), at.y() + cut),
                new Point(at.right(), at.bottom() - cut),
                new Point(at.right() - cut, at.bottom()),
                new Point(at.x() + cut, at.bottom()),
                new Point(at.x(), at.bottom() - cut),
                new Point(at.x(), at.y() + cut),
                new Point(at.x() + cut, at.y()));
        drawing.path(points, "fill", Ink.PREMISE_PAPER, "stroke", edge, "stroke-width", thick);
      }
    }
  }

  static void drawBar(Drawing drawing, Rect at, Bar bar) {
    drawing.rect(at, 0, "fill", bar.rest());
    double left = at.width() * Math.clamp(bar.departed(), 0, 1);
    double arrived = at.width() * Math.clamp(bar.arrived(), 0, 1);
    drawing.rect(new Rect(at.x(), at.y(), left, at.height()), 0, "fill", Ink.SKY);
    drawing.rect(new Rect(at.x(), at.y(), arrived, at.height()), 0, "fill", Ink.BLUE);
    // The edge keeps the parts apart in print.
    drawing.line(at.x() + arrived, at.y(), at.x() + arrived, at.bottom(), "stroke", Ink.TEXT);
    drawing.rect(at, 0, "fill", "none", "stroke", Ink.LINE);
  }

  private static void drawRow(Drawing drawing, double x, double y, Row row) {
    String colour = row.isStrong() ? Ink.ALARM : Ink.LINE;
    drawing.line(x, y + 1, x + ROOM, y + 1, "stroke", Ink.FAINT);
    drawing.badge(x + 10, y + 14, row.number(), colour);
    double baseline = y + 7 + Type.SMALL.size();
    for (String line : row.lines()) {
      drawing.text(x + 28, baseline, Drawing.Anchor.LEFT, Type.SMALL, Ink.TEXT, line);
      baseline += Type.SMALL.leading();
    }
  }
}
