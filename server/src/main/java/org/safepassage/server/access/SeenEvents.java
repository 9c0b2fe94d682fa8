package org.safepassage.server.access;

import java.util.Optional;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.PartyId;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;

/// Which events somebody may see, by the same rule as [Seen].
///
/// What the parties say to each other about the deal, everybody in it sees. What is said of people
/// is seen where those people are. In doubt an event is not seen.
///
/// @param record says whose people a convoy carries, as it is known now
/// @param party for which the viewer speaks: they see what is said by it and of it
public record SeenEvents(Seen seen, OperationRecord record, Optional<PartyId> party) {

  public boolean shows(Event event) {
    return seen.isEverything() || shows(event.body());
  }

  private boolean shows(Body body) {
    return switch (body) {
      case AgreementBody _ -> true;
      case AssuranceBody.FactStated _, AssuranceBody.ConsentStated _ -> true;
      case AssuranceBody.DemandRaised _, AssuranceBody.DemandSettled _ -> true;
      case PeopleBody.CaseloadDeclared(var place, var _, var _, var _) -> seen.showsOrigin(place);
      case PeopleBody.TurnoutClosed(var commitment, var _, var _) -> seen.shows(commitment);
      case ConvoyBody.Planned planned -> both(planned.commitment(), planned.convoy());
      case ConvoyBody.Released released -> both(released.commitment(), released.convoy());
      case ConvoyBody.StoodDown _,
          ConvoyBody.Seen _,
          ConvoyBody.AccountedFor _,
          ConvoyBody.Attested _,
          ConvoyBody.CountSettled _ ->
          showsConvoy(((ConvoyBody) body).convoy());
      case TroubleBody.IncidentReported reported -> seen.shows(reported.site());
      case TroubleBody.IncidentClosed(var incident, var by, var _) ->
          isOf(by) || showsIncident(incident);
      case TroubleBody.Suspended suspended -> seen.shows(suspended.site());
      case TroubleBody.Resumed resumed -> seen.shows(resumed.site());
      case TroubleBody.ViolationNoted noted -> isOf(noted);
      case TroubleBody.ViolationDisputed(var violation, var by, var _) ->
          isOf(by) || showsViolation(violation);
      case RecordBody.PlanPublished _ -> true;
      case RecordBody.AllotmentIssued issued -> seen.shows(issued.commitment());
      case RecordBody.AllotmentUsed(var allotment, var _, var _) -> showsAllotment(allotment);
      case RecordBody.AllotmentReturned(var allotment, var _) -> showsAllotment(allotment);
      case RecordBody.Correction(var corrects, var instead, var _) ->
          showsAt(corrects) && instead.filter(better -> !shows(better)).isEmpty();
      // Written for everybody, by people who may not think of whom they name.
      case RecordBody.Remark _ -> false;
      case AccountBody.TextTaken _, AccountBody.ClaimsFound _ -> true;
      case AccountBody.ClaimReviewed _ -> false;
    };
  }

  private boolean isOf(PartyId by) {
    return party.filter(by::equals).isPresent();
  }

  private boolean isOf(TroubleBody.ViolationNoted noted) {
    return isOf(noted.by()) || noted.of().filter(this::isOf).isPresent();
  }

  private boolean both(org.safepassage.model.CommitmentId commitment, ConvoyId convoy) {
    return seen.shows(commitment) && showsConvoy(convoy);
  }

  private boolean showsConvoy(ConvoyId convoy) {
    return seen.showsConvoyOf(record.findConvoy(convoy).flatMap(ConvoyRecord::commitment));
  }

  private boolean showsIncident(IncidentId incident) {
    return any(
        new Subject.OfIncident(incident),
        body -> body instanceof TroubleBody.IncidentReported reported && shows(reported));
  }

  private boolean showsViolation(ViolationId violation) {
    return any(
        new Subject.OfViolation(violation),
        body -> body instanceof TroubleBody.ViolationNoted noted && isOf(noted));
  }

  private boolean showsAllotment(AllotmentId allotment) {
    return any(
        new Subject.OfAllotment(allotment),
        body -> body instanceof RecordBody.AllotmentIssued issued && shows(issued));
  }

  private boolean showsAt(Sequence corrects) {
    Optional<Statement> wrong = record.findStatement(corrects);
    return wrong.isPresent()
        && shows(wrong.get().event().body())
        && !(wrong.get().event().body() instanceof RecordBody.Correction);
  }

  private boolean any(Subject subject, java.util.function.Predicate<Body> test) {
    return record.story(subject).stream().map(Statement::body).anyMatch(test);
  }
}
