package org.safepassage.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// Brings one group to the disk, and answers nobody before it is there.
///
/// When the connection is lost, it is tried again. If it was lost while it committed, nobody knows
/// whether it did: the next attempt looks, while it holds the lock, whether the events stand where
/// they were to stand. They are all there or none is.
final class GroupCommit {
  private final OperationId operation;
  private final DataSource pool;
  private final InstantSource clock;
  private final List<Waiting<?>> waiting;

  /// What was being committed when the connection was lost.
  private Optional<Group> doubtful = Optional.empty();

  GroupCommit(
      OperationId operation, DataSource pool, InstantSource clock, List<Waiting<?>> waiting) {
    this.operation = operation;
    this.pool = pool;
    this.clock = clock;
    this.waiting = waiting;
  }

  /// Returns when everybody has an answer.
  void run() {
    Outage outage = new Outage();
    while (true) {
      try {
        attempt();
        waiting.forEach(Waiting::settle);
        return;
      } catch (UnknownOperationException | RuntimeException | Error failure) {
        waiting.forEach(each -> each.fail(failure));
        return;
      } catch (SQLException failure) {
        if (waiting.size() > 1 && !Outage.passes(failure)) {
          // One of them may be at fault; it isn't to be for all.
          waiting.forEach(
              each -> new GroupCommit(operation, pool, clock, List.<Waiting<?>>of(each)).run());
          return;
        }
        try {
          outage.await(failure);
        } catch (StoreUnavailableException enough) {
          waiting.forEach(each -> each.fail(enough));
          return;
        }
      }
    }
  }

  private void attempt() throws SQLException, UnknownOperationException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      LedgerRows rows = new LedgerRows(connection);
      LedgerRows.Locked locked = rows.lock(operation, keys());
      if (doubtful.isPresent()) {
        if (rows.hold(operation, doubtful.get().rows())) {
          return;
        }
        doubtful = Optional.empty();
      }
      Group group = new Group(operation, locked, clock.instant());
      for (Waiting<?> each : waiting) {
        each.work(group, rows);
      }
      if (!group.rows().isEmpty()) {
        doubtful = Optional.of(group);
        rows.addAndCommit(operation, group.rows(), group.tip());
      }
    }
  }

  private List<DeviceKey> keys() {
    return waiting.stream().flatMap(each -> each.keys().stream()).distinct().toList();
  }
}
