package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// What a term means: the and/or tree over counts and premises that it comes down to.
record TermMeaning(Groundwork ground) {

  Requirement requirement(Term term, int own, Optional<ClauseId> clause) {
    return switch (term) {
      case Term.After after -> after(after, new Origin(Origin.Kind.AFTER, clause, after.where()));
      case Term.Balance balance ->
          balance(balance, own, new Origin(Origin.Kind.BALANCE, clause, balance.where()));
      case Term.Holds(var fact, var where) ->
          ground.granted(new Premise.Fact(fact), new Origin(Origin.Kind.FACT, clause, where));
      case Term.During(var window, var where) ->
          ground.granted(new Premise.During(window), new Origin(Origin.Kind.WINDOW, clause, where));
      case Term.Before(var limit, var where) ->
          ground.granted(
              new Premise.InTime(limit), new Origin(Origin.Kind.of(limit.kind()), clause, where));
      case Term.Unless(var suspension, var where) ->
          ground.granted(
              new Premise.Undisturbed(suspension), new Origin(Origin.Kind.UNLESS, clause, where));
      case Term.All(var parts, var _) ->
          new Requirement.All(parts.stream().map(part -> requirement(part, own, clause)).toList());
      case Term.Any(var parts, var _) ->
          new Requirement.Any(parts.stream().map(part -> requirement(part, own, clause)).toList());
    };
  }

  /// A term of its own, to be asked of counts that a rulebook with the same commitments leads to.
  Requirement requirement(Term.After after) {
    return after(after, new Origin(Origin.Kind.AFTER, Optional.empty(), after.where()));
  }

  private Requirement after(Term.After after, Origin origin) {
    return switch (after.reaches()) {
      case Term.Amount.AtLeast(var count) ->
          new Requirement.AtLeast(
              counter(after.of(), after.at(), false), Need.constant(count.value()), origin);
      case Term.Amount.Share(var share) ->
          new Requirement.AtLeast(
              counter(after.of(), after.at(), false),
              Need.constant(
                  share.ofRoundedUp(totalDue(after.of(), ground.bracket().needs().apply(after)))),
              origin);
      case Term.Amount.Complete() ->
          new Requirement.All(
              after.of().stream().map(part -> complete(part, after, origin)).toList());
    };
  }

  private Requirement complete(Term.Part part, Term.After after, Origin origin) {
    int commitment = ground.placeOf(part.commitment());
    Term.CountedAt at = after.at();
    long all =
        Math.min(
            part.upTo().map(Count::value).orElse(Long.MAX_VALUE),
            ground.due(commitment, ground.bracket().needs().apply(after)));
    Counter counter =
        new Counter(List.of(new Counter.Part(counted(commitment, at), 1, 0, Long.MAX_VALUE, true)));
    return new Requirement.AtLeast(counter, Need.constant(all), origin);
  }

  private Requirement balance(Term.Balance balance, int own, Origin origin) {
    long ahead =
        switch (balance.ahead()) {
          case Term.Ahead.Weighted(var amount) -> amount.value();
          case Term.Ahead.Own(var amount) ->
              Math.multiplyExact(amount.value(), balance.mine().weight());
        };
    Need need =
        new Need(
            balance.mine().weight(),
            balance.mine().beyond().value(),
            balance.mine().upTo().map(Count::value).orElse(Long.MAX_VALUE),
            -ahead,
            balance.accountedFor().given()
                ? Optional.empty()
                : Optional.of(Slot.reported(own, Milestone.ARRIVED)));
    return new Requirement.AtLeast(
        counter(balance.theirs(), balance.at(), balance.accountedFor().received()), need, origin);
  }

  private Counter counter(List<Term.Part> of, Term.CountedAt at, boolean withAccountedFor) {
    return Awaited.counter(of, id -> counted(ground.placeOf(id), at), withAccountedFor);
  }

  /// The count in question. Attested counts rise only while there are observers enough.
  private Slot counted(int commitment, Term.CountedAt at) {
    Slot slot = new Slot(commitment, at.milestone(), at.evidence());
    if (at.evidence() == Evidence.ATTESTED
        && ground.holds(commitment).stream()
            .noneMatch(hold ->
                hold.evidence() == Evidence.ATTESTED && hold.milestone() == at.milestone())) {
      Commitment attested = ground.commitment(commitment);
      Premise quorum =
          new Premise.Quorum(
              attested
                  .observers()
                  .orElseThrow(() ->
                      new IllegalArgumentException(
                          "Nobody attests the counts of " + attested.id() + ".")));
      ground
          .holds(commitment)
          .add(
              new Hold(
                  at.milestone(),
                  Evidence.ATTESTED,
                  LevelRange.ALL,
                  ground.granted(
                      quorum, Groundwork.origin(Origin.Kind.QUORUM, attested.clause(), attested)),
                  OptionalInt.empty()));
    }
    return slot;
  }

  private long totalDue(List<Term.Part> parts, Dues needs) {
    return Awaited.whole(parts, id -> ground.due(ground.placeOf(id), needs));
  }
}
