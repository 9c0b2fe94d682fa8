package org.safepassage.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.operate.CountHistory;
import org.safepassage.operate.Room;
import org.safepassage.server.accounts.SideBySide.ClaimName;
import org.safepassage.server.room.LiveRoom;

/// Remembers for each operation what its claims came to when they were compared last: many look,
/// and little changes. Safe to share between threads.
public final class Comparisons {
  private static final int MOST = 32;

  /// For so long counts over time are handed out: to work them out takes longer than to fold an
  /// event, and keeps others from adding any.
  private static final Duration FRESH = Duration.ofSeconds(20);

  private final Map<Key, Known> known = new LinkedHashMap<>(MOST, 0.75f, true);
  private final Map<OperationId, Counting> counts = new LinkedHashMap<>(MOST, 0.75f, true);

  /// The counts of one operation. Whoever works them out holds its lock, and keeps nobody waiting
  /// who asks for another's.
  private static final class Counting {
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable Counts last;
  }

  private record Counts(Room room, Instant at, CountHistory history) {}

  private record Key(OperationId operation, Set<ClaimName> leftOut) {}

  /// @param reviewed each claim's place in the ledger at which it last changed
  private record Known(Operation operation, List<List<Sequence>> reviewed, SideBySide sideBySide) {}

  /// What is claimed, as [SideBySide] has it.
  public SideBySide of(List<Account> accounts, Operation operation) {
    return of(accounts, operation, Set.of());
  }

  /// The same for whoever may see the counts of the record: claims that only repeat one of them are
  /// left out, too. Others would learn from that what was counted.
  ///
  /// @param counts asked for only where a text quotes our report
  public SideBySide of(List<Account> accounts, Room room, Supplier<CountHistory> counts) {
    SideBySide all = of(accounts, room.operation());
    if (!all.hasQuotations()) {
      return all;
    }
    Reconciliation record =
        new Reconciliation(room.operation(), room.agreements().values(), counts.get());
    return of(accounts, room.operation(), all.repeated(record));
  }

  private SideBySide of(List<Account> accounts, Operation operation, Set<ClaimName> leftOut) {
    Key key = new Key(operation.id(), leftOut);
    List<List<Sequence>> reviewed =
        accounts.stream()
            .map(account ->
                account.claims().stream()
                    .map(ClaimRecord::last)
                    .map(statement -> statement.sequence())
                    .toList())
            .toList();
    synchronized (known) {
      Known before = known.get(key);
      if (before != null
          && before.reviewed().equals(reviewed)
          && before.operation().equals(operation)) {
        return before.sideBySide();
      }
    }
    SideBySide now = SideBySide.of(accounts, operation, leftOut);
    synchronized (known) {
      known.put(key, new Known(operation, reviewed, now));
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return now;
  }

  /// The counts of a record over time, as they were at most some seconds ago.
  public CountHistory counts(LiveRoom live, Instant now) {
    Counting counting = counting(live.operation());
    counting.one.lock();
    try {
      Counts before = counting.last;
      if (before != null
          && before.room().equals(live.room())
          && !now.isBefore(before.at())
          && now.isBefore(before.at().plus(FRESH))) {
        return before.history();
      }
      CountHistory history =
          live.read(record ->
              CountHistory.of(record, live.room().operation(), live.room().agreements().values()));
      counting.last = new Counts(live.room(), now, history);
      return history;
    } finally {
      counting.one.unlock();
    }
  }

  private Counting counting(OperationId operation) {
    synchronized (counts) {
      Counting counting = counts.computeIfAbsent(operation, _ -> new Counting());
      if (counts.size() > MOST) {
        counts.remove(counts.keySet().iterator().next());
      }
      return counting;
    }
  }
}
