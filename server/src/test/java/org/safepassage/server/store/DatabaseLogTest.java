package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: the log of the embedded database doesn't grow without end, while it is being
/// written to.
final class DatabaseLogTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void what_is_said_last_is_kept_and_what_is_old_goes() throws IOException {
    DatabaseLog log = new DatabaseLog(folder.resolve("postgres.log"), 100);
    log.bound();
    assertThat(log.file()).doesNotExist();
    try (OutputStream out =
        Files.newOutputStream(log.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int line = 0; line < 1_000; line++) {
        out.write("line %d\n".formatted(line).getBytes(UTF_8));
        log.bound();
      }
    }
    String kept = Files.readString(log.older()) + Files.readString(log.file());
    assertThat(kept).hasSizeLessThan(250).endsWith("line 998\nline 999\n");
    assertThat(kept.lines()).doesNotHaveDuplicates();
  }
}
