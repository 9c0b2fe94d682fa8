package org.safepassage.pictures;

import java.util.List;
import java.util.function.BiConsumer;

/// What stands around every picture: a title and a sentence above, the signs explained below.
final class Page {
  static final double MARGIN = 24;
  private static final double SAMPLE = 34;

  private Page() {}

  /// One sign with what it means; `sample` draws it into a small rectangle.
  record Sign(BiConsumer<Drawing, Rect> sample, String meaning) {}

  /// @return where the picture can begin
  static double head(Drawing drawing, String title, String sentence, double width) {
    double y = MARGIN;
    for (String line : Lettering.wrapEvenly(title, Type.TITLE, width, 3)) {
      y += Type.TITLE.leading();
      drawing.text(MARGIN, y - 6, Drawing.Anchor.LEFT, Type.TITLE, Ink.TEXT, line);
    }
    for (String line : Lettering.wrapEvenly(sentence, Type.LEAD, width, 8)) {
      y += Type.LEAD.leading();
      drawing.text(MARGIN, y - 2, Drawing.Anchor.LEFT, Type.LEAD, Ink.TEXT, line);
    }
    return y + 22;
  }

  static void legend(Drawing drawing, double from, double width, List<Sign> signs) {
    double x = MARGIN;
    double y = from + 20;
    drawing.line(MARGIN, from, MARGIN + width, from, "stroke", Ink.FAINT);
    for (Sign sign : signs) {
      double wide = SAMPLE + 8 + Lettering.width(sign.meaning(), Type.SMALL) + 22;
      if (x > MARGIN && x + wide > MARGIN + width) {
        x = MARGIN;
        y += 24;
      }
      sign.sample().accept(drawing, new Rect(x, y - 8, SAMPLE, 16));
      drawing.text(
          x + SAMPLE + 8, y + 4, Drawing.Anchor.LEFT, Type.SMALL, Ink.TEXT, sign.meaning());
      x += wide;
    }
    drawing.reach(0, y + 8);
  }

  static Sign box(Panel.Shape shape, String meaning) {
    return new Sign((drawing, at) -> Panel.outline(drawing, at, shape, false), meaning);
  }

  static Sign arrow(String colour, String thick, String dash, String meaning) {
    return new Sign(
        (drawing, at) -> {
          Point tip = new Point(at.right(), at.middleY());
          drawing.line(
              at.x(),
              tip.y(),
              tip.x() - 6,
              tip.y(),
              "stroke",
              colour,
              "stroke-width",
              thick,
              "stroke-dasharray",
              dash);
          drawing.arrowHead(new Point(at.x(), tip.y()), tip, 11, colour);
        },
        meaning);
  }

  static Sign line(String colour, String thick, String dash, String meaning) {
    return new Sign(
        (drawing, at) ->
            drawing.line(
                at.x(),
                at.middleY(),
                at.right(),
                at.middleY(),
                "stroke",
                colour,
                "stroke-width",
                thick,
                "stroke-dasharray",
                dash),
        meaning);
  }

  static Sign patch(String fill, String meaning) {
    return new Sign(
        (drawing, at) -> drawing.rect(at, 0, "fill", fill, "stroke", Ink.LINE), meaning);
  }
}
