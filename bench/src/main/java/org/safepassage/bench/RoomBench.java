package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;
import org.safepassage.server.access.Membership;
import org.safepassage.server.store.EmbeddedDatabase;

/// How long a server needs, from the start of its process until it has answered with an overview,
/// when its operation has a million events; and how much memory it holds with twenty operations and
/// a thousand live viewers. Fails when the overview or the figures are not those the ledger was
/// made of, or when it takes too long or too much.
///
/// `-Dsafepassage.each` is how many events each of the twenty has (10,000), `-Dsafepassage.viewers`
/// how many watch, `-Dsafepassage.seconds` for how long reports come in meanwhile (20).
final class RoomBench {
  private static final int STARTS = 3;
  private static final double MOST_SECONDS = 15;
  private static final long MOST_MEBIBYTES = 1_024;
  private static final int OPERATIONS = 20;
  private static final int REPORTERS = 20;
  private static final int PER_SECOND = 100;
  private static final int BATCH = 1_000;
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int EACH = Integer.getInteger("safepassage.each", 10_000);
  private static final int VIEWERS = Integer.getInteger("safepassage.viewers", 1_000);
  private static final int SECONDS = Integer.getInteger("safepassage.seconds", 20);

  private final Path aleppo =
      Path.of(System.getProperty("safepassage.home", ".")).resolve("scenarios/aleppo-2016");
  private final List<String> faults = new ArrayList<>();
  private final Table table =
      new Table(
          "room",
          "Starting a room, and what it holds",
          "operations",
          "events each",
          "viewers",
          "start to overview s",
          "heap after collection MiB",
          "resident MiB");

  public static void main(String[] arguments) throws Exception {
    long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    RoomBench bench = new RoomBench();
    bench.one(events);
    bench.twenty();
    bench.told(events);
    if (!bench.faults.isEmpty()) {
      bench.faults.forEach(fault -> System.out.println("WRONG, or too much: " + fault));
      System.exit(1);
    }
  }

  private void told(long events) throws IOException {
    table.keep(
        List.of(
            "A server with its own database, with the options that `./safepassage serve` gives Java but without the start cache, from the start of its process until the overview of the operation was answered; %d times, the middle counts, and must be below %.0f s with %,d events. The ledger has convoys of fifty that are planned, let go, counted by four posts at nine stages, attested by three observers, and one count in two hundred corrected (seed %d). The database was stopped in peace before; its files are in the machine's memory."
                .formatted(STARTS, MOST_SECONDS, events, SEED),
            "With %d operations, %,d viewers watch live for %d s while %d reports a second come in, and all overviews are asked for; what Java then holds of the machine's memory must be below %,d MiB. PostgreSQL's memory is its own."
                .formatted(OPERATIONS, VIEWERS, SECONDS, PER_SECOND, MOST_MEBIBYTES),
            "Checked: how many have arrived and of how many convoys people are missing, as the standing tells it; every viewer was sent every event: %s."
                .formatted(faults.isEmpty() ? "right" : String.join("; ", faults))));
  }

