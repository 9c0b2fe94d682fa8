package org.safepassage.server.store;

import java.util.List;
import org.safepassage.ledger.Hash;
import org.safepassage.model.OperationId;

/// What a backup holds, as its list of contents says and as was found when it was read or written.
///
/// @param ledgers of each operation
/// @param parts what there is beside ledgers
public record BackupContents(List<Ledger> ledgers, List<Part> parts) {
  public BackupContents {
    ledgers = List.copyOf(ledgers);
    parts = List.copyOf(parts);
  }

  /// @param root the Merkle root over its events
  public record Ledger(OperationId operation, long events, Hash root) {
    /// The name of its file in the backup. An id holds nothing that a path is made of.
    String file() {
      return "ledgers/" + operation + ".jsonl";
    }
  }

  /// @param lines how many lines it has
  /// @param content the SHA-256 hash of it
  public record Part(String name, long lines, Hash content) {
    /// The name of its file in the backup.
    String file() {
      return "parts/" + name;
    }
  }
}
