package org.safepassage.operate;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.FactId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// The names of the operation's files that an event uses.
final class NamesIn {
  private final List<Name> names = new ArrayList<>();

  private NamesIn() {}

  /// A name, by what it should be the name of.
  sealed interface Name {
    record OfPlace(PlaceId place) implements Name {}

    record OfCorridor(CorridorId corridor) implements Name {}

    record OfParty(PartyId party) implements Name {}

    record OfCategory(CategoryId category) implements Name {}

    record OfCommitment(CommitmentId commitment) implements Name {}

    record OfFact(FactId fact) implements Name {}

    record OfAgreement(AgreementId agreement) implements Name {}
  }

  static List<Name> of(Body body) {
    NamesIn names = new NamesIn();
    switch (body) {
      case AgreementBody agreement -> names.add(agreement);
      case PeopleBody people -> names.add(people);
      case AssuranceBody assurance -> names.add(assurance);
      case ConvoyBody convoy -> names.add(convoy);
      case TroubleBody trouble -> names.add(trouble);
      case RecordBody record -> names.add(record);
      case AccountBody account -> names.add(account);
    }
    return List.copyOf(names.names);
  }

  private void add(AgreementBody body) {
    names.add(new Name.OfAgreement(body.agreement()));
    switch (body) {
      case AgreementBody.Proposed proposed -> party(proposed.by());
      case AgreementBody.Announced announced -> party(announced.by());
      case AgreementBody.Accepted accepted -> party(accepted.by());
      case AgreementBody.InForce _ -> {}
    }
  }

  private void add(PeopleBody body) {
    switch (body) {
      case PeopleBody.CaseloadDeclared declared -> {
        place(declared.place());
        names.add(new Name.OfCategory(declared.category()));
      }
      case PeopleBody.TurnoutClosed closed -> {
        commitment(closed.commitment());
        party(closed.by());
      }
    }
  }

  private void add(AssuranceBody body) {
    switch (body) {
      case AssuranceBody.FactStated stated -> names.add(new Name.OfFact(stated.fact()));
      case AssuranceBody.ConsentStated stated -> party(stated.party());
      case AssuranceBody.DemandRaised raised -> {
        party(raised.by());
        raised.about().forEach(this::commitment);
      }
      case AssuranceBody.DemandSettled _ -> {}
    }
  }

  private void add(ConvoyBody body) {
    switch (body) {
      case ConvoyBody.Planned planned -> {
        commitment(planned.commitment());
        load(planned.load());
        planned.calls().forEach(call -> place(call.place()));
      }
      case ConvoyBody.Released released -> {
        commitment(released.commitment());
        load(released.load());
      }
      case ConvoyBody.StoodDown _ -> {}
      case ConvoyBody.Seen seen -> {
        seen.commitment().ifPresent(this::commitment);
        seen.place().ifPresent(this::place);
        load(seen.load());
      }
      case ConvoyBody.AccountedFor people -> {
        names.add(new Name.OfCategory(people.category()));
        people.place().ifPresent(this::place);
      }
      case ConvoyBody.Attested attested -> load(attested.load());
      case ConvoyBody.CountSettled settled -> names.add(new Name.OfCategory(settled.category()));
    }
  }

  private void add(TroubleBody body) {
    switch (body) {
      case TroubleBody.IncidentReported incident -> site(incident.site());
      case TroubleBody.IncidentClosed closed -> party(closed.by());
      case TroubleBody.Suspended suspended -> {
        site(suspended.site());
        suspended.liftedBy().forEach(this::party);
      }
      case TroubleBody.Resumed resumed -> {
        site(resumed.site());
        resumed.by().ifPresent(this::party);
      }
      case TroubleBody.ViolationNoted violation -> {
        party(violation.by());
        violation.of().ifPresent(this::party);
      }
      case TroubleBody.ViolationDisputed disputed -> party(disputed.by());
    }
  }

  private void add(RecordBody body) {
    switch (body) {
      case RecordBody.AllotmentIssued issued -> {
        commitment(issued.commitment());
        place(issued.crossing());
      }
      case RecordBody.PlanPublished _,
          RecordBody.AllotmentUsed _,
          RecordBody.AllotmentReturned _,
          RecordBody.Correction _,
          RecordBody.Remark _ -> {}
    }
  }

  private void add(AccountBody body) {
    switch (body) {
      case AccountBody.TextTaken _ -> {}
      case AccountBody.ClaimsFound found -> found.claims().forEach(each -> claim(each.content()));
      case AccountBody.ClaimReviewed review -> review.instead().ifPresent(this::claim);
    }
  }

  private void claim(ClaimContent claim) {
    claim.voice().chain().forEach(source -> source.party().ifPresent(this::party));
    claim.slots().blamed().forEach(blame -> blame.party().ifPresent(this::party));
    claim.slots().where().flatMap(ClaimSlots.Where::place).ifPresent(this::place);
  }

  private void place(PlaceId place) {
    names.add(new Name.OfPlace(place));
  }

  private void party(PartyId party) {
    names.add(new Name.OfParty(party));
  }

  private void commitment(CommitmentId commitment) {
    names.add(new Name.OfCommitment(commitment));
  }

  private void load(Load load) {
    load.people().keySet().forEach(category -> names.add(new Name.OfCategory(category)));
  }

  private void site(Site site) {
    switch (site) {
      case Site.AtPlace(var place) -> place(place);
      case Site.OnCorridor(var corridor) -> names.add(new Name.OfCorridor(corridor));
    }
  }
}
