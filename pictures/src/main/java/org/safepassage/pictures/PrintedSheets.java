package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Estimates how many sheets of A4 a report takes when it is printed with [ReportStyle]: whatever
/// is longer than two is then written shorter.
///
/// The fonts of a reader are not known. The estimate is that of a wide font, so that a report
/// rather leaves room than takes another sheet. All lengths are in points.
final class PrintedSheets {
  private static final double PAPER_WIDTH = 521;
  private static final double PAPER_HEIGHT = 762;
  private static final double LETTER = 9;
  private static final double PIXEL = 0.75;
  private static final Set<String> BLOCKS =
      Set.of("main", "header", "section", "div", "p", "h1", "h2", "h3", "ul", "ol", "li", "table");
  private static final double BAR = 8 * LETTER;

  private final boolean isRightToLeft;

  private PrintedSheets(Language language) {
    this.isRightToLeft = language.isRightToLeft();
  }

  /// What is never broken between two sheets.
  ///
  /// @param isHeading whether it stands on the sheet of what follows it
  private record Piece(double height, boolean isHeading) {}

  /// How text is set.
  private record Setting(double width, double size, double leading, boolean isBold) {
    Setting wide(double other) {
      return new Setting(Math.max(1, other), size, leading, isBold);
    }

    Setting sized(double times) {
      return new Setting(width, size * times, leading, isBold);
    }

    Setting spaced(double lines) {
      return new Setting(width, size, lines, isBold);
    }

    Setting bold() {
      return new Setting(width, size, leading, true);
    }

    double line() {
      return size * leading;
    }
  }

  /// How many sheets `written`, a part of a report, takes by itself.
  ///
  /// @return with what it takes of the last one, such as 1.5 for one and a half
  static double count(String written, Language language) {
    PrintedSheets sheets = new PrintedSheets(language);
    Setting setting = new Setting(PAPER_WIDTH, LETTER, sheets.isRightToLeft ? 1.5 : 1.35, false);
    List<Piece> pieces = sheets.pieces(Markup.of(written), setting);
    double most = 0;
    // Whether the piece at the foot of the first sheet still stands there can go either way.
    for (double share = 1; share > 0.87; share -= 0.03) {
      most = Math.max(most, filled(pieces, share * PAPER_HEIGHT));
    }
    return most;
  }

  private static double filled(List<Piece> pieces, double firstSheet) {
    int full = 0;
    double used = 0;
    double together = 0;
    for (Piece piece : pieces) {
      together += piece.height();
      if (!piece.isHeading()) {
        if (used > 0 && used + together > (full == 0 ? firstSheet : PAPER_HEIGHT)) {
          full++;
          used = 0;
        }
        used += together;
        together = 0;
      }
    }
    return full + (used + together) / PAPER_HEIGHT;
  }

  private double height(Markup part, Setting setting) {
    return pieces(part, setting).stream().mapToDouble(Piece::height).sum();
  }

  private List<Piece> pieces(Markup part, Setting setting) {
    List<Piece> pieces = new ArrayList<>();
    switch (part.tag()) {
      case "header" -> pieces.add(new Piece(inside(part, setting), true));
      case "h1" ->
          pieces.add(heading(part, setting.bold().sized(1.7).spaced(leading(1.2, 1.5)), 0));
      case "h2" ->
          pieces.add(heading(part, setting.bold().sized(1.1).spaced(leading(1.3, 1.5)), 0.25));
      case "h3" -> pieces.add(heading(part, setting.bold().sized(0.95), 0));
      case "table" -> pieces.addAll(table(part, setting));
      case "svg" -> {}
      default -> {
        if (part.is("verdict")) {
          pieces.add(new Piece(verdict(part, setting), false));
        } else if (part.is("figures")) {
          pieces.add(new Piece(0.6 * LETTER + figures(part, setting), false));
        } else if (part.is("changes")) {
          pieces.addAll(changes(part, setting));
        } else if (part.is("columns")) {
          pieces.addAll(columns(part, setting));
        } else if (part.is("picture")) {
          pieces.add(new Piece(0.5 * LETTER + picture(part, setting), false));
        } else {
          pieces.addAll(block(part, setting));
        }
      }
    }
    return pieces;
  }

