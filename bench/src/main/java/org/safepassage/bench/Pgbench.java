package org.safepassage.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.server.store.DatabaseAddress;

/// PostgreSQL's own program for measuring, which inserts one row in each transaction.
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  private final DatabaseAddress address;
  private final Path script;

  /// @param folder for the script
  Pgbench(DatabaseAddress address, Path folder) {
    this.address = address;
    this.script = folder.resolve("insert.sql");
  }

  /// Makes the table, and a script that inserts rows as large as an event: with a place, which the
  /// database counts up, a key and the bytes. There is an index on the place only.
  void prepare(Event event) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(
                address.url(), address.user(), address.password().revealed());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE peer (place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
              + " entry_key bigint NOT NULL, canonical text NOT NULL)");
    } catch (SQLException e) {
      throw new IOException("The table for pgbench couldn't be made.", e);
    }
    Files.writeString(
        script,
        "\\set key random(1, 1000000000)\nINSERT INTO peer (entry_key, canonical) VALUES (:key, '%s');\n"
            .formatted(Canonical.line(event).replace("'", "''").replace(':', ';')));
  }

  /// @param protocol `simple` or `prepared`
  double perSecond(String protocol, int seconds) throws IOException, InterruptedException {
    URI server = URI.create(address.url().substring("jdbc:".length()));
    ProcessBuilder command =
        new ProcessBuilder(
            "pgbench",
            "--host=" + server.getHost(),
            "--port=" + server.getPort(),
            "--username=" + address.user(),
            "--no-vacuum",
            "--client=" + Writers.NUMBER,
            "--jobs=2",
            "--protocol=" + protocol,
            "--time=" + seconds,
            "--file=" + script,
            server.getPath().substring(1));
    command.environment().put("PGPASSWORD", address.password().revealed());
    command.redirectErrorStream(true);
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IOException("pgbench gave no rate:\n" + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
