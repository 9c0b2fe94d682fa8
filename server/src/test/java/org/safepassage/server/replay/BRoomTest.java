package org.safepassage.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Outlook;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.SetClock;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.OperationId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Standing;
import org.safepassage.server.room.LiveRoom;

/// FEATURE UNDER TEST: the room over a replay shows how things stood at the moment that it shows,
/// whatever way it came there, and nothing can be entered in it.
final class BRoomTest {
  private static final Aleppo ALEPPO = Aleppo.open();
  private static final long SEED = 20161216;
  private static final Reporter DESK =
      new Reporter(new UserId("desk"), Role.COORDINATOR, new DeviceId("desk-9"));
  private static final Site WAY_OUT = new Site.OnCorridor(new CorridorId("aleppo-west"));

  private final SetClock wall = new SetClock(Instant.parse("2026-03-01T09:00:00Z"));
  private final Replay replay = new Replay(ALEPPO.events(), wall);
  private final ReplayRoom room = new ReplayRoom(ALEPPO.room(), replay);

  @Test
  void after_every_jump_it_stands_as_worked_out_from_the_first_event_on() {
    SplittableRandom random = new SplittableRandom(SEED);
    long span = Duration.between(replay.start(), replay.end()).toMillis();
    for (int jump = 0; jump < 150; jump++) {
      Instant to = replay.start().plusMillis(random.nextLong(-span / 20, span + span / 20));
      Instant there = replay.jumpTo(to);
      assertStandsAs(there, room.standing(), "jump %d, seed %d".formatted(jump, SEED));
    }
    assertThat(replay.turns()).isGreaterThan(30);
  }

