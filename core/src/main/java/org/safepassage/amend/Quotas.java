package org.safepassage.amend;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;

/// To how many a quota could be lowered. More than what was reached may do, and so may fewer: a
/// hand-over whose people don't all find room leaves with nobody, and with as many as there is room
/// for; a lot that may not leave does no harm to fewer than a lot.
final class Quotas {
  /// So few that each number is tried.
  private static final long FEW = 24;

  private static final int MOST = 40;
  private static final int FEWEST = 4;

  /// What all numbers of one quota may take, in commitments gone through.
  private static final int EFFORT = 4_000;

  private final Deal deal;

  Quotas(Deal deal) {
    this.deal = deal;
  }

  /// @param downwards the greatest first; nobody who has left is left out, and never all
  /// @param all whether there is no other
  record Lower(List<Long> downwards, boolean all) {
    Lower {
      downwards = List.copyOf(downwards);
    }
  }

  /// @param version the deal in which it is to be lowered, and where that comes to rest
  Lower of(CommitmentId commitment, Agreement version, List<Deal.Rest> rest) {
    Rulebook rulebook = rest.getFirst().rulebook();
    int c = rulebook.placeOf(commitment);
    long least = Math.max(1, deal.leftAlready(rulebook, c));
    long most = rulebook.obligation(c).due() - 1;
    NavigableSet<Long> numbers = new TreeSet<>();
    if (most - least < FEW) {
      for (long number = least; number <= most; number++) {
        numbers.add(number);
      }
      return new Lower(List.copyOf(numbers.descendingSet()), true);
    }
    numbers.add(least);
    numbers.add(most);
    for (Deal.Rest one : rest) {
      addWhatShows(one, c, numbers);
    }
    addLots(version.findCommitment(commitment).orElseThrow(), most, numbers);
    addAwaited(version, commitment, rulebook, numbers);
    int tries = Math.clamp(EFFORT / Math.max(1, rulebook.obligations().size()), FEWEST, MOST);
    List<Long> downwards =
        numbers.descendingSet().stream()
            .filter(number -> number >= least && number <= most)
            .limit(tries)
            .toList();
    return new Lower(downwards, false);
  }

  /// Where somebody stands, and where what holds them changes.
  private static void addWhatShows(Deal.Rest rest, int c, NavigableSet<Long> numbers) {
    for (Milestone milestone : Milestone.values()) {
      if (rest.rulebook().obligation(c).has(milestone)) {
        Slot slot = Slot.reported(c, milestone);
        numbers.add(rest.levels().level(slot));
        long kink = rest.rulebook().kinkAbove(slot, 0);
        for (int more = 0; kink < Long.MAX_VALUE && more < MOST; more++) {
          numbers.add(kink);
          kink = rest.rulebook().kinkAbove(slot, kink);
        }
      }
    }
  }

  private static void addLots(Commitment commitment, long most, NavigableSet<Long> numbers) {
    long lot = commitment.lots().largest();
    numbers.add(most / lot * lot);
    numbers.add(lot);
    numbers.add(lot - 1);
  }

  /// For how many of them others wait.
  private static void addAwaited(
      Agreement version, CommitmentId commitment, Rulebook rulebook, NavigableSet<Long> numbers) {
    for (Commitment other : version.commitments()) {
      for (int i = 0; i < other.conditions().size(); i++) {
        addAwaited(
            version, new ConditionAt.OfCommitment(other.id(), i), commitment, rulebook, numbers);
      }
    }
    for (Fact fact : version.facts()) {
      for (int i = 0; i < fact.conditions().size(); i++) {
        addAwaited(version, new ConditionAt.OfFact(fact.id(), i), commitment, rulebook, numbers);
      }
    }
  }

  private static void addAwaited(
      Agreement version,
      ConditionAt at,
      CommitmentId commitment,
      Rulebook rulebook,
      NavigableSet<Long> numbers) {
    for (Numbers.Place place : Numbers.places(version, at)) {
      if (place.term() instanceof Term.After after
          && after.reaches() instanceof Term.Amount.AtLeast) {
        for (Term.Part part : after.of()) {
          if (part.commitment().equals(commitment)) {
            numbers.add(part.beyond().value() + Math.ceilDiv(rulebook.needs(after), part.weight()));
          }
        }
      }
    }
  }
}
