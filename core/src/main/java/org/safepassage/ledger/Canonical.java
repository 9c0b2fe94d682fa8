package org.safepassage.ledger;

import java.nio.charset.StandardCharsets;

/// The one written form of an event, over which hashes are taken and which a ledger file has line
/// by line. Frozen: `docs/decisions/0015-the-ledger.md`, with a fixture for each kind of event.
public final class Canonical {
  private Canonical() {}

  /// One line of a ledger file, without its end.
  public static String line(Event event) {
    return Fields.canonical(event);
  }

  /// What an entry says, for seeing whether two say the same.
  public static String text(Body body) {
    return Fields.canonical(body);
  }

  /// The bytes that are the leaf of the event in the Merkle tree.
  public static byte[] bytes(Event event) {
    return line(event).getBytes(StandardCharsets.UTF_8);
  }
}
