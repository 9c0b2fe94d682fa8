package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.MerkleLog;

/// FEATURE UNDER TEST: the server is killed, and then its database, while reports come in from
/// clients that send again what was not acknowledged: every report is there once, at the place that
/// was told, and what was there before has not changed. `bench/crash` is the long form.
final class GKillsTest {
  private static final int REPORTS = 300;
  private static final int CLIENTS = 4;
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final String ID = "villages-killed";

  @TempDir private Path folder = Path.of("");

  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  @Test
  void all_that_was_acknowledged_is_there_once_after_a_kill_of_each() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Process server = start(0);
    try {
      Caller officer = setUp();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Caller client = officer.with("X-Device", "phone-" + i);
        clients.add(Thread.ofVirtual().start(() -> report(client)));
      }
      int first = 20 + random.nextInt(50);
      await(() -> acknowledged.size() > first);
      Caller.Answer before = officer.get("/api/v1/operations/" + ID + "/head");

      server.destroyForcibly().onExit().join();
      // It is in the way of the next server, which must end it first.
      assertThat(postmaster().isAlive()).isTrue();
      server = start(URI.create(officer.address()).getPort());

      int restarted = acknowledged.size();
      int more = 20 + random.nextInt(50);
      await(() -> acknowledged.size() > restarted + more);
      ProcessHandle postmaster = postmaster();
      postmaster.destroyForcibly();
      postmaster.onExit().join();
      for (Thread client : clients) {
        client.join();
      }
      check(officer, before);
    } finally {
      server.destroy();
      server.onExit().join();
    }
  }

  private void check(Caller officer, Caller.Answer before) throws IOException {
    Caller.Answer export = officer.get("/api/v1/operations/" + ID + "/ledger.jsonl");
    List<Event> ledger =
        LedgerFiles.read(
                "ledger.jsonl",
                new ByteArrayInputStream(export.body().getBytes(StandardCharsets.UTF_8)))
            .value()
            .orElseThrow();
    Map<String, Long> found = new HashMap<>();
    MerkleLog log = new MerkleLog();
    String rootBefore = "";
    for (Event event : ledger) {
      assertThat(found.put(event.entry().key().value(), event.sequence().value()))
          .as("seed %d, %s", SEED, event.entry().key())
          .isNull();
      log.add(MerkleLog.leaf(Canonical.bytes(event)));
      assertThat(event.sequence().value()).as("seed %d", SEED).isEqualTo(log.size());
      if (log.size() == before.json().get("sequence").asLong()) {
        rootBefore = log.root().toString();
      }
    }
    assertThat(acknowledged).as("seed %d", SEED).hasSize(REPORTS);
    assertThat(found).as("seed %d", SEED).isEqualTo(acknowledged);
    assertThat(before.json().get("root").asString()).as("seed %d", SEED).isEqualTo(rootBefore);
    assertThat(officer.get("/api/v1/operations/" + ID + "/head").json().get("root").asString())
        .as("seed %d", SEED)
        .isEqualTo(log.root().toString());
  }

  private void report(Caller client) {
    for (int i = next.getAndIncrement(); i < REPORTS; i = next.getAndIncrement()) {
      Map<String, Object> entry =
          Map.of(
              "key",
              "k-" + i,
              "occurred",
              "2030-03-01T08:00:00Z",
              "said",
              Running.seen("upper-" + i / 10, "boarded", "upper-village", i % 50));
      while (!isAcknowledged(client, Map.of("entries", List.of(entry)), "k-" + i)) {
        pause();
      }
    }
  }

  private boolean isAcknowledged(Caller client, Map<String, Object> sent, String key) {
    try {
      Caller.Answer answer = client.post("/api/v1/operations/" + ID + "/entries", sent);
      if (answer.status() == 200 || answer.status() == 201) {
        acknowledged.put(key, answer.json().at("/entries/0/sequence").asLong());
        return true;
      }
      return false;
    } catch (UncheckedIOException down) {
      return false;
    }
  }

  private Caller setUp() throws IOException {
    List<String> answers = Files.readAllLines(folder.resolve("answers"));
    Caller nobody = Caller.nobody(answers.getFirst());
    Caller chief =
        nobody.as(
            nobody.post(
                "/api/v1/set-up",
                Map.of(
                    "code",
                    answers.getLast(),
                    "user",
                    "chief",
                    "name",
                    "Chief",
                    "password",
                    Running.PASSWORD)));
    chief.post("/api/v1/operations", Map.of("files", Running.files(ID)));
    Caller.Answer granted =
        chief.put("/api/v1/operations/" + ID + "/people/officer", Map.of("role", "field-officer"));
    String invitation = granted.json().get("invitation").asString();
    return nobody.as(
        nobody.post(
            "/api/v1/session/invitation",
            Map.of("link", invitation, "password", Running.PASSWORD)));
  }

  private Process start(int port) throws Exception {
    Path answers = folder.resolve("answers");
    Files.deleteIfExists(answers);
    Process server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerToKill.class.getName(),
                folder.toString(),
                String.valueOf(port))
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT)
            .start();
    await(() -> Files.exists(answers) || !server.isAlive());
    assertThat(server.isAlive()).isTrue();
    return server;
  }

  /// Says where it answers, and waits to be killed.
  static final class ServerToKill {
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      RoomServer server =
          RoomServer.start(Options.in(folder).withPort(Integer.parseInt(arguments[1])));
      Path written = folder.resolve("written");
      Files.writeString(written, server.address() + "\n" + server.setUpCode().orElse("none"));
      Files.move(written, folder.resolve("answers"));
      Thread.sleep(600_000);
    }
  }

  private ProcessHandle postmaster() throws IOException {
    Path file = folder.resolve("database/data/postmaster.pid");
    String pid = Files.readAllLines(file).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /// Whether something has come about.
  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    for (int i = 0; i < 6_000 && !condition.holds(); i++) {
      pause();
    }
    assertThat(condition.holds()).isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
