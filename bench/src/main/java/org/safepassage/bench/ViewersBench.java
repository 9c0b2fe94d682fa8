package org.safepassage.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Role;
import org.safepassage.model.PartyId;
import org.safepassage.model.SideId;
import org.safepassage.server.access.Membership;

/// How long it takes until a thousand people who watch an operation live have what was recorded,
/// while a hundred reports a second come in. They are of several roles and of both sides; one in
/// five loses the connection now and then, and comes back. Fails when anybody was not sent exactly
/// what they may see, in order and once, or when it takes too long.
///
/// `-Dsafepassage.viewers` is how many watch, `-Dsafepassage.reports` how many reports come in each
/// second.
final class ViewersBench {
  private static final int VIEWERS = Integer.getInteger("safepassage.viewers", 1_000);
  private static final int PER_SECOND = Integer.getInteger("safepassage.reports", 100);
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int REPORTERS = 20;
  private static final int OF_WHICH_ONE_DROPS = 5;
  private static final double MOST_MILLISECONDS = 250;
  private static final int WARM_UP_SECONDS = 10;

  private final int seconds;
  private final ServedRoom room;
  private final BackDoor door;
  private final Audience audience = new Audience();

  private ViewersBench(int seconds, ServedRoom room, BackDoor door) {
    this.seconds = seconds;
    this.room = room;
    this.door = door;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    Path folder = ServedRoom.folder("viewers");
    boolean good;
    try (ServedRoom room = new ServedRoom(folder)) {
      room.start(Villages.files());
      try (BackDoor door = BackDoor.of(room)) {
        Villages.begin(door);
        good = new ViewersBench(seconds, room, door).run();
      }
    }
    Villages.tell(folder);
    if (!good) {
      System.out.println("WRONG, or too slow.");
      System.exit(1);
    }
  }

  private boolean run() throws Exception {
    SteadyReports reports =
        new SteadyReports(
            room.address(),
            IntStream.range(0, REPORTERS)
                .mapToObj(i -> door.program("post-" + i, Villages.membership(Role.FIELD_OFFICER)))
                .toList(),
            new SteadyReports.To(_ -> Villages.path("/entries"), ViewersBench::report),
            PER_SECOND);
    reports.run("warm", Math.min(WARM_UP_SECONDS, seconds));
    long before = door.store().head(Villages.ID).last().value();
    seat(before);
    // A first report tells all that they are there.
    reports.run("hello", 1);
    long begun = door.store().head(Villages.ID).last().value();
    long late = audience.await(reached -> reached >= begun, 30_000);
    ServedRoom.Used used = room.used();
    long from = System.nanoTime();
    reports.run("steady", seconds);
    double took = (System.nanoTime() - from) / 1e9;
    used = room.used().since(used);
    long resident = room.residentMebibytes();
    long last = door.store().head(Villages.ID).last().value();
    late += audience.await(reached -> reached >= last, 30_000);
    audience.stop();
    long heap = room.heapMebibytes();

    Map<Long, String> convoys = new HashMap<>();
    Map<Long, Long> recorded = new HashMap<>();
    LedgerCheck check = new LedgerCheck(door.store(), Villages.ID);
    check.forEach(event -> {
      if (event.sequence().value() > before && event.body() instanceof ConvoyBody body) {
        convoys.put(event.sequence().value(), body.convoy().value());
        // While a thousand connect at once nobody is timed yet.
        if (event.sequence().value() > begun) {
          recorded.put(event.sequence().value(), event.recorded().toEpochMilli());
        }
      }
    });
    Optional<String> wrong =
        check
            .wrong(reports.acknowledged(), Map.of())
            .or(() -> reports.refused().stream().findFirst())
            .or(() -> audience.wrong(convoys));
    if (late > 0 && wrong.isEmpty()) {
      wrong = Optional.of(late + " viewers didn't come to the last event");
    }
    return told(reports, new Measured(used, took, resident, heap), recorded, wrong);
  }

  private record Measured(ServedRoom.Used used, double seconds, long resident, long heap) {}

