package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.TroubleBody;

/// What an event says, as a sentence without its end, and the words of whoever entered it behind.
///
/// @param speech in whose language
record EventWords(Speech speech) {

  /// @return pieces of one line
  List<Piece> of(Body body) {
    return switch (body) {
      case AgreementBody agreement -> Piece.text(of(agreement));
      case PeopleBody people -> of(people);
      case AssuranceBody assurance -> of(assurance);
      case ConvoyBody convoy -> of(convoy);
      case TroubleBody trouble -> of(trouble);
      case RecordBody record -> of(record);
      case AccountBody account -> of(account);
    };
  }

  private String of(AgreementBody body) {
    String title = speech.agreement(body.agreement());
    return switch (body) {
      case AgreementBody.Proposed proposed ->
          speech.say(EventPhrase.PROPOSED, title, speech.party(proposed.by()));
      case AgreementBody.Announced announced ->
          speech.say(EventPhrase.ANNOUNCED, title, speech.party(announced.by()));
      case AgreementBody.Accepted accepted ->
          speech.say(EventPhrase.ACCEPTED, title, speech.party(accepted.by()));
      case AgreementBody.InForce _ -> speech.say(EventPhrase.IN_FORCE, title);
    };
  }

  private List<Piece> of(PeopleBody body) {
    return switch (body) {
      case PeopleBody.CaseloadDeclared declared ->
          noted(
              speech.say(
                  EventPhrase.CASELOAD,
                  speech.place(declared.place()),
                  speech.category(declared.category()),
                  speech.number(declared.people().value())),
              declared.note());
      case PeopleBody.TurnoutClosed closed ->
          Piece.text(
              speech.say(
                  EventPhrase.TURNOUT,
                  speech.commitment(closed.commitment()),
                  speech.number(closed.people().value()),
                  speech.party(closed.by())));
    };
  }

  private List<Piece> of(AssuranceBody body) {
    return switch (body) {
      case AssuranceBody.FactStated stated ->
          noted(
              speech.say(
                  EventPhrase.FACT,
                  speech.fact(stated.fact()),
                  speech.say(WayWords.of(stated.state()))),
              stated.note());
      case AssuranceBody.ConsentStated stated ->
          noted(
              speech.say(
                  stated.given() ? EventPhrase.CONSENT_GIVEN : EventPhrase.CONSENT_REFUSED,
                  speech.party(stated.party())),
              stated.note());
      case AssuranceBody.DemandRaised raised ->
          noted(
              speech.say(EventPhrase.DEMAND, raised.demand().value(), speech.party(raised.by())),
              raised.text());
      case AssuranceBody.DemandSettled settled ->
          noted(
              speech.say(
                  EventPhrase.DEMAND_SETTLED,
                  settled.demand().value(),
                  speech.say(WayWords.of(Optional.of(settled.how())))),
              settled.note());
    };
  }

  private List<Piece> of(ConvoyBody body) {
    String convoy = body.convoy().value();
    return switch (body) {
      case ConvoyBody.Planned planned ->
          Piece.text(
              speech.say(
                  EventPhrase.CONVOY_PLANNED,
                  convoy,
                  speech.commitment(planned.commitment()),
                  speech.load(planned.load())));
      case ConvoyBody.Released released -> released(released);
      case ConvoyBody.StoodDown down ->
          noted(speech.say(EventPhrase.STOOD_DOWN, convoy), down.reason());
      case ConvoyBody.Seen seen -> seen(seen);
      case ConvoyBody.AccountedFor people -> accountedFor(people);
      case ConvoyBody.Attested attested ->
          Piece.text(
              speech.say(
                  EventPhrase.ATTESTED,
                  convoy,
                  speech.say(WayWords.of(attested.milestone())),
                  speech.load(attested.load()),
                  attested.member()));
      case ConvoyBody.CountSettled settled ->
          noted(
              speech.say(
                  EventPhrase.COUNT_SETTLED,
                  convoy,
                  speech.say(WayWords.of(settled.milestone())),
                  speech.category(settled.category()),
                  speech.number(settled.people().value())),
              settled.reason());
    };
  }

