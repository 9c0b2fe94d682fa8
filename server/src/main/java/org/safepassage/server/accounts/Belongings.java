package org.safepassage.server.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.about.Belonging;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;

/// Keeps for each operation how texts belong to it: to learn its names anew for each page reads
/// word lists each time. Safe to share between threads.
final class Belongings {
  private static final int MOST = 16;

  private final Map<OperationId, Known> known = new LinkedHashMap<>(MOST, 0.75f, true);

  private record Known(Operation operation, Belonging belonging) {}

  /// For the very same files as before, the same.
  Belonging of(Operation operation) {
    synchronized (known) {
      Known before = known.get(operation.id());
      if (before != null && isSame(before.operation(), operation)) {
        return before.belonging();
      }
    }
    Belonging now = new Belonging(operation, Gazetteer.of(Optional.of(operation)));
    synchronized (known) {
      known.put(operation.id(), new Known(operation, now));
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return now;
  }

  /// Files that are replaced are compiled anew; to compare all that is in them would take longer.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Operation before, Operation now) {
    return before == now;
  }
}
