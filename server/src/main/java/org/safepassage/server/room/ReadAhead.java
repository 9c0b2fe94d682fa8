package org.safepassage.server.room;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.ledger.UnknownOperationException;

/// A page of a ledger that is read while the one before it is being folded, so that the database
/// and the fold work at the same time.
///
/// @param page what is being read
record ReadAhead(FutureTask<List<Event>> page) {

  /// Reads what comes after a place.
  @FunctionalInterface
  interface Pages {
    List<Event> after(Sequence place) throws UnknownOperationException;
  }

  /// @param before the page before, which isn't empty
  static ReadAhead of(Pages pages, List<Event> before) {
    Sequence from = before.getLast().sequence();
    FutureTask<List<Event>> page = new FutureTask<>(() -> pages.after(from));
    Thread.ofVirtual().name("read-ahead").start(page);
    return new ReadAhead(page);
  }

  /// Waits for the page.
  List<Event> events() throws UnknownOperationException {
    try {
      return page.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(
          """
          The ledger was not read to its end.
          Maybe the server is being stopped.\
          """,
          stopped);
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case UnknownOperationException unknown -> throw unknown;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failure);
      }
    }
  }
}
