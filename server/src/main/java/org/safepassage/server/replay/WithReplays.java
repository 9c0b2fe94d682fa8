package org.safepassage.server.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// A store beside which some ledgers are played again: whoever asks for one of those is shown what
/// had been recorded by the moment that its replay shows.
public final class WithReplays implements EventStore {
  private final EventStore real;
  private final Map<OperationId, Replay> replays = new ConcurrentHashMap<>();

  public WithReplays(EventStore real) {
    this.real = real;
  }

  /// Plays a ledger. It hides one of the same operation in the store behind.
  public void play(Replay replay) {
    replays.put(replay.operation(), replay);
  }

  private EventStore of(OperationId operation) {
    Replay replay = replays.get(operation);
    return replay == null ? real : replay;
  }

  @Override
  public List<Receipt> append(OperationId operation, List<Entry> entries)
      throws UnknownOperationException {
    return of(operation).append(operation, entries);
  }

  @Override
  public <R> Decided<R> decide(
      OperationId operation, Sequence known, CommandKey key, Decision<R> decision)
      throws UnknownOperationException {
    return of(operation).decide(operation, known, key, decision);
  }

  @Override
  public List<Event> read(OperationId operation, Sequence after, int most)
      throws UnknownOperationException {
    return of(operation).read(operation, after, most);
  }

  @Override
  public Head head(OperationId operation) throws UnknownOperationException {
    return of(operation).head(operation);
  }

  @Override
  public void open(OperationId operation) {
    of(operation).open(operation);
  }

  @Override
  public List<OperationId> operations() {
    return Stream.concat(real.operations().stream(), replays.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(OperationId::value))
        .toList();
  }
}
