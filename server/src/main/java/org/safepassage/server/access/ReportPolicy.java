package org.safepassage.server.access;

import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Fact;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.FactId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Subject;

/// Who may report what. A report is never refused for what it says, only for who says it.
///
/// @param record asked for who raised a demand, and for which crossing an allotment is
public record ReportPolicy(Room room, OperationRecord record) {

  /// What keeps a member from reporting something.
  public Optional<Denial> denies(Membership member, Body body) {
    return switch (body) {
      case AgreementBody.InForce _,
          ConvoyBody.Planned _,
          ConvoyBody.Released _,
          ConvoyBody.StoodDown _,
          ConvoyBody.CountSettled _,
          TroubleBody.IncidentClosed _,
          TroubleBody.Suspended _,
          TroubleBody.Resumed _,
          RecordBody.PlanPublished _,
          RecordBody.AllotmentIssued _,
          RecordBody.AllotmentReturned _,
          RecordBody.Correction _ ->
          Optional.of(Denial.ONLY_AS_COMMAND);
      case AgreementBody.Proposed(var _, var by, var _) -> ofParty(member, Optional.of(by));
      case AgreementBody.Announced(var _, var by) -> ofParty(member, Optional.of(by));
      case AgreementBody.Accepted(var _, var by) -> ofParty(member, Optional.of(by));
      case AssuranceBody.FactStated(var fact, var _, var _) -> ofParty(member, ownerOf(fact));
      case AssuranceBody.ConsentStated(var party, var _, var _) ->
          ofParty(member, Optional.of(party));
      case AssuranceBody.DemandRaised(var _, var by, var _, var _) ->
          ofParty(member, Optional.of(by));
      case AssuranceBody.DemandSettled settled -> ofParty(member, whoRaised(settled));
      case TroubleBody.ViolationNoted(var _, var by, var _, var _, var _) ->
          ofParty(member, Optional.of(by));
      case TroubleBody.ViolationDisputed(var _, var by, var _) -> ofParty(member, Optional.of(by));
      case PeopleBody.TurnoutClosed(var _, var _, var by) -> ofParty(member, Optional.of(by));
      case PeopleBody.CaseloadDeclared(var place, var _, var _, var _) ->
          fromSite(member, List.of(place));
      case ConvoyBody.Seen seen -> fromSite(member, seen.place().stream().toList());
      case ConvoyBody.AccountedFor lost -> fromSite(member, lost.place().stream().toList());
      case RecordBody.AllotmentUsed used -> fromSite(member, crossingOf(used));
      case TroubleBody.IncidentReported(var _, var _, var site, var _) ->
          fromSite(member, placesOf(site));
      case ConvoyBody.Attested attested -> ofMember(member, attested.member());
      case RecordBody.Remark _ ->
          only(member, Role.COORDINATOR, Role.FIELD_OFFICER, Role.INFORMATION_OFFICER);
      // Whose words they are about must not be among those who say what the words are.
      case AccountBody _ -> only(member, Role.COORDINATOR, Role.INFORMATION_OFFICER);
    };
  }

  /// What keeps a member from putting something in place of an event. A coordinator may mend what
  /// was decided with the same kind of decision; what an observer attested, only they can.
  public Optional<Denial> deniesInstead(Membership member, Sequence corrects, Body instead) {
    boolean isSameKind =
        record
            .findStatement(corrects)
            .filter(wrong -> wrong.event().body().kind().equals(instead.kind()))
            .isPresent();
    boolean mends =
        member.role() == Role.COORDINATOR
            && isSameKind
            && !(instead instanceof ConvoyBody.Attested);
    return mends ? Optional.empty() : denies(member, instead);
  }

  private static Optional<Denial> only(Membership member, Role... roles) {
    return List.of(roles).contains(member.role())
        ? Optional.empty()
        : Optional.of(Denial.ROLE_MAY_NOT);
  }

  /// What a party says: by its liaison, or by a coordinator who was told.
  private static Optional<Denial> ofParty(Membership member, Optional<PartyId> party) {
    if (member.role() == Role.LIAISON) {
      return party.isPresent() && member.party().equals(party)
          ? Optional.empty()
          : Optional.of(Denial.NOT_YOUR_PARTY);
    }
    return only(member, Role.COORDINATOR);
  }

  /// What is seen somewhere: by a field officer, at their site if they have one.
  private static Optional<Denial> fromSite(Membership member, List<PlaceId> places) {
    boolean isThere = member.site().isEmpty() || places.contains(member.site().get());
    if (member.role() == Role.FIELD_OFFICER && !isThere) {
      return Optional.of(Denial.NOT_YOUR_SITE);
    }
    return only(member, Role.COORDINATOR, Role.FIELD_OFFICER);
  }

  /// An attestation is worth something only from the observer themselves.
  private static Optional<Denial> ofMember(Membership member, String name) {
    Optional<Denial> byRole = only(member, Role.OBSERVER);
    boolean isThem = member.member().filter(name::equals).isPresent();
    return byRole.isPresent() || isThem ? byRole : Optional.of(Denial.NOT_YOUR_MEMBER);
  }

  /// Who owns a fact; nobody where versions of the agreement differ.
  private Optional<PartyId> ownerOf(FactId fact) {
    List<PartyId> owners =
        room.agreements().values().stream()
            .map((Agreement agreement) -> agreement.findFact(fact))
            .flatMap(Optional::stream)
            .map(Fact::owner)
            .distinct()
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private Optional<PartyId> whoRaised(AssuranceBody.DemandSettled settled) {
    return record.story(new Subject.OfDemand(settled.demand())).stream()
        .map(statement -> statement.body())
        .filter(AssuranceBody.DemandRaised.class::isInstance)
        .map(AssuranceBody.DemandRaised.class::cast)
        .map(AssuranceBody.DemandRaised::by)
        .findFirst();
  }

  private List<PlaceId> crossingOf(RecordBody.AllotmentUsed used) {
    return record.story(new Subject.OfAllotment(used.allotment())).stream()
        .map(statement -> statement.body())
        .filter(RecordBody.AllotmentIssued.class::isInstance)
        .map(RecordBody.AllotmentIssued.class::cast)
        .map(RecordBody.AllotmentIssued::crossing)
        .toList();
  }

  private List<PlaceId> placesOf(Site site) {
    return switch (site) {
      case Site.AtPlace(var place) -> List.of(place);
      case Site.OnCorridor(var id) ->
          room.operation()
              .network()
              .findCorridor(id)
              .map(corridor -> corridor.path())
              .orElse(List.of());
    };
  }
}
