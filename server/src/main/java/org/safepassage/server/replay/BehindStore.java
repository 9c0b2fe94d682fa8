package org.safepassage.server.replay;

import java.time.Duration;
import java.util.List;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// A store seen by a clock that is behind its own. Only the times of recording are other ones: what
/// is kept, and the root over it, are those of the store.
///
/// @param behind by how much
record BehindStore(EventStore store, Duration behind) implements EventStore {

  private Event seen(Event event) {
    return new Event(
        event.operation(), event.sequence(), event.recorded().minus(behind), event.entry());
  }

  private List<Event> seen(List<Event> events) {
    return events.stream().map(this::seen).toList();
  }

  @Override
  public List<Receipt> append(OperationId operation, List<Entry> entries)
      throws UnknownOperationException {
    return store.append(operation, entries).stream()
        .map(receipt ->
            new Receipt(seen(receipt.event()), receipt.repeated(), receipt.conflicting()))
        .toList();
  }

  @Override
  public <R> Decided<R> decide(
      OperationId operation, Sequence known, CommandKey key, Decision<R> decision)
      throws UnknownOperationException {
    Decided<R> decided =
        store.decide(
            operation, known, key, (since, now) -> decision.on(seen(since), now.minus(behind)));
    return switch (decided) {
      case Decided.Now<R>(var answer, var events) -> new Decided.Now<>(answer, seen(events));
      case Decided.Before<R>(var events) -> new Decided.Before<>(seen(events));
    };
  }

  @Override
  public List<Event> read(OperationId operation, Sequence after, int most)
      throws UnknownOperationException {
    return seen(store.read(operation, after, most));
  }

  @Override
  public Head head(OperationId operation) throws UnknownOperationException {
    Head head = store.head(operation);
    return new Head(head.last(), head.recorded().minus(behind), head.root());
  }

  @Override
  public void open(OperationId operation) {
    store.open(operation);
  }

  @Override
  public List<OperationId> operations() {
    return store.operations();
  }
}