  private List<Piece> released(ConvoyBody.Released released) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece.Text(
            speech.say(
                EventPhrase.CONVOY_RELEASED,
                released.convoy().value(),
                speech.say(WayWords.of(released.milestone())),
                speech.load(released.load()))));
    released
        .exception()
        .ifPresent(exception -> {
          pieces.add(new Piece.Strong(speech.say(EventPhrase.WITH_EXCEPTION)));
          pieces.add(new Piece.Quoted(exception.reason()));
        });
    return pieces;
  }

  private List<Piece> seen(ConvoyBody.Seen seen) {
    String stage = speech.say(WayWords.of(seen.stage()));
    String where =
        seen.place()
            .map(place -> speech.say(EventPhrase.AT_PLACE, stage, speech.place(place)))
            .orElse(stage);
    return noted(
        seen.load().isEmpty()
            ? speech.say(EventPhrase.SEEN, seen.convoy().value(), where)
            : speech.say(
                EventPhrase.SEEN_AT, seen.convoy().value(), where, speech.load(seen.load())),
        seen.note());
  }

  private List<Piece> accountedFor(ConvoyBody.AccountedFor people) {
    return noted(
        speech.say(
            people.place().isPresent() ? EventPhrase.FATE_AT : EventPhrase.FATE,
            people.convoy().value(),
            speech.category(people.category()),
            speech.say(WayWords.of(people.fate())),
            speech.number(people.people().value()),
            people.place().map(speech::place).orElse("")),
        people.note());
  }

  private List<Piece> of(TroubleBody body) {
    return switch (body) {
      case TroubleBody.IncidentReported incident ->
          noted(
              speech.say(
                  EventPhrase.INCIDENT,
                  incident.incident().value(),
                  incident.type(),
                  speech.site(incident.site())),
              incident.text());
      case TroubleBody.IncidentClosed closed ->
          noted(
              speech.say(
                  EventPhrase.INCIDENT_CLOSED,
                  closed.incident().value(),
                  speech.party(closed.by())),
              closed.note());
      case TroubleBody.Suspended suspended ->
          noted(
              speech.say(
                  EventPhrase.SUSPENDED,
                  speech.site(suspended.site()),
                  suspended.liftedBy().isEmpty()
                      ? speech.say(EventPhrase.A_COORDINATOR)
                      : speech.parties(suspended.liftedBy())),
              suspended.reason());
      case TroubleBody.Resumed resumed ->
          noted(
              resumed
                  .by()
                  .map(by ->
                      speech.say(
                          EventPhrase.RESUMED_BY, speech.site(resumed.site()), speech.party(by)))
                  .orElseGet(() -> speech.say(EventPhrase.RESUMED, speech.site(resumed.site()))),
              resumed.note());
      case TroubleBody.ViolationNoted violation ->
          noted(
              speech.say(
                  violation.of().isPresent() ? EventPhrase.VIOLATION_OF : EventPhrase.VIOLATION,
                  violation.violation().value(),
                  speech.party(violation.by()),
                  violation.of().map(speech::party).orElse("")),
              violation.text());
      case TroubleBody.ViolationDisputed disputed ->
          noted(
              speech.say(
                  EventPhrase.DISPUTED, disputed.violation().value(), speech.party(disputed.by())),
              disputed.text());
    };
  }

  private List<Piece> of(RecordBody body) {
    return switch (body) {
      case RecordBody.PlanPublished plan ->
          Piece.text(
              speech.say(
                  EventPhrase.PLAN,
                  plan.plan().value(),
                  speech.words().count(plan.convoys().value(), Noun.CONVOYS)));
      case RecordBody.AllotmentIssued issued ->
          Piece.text(
              speech.say(
                  EventPhrase.ALLOTMENT,
                  issued.allotment().value(),
                  speech.number(issued.people().value()),
                  speech.commitment(issued.commitment()),
                  speech.place(issued.crossing()),
                  speech.moment(issued.until())));
      case RecordBody.AllotmentUsed used ->
          Piece.text(
              speech.say(
                  EventPhrase.ALLOTMENT_USED,
                  used.allotment().value(),
                  used.convoy().value(),
                  speech.number(used.people().value())));
      case RecordBody.AllotmentReturned returned ->
          Piece.text(
              speech.say(
                  EventPhrase.ALLOTMENT_RETURNED,
                  returned.allotment().value(),
                  speech.number(returned.people().value())));
      case RecordBody.Correction correction -> correction(correction);
      case RecordBody.Remark remark ->
          List.of(new Piece.Text(speech.say(EventPhrase.REMARK)), new Piece.Quoted(remark.text()));
    };
  }

  private List<Piece> of(AccountBody body) {
    List<Piece> pieces = new ArrayList<>(said(body));
    pieces.add(
        new Piece.Link(
            new Paths(speech.operation().id()).account(body.text()),
            speech.say(EventPhrase.TO_TEXT)));
    return pieces;
  }

  private List<Piece> said(AccountBody body) {
    return switch (body) {
      case AccountBody.TextTaken taken ->
          Piece.text(
              speech.say(
                  EventPhrase.TEXT_TAKEN,
                  taken.origin().outlet(),
                  taken
                      .origin()
                      .published()
                      .map(Object::toString)
                      .orElseGet(() -> speech.say(TextPhrase.NO_DAY))));
      case AccountBody.ClaimsFound found -> {
        String claims = speech.words().count(found.claims().size(), Noun.CLAIMS);
        yield Piece.text(
            found
                .by()
                .map(by -> speech.say(EventPhrase.CLAIMS_FOUND, found.text().value(), claims, by))
                .orElseGet(
                    () -> speech.say(EventPhrase.CLAIMS_MARKED, found.text().value(), claims)));
      }
      case AccountBody.ClaimReviewed review ->
          noted(
              speech.say(
                  EventPhrase.CLAIM_REVIEWED,
                  review.text().value(),
                  review.claim().value(),
                  speech.say(ClaimWords.of(review.outcome()))),
              review.note());
    };
  }

  private List<Piece> correction(RecordBody.Correction correction) {
    List<Piece> pieces =
        new ArrayList<>(
            noted(
                speech.say(EventPhrase.CORRECTION, correction.corrects().toString()),
                correction.reason()));
    correction
        .instead()
        .ifPresent(body -> {
          pieces.add(new Piece.Text(speech.say(EventPhrase.CORRECTION_INSTEAD)));
          pieces.addAll(of(body));
        });
    return pieces;
  }

  private static List<Piece> noted(String sentence, String note) {
    return note.isBlank()
        ? Piece.text(sentence)
        : List.of(new Piece.Text(sentence + ":"), new Piece.Quoted(note));
  }
}
