package org.safepassage.formats;

import static org.safepassage.formats.EventFields.*;
import static org.safepassage.formats.LedgerField.maybe;
import static org.safepassage.formats.LedgerField.needed;
import static org.safepassage.formats.LedgerField.or;
import static org.safepassage.formats.LedgerForms.id;
import static org.safepassage.formats.LedgerForms.list;
import static org.safepassage.formats.LedgerForms.oneOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.AssuranceBody.DemandSettled.Settlement;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.DemandId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// How each kind of event is written: what `Body.write` writes, the other way round.
final class EventForms {
  private static final LedgerField<Hash> FILE = needed("text", LedgerForms::hash);
  private static final LedgerField<FactId> FACT = needed("fact", id(FactId::new));
  private static final LedgerField<FactState> STATE =
      needed("state", oneOf(FactState.values(), state -> state.word().replace(' ', '-')));
  private static final LedgerField<PartyId> PARTY = needed("party", id(PartyId::new));
  private static final LedgerField<Boolean> GIVEN = needed("given", LedgerForms::truth);
  private static final LedgerField<DemandId> DEMAND = needed("demand", id(DemandId::new));
  private static final LedgerField<List<CommitmentId>> ABOUT =
      or("about", list(id(CommitmentId::new)), List.of());
  private static final LedgerField<Settlement> HOW =
      needed("how", oneOf(Settlement.values(), Settlement::word));
  private static final LedgerField<IncidentId> INCIDENT = needed("incident", id(IncidentId::new));
  private static final LedgerField<String> TYPE = needed("type", LedgerForms::text);
  private static final LedgerField<Optional<PartyId>> ANYBODY = maybe("by", id(PartyId::new));
  private static final LedgerField<ViolationId> VIOLATION =
      needed("violation", id(ViolationId::new));
  private static final LedgerField<Optional<PartyId>> OF = maybe("of", id(PartyId::new));
  private static final LedgerField<Optional<ClauseId>> CLAUSE = maybe("clause", id(ClauseId::new));
  private static final LedgerField<PlanId> PLAN = needed("plan", id(PlanId::new));
  private static final LedgerField<Hash> SCHEDULE = needed("schedule", LedgerForms::hash);
  private static final LedgerField<Count> CONVOYS = needed("convoys", LedgerForms::count);
  private static final LedgerField<AllotmentId> ALLOTMENT =
      needed("allotment", id(AllotmentId::new));
  private static final LedgerField<PlaceId> CROSSING = needed("crossing", id(PlaceId::new));
  private static final LedgerField<Sequence> CORRECTS = needed("corrects", EventForms::sequence);
  private static final LedgerField<Optional<Body>> INSTEAD = maybe("instead", EventForms::read);

  private static final Map<String, EventForm> FORMS = new LinkedHashMap<>();

  static {
    Stream.of(
            agreements(),
            people(),
            assurances(),
            ConvoyForms.all(),
            troubles(),
            records(),
            AccountForms.all())
        .flatMap(List::stream)
        .forEach(form -> FORMS.put(form.kind(), form));
  }

  private EventForms() {}

  /// Every kind, in the order of the documentation.
  static List<EventForm> all() {
    return List.copyOf(FORMS.values());
  }

  static Optional<Sequence> sequence(LedgerLine line, LedgerValue value) {
    return LedgerForms.whole(line, value)
        .flatMap(number ->
            line.make(FindingCode.WRONG_VALUE, value.column(), () -> Sequence.of(number)));
  }

