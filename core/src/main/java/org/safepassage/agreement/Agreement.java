package org.safepassage.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.AgreementId;
import org.safepassage.model.BatchesId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.Names;
import org.safepassage.model.SharedId;
import org.safepassage.model.SourceRef;

/// One version of a deal.
///
/// @param version counts up from 1 as the deal is amended
/// @param replaces the version that this one takes the place of
/// @param history who proposed, announced and accepted it, and since when it is in force
/// @param clauses the text that the terms rest on
/// @param provisos what depends on the time and on incidents
/// @param together parts that cross as one event
/// @param shared what several commitments together may take only so much of
/// @param batches how batches of several commitments are made up
/// @param carried terms that are not about counts: shown, and recorded when broken, never computed
/// @param weights what one unit of each commitment weighs in the exposure in all, from 0 up; all of
///   them, or none where the balances tell
public record Agreement(
    AgreementId id,
    int version,
    Optional<AgreementId> replaces,
    Names title,
    History history,
    List<Clause> clauses,
    List<Fact> facts,
    Provisos provisos,
    List<Commitment> commitments,
    List<Together> together,
    List<Shared> shared,
    List<Batches> batches,
    List<CarriedTerm> carried,
    Map<CommitmentId, Long> weights,
    SourceRef where) {
  public Agreement {
    clauses = List.copyOf(clauses);
    facts = List.copyOf(facts);
    commitments = List.copyOf(commitments);
    together = List.copyOf(together);
    shared = List.copyOf(shared);
    batches = List.copyOf(batches);
    carried = List.copyOf(carried);
    weights = Map.copyOf(weights);
  }

  /// The same with other commitments.
  public Agreement withCommitments(List<Commitment> others) {
    return with(facts, others, together);
  }

  /// The same with other facts.
  public Agreement withFacts(List<Fact> others) {
    return with(others, commitments, together);
  }

  /// The same with other hand-overs.
  public Agreement withTogether(List<Together> others) {
    return with(facts, commitments, others);
  }

  /// The same with other things shared.
  public Agreement withShared(List<Shared> others) {
    return with(facts, commitments, together, others, batches);
  }

  /// The same with other rules for batches.
  public Agreement withBatches(List<Batches> others) {
    return with(facts, commitments, together, shared, others);
  }

  /// The same for other numbers of people who want to leave. Shares, the last so many, and
  /// completeness are meant of these from then on; who has gone already has gone.
  ///
  /// @param declared by commitment; the others stay as they are
  public Agreement withDeclared(Map<CommitmentId, Count> declared) {
    return withCommitments(
        commitments.stream()
            .map(c -> declared.containsKey(c.id()) ? c.withDeclared(declared.get(c.id())) : c)
            .toList());
  }

  private Agreement with(
      List<Fact> newFacts, List<Commitment> newCommitments, List<Together> newTogether) {
    return with(newFacts, newCommitments, newTogether, shared, batches);
  }

  private Agreement with(
      List<Fact> newFacts,
      List<Commitment> newCommitments,
      List<Together> newTogether,
      List<Shared> newShared,
      List<Batches> newBatches) {
    return new Agreement(
        id,
        version,
        replaces,
        title,
        history,
        clauses,
        newFacts,
        provisos,
        newCommitments,
        newTogether,
        newShared,
        newBatches,
        carried,
        weights,
        where);
  }

  public Optional<Commitment> findCommitment(CommitmentId commitment) {
    return commitments.stream().filter(c -> c.id().equals(commitment)).findFirst();
  }

  public Optional<Shared> findShared(SharedId shared) {
    return this.shared.stream().filter(s -> s.id().equals(shared)).findFirst();
  }

  public Optional<Batches> findBatches(BatchesId batches) {
    return this.batches.stream().filter(b -> b.id().equals(batches)).findFirst();
  }

  public Optional<Fact> findFact(FactId fact) {
    return facts.stream().filter(f -> f.id().equals(fact)).findFirst();
  }
}
