package org.safepassage.ledger;

import java.time.Instant;
import java.util.List;
import org.safepassage.model.OperationId;

/// Keeps the ledgers of operations. What [#append] or [#decide] has returned is on disk, survives a
/// crash, has its place without holes, and never changes.
///
/// All methods may be called from many threads, and several stores may work on the same data at
/// once, on one machine or on several. Each may throw a [StoreUnavailableException]; whether an
/// entry was added is then not known, and it is safe to send it again under the same key.
public interface EventStore {

  /// Adds what was observed. An entry that the same device sent before with the same key is not
  /// added again: the answer is the event that it became then. It says the same if `occurred` and
  /// the body are the same; who is signed in at the device when it sends again makes no difference.
  ///
  /// @return one answer for each entry, in their order
  /// @throws UnknownOperationException for an operation that was never opened here
  List<Receipt> append(OperationId operation, List<Entry> entries) throws UnknownOperationException;

  /// Decides on a command while nothing else can be added, and adds what is decided.
  ///
  /// A command that was refused leaves nothing in the ledger, so that it is decided anew when it is
  /// given again.
  ///
  /// @param known what the decision has seen already; it is shown all that came after
  /// @param key of the command, which all entries of the decision bear; a command that added
  ///   entries before is not decided again
  /// @throws UnknownOperationException for an operation that was never opened here
  /// @throws IllegalArgumentException when `known` is beyond the end of the ledger, or an entry
  ///   bears another key or reporter than the command. What the decision throws is thrown on, and
  ///   nothing is added
  <R> Decided<R> decide(OperationId operation, Sequence known, CommandKey key, Decision<R> decision)
      throws UnknownOperationException;

  /// Events after a place, in their order.
  ///
  /// @param most how many at most; more than none
  List<Event> read(OperationId operation, Sequence after, int most)
      throws UnknownOperationException;

  /// How far the ledger goes, and the Merkle root over it.
  Head head(OperationId operation) throws UnknownOperationException;

  /// Opens the ledger of an operation, if it isn't yet.
  void open(OperationId operation);

  /// All operations with a ledger here, in the order of their ids.
  List<OperationId> operations();

  /// What became of an entry.
  ///
  /// @param event as it stands in the ledger
  /// @param repeated whether it was there already
  /// @param conflicting whether what is there says something else under the same key
  record Receipt(Event event, boolean repeated, boolean conflicting) {}

  /// How far a ledger goes.
  ///
  /// @param last the place of the last event, [Sequence#NONE] where there is none yet
  /// @param recorded when that was added; [Instant#EPOCH] where there is none yet
  /// @param root the Merkle root over all events
  record Head(Sequence last, Instant recorded, Hash root) {}

  /// Whose command, and its key; see [Entry].
  record CommandKey(Reporter by, EntryKey key) {}

  /// Decides on the state of the moment. Called again from the start if the store has to try again,
  /// so it must not change anything but what it is given.
  @FunctionalInterface
  interface Decision<R> {
    /// @param since what came after what was known; all of it is on disk
    /// @param now the moment at which what is decided will be recorded
    Ruling<R> on(List<Event> since, Instant now);
  }

  /// What was decided.
  ///
  /// @param answer for whoever gave the command
  /// @param entries to add; none where it was refused
  record Ruling<R>(R answer, List<Entry> entries) {
    public Ruling {
      entries = List.copyOf(entries);
    }
  }

  /// What became of a command.
  sealed interface Decided<R> {
    /// @param events what was added
    record Now<R>(R answer, List<Event> events) implements Decided<R> {
      public Now {
        events = List.copyOf(events);
      }
    }

    /// It had been decided on before.
    ///
    /// @param events what was added then
    record Before<R>(List<Event> events) implements Decided<R> {
      public Before {
        events = List.copyOf(events);
      }
    }
  }
}
