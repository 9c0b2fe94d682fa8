package org.safepassage.bench.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.bench.accounts.BestMatching.Pair;

/// FEATURE UNDER TEST: things are paired one to one so that the weights add up to the most.
final class BestMatchingTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_310_417L);

  private static List<Pair> matched(double[][] weights) {
    int columns = weights.length == 0 ? 0 : weights[0].length;
    return BestMatching.of(weights.length, columns, (row, column) -> weights[row][column]);
  }

  @Test
  void the_best_pair_is_given_up_where_the_others_gain_more_by_it() {
    double[][] weights = {{1.0, 0.9}, {0.9, 0.0}};

    assertThat(matched(weights)).containsExactly(new Pair(0, 1), new Pair(1, 0));
  }

  @Test
  void what_goes_with_nothing_stays_alone() {
    assertThat(matched(new double[][] {{0, 0, 0}, {0, 0.2, 0}})).containsExactly(new Pair(1, 1));
    assertThat(matched(new double[0][0])).isEmpty();
    assertThat(BestMatching.of(3, 0, (_, _) -> 1)).isEmpty();
  }

  @Test
  void no_other_way_of_pairing_a_few_adds_up_to_more() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 300; round++) {
      int rows = random.nextInt(1, 6);
      int columns = random.nextInt(1, 6);
      double[][] weights = new double[rows][columns];
      for (double[] row : weights) {
        for (int column = 0; column < columns; column++) {
          row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 20);
        }
      }
      List<Pair> pairs = matched(weights);

      assertThat(pairs.stream().map(Pair::row)).doesNotHaveDuplicates();
      assertThat(pairs.stream().map(Pair::column)).doesNotHaveDuplicates();
      assertThat(pairs.stream().mapToDouble(pair -> weights[pair.row()][pair.column()]).sum())
          .as("seed %d, round %d", SEED, round)
          .isCloseTo(most(weights, 0, new ArrayList<>()), within(1e-9));
    }
  }

  /// By trying all.
  private static double most(double[][] weights, int row, List<Integer> taken) {
    if (row == weights.length) {
      return 0;
    }
    double most = most(weights, row + 1, taken);
    for (int column = 0; column < weights[row].length; column++) {
      if (!taken.contains(column)) {
        List<Integer> more = new ArrayList<>(taken);
        more.add(column);
        most = Math.max(most, weights[row][column] + most(weights, row + 1, more));
      }
    }
    return most;
  }
}