  /// Reads what an event says.
  static Optional<Body> read(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries entries)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    for (LedgerValue.Entry entry : entries.entries()) {
      if (entry.key().equals(EventForm.KIND.name())) {
        return LedgerForms.text(line, entry.value())
            .flatMap(kind -> find(line, kind, entry.value().column()))
            .flatMap(form ->
                LedgerObject.read(line, entries, form.kind(), form.fields())
                    .flatMap(said ->
                        line.make(
                            FindingCode.WRONG_VALUE,
                            entries.column(),
                            () -> form.maker().apply(said))));
      }
    }
    line.add(
        FindingCode.MISSING_KEY,
        entries.column(),
        "What is said needs the key kind.",
        "Maybe it was deleted by mistake.");
    return Optional.empty();
  }

  private static Optional<EventForm> find(LedgerLine line, String kind, int column) {
    Optional<EventForm> form = Optional.ofNullable(FORMS.get(kind));
    if (form.isEmpty()) {
      line.add(
          FindingCode.UNKNOWN_KIND,
          column,
          "There is no kind of event %s.".formatted(Quoted.of(kind)),
          Nearest.of(kind, FORMS.keySet())
              .map("Maybe %s."::formatted)
              .orElse("Maybe it was written by a later version of the program."));
    }
    return form;
  }

  private static List<EventForm> agreements() {
    return List.of(
        EventForm.of(
            "agreement-proposed",
            said -> new AgreementBody.Proposed(said.get(AGREEMENT), said.get(BY), said.get(FILE)),
            AGREEMENT,
            BY,
            FILE),
        EventForm.of(
            "agreement-announced",
            said -> new AgreementBody.Announced(said.get(AGREEMENT), said.get(BY)),
            AGREEMENT,
            BY),
        EventForm.of(
            "agreement-accepted",
            said -> new AgreementBody.Accepted(said.get(AGREEMENT), said.get(BY)),
            AGREEMENT,
            BY),
        EventForm.of(
            "agreement-in-force",
            said -> new AgreementBody.InForce(said.get(AGREEMENT)),
            AGREEMENT));
  }

  private static List<EventForm> people() {
    return List.of(
        EventForm.of(
            "caseload-declared",
            said ->
                new PeopleBody.CaseloadDeclared(
                    said.get(PLACE), said.get(CATEGORY), said.get(NUMBER), said.get(NOTE)),
            PLACE,
            CATEGORY,
            NUMBER,
            NOTE),
        EventForm.of(
            "turnout-closed",
            said ->
                new PeopleBody.TurnoutClosed(said.get(COMMITMENT), said.get(NUMBER), said.get(BY)),
            COMMITMENT,
            NUMBER,
            BY));
  }

  private static List<EventForm> assurances() {
    return List.of(
        EventForm.of(
            "fact-stated",
            said -> new AssuranceBody.FactStated(said.get(FACT), said.get(STATE), said.get(NOTE)),
            FACT,
            STATE,
            NOTE),
        EventForm.of(
            "consent-stated",
            said ->
                new AssuranceBody.ConsentStated(said.get(PARTY), said.get(GIVEN), said.get(NOTE)),
            PARTY,
            GIVEN,
            NOTE),
        EventForm.of(
            "demand-raised",
            said ->
                new AssuranceBody.DemandRaised(
                    said.get(DEMAND), said.get(BY), said.get(ABOUT), said.get(TEXT)),
            DEMAND,
            BY,
            ABOUT,
            TEXT),
        EventForm.of(
            "demand-settled",
            said ->
                new AssuranceBody.DemandSettled(said.get(DEMAND), said.get(HOW), said.get(NOTE)),
            DEMAND,
            HOW,
            NOTE));
  }

  private static List<EventForm> troubles() {
    return List.of(
        EventForm.of(
            "incident-reported",
            said ->
                new TroubleBody.IncidentReported(
                    said.get(INCIDENT), said.get(TYPE), site(said), said.get(TEXT)),
            INCIDENT,
            TYPE,
            SOMEWHERE,
            CORRIDOR,
            TEXT),
        EventForm.of(
            "incident-closed",
            said ->
                new TroubleBody.IncidentClosed(said.get(INCIDENT), said.get(BY), said.get(NOTE)),
            INCIDENT,
            BY,
            NOTE),
        EventForm.of(
            "suspended",
            said -> new TroubleBody.Suspended(site(said), said.get(REASON), said.get(LIFTED_BY)),
            SOMEWHERE,
            CORRIDOR,
            REASON,
            LIFTED_BY),
        EventForm.of(
            "resumed",
            said -> new TroubleBody.Resumed(site(said), said.get(ANYBODY), said.get(NOTE)),
            SOMEWHERE,
            CORRIDOR,
            ANYBODY,
            NOTE),
        EventForm.of(
            "violation-noted",
            said ->
                new TroubleBody.ViolationNoted(
                    said.get(VIOLATION),
                    said.get(BY),
                    said.get(OF),
                    said.get(CLAUSE),
                    said.get(TEXT)),
            VIOLATION,
            BY,
            OF,
            CLAUSE,
            TEXT),
        EventForm.of(
            "violation-disputed",
            said ->
                new TroubleBody.ViolationDisputed(
                    said.get(VIOLATION), said.get(BY), said.get(TEXT)),
            VIOLATION,
            BY,
            TEXT));
  }

  private static List<EventForm> records() {
    return List.of(
        EventForm.of(
            "plan-published",
            said ->
                new RecordBody.PlanPublished(said.get(PLAN), said.get(SCHEDULE), said.get(CONVOYS)),
            PLAN,
            SCHEDULE,
            CONVOYS),
        EventForm.of(
            "allotment-issued",
            said ->
                new RecordBody.AllotmentIssued(
                    said.get(ALLOTMENT),
                    said.get(COMMITMENT),
                    said.get(CROSSING),
                    said.get(NUMBER),
                    said.get(UNTIL)),
            ALLOTMENT,
            COMMITMENT,
            CROSSING,
            NUMBER,
            UNTIL),
        EventForm.of(
            "allotment-used",
            said ->
                new RecordBody.AllotmentUsed(
                    said.get(ALLOTMENT), said.get(CONVOY), said.get(NUMBER)),
            ALLOTMENT,
            CONVOY,
            NUMBER),
        EventForm.of(
            "allotment-returned",
            said -> new RecordBody.AllotmentReturned(said.get(ALLOTMENT), said.get(NUMBER)),
            ALLOTMENT,
            NUMBER),
        EventForm.of(
            "correction",
            said ->
                new RecordBody.Correction(said.get(CORRECTS), said.get(INSTEAD), said.get(REASON)),
            CORRECTS,
            INSTEAD,
            REASON),
        EventForm.of("remark", said -> new RecordBody.Remark(said.get(TEXT)), TEXT));
  }
}
