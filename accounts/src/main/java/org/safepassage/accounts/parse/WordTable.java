package org.safepassage.accounts.parse;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/// What is known of words in lower case: the parts of speech that each is found as, or the clusters
/// that it belongs to.
final class WordTable {
  private final List<List<String>> values;
  private final int[] hashes;
  private final short[] numbers;

  private WordTable(DataInputStream in) throws IOException {
    values = Bytes.strings(in).stream().map(value -> List.of(value.split(" "))).toList();
    int size = in.readInt();
    hashes = Bytes.ints(in, size);
    numbers = Bytes.shorts(in, size);
  }

  /// The two tables: tags, then clusters.
  ///
  /// @throws IOException if they can't be read
  static List<WordTable> read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
      return List.of(new WordTable(data), new WordTable(data));
    }
  }

  /// What is known of the word; nothing for one that the table doesn't have.
  List<String> of(String word) {
    int found = Arrays.binarySearch(hashes, Bytes.hash(word));
    return found < 0 ? List.of() : values.get(numbers[found] & 0xffff);
  }
}
