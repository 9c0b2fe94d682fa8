package org.safepassage.accounts.parse;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/// A linear model with few bytes: for each feature a hash of 32 bits, and for the few labels that
/// it speaks for or against one byte each (docs/formats/parser-files.md).
///
/// A feature that the model has never seen is taken for one that it has where their hashes are the
/// same: fewer than 2 in 100,000 are.
final class Weights {
  private final List<String> labels;
  private final List<String> sets;
  private final List<String> lists;
  private final float bias;
  private final float step;
  private final byte[] biasRow;

  /// For each template the hashes in order, and where each one's row begins in `rows`.
  private final int[][] hashes;

  private final int[][] starts;
  private final byte[] rows;

  private Weights(DataInputStream in) throws IOException {
    labels = Bytes.strings(in);
    sets = Bytes.strings(in);
    lists = Bytes.strings(in);
    bias = in.readFloat();
    step = in.readFloat();
    biasRow = row(in);
    int templates = in.readInt();
    hashes = new int[templates][];
    starts = new int[templates][];
    byte[] buffer = new byte[1 << 20];
    int used = 0;
    for (int template = 0; template < templates; template++) {
      int size = in.readInt();
      hashes[template] = Bytes.ints(in, size);
      starts[template] = new int[size];
      for (int i = 0; i < size; i++) {
        int count = in.readUnsignedByte();
        int length = 1 + 2 * count;
        if (used + length > buffer.length) {
          buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        starts[template][i] = used;
        buffer[used] = (byte) count;
        in.readFully(buffer, used + 1, length - 1);
        used += length;
      }
    }
    rows = Arrays.copyOf(buffer, used);
  }

  /// @throws IOException if it can't be read
  static Weights read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
      return new Weights(data);
    }
  }

  private static byte[] row(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    byte[] row = new byte[1 + 2 * count];
    row[0] = (byte) count;
    in.readFully(row, 1, 2 * count);
    return row;
  }

  List<String> labels() {
    return labels;
  }

  /// The templates whose features are many at once, as text.
  List<String> sets() {
    return sets;
  }

  /// The templates with one feature each, as text.
  List<String> lists() {
    return lists;
  }

  /// Where the row of the feature `value` of the template begins; -1 if there is none.
  int row(int template, String value) {
    int found = Arrays.binarySearch(hashes[template], Bytes.hash(value));
    return found < 0 ? -1 : starts[template][found];
  }

  /// What the model says before it has seen any feature.
  float[] start() {
    float[] scores = new float[labels.size()];
    add(biasRow, 0, bias, scores);
    return scores;
  }

  /// Adds what the feature with that row says of each label.
  void add(int row, float[] scores) {
    add(rows, row, 1, scores);
  }

  private void add(byte[] bytes, int row, float times, float[] scores) {
    int count = bytes[row] & 0xff;
    for (int i = row + 1; i <= row + count; i++) {
      scores[bytes[i] & 0xff] += bytes[i + count] * step * times;
    }
  }
}
