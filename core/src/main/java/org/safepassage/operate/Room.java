package org.safepassage.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Stakes;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Caseload;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.Population;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceRef;

/// Says how an operation stands, from its record and its files. Compiles each version of the
/// agreement once for each set of declared numbers.
///
/// Safe to share between threads.
public final class Room {
  /// However often numbers are declared anew, rulebooks of long ago are not kept.
  private static final int MOST_RULEBOOKS = 16;

  private final Operation operation;
  private final Map<AgreementId, Agreement> agreements;
  private final Map<Declared, Compiled> compiled = new ConcurrentHashMap<>();

  private record Declared(
      AgreementId agreement,
      Map<CommitmentId, Count> turnouts,
      Map<Subject.OfCaseload, Count> caseload) {}

  private record Compiled(Operation operation, Agreement agreement, Rulebook rulebook) {}

  /// @param agreements every version, by its id
  public Room(Operation operation, Map<AgreementId, Agreement> agreements) {
    this.operation = operation;
    this.agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
  }

  public Operation operation() {
    return operation;
  }

  /// Every version of the agreement, by its id.
  public Map<AgreementId, Agreement> agreements() {
    return agreements;
  }

  /// How it stands at a moment.
  public Standing standing(OperationRecord record, Instant now) {
    Map<Site, Closure> closures = closures(record);
    Map<ConvoyId, ConvoyRecord> convoys =
        Collections.unmodifiableMap(new LinkedHashMap<>(record.convoys()));
    Optional<Terms> terms = terms(record, now);
    List<Alarm> alarms =
        new Alarms(operation, operation.reckoning().overdue(), underAllotment(record))
            .of(record.notable(), closures, terms, now);
    return new Standing(
        terms.map(Terms::operation).orElse(operation),
        record.last(),
        now,
        states(record),
        terms.map(Room::deal),
        new ProgressReading(record, now).reported(terms.map(Terms::agreement), operation),
        convoys,
        closures,
        consents(record),
        allotments(record),
        alarms);
  }

  private static Standing.Deal deal(Terms terms) {
    return new Standing.Deal(
        terms,
        terms.outlook(),
        Stakes.of(terms.agreement()).stream()
            .map(stakes ->
                new Standing.Exposed(stakes, stakes.exposure(terms.rulebook(), terms.levels())))
            .toList());
  }

  /// What is in force at a moment, with the counts as they are then.
  ///
  /// @return nothing where no version is in force, or the one that is isn't in the folder
  public Optional<Terms> terms(OperationRecord record, Instant now) {
    return inForce(record)
        .flatMap(state ->
            compiled(state.agreement(), record).map(found -> terms(found, state, record, now)));
  }

  private static Terms terms(
      Compiled found, AgreementState state, OperationRecord record, Instant now) {
    ProgressReading reading = new ProgressReading(record, now);
    Progress reported = reading.reported(Optional.of(found.agreement()), found.operation());
    return new Terms(
        found.operation(),
        found.agreement(),
        found.rulebook(),
        new Given(found.agreement(), found.rulebook(), state)
            .levels(
                reading.withAhead(reported, found.agreement()),
                closures(record),
                consents(record),
                allotments(record)),
        now);
  }

  private static Map<AgreementId, AgreementState> states(OperationRecord record) {
    Map<AgreementId, AgreementState> states = new LinkedHashMap<>();
    for (Subject.OfAgreement subject : record.subjects(Subject.OfAgreement.class)) {
      states.put(
          subject.agreement(), AgreementState.of(subject.agreement(), record.story(subject)));
    }
    return states;
  }

  /// The version that came into force last.
  Optional<AgreementState> inForce(OperationRecord record) {
    return states(record).values().stream()
        .filter(state -> state.inForce().isPresent())
        .max(java.util.Comparator.comparing(state -> state.inForce().orElseThrow()));
  }

