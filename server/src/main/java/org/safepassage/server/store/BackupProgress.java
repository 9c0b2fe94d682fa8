package org.safepassage.server.store;

import org.safepassage.model.OperationId;

/// Is told how far a backup has come.
@FunctionalInterface
public interface BackupProgress {
  /// For those who don't ask.
  BackupProgress UNHEARD = (_, _, _) -> {};

  /// @param events how many events of the operation are done
  /// @param all how many it has
  void at(OperationId operation, long events, long all);
}
