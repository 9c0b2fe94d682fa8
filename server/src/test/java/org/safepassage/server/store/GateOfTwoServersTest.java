package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.OperationTexts;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.StoreScene;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Decision;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.room.LiveRoom;

/// FEATURE UNDER TEST: the gate, asked by many coordinators on two servers at once, while arrivals
/// are reported: no band is ever exceeded, no convoy is let go twice, and what is refused leaves
/// nothing behind. A plain count over the ledger says so, which shares nothing with the gate.
///
/// `-Dsafepassage.releases` is how often a release is asked for; 2500 otherwise, and 10000 for a
/// soak.
final class GateOfTwoServersTest {
  @RegisterExtension private static final SharedPostgres POSTGRES = new SharedPostgres();

  private static final int RELEASES = Integer.getInteger("safepassage.releases", 2_500);
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int COORDINATORS = 16;
  private static final long AHEAD = 50;
  private static final int MOST_ABOARD = 20;
  private static final CategoryId PEOPLE = new CategoryId("residents");
  private static final Instant MORNING = Instant.parse("2030-03-01T08:00:00Z");

  private final OperationFolder deal = villages();
  private final Map<ConvoyId, Long> aboard = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<ConvoyId> waiting = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<ConvoyId> onTheWay = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger arrivals = new AtomicInteger();

  /// What the gate answered to the command with a key.
  private final Map<EntryKey, Boolean> letGo = new ConcurrentHashMap<>();

  @Test
  void no_band_is_exceeded_and_no_convoy_goes_twice() throws Exception {
    try (Database one = Database.open(POSTGRES.address());
        Database other = Database.open(POSTGRES.address());
        PostgresStore first = new PostgresStore(one, InstantSource.system());
        PostgresStore second = new PostgresStore(other, InstantSource.system())) {
      first.open(deal.operation().id());
      LiveRoom here = room(first);
      LiveRoom there = room(second);
      int told = begin(here);

      List<Future<Void>> all = new ArrayList<>();
      SplittableRandom random = new SplittableRandom(SEED);
      try (ExecutorService threads = Executors.newFixedThreadPool(COORDINATORS)) {
        for (int i = 0; i < COORDINATORS; i++) {
          int number = i;
          SplittableRandom own = random.split();
          all.add(
              threads.submit(() -> {
                coordinate(number % 2 == 0 ? here : there, number, own);
                return null;
              }));
        }
      }
      for (Future<Void> each : all) {
        each.get();
      }

      List<Event> ledger = first.read(deal.operation().id(), Sequence.NONE, Integer.MAX_VALUE);
      Set<EntryKey> agreed = keys(true);
      assertThat(agreed).as("seed %d", SEED).hasSizeGreaterThan(RELEASES / 20);
      assertThat(keys(false)).as("seed %d", SEED).hasSizeGreaterThan(RELEASES / 20);
      checkCount(ledger);
      assertThat(releases(ledger)).as("seed %d", SEED).isEqualTo(agreed);
      assertThat(ledger).as("seed %d", SEED).hasSize(told + agreed.size() + arrivals.get());
      assertThat(StoreScene.fault(second, deal.operation().id())).isEmpty();
      here.catchUp();
      there.catchUp();
      assertThat(here.standing().progress().counts())
          .isEqualTo(there.standing().progress().counts());
    }
  }

  /// Counts from the first event to the last, as somebody with paper and pencil would.
  private void checkCount(List<Event> ledger) {
    Map<String, Long> gone = new HashMap<>(Map.of("upper", 0L, "lower", 0L));
    Map<String, Long> arrived = new HashMap<>(Map.of("upper", 0L, "lower", 0L));
    Set<ConvoyId> released = new HashSet<>();
    for (Event event : ledger) {
      if (event.body() instanceof ConvoyBody.Released release) {
        String side = side(release.convoy());
        assertThat(released.add(release.convoy()))
            .as("seed %d, %s is let go again at %s", SEED, release.convoy(), event.sequence())
            .isTrue();
        gone.merge(side, release.load().total().value(), Long::sum);
        assertThat(gone.get(side))
            .as("seed %d, %s gone at %s", SEED, side, event.sequence())
            .isLessThanOrEqualTo(
                arrived.getOrDefault(side.equals("upper") ? "lower" : "upper", 0L) + AHEAD);
      } else if (event.body() instanceof ConvoyBody.Seen seen) {
        arrived.merge(side(seen.convoy()), seen.load().total().value(), Long::sum);
      }
    }
  }

  private static Set<EntryKey> releases(List<Event> ledger) {
    Set<EntryKey> keys = new HashSet<>();
    for (Event event : ledger) {
      if (event.body() instanceof ConvoyBody.Released) {
        keys.add(event.entry().key());
      }
    }
    return keys;
  }

