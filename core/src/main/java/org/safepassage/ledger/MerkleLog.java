package org.safepassage.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// The Merkle tree hash of RFC 6962, section 2.1, over leaves that are only ever added. Keeps one
/// hash for each full subtree, so that a leaf costs about one hash more than its own.
///
/// Mutable, and not safe to share between threads.
public final class MerkleLog {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /// Roots of full subtrees, the greatest first: one for each bit that is set in `size`.
  private final List<Hash> peaks = new ArrayList<>();

  private final MessageDigest sha256 = Hash.sha256();
  private long size;

  public MerkleLog() {}

  /// Goes on where another one stopped.
  ///
  /// @param peaks as its [#peaks] were
  /// @throws IllegalArgumentException when a tree of that size has another number of peaks
  public MerkleLog(long size, List<Hash> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(
          """
          A Merkle tree with %d leaves doesn't have %d full subtrees.
          Maybe size and subtrees were kept at different moments.\
          """
              .formatted(size, peaks.size()));
    }
    this.size = size;
    this.peaks.addAll(peaks);
  }

  /// The hash of one leaf.
  public static Hash leaf(byte[] data) {
    MessageDigest digest = Hash.sha256();
    digest.update(LEAF);
    return Hash.of(digest.digest(data));
  }

  public long size() {
    return size;
  }

  /// Roots of the full subtrees, the greatest first. With the size they are all that is needed to
  /// go on.
  public List<Hash> peaks() {
    return List.copyOf(peaks);
  }

  /// Adds a leaf by its hash.
  public void add(Hash leaf) {
    Hash node = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      node = join(peaks.removeLast(), node);
    }
    peaks.add(node);
    size++;
  }

  /// The root over all leaves so far. Of no leaves it is the hash of nothing.
  public Hash root() {
    if (peaks.isEmpty()) {
      return Hash.of(sha256.digest());
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = join(peaks.get(i), root);
    }
    return root;
  }

  private Hash join(Hash left, Hash right) {
    sha256.update(NODE);
    sha256.update(left.bytes());
    sha256.update(right.bytes());
    return Hash.of(sha256.digest());
  }
}