  private double leading(double leftToRight, double rightToLeft) {
    return isRightToLeft ? rightToLeft : leftToRight;
  }

  private static Piece heading(Markup part, Setting setting, double below) {
    return new Piece(text(part, setting) + below * LETTER, true);
  }

  private List<Piece> block(Markup part, Setting outer) {
    Setting setting = part.is("small") ? outer.sized(0.9) : outer;
    setting = part.is("answer") ? setting.bold().sized(1.3).spaced(leading(1.35, 1.5)) : setting;
    boolean isList = part.tag().equals("ul") || part.tag().equals("ol");
    setting = isList ? setting.wide(setting.width() - 1.2 * setting.size()) : setting;
    List<Piece> pieces = new ArrayList<>();
    double above = above(part);
    if (isLeaf(part)) {
      pieces.add(new Piece(above + text(part, setting), false));
      return pieces;
    }
    Markup last = part.elements().getLast();
    String before = "";
    for (Markup inner : part.elements()) {
      // What is said below a heading stays with what it is about.
      boolean isLead = before.equals("h2") && inner.tag().equals("p") && !inner.equals(last);
      for (Piece piece : pieces(inner, setting)) {
        double air = part.is("waits") ? above + 0.35 * LETTER : above;
        pieces.add(new Piece(piece.height() + air, piece.isHeading() || isLead));
        above = 0;
      }
      before = inner.tag();
    }
    boolean isWhole = part.tag().equals("li") || part.is("part");
    if (!isWhole) {
      return pieces;
    }
    return List.of(new Piece(pieces.stream().mapToDouble(Piece::height).sum(), false));
  }

  private static double above(Markup part) {
    if (part.tag().equals("section")) {
      return 0.7 * LETTER;
    }
    if (part.is("part")) {
      return 0.4 * LETTER;
    }
    return part.is("basis") || part.is("then") ? 0.25 * LETTER : 0;
  }

  private static boolean isLeaf(Markup part) {
    return part.elements().stream().noneMatch(inner -> BLOCKS.contains(inner.tag()));
  }

  private double inside(Markup part, Setting setting) {
    return part.elements().stream().mapToDouble(inner -> height(inner, setting)).sum();
  }

  private double verdict(Markup part, Setting setting) {
    Setting beside = setting.wide(setting.width() - (2 * 0.9 + 0.9 + 2.4 + 0.5) * LETTER);
    return (0.7 + 1.4) * LETTER + Math.max(2.4 * LETTER, inside(part, beside));
  }

  private static double figures(Markup part, Setting setting) {
    double gap = 0.5 * LETTER;
    int columns = fitting(setting.width(), 9.5 * LETTER, gap, part.elements().size());
    Setting own = setting.wide((setting.width() + gap) / columns - gap - 1.4 * LETTER);
    double tallest = 0;
    for (Markup figure : part.elements()) {
      double height = 0.9 * LETTER;
      for (Markup line : figure.elements()) {
        Setting large = own.bold().sized(1.5).spaced(1.2);
        boolean isLarge = line.tag().equals("strong");
        height += text(line, isLarge ? large : own.sized(0.9).spaced(1.3));
      }
      tallest = Math.max(tallest, height);
    }
    int rows = Math.ceilDiv(Math.max(1, part.elements().size()), columns);
    return rows * (tallest + gap) - gap;
  }

  private static int fitting(double width, double least, double gap, int items) {
    int columns = Math.max(1, (int) ((width + gap) / (least + gap)));
    return Math.clamp(items, 1, columns);
  }

  private List<Piece> changes(Markup part, Setting setting) {
    double gap = 0.5 * LETTER;
    int columns = fitting(setting.width(), 15 * LETTER, gap, part.elements().size());
    Setting cell =
        setting
            .sized(0.94)
            .spaced(leading(1.3, 1.4))
            .wide((setting.width() + gap) / columns - gap - 1.3 * LETTER);
    return grid(part, cell, columns, 1.8 * LETTER);
  }