  private Optional<Compiled> compiled(AgreementId id, OperationRecord record) {
    Agreement agreement = agreements.get(id);
    if (agreement == null) {
      return Optional.empty();
    }
    Declared declared = new Declared(id, turnouts(record), caseload(record));
    if (compiled.size() >= MOST_RULEBOOKS && !compiled.containsKey(declared)) {
      compiled.clear();
    }
    return Optional.of(
        compiled.computeIfAbsent(
            declared,
            d -> {
              Operation there = withCaseload(d.caseload());
              Agreement meant = agreement.withDeclared(d.turnouts());
              return new Compiled(
                  there, meant, Rulebook.compile(there, meant, Dues.greatest(there, meant)));
            }));
  }

  private static Map<CommitmentId, Count> turnouts(OperationRecord record) {
    Map<CommitmentId, Count> turnouts = new TreeMap<>();
    for (Subject.OfTurnout subject : record.subjects(Subject.OfTurnout.class)) {
      if (record.story(subject).getLast().body() instanceof PeopleBody.TurnoutClosed closed) {
        turnouts.put(subject.commitment(), closed.people());
      }
    }
    return turnouts;
  }

  private static Map<Subject.OfCaseload, Count> caseload(OperationRecord record) {
    Map<Subject.OfCaseload, Count> caseload = new HashMap<>();
    for (Subject.OfCaseload subject : record.subjects(Subject.OfCaseload.class)) {
      if (record.story(subject).getLast().body() instanceof PeopleBody.CaseloadDeclared declared) {
        caseload.put(subject, declared.people());
      }
    }
    return caseload;
  }

  private Operation withCaseload(Map<Subject.OfCaseload, Count> declared) {
    if (declared.isEmpty()) {
      return operation;
    }
    List<Caseload> caseload = new ArrayList<>();
    for (Caseload entry : operation.population().caseload()) {
      if (!declared.containsKey(new Subject.OfCaseload(entry.origin(), entry.category()))) {
        caseload.add(entry);
      }
    }
    declared.forEach((subject, people) ->
        caseload.add(
            new Caseload(
                subject.place(),
                subject.category(),
                new Figure(CountRange.exactly(people), FigureKind.REPORTED, List.of(), ""),
                SourceRef.NONE)));
    return operation.withPopulation(new Population(operation.population().categories(), caseload));
  }

  static Map<Site, Closure> closures(OperationRecord record) {
    Map<Site, Closure> closures = new LinkedHashMap<>();
    for (Subject.OfSite subject : record.subjects(Subject.OfSite.class)) {
      Statement last = record.story(subject).getLast();
      if (last.body() instanceof TroubleBody.Suspended suspended) {
        closures.put(
            subject.site(),
            new Closure(
                subject.site(),
                last.at(),
                suspended.reason(),
                suspended.liftedBy(),
                last.sequence()));
      }
    }
    return closures;
  }

  private static Map<PartyId, Boolean> consents(OperationRecord record) {
    Map<PartyId, Boolean> consents = new TreeMap<>();
    for (Subject.OfConsent subject : record.subjects(Subject.OfConsent.class)) {
      if (record.story(subject).getLast().body() instanceof AssuranceBody.ConsentStated stated) {
        consents.put(subject.party(), stated.given());
      }
    }
    return consents;
  }

  static List<Allotment> allotments(OperationRecord record) {
    List<Allotment> allotments = new ArrayList<>();
    for (Subject.OfAllotment subject : record.subjects(Subject.OfAllotment.class)) {
      List<Statement> story = record.story(subject);
      story.stream()
          .map(Statement::body)
          .filter(RecordBody.AllotmentIssued.class::isInstance)
          .map(RecordBody.AllotmentIssued.class::cast)
          .findFirst()
          .ifPresent(issued -> allotments.add(Allotment.of(issued, story)));
    }
    return allotments;
  }

  private static Set<ConvoyId> underAllotment(OperationRecord record) {
    Set<ConvoyId> convoys = new HashSet<>();
    for (Subject.OfAllotment subject : record.subjects(Subject.OfAllotment.class)) {
      for (Statement statement : record.story(subject)) {
        if (statement.body() instanceof RecordBody.AllotmentUsed used) {
          convoys.add(used.convoy());
        }
      }
    }
    return convoys;
  }
}
