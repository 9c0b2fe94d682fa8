package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.SourceRef;

/// A deal in which nobody may be exposed by more than a cap.
///
/// Where one commitment alone gives, `weight * v <= received + cap` is a hold like any other, and
/// the capped deal is again a rulebook. Where several give against one account, each is held as if
/// the others had not moved since the start; and a simultaneous hand-over is judged as if its parts
/// had been received. Both hold back too little: what the capped rulebook doesn't reach can't be
/// reached under the cap, and what it does has to be looked at ([Peak], [JointOrder]).
record Cap(Rulebook rulebook, Levels start, List<Peak.Balance> directions) {
  private static final Origin ORIGIN =
      new Origin(Origin.Kind.BALANCE, Optional.empty(), SourceRef.NONE);

  Rulebook at(long cap) {
    List<Long> caps = Collections.nCopies(directions.size(), cap);
    return rulebook.with(holds(caps, nobodyCountsBoarding()));
  }

  /// For those who ask when people may board: as everywhere, nobody is put on a vehicle that may
  /// not leave.
  ///
  /// @param caps by direction
  /// @param limits what holds several commitments that give together
  Rulebook forVehicles(List<Long> caps, List<ExposureLimit> limits) {
    return rulebook.with(holds(caps, true)).withExposureLimits(limits);
  }

  private Map<Integer, List<Hold>> holds(List<Long> caps, boolean alsoBoarding) {
    Map<Integer, List<Hold>> further = new HashMap<>();
    for (int d = 0; d < directions.size(); d++) {
      Peak.Balance direction = directions.get(d);
      long cap = caps.get(d);
      long givenAtStart = direction.given().value(start);
      for (Counter.Part part : direction.given().parts()) {
        long others = givenAtStart - new Counter(List.of(part)).value(start);
        Requirement requirement =
            new Requirement.AtLeast(direction.received(), need(part, others - cap), ORIGIN);
        List<Hold> holds =
            further.computeIfAbsent(part.slot().commitment(), _ -> new ArrayList<>());
        holds.add(hold(part.slot().milestone(), requirement));
        if (part.slot().milestone() == Milestone.DEPARTED && alsoBoarding) {
          holds.add(hold(Milestone.BOARDED, requirement));
        }
      }
    }
    return further;
  }

  private static Hold hold(Milestone milestone, Requirement requirement) {
    return new Hold(milestone, Evidence.REPORTED, LevelRange.ALL, requirement, OptionalInt.empty());
  }

  /// Those accounted for don't change while a deal goes on, so not to count them only shifts the
  /// bounds.
  private Need need(Counter.Part part, long constant) {
    long shift = part.withAccountedFor() ? 0 : start.accountedForBefore(part.slot());
    long upTo = part.upTo() == Long.MAX_VALUE ? Long.MAX_VALUE : part.upTo() + shift;
    return new Need(part.weight(), part.beyond() + shift, upTo, constant, Optional.empty());
  }

  /// Then nobody need board before leaving, which is how an order is best read.
  private boolean nobodyCountsBoarding() {
    return rulebook.obligations().stream()
            .flatMap(obligation -> obligation.holds().stream())
            .noneMatch(hold -> countsBoarding(hold.requirement()))
        && rulebook.conditionalFacts().values().stream().noneMatch(Cap::countsBoarding);
  }

  private static boolean countsBoarding(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> parts.stream().anyMatch(Cap::countsBoarding);
      case Requirement.Any(var parts) -> parts.stream().anyMatch(Cap::countsBoarding);
      case Requirement.AtLeast(var counter, var _, var _) ->
          counter.parts().stream().anyMatch(part -> part.slot().milestone() == Milestone.BOARDED);
      case Requirement.Granted _ -> false;
    };
  }

  /// The counts whose rise a capped rulebook doesn't judge wholly.
  List<Slot> undecided() {
    List<Slot> undecided = new ArrayList<>();
    for (Peak.Balance direction : directions) {
      for (Counter.Part part : direction.given().parts()) {
        boolean shared = direction.given().parts().size() > 1;
        boolean together =
            part.slot().milestone() == Milestone.CROSSED
                && !rulebook.strandsOf(part.slot().commitment()).isEmpty();
        if ((shared || together) && !undecided.contains(part.slot())) {
          undecided.add(part.slot());
        }
      }
    }
    return undecided;
  }
}
