package org.safepassage.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;

/// Rewrites parts of an agreement.
final class Rewriting {
  private Rewriting() {}

  static Agreement withCommitment(
      Agreement agreement, CommitmentId id, UnaryOperator<Commitment> change) {
    // A search for words does this hundreds of thousands of times.
    List<Commitment> commitments = new ArrayList<>(agreement.commitments());
    for (int i = 0; i < commitments.size(); i++) {
      if (commitments.get(i).id().equals(id)) {
        commitments.set(i, change.apply(commitments.get(i)));
        return agreement.withCommitments(commitments);
      }
    }
    throw new IllegalArgumentException("The agreement has no commitment " + id + ".");
  }

  static Agreement withCondition(
      Agreement agreement, ConditionAt.OfCommitment at, UnaryOperator<Condition> change) {
    return withCommitment(
        agreement,
        at.commitment(),
        commitment -> {
          List<Condition> conditions = new ArrayList<>(commitment.conditions());
          conditions.set(at.number(), change.apply(conditions.get(at.number())));
          return commitment.withConditions(conditions);
        });
  }

  static Agreement withTerm(Agreement agreement, Edit.TermAt at, UnaryOperator<Term> change) {
    return switch (at.condition()) {
      case ConditionAt.OfCommitment of ->
          withCondition(
              agreement,
              of,
              condition -> condition.withTerm(within(condition.term(), at.path(), change)));
      case ConditionAt.OfFact(var id, var number) ->
          agreement.withFacts(
              agreement.facts().stream()
                  .map(fact -> fact.id().equals(id) ? with(fact, number, at, change) : fact)
                  .toList());
    };
  }

  private static Fact with(Fact fact, int number, Edit.TermAt at, UnaryOperator<Term> change) {
    List<Term> conditions = new ArrayList<>(fact.conditions());
    conditions.set(number, within(conditions.get(number), at.path(), change));
    return fact.withConditions(conditions);
  }

  private static Term within(Term term, List<Integer> path, UnaryOperator<Term> change) {
    if (path.isEmpty()) {
      return change.apply(term);
    }
    List<Integer> rest = path.subList(1, path.size());
    return switch (term) {
      case Term.All(var parts, var where) ->
          new Term.All(withPart(parts, path.getFirst(), rest, change), where);
      case Term.Any(var parts, var where) ->
          new Term.Any(withPart(parts, path.getFirst(), rest, change), where);
      case Term.After _,
          Term.Balance _,
          Term.Holds _,
          Term.During _,
          Term.Before _,
          Term.Unless _ ->
          throw new IllegalArgumentException("A single term has no parts.");
    };
  }

  private static List<Term> withPart(
      List<Term> parts, int number, List<Integer> rest, UnaryOperator<Term> change) {
    List<Term> changed = new ArrayList<>(parts);
    changed.set(number, within(parts.get(number), rest, change));
    return changed;
  }

  static Agreement without(Agreement agreement, Set<ConditionAt> out) {
    return agreement
        .withCommitments(
            agreement.commitments().stream().map(c -> c.withConditions(left(c, out))).toList())
        .withFacts(agreement.facts().stream().map(f -> f.withConditions(left(f, out))).toList());
  }

  private static List<Condition> left(Commitment commitment, Set<ConditionAt> out) {
    List<Condition> left = new ArrayList<>();
    for (int i = 0; i < commitment.conditions().size(); i++) {
      if (!out.contains(new ConditionAt.OfCommitment(commitment.id(), i))) {
        left.add(commitment.conditions().get(i));
      }
    }
    return left;
  }

  private static List<Term> left(Fact fact, Set<ConditionAt> out) {
    List<Term> left = new ArrayList<>();
    for (int i = 0; i < fact.conditions().size(); i++) {
      if (!out.contains(new ConditionAt.OfFact(fact.id(), i))) {
        left.add(fact.conditions().get(i));
      }
    }
    return left;
  }
}
