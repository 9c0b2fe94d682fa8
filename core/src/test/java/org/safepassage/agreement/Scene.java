package org.safepassage.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Actors;
import org.safepassage.model.AgreementId;
import org.safepassage.model.BatchesId;
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
import org.safepassage.model.Observers;
import org.safepassage.model.ObserversId;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.Ratio;
import org.safepassage.model.SeatKind;
import org.safepassage.model.SharedId;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Spans;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.TogetherId;
import org.safepassage.model.Transport;
import org.safepassage.model.Unit;
import org.safepassage.model.Window;
import org.safepassage.model.WindowId;

/// A small operation with an agreement, said in few words. Each commitment `x` has places of its
/// own: it leaves `from-x` by the corridor `way-x` over the crossing `crossing-x` for `to-x`, and
/// its giver is `giver-x` of the side `side-x`.
final class Scene {
  static final CategoryId PEOPLE = new CategoryId("people");
  private final List<Shared> shared = new ArrayList<>();
  private final List<Batches> batches = new ArrayList<>();
  static final ObserversId OBSERVERS = new ObserversId("observers");

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final List<Walk> walks = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Together> together = new ArrayList<>();
  private final List<AgreedWindow> windows = new ArrayList<>();
  private final List<Suspension> suspensions = new ArrayList<>();
  private Optional<Provisos.Lapse> lapse = Optional.empty();
  private final Set<String> extraParties = new java.util.TreeSet<>();
  private final Map<CommitmentId, Long> weights = new java.util.LinkedHashMap<>();
  private final Map<String, String> sides = new java.util.LinkedHashMap<>();

  /// One commitment while it is being said.
  final class Walk {
    final CommitmentId id;
    private Quota quota;
    private long caseload;
    private Optional<CountRange> turnout = Optional.empty();
    private LotSizes lots = LotSizes.of(1);
    private Milestone heldAt = Milestone.DEPARTED;
    private boolean handOver;
    private long holding = -1;
    private String crossing;
    private final List<PartyId> consents = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();

    Walk(String name, long quota) {
      this.id = new CommitmentId(name);
      this.quota = new Quota.Number(agreed(quota));
      this.caseload = quota;
      this.crossing = name("crossing");
    }

    Walk all() {
      quota = new Quota.All();
      return this;
    }

    Walk unstated() {
      quota = new Quota.Unstated();
      return this;
    }

    Walk caseload(long people) {
      caseload = people;
      return this;
    }

    Walk turnout(long least, long most) {
      turnout = Optional.of(CountRange.of(least, most));
      return this;
    }

    Walk lot(long size) {
      return lots(size);
    }

    Walk lots(long... sizes) {
      lots = LotSizes.of(java.util.Arrays.stream(sizes).mapToObj(Count::of).toList());
      return this;
    }

    Walk heldAtCrossing() {
      heldAt = Milestone.CROSSED;
      handOver = true;
      return this;
    }

    Walk overCrossing() {
      handOver = true;
      return this;
    }

    Walk holding(long people) {
      handOver = true;
      holding = people;
      return this;
    }

    /// Over a hand-over point at which others may wait, too.
    Walk holdingAt(String point, long people) {
      crossing = point;
      return holding(people);
    }

    Walk consentOf(String party) {
      extraParties.add(party);
      consents.add(new PartyId(party));
      return this;
    }

    Walk only(Term term) {
      return held(Condition.Coverage.ALL, term);
    }

    Walk beyond(long level, Term term) {
      return held(
          new Condition.Coverage(Optional.of(Count.of(level)), Optional.empty(), Optional.empty()),
          term);
    }

    Walk upTo(long level, Term term) {
      return held(
          new Condition.Coverage(Optional.empty(), Optional.of(Count.of(level)), Optional.empty()),
          term);
    }

    Walk between(long beyond, long upTo, Term term) {
      return held(
          new Condition.Coverage(
              Optional.of(Count.of(beyond)), Optional.of(Count.of(upTo)), Optional.empty()),
          term);
    }

    Walk last(long people, Term term) {
      return held(
          new Condition.Coverage(Optional.empty(), Optional.empty(), Optional.of(Count.of(people))),
          term);
    }

