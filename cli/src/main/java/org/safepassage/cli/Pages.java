package org.safepassage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes files that were asked for.
final class Pages {
  private Pages() {}

  /// Finds out before long work whether a file can be put there, as far as that can be seen.
  ///
  /// @throws CannotWriteException when it can't
  static void checkPlace(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw CannotWriteException.isFolder(file);
    }
    if (Files.exists(file) && file.toString().matches("(?i).*\\.ya?ml")) {
      throw CannotWriteException.isInput(file);
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw CannotWriteException.noFolder(file);
    }
  }

  /// @throws CannotWriteException when it can't be written
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw CannotWriteException.of(file, e);
    }
  }
}
