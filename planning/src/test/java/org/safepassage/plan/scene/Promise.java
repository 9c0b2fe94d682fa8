package org.safepassage.plan.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Quota;
import org.safepassage.agreement.Term;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Unit;
import org.safepassage.model.WindowId;

/// A commitment in the making: all people of its categories, lot 1, held at the departure, no
/// conditions, unless told otherwise.
public final class Promise {
  private final String id;
  private final String origin;
  private final String destination;
  private final List<CorridorId> route;
  private final List<CategoryId> categories = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private Quota quota = new Quota.All();
  private long lot = 1;
  private Unit unit = Unit.PEOPLE;
  private Milestone heldAt = Milestone.DEPARTED;

  private Promise(String id, String origin, String destination, String route) {
    this.id = id;
    this.origin = origin;
    this.destination = destination;
    this.route = Arrays.stream(route.split(" ")).map(CorridorId::new).toList();
  }

  /// @param route corridors, one after the other
  public static Promise of(String id, String origin, String destination, String route) {
    return new Promise(id, origin, destination, route);
  }

  public Promise about(String... categories) {
    Arrays.stream(categories).map(CategoryId::new).forEach(this.categories::add);
    return this;
  }

  public Promise quota(long people) {
    quota =
        new Quota.Number(
            new Figure(CountRange.exactly(Count.of(people)), FigureKind.AGREED, List.of(), ""));
    return this;
  }

  /// Of so much of goods.
  public Promise goods(Unit counted, long amount) {
    unit = counted;
    return quota(amount);
  }

  public Promise lot(long size) {
    lot = size;
    return this;
  }

  public Promise heldAtCrossing() {
    heldAt = Milestone.CROSSED;
    return this;
  }

  public Promise when(Term term) {
    return when(Condition.Coverage.ALL, term);
  }

  public Promise when(Condition.Coverage coverage, Term term) {
    conditions.add(new Condition(coverage, term, Optional.empty(), List.of(), SourceRef.NONE));
    return this;
  }

  public static Condition.Coverage beyond(long level) {
    return new Condition.Coverage(Optional.of(Count.of(level)), Optional.empty(), Optional.empty());
  }

  public static Condition.Coverage upTo(long level) {
    return new Condition.Coverage(Optional.empty(), Optional.of(Count.of(level)), Optional.empty());
  }

  public static Condition.Coverage last(long people) {
    return new Condition.Coverage(
        Optional.empty(), Optional.empty(), Optional.of(Count.of(people)));
  }

  /// `mine * own level <= theirs * their arrivals + mine * ahead`.
  public static Term balance(long mine, String other, long theirs, long ahead) {
    return new Term.Balance(
        new Term.Own(mine, Count.ZERO, Optional.empty()),
        List.of(part(other, theirs)),
        Term.CountedAt.ARRIVED_REPORTED,
        new Term.Ahead.Own(Count.of(ahead)),
        Term.AccountedFor.DEFAULT,
        SourceRef.NONE);
  }

  /// So many of the other have come to a milestone.
  public static Term after(String other, Milestone milestone, long people) {
    return new Term.After(
        List.of(part(other, 1)),
        new Term.CountedAt(milestone, Evidence.REPORTED),
        new Term.Amount.AtLeast(Count.of(people)),
        SourceRef.NONE);
  }

  public static Term given(String fact) {
    return new Term.Holds(new FactId(fact), SourceRef.NONE);
  }

  public static Term during(String window) {
    return new Term.During(new WindowId(window), SourceRef.NONE);
  }

  /// Something must have happened before this minute.
  public static Term before(TimeLimit.Kind kind, int minute) {
    return new Term.Before(new TimeLimit(kind, Scene.instant(minute)), SourceRef.NONE);
  }

  public static Term any(Term... parts) {
    return new Term.Any(Arrays.asList(parts), SourceRef.NONE);
  }

  public static Term all(Term... parts) {
    return new Term.All(Arrays.asList(parts), SourceRef.NONE);
  }

  private static Term.Part part(String commitment, long weight) {
    return new Term.Part(new CommitmentId(commitment), weight, Count.ZERO, Optional.empty());
  }

  Commitment commitment(PartyId giver, SideId beneficiary) {
    return new Commitment(
        new CommitmentId(id),
        Commitment.Kind.EVACUATION,
        Names.of(id),
        giver,
        beneficiary,
        categories,
        new PlaceId(origin),
        route,
        new PlaceId(destination),
        quota,
        unit,
        Optional.empty(),
        Optional.empty(),
        LotSizes.of(lot),
        heldAt,
        List.of(),
        Optional.empty(),
        conditions,
        Optional.empty(),
        SourceRef.NONE);
  }
}
