package org.safepassage.operate;

import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DemandId;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// What a statement is about. Statements about one subject are read together, those about others
/// apart from them.
public sealed interface Subject {
  record OfConvoy(ConvoyId convoy) implements Subject {}

  record OfAgreement(AgreementId agreement) implements Subject {}

  record OfFact(FactId fact) implements Subject {}

  record OfConsent(PartyId party) implements Subject {}

  record OfDemand(DemandId demand) implements Subject {}

  record OfCaseload(PlaceId place, CategoryId category) implements Subject {}

  record OfTurnout(CommitmentId commitment) implements Subject {}

  record OfIncident(IncidentId incident) implements Subject {}

  record OfSite(Site site) implements Subject {}

  record OfViolation(ViolationId violation) implements Subject {}

  record OfAllotment(AllotmentId allotment) implements Subject {}

  record OfPlan(PlanId plan) implements Subject {}

  record OfText(TextId text) implements Subject {}

  /// Everybody.
  record OfAll() implements Subject {}

  /// What a body is about; a correction is about nothing by itself.
  static Subject of(Body body) {
    return switch (body) {
      case ConvoyBody convoy -> new OfConvoy(convoy.convoy());
      case AgreementBody agreement -> new OfAgreement(agreement.agreement());
      case AssuranceBody.FactStated fact -> new OfFact(fact.fact());
      case AssuranceBody.ConsentStated consent -> new OfConsent(consent.party());
      case AssuranceBody.DemandRaised demand -> new OfDemand(demand.demand());
      case AssuranceBody.DemandSettled demand -> new OfDemand(demand.demand());
      case PeopleBody.CaseloadDeclared caseload ->
          new OfCaseload(caseload.place(), caseload.category());
      case PeopleBody.TurnoutClosed turnout -> new OfTurnout(turnout.commitment());
      case TroubleBody.IncidentReported incident -> new OfIncident(incident.incident());
      case TroubleBody.IncidentClosed incident -> new OfIncident(incident.incident());
      case TroubleBody.Suspended suspended -> new OfSite(suspended.site());
      case TroubleBody.Resumed resumed -> new OfSite(resumed.site());
      case TroubleBody.ViolationNoted violation -> new OfViolation(violation.violation());
      case TroubleBody.ViolationDisputed violation -> new OfViolation(violation.violation());
      case RecordBody.AllotmentIssued allotment -> new OfAllotment(allotment.allotment());
      case RecordBody.AllotmentUsed allotment -> new OfAllotment(allotment.allotment());
      case RecordBody.AllotmentReturned allotment -> new OfAllotment(allotment.allotment());
      case RecordBody.PlanPublished plan -> new OfPlan(plan.plan());
      case AccountBody account -> new OfText(account.text());
      case RecordBody.Correction _, RecordBody.Remark _ -> new OfAll();
    };
  }
}
