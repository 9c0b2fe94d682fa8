package org.safepassage.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport.Exposure;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.Term;
import org.safepassage.model.Count;

/// Makes leads smaller until nobody is exposed by more than a cap, if the deal still completes
/// then.
final class Leads {
  private final long cap;
  private final Deal deal;
  private final Function<Draft, List<Exposure>> exposure;

  private Leads(long cap, Deal deal, Function<Draft, List<Exposure>> exposure) {
    this.cap = cap;
    this.deal = deal;
    this.exposure = exposure;
  }

  /// The draft with as few leads made smaller as it takes; nothing if that is not enough.
  static Optional<Draft> within(
      Draft draft, long cap, Deal deal, Function<Draft, List<Exposure>> exposure) {
    return new Leads(cap, deal, exposure).within(draft);
  }

  private Optional<Draft> within(Draft draft) {
    Draft now = draft;
    for (int changes = 0; changes <= draft.amended().commitments().size(); changes++) {
      Optional<Stakes> above = firstAbove(now);
      if (above.isEmpty()) {
        return Optional.of(now);
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
    return exposure.apply(draft).stream()
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
    return exposure.apply(draft).stream()
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
