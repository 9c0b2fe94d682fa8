package org.safepassage.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Observers;
import org.safepassage.model.Operation;
import org.safepassage.model.Progress;
import org.safepassage.model.Progress.Incident;
import org.safepassage.model.Unit;

/// Reads the counts of a record into a [Progress].
record ProgressReading(OperationRecord record, Instant now) {

  /// What was reported and attested.
  ///
  /// @param agreement says what each commitment is counted in, and who attests
  Progress reported(Optional<Agreement> agreement, Operation operation) {
    Map<Progress.Key, Count> counts = new TreeMap<>();
    Map<Progress.LostKey, Count> lost = new TreeMap<>();
    Totals totals = record.totals();
    totals
        .passed()
        .forEach((key, people) ->
            counts.put(key(key, agreement, Evidence.REPORTED), Count.of(Math.max(0, people))));
    totals
        .accountedFor()
        .forEach((key, people) ->
            lost.put(
                new Progress.LostKey(key.commitment(), key.category(), key.milestone()),
                Count.of(Math.max(0, people))));
    for (ConvoyRecord convoy : totals.attested()) {
      convoy
          .commitment()
          .flatMap(id -> agreement.flatMap(a -> a.findCommitment(id)))
          .flatMap(Commitment::observers)
          .flatMap(operation.actors()::findObservers)
          .ifPresent(observers -> attest(convoy, observers, agreement, counts));
    }
    return new Progress(Optional.of(now), counts, lost, facts(), incidents());
  }

  /// The same with whoever was let go past a milestone and was not yet seen there.
  Progress withAhead(Progress progress, Agreement agreement) {
    Map<Progress.Key, Count> counts = new TreeMap<>(progress.counts());
    record
        .totals()
        .ahead()
        .forEach((key, people) ->
            counts.merge(
                key(key, Optional.of(agreement), Evidence.REPORTED),
                Count.of(Math.max(0, people)),
                (a, b) -> Count.of(a.value() + b.value())));
    return new Progress(
        progress.asOf(), counts, progress.accountedFor(), progress.facts(), progress.incidents());
  }

  private void attest(
      ConvoyRecord convoy,
      Observers observers,
      Optional<Agreement> agreement,
      Map<Progress.Key, Count> counts) {
    CommitmentId commitment = convoy.commitment().orElseThrow();
    convoy
        .attested()
        .forEach((milestone, byCategory) ->
            byCategory.forEach((category, attestations) ->
                attestations
                    .attested(observers.quorum())
                    .ifPresent(count ->
                        counts.merge(
                            key(
                                new Totals.Key(commitment, category, milestone),
                                agreement,
                                Evidence.ATTESTED),
                            count,
                            (a, b) -> Count.of(a.value() + b.value())))));
  }

  private static Progress.Key key(
      Totals.Key key, Optional<Agreement> agreement, Evidence evidence) {
    Optional<Commitment> commitment = agreement.flatMap(a -> a.findCommitment(key.commitment()));
    Unit unit = commitment.map(Commitment::unit).orElse(Unit.PEOPLE);
    CategoryId category =
        key.category().equals(ConvoyReading.GOODS)
            ? commitment
                .flatMap(c -> c.categories().stream().findFirst())
                .orElse(ConvoyReading.GOODS)
            : key.category();
    return new Progress.Key(key.commitment(), category, unit, key.milestone(), evidence);
  }

  private Map<FactId, FactState> facts() {
    Map<FactId, FactState> facts = new TreeMap<>();
    for (Subject.OfFact subject : record.subjects(Subject.OfFact.class)) {
      if (record.story(subject).getLast().body() instanceof AssuranceBody.FactStated stated) {
        facts.put(subject.fact(), stated.state());
      }
    }
    return facts;
  }

  private List<Incident> incidents() {
    List<Incident> open = new ArrayList<>();
    for (Subject.OfIncident subject : record.subjects(Subject.OfIncident.class)) {
      List<Statement> story = record.story(subject);
      boolean isClosed = story.getLast().body() instanceof TroubleBody.IncidentClosed;
      if (!isClosed) {
        story.stream()
            .map(Statement::body)
            .filter(TroubleBody.IncidentReported.class::isInstance)
            .map(TroubleBody.IncidentReported.class::cast)
            .reduce((_, later) -> later)
            .ifPresent(reported -> open.add(new Incident(reported.type(), site(reported.site()))));
      }
    }
    return open;
  }

  private static Incident.Site site(Site site) {
    return switch (site) {
      case Site.AtPlace(var place) -> new Incident.Site.AtPlace(place);
      case Site.OnCorridor(var corridor) -> new Incident.Site.OnCorridor(corridor);
    };
  }
}
