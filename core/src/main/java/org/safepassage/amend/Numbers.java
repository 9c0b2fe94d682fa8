package org.safepassage.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;

/// A number in a single term, which can be softened step by step.
///
/// @param least the fewest steps that can be enough
/// @param most the most steps there are
record Numbers(Place place, long written, long least, long most) {

  /// A single term and where it stands.
  ///
  /// @param own whose condition it is in; none for a condition of a fact
  record Place(Edit.TermAt at, Term term, Optional<CommitmentId> own) {
    Optional<Term.CountedAt> countedAt() {
      return switch (term) {
        case Term.After after -> Optional.of(after.at());
        case Term.Balance balance -> Optional.of(balance.at());
        case Term.All _, Term.Any _, Term.Holds _, Term.During _, Term.Before _, Term.Unless _ ->
            Optional.empty();
      };
    }

    List<CommitmentId> counted() {
      List<Term.Part> parts =
          switch (term) {
            case Term.After after -> after.of();
            case Term.Balance balance -> balance.theirs();
            case Term.All _,
                Term.Any _,
                Term.Holds _,
                Term.During _,
                Term.Before _,
                Term.Unless _ ->
                List.of();
          };
      return parts.stream().map(Term.Part::commitment).distinct().toList();
    }
  }

  static Condition condition(Agreement agreement, ConditionAt.OfCommitment at) {
    return agreement.findCommitment(at.commitment()).orElseThrow().conditions().get(at.number());
  }

  /// All single terms of a condition.
  static List<Place> places(Agreement agreement, ConditionAt at) {
    List<Place> places = new ArrayList<>();
    switch (at) {
      case ConditionAt.OfCommitment of ->
          collect(
              condition(agreement, of).term(), at, List.of(), Optional.of(of.commitment()), places);
      case ConditionAt.OfFact(var fact, var number) ->
          collect(
              agreement.findFact(fact).orElseThrow().conditions().get(number),
              at,
              List.of(),
              Optional.empty(),
              places);
    }
    return places;
  }

  private static void collect(
      Term term,
      ConditionAt at,
      List<Integer> path,
      Optional<CommitmentId> own,
      List<Place> places) {
    switch (term) {
      case Term.All(var parts, var _) -> collect(parts, at, path, own, places);
      case Term.Any(var parts, var _) -> collect(parts, at, path, own, places);
      case Term.After _,
          Term.Balance _,
          Term.Holds _,
          Term.During _,
          Term.Before _,
          Term.Unless _ ->
          places.add(new Place(new Edit.TermAt(at, path), term, own));
    }
  }

  private static void collect(
      List<Term> parts,
      ConditionAt at,
      List<Integer> path,
      Optional<CommitmentId> own,
      List<Place> places) {
    for (int i = 0; i < parts.size(); i++) {
      List<Integer> deeper = new ArrayList<>(path);
      deeper.add(i);
      collect(parts.get(i), at, deeper, own, places);
    }
  }

  /// The numbers of a condition.
  ///
  /// @param stuck where the deal rests as long as it says what it says, for each turnout
  static List<Numbers> in(Agreement agreement, ConditionAt at, List<Deal.Rest> stuck) {
    List<Numbers> numbers = new ArrayList<>();
    for (Place place : places(agreement, at)) {
      switch (place.term()) {
        case Term.After after -> ofAfter(place, after, stuck).ifPresent(numbers::add);
        case Term.Balance balance -> numbers.add(ofBalance(place, balance, stuck));
        case Term.All _, Term.Any _, Term.Holds _, Term.During _, Term.Before _, Term.Unless _ -> {}
      }
    }
    return numbers;
  }

  /// As long as it waits for more than came, nothing moves; to wait for nobody can't be written.
  private static Optional<Numbers> ofAfter(Place place, Term.After after, List<Deal.Rest> stuck) {
    long written = stuck.getFirst().rulebook().needs(after);
    long came = written - 1;
    for (Deal.Rest rest : stuck) {
      if (!rest.unfinished().isEmpty()) {
        came = Math.min(came, rest.rulebook().count(after, rest.levels()));
      }
    }
    long most = written - 1;
    return most < 1
        ? Optional.empty()
        : Optional.of(new Numbers(place, written, Math.clamp(written - came, 1, most), most));
  }

  private static Numbers ofBalance(Place place, Term.Balance balance, List<Deal.Rest> stuck) {
    Rulebook rulebook = stuck.getFirst().rulebook();
    Obligation held = rulebook.obligation(rulebook.placeOf(place.own().orElseThrow()));
    return switch (balance.ahead()) {
      case Term.Ahead.Own(var amount) -> new Numbers(place, amount.value(), 1, held.due());
      case Term.Ahead.Weighted(var amount) ->
          new Numbers(
              place, amount.value(), 1, Math.multiplyExact(held.due(), balance.mine().weight()));
    };
  }

  /// The term with its number changed by so many steps.
  Edit softer(long steps) {
    return switch (place.term()) {
      case Term.After after ->
          new Edit.Reach(place.at(), after.reaches(), Count.of(written - steps));
      case Term.Balance balance ->
          new Edit.Lead(
              place.at(),
              balance.ahead(),
              switch (balance.ahead()) {
                case Term.Ahead.Own _ -> new Term.Ahead.Own(Count.of(written + steps));
                case Term.Ahead.Weighted _ -> new Term.Ahead.Weighted(Count.of(written + steps));
              });
      case Term.All _, Term.Any _, Term.Holds _, Term.During _, Term.Before _, Term.Unless _ ->
          throw new IllegalStateException("No number stands in " + place.term().where() + ".");
    };
  }
}
