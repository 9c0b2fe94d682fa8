package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.Count;
import org.safepassage.model.Ratio;

/// An agreement in which nobody may be ahead by more than a share of what is written.
///
/// @param share of every `ahead`, rounded up
record AheadCap(Ratio share) {

  Agreement in(Agreement agreement) {
    return agreement.withCommitments(
        agreement.commitments().stream()
            .map(c -> c.withConditions(c.conditions().stream().map(this::in).toList()))
            .toList());
  }

  private Condition in(Condition condition) {
    return condition.withTerm(in(condition.term()));
  }

  private Term in(Term term) {
    return switch (term) {
      case Term.Balance balance ->
          new Term.Balance(
              balance.mine(),
              balance.theirs(),
              balance.at(),
              in(balance.ahead()),
              balance.accountedFor(),
              balance.where());
      case Term.All(var parts, var where) -> new Term.All(in(parts), where);
      case Term.Any(var parts, var where) -> new Term.Any(in(parts), where);
      case Term.After _, Term.Holds _, Term.During _, Term.Before _, Term.Unless _ -> term;
    };
  }

  private List<Term> in(List<Term> parts) {
    return parts.stream().map(this::in).toList();
  }

  private Term.Ahead in(Term.Ahead ahead) {
    return switch (ahead) {
      case Term.Ahead.Weighted(var amount) -> new Term.Ahead.Weighted(in(amount));
      case Term.Ahead.Own(var amount) -> new Term.Ahead.Own(in(amount));
    };
  }

  private Count in(Count amount) {
    return Count.of(share.ofRoundedUp(amount.value()));
  }
}
