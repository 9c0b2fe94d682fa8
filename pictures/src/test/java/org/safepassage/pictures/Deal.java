package org.safepassage.pictures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.History;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Quota;
import org.safepassage.agreement.Suspension;
import org.safepassage.agreement.Term;
import org.safepassage.model.Actors;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Calendar;
import org.safepassage.model.Caseload;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Documentation;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Spans;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.Transport;
import org.safepassage.model.Unit;
import org.safepassage.model.Window;
import org.safepassage.model.WindowId;

/// A small operation with an agreement, said in few words: people leave `from-x` by a crossing for
/// `to-x`, and `giver-x` lets them.
final class Deal {
  static final Instant START = Instant.parse("2020-01-01T06:00:00Z");
  private static final CategoryId PEOPLE = new CategoryId("people");
  private static final SideId SIDE = new SideId("side");

  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<AgreedWindow> windows = new ArrayList<>();
  private final List<Suspension> suspensions = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Corridor> corridors = new ArrayList<>();
  private final List<Caseload> caseload = new ArrayList<>();

  Deal leave(String id, long people, Term... terms) {
    return leave(id, id, new Quota.Number(agreed(people)), people, 10, terms);
  }

  Deal named(String id, String name, long people, Term... terms) {
    return leave(id, name, new Quota.Number(agreed(people)), people, 10, terms);
  }

  Deal unstated(String id) {
    return leave(id, id, new Quota.Unstated(), 100, 10);
  }

  private Deal leave(String id, String name, Quota quota, long people, long beyond, Term... terms) {
    Condition.Coverage coverage =
        new Condition.Coverage(Optional.of(Count.of(beyond)), Optional.empty(), Optional.empty());
    List<Condition> conditions = new ArrayList<>();
    for (Term term : terms) {
      conditions.add(new Condition(coverage, term, Optional.empty(), List.of(), SourceRef.NONE));
    }
    PartyId giver = new PartyId("giver-" + id);
    parties.add(party(giver));
    Place from = place("from-" + id, Place.Kind.ENCLAVE);
    Place crossing = place("crossing-" + id, Place.Kind.HAND_OVER_POINT);
    Place to = place("to-" + id, Place.Kind.RECEPTION_SITE);
    places.addAll(List.of(from, crossing, to));
    CorridorId way = new CorridorId("way-" + id);
    Corridor.Leg leg = new Corridor.Leg(Duration.ofMinutes(40), Duration.ofMinutes(30));
    Window window = new Window(START, START.plus(Duration.ofHours(4)));
    corridors.add(
        new Corridor(
            way,
            Names.of(""),
            List.of(from.id(), crossing.id(), to.id()),
            List.of(leg, leg),
            Optional.empty(),
            new Corridor.ConvoyRule(1, 10, Duration.ZERO, Optional.empty()),
            List.of(window),
            SourceRef.NONE));
    caseload.add(new Caseload(from.id(), PEOPLE, agreed(people), SourceRef.NONE));
    commitments.add(
        new Commitment(
            new CommitmentId(id),
            Commitment.Kind.EVACUATION,
            Names.of(name),
            giver,
            SIDE,
            List.of(PEOPLE),
            from.id(),
            List.of(way),
            to.id(),
            quota,
            Unit.PEOPLE,
            Optional.empty(),
            Optional.empty(),
            LotSizes.of(1),
            Milestone.DEPARTED,
            List.of(),
            Optional.empty(),
            conditions,
            Optional.empty(),
            SourceRef.NONE));
    return this;
  }

  Deal fact(String id, Term... conditions) {
    PartyId owner = new PartyId("owner-" + id);
    parties.add(party(owner));
    facts.add(
        new Fact(
            new FactId(id), Names.of(id), owner, "", false, List.of(conditions), SourceRef.NONE));
    return this;
  }

