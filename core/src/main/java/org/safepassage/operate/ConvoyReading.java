package org.safepassage.operate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;

/// Works out one convoy from what was said of it. The same statements give the same answer in
/// whatever order they came in.
final class ConvoyReading {
  /// Stands for goods where people have their category.
  static final CategoryId GOODS = new CategoryId("goods");

  private final ConvoyId id;
  private final List<Statement> statements;
  private final CountRule rule;

  private Optional<ConvoyBody.Planned> planned = Optional.empty();
  private Optional<CommitmentId> commitment = Optional.empty();
  private Optional<ConvoyState> state = Optional.empty();
  private final Map<Milestone, ConvoyBody.Released> released = new EnumMap<>(Milestone.class);

  private final Map<Point, Map<CategoryId, Map<UserId, Tally.Said>>> said = new LinkedHashMap<>();
  private final Map<Settled, Count> settled = new LinkedHashMap<>();
  private final Map<Milestone, Map<CategoryId, Map<String, Count>>> attested =
      new EnumMap<>(Milestone.class);
  private final Map<Lost, Map<UserId, Tally.Said>> lost = new LinkedHashMap<>();
  private final Map<Lost, Milestone> lastPassed = new LinkedHashMap<>();
  private final List<Statement> sightings = new ArrayList<>();

  private record Settled(Milestone milestone, CategoryId category) {}

  private record Lost(CategoryId category, Fate fate, Optional<PlaceId> place) {}

  /// @param statements all that counts and is about the convoy, in the order in which it happened
  ConvoyReading(ConvoyId id, List<Statement> statements, CountRule rule) {
    this.id = id;
    this.statements = statements;
    this.rule = rule;
  }

  ConvoyRecord read() {
    for (Statement statement : statements) {
      if (statement.body() instanceof ConvoyBody body) {
        take(body, statement);
      }
    }
    Map<Point, Map<CategoryId, Tally>> counts = counts();
    List<ConvoyRecord.AccountedFor> fates = fates();
    ConvoyRecord bare =
        new ConvoyRecord(
            id,
            planned,
            commitment,
            released,
            state.orElse(new ConvoyState.Planned(statements.getFirst().at())),
            statements,
            counts,
            attestations(),
            fates,
            new HeadCount(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of()));
    return new ConvoyRecord(
        id,
        planned,
        commitment,
        bare.released(),
        bare.state(),
        statements,
        counts,
        bare.attested(),
        fates,
        new HeadReckoning(bare, sightings).reckon());
  }

  private void take(ConvoyBody body, Statement statement) {
    switch (body) {
      case ConvoyBody.Planned plan -> {
        planned = Optional.of(plan);
        commitment = Optional.of(plan.commitment());
        if (state.isEmpty() || state.get() instanceof ConvoyState.StoodDown) {
          state = Optional.of(new ConvoyState.Planned(statement.at()));
        }
      }
      case ConvoyBody.Released release -> {
        released.put(release.milestone(), release);
        commitment = Optional.of(release.commitment());
        if (state.map(s -> !s.isOnTheRoad() && !(s instanceof ConvoyState.Arrived)).orElse(true)) {
          state = Optional.of(new ConvoyState.Released(statement.at()));
        }
      }
      case ConvoyBody.StoodDown down -> {
        if (state.map(s -> !s.isOnTheRoad() && !s.isOver()).orElse(true)) {
          released.clear();
          state = Optional.of(new ConvoyState.StoodDown(statement.at(), down.reason()));
        }
      }
      case ConvoyBody.Seen seen -> see(seen, statement);
      case ConvoyBody.AccountedFor fate -> {
        Lost key = new Lost(fate.category(), fate.fate(), fate.place());
        put(lost.computeIfAbsent(key, _ -> new LinkedHashMap<>()), fate.people(), statement);
        lastPassed.putIfAbsent(key, passedBy(statement));
      }
      case ConvoyBody.Attested attestation ->
          byCategory(attestation.load())
              .forEach((category, count) ->
                  attested
                      .computeIfAbsent(attestation.milestone(), _ -> new TreeMap<>())
                      .computeIfAbsent(category, _ -> new TreeMap<>())
                      .put(attestation.member(), count));
      case ConvoyBody.CountSettled settles ->
          settled.put(new Settled(settles.milestone(), settles.category()), settles.people());
    }
  }

  private void see(ConvoyBody.Seen seen, Statement statement) {
    sightings.add(statement);
    if (commitment.isEmpty()) {
      commitment = seen.commitment();
    }
    Point point = Point.of(seen.stage(), seen.place());
    byCategory(seen.load())
        .forEach((category, people) ->
            put(
                said.computeIfAbsent(point, _ -> new TreeMap<>())
                    .computeIfAbsent(category, _ -> new LinkedHashMap<>()),
                people,
                statement));
    ConvoyState next = stateAt(seen, statement);
    boolean wasThere =
        state
            .filter(s -> s instanceof ConvoyState.Arrived || s instanceof ConvoyState.Returned)
            .isPresent();
    if (!wasThere || next.isOver()) {
      state = Optional.of(next);
    }
  }

  /// What a load counts; goods like people of a category of their own.
  static Map<CategoryId, Count> byCategory(Load load) {
    if (load.goods().isZero()) {
      return load.people();
    }
    Map<CategoryId, Count> all = new TreeMap<>(load.people());
    all.put(GOODS, load.goods());
    return all;
  }

