package org.safepassage.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Observers;

/// How places that have to be touched could be worded so that the deal completes: every verb that
/// does, each as gentle as it can be with the others as they are.
final class Wordings {
  private static final int MOST_LOTS_TRIED = 60;

  private final Deal deal;
  private final Agreement agreement;

  Wordings(Deal deal) {
    this.deal = deal;
    this.agreement = deal.agreement();
  }

  /// What came of trying places at their hardest.
  ///
  /// @param edits with which everybody who then must go gets through, if that was found
  /// @param exact whether no other wording of these places could do what these didn't
  record Attempt(Optional<List<Edit>> edits, boolean exact) {}

  /// The hardest wording of all these places: conditions given up, lots of one, and quotas lowered
  /// as far as it takes, but never to nobody.
  Attempt hardest(Set<Spot> spots) {
    List<Edit> edits = withoutQuotas(spots);
    List<CommitmentId> quotas = quotas(spots);
    Lowering lowering = new Lowering(deal);
    return new Attempt(lowering.of(quotas, edits), lowering.isExact());
  }

  private List<Edit> withoutQuotas(Set<Spot> spots) {
    List<Edit> edits = new ArrayList<>();
    for (Spot spot : spots) {
      switch (spot) {
        case Spot.OfCondition(var at) -> edits.add(new Edit.Drop(at));
        case Spot.OfLot(var commitment) -> edits.add(lot(commitment, 1));
        case Spot.OfQuota _ -> {}
      }
    }
    return edits;
  }

  private static List<CommitmentId> quotas(Set<Spot> spots) {
    List<CommitmentId> quotas = new ArrayList<>();
    for (Spot spot : spots) {
      if (spot instanceof Spot.OfQuota(var commitment)) {
        quotas.add(commitment);
      }
    }
    return quotas;
  }

  private static Count due(List<Deal.Rest> rest, CommitmentId commitment) {
    Rulebook rulebook = rest.getFirst().rulebook();
    return Count.of(rulebook.obligation(rulebook.placeOf(commitment)).due());
  }

  /// All wordings of one place that let the deal complete.
  ///
  /// @param others what is changed besides
  List<List<Edit>> of(Spot spot, List<Edit> others) {
    Deal part = deal.part(spot);
    List<Edit> there = others.stream().filter(part::has).toList();
    return part == deal ? all(spot, others) : new Wordings(part).all(spot, there);
  }

  private List<List<Edit>> all(Spot spot, List<Edit> others) {
    return switch (spot) {
      case Spot.OfCondition(var at) -> ofCondition(at, others);
      case Spot.OfLot(var commitment) -> ofLot(commitment, others).stream().toList();
      case Spot.OfQuota(var commitment) ->
          new Lowering(deal).of(commitment, others).map(List::of).stream().toList();
    };
  }

  /// Whether where the deal rests shows how far each number of a condition has to be softened. How
  /// far a lead has to grow doesn't show, and takes many tries to find.
  private boolean hasOnlyNumbersThatShow(ConditionAt at) {
    return Numbers.places(agreement, at).stream()
        .noneMatch(place -> place.term() instanceof Term.Balance);
  }

  /// One wording of several places: other numbers where they show, and else the plainest.
  List<Edit> simplest(List<Edit> plainest) {
    List<Edit> chosen = new ArrayList<>(plainest);
    for (int i = 0; i < plainest.size(); i++) {
      if (plainest.get(i) instanceof Edit.Drop(var at) && hasOnlyNumbersThatShow(at)) {
        List<Edit> others = new ArrayList<>(chosen);
        others.remove(plainest.get(i));
        Deal part = deal.part(new Spot.OfCondition(at));
        new Wordings(part)
            .numbers(at, others.stream().filter(part::has).toList())
            .ifPresent(edits -> {
              chosen.remove(new Edit.Drop(at));
              chosen.addAll(edits);
            });
      }
    }
    return chosen;
  }

  private boolean completes(List<Edit> edits, List<Edit> others) {
    List<Edit> all = new ArrayList<>(others);
    all.addAll(edits);
    return deal.completes(Edit.applyAll(all, agreement));
  }

  private List<List<Edit>> ofCondition(ConditionAt at, List<Edit> others) {
    List<List<Edit>> wordings = new ArrayList<>();
    if (at instanceof ConditionAt.OfCommitment of) {
      covers(of, others).forEach(edit -> wordings.add(List.of(edit)));
    }
    numbers(at, others).ifPresent(wordings::add);
    earlier(at, others).ifPresent(wordings::add);
    List<Edit> drop = List.of(new Edit.Drop(at));
    if (completes(drop, others)) {
      wordings.add(drop);
    }
    return wordings;
  }

  /// Holding back fewer: the first go freely, or the last do.
  private List<Edit> covers(ConditionAt.OfCommitment at, List<Edit> others) {
    Condition.Coverage was = Numbers.condition(agreement, at).coverage();
    long due = due(deal.asWritten(), at.commitment()).value();
    long beyond = was.beyond().map(Count::value).orElse(0L);
    long upTo = Math.min(due, was.upTo().map(Count::value).orElse(due));
    List<Edit> edits = new ArrayList<>();
    if (was.last().isPresent()) {
      long last = was.last().get().value();
      least(1, last - 1, fewer -> withLast(at, was, last - fewer), others).ifPresent(edits::add);
    } else {
      least(beyond + 1, upTo - 1, free -> withBeyond(at, was, free), others).ifPresent(edits::add);
    }
    // Somebody is still held back; else the condition is given up, and that is said as it is.
    long first = Math.max(beyond, was.last().map(last -> due - last.value()).orElse(0L));
    least(1, upTo - 1 - first, fewer -> withUpTo(at, was, upTo - fewer), others)
        .ifPresent(edits::add);
    return edits;
  }

