package org.safepassage.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.ledger.Site;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;

/// What is given as things stand. In a room nothing is taken as given that nobody said: a fact
/// counts when it was stated, a consent when it was stated or the party accepted the agreement.
/// Corridors and crossings are open until they are closed, and vehicles and observers are there:
/// whether they really are is seen, not agreed.
record Given(Agreement agreement, Rulebook rulebook, AgreementState accepted) {

  /// The counts that the gate goes by.
  ///
  /// @param progress with whoever was let go and not yet seen
  Levels levels(
      Progress progress,
      Map<Site, Closure> closures,
      Map<PartyId, Boolean> consents,
      List<Allotment> allotments) {
    Levels levels = rulebook.levelsOf(progress);
    for (int i = 0; i < rulebook.premises().size(); i++) {
      if (levels.isGranted(i)
          && !isGiven(rulebook.premises().get(i), progress, closures, consents)) {
        levels.withhold(i);
      }
    }
    allotments.forEach(allotment -> reserve(allotment, levels));
    return levels;
  }

  private boolean isGiven(
      Premise premise,
      Progress progress,
      Map<Site, Closure> closures,
      Map<PartyId, Boolean> consents) {
    return switch (premise) {
      case Premise.Fact(var fact) -> progress.stateOf(fact) == FactState.GIVEN;
      case Premise.Consent(var party) ->
          consents.getOrDefault(party, accepted.accepted().containsKey(party));
      case Premise.Passage(var place) -> !closures.containsKey(new Site.AtPlace(place));
      case Premise.OpenCorridor(var corridor) ->
          !closures.containsKey(new Site.OnCorridor(corridor));
      case Premise.Vehicles _,
          Premise.Quorum _,
          Premise.During _,
          Premise.InTime _,
          Premise.Undisturbed _ ->
          true;
    };
  }

  /// Whoever may pass unseen under an allotment counts as passed.
  private void reserve(Allotment allotment, Levels levels) {
    Optional<Integer> place = rulebook.findPlaceOf(allotment.issued().commitment());
    if (place.isEmpty() || allotment.outstanding() == 0) {
      return;
    }
    Milestone heldAt = rulebook.obligation(place.get()).heldAt();
    for (Milestone milestone : Milestone.values()) {
      if (milestone.compareTo(heldAt) <= 0 && rulebook.obligation(place.get()).has(milestone)) {
        Slot slot = Slot.reported(place.get(), milestone);
        levels.put(slot, levels.level(slot) + allotment.outstanding());
      }
    }
  }
}
