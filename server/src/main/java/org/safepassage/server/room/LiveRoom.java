package org.safepassage.server.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Gate;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;

/// One operation, live: its ledger folded up to the last event, and the way in for reports and
/// commands. Several may work on the same ledger, on several servers: the store decides in what
/// order things are added, and each room catches up.
///
/// Safe to share between threads. Blocks on the store; meant for virtual threads.
public final class LiveRoom {
  private static final int PAGE = 5_000;

  private final Room room;
  private final EventStore store;
  private final InstantSource clock;
  private final OperationRecord record;
  private final ReentrantLock folding = new ReentrantLock();

  /// Held by whoever reads from the store, so that many who wait for the same don't all read it.
  private final ReentrantLock reading = new ReentrantLock();

  private final List<Consumer<List<Event>>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Standing> latest = new AtomicReference<>();

  /// How long a standing is handed out for while nothing is added: alarms depend on the time.
  private static final Duration FRESH = Duration.ofSeconds(1);

  /// For how long what comes in is taken together.
  private static final Duration GROUPED = Duration.ofMillis(100);

  /// A room whose ledger is open in the store. Call [#catchUp] before it is used.
  public LiveRoom(Room room, EventStore store, InstantSource clock) {
    this.room = room;
    this.store = store;
    this.clock = clock;
    this.record = new OperationRecord(room.operation().id(), room.operation().reckoning().counts());
  }

  public OperationId operation() {
    return record.operation();
  }

  /// The files of the operation, compiled.
  public Room room() {
    return room;
  }

  /// Reads on from the store until nothing more comes. Cheap when nothing does.
  ///
  /// @return how far the ledger is folded now
  public Sequence catchUp() throws UnknownOperationException {
    reading.lock();
    try {
      List<Event> more = page(last());
      while (!more.isEmpty()) {
        boolean isFull = more.size() == PAGE;
        Optional<ReadAhead> next =
            isFull ? Optional.of(ReadAhead.of(this::page, more)) : Optional.empty();
        take(more);
        more = next.isPresent() ? next.get().events() : List.of();
      }
      return last();
    } finally {
      reading.unlock();
    }
  }

  private List<Event> page(Sequence after) throws UnknownOperationException {
    return store.read(operation(), after, PAGE);
  }

  /// Reads on until an event is folded that is in the store for certain. When many wait for this,
  /// one reads for all of them; costs nothing where it is folded already.
  public void catchUpTo(Sequence target) throws UnknownOperationException {
    if (last().compareTo(target) >= 0) {
      return;
    }
    reading.lock();
    try {
      boolean goesOn = last().compareTo(target) < 0;
      while (goesOn) {
        List<Event> more = page(last());
        take(more);
        goesOn = !more.isEmpty() && last().compareTo(target) < 0;
      }
    } finally {
      reading.unlock();
    }
  }

  /// How far the ledger is folded.
  public Sequence last() {
    folding.lock();
    try {
      return record.last();
    } finally {
      folding.unlock();
    }
  }

  /// How things stand now, or stood a tenth of a second ago: many ask at once, and working it out
  /// for each would take longer than it is worth.
  public Standing standing() {
    return standing(Sequence.NONE);
  }

  /// How things stand with at least what whoever asks has entered or seen.
  ///
  /// @param atLeast how far the ledger must be folded in it, if it goes that far
  public Standing standing(Sequence atLeast) {
    Instant now = clock.instant();
    Standing known = latest.get();
    if (known != null && known.last().compareTo(atLeast) >= 0) {
      boolean isSame = known.last().equals(last());
      Instant until = known.now().plus(isSame ? FRESH : GROUPED);
      if (now.isBefore(until) && !now.isBefore(known.now())) {
        return known;
      }
    }
    Standing standing = read(r -> room.standing(r, now));
    latest.set(standing);
    return standing;
  }

  /// Reads from the record while nothing is folded into it. What is returned must not hold on to
  /// it.
  public <T> T read(Function<OperationRecord, T> question) {
    folding.lock();
    try {
      return question.apply(record);
    } finally {
      folding.unlock();
    }
  }

  /// Adds what was observed. Never refused for what it says.
  ///
  /// @return once it is on disk, one answer for each entry
  public List<EventStore.Receipt> report(List<Entry> entries) throws UnknownOperationException {
    List<EventStore.Receipt> receipts = store.append(operation(), entries);
    catchUpTo(lastOf(receipts.stream().map(EventStore.Receipt::event).toList()));
    return receipts;
  }

  /// Decides on a command, and adds what is decided.
  ///
  /// @param key tells the command from all others of the same user and device
  public EventStore.Decided<Decision> command(Command command, Reporter by, EntryKey key)
      throws UnknownOperationException {
    EventStore.Decided<Decision> decided =
        store.decide(
            operation(),
            last(),
            new EventStore.CommandKey(by, key),
            (since, now) -> decide(command, by, key, since, now));
    catchUpTo(
        lastOf(
            switch (decided) {
              case EventStore.Decided.Now<Decision>(var _, var events) -> events;
              case EventStore.Decided.Before<Decision>(var events) -> events;
            }));
    return decided;
  }

  private static Sequence lastOf(List<Event> events) {
    return events.stream()
        .map(Event::sequence)
        .max(Comparator.naturalOrder())
        .orElse(Sequence.NONE);
  }

  private EventStore.Ruling<Decision> decide(
      Command command, Reporter by, EntryKey key, List<Event> since, Instant now) {
    folding.lock();
    try {
      takeLocked(since);
      Decision decision = new Gate(room, record).decide(command, by, now);
      List<Body> bodies =
          switch (decision) {
            case Decision.Agreed agreed -> agreed.bodies();
            case Decision.Refused _ -> List.of();
          };
      return new EventStore.Ruling<>(
          decision, bodies.stream().map(body -> new Entry(now, by, key, body)).toList());
    } finally {
      folding.unlock();
    }
  }

  /// Calls back with each event that is folded from now on, in order, on the thread that folds it;
  /// so the listener must be quick.
  ///
  /// @return call it to be called back no longer
  public Runnable listen(Consumer<List<Event>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void take(List<Event> events) {
    folding.lock();
    try {
      takeLocked(events);
    } finally {
      folding.unlock();
    }
  }

  /// Events that another thread has folded meanwhile are left out.
  private void takeLocked(List<Event> events) {
    List<Event> fresh =
        events.stream().filter(event -> event.sequence().compareTo(record.last()) > 0).toList();
    fresh.forEach(record::take);
    if (!fresh.isEmpty()) {
      listeners.forEach(listener -> listener.accept(fresh));
    }
  }
}
