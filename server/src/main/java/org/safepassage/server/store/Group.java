package org.safepassage.server.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore.CommandKey;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Decision;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.EventStore.Ruling;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.OperationId;

/// What is added to a ledger in one transaction, worked out while the lock is held: at most one
/// command, and after it entries, each seeing what those before it added. Touches no database.
final class Group {
  private final OperationId operation;
  private final Instant recorded;
  private final MerkleLog log;
  private final Map<DeviceKey, List<Event>> known;
  private final List<Row> rows = new ArrayList<>();
  private Sequence last;

  /// @param locked the ledger; its log is continued
  /// @param now by the clock of this machine, which may be behind that of another
  Group(OperationId operation, LedgerRows.Locked locked, Instant now) {
    LedgerRows.Tip tip = locked.tip();
    this.operation = operation;
    Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
    this.recorded = whole.isBefore(tip.recorded()) ? tip.recorded() : whole;
    this.log = tip.log();
    this.last = tip.last();
    this.known = new HashMap<>(locked.known());
  }

  List<Row> rows() {
    return rows;
  }

  LedgerRows.Tip tip() {
    return new LedgerRows.Tip(last, recorded, log);
  }

  List<Receipt> append(List<Entry> entries) {
    List<Receipt> receipts = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      List<Event> before = known.getOrDefault(DeviceKey.of(entry), List.of());
      if (before.isEmpty()) {
        receipts.add(new Receipt(add(entry, 0), false, false));
      } else {
        Event first = before.getFirst();
        receipts.add(new Receipt(first, true, !saysTheSame(first.entry(), entry)));
      }
    }
    return receipts;
  }

  private static boolean saysTheSame(Entry one, Entry other) {
    return one.occurred().equals(other.occurred())
        && Canonical.text(one.body()).equals(Canonical.text(other.body()));
  }

  /// Events that are on disk, after a place.
  @FunctionalInterface
  interface Earlier<X extends Exception> {
    List<Event> after(Sequence place) throws X;
  }

  /// The first thing in a group: what a decision is shown is on disk, so that whoever decides may
  /// keep it, whatever becomes of the group.
  <R, X extends Exception> Decided<R> decide(
      Sequence seen, CommandKey command, Decision<R> decision, Earlier<X> earlier) throws X {
    DeviceKey key = new DeviceKey(command.by().device(), command.key());
    List<Event> before = known.getOrDefault(key, List.of());
    if (!before.isEmpty()) {
      return new Decided.Before<>(before);
    }
    if (seen.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          """
          Nobody can have seen event %s of a ledger that ends with %s.
          Maybe the database was restored from an older backup since.\
          """
              .formatted(seen, last));
    }
    if (!rows.isEmpty()) {
      throw new IllegalStateException("A command would be shown what isn't on disk yet.");
    }
    List<Event> since = seen.equals(last) ? List.of() : earlier.after(seen);
    Ruling<R> ruling = decision.on(since, recorded);
    for (Entry entry : ruling.entries()) {
      if (!entry.by().equals(command.by()) || !entry.key().equals(command.key())) {
        throw new IllegalArgumentException(
            """
            An entry of the decision is by %s under the key %s; the command is by %s under %s.
            Maybe the entry was made for another command.\
            """
                .formatted(entry.by(), entry.key(), command.by(), command.key()));
      }
    }
    List<Event> events = new ArrayList<>();
    for (int part = 0; part < ruling.entries().size(); part++) {
      events.add(add(ruling.entries().get(part), part));
    }
    return new Decided.Now<>(ruling.answer(), events);
  }

  private Event add(Entry entry, int part) {
    last = last.next();
    Event event = new Event(operation, last, recorded, entry);
    Row row = Row.of(event, part);
    rows.add(row);
    log.add(row.leaf());
    known.computeIfAbsent(DeviceKey.of(entry), _ -> new ArrayList<>()).add(event);
    return event;
  }
}
