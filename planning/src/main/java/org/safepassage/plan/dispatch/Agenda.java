package org.safepassage.plan.dispatch;

import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;

/// What is known to happen, by minute, then in the order in which it was entered.
final class Agenda {
  /// Something that happens.
  sealed interface Event {
    /// A convoy passes a milestone.
    record Reached(Journey journey, Milestone milestone) implements Event {}

    /// A count can be used by others.
    record Confirmed(Slot slot, long people) implements Event {}

    /// A convoy's vehicles and escorts are free again.
    record Freed(Journey journey) implements Event {}

    /// Empty vehicles have come to where they were sent.
    record Moved(Yard.Kind kind, List<VehicleRef> vehicles, PlaceId to) implements Event {}

    /// A convoy of an earlier timetable begins to board.
    record Boarding(Trip trip) implements Event {}

    /// What a later convoy of an earlier timetable needs is kept for it.
    record Promised(Trip trip) implements Event {}

    /// Something may have become possible.
    record Look() implements Event {}

    /// A time that the agreement sets begins or ends.
    record Turn() implements Event {}

    /// Whether a count changes by it.
    default boolean changesCounts() {
      return switch (this) {
        case Reached _, Confirmed _, Boarding _ -> true;
        case Freed _, Moved _, Promised _, Look _, Turn _ -> false;
      };
    }
  }

  private record Entry(int minute, long order, Event event) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byMinute = Integer.compare(minute, other.minute);
      return byMinute != 0 ? byMinute : Long.compare(order, other.order);
    }
  }

  private static final long LAST = Long.MAX_VALUE / 2;

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private final TreeSet<Integer> looks = new TreeSet<>();
  private long order;
  private int counting;
  private int turns;

  void add(int minute, Event event) {
    counting += event.changesCounts() ? 1 : 0;
    turns += event instanceof Event.Turn ? 1 : 0;
    // Whoever boards needs what comes back in the same minute.
    long rank = event instanceof Event.Boarding ? LAST + order++ : order++;
    entries.add(new Entry(minute, rank, event));
  }

  /// Makes sure that somebody looks at that minute.
  void lookAt(int minute) {
    if (looks.add(minute)) {
      add(minute, new Event.Look());
    }
  }

  /// Whether nothing is known to happen, but that times begin and end.
  boolean isQuiet() {
    return entries.size() == turns;
  }

  /// Whether any count is known to change.
  boolean willCount() {
    return counting > 0;
  }

  /// The minute of the next event; the greatest number when there is none.
  int nextMinute() {
    Entry next = entries.peek();
    return next == null ? Integer.MAX_VALUE : next.minute();
  }

  /// @throws java.util.NoSuchElementException when there is none
  Event next() {
    Event event = entries.remove().event();
    counting -= event.changesCounts() ? 1 : 0;
    turns -= event instanceof Event.Turn ? 1 : 0;
    return event;
  }
}
