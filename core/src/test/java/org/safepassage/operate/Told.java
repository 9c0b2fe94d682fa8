package org.safepassage.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.SceneDeal;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Reckoning;

/// A record while it is being told: who said what at which minute.
final class Told {
  static final Instant START = Instant.parse("2020-01-01T06:00:00Z");
  static final CategoryId PEOPLE = new CategoryId("people");

  final SceneDeal deal;
  final Room room;
  final List<Event> events = new ArrayList<>();
  final OperationRecord record;
  private int minute;

  Told(SceneDeal deal) {
    this(deal, Reckoning.USUAL);
  }

  private Told(SceneDeal deal, Reckoning reckoning) {
    this.deal = deal;
    this.room =
        new Room(
            deal.operation().withReckoning(reckoning),
            Map.of(deal.agreement().id(), deal.agreement()));
    this.record = new OperationRecord(deal.operation().id(), reckoning.counts());
  }

  /// With the agreement in force and all consents given.
  static Told inForce(SceneDeal deal) {
    return inForce(deal, Reckoning.USUAL);
  }

  /// The same in a room that reckons otherwise.
  static Told inForce(SceneDeal deal, Reckoning reckoning) {
    Told told = new Told(deal, reckoning);
    deal.givers()
        .forEach(
            party -> told.says("desk", new AgreementBody.Accepted(deal.agreement().id(), party)));
    told.says("desk", new AgreementBody.InForce(deal.agreement().id()));
    return told;
  }

  static Reporter reporter(String user, Role role) {
    return new Reporter(new UserId(user), role, new DeviceId("phone-" + user));
  }

  Instant now() {
    return START.plus(Duration.ofMinutes(minute));
  }

  Told at(int newMinute) {
    minute = newMinute;
    return this;
  }

  /// Recorded now.
  Told says(String user, Body body) {
    return saysOf(user, minute, body);
  }

  /// Recorded now of what happened at another minute.
  Told saysOf(String user, int happened, Body body) {
    Event event =
        new Event(
            deal.operation().id(),
            Sequence.of(events.size() + 1),
            now(),
            new Entry(
                START.plus(Duration.ofMinutes(happened)),
                reporter(user, Role.FIELD_OFFICER),
                new EntryKey("key-" + events.size()),
                body));
    events.add(event);
    record.take(event);
    return this;
  }

  Told planned(String convoy, String commitment, long people) {
    return says("desk", plan(convoy, commitment, people, List.of()));
  }

  static ConvoyBody.Planned plan(
      String convoy, String commitment, long people, List<PlannedCall> calls) {
    return new ConvoyBody.Planned(
        new ConvoyId(convoy), new CommitmentId(commitment), load(people), Map.of(), calls);
  }

  static Load load(long people) {
    return Load.of(Map.of(PEOPLE, Count.of(people)));
  }

  static ConvoyBody.Seen seen(String convoy, Stage stage, Load load) {
    return new ConvoyBody.Seen(
        new ConvoyId(convoy),
        Optional.empty(),
        stage,
        Optional.empty(),
        load,
        Optional.empty(),
        "");
  }

  static ConvoyBody.Seen seenAt(String convoy, Stage stage, String place, Load load) {
    return new ConvoyBody.Seen(
        new ConvoyId(convoy),
        Optional.empty(),
        stage,
        Optional.of(new PlaceId(place)),
        load,
        Optional.empty(),
        "");
  }

  static ConvoyBody.AccountedFor fate(String convoy, Fate fate, long people) {
    return new ConvoyBody.AccountedFor(
        new ConvoyId(convoy), PEOPLE, fate, Count.of(people), Optional.empty(), "");
  }

  ConvoyRecord convoy(String id) {
    return record.findConvoy(new ConvoyId(id)).orElseThrow();
  }

  Standing standing() {
    return room.standing(record, now());
  }

  /// Carries a command out if the gate agrees.
  Decision command(Command command) {
    return command(command, Role.COORDINATOR);
  }

  Decision command(Command command, Role role) {
    Decision decision = new Gate(room, record).decide(command, reporter("desk", role), now());
    if (decision instanceof Decision.Agreed agreed) {
      agreed.bodies().forEach(body -> says("desk", body));
    }
    return decision;
  }

  Decision release(String... convoys) {
    return command(released(Optional.empty(), convoys));
  }

  static Command.Release released(Optional<String> exception, String... convoys) {
    return new Command.Release(
        java.util.Arrays.stream(convoys).map(ConvoyId::new).toList(),
        org.safepassage.model.Milestone.DEPARTED,
        Map.of(),
        exception);
  }

  static List<Refusal> refusals(Decision decision) {
    return switch (decision) {
      case Decision.Agreed _ -> List.of();
      case Decision.Refused refused -> refused.refusals();
    };
  }

  /// The same events, recorded in another order: each is still said to have happened when it was.
  OperationRecord recordedAs(List<Event> order) {
    OperationRecord other = new OperationRecord(deal.operation().id(), CountRule.SMALLEST);
    Map<Event, Event> renumbered = new LinkedHashMap<>();
    for (Event event : order) {
      renumbered.put(
          event,
          new Event(
              event.operation(),
              Sequence.of(renumbered.size() + 1),
              START.plus(Duration.ofDays(1)),
              event.entry()));
    }
    renumbered.values().forEach(other::take);
    return other;
  }
}
