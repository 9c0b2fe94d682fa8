package org.safepassage.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What an embedded PostgreSQL says, in a file that doesn't grow beyond a bound: its older half is
/// in a second file, and what is older still is gone.
///
/// PostgreSQL goes on writing to the file that it was started with, always at its end; so the file
/// is copied and emptied, not moved. What it says between the two is lost.
///
/// @param file that it writes to
/// @param most how many bytes may be in it before it is emptied
record DatabaseLog(Path file, long most) {

  /// What PostgreSQL has to say on its own account fits into less in most years.
  private static final long MOST = 2_000_000;

  static DatabaseLog in(Path folder) {
    return new DatabaseLog(folder.resolve("postgres.log"), MOST);
  }

  /// The file with what was said before.
  Path older() {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /// Empties the file if it has grown too long.
  void bound() throws IOException {
    if (Files.exists(file) && Files.size(file) > most) {
      Files.copy(file, older(), StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
  }
}
