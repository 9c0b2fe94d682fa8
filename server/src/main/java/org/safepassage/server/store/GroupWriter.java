package org.safepassage.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Adds to the ledger of one operation in groups: while one group is on its way to the disk, the
/// next one gathers, and goes in one transaction with one flush. A command begins a new group,
/// since it is to see nothing that isn't on disk.
final class GroupWriter {
  /// Bounds how long a transaction takes, and so how long anybody waits for one.
  private static final int MOST_IN_A_GROUP = 2_000;

  private final Consumer<List<Waiting<?>>> write;
  private final Executor executor;
  private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /// @param write writes a group and answers everybody in it, whatever happens
  /// @param executor for the one thread that writes while there is anything to write
  GroupWriter(Consumer<List<Waiting<?>>> write, Executor executor) {
    this.write = write;
    this.executor = executor;
  }

  /// Puts somebody into the next group.
  void add(Waiting<?> waiting) {
    queue.add(waiting);
    if (busy.compareAndSet(false, true)) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException closed) {
        busy.set(false);
        waiting.fail(Outage.unavailable(closed));
      }
    }
  }

  private void work() {
    do {
      for (List<Waiting<?>> group = take(); !group.isEmpty(); group = take()) {
        write.accept(group);
      }
      busy.set(false);
      // Whoever came after the last look and before this line has started nobody.
    } while (!queue.isEmpty() && busy.compareAndSet(false, true));
  }

  private List<Waiting<?>> take() {
    List<Waiting<?>> group = new ArrayList<>();
    int size = 0;
    while (size < MOST_IN_A_GROUP) {
      Waiting<?> next = queue.peek();
      if (next == null || (next.isCommand() && !group.isEmpty())) {
        break;
      }
      group.add(queue.remove());
      size += next.keys().size();
    }
    return group;
  }
}
