package org.safepassage.plan.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.History;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Shared;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
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
import org.safepassage.model.Escort;
import org.safepassage.model.EscortId;
import org.safepassage.model.FactId;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;
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
import org.safepassage.model.SeatKind;
import org.safepassage.model.SectionId;
import org.safepassage.model.SharedId;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Spans;
import org.safepassage.model.TogetherId;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;
import org.safepassage.model.VehicleTypeId;
import org.safepassage.model.Window;
import org.safepassage.model.WindowId;
import org.safepassage.plan.problem.PlanningProblem;

/// An operation with its agreement, told step by step. Times are minutes unless the name says
/// seconds; the operation starts at minute 0.
public final class Scene {
  public static final Instant START = Instant.parse("2030-01-01T06:00:00Z");
  private static final SourceRef HERE = SourceRef.NONE;
  private static final PartyId GIVER = new PartyId("giver");
  private static final SideId SIDE = new SideId("side");

  private final int minutes;
  private final List<Place> places = new ArrayList<>();
  private final List<Corridor> corridors = new ArrayList<>();
  private final List<Category> categories = new ArrayList<>();
  private final List<Caseload> caseload = new ArrayList<>();
  private final List<VehicleType> types = new ArrayList<>();
  private final List<Fleet> fleets = new ArrayList<>();
  private final List<Escort> escorts = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Together> together = new ArrayList<>();
  private final List<Shared> shared = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<AgreedWindow> windows = new ArrayList<>();
  private Optional<Provisos.Lapse> lapse = Optional.empty();
  private Transport.Handling boarding = new Transport.Handling(Duration.ZERO, Duration.ZERO);
  private Transport.Handling alighting = boarding;

  private Scene(int minutes) {
    this.minutes = minutes;
  }

  /// An operation of so many minutes.
  public static Scene lasting(int minutes) {
    return new Scene(minutes);
  }

  public Scene place(Place place) {
    places.add(place);
    return this;
  }

  public Scene enclave(String id) {
    return place(at(id, Place.Kind.ENCLAVE));
  }

  public Scene waypoint(String id) {
    return place(at(id, Place.Kind.WAYPOINT));
  }

  public Scene reception(String id) {
    return place(at(id, Place.Kind.RECEPTION_SITE));
  }

  public Scene reception(String id, long people, long perHour) {
    Place bare = at(id, Place.Kind.RECEPTION_SITE);
    Place.Reception reception =
        new Place.Reception(Optional.of(Count.of(people)), Optional.of(Count.of(perHour)));
    return place(with(bare, Optional.empty(), Optional.empty(), Optional.of(reception)));
  }

  public Scene checkpoint(
      String id, int lanes, int setUp, int perVehicleSeconds, int perPersonSeconds) {
    Place.Control control =
        new Place.Control(
            lanes,
            Duration.ofMinutes(setUp),
            Duration.ofSeconds(perVehicleSeconds),
            Duration.ofSeconds(perPersonSeconds));
    Place bare = at(id, Place.Kind.CHECKPOINT);
    return place(with(bare, Optional.of(control), Optional.empty(), Optional.empty()));
  }

  public Scene handOverPoint(String id, long holding, int longestWait) {
    Place bare = at(id, Place.Kind.HAND_OVER_POINT);
    Place.Holding room =
        new Place.Holding(Count.of(holding), Optional.of(Duration.ofMinutes(longestWait)), true);
    return place(with(bare, Optional.empty(), Optional.of(room), Optional.empty()));
  }

  public Scene handOverPoint(String id) {
    return place(at(id, Place.Kind.HAND_OVER_POINT));
  }

  private static Place at(String id, Place.Kind kind) {
    return new Place(
        new PlaceId(id),
        Names.of(id),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        HERE);
  }

  private static Place with(
      Place bare,
      Optional<Place.Control> control,
      Optional<Place.Holding> holding,
      Optional<Place.Reception> reception) {
    return new Place(
        bare.id(),
        bare.names(),
        bare.kind(),
        Optional.empty(),
        Optional.empty(),
        control,
        holding,
        reception,
        HERE);
  }

