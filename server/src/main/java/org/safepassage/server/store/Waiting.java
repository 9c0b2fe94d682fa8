package org.safepassage.server.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Somebody who waits until what they gave is on disk.
///
/// @param <T> the answer
final class Waiting<T> {

  /// Works out the answer, and adds to the group what belongs to it.
  @FunctionalInterface
  interface Work<T> {
    T in(Group group, LedgerRows rows) throws SQLException;
  }

  private final boolean command;
  private final List<DeviceKey> keys;
  private final Work<T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private Consumer<CompletableFuture<T>> outcome = _ -> {};

  private Waiting(boolean command, List<DeviceKey> keys, Work<T> work) {
    this.command = command;
    this.keys = List.copyOf(keys);
    this.work = work;
  }

  /// For whoever adds entries.
  ///
  /// @param keys of the entries
  static <T> Waiting<T> withEntries(List<DeviceKey> keys, Work<T> work) {
    return new Waiting<>(false, keys, work);
  }

  /// For whoever gives a command, which comes first in a group.
  static <T> Waiting<T> withCommand(DeviceKey key, Work<T> work) {
    return new Waiting<>(true, List.of(key), work);
  }

  boolean isCommand() {
    return command;
  }

  List<DeviceKey> keys() {
    return keys;
  }

  CompletableFuture<T> answer() {
    return answer;
  }

  /// Does the work. What comes of it is kept back until it is on disk. A mistake of whoever waits
  /// is theirs alone: nothing was added for them, and the others go on.
  void work(Group group, LedgerRows rows) throws SQLException {
    try {
      T result = work.in(group, rows);
      outcome = future -> future.complete(result);
    } catch (RuntimeException mistake) {
      outcome = future -> future.completeExceptionally(mistake);
    }
  }

  /// It is on disk.
  void settle() {
    outcome.accept(answer);
  }

  void fail(Throwable failure) {
    answer.completeExceptionally(failure);
  }
}