  /// A window, in hours since the start.
  Deal window(String id, int from, int until) {
    Window window =
        new Window(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(until)));
    windows.add(
        new AgreedWindow(
            new WindowId(id), Names.of(id), Spans.of(List.of(window)), SourceRef.NONE));
    return this;
  }

  /// A suspension by any incident of its name, anywhere.
  Deal suspension(String id) {
    PartyId lifter = new PartyId("lifter-" + id);
    parties.add(party(lifter));
    suspensions.add(
        new Suspension(
            new SuspensionId(id),
            Names.of(id),
            List.of(id),
            List.of(),
            List.of(),
            List.of(lifter),
            SourceRef.NONE));
    return this;
  }

  /// The answer for a state in which nobody has moved.
  CheckReport reportAt(int hour, String... incidents) {
    List<Progress.Incident> open = new ArrayList<>();
    for (String kind : incidents) {
      open.add(
          new Progress.Incident(kind, new Progress.Incident.Site.AtPlace(places.getFirst().id())));
    }
    Progress state =
        new Progress(
            Optional.of(START.plus(Duration.ofHours(hour))), Map.of(), Map.of(), Map.of(), open);
    return new Checker(operation(), agreement()).check(new Checker.Question(state, List.of()));
  }

  static Term after(String commitment, long people) {
    return new Term.After(
        List.of(new Term.Part(new CommitmentId(commitment), 1, Count.ZERO, Optional.empty())),
        new Term.CountedAt(Milestone.ARRIVED, Evidence.REPORTED),
        new Term.Amount.AtLeast(Count.of(people)),
        SourceRef.NONE);
  }

  static Term holds(String fact) {
    return new Term.Holds(new FactId(fact), SourceRef.NONE);
  }

  static Term any(Term... parts) {
    return new Term.Any(List.of(parts), SourceRef.NONE);
  }

  Agreement agreement() {
    return new Agreement(
        new AgreementId("deal"),
        1,
        Optional.empty(),
        Names.of("A deal"),
        History.UNKNOWN,
        List.of(),
        facts,
        new Provisos(windows, suspensions, Optional.empty()),
        commitments,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        SourceRef.NONE);
  }

  Operation operation() {
    Transport.Handling none = new Transport.Handling(Duration.ZERO, Duration.ZERO);
    return new Operation(
        new OperationId("scene"),
        Names.of("Scene"),
        new Calendar(ZoneId.of("Asia/Damascus"), START, START.plus(Duration.ofDays(10))),
        new Actors(List.of(new Side(SIDE, Names.of(""), SourceRef.NONE)), parties, List.of()),
        new Network(places, corridors, List.of()),
        new Population(
            List.of(new Category(PEOPLE, Names.of(""), List.of(SeatKind.SEAT), 1, SourceRef.NONE)),
            caseload),
        new Transport(List.of(), List.of(), List.of(), none, none),
        new Documentation(List.of(), List.of(), List.of()),
        SourceRef.NONE);
  }

  CheckReport report(String... withheld) {
    List<Premise> premises = new ArrayList<>();
    for (String fact : withheld) {
      premises.add(new Premise.Fact(new FactId(fact)));
    }
    return new Checker(operation(), agreement())
        .check(new Checker.Question(Progress.NONE, premises));
  }

  Called called() {
    return new Called(operation(), agreement(), Words.ENGLISH);
  }

  Sketch sketch(String... withheld) {
    return WaitForPicture.sketch(called(), report(withheld));
  }

  String draw(String... withheld) {
    return WaitForPicture.draw(operation(), agreement(), report(withheld), Language.ENGLISH);
  }

  private static Party party(PartyId id) {
    return new Party(
        id, Names.of(""), Optional.empty(), Party.Standing.PARTY, Set.of(), "", SourceRef.NONE);
  }

  private static Place place(String id, Place.Kind kind) {
    return new Place(
        new PlaceId(id),
        new Names(id, Map.of(), List.of()),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SourceRef.NONE);
  }

  private static Figure agreed(long people) {
    return new Figure(CountRange.of(people, people), FigureKind.AGREED, List.of(), "");
  }
}
