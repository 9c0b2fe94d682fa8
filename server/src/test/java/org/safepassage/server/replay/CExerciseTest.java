package org.safepassage.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.MemoryStore;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.SetClock;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.Command;
import org.safepassage.operate.ConvoyState;
import org.safepassage.operate.Decision;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Standing;
import org.safepassage.server.room.LiveRoom;

/// FEATURE UNDER TEST: an exercise goes on from a moment of a replay in a ledger of its own, which
/// says what it is; there things can be done otherwise.
final class CExerciseTest {
  private static final Aleppo ALEPPO = Aleppo.open();
  private static final Instant TODAY = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant FRIDAY = Aleppo.at("2016-12-16T10:00");
  private static final OperationId ID = new OperationId("aleppo-2016-exercise-1");
  private static final Reporter DESK =
      new Reporter(new UserId("trainer"), Role.COORDINATOR, new DeviceId("desk-9"));
  private static final Site WAY_OUT = new Site.OnCorridor(new CorridorId("aleppo-west"));

  private final SetClock wall = new SetClock(TODAY);
  private final MemoryStore store = new MemoryStore(wall);
  private final Replay replay = new Replay(ALEPPO.events(), wall);
  private Exercise exercise = new Exercise(ID, Duration.ZERO);

  @BeforeEach
  void take_over_on_friday_at_ten() throws UnknownOperationException {
    replay.jumpTo(FRIDAY);
    exercise = Exercise.begin(replay, ID, DESK, store);
  }

  private LiveRoom room() throws UnknownOperationException {
    LiveRoom room =
        new LiveRoom(
            ALEPPO.room(exercise.of(ALEPPO.folder().operation())),
            exercise.over(store),
            exercise.clock(wall));
    room.catchUp();
    return room;
  }

  @Test
  void it_begins_as_things_stood_at_that_moment() throws UnknownOperationException {
    Standing begun = room().standing();
    Standing played = ALEPPO.fromScratch(FRIDAY);
    assertThat(begun.now()).isEqualTo(FRIDAY);
    assertThat(begun.progress()).isEqualTo(played.progress());
    assertThat(begun.closures().keySet()).isEqualTo(played.closures().keySet());
    assertThat(begun.alarms().stream().map(Alarm::code))
        .isEqualTo(played.alarms().stream().map(Alarm::code).toList());
    assertThat(states(begun)).isEqualTo(states(played));
    assertThat(begun.deal().map(Standing.Deal::outlook))
        .isEqualTo(played.deal().map(Standing.Deal::outlook));
  }

  private static Map<ConvoyId, ConvoyState> states(Standing standing) {
    Map<ConvoyId, ConvoyState> states = new TreeMap<>();
    standing.convoys().forEach((id, convoy) -> states.put(id, convoy.state()));
    return states;
  }

  @Test
  void its_ledger_and_its_name_say_that_it_is_an_exercise() throws UnknownOperationException {
    Event first = store.read(ID, Sequence.NONE, 1).getFirst();
    assertThat(first.body())
        .isInstanceOfSatisfying(
            RecordBody.Remark.class,
            remark -> assertThat(remark.text()).startsWith("EXERCISE.").contains("aleppo-2016"));
    assertThat(Exercise.find(first)).contains(exercise);
    assertThat(Exercise.find(ALEPPO.events().getFirst())).isEmpty();
    assertThat(exercise.of(ALEPPO.folder().operation()).names())
        .satisfies(names -> assertThat(names.in("en")).startsWith("Exercise: "))
        .satisfies(names -> assertThat(names.in("ar")).startsWith("تمرين: "))
        .satisfies(names -> assertThat(names.in("fr")).startsWith("Exercice : "));
    assertThat(store.head(ID).last().value()).isEqualTo(replay.recorded().size() + 1L);
  }

  @Test
  void in_it_the_way_is_opened_and_time_goes_on_while_the_replay_stays_as_it_was()
      throws UnknownOperationException {
    LiveRoom room = room();
    wall.set(TODAY.plusSeconds(600));
    EventStore.Decided<Decision> decided =
        room.command(
            new Command.Resume(WAY_OUT, Optional.of(new PartyId("russia")), "Done otherwise."),
            DESK,
            new EntryKey("k1"));
    assertThat(decided)
        .isInstanceOfSatisfying(
            EventStore.Decided.Now.class,
            now -> assertThat(now.answer()).isInstanceOf(Decision.Agreed.class));
    assertThat(room.standing(room.last()).closures()).isEmpty();
    assertThat(room.standing(room.last()).now()).isEqualTo(FRIDAY.plusSeconds(600));
    Optional<Instant> recorded = room.read(OperationRecord::recorded);
    assertThat(recorded).contains(FRIDAY.plusSeconds(600));
    assertThat(store.head(ID).recorded()).isEqualTo(TODAY.plusSeconds(600));
    assertThat(replay.operations()).doesNotContain(ID);
    assertThat(new ReplayRoom(ALEPPO.room(), replay).standing().closures())
        .containsOnlyKeys(WAY_OUT);
  }

  /// An allotment of 2016 would be over by the clock on the wall.
  @Test
  void what_is_decided_by_the_time_is_decided_by_its_own() throws UnknownOperationException {
    EventStore.Decided<Decision> decided =
        room()
            .command(
                new Command.IssueAllotment(
                    new AllotmentId("too-late"),
                    new CommitmentId("aleppo"),
                    new PlaceId("ramouseh"),
                    Count.of(10),
                    Instant.parse("2026-03-01T12:00:00Z")),
                DESK,
                new EntryKey("k2"));
    assertThat(decided)
        .isInstanceOfSatisfying(
            EventStore.Decided.Now.class,
            now ->
                assertThat(now.answer())
                    .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                            assertThat(refused.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("bad-time")));
  }

  @Test
  void a_ledger_that_is_there_already_is_left_alone() {
    for (OperationId taken : List.of(ID, replay.operation())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Exercise.begin(replay, taken, DESK, store))
          .withMessageContaining("Maybe ");
    }
  }
}
