package org.safepassage.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Batches;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Quota;
import org.safepassage.agreement.Shared;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
import org.safepassage.model.BatchesId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.ObserversId;
import org.safepassage.model.SharedId;

/// One change to the text of an agreement.
public sealed interface Edit {

  /// The agreement with the change made. Conditions keep their numbers as long as none is taken
  /// out; [#applyAll] takes them out last.
  ///
  /// @throws IllegalArgumentException when the agreement has no such place
  Agreement applyTo(Agreement agreement);

  /// A single term: the condition it stands in, and the way down through `any` and `all` to it, as
  /// the numbers of the parts from 0.
  record TermAt(ConditionAt condition, List<Integer> path) {
    public TermAt {
      path = List.copyOf(path);
    }
  }

  /// An `after` waits for a smaller number.
  record Reach(TermAt at, Term.Amount was, Count becomes) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withTerm(
          agreement,
          at,
          term ->
              term instanceof Term.After after
                  ? new Term.After(
                      after.of(), after.at(), new Term.Amount.AtLeast(becomes), after.where())
                  : term);
    }
  }

  /// A balance lets its people be further ahead.
  record Lead(TermAt at, Term.Ahead was, Term.Ahead becomes) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withTerm(
          agreement,
          at,
          term ->
              term instanceof Term.Balance balance
                  ? new Term.Balance(
                      balance.mine(),
                      balance.theirs(),
                      balance.at(),
                      becomes,
                      balance.accountedFor(),
                      balance.where())
                  : term);
    }
  }

  /// A term counts people at an earlier milestone, once observers have attested it.
  record Earlier(TermAt at, Term.CountedAt was, Term.CountedAt becomes) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withTerm(
          agreement,
          at,
          term ->
              switch (term) {
                case Term.After after ->
                    new Term.After(after.of(), becomes, after.reaches(), after.where());
                case Term.Balance balance ->
                    new Term.Balance(
                        balance.mine(),
                        balance.theirs(),
                        becomes,
                        balance.ahead(),
                        balance.accountedFor(),
                        balance.where());
                case Term.All _,
                    Term.Any _,
                    Term.Holds _,
                    Term.During _,
                    Term.Before _,
                    Term.Unless _ ->
                    term;
              });
    }
  }

  /// Observers attest a commitment's counts that nobody attested before.
  record Attest(CommitmentId commitment, ObserversId observers) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withCommitment(agreement, commitment, c -> c.withObservers(observers));
    }
  }

  /// A condition of a commitment holds back fewer.
  record Cover(ConditionAt.OfCommitment at, Condition.Coverage was, Condition.Coverage becomes)
      implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withCondition(agreement, at, condition -> condition.withCoverage(becomes));
    }
  }

  /// A condition is given up.
  record Drop(ConditionAt at) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.without(agreement, Set.of(at));
    }
  }

  /// Conditions that waited for each other become one simultaneous hand-over.
  ///
  /// @param instead the conditions that it takes the place of, in the order in which they are told
  record Jointly(Together together, Set<ConditionAt> instead) implements Edit {
    public Jointly {
      instead = Collections.unmodifiableSet(new LinkedHashSet<>(instead));
    }

    @Override
    public Agreement applyTo(Agreement agreement) {
      List<Together> all = new ArrayList<>(agreement.together());
      all.add(together);
      return Rewriting.without(agreement.withTogether(all), instead);
    }
  }

  /// A tranche is split: people move in smaller lots.
  record Lot(CommitmentId commitment, Count was, Count becomes) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withCommitment(agreement, commitment, c -> c.withLot(becomes));
    }
  }

  /// Fewer are to go.
  record LowerQuota(CommitmentId commitment, Count was, Count becomes) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return Rewriting.withCommitment(
          agreement,
          commitment,
          c ->
              c.withQuota(
                  becomes,
                  new Quota.Number(
                      new Figure(
                          CountRange.of(becomes.value(), becomes.value()),
                          FigureKind.AGREED,
                          List.of(),
                          ""))));
    }
  }

  /// The conditions that the change takes out.
  default Set<ConditionAt> takenOut() {
    return switch (this) {
      case Drop(var at) -> Set.of(at);
      case Jointly(var _, var instead) -> instead;
      case Reach _,
          Lead _,
          Earlier _,
          Attest _,
          Cover _,
          Lot _,
          LowerQuota _,
          AtMost _,
          Unshare _,
          InBatch _,
          Unbatch _ ->
          Set.of();
    };
  }

  /// Several commitments together may take more.
  record AtMost(SharedId shared, Count was, Count becomes) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return agreement.withShared(
          agreement.shared().stream()
              .map(each -> each.id().equals(shared) ? each.withAtMost(becomes) : each)
              .toList());
    }
  }

  /// That something is shared is given up.
  record Unshare(SharedId shared) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return agreement.withShared(
          agreement.shared().stream().filter(each -> !each.id().equals(shared)).toList());
    }
  }

  /// Each batch may have fewer, or more, of one commitment.
  record InBatch(BatchesId batches, CommitmentId commitment, Bound bound, Count was, Count becomes)
      implements Edit {
    /// Which of the two numbers of a part.
    public enum Bound {
      AT_LEAST,
      AT_MOST;
    }

    @Override
    public Agreement applyTo(Agreement agreement) {
      return agreement.withBatches(
          agreement.batches().stream()
              .map(each -> each.id().equals(batches) ? with(each) : each)
              .toList());
    }

    private Batches with(Batches rule) {
      return rule.withParts(
          rule.of().stream()
              .map(part -> part.commitment().equals(commitment) ? with(part) : part)
              .toList());
    }

    private Batches.Part with(Batches.Part part) {
      return switch (bound) {
        case AT_LEAST -> new Batches.Part(commitment, becomes, part.atMost());
        case AT_MOST -> new Batches.Part(commitment, part.atLeast(), Optional.of(becomes));
      };
    }
  }

  /// A rule for batches is given up: people leave by themselves.
  record Unbatch(BatchesId batches) implements Edit {
    @Override
    public Agreement applyTo(Agreement agreement) {
      return agreement.withBatches(
          agreement.batches().stream().filter(each -> !each.id().equals(batches)).toList());
    }
  }

  /// The clause that stands behind what is changed outside of conditions.
  default Optional<ClauseId> clause(Agreement agreement) {
    return switch (this) {
      case AtMost(var shared, var _, var _) -> agreement.findShared(shared).flatMap(Shared::clause);
      case Unshare(var shared) -> agreement.findShared(shared).flatMap(Shared::clause);
      case InBatch(var batches, var _, var _, var _, var _) ->
          agreement.findBatches(batches).flatMap(Batches::clause);
      case Unbatch(var batches) -> agreement.findBatches(batches).flatMap(Batches::clause);
      case Reach _, Lead _, Earlier _, Attest _, Cover _, Drop _, Jointly _, Lot _, LowerQuota _ ->
          Optional.empty();
    };
  }

  /// Makes several changes. All name conditions by their numbers in `agreement`.
  static Agreement applyAll(List<? extends Edit> edits, Agreement agreement) {
    Agreement changed = agreement;
    Set<ConditionAt> out = new LinkedHashSet<>();
    for (Edit edit : edits) {
      switch (edit) {
        case Drop _ -> {}
        case Jointly(var together, var _) ->
            changed = new Jointly(together, Set.of()).applyTo(changed);
        case Reach _,
            Lead _,
            Earlier _,
            Attest _,
            Cover _,
            Lot _,
            LowerQuota _,
            AtMost _,
            Unshare _,
            InBatch _,
            Unbatch _ ->
            changed = edit.applyTo(changed);
      }
      out.addAll(edit.takenOut());
    }
    return Rewriting.without(changed, out);
  }

  /// The condition that is written differently or given up; none where the change is elsewhere.
  default Optional<ConditionAt> condition() {
    return switch (this) {
      case Reach(var at, var _, var _) -> Optional.of(at.condition());
      case Lead(var at, var _, var _) -> Optional.of(at.condition());
      case Earlier(var at, var _, var _) -> Optional.of(at.condition());
      case Cover(var at, var _, var _) -> Optional.of(at);
      case Drop(var at) -> Optional.of(at);
      case Attest _, Jointly _, Lot _, LowerQuota _, AtMost _, Unshare _, InBatch _, Unbatch _ ->
          Optional.empty();
    };
  }
}
