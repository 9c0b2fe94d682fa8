package org.safepassage.model;

import java.util.List;

/// People who are counted and carried alike.
///
/// @param seats the kinds of place they can ride in, the best first
/// @param priority 1 leaves first
/// @param party so many travel together and ride in one vehicle, such as a family, or a wounded
///   person with whoever looks after them; 1 for people who travel each for themselves
public record Category(
    CategoryId id, Names names, List<SeatKind> seats, int priority, int party, SourceRef where) {
  /// @throws IllegalArgumentException for a party of nobody
  public Category {
    seats = List.copyOf(seats);
    if (party < 1) {
      throw new IllegalArgumentException(
          """
          People can't travel in parties of %d.
          Maybe they travel each for themselves: that is a party of 1.\
          """
              .formatted(party));
    }
  }

  /// People who travel each for themselves.
  public Category(CategoryId id, Names names, List<SeatKind> seats, int priority, SourceRef where) {
    this(id, names, seats, priority, 1, where);
  }

  /// How many of those who wait are in whole parties for which there is room. The last party of all
  /// may be smaller than the others.
  ///
  /// @param waiting of whom everybody may go if there is room
  public long together(long waiting, long room) {
    return room >= waiting ? waiting : room - room % party;
  }
}
