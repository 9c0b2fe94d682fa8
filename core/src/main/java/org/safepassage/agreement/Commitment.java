package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.CategoryId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.ObserversId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// People (or captives, the dead, aid) of given categories leave an origin on a route for a
/// reception site, because one party lets them.
///
/// @param giver who lets them go
/// @param beneficiary the side that they go to, or whose need is met
/// @param route corridors joined end to end; the first begins at `origin`, the last ends at
///   `destination`
/// @param turnout how many will really want to leave, where that is not the quota itself
/// @param turnoutDeclaredBy who says that no more want to leave
/// @param lots how many move at a time, the last excepted
/// @param heldAt the milestone that conditions hold back: `DEPARTED` or `CROSSED`
/// @param consents whose consent is needed besides the giver's
/// @param observers whose attestation its counts rest on, where any term asks for attested counts
public record Commitment(
    CommitmentId id,
    Kind kind,
    Names names,
    PartyId giver,
    SideId beneficiary,
    List<CategoryId> categories,
    PlaceId origin,
    List<CorridorId> route,
    PlaceId destination,
    Quota quota,
    Unit unit,
    Optional<CountRange> turnout,
    Optional<PartyId> turnoutDeclaredBy,
    LotSizes lots,
    Milestone heldAt,
    List<PartyId> consents,
    Optional<ObserversId> observers,
    List<Condition> conditions,
    Optional<ClauseId> clause,
    SourceRef where) {
  public Commitment {
    categories = List.copyOf(categories);
    route = List.copyOf(route);
    consents = List.copyOf(consents);
    conditions = List.copyOf(conditions);
    if (heldAt != Milestone.DEPARTED && heldAt != Milestone.CROSSED) {
      throw new IllegalArgumentException(
          """
          Conditions hold back "departed" or "crossed", not "%s".
          Maybe "departed" was meant.\
          """
              .formatted(heldAt.word()));
    }
  }

  /// The same with other conditions.
  public Commitment withConditions(List<Condition> others) {
    return with(quota, turnout, lots, observers, others);
  }

  /// The same with a lower quota. No more than these are taken to want to leave.
  public Commitment withQuota(Count lower, Quota other) {
    return with(
        other,
        turnout.map(range ->
            CountRange.of(
                Math.min(range.least().value(), lower.value()),
                Math.min(range.most().value(), lower.value()))),
        lots,
        observers,
        conditions);
  }

  /// The same for so many who want to leave. Where all may go who are there, or a share of them,
  /// this is then the quota.
  public Commitment withDeclared(Count people) {
    CountRange exactly = CountRange.exactly(people);
    Quota lets =
        switch (quota) {
          case Quota.Number number -> number;
          case Quota.All _, Quota.Share _, Quota.Unstated _ ->
              new Quota.Number(new Figure(exactly, FigureKind.REPORTED, List.of(), ""));
        };
    return with(lets, Optional.of(exactly), lots, observers, conditions);
  }

  /// The same moving in other lots.
  public Commitment withLot(Count other) {
    return with(quota, turnout, LotSizes.of(other.value()), observers, conditions);
  }

  /// The same with its counts attested by a group of observers.
  public Commitment withObservers(ObserversId group) {
    return with(quota, turnout, lots, Optional.of(group), conditions);
  }

  private Commitment with(
      Quota newQuota,
      Optional<CountRange> newTurnout,
      LotSizes newLots,
      Optional<ObserversId> newObservers,
      List<Condition> newConditions) {
    return new Commitment(
        id,
        kind,
        names,
        giver,
        beneficiary,
        categories,
        origin,
        route,
        destination,
        newQuota,
        unit,
        newTurnout,
        turnoutDeclaredBy,
        newLots,
        heldAt,
        consents,
        newObservers,
        newConditions,
        clause,
        where);
  }

  /// What is done.
  public enum Kind {
    EVACUATION,
    RELEASE_OF_DETAINEES,
    HANDOVER_OF_CAPTIVES,
    HANDOVER_OF_THE_DEAD,
    INBOUND_AID;

    /// The word in files and in output.
    public String word() {
      return switch (this) {
        case EVACUATION -> "evacuation";
        case RELEASE_OF_DETAINEES -> "release-of-detainees";
        case HANDOVER_OF_CAPTIVES -> "handover-of-captives";
        case HANDOVER_OF_THE_DEAD -> "handover-of-the-dead";
        case INBOUND_AID -> "inbound-aid";
      };
    }
  }
}