  @Test
  void at_the_moment_of_each_event_that_event_is_there_and_the_next_one_is_not() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 60; i++) {
      Event event = ALEPPO.events().get(random.nextInt(ALEPPO.events().size()));
      replay.jumpTo(event.recorded());
      assertThat(replay.recorded()).contains(event);
      assertStandsAs(event.recorded(), room.standing(), "event " + event.sequence());
    }
  }

  @Test
  void played_it_stands_at_every_moment_as_worked_out_from_the_first_event_on() {
    replay.setSpeed(Speed.of(3_600));
    replay.play();
    while (replay.instant().isBefore(replay.end())) {
      wall.set(wall.instant().plusMillis(2_700));
      assertStandsAs(replay.instant(), room.standing(), "played");
    }
    assertThat(room.current().last()).isEqualTo(ALEPPO.events().getLast().sequence());
  }

  @Test
  void whoever_listens_hears_each_event_once_and_in_order_while_it_is_played() {
    List<Event> heard = new ArrayList<>();
    LiveRoom live = room.current();
    live.listen(heard::addAll);
    replay.setSpeed(Speed.of(600));
    replay.play();
    while (replay.instant().isBefore(replay.end())) {
      wall.set(wall.instant().plusMillis(7_000));
      assertThat(room.current()).isSameAs(live);
    }
    int before = ALEPPO.events().size() - heard.size();
    assertThat(heard).isEqualTo(ALEPPO.events().subList(before, ALEPPO.events().size()));
    assertThat(before).isEqualTo(1);
    replay.jumpTo(replay.start());
    assertThat(room.current()).isNotSameAs(live);
  }

  private static void assertStandsAs(Instant moment, Standing shown, String how) {
    Standing right = ALEPPO.fromScratch(moment);
    assertThat(shown.now()).as(how).isEqualTo(moment);
    assertThat(shown.last()).as(how).isEqualTo(right.last());
    assertThat(shown.convoys()).as(how).isEqualTo(right.convoys());
    assertThat(shown.progress()).as(how).isEqualTo(right.progress());
    assertThat(shown.closures()).as(how).isEqualTo(right.closures());
    assertThat(shown.alarms()).as(how).isEqualTo(right.alarms());
    assertThat(shown.agreements()).as(how).isEqualTo(right.agreements());
    assertThat(shown.deal().map(Standing.Deal::outlook))
        .as(how)
        .isEqualTo(right.deal().map(Standing.Deal::outlook));
  }

  @Test
  void friday_at_ten_and_the_21st_are_bookmarks_and_show_what_they_say() {
    replay.jumpTo(replay.findBookmark("Friday 10:00").orElseThrow().at());
    assertThat(replay.instant()).isEqualTo(Aleppo.at("2016-12-16T10:00"));
    assertThat(room.standing().closures()).containsOnlyKeys(WAY_OUT);
    replay.jumpTo(replay.findBookmark("21 December").orElseThrow().at());
    assertThat(replay.instant()).isEqualTo(Aleppo.at("2016-12-21T12:00"));
    assertThat(prospects()).allMatch(prospect -> prospect.more() == 0);
    assertThat(replay.bookmarks())
        .extracting(Bookmark::name)
        .containsSubsequence("Friday 10:00", "21 December", "The last four buses");
    assertThat(replay.bookmarks()).allMatch(bookmark -> !bookmark.text().isEmpty());
    assertThat(replay.findBookmark("Sunday")).isEmpty();
  }

  private List<Outlook.Prospect> prospects() {
    return room.standing().deal().orElseThrow().outlook().prospects();
  }

  @Test
  void the_store_gives_the_root_over_what_was_recorded_by_then() throws UnknownOperationException {
    replay.jumpTo(Aleppo.at("2016-12-16T10:00"));
    EventStore.Head head = replay.head(replay.operation());
    MerkleLog log = new MerkleLog();
    replay.recorded().forEach(event -> log.add(MerkleLog.leaf(Canonical.bytes(event))));
    assertThat(head.root()).isEqualTo(log.root());
    assertThat(head.last().value()).isEqualTo(log.size());
    assertThat(replay.read(replay.operation(), Sequence.of(5), 3))
        .isEqualTo(ALEPPO.events().subList(5, 8));
    assertThat(replay.read(replay.operation(), head.last(), 3)).isEmpty();
    assertThat(replay.read(replay.operation(), Sequence.of(100_000), Integer.MAX_VALUE)).isEmpty();
    assertThat(replay.operations()).containsExactly(replay.operation());
    assertThatExceptionOfType(UnknownOperationException.class)
        .isThrownBy(() -> replay.head(new OperationId("valley")));
  }

  @Test
  void nothing_can_be_reported_or_decided_in_it() {
    Entry entry =
        new Entry(
            replay.instant(), DESK, new EntryKey("k1"), new RecordBody.Remark("Not allowed."));
    Command command = new Command.Suspend(WAY_OUT, "Not allowed.", List.of());
    assertThatExceptionOfType(ReplayingException.class)
        .isThrownBy(() -> room.current().report(List.of(entry)))
        .withMessageContaining("Maybe take over");
    assertThatExceptionOfType(ReplayingException.class)
        .isThrownBy(() -> room.current().command(command, DESK, new EntryKey("k2")));
    assertThatExceptionOfType(ReplayingException.class)
        .isThrownBy(() -> replay.open(new OperationId("valley")));
    assertThat(room.current().last()).isEqualTo(Sequence.of(1));
  }

  @Test
  void whoever_looks_while_others_jump_sees_one_moment_and_not_two() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Void>> running = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        SplittableRandom random = new SplittableRandom(SEED + thread);
        running.add(threads.submit(jumping(random)));
        running.add(threads.submit(looking()));
      }
      for (Future<Void> each : running) {
        each.get();
      }
    }
  }

  private Callable<Void> jumping(SplittableRandom random) {
    return () -> {
      for (int i = 0; i < 200; i++) {
        replay.jumpTo(ALEPPO.events().get(random.nextInt(ALEPPO.events().size())).recorded());
        Thread.sleep(1);
      }
      return null;
    };
  }

  /// Someone may jump forward between the reading and the clock, so that there may be fewer events
  /// than belong to the moment, but never any that were recorded after it.
  private Callable<Void> looking() {
    return () -> {
      for (int i = 0; i < 60; i++) {
        Standing standing = room.standing();
        Event last = ALEPPO.events().get((int) standing.last().value() - 1);
        assertThat(last.recorded()).as("seed %d", SEED).isBeforeOrEqualTo(standing.now());
      }
      return null;
    };
  }
}
