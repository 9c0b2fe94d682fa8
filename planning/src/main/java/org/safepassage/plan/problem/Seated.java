package org.safepassage.plan.problem;

import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.SeatKind;

/// How many people of one category ride in one kind of seat of one vehicle.
public record Seated(CategoryId category, SeatKind seat, Count people) {
  @Override
  public String toString() {
    return people + " " + category + " (" + seat.word() + ")";
  }
}