  /// A corridor told as `place minutes place minutes place`; the way back takes as long, unless it
  /// is told as `out/back`. Minutes with `!id` behind them are a one-way section.
  public Scene corridor(String id, String path) {
    return corridor(id, path, rule(1, 1000, 0), List.of());
  }

  public static Corridor.ConvoyRule rule(int least, int most, int gap) {
    return new Corridor.ConvoyRule(least, most, Duration.ofMinutes(gap), Optional.empty());
  }

  public static Corridor.ConvoyRule rule(int least, int most, int gap, String escort) {
    return new Corridor.ConvoyRule(
        least, most, Duration.ofMinutes(gap), Optional.of(new EscortId(escort)));
  }

  public static Window window(int from, int until) {
    return new Window(START.plusSeconds(from * 60L), START.plusSeconds(until * 60L));
  }

  public Scene corridor(String id, String path, Corridor.ConvoyRule convoys, List<Window> windows) {
    List<PlaceId> passed = new ArrayList<>();
    List<Corridor.Leg> legs = new ArrayList<>();
    String[] words = path.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (i % 2 == 0) {
        passed.add(new PlaceId(words[i]));
      } else {
        String[] leg = words[i].split("!");
        String[] ways = leg[0].split("/", 2);
        Optional<SectionId> section =
            leg.length > 1 ? Optional.of(new SectionId(leg[1])) : Optional.empty();
        legs.add(
            new Corridor.Leg(
                Duration.ofMinutes(Integer.parseInt(ways[0])),
                Duration.ofMinutes(Integer.parseInt(ways[ways.length - 1])),
                section));
      }
    }
    corridors.add(
        new Corridor(
            new CorridorId(id),
            Names.of(id),
            passed,
            legs,
            Optional.empty(),
            convoys,
            windows,
            HERE));
    return this;
  }

  public Scene category(String id, int priority, SeatKind... seats) {
    return parties(id, priority, 1, seats);
  }

  /// People who stay together by so many.
  public Scene parties(String id, int priority, int party, SeatKind... seats) {
    categories.add(
        new Category(
            new CategoryId(id), Names.of(id), Arrays.asList(seats), priority, party, 1, HERE));
    return this;
  }

  public Scene people(String place, String category, long number) {
    Figure figure =
        new Figure(CountRange.exactly(Count.of(number)), FigureKind.ASSUMED, List.of(), "");
    caseload.add(new Caseload(new PlaceId(place), new CategoryId(category), figure, HERE));
    return this;
  }

  public Scene type(String id, long seats, long stretchers) {
    return type(id, seats, stretchers, 0);
  }

  /// A vehicle that carries so many tonnes.
  public Scene truck(String id, long cargo) {
    return type(id, 0, 0, cargo);
  }

  private Scene type(String id, long seats, long stretchers, long cargo) {
    types.add(
        new VehicleType(
            new VehicleTypeId(id),
            Names.of(id),
            Map.of(SeatKind.SEAT, Count.of(seats), SeatKind.STRETCHER, Count.of(stretchers)),
            Count.of(cargo),
            HERE));
    return this;
  }

  public Scene fleet(String id, String type, int vehicles, int toOrigin, String... serves) {
    return fleet(id, type, vehicles, toOrigin, Fleet.Use.UNLIMITED, serves);
  }

  public Scene fleet(
      String id, String type, int vehicles, int toOrigin, Fleet.Use use, String... serves) {
    fleets.add(
        new Fleet(
            new FleetId(id),
            new VehicleTypeId(type),
            vehicles,
            new PlaceId("depot"),
            Arrays.stream(serves).map(PlaceId::new).toList(),
            Duration.ofMinutes(toOrigin),
            Optional.empty(),
            use,
            HERE));
    return this;
  }

  /// Of vehicles that don't come back.
  public static Fleet.Use once() {
    return new Fleet.Use(false, Optional.empty(), 0);
  }

  /// Of drivers who must rest.
  public static Fleet.Use drivers(int duty, int rest) {
    return new Fleet.Use(
        true,
        Optional.of(new Fleet.Drivers(Duration.ofMinutes(duty), Duration.ofMinutes(rest))),
        0);
  }

  /// Of vehicles of which some are kept back.
  public static Fleet.Use spares(int spares) {
    return new Fleet.Use(true, Optional.empty(), spares);
  }

  public Scene escort(String id, int teams) {
    escorts.add(new Escort(new EscortId(id), Names.of(id), teams, Optional.empty(), HERE));
    return this;
  }

  /// How long getting on and off takes: minutes for the convoy, seconds for each person.
  public Scene handling(int minutes, int secondsPerPerson) {
    boarding =
        new Transport.Handling(Duration.ofMinutes(minutes), Duration.ofSeconds(secondsPerPerson));
    alighting = boarding;
    return this;
  }

  public Scene commitment(Promise promise) {
    commitments.add(promise.commitment(GIVER, SIDE));
    return this;
  }

  public Scene together(String id, int parts, Together.Strand... strands) {
    together.add(
        new Together(new TogetherId(id), parts, Arrays.asList(strands), Optional.empty(), HERE));
    return this;
  }

  /// What commitments share; of a stock with a milestone, until they have passed it.
  public Scene shared(long atMost, Optional<Milestone> until, List<String> commitments) {
    shared.add(
        new Shared(
            new SharedId("shared" + shared.size()),
            Names.of(""),
            until.isPresent() ? Shared.Kind.STOCK : Shared.Kind.QUOTA,
            Count.of(atMost),
            commitments.stream().map(name -> new Shared.Part(new CommitmentId(name), 1)).toList(),
            until,
            Optional.empty(),
            HERE));
    return this;
  }

  public static Together.Strand strand(String commitment, long beyond) {
    return new Together.Strand(new CommitmentId(commitment), Count.of(beyond), Optional.empty());
  }

  public Scene fact(String id, Term... conditions) {
    facts.add(
        new Fact(new FactId(id), Names.of(id), GIVER, "", false, Arrays.asList(conditions), HERE));
    return this;
  }

  /// A window of the agreement.
  public Scene agreed(String id, Window... spans) {
    windows.add(
        new AgreedWindow(new WindowId(id), Names.of(id), Spans.of(Arrays.asList(spans)), HERE));
    return this;
  }

  /// The deal lapses unless it is done by this minute.
  public Scene voidBy(int minute) {
    lapse = Optional.of(new Provisos.Lapse(instant(minute), HERE));
    return this;
  }

  static Instant instant(int minute) {
    return START.plusSeconds(minute * 60L);
  }

  public Operation operation() {
    Party giver =
        new Party(
            GIVER, Names.of("giver"), Optional.of(SIDE), Party.Standing.PARTY, Set.of(), "", HERE);
    return new Operation(
        new OperationId("scene"),
        Names.of("scene"),
        new Calendar(ZoneOffset.UTC, START, START.plusSeconds(minutes * 60L)),
        new Actors(List.of(new Side(SIDE, Names.of("side"), HERE)), List.of(giver), List.of()),
        new Network(places, corridors, List.of()),
        new Population(categories, caseload),
        new Transport(types, fleets, escorts, boarding, alighting),
        new Documentation(List.of(), List.of(), List.of()),
        HERE);
  }

  public Agreement agreement() {
    return new Agreement(
        new AgreementId("deal"),
        1,
        Optional.empty(),
        Names.of("deal"),
        History.UNKNOWN,
        List.of(),
        facts,
        new Provisos(windows, List.of(), lapse),
        commitments,
        together,
        shared,
        List.of(),
        List.of(),
        Map.of(),
        HERE);
  }

  public PlanningProblem problem() {
    return PlanningProblem.of(operation(), agreement());
  }
}
