package org.safepassage.server.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.MerkleLog;

/// The events of a ledger on their way from a backup into a database, page by page.
final class RestoredLedger {
  private static final int PAGE = 2_000;

  private final LedgerRows rows;
  private final BackupContents.Ledger ledger;
  private final BackupProgress progress;
  private final MerkleLog log = new MerkleLog();

  /// How many events there have been under each key: the next one's part.
  private final Map<DeviceKey, Integer> parts = new HashMap<>();

  private final List<Row> page = new ArrayList<>();

  RestoredLedger(LedgerRows rows, BackupContents.Ledger ledger, BackupProgress progress) {
    this.rows = rows;
    this.ledger = ledger;
    this.progress = progress;
  }

  /// @throws Refused when the database doesn't take it
  void add(Event event) {
    int part = parts.merge(DeviceKey.of(event), 1, Integer::sum) - 1;
    Row row = Row.of(event, part);
    log.add(row.leaf());
    page.add(row);
    if (page.size() == PAGE) {
      flush();
    }
  }

  /// Brings what was added last into the database.
  ///
  /// @throws Refused when the database doesn't take it
  void flush() {
    if (page.isEmpty()) {
      return;
    }
    Event last = page.getLast().event();
    try {
      rows.add(ledger.operation(), page, new LedgerRows.Tip(last.sequence(), last.recorded(), log));
    } catch (SQLException failure) {
      throw new Refused(failure);
    }
    page.clear();
    progress.at(ledger.operation(), log.size(), ledger.events());
  }

  /// Carries out of the reading of a file what stopped it.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException refusal;

    Refused(SQLException refusal) {
      super(refusal);
      this.refusal = refusal;
    }

    SQLException refusal() {
      return refusal;
    }
  }
}
