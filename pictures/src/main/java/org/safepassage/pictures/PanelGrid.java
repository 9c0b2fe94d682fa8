package org.safepassage.pictures;

import java.util.List;

/// Boxes in rows.
final class PanelGrid {
  private static final double AIR = 24;

  private PanelGrid() {}

  static double widthOf(int columns) {
    return columns * (Panel.WIDTH + AIR) - AIR;
  }

  /// @return where the last row ends
  static double draw(Drawing drawing, double from, double width, List<Panel> panels) {
    int columns = Math.max(1, (int) ((width + AIR) / (Panel.WIDTH + AIR)));
    double y = from;
    for (int first = 0; first < panels.size(); first += columns) {
      List<Panel> row = panels.subList(first, Math.min(panels.size(), first + columns));
      double tall = row.stream().mapToDouble(Panel::height).max().orElse(0);
      for (int i = 0; i < row.size(); i++) {
        double x = Page.MARGIN + i * (Panel.WIDTH + AIR);
        row.get(i).draw(drawing, new Rect(x, y, Panel.WIDTH, tall));
      }
      y += tall + AIR;
    }
    return y - AIR;
  }

  /// @return where what it heads can begin
  static double heading(Drawing drawing, double from, String text) {
    drawing.text(
        Page.MARGIN, from + Type.HEADING.size(), Drawing.Anchor.LEFT, Type.HEADING, Ink.TEXT, text);
    return from + Type.HEADING.leading() + 6;
  }
}