  private static Edit withLast(ConditionAt.OfCommitment at, Condition.Coverage was, long last) {
    return new Edit.Cover(
        at, was, new Condition.Coverage(was.beyond(), was.upTo(), Optional.of(Count.of(last))));
  }

  private static Edit withBeyond(ConditionAt.OfCommitment at, Condition.Coverage was, long beyond) {
    return new Edit.Cover(
        at, was, new Condition.Coverage(Optional.of(Count.of(beyond)), was.upTo(), was.last()));
  }

  private static Edit withUpTo(ConditionAt.OfCommitment at, Condition.Coverage was, long upTo) {
    return new Edit.Cover(
        at, was, new Condition.Coverage(was.beyond(), Optional.of(Count.of(upTo)), was.last()));
  }

  /// The edit with the least number that lets the deal complete; more always does if less does.
  private Optional<Edit> least(long from, long to, LongFunction<Edit> edit, List<Edit> others) {
    if (from > to || !completes(List.of(edit.apply(to)), others)) {
      return Optional.empty();
    }
    long low = from;
    long high = to;
    long middle = from;
    while (low < high) {
      if (completes(List.of(edit.apply(middle)), others)) {
        high = middle;
      } else {
        low = middle + 1;
      }
      middle = low + (high - low) / 2;
    }
    return Optional.of(edit.apply(high));
  }

  /// Other numbers in the single terms of a condition, each as close to what is written as the
  /// others allow.
  private Optional<List<Edit>> numbers(ConditionAt at, List<Edit> others) {
    List<Deal.Rest> stuck = deal.rest(Edit.applyAll(others, agreement));
    List<Numbers> numbers = Numbers.in(agreement, at, stuck);
    List<Edit> chosen = new ArrayList<>();
    numbers.forEach(number -> chosen.add(number.softer(number.most())));
    if (chosen.isEmpty() || !completes(chosen, others)) {
      return Optional.empty();
    }
    List<Edit> changed = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      List<Edit> besides = new ArrayList<>(others);
      besides.addAll(changed);
      besides.addAll(chosen.subList(i + 1, chosen.size()));
      if (!completes(List.of(), besides)) {
        Numbers number = numbers.get(i);
        changed.add(
            least(number.least(), number.most(), number::softer, besides).orElse(chosen.get(i)));
      }
    }
    return Optional.of(changed);
  }

  /// Counting people where they are seen sooner, once that is attested.
  private Optional<List<Edit>> earlier(ConditionAt at, List<Edit> others) {
    for (Numbers.Place place : Numbers.places(agreement, at)) {
      for (Milestone milestone : List.of(Milestone.CROSSED, Milestone.READY, Milestone.DEPARTED)) {
        Optional<List<Edit>> edits =
            place.countedAt().flatMap(was -> earlier(place, was, milestone));
        if (edits.isPresent() && completes(edits.get(), others)) {
          return edits;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Edit>> earlier(
      Numbers.Place place, Term.CountedAt was, Milestone milestone) {
    if (milestone.compareTo(was.milestone()) >= 0) {
      return Optional.empty();
    }
    Rulebook rulebook = deal.asWritten().getFirst().rulebook();
    List<Edit> edits = new ArrayList<>();
    for (CommitmentId counted : place.counted()) {
      if (!rulebook.obligation(rulebook.placeOf(counted)).has(milestone)) {
        return Optional.empty();
      }
      if (agreement.findCommitment(counted).flatMap(Commitment::observers).isEmpty()) {
        List<Observers> groups = deal.operation().actors().observers();
        if (groups.isEmpty()) {
          return Optional.empty();
        }
        edits.add(new Edit.Attest(counted, groups.getFirst().id()));
      }
    }
    edits.add(new Edit.Earlier(place.at(), was, new Term.CountedAt(milestone, Evidence.ATTESTED)));
    return Optional.of(edits);
  }

  /// The largest smaller lot with which the deal completes, as far as they are tried.
  private Optional<List<Edit>> ofLot(CommitmentId commitment, List<Edit> others) {
    long was = agreement.findCommitment(commitment).orElseThrow().lots().largest();
    long step = Math.max(1, was / MOST_LOTS_TRIED);
    for (long lot = was - step; lot > 0; lot -= step) {
      List<Edit> edits = List.of(lot(commitment, lot));
      if (completes(edits, others)) {
        return Optional.of(edits);
      }
    }
    return Optional.of(List.of(lot(commitment, 1))).filter(edits -> completes(edits, others));
  }

  private Edit lot(CommitmentId commitment, long becomes) {
    return new Edit.Lot(
        commitment,
        Count.of(agreement.findCommitment(commitment).orElseThrow().lots().largest()),
        Count.of(becomes));
  }
}