  private void one(long events) throws Exception {
    Path folder = ServedRoom.folder("room");
    try (ServedRoom room = new ServedRoom(folder)) {
      room.start(aleppo);
      OperationId operation = new OperationId("aleppo-2016");
      Map<String, String> headers;
      try (BackDoor door = BackDoor.of(room)) {
        headers = door.program("chief", Membership.of(operation, Role.COORDINATOR));
      }
      room.stop();
      LongLedger told = fill(room, aleppo, operation, events);
      List<Double> starts = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        long begin = System.nanoTime();
        room.start();
        overview(room, operation, headers);
        starts.add((System.nanoTime() - begin) / 1e9);
        System.out.printf("Answered after %.1f s.%n", starts.getLast());
        check(room, operation, headers, told);
        if (i < STARTS - 1) {
          room.stop();
        }
      }
      Collections.sort(starts);
      double middle = starts.get(starts.size() / 2);
      long resident = room.residentMebibytes();
      table.row(
          1,
          "%,d".formatted(told.said()),
          0,
          "%.1f".formatted(middle),
          "%,d".formatted(room.heapMebibytes()),
          "%,d".formatted(resident));
      unless(middle < MOST_SECONDS, "the start took %.1f s".formatted(middle));
    }
    Villages.tell(folder);
  }

  private void twenty() throws Exception {
    Path folder = ServedRoom.folder("room");
    List<Path> files = new ArrayList<>();
    List<OperationId> operations = new ArrayList<>();
    for (int i = 0; i < OPERATIONS; i++) {
      operations.add(new OperationId("aleppo-" + i));
      files.add(copy(folder.resolve("operation-" + i), operations.getLast()));
    }
    try (ServedRoom room = new ServedRoom(folder)) {
      room.start(files.toArray(Path[]::new));
      List<Map<String, String>> headers;
      try (BackDoor door = BackDoor.of(room)) {
        Membership[] coordinator =
            operations.stream()
                .map(operation -> Membership.of(operation, Role.COORDINATOR))
                .toArray(Membership[]::new);
        headers =
            IntStream.range(0, REPORTERS)
                .mapToObj(i -> door.program("chief-" + i, coordinator))
                .toList();
      }
      room.stop();
      List<LongLedger> told = new ArrayList<>();
      for (int i = 0; i < OPERATIONS; i++) {
        told.add(fill(room, files.get(i), operations.get(i), EACH));
      }
      long begin = System.nanoTime();
      room.start();
      overview(room, operations.getFirst(), headers.getFirst());
      double start = (System.nanoTime() - begin) / 1e9;
      for (int i = 0; i < OPERATIONS; i++) {
        check(room, operations.get(i), headers.get(i % headers.size()), told.get(i));
      }
      long resident = watched(room, operations, headers);
      table.row(
          OPERATIONS,
          "%,d".formatted(EACH),
          "%,d".formatted(VIEWERS),
          "%.1f".formatted(start),
          "%,d".formatted(room.heapMebibytes()),
          "%,d".formatted(resident));
      unless(resident < MOST_MEBIBYTES, "the server holds %,d MiB".formatted(resident));
    }
    Villages.tell(folder);
  }

  /// Many watch while reports come in and overviews are asked for.
  ///
  /// @return what the server holds of the machine's memory at the end, in MiB
  private long watched(
      ServedRoom room, List<OperationId> operations, List<Map<String, String>> headers)
      throws Exception {
    try (BackDoor door = BackDoor.of(room)) {
      Audience audience = new Audience();
      for (int i = 0; i < VIEWERS; i++) {
        OperationId operation = operations.get(i % operations.size());
        audience.add(
            room.address(),
            new LiveViewer.Watching(
                "/api/v1/operations/" + operation + "/stream", headers.get(i % headers.size())),
            Audience.Sees.ALL,
            door.store().head(operation).last().value(),
            Optional.empty());
      }
      SteadyReports reports =
          new SteadyReports(
              room.address(),
              headers,
              new SteadyReports.To(
                  i -> "/api/v1/operations/" + operations.get(i % operations.size()) + "/entries",
                  (key, client, number) ->
                      Villages.report(key, "aleppo-new-" + client + "-" + number, 50)),
              PER_SECOND);
      reports.run("first", Math.min(5, SECONDS));
      for (OperationId operation : operations) {
        overview(room, operation, headers.getFirst());
      }
      reports.run("second", SECONDS);
      // Each operation has the same number of reports, of another client.
      long each = reports.acknowledged().size() / operations.size();
      long late = audience.await(reached -> reached >= EACH + each, 30_000);
      long resident = room.residentMebibytes();
      audience.stop();
      unless(reports.refused().isEmpty(), "a report was refused: " + reports.refused());
      unless(late == 0, late + " viewers didn't come to the last event");
      return resident;
    }
  }

  private static Path copy(Path folder, OperationId id) throws IOException {
    Path from =
        Path.of(System.getProperty("safepassage.home", ".")).resolve("scenarios/aleppo-2016");
    Files.createDirectories(folder.resolve("agreements"));
    String operation = Files.readString(from.resolve("operation.yaml"));
    Files.writeString(
        folder.resolve("operation.yaml"),
        operation.replace("\nid: aleppo-2016\n", "\nid: " + id + "\n"));
    try (Stream<Path> agreements = Files.list(from.resolve("agreements"))) {
      for (Path agreement : agreements.toList()) {
        Files.copy(agreement, folder.resolve("agreements").resolve(agreement.getFileName()));
      }
    }
    return folder;
  }

  /// Writes a ledger while no server runs.
  private static LongLedger fill(ServedRoom room, Path files, OperationId operation, long events)
      throws Exception {
    long begin = System.nanoTime();
    try (EmbeddedDatabase embedded =
            EmbeddedDatabase.start(room.databaseFolder(), new SecureRandom());
        BackDoor door = BackDoor.of(embedded.address())) {
      List<Entry> batch = new ArrayList<>();
      LongLedger ledger =
          new LongLedger(
              DealFolder.read(files),
              SEED,
              entry -> {
                batch.add(entry);
                if (batch.size() >= BATCH) {
                  append(door.store(), operation, batch);
                }
              });
      ledger.tell(events);
      append(door.store(), operation, batch);
      System.out.printf(
          "%,d events of %s were written in %.0f s.%n",
          ledger.said(), operation, (System.nanoTime() - begin) / 1e9);
      return ledger;
    }
  }

  private static void append(EventStore store, OperationId operation, List<Entry> batch) {
    try {
      store.append(operation, batch);
      batch.clear();
    } catch (UnknownOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void overview(ServedRoom room, OperationId operation, Map<String, String> headers)
      throws IOException {
    try (RoomClient client = new RoomClient(room.address(), 1, headers)) {
      RoomClient.Reply page = client.get("/o/" + operation);
      if (page.status() != 200 || !page.body().contains("</html>")) {
        throw new IOException("The overview wasn't answered: " + page.status());
      }
    }
  }

  private void check(
      ServedRoom room, OperationId operation, Map<String, String> headers, LongLedger told)
      throws IOException {
    try (RoomClient client = new RoomClient(room.address(), 1, headers)) {
      String head = client.get("/api/v1/operations/" + operation + "/head").body();
      unless(
          head.contains("\"sequence\": " + told.said())
              || head.contains("\"sequence\":" + told.said()),
          "the ledger goes elsewhere: " + head);
      String standing =
          client.get("/api/v1/operations/" + operation + "/standing").body().replaceAll("\\s", "");
      unless(
          standing.contains(
              "\"milestone\":\"arrived\",\"category\":\"civilians\",\"figure\":"
                  + told.arrived()
                  + ",\"kind\":\"reported\""),
          "not %d have arrived".formatted(told.arrived()));
      long alarms = standing.split("\"code\":\"people-unaccounted-for\"", -1).length - 1L;
      unless(
          alarms == told.incomplete(),
          "%d convoys lack people, not %d".formatted(alarms, told.incomplete()));
    }
  }

  private void unless(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }
}
