package org.safepassage.formats;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The kinds of row of a plan as CSV.
enum PlanRow {
  /// For what the plan was made, and how often it was handed out.
  PLAN,
  /// A convoy at one place.
  STOP,
  /// A convoy's empty vehicles at one place of their way back.
  BACK,
  /// Where and when a convoy's vehicles and teams are free again.
  FREE,
  /// People of one category in one kind of seat of one vehicle, or goods in one; or an empty one.
  VEHICLE,
  /// A team that goes along.
  ESCORT,
  /// When a fact with conditions can be established.
  FACT,
  /// People who are not moved.
  STAYS,
  /// Goods that are not moved.
  LEFT;

  /// Asked of every cell of every row.
  private static final Map<PlanRow, Set<PlanColumn>> KNOWN = new EnumMap<>(PlanRow.class);

  static {
    for (PlanRow row : values()) {
      Set<PlanColumn> known = EnumSet.of(PlanColumn.ROW, PlanColumn.NOTE);
      known.addAll(row.needs());
      known.addAll(row.may());
      KNOWN.put(row, known);
    }
  }

  /// The word in the column `row`.
  String word() {
    return switch (this) {
      case PLAN -> "plan";
      case STOP -> "stop";
      case BACK -> "back";
      case FREE -> "free";
      case VEHICLE -> "vehicle";
      case ESCORT -> "escort";
      case FACT -> "fact";
      case STAYS -> "stays";
      case LEFT -> "left";
    };
  }

  /// The columns that must have something in such a row.
  List<PlanColumn> needs() {
    return switch (this) {
      case PLAN -> List.of(PlanColumn.ID);
      case STOP ->
          List.of(
              PlanColumn.CONVOY,
              PlanColumn.COMMITMENT,
              PlanColumn.STOP,
              PlanColumn.PLACE,
              PlanColumn.ARRIVAL,
              PlanColumn.DEPARTURE);
      case BACK ->
          List.of(
              PlanColumn.CONVOY,
              PlanColumn.STOP,
              PlanColumn.PLACE,
              PlanColumn.ARRIVAL,
              PlanColumn.DEPARTURE);
      case FREE -> List.of(PlanColumn.CONVOY, PlanColumn.PLACE, PlanColumn.ARRIVAL);
      case VEHICLE, ESCORT -> List.of(PlanColumn.CONVOY, PlanColumn.ID, PlanColumn.NUMBER);
      case FACT -> List.of(PlanColumn.ID, PlanColumn.READY);
      case STAYS ->
          List.of(PlanColumn.PLACE, PlanColumn.CATEGORY, PlanColumn.PEOPLE, PlanColumn.REASON);
      case LEFT -> List.of(PlanColumn.COMMITMENT, PlanColumn.GOODS, PlanColumn.REASON);
    };
  }

  /// Those that may.
  private List<PlanColumn> may() {
    return switch (this) {
      case PLAN -> List.of(PlanColumn.NUMBER);
      case STOP -> List.of(PlanColumn.READY, PlanColumn.PEOPLE, PlanColumn.PINNED);
      case BACK, FREE, ESCORT, STAYS -> List.of(PlanColumn.COMMITMENT);
      case VEHICLE ->
          List.of(
              PlanColumn.COMMITMENT,
              PlanColumn.CATEGORY,
              PlanColumn.SEAT,
              PlanColumn.PEOPLE,
              PlanColumn.GOODS);
      case FACT, LEFT -> List.of();
    };
  }

  /// Whether a cell of the column means something in such a row.
  boolean knows(PlanColumn column) {
    return KNOWN.getOrDefault(this, Set.of()).contains(column);
  }

  static Optional<PlanRow> find(String word) {
    return Arrays.stream(values()).filter(row -> row.word().equals(word)).findFirst();
  }
}