    Walk held(Condition.Coverage coverage, Term term) {
      conditions.add(new Condition(coverage, term, Optional.empty(), List.of(), SourceRef.NONE));
      return this;
    }

    private String name(String kind) {
      return kind + "-" + id;
    }

    private String side(String kind) {
      return sides.getOrDefault(name(kind), name(kind));
    }

    private Commitment commitment() {
      return new Commitment(
          id,
          Commitment.Kind.EVACUATION,
          Names.of(id.value()),
          new PartyId(name("giver")),
          new SideId(side("side")),
          List.of(PEOPLE),
          new PlaceId(name("from")),
          List.of(new CorridorId(name("way"))),
          new PlaceId(name("to")),
          quota,
          Unit.PEOPLE,
          turnout,
          Optional.empty(),
          lots,
          heldAt,
          consents,
          Optional.of(OBSERVERS),
          conditions,
          Optional.empty(),
          SourceRef.NONE);
    }

    private List<Place> places() {
      List<Place> places = new ArrayList<>();
      places.add(place(name("from"), Place.Kind.ENCLAVE, Optional.empty()));
      if (handOver) {
        Optional<Place.Holding> room =
            holding < 0
                ? Optional.empty()
                : Optional.of(new Place.Holding(Count.of(holding), Optional.empty(), false));
        places.add(place(crossing, Place.Kind.HAND_OVER_POINT, room));
      }
      places.add(place(name("to"), Place.Kind.RECEPTION_SITE, Optional.empty()));
      return places;
    }
  }

  static Scene scene() {
    return new Scene();
  }

  Walk leave(String name, long quota) {
    Walk walk = new Walk(name, quota);
    walks.add(walk);
    return walk;
  }

  Scene fact(String name, String owner, Term... conditions) {
    return fact(name, owner, false, conditions);
  }

  Scene revocable(String name, String owner, Term... conditions) {
    return fact(name, owner, true, conditions);
  }

  private Scene fact(String name, String owner, boolean revocable, Term... conditions) {
    extraParties.add(owner);
    facts.add(
        new Fact(
            new FactId(name),
            Names.of(name),
            new PartyId(owner),
            "",
            revocable,
            List.of(conditions),
            SourceRef.NONE));
    return this;
  }

  /// A quota that commitments share, everybody taking up one.
  Scene quota(long atMost, String... commitments) {
    return shared(Shared.Kind.QUOTA, atMost, Optional.empty(), weighted(1, commitments));
  }

  /// Something of which there is no more, everybody taking up one.
  Scene stock(long atMost, String... commitments) {
    return shared(Shared.Kind.STOCK, atMost, Optional.empty(), weighted(1, commitments));
  }

  /// Something that is taken up by those under way.
  Scene vehicles(long atMost, String... commitments) {
    return shared(
        Shared.Kind.STOCK, atMost, Optional.of(Milestone.ARRIVED), weighted(1, commitments));
  }

  Scene shared(Shared.Kind kind, long atMost, Optional<Milestone> until, List<Shared.Part> parts) {
    String name = "shared-" + shared.size();
    shared.add(
        new Shared(
            new SharedId(name),
            Names.of(name),
            kind,
            Count.of(atMost),
            parts,
            until,
            Optional.empty(),
            SourceRef.NONE));
    return this;
  }

  Scene forgetBatches() {
    batches.clear();
    return this;
  }

  Scene forgetShared() {
    shared.clear();
    return this;
  }

  /// Batches of so many.
  Scene batches(long size, Batches.Part... parts) {
    String name = "batches-" + batches.size();
    batches.add(
        new Batches(
            new BatchesId(name),
            Names.of(name),
            Count.of(size),
            List.of(parts),
            Optional.empty(),
            SourceRef.NONE));
    return this;
  }

  static Batches.Part atLeast(String commitment, long people) {
    return new Batches.Part(new CommitmentId(commitment), Count.of(people), Optional.empty());
  }

  static Batches.Part atMost(String commitment, long people) {
    return new Batches.Part(
        new CommitmentId(commitment), Count.ZERO, Optional.of(Count.of(people)));
  }

