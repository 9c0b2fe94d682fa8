package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.Milestone;

/// What can change under a rulebook, and what has to be looked at again when it did. Worked out
/// once for each rulebook and read by every [Fixpoint] over it.
final class Wiring {
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Slot, Integer> places = new HashMap<>();
  private final List<BitSet> readersBySlot = new ArrayList<>();
  private final List<BitSet> readersByPremise = new ArrayList<>();

  /// What can change.
  sealed interface Variable {
    record Level(Slot slot) implements Variable {}

    record Hand(int together) implements Variable {}

    record FactHeld(int premise) implements Variable {}
  }

  Wiring(Rulebook rulebook) {
    for (int i = 0; i < rulebook.obligations().size() * Slot.PER_COMMITMENT; i++) {
      readersBySlot.add(new BitSet());
    }
    rulebook.premises().forEach(_ -> readersByPremise.add(new BitSet()));
    rulebook.slots().forEach(slot -> addLevel(rulebook, slot));
    for (int t = 0; t < rulebook.handOvers().size(); t++) {
      addHandOver(rulebook, t);
    }
    for (Map.Entry<Integer, Requirement> fact :
        new TreeMap<>(rulebook.conditionalFacts()).entrySet()) {
      reads(variables.size(), fact.getValue());
      variables.add(new Variable.FactHeld(fact.getKey()));
    }
  }

  private void addLevel(Rulebook rulebook, Slot slot) {
    int variable = variables.size();
    rulebook.before(slot).ifPresent(before -> readersBySlot.get(before.index()).set(variable));
    rulebook.holds(slot.index()).forEach(hold -> reads(variable, hold.requirement()));
    places.put(slot, variable);
    variables.add(new Variable.Level(slot));
  }

  private void addHandOver(Rulebook rulebook, int together) {
    int variable = variables.size();
    for (HandOver.Strand strand : rulebook.handOvers().get(together).strands()) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      readersBySlot.get(crossed.index()).set(variable);
      readersBySlot.get(Slot.reported(strand.commitment(), Milestone.READY).index()).set(variable);
      readersBySlot.get(crossed.index()).set(placeOf(crossed));
      rulebook.holds(crossed.index()).forEach(hold -> reads(variable, hold.requirement()));
    }
    variables.add(new Variable.Hand(together));
  }

  private void reads(int variable, Requirement requirement) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> reads(variable, part));
      case Requirement.Any(var parts) -> parts.forEach(part -> reads(variable, part));
      case Requirement.AtLeast(var counter, var _, var _) -> {
        for (Counter.Part part : counter.parts()) {
          readersBySlot.get(part.slot().index()).set(variable);
        }
      }
      case Requirement.Granted(var _, var index, var _) ->
          readersByPremise.get(index).set(variable);
    }
  }

  List<Variable> variables() {
    return variables;
  }

  int placeOf(Slot slot) {
    return Objects.requireNonNull(places.get(slot));
  }

  /// Which variables depend on each count; not to be changed.
  List<BitSet> readersBySlot() {
    return readersBySlot;
  }

  /// Which variables depend on each premise; not to be changed.
  List<BitSet> readersByPremise() {
    return readersByPremise;
  }
}
