package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.PartyId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Subject;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The forms about incidents, closures and violations.
final class TroubleForms {
  private TroubleForms() {}

  static List<Field> incident(Asking asking) {
    List<Field> fields = new ArrayList<>();
    List<String> types =
        asking.speech().versions().stream()
            .flatMap(version -> version.provisos().suspensions().stream())
            .flatMap(suspension -> suspension.incidents().stream())
            .distinct()
            .toList();
    Field type = asking.line("type", FormPhrase.INCIDENT_TYPE, types);
    fields.add(
        types.isEmpty()
            ? type
            : asking.hinted(type, FormPhrase.INCIDENT_TYPE_HINT, asking.speech().list(types)));
    fields.add(asking.perhaps("site", FormPhrase.SITE, asking.sites(_ -> true)));
    fields.add(asking.words("text", FormPhrase.TEXT));
    return fields;
  }

  /// @param fresh the name of the incident, as it has none yet
  static Optional<Wanted> readIncident(Answers answers, String fresh) {
    String type = answers.required("type");
    Optional<Site> site = answers.required("site", Asking::site);
    return site.isEmpty() || type.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new TroubleBody.IncidentReported(
                    answers.optional("incident", IncidentId::new).orElse(new IncidentId(fresh)),
                    type,
                    site.get(),
                    answers.text("text"))));
  }

  static List<Field> incidentClosed(Asking asking) {
    List<Option> open =
        asking.view().affairs().subjects(Subject.OfIncident.class).stream()
            .filter(subject ->
                !(asking.view().affairs().story(subject).getLast().body()
                    instanceof TroubleBody.IncidentClosed))
            .map(subject -> new Option(subject.incident().value(), subject.incident().value()))
            .toList();
    return List.of(
        asking.choice("incident", FormPhrase.INCIDENT, open),
        asking.parties("by", FormPhrase.PARTY_SAYS),
        asking.note());
  }

  static Optional<Wanted> readIncidentClosed(Answers answers) {
    Optional<IncidentId> incident = answers.required("incident", IncidentId::new);
    Optional<PartyId> by = answers.required("by", PartyId::new);
    return incident.isEmpty() || by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Decided(
                new Command.CloseIncident(incident.get(), by.get(), answers.text(Asking.NOTE))));
  }

  static List<Field> suspended(Asking asking) {
    return List.of(
        asking.perhaps(
            "site",
            FormPhrase.SITE,
            asking.sites(site -> !asking.view().standing().closures().containsKey(site))),
        asking.words("reason", FormPhrase.REASON),
        asking.hinted(
            asking.several("lifted-by", FormPhrase.LIFTED_BY, asking.partyOptions()),
            FormPhrase.LIFTED_BY_HINT));
  }

  static Optional<Wanted> readSuspended(Answers answers) {
    Optional<Site> site = answers.required("site", Asking::site);
    String reason = answers.required("reason");
    List<PartyId> liftedBy = answers.several("lifted-by", PartyId::new);
    return site.map(s -> new Wanted.Decided(new Command.Suspend(s, reason, liftedBy)));
  }

  static List<Field> resumed(Asking asking) {
    return List.of(
        asking.choice(
            "site",
            FormPhrase.SITE,
            asking.sites(site -> asking.view().standing().closures().containsKey(site))),
        asking.parties("by", FormPhrase.PARTY_SAYS),
        asking.note());
  }

  static Optional<Wanted> readResumed(Answers answers) {
    Optional<Site> site = answers.required("site", Asking::site);
    Optional<PartyId> by = answers.optional("by", PartyId::new);
    return site.map(s -> new Wanted.Decided(new Command.Resume(s, by, answers.text(Asking.NOTE))));
  }

  static List<Field> violation(Asking asking) {
    List<Option> clauses =
        asking.speech().versions().stream()
            .limit(1)
            .flatMap(version -> version.clauses().stream())
            .map(clause -> new Option(clause.id().value(), clause.id().value()))
            .toList();
    List<Field> fields = new ArrayList<>();
    fields.add(asking.parties("by", FormPhrase.PARTY_SAYS));
    fields.add(asking.everyParty("of", FormPhrase.PARTY_OF));
    if (!clauses.isEmpty()) {
      fields.add(asking.perhaps("clause", FormPhrase.CLAUSE, clauses));
    }
    fields.add(asking.words("text", FormPhrase.TEXT));
    return fields;
  }

  static Optional<Wanted> readViolation(Answers answers, String fresh) {
    Optional<PartyId> by = answers.required("by", PartyId::new);
    Optional<PartyId> of = answers.optional("of", PartyId::new);
    Optional<ClauseId> clause = answers.optional("clause", ClauseId::new);
    String text = answers.required("text");
    ViolationId violation =
        answers.optional("violation", ViolationId::new).orElse(new ViolationId(fresh));
    return by.map(party ->
        new Wanted.Recorded(new TroubleBody.ViolationNoted(violation, party, of, clause, text)));
  }

  static List<Field> disputed(Asking asking) {
    List<Option> noted =
        asking.view().affairs().subjects(Subject.OfViolation.class).stream()
            .map(subject -> new Option(subject.violation().value(), subject.violation().value()))
            .toList();
    return List.of(
        asking.choice("violation", FormPhrase.VIOLATION, noted),
        asking.parties("by", FormPhrase.PARTY_SAYS),
        asking.words("text", FormPhrase.REASON));
  }

  static Optional<Wanted> readDisputed(Answers answers) {
    Optional<ViolationId> violation = answers.required("violation", ViolationId::new);
    Optional<PartyId> by = answers.required("by", PartyId::new);
    String text = answers.required("text");
    return violation.isEmpty() || by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new TroubleBody.ViolationDisputed(violation.get(), by.get(), text)));
  }
}