  static List<Shared.Part> weighted(long weight, String... commitments) {
    return java.util.Arrays.stream(commitments)
        .map(name -> new Shared.Part(new CommitmentId(name), weight))
        .toList();
  }

  /// A window of spans written `from/until`, in hours since the beginning.
  Scene window(String name, int... fromUntil) {
    List<Window> spans = new ArrayList<>();
    for (int i = 0; i < fromUntil.length; i += 2) {
      spans.add(new Window(hour(fromUntil[i]), hour(fromUntil[i + 1])));
    }
    windows.add(
        new AgreedWindow(new WindowId(name), Names.of(name), Spans.of(spans), SourceRef.NONE));
    return this;
  }

  /// Stops what asks for it while an incident of the kind is open on the way of a commitment.
  Scene suspension(String name, String kind, String commitment, String liftedBy) {
    extraParties.add(liftedBy);
    suspensions.add(
        new Suspension(
            new SuspensionId(name),
            Names.of(name),
            List.of(kind),
            List.of(),
            List.of(new CorridorId("way-" + commitment)),
            List.of(new PartyId(liftedBy)),
            SourceRef.NONE));
    return this;
  }

  Scene voidBy(int hour) {
    lapse = Optional.of(new Provisos.Lapse(hour(hour), SourceRef.NONE));
    return this;
  }

  /// So many hours after the beginning of the operation.
  static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  static Term during(String window) {
    return new Term.During(new WindowId(window), SourceRef.NONE);
  }

  static Term before(TimeLimit.Kind kind, int hour) {
    return new Term.Before(new TimeLimit(kind, hour(hour)), SourceRef.NONE);
  }

  static Term unless(String suspension) {
    return new Term.Unless(new SuspensionId(suspension), SourceRef.NONE);
  }

  Scene together(int parts, Together.Strand... strands) {
    together.add(
        new Together(
            new TogetherId("together-" + together.size()),
            parts,
            List.of(strands),
            Optional.empty(),
            SourceRef.NONE));
    return this;
  }

  /// What one of a commitment weighs in all.
  Scene weight(String commitment, long weight) {
    weights.put(new CommitmentId(commitment), weight);
    return this;
  }

  /// The commitment is given by one side to another.
  Scene between(String commitment, String giver, String beneficiary) {
    sides.put("giver-" + commitment, giver);
    sides.put("side-" + commitment, beneficiary);
    return this;
  }

  static Together.Strand strand(String commitment, long beyond, long upTo) {
    return new Together.Strand(
        new CommitmentId(commitment), Count.of(beyond), Optional.of(Count.of(upTo)));
  }

  static Term after(String commitment, long people, Milestone milestone) {
    return after(commitment, new Term.Amount.AtLeast(Count.of(people)), milestone);
  }

  static Term afterAll(String commitment) {
    return after(commitment, new Term.Amount.Complete(), Milestone.ARRIVED);
  }

  static Term afterShare(String commitment, long numerator, long denominator) {
    return after(
        commitment, new Term.Amount.Share(Ratio.of(numerator, denominator)), Milestone.ARRIVED);
  }

  static Term after(String commitment, Term.Amount amount, Milestone milestone) {
    return new Term.After(
        List.of(part(commitment, 1)),
        new Term.CountedAt(milestone, Evidence.REPORTED),
        amount,
        SourceRef.NONE);
  }

  static Term afterAttested(String commitment, long people) {
    return new Term.After(
        List.of(part(commitment, 1)),
        new Term.CountedAt(Milestone.ARRIVED, Evidence.ATTESTED),
        new Term.Amount.AtLeast(Count.of(people)),
        SourceRef.NONE);
  }

  /// `own * level <= weight * theirs + ahead`, counted on arrival.
  static Term balance(long own, long weight, String theirs, long ahead) {
    return balance(new Term.Own(own, Count.ZERO, Optional.empty()), part(theirs, weight), ahead);
  }

  static Term balance(Term.Own own, Term.Part theirs, long ahead) {
    return new Term.Balance(
        own,
        List.of(theirs),
        Term.CountedAt.ARRIVED_REPORTED,
        new Term.Ahead.Weighted(Count.of(ahead)),
        Term.AccountedFor.DEFAULT,
        SourceRef.NONE);
  }

