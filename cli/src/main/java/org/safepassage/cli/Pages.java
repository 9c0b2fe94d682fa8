package org.safepassage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes files that were asked for.
final class Pages {
  private Pages() {}

  /// @throws CannotWriteException when it can't be written
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CannotWriteException(file, e);
    }
  }
}
