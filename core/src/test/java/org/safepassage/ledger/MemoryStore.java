package org.safepassage.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.OperationId;

/// A store that forgets: the simplest thing that behaves as a store must, for tests of what is
/// built on one. Everything under one lock, looked for from the beginning.
public final class MemoryStore implements EventStore {
  private final InstantSource clock;
  private final Map<String, List<Event>> ledgers = new TreeMap<>();

  public MemoryStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void open(OperationId operation) {
    ledgers.computeIfAbsent(operation.value(), _ -> new ArrayList<>());
  }

  @Override
  public synchronized List<OperationId> operations() {
    return ledgers.keySet().stream().map(OperationId::new).toList();
  }

  @Override
  public synchronized List<Receipt> append(OperationId operation, List<Entry> entries)
      throws UnknownOperationException {
    List<Event> ledger = ledger(operation);
    List<Receipt> receipts = new ArrayList<>();
    for (Entry entry : entries) {
      List<Event> before = under(ledger, entry.by().device(), entry.key());
      if (before.isEmpty()) {
        receipts.add(new Receipt(add(operation, ledger, entry), false, false));
      } else {
        Entry first = before.getFirst().entry();
        boolean same =
            first.occurred().equals(entry.occurred()) && first.body().equals(entry.body());
        receipts.add(new Receipt(before.getFirst(), true, !same));
      }
    }
    return receipts;
  }

  @Override
  public synchronized <R> Decided<R> decide(
      OperationId operation, Sequence known, CommandKey key, Decision<R> decision)
      throws UnknownOperationException {
    List<Event> ledger = ledger(operation);
    List<Event> before = under(ledger, key.by().device(), key.key());
    if (!before.isEmpty()) {
      return new Decided.Before<>(before);
    }
    if (known.value() > ledger.size()) {
      throw new IllegalArgumentException(
          known + " is beyond the end.\nMaybe it is of another ledger.");
    }
    List<Event> since = List.copyOf(ledger.subList((int) known.value(), ledger.size()));
    Ruling<R> ruling = decision.on(since, now(ledger));
    if (!ruling.entries().stream()
        .allMatch(entry -> entry.by().equals(key.by()) && entry.key().equals(key.key()))) {
      throw new IllegalArgumentException("An entry isn't of the command.\nMaybe it is of another.");
    }
    List<Event> added =
        ruling.entries().stream().map(entry -> add(operation, ledger, entry)).toList();
    return new Decided.Now<>(ruling.answer(), added);
  }

  @Override
  public synchronized List<Event> read(OperationId operation, Sequence after, int most)
      throws UnknownOperationException {
    if (most <= 0) {
      throw new IllegalArgumentException(
          most + " can't be asked for.\nMaybe it is of another page.");
    }
    return ledger(operation).stream().skip(after.value()).limit(most).toList();
  }

  @Override
  public synchronized Head head(OperationId operation) throws UnknownOperationException {
    List<Event> ledger = ledger(operation);
    MerkleLog log = new MerkleLog();
    ledger.forEach(event -> log.add(MerkleLog.leaf(Canonical.bytes(event))));
    Instant recorded = ledger.isEmpty() ? Instant.EPOCH : ledger.getLast().recorded();
    return new Head(Sequence.of(ledger.size()), recorded, log.root());
  }

  private List<Event> ledger(OperationId operation) throws UnknownOperationException {
    List<Event> ledger = ledgers.get(operation.value());
    if (ledger == null) {
      throw new UnknownOperationException(operation);
    }
    return ledger;
  }

  private static List<Event> under(List<Event> ledger, DeviceId device, EntryKey key) {
    return ledger.stream()
        .filter(event -> event.entry().by().device().equals(device))
        .filter(event -> event.entry().key().equals(key))
        .toList();
  }

  private Event add(OperationId operation, List<Event> ledger, Entry entry) {
    Event event = new Event(operation, Sequence.of(ledger.size() + 1), now(ledger), entry);
    ledger.add(event);
    return event;
  }

  private Instant now(List<Event> ledger) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return ledger.isEmpty() || !now.isBefore(ledger.getLast().recorded())
        ? now
        : ledger.getLast().recorded();
  }
}
