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
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.server.store.DatabaseAddress;

/// PostgreSQL's own program for measuring, which inserts one row in each transaction.
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  private final DatabaseAddress address;
  private final Path script;
  private int round;

  /// @param folder for the script
  Pgbench(DatabaseAddress address, Path folder) {
    this.address = address;
    this.script = folder.resolve("insert.sql");
  }

  /// Makes a table of the same columns and unique keys as that of events, without its triggers, and
  /// a script that inserts the rows of events into it: each client its own, one after the other, as
  /// the writers do. The place is counted up by the database, which may leave holes.
  void prepare(Event event) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(
                address.url(), address.user(), address.password().revealed());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE peer (LIKE safepassage.event INCLUDING INDEXES INCLUDING CONSTRAINTS)");
      statement.execute("CREATE SEQUENCE place");
    } catch (SQLException e) {
      throw new IOException("The table for pgbench couldn't be made.", e);
    }
    HexFormat hex = HexFormat.of();
    byte[] line = Canonical.bytes(event);
    Files.writeString(
        script,
        """
        \\set number :number + 1
        INSERT INTO peer VALUES ('valley', nextval('place'), 'convoy-seen', now(), now(), \
        'phone-' || CAST(:round AS text) || '-' || CAST(:client_id AS text), \
        CAST(:round AS text) || '-' || CAST(:client_id AS text) || '-' || CAST(:number AS text), \
        0, '\\x%s', '\\x%s');
        """
            .formatted(hex.formatHex(line), hex.formatHex(MerkleLog.leaf(line).bytes())));
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
            "--define=number=0",
            "--define=round=" + ++round,
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
