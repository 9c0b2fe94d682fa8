package org.safepassage.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.safepassage.model.Count;

/// In how many people of a commitment move at a time: by the bus-load of 50; or by 50 and 20, each
/// movement as those who move choose. The last movement may be smaller.
///
/// With one size the levels at which movements end are known, and nobody has a choice. With several
/// it depends on which were taken before.
public final class LotSizes {
  /// Sizes are compared by their remainders, which are kept in a table.
  static final int MOST_TIMES_MEASURE = 1_000_000;

  private final List<Count> sizes;
  private final long measure;

  /// By the remainder of people by the smallest size, in measures: the least sum of sizes that
  /// leaves it.
  private final long[] least;

  private LotSizes(List<Count> sizes) {
    this.sizes = sizes.stream().distinct().sorted().toList();
    if (this.sizes.isEmpty() || this.sizes.getFirst().isZero()) {
      throw new IllegalArgumentException(
          """
          A lot of 0 moves nobody.
          Maybe leave it out: the lot is then 1.\
          """);
    }
    long common = 0;
    for (Count size : this.sizes) {
      common = greatestCommonDivisor(size.value(), common);
    }
    this.measure = common;
    if (isChoice() && smallest() / measure > MOST_TIMES_MEASURE) {
      throw new IllegalArgumentException(
          """
          Lots of %s have too small a common measure.
          Maybe they can be rounded.\
          """
              .formatted(this));
    }
    this.least = isChoice() ? leastSums() : new long[0];
  }

  public static LotSizes of(long size) {
    return new LotSizes(List.of(Count.of(size)));
  }

  /// @throws IllegalArgumentException when there is none, one is 0, or they are far from any common
  ///   measure
  public static LotSizes of(List<Count> sizes) {
    return new LotSizes(sizes);
  }

  /// Rising.
  public List<Count> sizes() {
    return sizes;
  }

  /// Whether there are several, so that those who move have a choice.
  public boolean isChoice() {
    return sizes.size() > 1;
  }

  /// What all sizes are multiples of: with one size, that.
  public long measure() {
    return measure;
  }

  public long smallest() {
    return sizes.getFirst().value();
  }

  public long largest() {
    return sizes.getLast().value();
  }

  /// Whether so many can have moved in whole lots.
  boolean canBe(long people) {
    if (people % measure != 0) {
      return false;
    }
    long inMeasures = people / measure;
    return !isChoice() || least[(int) (inMeasures % least.length)] <= inMeasures;
  }

  /// The most, up to `people`, that can have moved in whole lots.
  long atOrBelow(long people) {
    long down = people / measure * measure;
    while (!canBe(down)) {
      down -= measure;
    }
    return down;
  }

  /// Shortest sums by remainder, as distances in a graph whose edges add one size.
  private long[] leastSums() {
    long[] sums = new long[(int) (smallest() / measure)];
    Arrays.fill(sums, Long.MAX_VALUE);
    PriorityQueue<Long> open = new PriorityQueue<>(List.of(0L));
    sums[0] = 0;
    while (!open.isEmpty()) {
      long sum = open.remove();
      if (sum > sums[(int) (sum % sums.length)]) {
        continue;
      }
      for (Count size : sizes) {
        long next = sum + size.value() / measure;
        int remainder = (int) (next % sums.length);
        if (next < sums[remainder]) {
          sums[remainder] = next;
          open.add(next);
        }
      }
    }
    return sums;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof LotSizes other && sizes.equals(other.sizes);
  }

  @Override
  public int hashCode() {
    return sizes.hashCode();
  }

  /// The sizes as people write them.
  @Override
  public String toString() {
    return sizes.stream().map(Count::toString).collect(Collectors.joining(", "));
  }
}
