package org.safepassage.agreement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;

/// For each commitment: from which turnout up do the others complete, whatever becomes of it?
///
/// A lower turnout makes absolute thresholds harder to reach and relative ones (a share,
/// completeness) easier, so the answer is not monotone, and halving the interval alone would not be
/// exact. Each interval of turnouts is therefore bracketed: a state that every turnout in it
/// reaches at least, and one that none of them exceeds. Where both say the same of the others, the
/// interval is settled; where not, it is split. A single turnout is its own bracket.
///
/// What makes brackets tight where completeness is waited for: as long as the commitment's own
/// count has not passed `t`, nobody can tell a turnout of `t` from a higher one. So if with the
/// highest turnout, and with thresholds as high as its own, a share of it is reached, then with
/// every lower one as well.
final class TurnoutSearch {
  private final Operation operation;
  private final Agreement agreement;
  private final Function<Rulebook, Levels> start;
  private final Dues greatest;

  /// Where everybody ends with the greatest turnout, which each of the searches begins with.
  private Optional<End> whole = Optional.empty();

  private long effort;

  /// @param effort how many steps of the fixpoint may be spent; see [Checker.Question]
  TurnoutSearch(
      Operation operation, Agreement agreement, Function<Rulebook, Levels> start, long effort) {
    this.operation = operation;
    this.agreement = agreement;
    this.start = start;
    this.effort = effort;
    this.greatest = Dues.greatest(operation, agreement);
  }

  /// The least turnouts; a range where the effort sufficed only for bounds. Commitments without
  /// which the others don't complete, even with everybody of it, are missing.
  Map<CommitmentId, CountRange> leastOfEach(Checker.Watch watch) {
    Map<CommitmentId, CountRange> least = new HashMap<>();
    int all = agreement.commitments().size();
    for (int done = 0; done < all; done++) {
      watch.at("turnouts", done, all);
      Commitment commitment = agreement.commitments().get(done);
      long leaving = effort - effort / (all - done);
      new Search(commitment, leaving).least().ifPresent(range -> least.put(commitment.id(), range));
    }
    return least;
  }

  /// Turnouts from `from` to `to`, both included.
  private record Interval(long from, long to) {
    boolean single() {
      return from == to;
    }
  }

  /// What a bracket says of an interval. Where it can't tell, `split` is the last turnout of the
  /// lower part.
  private sealed interface Answer {
    record Always() implements Answer {}

    record NotAtItsEnd() implements Answer {}

    record Either(long split) implements Answer {}
  }

  /// The search for one commitment.
  private final class Search {
    private final Commitment commitment;
    private final CommitmentId id;
    private final List<Term.After> relative;
    private final boolean follows;
    private final long leaving;

    /// @param leaving the effort to be left for others
    Search(Commitment commitment, long leaving) {
      this.commitment = commitment;
      this.leaving = leaving;
      this.id = commitment.id();
      this.relative =
          Terms.of(agreement)
              .filter(Term.After.class::isInstance)
              .map(Term.After.class::cast)
              .filter(after -> !(after.reaches() instanceof Term.Amount.AtLeast))
              .flatMap(after -> ofThisAlone(after).stream())
              .distinct()
              .toList();
      this.follows = allCountsFollow();
    }

    Optional<CountRange> least() {
      long most = greatest.findDue(id).orElse(Count.ZERO).value();
      long least = Math.min(most, gone());
      long proven = most + 1;
      Deque<Interval> open = new ArrayDeque<>(List.of(new Interval(least, most)));
      // Charged to each search, though worked out once: none is to get further for coming later.
      effort -= whole().cost();
      if (!othersComplete(whole())) {
        return Optional.empty();
      }
      for (int tried = 0; !open.isEmpty(); tried++) {
        if (effort < leaving) {
          return Optional.of(CountRange.of(least, Math.min(proven, most)));
        }
        Interval interval = open.removeLast();
        switch (answer(interval, tried % 2 == 0)) {
          case Answer.Always _ -> proven = interval.from();
          case Answer.NotAtItsEnd _ -> {
            return Optional.of(CountRange.of(proven, proven));
          }
          case Answer.Either(var split) -> {
            open.addLast(new Interval(interval.from(), split));
            open.addLast(new Interval(split + 1, interval.to()));
          }
        }
      }
      // Nobody can be fewer than those who have left: then the others need nobody more.
      return Optional.of(CountRange.of(0, 0));
    }

    /// Those who have boarded want to leave.
    private long gone() {
      return start.apply(whole().rulebook()).level(slot(whole(), Milestone.BOARDED));
    }

    private Answer answer(Interval interval, boolean tryWhereItEnds) {
      if (interval.single()) {
        return othersComplete(end(exactly(interval.from())))
            ? new Answer.Always()
            : new Answer.NotAtItsEnd();
      }
      long middle = interval.from() + (interval.to() - interval.from()) / 2;
      if (!canBeBracketed(interval)) {
        return new Answer.Either(middle);
      }
      Dues low = greatest.with(id, Count.of(interval.from()));
      Dues high = greatest.with(id, Count.of(interval.to()));
      End upper = end(new Bracket(high, high, _ -> low, Optional.of(id)));
      if (!othersComplete(upper)) {
        return new Answer.NotAtItsEnd();
      }
      if (othersComplete(end(lower(interval, low, high)))) {
        return new Answer.Always();
      }
      long where = upper.levels().level(slot(upper, commitment.heldAt()));
      boolean inside = where >= interval.from() && where < interval.to();
      return new Answer.Either(tryWhereItEnds && inside ? where : middle);
    }

