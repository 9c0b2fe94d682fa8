package org.safepassage.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.agreement.Hindrance.Mover;
import org.safepassage.model.CommitmentId;

/// The parts of a deal that have nothing to do with each other: nobody in one waits for anybody in
/// another, shares something with them, or leaves or crosses together with them. Each can be looked
/// at as if it were all there is, as long as everything is given that somebody could withhold.
public final class Parts {
  private final Agreement agreement;
  private final Set<Mover> conditional;
  private final Map<Mover, Mover> parents = new HashMap<>();
  private final Map<Mover, Agreement> made = new HashMap<>();

  public Parts(Agreement agreement) {
    this.agreement = agreement;
    this.conditional =
        agreement.facts().stream()
            .filter(fact -> !fact.conditions().isEmpty())
            .map(fact -> new Mover.OfFact(fact.id()))
            .collect(Collectors.toSet());
    for (Commitment commitment : agreement.commitments()) {
      Mover own = new Mover.OfCommitment(commitment.id());
      commitment.conditions().forEach(condition -> join(own, condition.term()));
    }
    for (Fact fact : agreement.facts()) {
      Mover own = new Mover.OfFact(fact.id());
      fact.conditions().forEach(term -> join(own, term));
    }
    agreement
        .together()
        .forEach(t -> join(t.strands().stream().map(Together.Strand::commitment).toList()));
    agreement.shared().forEach(s -> join(s.of().stream().map(Shared.Part::commitment).toList()));
    agreement.batches().forEach(b -> join(b.of().stream().map(Batches.Part::commitment).toList()));
  }

  /// The deal without what has nothing to do with a commitment or a fact with conditions. Facts
  /// without conditions are in all parts.
  public Agreement with(Mover mover) {
    return made.computeIfAbsent(root(mover), this::cut);
  }

  private Agreement cut(Mover root) {
    return agreement
        .withCommitments(agreement.commitments().stream().filter(c -> isIn(root, c.id())).toList())
        .withFacts(
            agreement.facts().stream()
                .filter(fact ->
                    fact.conditions().isEmpty() || root(new Mover.OfFact(fact.id())).equals(root))
                .toList())
        .withTogether(
            agreement.together().stream()
                .filter(t -> t.strands().stream().anyMatch(s -> isIn(root, s.commitment())))
                .toList())
        .withShared(
            agreement.shared().stream()
                .filter(s -> s.of().stream().anyMatch(part -> isIn(root, part.commitment())))
                .toList())
        .withBatches(
            agreement.batches().stream()
                .filter(b -> b.of().stream().anyMatch(part -> isIn(root, part.commitment())))
                .toList());
  }

  private boolean isIn(Mover root, CommitmentId commitment) {
    return root(new Mover.OfCommitment(commitment)).equals(root);
  }

  private void join(Mover own, Term term) {
    Terms.leaves(term).flatMap(this::named).forEach(other -> join(own, other));
  }

  private Stream<Mover> named(Term leaf) {
    return switch (leaf) {
      case Term.After after -> commitments(after.of());
      case Term.Balance balance -> commitments(balance.theirs());
      case Term.Holds(var fact, var _) ->
          Stream.<Mover>of(new Mover.OfFact(fact)).filter(conditional::contains);
      case Term.All _, Term.Any _, Term.During _, Term.Before _, Term.Unless _ -> Stream.empty();
    };
  }

  private static Stream<Mover> commitments(List<Term.Part> parts) {
    return parts.stream().map(part -> new Mover.OfCommitment(part.commitment()));
  }

  private void join(List<CommitmentId> all) {
    all.forEach(one -> join(new Mover.OfCommitment(all.getFirst()), new Mover.OfCommitment(one)));
  }

  private void join(Mover one, Mover other) {
    parents.put(root(one), root(other));
  }

  private Mover root(Mover mover) {
    Mover root = mover;
    Mover parent = parents.getOrDefault(root, root);
    while (!parent.equals(root)) {
      root = parent;
      parent = parents.getOrDefault(root, root);
    }
    parents.put(mover, root);
    return root;
  }
}
