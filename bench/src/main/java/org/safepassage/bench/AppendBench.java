package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;
import org.safepassage.server.store.Database;
import org.safepassage.server.store.DatabaseUnusableException;
import org.safepassage.server.store.EmbeddedDatabase;
import org.safepassage.server.store.PostgresStore;

/// How many events a second the store acknowledges, each after it is on disk: 64 writers on one
/// operation, one event at a time. Beside it pgbench with as many clients, who insert one row at a
/// time into a table of the same PostgreSQL, in the same run. Fails when any event that was
/// acknowledged isn't in the ledger exactly once, when a place is missing or the root is wrong, or
/// when the store is slower than it may be.
final class AppendBench {
  private static final int ROUNDS = 5;
  private static final double LEAST_RATIO = 0.8;
  private static final int MANY = 1_000_000;
  private static final int BATCH = 1_000;
  private static final OperationId VALLEY = new OperationId("valley");

  private final int seconds;
  private final EventStore store;
  private final Pgbench pgbench;
  private final Table table =
      new Table(
          "append",
          "Adding to a ledger",
          "round",
          "pgbench simple /s",
          "pgbench prepared /s",
          "store /s",
          "ratio",
          "median ms",
          "99 % below ms");

  private AppendBench(int seconds, EventStore store, Pgbench pgbench) {
    this.seconds = seconds;
    this.store = store;
    this.pgbench = pgbench;
  }

  public static void main(String[] arguments)
      throws IOException,
          DatabaseUnusableException,
          UnknownOperationException,
          InterruptedException {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path target = Path.of(System.getProperty("safepassage.home", "."), "target");
    Path folder = Files.createTempDirectory(Files.createDirectories(target), "append");
    boolean good;
    try (EmbeddedDatabase embedded = EmbeddedDatabase.start(folder, new SecureRandom());
        Database database = Database.open(embedded.address());
        PostgresStore store = new PostgresStore(database, InstantSource.system())) {
      good = new AppendBench(seconds, store, new Pgbench(embedded.address(), folder)).run();
    }
    System.out.println("The database was in " + folder + ", which can be deleted.");
    if (!good) {
      System.out.println("WRONG, or too slow.");
      System.exit(1);
    }
  }

  private boolean run() throws IOException, UnknownOperationException, InterruptedException {
    store.open(VALLEY);
    Writers warm = Writers.run(store, VALLEY, 0, 3);
    List<Event> acknowledged = new ArrayList<>(warm.acknowledged());
    pgbench.prepare(acknowledged.getFirst());
    pgbench.perSecond("simple", Math.max(5, seconds));
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      double simple = pgbench.perSecond("simple", seconds);
      double prepared = pgbench.perSecond("prepared", seconds);
      Writers writers = Writers.run(store, VALLEY, round, seconds);
      acknowledged.addAll(writers.acknowledged());
      ratios.add(writers.perSecond() / Math.max(simple, prepared));
      table.row(
          round,
          whole(simple),
          whole(prepared),
          whole(writers.perSecond()),
          "%.2f".formatted(ratios.getLast()),
          Table.milliseconds(writers.latency(0.5)),
          Table.milliseconds(writers.latency(0.99)));
    }
    Collections.sort(ratios);
    double ratio = ratios.get(ratios.size() / 2);
    Optional<String> wrong = wrong(acknowledged);
    String many = many();
    table.keep(
        List.of(
            "%d writers add one event of about %d bytes at a time to one operation, each after the last was acknowledged, which is after the disk has it. pgbench has as many clients in two threads, who insert one such row at a time into a table of the same columns and unique keys without triggers, with the simple protocol and with prepared statements; nobody looks there whether a key is known, counts places without holes, or keeps a root. Rounds of %d s, one after the other on the same PostgreSQL 18 and disk. The ratio is to the faster of the two; in the middle it is %.2f, and must be %.1f at least."
                .formatted(
                    Writers.NUMBER,
                    Canonical.bytes(acknowledged.getFirst()).length,
                    seconds,
                    ratio,
                    LEAST_RATIO),
            "Checked: each of the %,d acknowledged events is in the ledger once, at the place that was told, without holes, and the root is that of a computation anew: %s."
                .formatted(
                    acknowledged.size(), wrong.map(text -> "WRONG, " + text).orElse("right")),
            many));
    return wrong.isEmpty() && ratio >= LEAST_RATIO;
  }

  private static String whole(double number) {
    return "%,d".formatted(Math.round(number));
  }

  /// What is wrong with the ledger, by what was acknowledged.
  private Optional<String> wrong(List<Event> acknowledged) throws UnknownOperationException {
    Set<Event> told = new HashSet<>(acknowledged);
    MerkleLog log = new MerkleLog();
    long found = 0;
    Sequence at = Sequence.NONE;
    for (List<Event> page = store.read(VALLEY, at, BATCH);
        !page.isEmpty();
        page = store.read(VALLEY, at, BATCH)) {
      for (Event event : page) {
        if (!event.sequence().equals(at.next())) {
          return Optional.of("there is a hole after " + at);
        }
        at = event.sequence();
        found += told.contains(event) ? 1 : 0;
        log.add(MerkleLog.leaf(Canonical.bytes(event)));
      }
    }
    if (told.size() != acknowledged.size() || found != told.size() || found != at.value()) {
      return Optional.of(
          "%d were told, %d of them different, %d are there of %d"
              .formatted(acknowledged.size(), told.size(), found, at.value()));
    }
    return store.head(VALLEY).root().equals(log.root())
        ? Optional.empty()
        : Optional.of("the root is another");
  }

  /// How long it takes to read a million events.
  private String many() throws UnknownOperationException {
    OperationId hills = new OperationId("hills");
    store.open(hills);
    long begin = System.nanoTime();
    for (int i = 0; i < MANY; i += BATCH) {
      int from = i;
      store.append(hills, Writers.entries("many-" + from, BATCH));
    }
    double added = (System.nanoTime() - begin) / 1e9;
    begin = System.nanoTime();
    int read = 0;
    Sequence at = Sequence.NONE;
    for (List<Event> page = store.read(hills, at, 10 * BATCH);
        !page.isEmpty();
        page = store.read(hills, at, 10 * BATCH)) {
      read += page.size();
      at = page.getLast().sequence();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    String text =
        String.format(
            Locale.ROOT,
            "Lists of %,d events at once: a million are added in %.0f s. Read from the store, %,d events take %.1f s.",
            BATCH,
            added,
            read,
            seconds);
    System.out.println(text);
    return text;
  }
}
