package org.safepassage.accounts.record;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.History;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Quota;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UserId;
import org.safepassage.model.Actors;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Calendar;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Documentation;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.Observers;
import org.safepassage.model.ObserversId;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.SeatKind;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Transport;
import org.safepassage.model.Unit;
import org.safepassage.operate.CountHistory;
import org.safepassage.operate.OperationRecord;

/// A made-up operation of two enclaves three hours east of UTC, and its record of four days of
/// March 2030. In UTC:
///
/// | | |
/// |---|---|
/// | 10th, 06:00 | 1,000 civilians are declared to wait on the hill |
/// | 11th, 08:00 | 100 civilians and 20 wounded leave the hill, cross at the bridge an hour later |
/// | 11th, 10:00 | 98 civilians and 20 wounded of them arrive at the camp; attested an hour later |
/// | 12th, 08:00 | 200 civilians leave the hill |
/// | 12th, 22:30 | 50 civilians leave the mill: the 13th by its clocks; nobody is to attest it |
/// | 13th, 08:00 | 200 civilians arrive at the camp |
///
/// @param reconciliation claims beside that record
record Ardun(Reconciliation reconciliation) {
  private static final CategoryId CIVILIANS = new CategoryId("civilians");
  private static final CategoryId WOUNDED = new CategoryId("wounded-and-sick");
  private static final ObserversId WATCH = new ObserversId("watch");
  private static final Transport.Handling AT_ONCE =
      new Transport.Handling(Duration.ZERO, Duration.ZERO);

  static Ardun made() {
    Operation operation = valleys();
    Agreement agreement = agreement();
    OperationRecord record = record(operation);
    return new Ardun(
        new Reconciliation(
            operation, List.of(agreement), CountHistory.of(record, operation, List.of(agreement))));
  }

  /// The same with nothing in its record.
  static Ardun unrecorded() {
    Operation operation = valleys();
    return of(operation, new OperationRecord(operation.id(), operation.reckoning().counts()));
  }

  private static Ardun of(Operation operation, OperationRecord record) {
    List<Agreement> agreements = List.of(agreement());
    return new Ardun(
        new Reconciliation(operation, agreements, CountHistory.of(record, operation, agreements)));
  }

  private static Operation valleys() {
    return new Operation(
        new OperationId("ardun"),
        Names.of("Ardun"),
        new Calendar(
            ZoneId.of("Asia/Baghdad"),
            Instant.parse("2030-03-01T00:00:00Z"),
            Instant.parse("2030-04-01T00:00:00Z")),
        new Actors(
            List.of(),
            List.of(
                new Party(
                    new PartyId("tavria"),
                    Names.of("Tavria"),
                    Optional.empty(),
                    Party.Standing.PARTY,
                    Set.of(),
                    "",
                    SourceRef.NONE)),
            List.of(
                new Observers(
                    WATCH, Names.of("Watch"), List.of("one", "two"), 2, "", SourceRef.NONE))),
        new Network(
            List.of(
                place("hill", Place.Kind.ENCLAVE),
                place("mill", Place.Kind.ENCLAVE),
                place("bridge", Place.Kind.HAND_OVER_POINT),
                place("gate", Place.Kind.CHECKPOINT),
                place("camp", Place.Kind.RECEPTION_SITE),
                place("school", Place.Kind.RECEPTION_SITE)),
            List.of(corridor("road", "hill", "bridge", "camp"), corridor("path", "mill", "school")),
            List.of()),
        new Population(
            List.of(category(CIVILIANS, "Civilians"), category(WOUNDED, "Wounded and sick")),
            List.of()),
        new Transport(List.of(), List.of(), List.of(), AT_ONCE, AT_ONCE),
        new Documentation(List.of(), List.of(), List.of()),
        SourceRef.NONE);
  }

  private static Place place(String id, Place.Kind kind) {
    return new Place(
        new PlaceId(id),
        Names.of("the " + id),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SourceRef.NONE);
  }

