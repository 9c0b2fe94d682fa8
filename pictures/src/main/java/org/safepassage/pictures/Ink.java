package org.safepassage.pictures;

import java.util.List;

/// Colours: those of Okabe and Ito (2008), which stay apart for colour-blind readers, on white.
final class Ink {
  static final String TEXT = "#1a1a1a";
  static final String QUIET = "#4d4d4d";
  static final String LINE = "#5a6570";
  static final String FAINT = "#d5dade";
  static final String PAPER = "#ffffff";
  static final String BLUE = "#0072b2";
  static final String SKY = "#56b4e9";
  static final String ALARM = "#c44e00";
  static final String ALARM_PAPER = "#fff3ea";
  static final String LOST = "#f3b98c";
  static final String FACT_PAPER = "#fdf8dc";
  static final String PREMISE_PAPER = "#eef1f4";
  static final String GONE = "#009e73";

  private static final List<String> SERIES =
      List.of(BLUE, "#d55e00", GONE, "#cc79a7", "#000000", "#e69f00", SKY);
  private static final List<String> DASHES = List.of("", "7 3", "2 3", "10 3 2 3");

  private Ink() {}

  static String series(int number) {
    return SERIES.get(number % SERIES.size());
  }

  /// So that lines stay apart where there is no colour; empty for a full line.
  static String dash(int number) {
    return DASHES.get(number % DASHES.size());
  }
}
