package org.safepassage.server.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.ledger.Hash;

/// Several hashes in one value of the database.
final class Hashes {
  private Hashes() {}

  static byte[] joined(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
    }
    return bytes;
  }

  static List<Hash> split(byte[] bytes) {
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
    }
    return hashes;
  }
}
