package org.safepassage.formats;

import java.util.Arrays;
import java.util.Optional;

/// The columns of a plan as CSV, in the order in which they are written. What each means in which
/// row is told in `docs/formats/plan-csv.md`.
enum PlanColumn {
  ROW,
  CONVOY,
  COMMITMENT,
  STOP,
  PLACE,
  ARRIVAL,
  READY,
  DEPARTURE,
  ID,
  NUMBER,
  CATEGORY,
  SEAT,
  PEOPLE,
  REASON,
  PINNED,
  /// Written only where there are goods.
  GOODS,
  /// For whoever reads the file; never written, never computed with.
  NOTE;

  /// The word in the first line.
  String word() {
    return switch (this) {
      case ROW -> "row";
      case CONVOY -> "convoy";
      case COMMITMENT -> "commitment";
      case STOP -> "stop";
      case PLACE -> "place";
      case ARRIVAL -> "arrival";
      case READY -> "ready";
      case DEPARTURE -> "departure";
      case ID -> "id";
      case NUMBER -> "number";
      case CATEGORY -> "category";
      case SEAT -> "seat";
      case PEOPLE -> "people";
      case REASON -> "reason";
      case PINNED -> "pinned";
      case GOODS -> "goods";
      case NOTE -> "note";
    };
  }

  /// Whether a file may do without it.
  boolean isOptional() {
    return this == PINNED || this == GOODS || this == NOTE;
  }

  static Optional<PlanColumn> find(String word) {
    return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
  }
}
