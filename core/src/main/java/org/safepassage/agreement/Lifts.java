package org.safepassage.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;

/// Who can end a wait, and how.
record Lifts(Operation operation, Agreement agreement) {

  /// @param kind what sort of term asks for it
  List<Lift> of(Blocked blocked, Target target, Origin.Kind kind) {
    Set<Lift> lifts = new LinkedHashSet<>();
    switch (target) {
      case Target.Counted counted -> {
        if (!counted.never()) {
          agreement
              .findCommitment(counted.commitment())
              .ifPresent(c -> lifts.add(new Lift.OfParty(c.giver(), Lift.How.MOVES)));
        }
        boolean isTerm = kind == Origin.Kind.AFTER || kind == Origin.Kind.BALANCE;
        if (isTerm && blocked.commitment() >= 0) {
          PartyId giver = agreement.commitments().get(blocked.commitment()).giver();
          lifts.add(new Lift.OfParty(giver, Lift.How.WAIVES));
        }
      }
      case Target.Company company -> {
        if (company.left() >= company.needs()) {
          agreement
              .findCommitment(company.commitment())
              .ifPresent(c -> lifts.add(new Lift.OfParty(c.giver(), Lift.How.MOVES)));
        }
      }
      case Target.Room(var shared, var _, var _) -> {
        if (shared instanceof Limit.What.RoomAt(var place)) {
          operation
              .network()
              .findPlace(place)
              .flatMap(Place::controlledBy)
              .ifPresent(party -> lifts.add(new Lift.OfParty(party, Lift.How.MAKES_ROOM)));
        }
      }
      case Target.Given(var premise) ->
          lifts.addAll(Withholding.lifts(premise, operation, agreement));
      case Target.Time(var premise, var _) ->
          lifts.addAll(Withholding.lifts(premise, operation, agreement));
    }
    return List.copyOf(lifts);
  }
}