  private List<Piece> columns(Markup part, Setting setting) {
    return grid(part, setting.wide((setting.width() - 1.5 * LETTER) / 2), 2, 0);
  }

  /// Rows as tall as the tallest in them.
  ///
  /// @param around what each row takes besides
  private List<Piece> grid(Markup part, Setting cell, int columns, double around) {
    List<Piece> rows = new ArrayList<>();
    List<Markup> cells = part.elements();
    for (int from = 0; from < cells.size(); from += columns) {
      double tallest = 0;
      for (Markup each : cells.subList(from, Math.min(from + columns, cells.size()))) {
        tallest = Math.max(tallest, height(each, cell));
      }
      rows.add(new Piece(tallest + around, false));
    }
    return rows;
  }

  private static double picture(Markup part, Setting setting) {
    for (Markup inner : part.elements()) {
      if (inner.tag().equals("svg")) {
        double width = Double.parseDouble(inner.attribute("width")) * PIXEL;
        double height = Double.parseDouble(inner.attribute("height")) * PIXEL;
        return height * Math.min(1, setting.width() / width);
      }
    }
    return 0;
  }

  /// Columns get their widths as in CSS 2.1, 17.5.2.2: what their longest word needs, and of the
  /// rest in proportion to what they would like.
  private List<Piece> table(Markup part, Setting setting) {
    List<Markup> rows = new ArrayList<>();
    part.elements().forEach(group -> rows.addAll(group.elements()));
    if (rows.isEmpty()) {
      return List.of();
    }
    boolean wraps = Set.of("stops", "pace", "exposure").contains(part.attribute("aria-labelledby"));
    int columns = rows.getFirst().elements().size();
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (Markup row : rows) {
      for (int i = 0; i < Math.min(columns, row.elements().size()); i++) {
        Markup cell = row.elements().get(i);
        Setting own = cellSetting(cell, setting);
        double bar = cell.is("drawn") ? BAR : 0;
        double whole = PrintedText.width(cell.words(), own.isBold()) * own.size() + bar;
        boolean isFixed = cell.is("number") && !wraps;
        double word = PrintedText.longestWord(cell.words(), own.isBold()) * own.size();
        double pad = 0.5 * LETTER;
        least[i] = Math.max(least[i], (isFixed ? whole : Math.max(word, bar)) + pad);
        most[i] = Math.max(most[i], whole + pad);
      }
    }
    double[] widths = shared(least, most, setting.width());
    List<Piece> pieces = new ArrayList<>();
    for (Markup row : rows) {
      double tallest = 0;
      for (int i = 0; i < Math.min(columns, row.elements().size()); i++) {
        Markup cell = row.elements().get(i);
        Setting own = cellSetting(cell, setting).wide(widths[i] - 0.5 * LETTER);
        tallest = Math.max(tallest, cell.is("drawn") ? own.line() : inCell(cell, own));
      }
      double pad = (isRightToLeft ? 0.2 : 0.3) * LETTER + 1;
      pieces.add(new Piece(tallest + pad, pieces.isEmpty()));
    }
    return pieces;
  }

  private static double inCell(Markup cell, Setting setting) {
    return isLeaf(cell)
        ? text(cell, setting)
        : cell.elements().stream().mapToDouble(line -> text(line, setting)).sum();
  }

  private static Setting cellSetting(Markup cell, Setting setting) {
    return cell.attribute("scope").equals("col") ? setting.sized(0.9).bold() : setting;
  }

  private static double[] shared(double[] least, double[] most, double width) {
    double sumLeast = 0;
    double sumMost = 0;
    for (int i = 0; i < least.length; i++) {
      sumLeast += least[i];
      sumMost += most[i];
    }
    double rest = Math.max(0, width - sumLeast);
    double[] widths = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      double wish = sumMost > sumLeast ? (most[i] - least[i]) / (sumMost - sumLeast) : 0;
      widths[i] = least[i] + rest * wish;
    }
    return widths;
  }

  private static double text(Markup part, Setting setting) {
    int lines = PrintedText.lines(part.words(), setting.width() / setting.size(), setting.isBold());
    return lines * setting.line();
  }
}