    /// What every turnout of the interval reaches at least.
    private Bracket lower(Interval interval, Dues low, Dues high) {
      Dues inWholeLots = greatest.with(id, Count.of(inWholeLots(interval)));
      if (!follows) {
        return new Bracket(inWholeLots, low, _ -> high, Optional.empty());
      }
      Bracket strict = new Bracket(high, low, _ -> high, Optional.empty());
      End end = end(strict);
      Set<Term.After> reached = new HashSet<>();
      for (Term.After after : relative) {
        Requirement requirement =
            new RulebookCompiler(operation, agreement, strict).requirement(after);
        if (requirement.holdsAt(0, end.levels())) {
          reached.add(after);
        }
      }
      boolean allGo = end.levels().level(slot(end, commitment.heldAt())) >= interval.to();
      return new Bracket(
          allGo ? low : inWholeLots,
          low,
          after -> ofThisAlone(after).filter(reached::contains).isPresent() ? low : high,
          Optional.empty());
    }

    /// A last lot that isn't full goes only where the turnout ends with it.
    private long inWholeLots(Interval interval) {
      return interval.from() / commitment.lots().measure() * commitment.lots().measure();
    }

    /// How a simultaneous hand-over is cut into parts may depend on the turnout in ways that no
    /// bracket holds.
    private boolean canBeBracketed(Interval interval) {
      return strands()
          .allMatch(strand ->
              strand.upTo().filter(upTo -> upTo.value() <= inWholeLots(interval)).isPresent());
    }

    /// Whether all counts that anybody reads follow the held one, or stay where they are.
    private boolean allCountsFollow() {
      boolean countedEarlier =
          Terms.of(agreement).anyMatch(term -> counts(term).anyMatch(this::isBeforeTheHeldOne));
      return strands().findAny().isEmpty() && !countedEarlier;
    }

    private boolean isBeforeTheHeldOne(Counted counted) {
      return counted.part().commitment().equals(id)
          && commitment.heldAt() == Milestone.CROSSED
          && counted.at().milestone().compareTo(Milestone.CROSSED) < 0;
    }

    private Stream<Together.Strand> strands() {
      return agreement.together().stream()
          .flatMap(terms -> terms.strands().stream())
          .filter(strand -> strand.commitment().equals(id));
    }

    /// What a term asks of this commitment by itself.
    private Optional<Term.After> ofThisAlone(Term.After after) {
      List<Term.Part> own =
          after.of().stream().filter(part -> part.commitment().equals(id)).toList();
      boolean byItself =
          after.reaches() instanceof Term.Amount.Complete || own.size() == after.of().size();
      return own.isEmpty() || !byItself
          ? Optional.empty()
          : Optional.of(new Term.After(own, after.at(), after.reaches(), after.where()));
    }

    private Bracket exactly(long turnout) {
      return Bracket.exactly(greatest.with(id, Count.of(turnout)));
    }

    private End end(Bracket bracket) {
      End end = endOf(bracket);
      effort -= end.cost();
      return end;
    }

    private Slot slot(End end, Milestone milestone) {
      return Slot.reported(end.rulebook().placeOf(id), milestone);
    }

    private boolean othersComplete(End end) {
      Rulebook rulebook = end.rulebook();
      for (int c = 0; c < rulebook.obligations().size(); c++) {
        Obligation other = rulebook.obligation(c);
        boolean isOther = !other.id().equals(id);
        if (isOther && end.levels().level(Slot.reported(c, Milestone.ARRIVED)) < other.due()) {
          return false;
        }
      }
      return true;
    }
  }

  /// Where a run ends.
  ///
  /// @param cost what it takes of the effort to find out
  private record End(Rulebook rulebook, Levels levels, long cost) {}

  private End endOf(Bracket bracket) {
    Rulebook rulebook = new RulebookCompiler(operation, agreement, bracket).compile().monotone();
    Fixpoint.Reached reached = new Fixpoint(rulebook).from(start.apply(rulebook));
    return new End(rulebook, reached.levels(), reached.steps() + rulebook.slots().size());
  }

  private End whole() {
    End found = whole.orElseGet(() -> endOf(Bracket.exactly(greatest)));
    whole = Optional.of(found);
    return found;
  }

  /// What a term counts of one commitment.
  private record Counted(Term.Part part, Term.CountedAt at) {}

  private static Stream<Counted> counts(Term term) {
    return switch (term) {
      case Term.After after -> after.of().stream().map(part -> new Counted(part, after.at()));
      case Term.Balance balance ->
          balance.theirs().stream().map(part -> new Counted(part, balance.at()));
      case Term.All _, Term.Any _, Term.Holds _, Term.During _, Term.Before _, Term.Unless _ ->
          Stream.empty();
    };
  }
}
