package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pairs things of two kinds, each with at most one, so that the weights of the pairs add up to the
/// most: the Hungarian method (Kuhn 1955) with potentials, in cubic time.
final class BestMatching {
  private BestMatching() {}

  /// One pair.
  record Pair(int row, int column) {}

  /// How well two go together.
  @FunctionalInterface
  interface Weight {
    /// @return more than 0 if they may be a pair
    double of(int row, int column);
  }

  /// The pairs with a weight above 0, in the order of their rows.
  static List<Pair> of(int rows, int columns, Weight weight) {
    int size = Math.max(rows, columns);
    double[][] cost = new double[size + 1][size + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        cost[row + 1][column + 1] = -Math.max(0, weight.of(row, column));
      }
    }
    int[] rowOf = assigned(cost, size);
    int[] columnOf = new int[size + 1];
    for (int column = 1; column <= size; column++) {
      columnOf[rowOf[column]] = column;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      if (cost[row][columnOf[row]] < 0) {
        pairs.add(new Pair(row - 1, columnOf[row] - 1));
      }
    }
    return pairs;
  }

  /// For each column the row that it goes to, so that costs are least; both from 1.
  private static int[] assigned(double[][] cost, int size) {
    double[] rowPotential = new double[size + 1];
    double[] columnPotential = new double[size + 1];
    int[] rowOf = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      int[] way = new int[size + 1];
      double[] slack = new double[size + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      boolean[] reached = new boolean[size + 1];
      rowOf[0] = row;
      int column = 0;
      do {
        reached[column] = true;
        int from = rowOf[column];
        double least = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int each = 1; each <= size; each++) {
          if (reached[each]) {
            continue;
          }
          double reduced = cost[from][each] - rowPotential[from] - columnPotential[each];
          if (reduced < slack[each]) {
            slack[each] = reduced;
            way[each] = column;
          }
          if (slack[each] < least) {
            least = slack[each];
            next = each;
          }
        }
        for (int each = 0; each <= size; each++) {
          if (reached[each]) {
            rowPotential[rowOf[each]] += least;
            columnPotential[each] -= least;
          } else {
            slack[each] -= least;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[way[column]];
        column = way[column];
      }
    }
    return rowOf;
  }
}
