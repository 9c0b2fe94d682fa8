package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Boxes that wait for each other, around a circle laid out as a rectangle, with what each waits
/// for written on the arrow to the next one.
final class Ring {
  private static final int COLUMNS = 3;
  static final double PILL = 214;
  private static final double PILL_PAD = 9;
  private static final double AIR = 40;

  private final List<Panel> panels;
  private final Map<String, Pill> pills;
  private final List<Slot> slots;
  private final Map<String, Rect> places = new HashMap<>();
  private final double width;
  private final double height;

  /// What is written on an arrow to the next box.
  record Pill(Arrow arrow, List<String> lines) {
    double height() {
      return lines.size() * Type.SMALL.leading() + 2 * PILL_PAD;
    }
  }

  /// Where a box goes: columns count from the left and may be halves, rows from the top.
  private record Slot(double column, int row, Side outside) {}

  /// Which side of a box is free for other arrows.
  enum Side {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT
  }

  /// @param panels in the order of the circle
  /// @param pills by the node that the arrow begins at
  Ring(List<Panel> panels, Map<String, Pill> pills) {
    this.panels = List.copyOf(panels);
    this.pills = Map.copyOf(pills);
    this.slots = slots(panels.size());
    double pitch = Panel.WIDTH + PILL + 2 * AIR;
    int rows = slots.stream().mapToInt(Slot::row).max().orElse(0) + 1;
    double gap = pills.values().stream().mapToDouble(Pill::height).max().orElse(0) + 2 * AIR;
    double y = 0;
    double right = 0;
    for (int row = 0; row < rows; row++) {
      double tall = rowHeight(row);
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        if (slot.row() == row) {
          double own = panels.size() == 2 ? tall : panels.get(i).height();
          Rect rect = new Rect(slot.column() * pitch, y + (tall - own) / 2, Panel.WIDTH, own);
          places.put(panels.get(i).node(), rect);
          right = Math.max(right, rect.right());
        }
      }
      y += tall + gap;
    }
    this.width = panels.size() == 1 ? right + AIR + PILL : right;
    this.height = Math.max(0, y - gap);
  }

  private static List<Slot> slots(int size) {
    List<Slot> slots = new ArrayList<>();
    int columns = size == 2 ? 2 : Math.min(COLUMNS, (size + 1) / 2);
    int sides = Math.max(0, size - 2 * columns);
    int bottom = Math.max(0, Math.min(columns, size - columns));
    int rightSide = (sides + 1) / 2;
    int last = rightSide + 1;
    for (int i = 0; i < Math.min(columns, size); i++) {
      slots.add(new Slot(i, 0, Side.TOP));
    }
    for (int i = 0; i < rightSide; i++) {
      slots.add(new Slot(columns - 1, i + 1, Side.RIGHT));
    }
    for (int i = 0; i < bottom && size > 2; i++) {
      double first = columns - 1 - (columns - bottom) / 2.0;
      slots.add(new Slot(first - i, last, Side.BOTTOM));
    }
    for (int i = 0; i < sides - rightSide; i++) {
      slots.add(new Slot(0, last - 1 - i, Side.LEFT));
    }
    return slots;
  }

  private double rowHeight(int row) {
    double tall = 0;
    double written = 0;
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).row() == row) {
        tall = Math.max(tall, panels.get(i).height());
        Pill pill = pills.get(panels.get(i).node());
        double own = pill == null ? 0 : pill.height();
        written = panels.size() == 2 ? written + own + 16 : Math.max(written, own);
      }
    }
    return Math.max(tall, written + 8);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  List<Panel> panels() {
    return panels;
  }

  /// Where a box stands, from the ring's upper left corner.
  Rect place(String node) {
    Rect place = places.get(node);
    if (place == null) {
      throw new IllegalArgumentException(node + " is not in the ring.");
    }
    return place;
  }

  Side outside(String node) {
    for (int i = 0; i < panels.size(); i++) {
      if (panels.get(i).node().equals(node)) {
        return slots.get(i).outside();
      }
    }
    throw new IllegalArgumentException(node + " is not in the ring.");
  }

  /// With its upper left corner at a point.
  void draw(Drawing drawing, double left, double top) {
    for (int i = 0; i < panels.size(); i++) {
      Pill pill = pills.get(panels.get(i).node());
      if (pill != null) {
        drawArrow(drawing, left, top, i, pill);
      }
    }
    for (Panel panel : panels) {
      panel.draw(drawing, moved(place(panel.node()), left, top));
    }
  }

  private static Rect moved(Rect rect, double left, double top) {
    return new Rect(rect.x() + left, rect.y() + top, rect.width(), rect.height());
  }

  private void drawArrow(Drawing drawing, double left, double top, int i, Pill pill) {
    int next = (i + 1) % panels.size();
    Rect from = moved(place(panels.get(i).node()), left, top);
    Rect to = moved(place(panels.get(next).node()), left, top);
    List<Point> way = way(i, next, from, to, pill);
    String dash = pill.arrow().isDashed() ? "9 5" : "";
    drawing.path(
        way,
        "fill",
        "none",
        "stroke",
        Ink.ALARM,
        "stroke-width",
        "4",
        "stroke-dasharray",
        dash,
        "stroke-linejoin",
        "round");
    drawing.arrowHead(way.get(way.size() - 2), way.getLast(), 16, Ink.ALARM);
    drawPill(drawing, middle(i, way, from, to), pill);
  }

  private List<Point> way(int i, int next, Rect from, Rect to, Pill pill) {
    if (panels.size() == 1) {
      double reach = from.right() + AIR + PILL / 2;
      double up = from.y() + 14;
      double down = from.bottom() - 14;
      return List.of(
          new Point(from.right(), up),
          new Point(reach, up),
          new Point(reach, down),
          new Point(from.right(), down));
    }
    if (panels.size() == 2) {
      double y =
          i == 0 ? from.y() + 10 + pill.height() / 2 : from.bottom() - 10 - pill.height() / 2;
      return i == 0
          ? List.of(new Point(from.right(), y), new Point(to.x(), y))
          : List.of(new Point(from.x(), y), new Point(to.right(), y));
    }
    int rows = Integer.compare(slots.get(next).row(), slots.get(i).row());
    boolean sameColumn = slots.get(next).column() == slots.get(i).column();
    if (rows == 0) {
      boolean onward = to.x() > from.x();
      return List.of(
          new Point(onward ? from.right() : from.x(), from.middleY()),
          new Point(onward ? to.x() : to.right(), to.middleY()));
    }
    if (sameColumn) {
      return List.of(
          new Point(from.middleX(), rows > 0 ? from.bottom() : from.y()),
          new Point(to.middleX(), rows > 0 ? to.y() : to.bottom()));
    }
    return rows > 0
        ? List.of(
            new Point(from.middleX(), from.bottom()),
            new Point(from.middleX(), to.middleY()),
            new Point(to.right(), to.middleY()))
        : List.of(
            new Point(from.x(), from.middleY()),
            new Point(to.middleX(), from.middleY()),
            new Point(to.middleX(), to.bottom()));
  }

  /// Where the writing goes: on the upright piece, between two rows, or else in the middle.
  private Point middle(int i, List<Point> way, Rect from, Rect to) {
    if (panels.size() == 1) {
      return new Point(way.get(1).x(), from.middleY());
    }
    Point start = way.getFirst();
    Point end = way.getLast();
    if (way.size() == 2 && start.x() != end.x()) {
      return new Point((start.x() + end.x()) / 2, start.y());
    }
    boolean down = end.y() > start.y();
    if (down) {
      return new Point(start.x(), (rowBottom(i, from) + rowTop((i + 1) % panels.size(), to)) / 2);
    }
    return new Point(end.x(), (rowBottom((i + 1) % panels.size(), to) + gapEnd(i, to, from)) / 2);
  }

  private double gapEnd(int i, Rect to, Rect from) {
    int rowsApart = slots.get(i).row() - slots.get((i + 1) % panels.size()).row();
    double gap = pills.values().stream().mapToDouble(Pill::height).max().orElse(0) + 2 * AIR;
    return rowsApart == 1 ? rowTop(i, from) : rowBottom((i + 1) % panels.size(), to) + gap;
  }

  private double rowTop(int i, Rect rect) {
    return rect.middleY() - rowHeight(slots.get(i).row()) / 2;
  }

  private double rowBottom(int i, Rect rect) {
    return rect.middleY() + rowHeight(slots.get(i).row()) / 2;
  }

  private static void drawPill(Drawing drawing, Point middle, Pill pill) {
    Rect rect =
        new Rect(middle.x() - PILL / 2, middle.y() - pill.height() / 2, PILL, pill.height());
    String dash = pill.arrow().isDashed() ? "5 3" : "";
    drawing.rect(
        rect,
        8,
        "fill",
        Ink.PAPER,
        "stroke",
        Ink.ALARM,
        "stroke-width",
        "1.5",
        "stroke-dasharray",
        dash);
    drawing.badge(rect.x(), rect.y(), pill.arrow().number(), Ink.ALARM);
    double baseline = rect.y() + PILL_PAD + Type.SMALL.size();
    for (String line : pill.lines()) {
      drawing.text(middle.x(), baseline, Drawing.Anchor.MIDDLE, Type.SMALL, Ink.TEXT, line);
      baseline += Type.SMALL.leading();
    }
  }
}
