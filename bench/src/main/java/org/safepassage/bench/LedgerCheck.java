package org.safepassage.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// Goes through a ledger from its first event to its last, and says what is wrong with it by what
/// somebody was told.
record LedgerCheck(EventStore store, OperationId operation) {
  private static final int PAGE = 5_000;

  /// @param acknowledged the place that was told for each key
  /// @param roots what the root was when the ledger went so far
  Optional<String> wrong(Map<String, Long> acknowledged, Map<Long, Hash> roots)
      throws UnknownOperationException {
    Map<String, Long> found = new HashMap<>();
    MerkleLog log = new MerkleLog();
    Faults faults = new Faults();
    forEach(event -> {
      long place = event.sequence().value();
      faults.unless(place == log.size() + 1, "there is a hole before " + place);
      String key = event.entry().key().value();
      faults.unless(found.put(key, place) == null, key + " is there twice");
      log.add(MerkleLog.leaf(Canonical.bytes(event)));
      Optional.ofNullable(roots.get(place))
          .ifPresent(was ->
              faults.unless(
                  was.equals(log.root()), "what was there up to " + place + " has changed"));
    });
    acknowledged.forEach((key, place) ->
        faults.unless(
            place.equals(found.get(key)),
            "%s was acknowledged at %d and is at %s".formatted(key, place, found.get(key))));
    EventStore.Head head = store.head(operation);
    faults.unless(
        head.last().value() == log.size() && head.root().equals(log.root()), "the head is another");
    return faults.first;
  }

  void forEach(Consumer<Event> each) throws UnknownOperationException {
    Sequence at = Sequence.NONE;
    for (var page = store.read(operation, at, PAGE);
        !page.isEmpty();
        page = store.read(operation, at, PAGE)) {
      page.forEach(each);
      at = page.getLast().sequence();
    }
  }

  private static final class Faults {
    private Optional<String> first = Optional.empty();

    void unless(boolean right, String fault) {
      if (!right && first.isEmpty()) {
        first = Optional.of(fault);
      }
    }
  }
}
