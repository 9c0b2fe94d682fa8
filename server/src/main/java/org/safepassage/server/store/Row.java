package org.safepassage.server.store;

import java.nio.charset.StandardCharsets;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.MerkleLog;

/// An event as it is about to be added.
///
/// @param part which of the events under its key, from 0
/// @param line its written form
/// @param leaf the hash of that
record Row(Event event, int part, String line, Hash leaf) {
  static Row of(Event event, int part) {
    String line = Canonical.line(event);
    return new Row(event, part, line, MerkleLog.leaf(line.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] canonical() {
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