  private boolean told(
      SteadyReports reports, Measured measured, Map<Long, Long> recorded, Optional<String> wrong)
      throws java.io.IOException {
    double[] stayed = audience.latencies(recorded, true);
    double[] dropped = audience.latencies(recorded, false);
    double slow = Audience.share(stayed, 0.99);
    Table table =
        new Table(
            "viewers",
            "Watching live",
            "who",
            "events sent",
            "median ms",
            "99 % below ms",
            "longest ms");
    row(table, "always there", stayed);
    row(table, "come back", dropped);
    table.row(
        "acknowledged",
        reports.acknowledged().size(),
        Table.milliseconds(reports.latency(0.5)),
        Table.milliseconds(reports.latency(0.99)),
        Table.milliseconds(reports.latency(1)));
    String machine =
        "Of one processor, the server used %s %%, PostgreSQL %s %%, reporters and viewers %s %%. The server held %,d MiB of the machine's memory at the end, of which %,d were alive on its heap after collection."
            .formatted(
                ServedRoom.Used.percent(measured.used().server(), measured.seconds()),
                ServedRoom.Used.percent(measured.used().database(), measured.seconds()),
                ServedRoom.Used.percent(measured.used().ours(), measured.seconds()),
                measured.resident(),
                measured.heap());
    String checked =
        "Checked: every viewer was sent every event that they may see, in order, none twice, whenever they came back (%,d times; %,d times somebody was let go for being too slow): %s."
            .formatted(
                audience.returns(false),
                audience.returns(true),
                wrong.map(text -> "WRONG, " + text).orElse("right"));
    table.keep(
        List.of(
            "%,d viewers of one operation on streams of server-sent events: coordinators, field officers, observers, information officers, liaisons of both sides, and some who see figures only. One in %d loses the connection every 3 to 15 seconds, is away for up to 2, and comes back with the last id it has (seed %d). %d reports a second come in for %d s from %d clients. The time is from when an event was recorded, just before the commit, until its last line was read by a viewer; of those who come back, without the first second. Nobody is timed before all are connected and were sent something. Of reports, it is from when one was due until it was acknowledged. The server sends together what comes within a tenth of a second; 99 %% must be below %.0f ms. Server, database, reporters and viewers share the processors."
                .formatted(
                    audience.size(),
                    OF_WHICH_ONE_DROPS,
                    SEED,
                    PER_SECOND,
                    seconds,
                    REPORTERS,
                    MOST_MILLISECONDS),
            machine,
            checked));
    System.out.println(machine);
    System.out.println(checked);
    return wrong.isEmpty() && slow < MOST_MILLISECONDS;
  }

  private static void row(Table table, String who, double[] took) {
    table.row(
        who,
        "%,d".formatted(took.length),
        Table.milliseconds(Audience.share(took, 0.5)),
        Table.milliseconds(Audience.share(took, 0.99)),
        Table.milliseconds(Audience.share(took, 1)));
  }

  private static String report(String key, int client, int number) {
    String convoy = (number % 2 == 0 ? "upper-" : "lower-") + client + "-" + number / 8;
    return Villages.report(key, convoy, number % 60);
  }

  /// A seat in the audience: in what role, and what is to be seen from there.
  private record Place(Membership membership, Audience.Sees sees) {}

  private void seat(long after) {
    Membership liaison = Villages.membership(Role.LIAISON);
    List<Place> places =
        List.of(
            new Place(Villages.membership(Role.COORDINATOR), Audience.Sees.ALL),
            new Place(Villages.membership(Role.FIELD_OFFICER), Audience.Sees.ALL),
            new Place(Villages.membership(Role.OBSERVER).withMember("red"), Audience.Sees.ALL),
            new Place(Villages.membership(Role.INFORMATION_OFFICER), Audience.Sees.ALL),
            new Place(
                liaison.withParty(new PartyId("northern-army")).withSide(new SideId("north")),
                Audience.Sees.LOWER),
            new Place(
                liaison.withParty(new PartyId("southern-army")).withSide(new SideId("south")),
                Audience.Sees.UPPER),
            new Place(Villages.membership(Role.VIEWER), Audience.Sees.FIGURES));
    List<Map<String, String>> headers =
        IntStream.range(0, places.size())
            .mapToObj(i -> door.program("viewer-" + i, places.get(i).membership()))
            .toList();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < VIEWERS; i++) {
      int place = i % places.size();
      audience.add(
          room.address(),
          new LiveViewer.Watching(Villages.path("/stream"), headers.get(place)),
          places.get(place).sees(),
          after,
          i % OF_WHICH_ONE_DROPS == 0 ? Optional.of(random.split()) : Optional.empty());
    }
  }
}
