package org.safepassage.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.Names;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;

/// An operation that is taken over from a moment of a replay and goes on from there, for practice:
/// a ledger of its own, which begins with a remark that says so and a copy of all that had been
/// recorded by then. What is entered in it touches no other ledger.
///
/// Its clock goes on from that moment, and so is behind the one on the wall for good. The store
/// records by the clock on the wall; whoever reads and decides does so through [#over].
///
/// @param id of the exercise, which is not that of the operation
/// @param behind by how much its clock is behind the one on the wall
public record Exercise(OperationId id, Duration behind) {
  private static final String BEGINNING = "EXERCISE. ";

  /// Takes over from the moment that a replay shows.
  ///
  /// @param id of the exercise; its ledger must be new
  /// @param by who takes over
  /// @param store to keep the ledger of the exercise; not the replay
  /// @throws IllegalArgumentException when the id is that of the operation that is played, or there
  ///   is something in its ledger already
  public static Exercise begin(Replay replay, OperationId id, Reporter by, EventStore store)
      throws UnknownOperationException {
    if (id.equals(replay.operation()) || hasEvents(store, id)) {
      throw new IllegalArgumentException(
          """
          %s can't be the id of a new exercise: there is a ledger of that name.
          Maybe add a number to it.\
          """
              .formatted(id));
    }
    Instant moment = replay.instant();
    List<Event> played = replay.until(moment);
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            moment, by, new EntryKey("exercise"), new RecordBody.Remark(mark(replay, played))));
    for (Event event : played) {
      entries.add(copy(event));
    }
    store.open(id);
    Event first = store.append(id, entries).getFirst().event();
    return new Exercise(id, behind(first));
  }

  private static boolean hasEvents(EventStore store, OperationId id)
      throws UnknownOperationException {
    return store.operations().contains(id) && !store.read(id, Sequence.NONE, 1).isEmpty();
  }

  private static String mark(Replay replay, List<Event> played) {
    return (BEGINNING
            + "Taken over from the record of %s as it stood after event %s. What follows after these"
            + " %d events didn't happen.")
        .formatted(replay.operation(), played.getLast().sequence(), played.size());
  }

  /// The same entry for the ledger of the exercise. Events of one command have one key there and
  /// one each here, as each is entered by itself.
  private static Entry copy(Event event) {
    Instant occurred =
        event.occurred().isAfter(event.recorded()) ? event.recorded() : event.occurred();
    return new Entry(
        occurred,
        event.entry().by(),
        new EntryKey("replayed-" + event.sequence()),
        moved(event.body()));
  }

  /// What a correction names is one place further on, behind the remark at the beginning.
  private static Body moved(Body body) {
    return body instanceof RecordBody.Correction(var corrects, var instead, var reason)
        ? new RecordBody.Correction(corrects.next(), instead, reason)
        : body;
  }

  /// The exercise that a ledger is of, by its first event. So an exercise is known as one after the
  /// server was started again, and wherever its ledger is handed on to.
  ///
  /// @return nothing where it is the ledger of an operation
  public static Optional<Exercise> find(Event first) {
    boolean isMarked =
        first.sequence().equals(Sequence.of(1))
            && first.body() instanceof RecordBody.Remark(var text)
            && text.startsWith(BEGINNING);
    return isMarked
        ? Optional.of(new Exercise(first.operation(), behind(first)))
        : Optional.empty();
  }

  private static Duration behind(Event first) {
    return Duration.between(first.occurred(), first.recorded());
  }

  /// Its clock.
  public InstantSource clock(InstantSource wall) {
    return () -> wall.instant().minus(behind);
  }

  /// Its ledger with all times of recording by its own clock.
  ///
  /// @param store as it was given to [#begin]
  public EventStore over(EventStore store) {
    return new BehindStore(store, behind);
  }

  /// The operation under the id of the exercise, with a name that says what it is.
  ///
  /// @param played the operation that was played
  public Operation of(Operation played) {
    Names names = played.names();
    Map<String, String> marked = new LinkedHashMap<>();
    names.byLanguage().forEach((language, name) -> marked.put(language, word(language) + name));
    return new Operation(
        id,
        new Names(word("en") + names.plain(), marked, List.of()),
        played.calendar(),
        played.actors(),
        played.network(),
        played.population(),
        played.transport(),
        played.documentation(),
        played.reckoning(),
        played.where());
  }

  private static String word(String language) {
    return switch (language) {
      case "ar" -> "تمرين: ";
      case "fr" -> "Exercice : ";
      default -> "Exercise: ";
    };
  }
}
