package org.safepassage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;

/// How many reports a second a room acknowledges over HTTP, each after it is on disk: 64 clients
/// who are signed in, on one operation, one report at a time. Beside it pgbench with as many
/// clients, who insert one row at a time into a table of the same PostgreSQL, in the same run.
/// Fails when a report that was acknowledged isn't in the ledger exactly once, or when the room is
/// slower than it may be.
final class HttpBench {
  private static final int ROUNDS = 5;

  /// Java needs tens of thousands of requests until it has compiled all that they go through.
  private static final int WARM_UPS = Integer.getInteger("safepassage.warm", 4);

  private static final int WARM_UP_SECONDS = 10;
  private static final double LEAST_RATIO = 0.3;

  private final int seconds;
  private final ServedRoom room;
  private final BackDoor door;
  private final Pgbench pgbench;
  private final Map<String, Long> acknowledged = new HashMap<>();
  private final Table table =
      new Table(
          "http",
          "Reports over HTTP",
          "round",
          "signed in by",
          "pgbench simple /s",
          "pgbench prepared /s",
          "room /s",
          "ratio",
          "median ms",
          "99 % below ms",
          "server CPU %",
          "PostgreSQL CPU %",
          "clients CPU %");

  private HttpBench(int seconds, ServedRoom room, BackDoor door, Pgbench pgbench) {
    this.seconds = seconds;
    this.room = room;
    this.door = door;
    this.pgbench = pgbench;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path folder = ServedRoom.folder("http");
    boolean good;
    try (ServedRoom room = new ServedRoom(folder)) {
      room.start(Villages.files());
      try (BackDoor door = BackDoor.of(room)) {
        Villages.begin(door);
        Pgbench pgbench = new Pgbench(room.database(), folder);
        good = new HttpBench(seconds, room, door, pgbench).run();
      }
    }
    Villages.tell(folder);
    if (!good) {
      System.out.println("WRONG, or too slow.");
      System.exit(1);
    }
  }

  private boolean run() throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      report("warm-" + i, true, WARM_UP_SECONDS);
    }
    pgbench.prepare(door.store().read(Villages.ID, Sequence.of(Villages.BEFORE), 1).getFirst());
    pgbench.perSecond("simple", Math.max(5, seconds));
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      round("" + round, true).ifPresent(ratios::add);
    }
    round("6", false);
    Collections.sort(ratios);
    double ratio = ratios.get(ratios.size() / 2);
    EventStore store = door.store();
    Optional<String> wrong = new LedgerCheck(store, Villages.ID).wrong(acknowledged, Map.of());
    table.keep(
        List.of(
            "%d clients, each with an account and a connection of its own, send one report of %d bytes after the other to one operation, each once the last was acknowledged, which is after the disk has it. The room looks up with every request who asks and what they may do. pgbench has as many clients in two threads, who insert one row each into a table of the columns and unique keys that the ledger has. Rounds of %d s, one after the other on the same PostgreSQL 18 and disk; server, database and clients share the processors. The ratio is to the faster of the two; in the middle of those with tokens it is %.2f, and must be %.1f at least."
                .formatted(
                    Writers.NUMBER,
                    Villages.report("1-10-100", "upper-10-12", 50).length(),
                    seconds,
                    ratio,
                    LEAST_RATIO),
            "Checked: each of the %,d acknowledged reports is in the ledger once, at the place that was told, without holes, and the root is that of a computation anew: %s."
                .formatted(
                    acknowledged.size(), wrong.map(text -> "WRONG, " + text).orElse("right"))));
    System.out.println(wrong.map(text -> "WRONG: " + text).orElse("All is there, once."));
    return wrong.isEmpty() && ratio >= LEAST_RATIO;
  }

  private Optional<Double> round(String name, boolean withToken) throws Exception {
    double simple = pgbench.perSecond("simple", seconds);
    double prepared = pgbench.perSecond("prepared", seconds);
    ServedRoom.Used before = room.used();
    Reporters reporters = report(name, withToken, seconds);
    ServedRoom.Used used = room.used().since(before);
    double ratio = reporters.perSecond() / Math.max(simple, prepared);
    table.row(
        name,
        withToken ? "token" : "session and guard",
        whole(simple),
        whole(prepared),
        whole(reporters.perSecond()),
        "%.2f".formatted(ratio),
        Table.milliseconds(reporters.latency(0.5)),
        Table.milliseconds(reporters.latency(0.99)),
        ServedRoom.Used.percent(used.server(), reporters.seconds()),
        ServedRoom.Used.percent(used.database(), reporters.seconds()),
        ServedRoom.Used.percent(used.ours(), reporters.seconds()));
    return withToken ? Optional.of(ratio) : Optional.empty();
  }

  /// New accounts each time: how much one account may ask in a minute is bounded.
  private Reporters report(String name, boolean withToken, int howLong)
      throws InterruptedException {
    List<Map<String, String>> headers =
        IntStream.range(0, Writers.NUMBER)
            .mapToObj(i -> {
              String user = "post-" + name + "-" + i;
              var member = Villages.membership(Role.FIELD_OFFICER);
              return withToken ? door.program(user, member) : door.browser(user, member);
            })
            .toList();
    Reporters reporters = Reporters.run(room.address(), name, headers, howLong);
    if (!reporters.refused().isEmpty()) {
      throw new IllegalStateException("A report was refused: " + reporters.refused().getFirst());
    }
    acknowledged.putAll(reporters.acknowledged());
    return reporters;
  }

  private static String whole(double number) {
    return "%,d".formatted(Math.round(number));
  }
}