  private Set<EntryKey> keys(boolean agreed) {
    Set<EntryKey> keys = new HashSet<>();
    letGo.forEach((key, answer) -> {
      if (answer == agreed) {
        keys.add(key);
      }
    });
    return keys;
  }

  private LiveRoom room(PostgresStore store) throws UnknownOperationException {
    LiveRoom room = new LiveRoom(Rooms.compiled(deal), store, InstantSource.system());
    room.catchUp();
    return room;
  }

  /// The two villages of the documentation, of which neither may be more than fifty people ahead of
  /// the other, with people for any number of convoys.
  private static OperationFolder villages() {
    Path home = Path.of(System.getProperty("safepassage.home", ".."));
    Path folder = home.resolve("docs/formats/examples/minimal");
    try {
      String operation =
          Files.readString(folder.resolve("operation.yaml"))
              .replaceAll("people: (300|\\{least.*})", "people: 1000000");
      String agreement =
          Files.readString(folder.resolve("agreements/first.yaml"))
              .replaceAll("quota: 280", "quota: 1000000")
              .replaceAll("lot: 50", "lot: 1");
      return OperationTexts.read(
              Map.of("operation.yaml", operation, "agreements/first.yaml", agreement))
          .value()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts the agreement in force and plans convoys of both sides, with one to twenty people each.
  private int begin(LiveRoom room) throws UnknownOperationException {
    List<Body> bodies = new ArrayList<>();
    AgreementId first = new AgreementId("first");
    for (String party : List.of("northern-army", "southern-army")) {
      bodies.add(new AgreementBody.Accepted(first, new PartyId(party)));
    }
    bodies.add(new AgreementBody.InForce(first));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < RELEASES; i++) {
      ConvoyId convoy = new ConvoyId((i % 2 == 0 ? "upper-" : "lower-") + i);
      long people = 1L + random.nextInt(MOST_ABOARD);
      aboard.put(convoy, people);
      waiting.add(convoy);
      bodies.add(
          new ConvoyBody.Planned(
              convoy, new CommitmentId(side(convoy)), load(people), Map.of(), List.of()));
    }
    Reporter desk = reporter("desk", Role.COORDINATOR);
    List<Entry> entries = new ArrayList<>();
    for (Body body : bodies) {
      entries.add(new Entry(MORNING, desk, new EntryKey("begin-" + entries.size()), body));
    }
    room.report(entries);
    return entries.size();
  }

  private void coordinate(LiveRoom room, int number, SplittableRandom random)
      throws UnknownOperationException {
    Reporter desk = reporter("desk-" + number, Role.COORDINATOR);
    Reporter post = reporter("post-" + number, Role.FIELD_OFFICER);
    for (int ask = asked.getAndIncrement(); ask < RELEASES; ask = asked.getAndIncrement()) {
      release(room, desk, new EntryKey("release-" + ask), random);
      ConvoyId next = random.nextInt(3) == 0 ? null : onTheWay.poll();
      if (next != null) {
        room.report(
            List.of(
                new Entry(
                    MORNING,
                    post,
                    new EntryKey("arrived-" + next),
                    new ConvoyBody.Seen(
                        next,
                        Optional.empty(),
                        Stage.ARRIVED,
                        Optional.empty(),
                        load(aboard.getOrDefault(next, 0L)),
                        Optional.empty(),
                        ""))));
        arrivals.incrementAndGet();
      }
    }
  }

  /// Asks for one that waits, or now and then for any, which somebody may have let go already.
  private void release(LiveRoom room, Reporter desk, EntryKey key, SplittableRandom random)
      throws UnknownOperationException {
    int any = random.nextInt(RELEASES);
    ConvoyId convoy = random.nextInt(8) == 0 ? null : waiting.poll();
    boolean isOurs = convoy != null;
    if (convoy == null) {
      convoy = new ConvoyId((any % 2 == 0 ? "upper-" : "lower-") + any);
    }
    Command.Release release =
        new Command.Release(List.of(convoy), Milestone.DEPARTED, Map.of(), Optional.empty());
    boolean agreed =
        room.command(release, desk, key)
                instanceof Decided.Now<Decision>(Decision.Agreed _, var events)
            && !events.isEmpty();
    letGo.put(key, agreed);
    if (agreed) {
      onTheWay.add(convoy);
    } else if (isOurs) {
      waiting.add(convoy);
    }
  }

  private static String side(ConvoyId convoy) {
    return convoy.value().substring(0, 5);
  }

  private static Load load(long people) {
    return Load.of(Map.of(PEOPLE, Count.of(people)));
  }

  private static Reporter reporter(String user, Role role) {
    return new Reporter(new UserId(user), role, new DeviceId("phone-" + user));
  }
}
