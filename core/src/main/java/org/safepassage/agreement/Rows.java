package org.safepassage.agreement;

import java.util.Arrays;

/// Lists of numbers, numbered from 0, each list rising and without repetition. In two arrays, for
/// there may be a million of them.
final class Rows {
  /// So many are gone through one by one: most rows are no longer.
  private static final int FEW = 4;

  private final int[] begins;
  private final long[] values;

  private Rows(int[] begins, long[] values) {
    this.begins = begins;
    this.values = values;
  }

  /// How many rows there are.
  int size() {
    return begins.length - 1;
  }

  /// Where a row begins among all values.
  int begin(int row) {
    return begins[row];
  }

  /// Behind the last value of a row.
  int end(int row) {
    return begins[row + 1];
  }

  long at(int place) {
    return values[place];
  }

  /// The least value of a row above a number; [Long#MAX_VALUE] if there is none.
  long higher(int row, long than) {
    int low = begins[row];
    int high = begins[row + 1];
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (values[middle] > than) {
        high = middle + 1;
      } else {
        low = middle + 1;
      }
    }
    while (low < high && values[low] <= than) {
      low++;
    }
    return low < high ? values[low] : Long.MAX_VALUE;
  }

  /// Rows while they are filled, in any order.
  static final class Filling {
    private final int[] sizes;
    private int[] rows = new int[64];
    private long[] values = new long[64];
    private int size;

    Filling(int rows) {
      this.sizes = new int[rows];
    }

    void add(int row, long value) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      rows[size] = row;
      values[size] = value;
      size++;
      sizes[row]++;
    }

    Rows done() {
      int[] ends = new int[sizes.length];
      int sum = 0;
      for (int row = 0; row < sizes.length; row++) {
        ends[row] = sum;
        sum += sizes[row];
      }
      long[] filed = new long[size];
      for (int i = 0; i < size; i++) {
        filed[ends[rows[i]]++] = values[i];
      }
      int[] begins = new int[sizes.length + 1];
      int kept = 0;
      for (int row = 0; row < sizes.length; row++) {
        begins[row] = kept;
        int from = ends[row] - sizes[row];
        Arrays.sort(filed, from, ends[row]);
        for (int i = from; i < ends[row]; i++) {
          if (i == from || filed[i] != filed[i - 1]) {
            filed[kept++] = filed[i];
          }
        }
      }
      begins[sizes.length] = kept;
      return new Rows(begins, Arrays.copyOf(filed, kept));
    }
  }
}
