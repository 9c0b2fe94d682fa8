package org.safepassage.model;

import java.util.List;

/// People who are counted and carried alike.
///
/// @param seats the kinds of place they can ride in, the best first
/// @param priority 1 leaves first
public record Category(
    CategoryId id, Names names, List<SeatKind> seats, int priority, SourceRef where) {
  public Category {
    seats = List.copyOf(seats);
  }
}
