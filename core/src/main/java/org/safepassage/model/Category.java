package org.safepassage.model;

import java.util.Comparator;
import java.util.List;

/// People who are counted and carried alike.
///
/// @param seats the kinds of place they can ride in, the best first
/// @param priority 1 leaves first
/// @param party so many travel together and ride in one vehicle, such as a family, or a wounded
///   person with whoever looks after them; 1 for people who travel each for themselves
/// @param weight what an hour of waiting of one of them counts for
public record Category(
    CategoryId id,
    Names names,
    List<SeatKind> seats,
    int priority,
    int party,
    int weight,
    SourceRef where) {
  public static final int GREATEST_WEIGHT = 1_000_000;

  /// By priority, and of one priority those whose waiting weighs most.
  public static final Comparator<Category> MOST_URGENT_FIRST =
      Comparator.comparingInt(Category::priority)
          .thenComparing(Comparator.comparingInt(Category::weight).reversed())
          .thenComparing(Category::id);

  /// @throws IllegalArgumentException for a party of nobody, or a weight that is not between 1 and
  ///   a million
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
    if (weight < 1 || weight > GREATEST_WEIGHT) {
      throw new IllegalArgumentException(
          """
          Waiting weighs from 1 to %d, not %d.
          Maybe it weighs as much as that of others: that is 1.\
          """
              .formatted(GREATEST_WEIGHT, weight));
    }
  }

  /// People who travel each for themselves, and whose waiting weighs as much as that of others.
  public Category(CategoryId id, Names names, List<SeatKind> seats, int priority, SourceRef where) {
    this(id, names, seats, priority, 1, 1, where);
  }

  /// How many of those who wait are in whole parties for which there is room. The last party of all
  /// may be smaller than the others.
  ///
  /// @param waiting of whom everybody may go if there is room
  public long together(long waiting, long room) {
    return room >= waiting ? waiting : room - room % party;
  }
}
