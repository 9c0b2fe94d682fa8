package org.safepassage.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;

/// Makes leads smaller, and lots with them, until nobody is exposed by more than a cap, if the deal
/// still completes then. What it doesn't find may be there all the same.
final class Leads {
  /// How often the exposure of a version may be worked out.
  private static final int MOST_TRIED = 400;

  /// Whoever is a lot ahead is exposed by a lot, so lots are made as large as the cap, half of it,
  /// a third, and so on.
  private static final int MOST_LOTS_WITHIN_CAP = 4;

  private static final int MOST_CAPS_TRIED = 6;

  private final Deal deal;
  private final Function<Draft, List<Exposure>> exposure;
  private int tried;
  private long least = Long.MAX_VALUE;
  private long cap;

  /// @param exposure works out the exposure of a version
  Leads(Deal deal, Function<Draft, List<Exposure>> exposure) {
    this.deal = deal;
    this.exposure = exposure;
  }

  /// The draft with as few leads made smaller as it takes, or with smaller lots besides; nothing if
  /// none was found that keeps to the cap.
  Optional<Draft> within(Draft draft, long most) {
    this.cap = most;
    Optional<Draft> found = byLeads(draft);
    return found.isPresent() ? found : byLots(draft);
  }

  /// The least that somebody is exposed to in any version that completes, of those that were tried:
  /// those of the draft, and of some larger caps.
  long least(Draft draft, long above) {
    exposure(draft);
    for (int caps = 0; caps < MOST_CAPS_TRIED && least - above > 1 && tried < MOST_TRIED; caps++) {
      long middle = above + (least - above) / 2;
      if (within(draft, middle).isEmpty()) {
        above = middle;
      }
    }
    return least;
  }

  /// Works it out, and remembers the least of those versions that complete.
  private List<Exposure> exposure(Draft draft) {
    tried++;
    List<Exposure> all = exposure.apply(draft);
    long worst = all.stream().mapToLong(Exposure::bound).max().orElse(0);
    if (worst < least && deal.completes(draft.amended())) {
      least = worst;
    }
    return all;
  }

  private Optional<Draft> byLots(Draft draft) {
    Set<CommitmentId> above = new LinkedHashSet<>();
    Map<CommitmentId, Long> weights = new LinkedHashMap<>();
    for (Exposure one : exposure(draft)) {
      for (Stakes.Stake given : one.stakes().given()) {
        weights.merge(given.commitment(), given.weight(), Math::max);
        if (one.bound() > cap) {
          above.add(given.commitment());
        }
      }
    }
    for (Set<CommitmentId> chosen : List.of(above, weights.keySet())) {
      for (int times = 1; times <= MOST_LOTS_WITHIN_CAP; times++) {
        Optional<Draft> found = byLeads(withLots(draft, chosen, weights, times));
        if (found.isPresent()) {
          return found.map(this::withFewerLots);
        }
      }
    }
    return Optional.empty();
  }

  private Draft withLots(
      Draft draft, Set<CommitmentId> chosen, Map<CommitmentId, Long> weights, int times) {
    List<Edit> edits = new ArrayList<>(draft.edits());
    for (CommitmentId id : chosen) {
      Commitment commitment = draft.amended().findCommitment(id).orElseThrow();
      long lot = commitment.lots().largest();
      long smaller = Math.max(1, cap / (weights.getOrDefault(id, 1L) * times));
      boolean changed =
          draft.edits().stream()
              .anyMatch(edit -> edit instanceof Edit.Lot(var own, var _, var _) && own.equals(id));
      if (smaller < lot && !changed) {
        edits.add(new Edit.Lot(id, Count.of(lot), Count.of(smaller)));
      }
    }
    return Draft.of(deal.operation(), deal.agreement(), edits);
  }

  /// Without what turns out not to be needed.
  private Draft withFewerLots(Draft draft) {
    Draft now = draft;
    for (Edit edit : draft.edits()) {
      if (edit instanceof Edit.Lot) {
        List<Edit> fewer = new ArrayList<>(now.edits());
        fewer.remove(edit);
        Draft without = Draft.of(deal.operation(), deal.agreement(), fewer);
        if (deal.completes(without.amended())
            && exposure(without).stream().allMatch(one -> one.bound() <= cap)) {
          now = without;
        }
      }
    }
    return now;
  }

  private Optional<Draft> byLeads(Draft draft) {
    Draft now = draft;
    for (int changes = 0; changes <= draft.amended().commitments().size(); changes++) {
      if (tried > MOST_TRIED) {
        return Optional.empty();
      }
      Optional<Stakes> above = firstAbove(now);
      if (above.isEmpty()) {
        return Optional.of(now).filter(found -> deal.completes(found.amended()));
      }
      Optional<Draft> smaller = smaller(now, above.get());
      if (smaller.isEmpty()) {
        return Optional.empty();
      }
      now = smaller.get();
    }
    return Optional.empty();
  }

  private Optional<Stakes> firstAbove(Draft draft) {
    return exposure(draft).stream()
        .filter(one -> one.bound() > cap)
        .map(Exposure::stakes)
        .findFirst();
  }

  /// With the largest smaller lead that keeps these stakes within the cap.
  private Optional<Draft> smaller(Draft draft, Stakes above) {
    Agreement agreement = deal.agreement();
    for (Stakes.Stake given : above.given()) {
      Commitment commitment = agreement.findCommitment(given.commitment()).orElseThrow();
      for (int i = 0; i < commitment.conditions().size(); i++) {
        ConditionAt at = new ConditionAt.OfCommitment(commitment.id(), i);
        boolean touched =
            draft.edits().stream()
                .anyMatch(edit ->
                    edit.condition().filter(at::equals).isPresent()
                        || edit.takenOut().contains(at));
        for (Numbers.Place place : Numbers.places(agreement, at)) {
          if (!touched && place.term() instanceof Term.Balance balance) {
            Optional<Draft> smaller = smaller(draft, above, place, balance);
            if (smaller.isPresent()) {
              return smaller;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> smaller(
      Draft draft, Stakes above, Numbers.Place place, Term.Balance balance) {
    long low = -1;
    long high = amount(balance.ahead());
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (isWithin(with(draft, place, balance, middle), above)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low < 0
        ? Optional.empty()
        : Optional.of(with(draft, place, balance, low))
            .filter(found -> deal.completes(found.amended()));
  }

  private boolean isWithin(Draft draft, Stakes stakes) {
    return exposure(draft).stream()
        .filter(one -> one.stakes().equals(stakes))
        .allMatch(one -> one.bound() <= cap);
  }

  private Draft with(Draft draft, Numbers.Place place, Term.Balance balance, long lead) {
    List<Edit> edits = new ArrayList<>(draft.edits());
    edits.add(new Edit.Lead(place.at(), balance.ahead(), withAmount(balance.ahead(), lead)));
    return Draft.of(deal.operation(), deal.agreement(), edits);
  }

  private static long amount(Term.Ahead ahead) {
    return switch (ahead) {
      case Term.Ahead.Own(var amount) -> amount.value();
      case Term.Ahead.Weighted(var amount) -> amount.value();
    };
  }

  private static Term.Ahead withAmount(Term.Ahead ahead, long amount) {
    return switch (ahead) {
      case Term.Ahead.Own _ -> new Term.Ahead.Own(Count.of(amount));
      case Term.Ahead.Weighted _ -> new Term.Ahead.Weighted(Count.of(amount));
    };
  }
}
