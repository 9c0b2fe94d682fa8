package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Unit;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;

/// How long it takes to fold a ledger of a million events, and to say how things stand. Fails when
/// the counts are not those the ledger was made of, or when the fold takes two seconds.
final class FoldBench {
  private static final int CONVOYS = 20_000;
  private static final int REPORTERS = 4;
  private static final long ABOARD = 50;

  /// Of every hundredth convoy so many don't arrive.
  private static final long LOST = 7;

  private static final double MOST_MILLISECONDS = 2_000;
  private static final CategoryId CIVILIANS = new CategoryId("civilians");
  private static final CommitmentId ALEPPO = new CommitmentId("aleppo");
  private static final Instant START = Instant.parse("2016-12-18T04:00:00Z");

  private final List<Event> events = new ArrayList<>();
  private final DealFolder.Deal deal;

  private FoldBench(DealFolder.Deal deal) {
    this.deal = deal;
  }

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("safepassage.home", "."));
    new FoldBench(DealFolder.read(home.resolve("scenarios/aleppo-2016"))).run();
  }

  private void run() throws IOException {
    tell();
    Table table =
        new Table(
            "fold",
            "Folding a ledger",
            "events",
            "convoys",
            "fold ms",
            "how it stands ms",
            "heap MiB",
            "answer");
    OperationRecord kept = fold();
    double folding = Timing.median(this::fold);
    Room room = room();
    Instant now = events.getLast().recorded();
    double standing = Timing.median(() -> room.standing(kept, now));
    Optional<String> wrong = wrong(room.standing(kept, now));
    boolean slow = folding > MOST_MILLISECONDS;
    table.row(
        "%,d".formatted(events.size()),
        "%,d".formatted(CONVOYS),
        Table.milliseconds(folding),
        Table.milliseconds(standing),
        "%,d".formatted(usedMebibytes()),
        wrong.map(text -> "WRONG: " + text).orElse(slow ? "right, too slow" : "right"));
    table.keep(
        List.of(
            ("Convoys of %d people, each planned, released, seen and counted by %d people at every stage of its"
                    + " way, later stages of one mixed with earlier ones of others. Of every hundredth"
                    + " convoy %d people don't arrive. Folding takes every event and works out every"
                    + " convoy; \"how it stands\" is what the gate and the pages read, with all alarms."
                    + " The heap is what is used with the events and two folds of them in memory."
                    + " Medians of warm runs. The command fails when the fold takes %,.0f ms.")
                .formatted(ABOARD, REPORTERS, LOST, MOST_MILLISECONDS)));
    if (wrong.isPresent() || slow) {
      System.out.println("WRONG, or too slow.");
      System.exit(1);
    }
  }

  private Room room() {
    Agreement agreement = deal.agreement();
    return new Room(deal.operation(), Map.of(agreement.id(), agreement));
  }

  private OperationRecord fold() {
    OperationRecord record = new OperationRecord(deal.operation().id(), CountRule.SMALLEST);
    events.forEach(record::take);
    record.convoys();
    return record;
  }

  private static long usedMebibytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void tell() {
    for (var party : deal.operation().actors().parties()) {
      say("desk", new AgreementBody.Accepted(deal.agreement().id(), party.id()));
    }
    say("desk", new AgreementBody.InForce(deal.agreement().id()));
    List<Stage> way =
        List.of(
            Stage.ASSEMBLED,
            Stage.BOARDED,
            Stage.DEPARTED,
            Stage.AT_CHECKPOINT,
            Stage.INSPECTED,
            Stage.HELD,
            Stage.LET_ON,
            Stage.ARRIVED,
            Stage.DISEMBARKED);
    for (int c = 0; c < CONVOYS; c++) {
      say("desk", planned(c));
      say(
          "desk",
          new ConvoyBody.Released(
              name(c), ALEPPO, Milestone.DEPARTED, load(ABOARD), Optional.empty()));
    }
    for (int round = 0; round < CONVOYS / 100; round++) {
      for (Stage stage : way) {
        for (int c = 100 * round; c < 100 * (round + 1); c++) {
          for (int reporter = 0; reporter < REPORTERS; reporter++) {
            say("post-" + reporter, seen(c, stage));
          }
        }
      }
    }
    int next = 0;
    while (events.size() < 1_000_000) {
      say("late", seen(next++ % CONVOYS, Stage.AT_CHECKPOINT));
    }
  }

  private static ConvoyBody.Planned planned(int convoy) {
    return new ConvoyBody.Planned(name(convoy), ALEPPO, load(ABOARD), Map.of(), List.of());
  }

  private static ConvoyBody.Seen seen(int convoy, Stage stage) {
    boolean isEnd = stage == Stage.ARRIVED || stage == Stage.DISEMBARKED;
    long people = isEnd && convoy % 100 == 0 ? ABOARD - LOST : ABOARD;
    Optional<PlaceId> place =
        stage.compareTo(Stage.AT_CHECKPOINT) >= 0 && !isEnd
            ? Optional.of(new PlaceId("ramouseh"))
            : Optional.empty();
    Load load = stage == Stage.ASSEMBLED ? Load.NONE : load(people);
    return new ConvoyBody.Seen(
        name(convoy), Optional.empty(), stage, place, load, Optional.empty(), "");
  }

  private static ConvoyId name(int convoy) {
    return new ConvoyId("aleppo-" + convoy);
  }

  private static Load load(long people) {
    return Load.of(Map.of(CIVILIANS, Count.of(people)));
  }

  private void say(String user, Body body) {
    int number = events.size();
    Instant at = START.plusMillis(500L * number);
    Reporter by = new Reporter(new UserId(user), Role.FIELD_OFFICER, new DeviceId(user));
    events.add(
        new Event(
            deal.operation().id(),
            Sequence.of(number + 1L),
            at,
            new Entry(at, by, new EntryKey("k" + number), body)));
  }

  private static Optional<String> wrong(Standing standing) {
    long arrived =
        standing
            .progress()
            .count(ALEPPO, Unit.PEOPLE, Milestone.ARRIVED, Evidence.REPORTED)
            .value();
    long expected = CONVOYS * ABOARD - CONVOYS / 100 * LOST;
    long alarms = standing.alarms().stream().filter(Alarm.Unaccounted.class::isInstance).count();
    if (arrived != expected) {
      return Optional.of("%d arrived, not %d".formatted(arrived, expected));
    }
    return alarms == CONVOYS / 100
        ? Optional.empty()
        : Optional.of("%d convoys lack people, not %d".formatted(alarms, CONVOYS / 100));
  }
}
