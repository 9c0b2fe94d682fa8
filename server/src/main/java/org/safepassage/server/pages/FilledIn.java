package org.safepassage.server.pages;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.CommitmentId;

/// An event as the answers to its form, so that it can be put right instead of being typed again.
/// Decisions are not among them: they are taken anew.
final class FilledIn {
  private final Map<String, List<String>> answers = new LinkedHashMap<>();

  private FilledIn() {}

  static Answers of(Body body, ZoneId zone) {
    FilledIn filled = new FilledIn();
    switch (body) {
      case AgreementBody agreement -> filled.add(agreement);
      case PeopleBody people -> filled.add(people);
      case AssuranceBody assurance -> filled.add(assurance);
      case ConvoyBody convoy -> filled.add(convoy, zone);
      case TroubleBody trouble -> filled.add(trouble);
      case RecordBody record -> filled.add(record);
      // A text is taken in anew, and a claim looked at again, instead.
      case AccountBody _ -> {}
    }
    return new Answers(filled.answers);
  }

  private FilledIn put(String name, Object value) {
    answers.put(name, List.of(value.toString()));
    return this;
  }

  private FilledIn put(String name, Optional<?> value) {
    value.ifPresent(v -> put(name, v));
    return this;
  }

  private void load(Load load) {
    load.people().forEach((category, people) -> put(Asking.COUNT + "." + category, people));
    if (!load.goods().isZero()) {
      put(Asking.GOODS, load.goods());
    }
  }

  private void add(AgreementBody body) {
    put("agreement", body.agreement());
    switch (body) {
      case AgreementBody.Proposed proposed -> put("by", proposed.by());
      case AgreementBody.Announced announced -> put("by", announced.by());
      case AgreementBody.Accepted accepted -> put("by", accepted.by());
      case AgreementBody.InForce _ -> {}
    }
  }

  private void add(PeopleBody body) {
    switch (body) {
      case PeopleBody.CaseloadDeclared declared ->
          put("place", declared.place())
              .put("category", declared.category())
              .put("people", declared.people())
              .put(Asking.NOTE, declared.note());
      case PeopleBody.TurnoutClosed closed ->
          put("commitment", closed.commitment())
              .put("people", closed.people())
              .put("by", closed.by());
    }
  }

  private void add(AssuranceBody body) {
    switch (body) {
      case AssuranceBody.FactStated stated ->
          put("fact", stated.fact())
              .put("state", stated.state().name())
              .put(Asking.NOTE, stated.note());
      case AssuranceBody.ConsentStated stated ->
          put("party", stated.party())
              .put("given", stated.given() ? "yes" : "no")
              .put(Asking.NOTE, stated.note());
      case AssuranceBody.DemandRaised raised -> {
        put("by", raised.by()).put("text", raised.text());
        answers.put("about", raised.about().stream().map(CommitmentId::value).toList());
      }
      case AssuranceBody.DemandSettled settled ->
          put("demand", settled.demand())
              .put("how", settled.how().word())
              .put(Asking.NOTE, settled.note());
    }
  }

  private void add(ConvoyBody body, ZoneId zone) {
    put("convoy", body.convoy());
    switch (body) {
      case ConvoyBody.Planned planned -> {
        put("convoy-name", planned.convoy()).put("commitment", planned.commitment());
        load(planned.load());
        planned.vehicles().forEach((type, count) -> put("vehicles." + type, count));
        if (!planned.calls().isEmpty()) {
          put("departs", Answers.momentText(planned.calls().getFirst().expected(), zone));
        }
      }
      case ConvoyBody.Seen seen -> {
        put("stage", seen.stage().word())
            .put("commitment", seen.commitment())
            .put("place", seen.place())
            .put("vehicles", seen.vehicles())
            .put(Asking.NOTE, seen.note());
        load(seen.load());
      }
      case ConvoyBody.AccountedFor people ->
          put("fate", people.fate().word())
              .put("category", people.category())
              .put("people", people.people())
              .put("place", people.place())
              .put(Asking.NOTE, people.note());
      case ConvoyBody.Attested attested -> {
        put("member", attested.member()).put("milestone", attested.milestone().word());
        load(attested.load());
      }
      case ConvoyBody.Released _, ConvoyBody.StoodDown _, ConvoyBody.CountSettled _ -> {}
    }
  }

  private void add(TroubleBody body) {
    switch (body) {
      case TroubleBody.IncidentReported incident ->
          put("type", incident.type())
              .put("site", Asking.siteWord(incident.site()))
              .put("text", incident.text());
      case TroubleBody.ViolationNoted violation ->
          put("by", violation.by())
              .put("of", violation.of())
              .put("clause", violation.clause())
              .put("text", violation.text());
      case TroubleBody.ViolationDisputed disputed ->
          put("violation", disputed.violation())
              .put("by", disputed.by())
              .put("text", disputed.text());
      case TroubleBody.IncidentClosed _, TroubleBody.Suspended _, TroubleBody.Resumed _ -> {}
    }
  }

  private void add(RecordBody body) {
    switch (body) {
      case RecordBody.AllotmentUsed used ->
          put("allotment", used.allotment())
              .put("convoy", used.convoy())
              .put("people", used.people());
      case RecordBody.Remark remark -> put("text", remark.text());
      case RecordBody.PlanPublished _,
          RecordBody.AllotmentIssued _,
          RecordBody.AllotmentReturned _,
          RecordBody.Correction _ -> {}
    }
  }

  /// What is right, under the name that the wrong one had: a form names anew what it asks for the
  /// first time.
  static Body named(Body right, Body wrong) {
    if (right instanceof TroubleBody.IncidentReported now
        && wrong instanceof TroubleBody.IncidentReported then) {
      return new TroubleBody.IncidentReported(then.incident(), now.type(), now.site(), now.text());
    }
    if (right instanceof TroubleBody.ViolationNoted now
        && wrong instanceof TroubleBody.ViolationNoted then) {
      return new TroubleBody.ViolationNoted(
          then.violation(), now.by(), now.of(), now.clause(), now.text());
    }
    if (right instanceof AssuranceBody.DemandRaised now
        && wrong instanceof AssuranceBody.DemandRaised then) {
      return new AssuranceBody.DemandRaised(then.demand(), now.by(), now.about(), now.text());
    }
    return right;
  }
}
