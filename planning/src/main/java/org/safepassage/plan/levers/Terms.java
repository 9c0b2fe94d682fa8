package org.safepassage.plan.levers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Term;
import org.safepassage.amend.Edit;
import org.safepassage.model.TimeLimit;

/// Finds and rewrites terms of an agreement. What they mean is not asked here.
final class Terms {
  private Terms() {}

  /// A balance that a commitment stands under.
  record BalanceAt(Commitment commitment, Edit.TermAt at, Term.Balance balance) {}

  /// All balances, in the order of the file.
  static List<BalanceAt> balances(Agreement agreement) {
    List<BalanceAt> found = new ArrayList<>();
    for (Commitment commitment : agreement.commitments()) {
      for (int number = 0; number < commitment.conditions().size(); number++) {
        balances(
            commitment,
            new ConditionAt.OfCommitment(commitment.id(), number),
            commitment.conditions().get(number).term(),
            List.of(),
            found);
      }
    }
    return found;
  }

  private static void balances(
      Commitment commitment,
      ConditionAt condition,
      Term term,
      List<Integer> path,
      List<BalanceAt> found) {
    switch (term) {
      case Term.Balance balance ->
          found.add(new BalanceAt(commitment, new Edit.TermAt(condition, path), balance));
      case Term.All(var parts, var _) -> balances(commitment, condition, parts, path, found);
      case Term.Any(var parts, var _) -> balances(commitment, condition, parts, path, found);
      case Term.After _, Term.Holds _, Term.During _, Term.Before _, Term.Unless _ -> {}
    }
  }

  private static void balances(
      Commitment commitment,
      ConditionAt condition,
      List<Term> parts,
      List<Integer> path,
      List<BalanceAt> found) {
    for (int i = 0; i < parts.size(); i++) {
      List<Integer> deeper = new ArrayList<>(path);
      deeper.add(i);
      balances(commitment, condition, parts.get(i), deeper, found);
    }
  }

  /// All moments before which something must have happened, that of the whole deal last.
  static Set<TimeLimit> limits(Agreement agreement) {
    Set<TimeLimit> limits = new LinkedHashSet<>();
    agreement
        .commitments()
        .forEach(c -> c.conditions().forEach(condition -> limits(condition.term(), limits)));
    agreement.facts().forEach(fact -> fact.conditions().forEach(term -> limits(term, limits)));
    agreement
        .provisos()
        .lapse()
        .ifPresent(lapse -> limits.add(new TimeLimit(TimeLimit.Kind.VOID_BY, lapse.at())));
    return limits;
  }

  private static void limits(Term term, Set<TimeLimit> limits) {
    switch (term) {
      case Term.Before(var limit, var _) -> limits.add(limit);
      case Term.All(var parts, var _) -> parts.forEach(part -> limits(part, limits));
      case Term.Any(var parts, var _) -> parts.forEach(part -> limits(part, limits));
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> {}
    }
  }

  /// The agreement with one of its time limits later, wherever it stands.
  static Agreement withLimit(Agreement agreement, TimeLimit limit, Duration later) {
    Agreement changed =
        agreement
            .withCommitments(
                agreement.commitments().stream()
                    .map(c ->
                        c.withConditions(
                            c.conditions().stream()
                                .map(condition ->
                                    condition.withTerm(withLimit(condition.term(), limit, later)))
                                .toList()))
                    .toList())
            .withFacts(
                agreement.facts().stream()
                    .map(fact -> fact.withConditions(withLimit(fact.conditions(), limit, later)))
                    .toList());
    Provisos provisos = agreement.provisos();
    Optional<Provisos.Lapse> lapse =
        provisos
            .lapse()
            .map(at ->
                limit.equals(new TimeLimit(TimeLimit.Kind.VOID_BY, at.at()))
                    ? new Provisos.Lapse(at.at().plus(later), at.where())
                    : at);
    return withProvisos(changed, new Provisos(provisos.windows(), provisos.suspensions(), lapse));
  }

  private static Term withLimit(Term term, TimeLimit limit, Duration later) {
    return switch (term) {
      case Term.Before(var own, var where) ->
          own.equals(limit)
              ? new Term.Before(new TimeLimit(limit.kind(), limit.at().plus(later)), where)
              : term;
      case Term.All(var parts, var where) -> new Term.All(withLimit(parts, limit, later), where);
      case Term.Any(var parts, var where) -> new Term.Any(withLimit(parts, limit, later), where);
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> term;
    };
  }

  private static List<Term> withLimit(List<Term> parts, TimeLimit limit, Duration later) {
    return parts.stream().map(part -> withLimit(part, limit, later)).toList();
  }

  static Agreement withProvisos(Agreement agreement, Provisos others) {
    return new Agreement(
        agreement.id(),
        agreement.version(),
        agreement.replaces(),
        agreement.title(),
        agreement.history(),
        agreement.clauses(),
        agreement.facts(),
        others,
        agreement.commitments(),
        agreement.together(),
        agreement.shared(),
        agreement.batches(),
        agreement.carried(),
        agreement.weights(),
        agreement.where());
  }
}
