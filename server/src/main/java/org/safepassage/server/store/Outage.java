package org.safepassage.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.safepassage.ledger.StoreUnavailableException;

/// Which failures of a database pass by themselves, and how long they are waited for.
final class Outage {
  /// A database that was killed is back after a second or two; this comes to about ten.
  private static final int MOST_ATTEMPTS = 9;

  private static final long FIRST_PAUSE_MILLISECONDS = 25;

  private int attempts;

  /// Waits before the next attempt.
  ///
  /// @throws StoreUnavailableException when it has been waited for long enough, or when it is no
  ///   failure that passes
  void await(SQLException failure) {
    attempts++;
    if (!passes(failure) || attempts >= MOST_ATTEMPTS) {
      throw unavailable(failure);
    }
    try {
      Thread.sleep(FIRST_PAUSE_MILLISECONDS << attempts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(failure);
    }
  }

  static StoreUnavailableException unavailable(Throwable cause) {
    return new StoreUnavailableException(
        """
        The database doesn't answer as it should.
        Maybe it is being restarted: what was not acknowledged can be sent again, it is recorded once.\
        """,
        cause);
  }

  /// Lost connections, a database that is starting or stopping, no free connection, and
  /// transactions that were broken off because of others.
  static boolean passes(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException) {
      return true;
    }
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("08")
        || switch (state) {
          case "57P01", "57P02", "57P03", "53300", "40001", "40P01", "55P03", "25P03" -> true;
          default -> false;
        };
  }
}