  static Term.Part part(String commitment, long weight) {
    return new Term.Part(new CommitmentId(commitment), weight, Count.ZERO, Optional.empty());
  }

  static Term holds(String fact) {
    return new Term.Holds(new FactId(fact), SourceRef.NONE);
  }

  static Term any(Term... parts) {
    return new Term.Any(List.of(parts), SourceRef.NONE);
  }

  static Term all(Term... parts) {
    return new Term.All(List.of(parts), SourceRef.NONE);
  }

  Agreement agreement() {
    return new Agreement(
        new AgreementId("deal"),
        1,
        Optional.empty(),
        Names.of("deal"),
        History.UNKNOWN,
        List.of(),
        facts,
        new Provisos(windows, suspensions, lapse),
        walks.stream().map(Walk::commitment).toList(),
        together,
        shared,
        batches,
        List.of(),
        weights,
        SourceRef.NONE);
  }

  Operation operation() {
    List<Side> allSides = new ArrayList<>();
    sides.values().stream()
        .distinct()
        .forEach(side -> allSides.add(new Side(new SideId(side), Names.of(side), SourceRef.NONE)));
    List<Party> parties = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<Corridor> corridors = new ArrayList<>();
    List<Caseload> caseload = new ArrayList<>();
    for (Walk walk : walks) {
      allSides.add(new Side(new SideId(walk.name("side")), Names.of(""), SourceRef.NONE));
      parties.add(giver(walk));
      List<Place> way = walk.places();
      way.stream().filter(place -> !places.contains(place)).forEach(places::add);
      corridors.add(
          new Corridor(
              new CorridorId(walk.name("way")),
              Names.of(""),
              way.stream().map(Place::id).toList(),
              java.util.Collections.nCopies(
                  way.size() - 1, new Corridor.Leg(Duration.ofMinutes(10), Duration.ofMinutes(10))),
              Optional.empty(),
              new Corridor.ConvoyRule(1, 10, Duration.ZERO, Optional.empty()),
              List.of(),
              SourceRef.NONE));
      caseload.add(
          new Caseload(way.getFirst().id(), PEOPLE, agreed(walk.caseload), SourceRef.NONE));
    }
    extraParties.forEach(name -> parties.add(party(name)));
    Observers observers =
        new Observers(OBSERVERS, Names.of(""), List.of("one", "two"), 2, "", SourceRef.NONE);
    return new Operation(
        new OperationId("scene"),
        Names.of("scene"),
        new Calendar(ZoneId.of("UTC"), START, Instant.parse("2020-02-01T00:00:00Z")),
        new Actors(allSides, parties, List.of(observers)),
        new Network(places, corridors, List.of()),
        new Population(
            List.of(new Category(PEOPLE, Names.of(""), List.of(SeatKind.SEAT), 1, SourceRef.NONE)),
            caseload),
        new Transport(
            List.of(),
            List.of(),
            List.of(),
            new Transport.Handling(Duration.ZERO, Duration.ZERO),
            new Transport.Handling(Duration.ZERO, Duration.ZERO)),
        new Documentation(List.of(), List.of(), List.of()),
        SourceRef.NONE);
  }

  Rulebook rulebook() {
    return Rulebook.compile(operation(), agreement(), Dues.greatest(operation(), agreement()));
  }

  private Party giver(Walk walk) {
    String name = walk.name("giver");
    return party(name, Optional.ofNullable(sides.get(name)).map(SideId::new));
  }

  private static Party party(String name) {
    return party(name, Optional.empty());
  }

  private static Party party(String name, Optional<SideId> side) {
    return new Party(
        new PartyId(name),
        Names.of(name),
        side,
        Party.Standing.PARTY,
        Set.of(),
        "",
        SourceRef.NONE);
  }

  private static Place place(String name, Place.Kind kind, Optional<Place.Holding> holding) {
    return new Place(
        new PlaceId(name),
        new Names(name, Map.of(), List.of()),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        holding,
        Optional.empty(),
        SourceRef.NONE);
  }

  private static Figure agreed(long people) {
    return new Figure(CountRange.of(people, people), FigureKind.AGREED, List.of(), "");
  }
}
