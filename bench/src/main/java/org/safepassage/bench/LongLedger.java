package org.safepassage.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;

/// The ledger of an operation that went on for months: convoys of fifty that are planned, let go,
/// seen and counted at every stage by several posts, attested, with corrections and remarks in
/// between. It says what the figures must come to.
final class LongLedger {
  static final CommitmentId ALEPPO = new CommitmentId("aleppo");
  private static final CategoryId CIVILIANS = new CategoryId("civilians");
  private static final Instant START = Instant.parse("2016-12-18T06:00:00Z");
  private static final long ABOARD = 50;

  /// Of every hundredth convoy so many don't arrive.
  private static final long LOST = 7;

  private static final int POSTS = 4;
  private static final List<String> MEMBERS =
      List.of("United Nations", "ICRC", "Syrian Arab Red Crescent");
  private static final List<Stage> WAY =
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

  /// How many are on the road at the same time.
  private static final int TOGETHER = 20;

  private final DealFolder.Deal deal;
  private final SplittableRandom random;
  private final Consumer<Entry> out;
  private long said;
  private long convoys;

  /// @param deal the operation of Aleppo with its agreement
  /// @param seed for what is corrected and remarked
  LongLedger(DealFolder.Deal deal, long seed, Consumer<Entry> out) {
    this.deal = deal;
    this.random = new SplittableRandom(seed);
    this.out = out;
  }

  /// Tells at least so many events; the last convoys arrive, too.
  void tell(long events) {
    for (var party : deal.operation().actors().parties()) {
      say("desk", Role.COORDINATOR, new AgreementBody.Accepted(deal.agreement().id(), party.id()));
    }
    say("desk", Role.COORDINATOR, new AgreementBody.InForce(deal.agreement().id()));
    while (said < events) {
      tellSome();
    }
  }

  private void tellSome() {
    for (long c = convoys; c < convoys + TOGETHER; c++) {
      say("desk", Role.COORDINATOR, planned(c));
    }
    for (long c = convoys; c < convoys + TOGETHER; c++) {
      say(
          "desk",
          Role.COORDINATOR,
          new ConvoyBody.Released(
              name(c), ALEPPO, Milestone.DEPARTED, load(ABOARD), Optional.empty()));
    }
    for (Stage stage : WAY) {
      for (long c = convoys; c < convoys + TOGETHER; c++) {
        for (int post = 0; post < POSTS; post++) {
          counted(c, stage, "post-" + post);
        }
      }
    }
    for (long c = convoys; c < convoys + TOGETHER; c++) {
      for (String member : MEMBERS) {
        say(
            "observer-" + MEMBERS.indexOf(member),
            Role.OBSERVER,
            new ConvoyBody.Attested(name(c), Milestone.ARRIVED, load(arrived(c)), member));
      }
    }
    convoys += TOGETHER;
  }

  /// One in two hundred counts is wrong at first, and corrected by whoever made it.
  private void counted(long convoy, Stage stage, String post) {
    ConvoyBody.Seen right = seen(convoy, stage);
    if (random.nextInt(200) != 0 || stage == Stage.ASSEMBLED) {
      say(post, Role.FIELD_OFFICER, right);
      return;
    }
    ConvoyBody.Seen wrong =
        new ConvoyBody.Seen(
            right.convoy(),
            right.commitment(),
            stage,
            right.place(),
            load(5),
            right.vehicles(),
            "");
    Sequence at = Sequence.of(said + 1);
    say(post, Role.FIELD_OFFICER, wrong);
    say(
        "desk",
        Role.COORDINATOR,
        new RecordBody.Remark("Somebody at the gate asks about convoy " + convoy + "."));
    say(
        post,
        Role.FIELD_OFFICER,
        new RecordBody.Correction(at, Optional.of(right), "A digit was left out."));
  }

  private static ConvoyBody.Planned planned(long convoy) {
    Instant leaves = START.plus(Duration.ofMinutes(convoy));
    return new ConvoyBody.Planned(
        name(convoy),
        ALEPPO,
        load(ABOARD),
        Map.of(),
        List.of(
            new PlannedCall(new PlaceId("east-aleppo"), leaves),
            new PlannedCall(new PlaceId("ramouseh"), leaves.plus(Duration.ofMinutes(40)))));
  }

  private static ConvoyBody.Seen seen(long convoy, Stage stage) {
    boolean isEnd = stage == Stage.ARRIVED || stage == Stage.DISEMBARKED;
    Optional<PlaceId> place =
        stage.compareTo(Stage.AT_CHECKPOINT) >= 0 && !isEnd
            ? Optional.of(new PlaceId("ramouseh"))
            : Optional.empty();
    Load load = stage == Stage.ASSEMBLED ? Load.NONE : load(isEnd ? arrived(convoy) : ABOARD);
    return new ConvoyBody.Seen(
        name(convoy), Optional.empty(), stage, place, load, Optional.empty(), "");
  }

  private static long arrived(long convoy) {
    return convoy % 100 == 0 ? ABOARD - LOST : ABOARD;
  }

  private static ConvoyId name(long convoy) {
    return new ConvoyId("aleppo-" + convoy);
  }

  private static Load load(long people) {
    return Load.of(Map.of(CIVILIANS, Count.of(people)));
  }

  private void say(String user, Role role, Body body) {
    Instant at = START.plusMillis(500L * said);
    Reporter by = new Reporter(new UserId(user), role, new DeviceId("phone-" + user));
    out.accept(new Entry(at, by, new EntryKey("k" + said), body));
    said++;
  }

  /// How many events were told.
  long said() {
    return said;
  }

  /// How many people have arrived, by what was told.
  long arrived() {
    long incomplete = (convoys + 99) / 100;
    return convoys * ABOARD - incomplete * LOST;
  }

  /// Of how many convoys people are missing.
  long incomplete() {
    return (convoys + 99) / 100;
  }

  long convoys() {
    return convoys;
  }
}
