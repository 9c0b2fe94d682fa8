package org.safepassage.pictures;

/// The sizes of letters in use.
enum Type {
  TITLE(20, true),
  LEAD(14, false),
  HEADING(15, true),
  NAME(14, true),
  BODY(12, false),
  STRONG(12, true),
  SMALL(11, false);

  private final double size;
  private final boolean bold;

  Type(double size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  double size() {
    return size;
  }

  boolean isBold() {
    return bold;
  }

  /// From one baseline to the next.
  double leading() {
    return Math.rint(size * 1.4);
  }
}
