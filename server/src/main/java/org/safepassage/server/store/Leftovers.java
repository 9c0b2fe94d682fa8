package org.safepassage.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The processes of a PostgreSQL whose server ended without stopping it: one that was killed leaves
/// its database running, and a database that was killed leaves processes that end by themselves.
///
/// Only asked while the lock on the folder is held, so that nobody else's are meant.
final class Leftovers {
  private static final Duration LONGEST_END = Duration.ofSeconds(30);
  private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

  private Leftovers() {}

  /// Stops what still works on the data, and waits for it.
  ///
  /// @throws DatabaseUnusableException when it doesn't end
  static void end(Path data) throws IOException, DatabaseUnusableException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> postmaster = postmaster(pidFile, data);
    if (postmaster.isEmpty()) {
      // It is of a process that has ended; the number may be another's by now.
      Files.deleteIfExists(pidFile);
    }
    postmaster.ifPresent(ProcessHandle::destroy);
    long looks = LONGEST_END.toMillis() / MILLISECONDS_BETWEEN_LOOKS;
    for (long look = 0; look < looks; look++) {
      if (postmaster.filter(ProcessHandle::isAlive).isEmpty() && workingOn(data).isEmpty()) {
        return;
      }
      try {
        Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new DatabaseUnusableException(
        """
        A database from before still works on %s and doesn't end.
        Maybe it is writing to a slow disk: try again, or end the processes called postgres.\
        """
            .formatted(data));
  }

  /// The first process of the PostgreSQL that works on the data, if one does.
  static Optional<ProcessHandle> postmaster(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    return Files.exists(pidFile) ? postmaster(pidFile, data) : Optional.empty();
  }

  private static Optional<ProcessHandle> postmaster(Path pidFile, Path data) throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> worksOn(process, data).orElseGet(() -> isPostgres(process)));
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  /// Those whose working folder the data are: all processes of a PostgreSQL. Found on Linux only.
  private static List<ProcessHandle> workingOn(Path data) {
    return ProcessHandle.allProcesses()
        .filter(process -> worksOn(process, data).orElse(false))
        .toList();
  }

  /// @return nothing where that can't be found out
  private static Optional<Boolean> worksOn(ProcessHandle process, Path data) {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"));
      return Optional.of(folder.equals(data.toRealPath()));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