  private static Corridor corridor(String id, String... path) {
    return new Corridor(
        new CorridorId(id),
        Names.of(id),
        List.of(path).stream().map(PlaceId::new).toList(),
        java.util.Collections.nCopies(
            path.length - 1, new Corridor.Leg(Duration.ofMinutes(10), Duration.ofMinutes(10))),
        Optional.empty(),
        new Corridor.ConvoyRule(1, 10, Duration.ZERO, Optional.empty()),
        List.of(),
        SourceRef.NONE);
  }

  private static Category category(CategoryId id, String name) {
    return new Category(id, Names.of(name), List.of(SeatKind.SEAT), 1, SourceRef.NONE);
  }

  private static Agreement agreement() {
    return new Agreement(
        new AgreementId("deal"),
        1,
        Optional.empty(),
        Names.of("deal"),
        History.UNKNOWN,
        List.of(),
        List.of(),
        new Provisos(List.of(), List.of(), Optional.empty()),
        List.of(
            commitment("out", "hill", "road", "camp", Optional.of(WATCH)),
            commitment("down", "mill", "path", "school", Optional.empty())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        SourceRef.NONE);
  }

  private static Commitment commitment(
      String id, String from, String way, String to, Optional<ObserversId> observers) {
    return new Commitment(
        new CommitmentId(id),
        Commitment.Kind.EVACUATION,
        Names.of(id),
        new PartyId("tavria"),
        new SideId("far"),
        List.of(CIVILIANS, WOUNDED),
        new PlaceId(from),
        List.of(new CorridorId(way)),
        new PlaceId(to),
        new Quota.Unstated(),
        Unit.PEOPLE,
        Optional.empty(),
        Optional.empty(),
        LotSizes.of(1),
        Milestone.DEPARTED,
        List.of(),
        observers,
        List.of(),
        Optional.empty(),
        SourceRef.NONE);
  }

  private static OperationRecord record(Operation operation) {
    OperationRecord record = new OperationRecord(operation.id(), operation.reckoning().counts());
    says(
        record,
        "10T06:00",
        new PeopleBody.CaseloadDeclared(new PlaceId("hill"), CIVILIANS, Count.of(1_000), ""));
    Load first = load(100, 20);
    Load arrived = load(98, 20);
    planned(record, "c1", "out", first);
    says(record, "11T08:00", seen("c1", Stage.DEPARTED, first));
    says(record, "11T09:00", seen("c1", Stage.CROSSED, first));
    says(record, "11T10:00", seen("c1", Stage.ARRIVED, arrived));
    for (String member : List.of("one", "two")) {
      says(
          record,
          "11T11:00",
          new ConvoyBody.Attested(new ConvoyId("c1"), Milestone.ARRIVED, arrived, member));
    }
    planned(record, "c2", "out", load(200, 0));
    says(record, "12T08:00", seen("c2", Stage.DEPARTED, load(200, 0)));
    planned(record, "m1", "down", load(50, 0));
    says(record, "12T22:30", seen("m1", Stage.DEPARTED, load(50, 0)));
    says(record, "13T08:00", seen("c2", Stage.ARRIVED, load(200, 0)));
    return record;
  }

  private static Load load(long civilians, long wounded) {
    return Load.of(Map.of(CIVILIANS, Count.of(civilians), WOUNDED, Count.of(wounded)));
  }

  private static void planned(OperationRecord record, String convoy, String of, Load load) {
    says(
        record,
        "10T06:00",
        new ConvoyBody.Planned(
            new ConvoyId(convoy), new CommitmentId(of), load, Map.of(), List.of()));
  }

  private static ConvoyBody.Seen seen(String convoy, Stage stage, Load load) {
    return new ConvoyBody.Seen(
        new ConvoyId(convoy),
        Optional.empty(),
        stage,
        Optional.empty(),
        load,
        Optional.empty(),
        "");
  }

  private static void says(OperationRecord record, String time, Body body) {
    long next = record.last().value() + 1;
    Instant at = Instant.parse("2030-03-" + time + ":00Z");
    record.take(
        new Event(
            record.operation(),
            Sequence.of(next),
            at,
            new Entry(
                at,
                new Reporter(new UserId("omar"), Role.FIELD_OFFICER, new DeviceId("phone")),
                new EntryKey("key-" + next),
                body)));
  }
}
