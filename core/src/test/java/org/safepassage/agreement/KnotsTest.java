package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: what depends on each other is one knot, and knots stand in the order in
/// which they wait for each other.
final class KnotsTest {
  private static final long SEED = Long.getLong("safepassage.seed", 1_972L);

  @Test
  void whatever_reaches_each_other_is_one_knot_and_what_waits_stands_behind() {
    for (int i = 0; i < 2_000; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      int size = 1 + dice.nextInt(12);
      List<BitSet> readers = new ArrayList<>();
      for (int from = 0; from < size; from++) {
        BitSet those = new BitSet();
        for (int to = 0; to < size; to++) {
          those.set(to, dice.nextInt(size + 2) < 2);
        }
        readers.add(those);
      }
      Knots knots = knots(readers).cut();
      List<BitSet> reached = reached(readers);
      int[] knotOf = knotOf(knots, size);
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          boolean together = a == b || (reached.get(a).get(b) && reached.get(b).get(a));
          assertThat(knotOf[a] == knotOf[b]).as("seed %d: %d, %d", seed, a, b).isEqualTo(together);
          if (readers.get(a).get(b)) {
            assertThat(knotOf[a])
                .as("seed %d: %d before %d", seed, a, b)
                .isLessThanOrEqualTo(knotOf[b]);
          }
        }
      }
      assertThat(readersOf(knots, size)).as("seed %d", seed).isEqualTo(readers);
    }
  }

  @Test
  void numbers_rise_within_a_knot_and_counts_come_first() {
    // 4 and 0 read each other, so do 3, 1 and 2, which read 4.
    Rows.Filling filling = new Rows.Filling(5);
    filling.add(4, 0);
    filling.add(0, 4);
    filling.add(3, 1);
    filling.add(1, 2);
    filling.add(2, 3);
    filling.add(4, 3);
    Knots knots = Knots.whole(filling.done(), 3).cut();
    assertThat(knots.size()).isEqualTo(2);
    assertThat(numbers(knots, 0)).containsExactly(0, 4);
    assertThat(numbers(knots, 1)).containsExactly(1, 2, 3);
    assertThat(knots.counts(0)).isEqualTo(1);
    assertThat(knots.counts(1)).isEqualTo(2);
  }

  @Test
  void a_chain_may_be_as_long_as_the_deal() {
    int size = 200_000;
    Rows.Filling filling = new Rows.Filling(size);
    for (int i = 1; i < size; i++) {
      filling.add(i, i - 1);
    }
    Knots knots = Knots.whole(filling.done(), size).cut();
    assertThat(knots.size()).isEqualTo(size);
    assertThat(knots.number(0)).isEqualTo(size - 1);
    assertThat(knots.rank(0)).isEqualTo(size - 1);
  }

  private static Knots knots(List<BitSet> readers) {
    Rows.Filling filling = new Rows.Filling(readers.size());
    for (int from = 0; from < readers.size(); from++) {
      int row = from;
      readers.get(from).stream().forEach(to -> filling.add(row, to));
    }
    return Knots.whole(filling.done(), readers.size());
  }

  private static List<BitSet> reached(List<BitSet> readers) {
    List<BitSet> reached = new ArrayList<>();
    readers.forEach(those -> reached.add((BitSet) those.clone()));
    for (int via = 0; via < readers.size(); via++) {
      for (BitSet from : reached) {
        if (from.get(via)) {
          from.or(reached.get(via));
        }
      }
    }
    return reached;
  }

  private static int[] knotOf(Knots knots, int size) {
    int[] knotOf = new int[size];
    for (int knot = 0; knot < knots.size(); knot++) {
      for (int number : numbers(knots, knot)) {
        knotOf[number] = knot;
      }
    }
    return knotOf;
  }

  private static List<Integer> numbers(Knots knots, int knot) {
    List<Integer> numbers = new ArrayList<>();
    for (int rank = knots.begin(knot); rank < knots.end(knot); rank++) {
      numbers.add(knots.number(rank));
    }
    return numbers;
  }

  private static List<BitSet> readersOf(Knots knots, int size) {
    List<BitSet> readers = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      BitSet those = new BitSet();
      int rank = knots.rank(number);
      for (int i = knots.firstReader(rank); i < knots.endOfReaders(rank); i++) {
        those.set(knots.number(knots.reader(i)));
      }
      readers.add(those);
    }
    return readers;
  }
}
