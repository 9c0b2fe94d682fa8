package org.safepassage.pictures;

import java.util.List;

/// How much is told in a report, so that it keeps to its sheets.
///
/// @param share of the usual length of lists, in hundredths
/// @param basis the same for what the answer rests on, which is cut first
/// @param hasPictures whether there is room for a picture
record ReportRoom(int share, int basis, boolean hasPictures) {
  /// In turn, until it fits. A picture takes the room of many lines, but says more than the last of
  /// them.
  static final List<ReportRoom> FROM_WIDE_TO_NARROW =
      List.of(
          new ReportRoom(100, 100, true),
          new ReportRoom(100, 75, true),
          new ReportRoom(100, 50, true),
          new ReportRoom(100, 34, true),
          new ReportRoom(85, 34, true),
          new ReportRoom(70, 34, true),
          new ReportRoom(60, 34, true),
          new ReportRoom(50, 34, true),
          new ReportRoom(40, 20, true),
          new ReportRoom(75, 34, false),
          new ReportRoom(60, 34, false),
          new ReportRoom(50, 34, false),
          new ReportRoom(49, 34, false),
          new ReportRoom(40, 20, false),
          new ReportRoom(30, 20, false),
          new ReportRoom(20, 10, false),
          new ReportRoom(10, 10, false));

  /// How many items of a list are shown where there is room for `most` in the widest report; never
  /// none.
  int of(int most) {
    return Math.max(1, Math.round(most * share / 100f));
  }

  /// The same for what stands side by side, where fewer save little room.
  int abreast(int most) {
    return share >= 50 ? most : Math.min(most, share >= 30 ? 2 : 1);
  }

  int ofBasis(int most) {
    return Math.max(1, Math.round(most * basis / 100f));
  }
}
