package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Role;

/// Kills the server, and in a second run its database, again and again at random moments while
/// clients send reports over HTTP and retry. Fails when a report that was acknowledged isn't in the
/// ledger exactly once at the place that was told, when any is there twice, when a place is
/// missing, or when anything that was there before a kill has changed.
///
/// `-Dsafepassage.kills` is how often each is killed (10), `-Dsafepassage.seed` says when.
final class CrashBench {
  private static final int CLIENTS = 16;
  private static final int KILLS = Integer.getInteger("safepassage.kills", 10);
  private static final long SEED = Long.getLong("safepassage.seed", 18L);

  /// What is killed.
  private enum Victim {
    SERVER,
    DATABASE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Table table =
      new Table(
          "crash",
          "Killed while reports come in",
          "killed",
          "kills",
          "reports",
          "acknowledged",
          "sent again",
          "recorded unheard",
          "seconds",
          "answer");

  public static void main(String[] arguments) throws Exception {
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    new CrashBench().run(reports);
  }

  private void run(int reports) throws Exception {
    boolean good = true;
    for (Victim victim : Victim.values()) {
      good &= run(victim, reports);
    }
    table.keep(
        List.of(
            "%d clients send %,d reports over HTTP, each until it is acknowledged, under the same key. Meanwhile the server, and in a second run the postmaster of its database, is killed with SIGKILL %d times, after numbers of reports and milliseconds that are random (seed %d). The server is started again at once; the database is started again by the server. \"Recorded unheard\" are reports that were on disk when the answer was lost: sent again, they were found and not recorded twice."
                .formatted(CLIENTS, reports, KILLS, SEED),
            "Checked: each acknowledged report is in the ledger once, at the place that was told; no key twice; no place missing; at each kill the root over what was there was noted, and a computation anew comes to the same."));
    if (!good) {
      System.out.println("WRONG.");
      System.exit(1);
    }
  }

  private boolean run(Victim victim, int reports) throws Exception {
    Path folder = ServedRoom.folder("crash-" + victim.word());
    try (ServedRoom room = new ServedRoom(folder)) {
      room.start(Villages.files());
      List<Map<String, String>> headers;
      try (BackDoor door = BackDoor.of(room)) {
        Villages.begin(door);
        headers =
            IntStream.range(0, CLIENTS)
                .mapToObj(i -> door.program("post-" + i, Villages.membership(Role.FIELD_OFFICER)))
                .toList();
      }
      RetryingReporters reporters = new RetryingReporters(room.address(), reports);
      long begin = System.nanoTime();
      reporters.begin(headers);
      Map<Long, Hash> roots = new HashMap<>();
      int kills = kill(victim, room, reporters, reports, roots);
      reporters.join();
      double seconds = (System.nanoTime() - begin) / 1e9;
      Optional<String> wrong = reporters.refused().stream().findFirst();
      if (wrong.isEmpty()) {
        wrong = wrong(room, reporters, reports, roots);
      }
      table.row(
          victim.word(),
          kills,
          "%,d".formatted(reports),
          "%,d".formatted(reporters.acknowledged().size()),
          "%,d".formatted(reporters.retries()),
          reporters.repeated(),
          "%.0f".formatted(seconds),
          wrong.map(text -> "WRONG (seed " + SEED + "): " + text).orElse("right"));
      Villages.tell(folder);
      return wrong.isEmpty();
    }
  }

  private static Optional<String> wrong(
      ServedRoom room, RetryingReporters reporters, int reports, Map<Long, Hash> roots)
      throws Exception {
    try (BackDoor door = BackDoor.of(room)) {
      EventStore.Head head = door.store().head(Villages.ID);
      if (head.last().value() != reports + Villages.BEFORE) {
        return Optional.of(
            "%s events are there, not %d".formatted(head.last(), reports + Villages.BEFORE));
      }
      return new LedgerCheck(door.store(), Villages.ID).wrong(reporters.acknowledged(), roots);
    }
  }

  /// Kills at random moments, the last before all is reported.
  private static int kill(
      Victim victim,
      ServedRoom room,
      RetryingReporters reporters,
      int reports,
      Map<Long, Hash> roots)
      throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] after = random.ints(KILLS, reports / 50, reports - reports / 50).sorted().toArray();
    int kills = 0;
    for (int next : after) {
      while (reporters.acknowledged().size() < next && !reporters.isOver()) {
        Thread.sleep(1);
      }
      note(room, roots);
      Thread.sleep(random.nextInt(20));
      if (reporters.isOver()) {
        return kills;
      }
      switch (victim) {
        case SERVER -> {
          room.kill();
          room.start();
        }
        case DATABASE -> room.killDatabase();
      }
      kills++;
    }
    return kills;
  }

  /// What the root is now. Of a database that has just been killed nobody knows it.
  private static void note(ServedRoom room, Map<Long, Hash> roots) throws IOException {
    try (BackDoor door = BackDoor.of(room)) {
      EventStore.Head head = door.store().head(Villages.ID);
      roots.put(head.last().value(), head.root());
    } catch (Exception notThere) {
      System.out.println("The database was not there to be asked: " + notThere.getMessage());
    }
  }
}
