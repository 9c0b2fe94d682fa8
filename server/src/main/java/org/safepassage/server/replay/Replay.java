package org.safepassage.server.replay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// The ledger of one operation, played again: a clock that can be started, stopped, sped up and set
/// to any moment, and a store that holds what had been recorded by then and nothing else.
///
/// Nothing can be added to it: [#append] and [#decide] throw a [ReplayingException]. A reader that
/// goes on from what it has read already, as a live room does, has to begin anew when [#turns] has
/// changed; [ReplayRoom] does so.
///
/// Safe to share between threads; nobody waits for anybody.
public final class Replay implements EventStore, InstantSource {
  private final List<Event> events;
  private final List<Bookmark> bookmarks;
  private final InstantSource wall;
  private final AtomicReference<Course> course;

  /// A replay that stands still at the first event.
  ///
  /// @param events the ledger of one operation from its first event on
  /// @param wall the clock that it is played by
  /// @throws IllegalArgumentException when there is no event, or they are not the first ones of one
  ///   operation without a hole, in the order in which they were recorded
  public Replay(List<Event> events, InstantSource wall) {
    this.events = List.copyOf(events);
    if (this.events.isEmpty()) {
      throw new IllegalArgumentException(
          """
          A ledger without any event can't be played.
          Maybe the operation was opened and nothing was recorded yet.\
          """);
    }
    this.bookmarks = Bookmark.listAll(this.events);
    checkOrder(this.events);
    this.wall = wall;
    this.course = new AtomicReference<>(new Course(start(), wall.instant(), Speed.REAL, false, 0));
  }

  private static void checkOrder(List<Event> events) {
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).recorded().isBefore(events.get(i - 1).recorded())) {
        throw new IllegalArgumentException(
            """
            Event %s was recorded before the one that it follows.
            Maybe the ledger was put together from two.\
            """
                .formatted(events.get(i).sequence()));
      }
    }
  }

  public OperationId operation() {
    return events.getFirst().operation();
  }

  /// When the first event was recorded.
  public Instant start() {
    return events.getFirst().recorded();
  }

  /// When the last event was recorded. The clock stops there.
  public Instant end() {
    return events.getLast().recorded();
  }

  /// All bookmarks, those of moments to come included, in the order of their moments.
  public List<Bookmark> bookmarks() {
    return bookmarks;
  }

  /// The first bookmark of this name.
  public Optional<Bookmark> findBookmark(String name) {
    return bookmarks.stream().filter(bookmark -> bookmark.name().equals(name)).findFirst();
  }

  /// The moment that it shows.
  @Override
  public Instant instant() {
    return course.get().at(wall.instant(), end());
  }

  /// Lets the clock run. At the end it stands there all the same.
  public void play() {
    course.updateAndGet(now -> now.playing(true, wall.instant(), end()));
  }

  public void pause() {
    course.updateAndGet(now -> now.playing(false, wall.instant(), end()));
  }

  /// Plays on at another speed, if it plays.
  public void setSpeed(Speed speed) {
    course.updateAndGet(now -> now.withSpeed(speed, wall.instant(), end()));
  }

  /// Goes to a moment, and plays on from there if it plays. Before the start there is nothing to
  /// see and after the end nothing more, so that it goes no further than these.
  ///
  /// @return where it is now
  public Instant jumpTo(Instant moment) {
    Instant there = moment.isBefore(start()) ? start() : moment.isAfter(end()) ? end() : moment;
    course.updateAndGet(now -> now.jumpedTo(there, wall.instant(), end()));
    return there;
  }

  /// How often the clock was set back.
  public long turns() {
    return course.get().turns();
  }

  /// How it is played, all as of one moment.
  public State state() {
    Course now = course.get();
    Instant at = now.at(wall.instant(), end());
    return new State(
        at, now.isPlaying(), now.speed(), Sequence.of(recordedBy(at)), Sequence.of(events.size()));
  }

  /// @param at the moment that is shown
  /// @param last how far the ledger went then
  /// @param of how far it goes in the end
  public record State(Instant at, boolean isPlaying, Speed speed, Sequence last, Sequence of) {}

  /// What had been recorded by the moment that it shows.
  public List<Event> recorded() {
    return until(instant());
  }

  /// What had been recorded by a moment.
  List<Event> until(Instant moment) {
    return events.subList(0, recordedBy(moment));
  }

  /// How many events had been recorded by a moment, that one included.
  private int recordedBy(Instant moment) {
    int from = 0;
    int until = events.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (events.get(middle).recorded().isAfter(moment)) {
        until = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  @Override
  public List<Event> read(OperationId operation, Sequence after, int most)
      throws UnknownOperationException {
    check(operation);
    int until = recordedBy(instant());
    int from = (int) Math.min(after.value(), until);
    return events.subList(from, (int) Math.min(until, (long) from + most));
  }

  @Override
  public Head head(OperationId operation) throws UnknownOperationException {
    check(operation);
    List<Event> recorded = recorded();
    MerkleLog log = new MerkleLog();
    recorded.forEach(event -> log.add(MerkleLog.leaf(Canonical.bytes(event))));
    Event last = recorded.getLast();
    return new Head(last.sequence(), last.recorded(), log.root());
  }

  @Override
  public List<OperationId> operations() {
    return List.of(operation());
  }

  private void check(OperationId operation) throws UnknownOperationException {
    if (!operation.equals(operation())) {
      throw new UnknownOperationException(operation);
    }
  }

  /// @throws ReplayingException always
  @Override
  public List<Receipt> append(OperationId operation, List<Entry> entries) {
    throw new ReplayingException();
  }

  /// @throws ReplayingException always
  @Override
  public <R> Decided<R> decide(
      OperationId operation, Sequence known, CommandKey key, Decision<R> decision) {
    throw new ReplayingException();
  }

  /// @throws ReplayingException for any operation but the one that is played
  @Override
  public void open(OperationId operation) {
    if (!operation.equals(operation())) {
      throw new ReplayingException();
    }
  }
}