  /// Where a sighting puts it. Whoever has arrived is not on the road again: what is seen there
  /// later are empty vehicles, or a time that is wrong.
  private ConvoyState stateAt(ConvoyBody.Seen seen, Statement statement) {
    var at = statement.at();
    return switch (seen.stage()) {
      case ASSEMBLED -> isReleased() ? new ConvoyState.Released(at) : new ConvoyState.Assembled(at);
      case BOARDED -> isReleased() ? new ConvoyState.Released(at) : new ConvoyState.Boarded(at);
      case DEPARTED, AT_CHECKPOINT, INSPECTED, LET_ON, CROSSED ->
          new ConvoyState.UnderWay(at, seen.place());
      case HELD -> new ConvoyState.Held(at, seen.place());
      case READY -> new ConvoyState.Ready(at, seen.place());
      case TURNED_BACK -> new ConvoyState.TurnedBack(at, seen.place());
      case IN_SAFE_PLACE -> new ConvoyState.InSafePlace(at, seen.place());
      case ARRIVED, DISEMBARKED, AT_HOSPITAL -> new ConvoyState.Arrived(at);
      case RETURNED -> new ConvoyState.Returned(at);
    };
  }

  private boolean isReleased() {
    return state.filter(ConvoyState.Released.class::isInstance).isPresent();
  }

  private static void put(Map<UserId, Tally.Said> by, Count people, Statement statement) {
    by.put(
        statement.by().user(),
        new Tally.Said(
            statement.by().user(),
            statement.by().role(),
            people,
            statement.at(),
            statement.sequence()));
  }

  /// The last milestone that the convoy had passed when something happened. Whoever is accounted
  /// for was aboard, whatever was reported by then.
  private Milestone passedBy(Statement statement) {
    Milestone last = Milestone.BOARDED;
    for (Statement sighting : sightings) {
      Optional<Milestone> passed = milestoneOf(sighting);
      if (!sighting.at().isAfter(statement.at())
          && passed.isPresent()
          && passed.get() != Milestone.ARRIVED
          && passed.get().compareTo(last) > 0) {
        last = passed.get();
      }
    }
    return last;
  }

  static Optional<Milestone> milestoneOf(Statement sighting) {
    return sighting.body() instanceof ConvoyBody.Seen seen
        ? seen.stage().milestone().or(() -> impliedBy(seen.stage()))
        : Optional.empty();
  }

  /// Whoever is seen on the road has left.
  private static Optional<Milestone> impliedBy(Stage stage) {
    return switch (stage) {
      case AT_CHECKPOINT, INSPECTED, HELD, LET_ON, TURNED_BACK, IN_SAFE_PLACE, RETURNED ->
          Optional.of(Milestone.DEPARTED);
      case AT_HOSPITAL -> Optional.of(Milestone.ARRIVED);
      case ASSEMBLED, BOARDED, DEPARTED, READY, CROSSED, ARRIVED, DISEMBARKED -> Optional.empty();
    };
  }

  private Map<Point, Map<CategoryId, Tally>> counts() {
    Map<Point, Map<CategoryId, Tally>> counts = new LinkedHashMap<>();
    said.forEach((point, byCategory) -> {
      Map<CategoryId, Tally> tallies = new TreeMap<>();
      byCategory.forEach((category, by) ->
          tallies.put(category, Tally.of(inOrder(by), findSettled(point, category), rule)));
      counts.put(point, tallies);
    });
    settled.forEach((key, people) -> {
      Point point = new Point.AtMilestone(key.milestone());
      counts
          .computeIfAbsent(point, _ -> new TreeMap<>())
          .putIfAbsent(key.category(), new Tally(List.of(), Optional.of(people), people));
    });
    return counts;
  }

  private Optional<Count> findSettled(Point point, CategoryId category) {
    return point instanceof Point.AtMilestone(var milestone)
        ? Optional.ofNullable(settled.get(new Settled(milestone, category)))
        : Optional.empty();
  }

  private static List<Tally.Said> inOrder(Map<UserId, Tally.Said> by) {
    return by.values().stream()
        .sorted(Comparator.comparing(Tally.Said::at).thenComparing(Tally.Said::sequence))
        .toList();
  }

  /// Of people accounted for the smaller figure counts, whatever the rule is for others: nobody is
  /// to be taken as found who may not be.
  private List<ConvoyRecord.AccountedFor> fates() {
    List<ConvoyRecord.AccountedFor> fates = new ArrayList<>();
    lost.forEach((key, by) ->
        fates.add(
            new ConvoyRecord.AccountedFor(
                key.category(),
                key.fate(),
                key.place(),
                Tally.of(inOrder(by), Optional.empty(), CountRule.SMALLEST),
                lastPassed.getOrDefault(key, Milestone.BOARDED))));
    return fates;
  }

  private Map<Milestone, Map<CategoryId, ConvoyRecord.Attestations>> attestations() {
    Map<Milestone, Map<CategoryId, ConvoyRecord.Attestations>> all = new EnumMap<>(Milestone.class);
    attested.forEach((milestone, byCategory) -> {
      Map<CategoryId, ConvoyRecord.Attestations> of = new TreeMap<>();
      byCategory.forEach((category, by) -> of.put(category, new ConvoyRecord.Attestations(by)));
      all.put(milestone, of);
    });
    return all;
  }
}
