package org.safepassage.server.store;

import java.nio.file.Path;
import java.security.SecureRandom;

/// PostgreSQL for tests. The program is unpacked once for all of them, below `target`.
final class TestDatabase {
  private static final Path PROGRAM = Path.of("target", "postgres").toAbsolutePath();

  private TestDatabase() {}

  static EmbeddedDatabase start(Path folder) throws DatabaseUnusableException {
    return EmbeddedDatabase.start(folder, PROGRAM, new SecureRandom());
  }
}
