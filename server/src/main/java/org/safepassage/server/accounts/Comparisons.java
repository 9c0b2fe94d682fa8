package org.safepassage.server.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;

/// Remembers for each operation what its claims came to when they were compared last: many look, and
/// little changes. Safe to share between threads.
public final class Comparisons {
  private static final int MOST = 16;

  private final Map<OperationId, Known> known = new LinkedHashMap<>(MOST, 0.75f, true);

  /// @param reviewed each claim's place in the ledger at which it last changed
  private record Known(
      Operation operation, List<List<Sequence>> reviewed, SideBySide sideBySide) {}

  /// The same as [SideBySide#of].
  public SideBySide of(List<Account> accounts, Operation operation) {
    List<List<Sequence>> reviewed =
        accounts.stream()
            .map(account ->
                account.claims().stream()
                    .map(ClaimRecord::last)
                    .map(statement -> statement.sequence())
                    .toList())
            .toList();
    synchronized (known) {
      Known before = known.get(operation.id());
      if (before != null
          && before.reviewed().equals(reviewed)
          && before.operation() == operation) {
        return before.sideBySide();
      }
    }
    SideBySide now = SideBySide.of(accounts, operation);
    synchronized (known) {
      known.put(operation.id(), new Known(operation, reviewed, now));
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return now;
  }
}
