package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// What in a rulebook depends on what, laid out once for all who ask, in arrays: a deal may have a
/// hundred thousand commitments.
///
/// What can change is numbered: first the counts of [#slots], then the hand-overs, then the facts
/// with conditions.
final class Wiring {
  private final List<Slot> slots;
  private final int[] places;
  private final List<Integer> facts;
  private final int handOvers;
  private final List<List<Hold>> holdsBySlot;
  private final List<List<HandOver.Strand>> strandsByCommitment;
  private final Rows kinks;
  private final Rows readersOfSlots;
  private final Rows readersOfPremises;
  private final long countsAStep;

  Wiring(
      List<Obligation> obligations,
      List<HandOver> handOvers,
      int premises,
      Map<Integer, Requirement> conditionalFacts) {
    this.handOvers = handOvers.size();
    this.holdsBySlot = holdsBySlot(obligations);
    this.strandsByCommitment = strandsByCommitment(obligations.size(), handOvers);
    this.slots = slots(obligations, holdsBySlot);
    this.places = new int[holdsBySlot.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < slots.size(); i++) {
      places[slots.get(i).index()] = i;
    }
    Map<Integer, Requirement> inOrder = new TreeMap<>(conditionalFacts);
    this.facts = List.copyOf(inOrder.keySet());
    this.kinks = kinks(obligations, inOrder);
    Readers readers = new Readers(holdsBySlot.size(), premises);
    readers.add(obligations, handOvers, inOrder);
    this.readersOfSlots = readers.ofSlots.done();
    this.readersOfPremises = readers.ofPremises.done();
    this.countsAStep = 1 + countedParts(obligations) / Math.max(1, slots.size());
  }

  private static long countedParts(List<Obligation> obligations) {
    return obligations.stream()
        .flatMap(obligation -> obligation.holds().stream())
        .mapToLong(hold -> countedParts(hold.requirement()))
        .sum();
  }

  private static long countedParts(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> parts.stream().mapToLong(Wiring::countedParts).sum();
      case Requirement.Any(var parts) -> parts.stream().mapToLong(Wiring::countedParts).sum();
      case Requirement.AtLeast(var counter, var _, var _) -> counter.parts().size();
      case Requirement.Granted _ -> 1;
    };
  }

  /// About how many counts and premises a step looks at. Where groups are large, or conditions
  /// many, it takes that much longer.
  long countsAStep() {
    return countsAStep;
  }

  /// All counts that can rise.
  List<Slot> slots() {
    return slots;
  }

  /// How many things can change.
  int variables() {
    return slots.size() + handOvers + facts.size();
  }

  /// Which hand-over a number means; -1 if it means none.
  int handOver(int variable) {
    int handOver = variable - slots.size();
    return handOver < handOvers ? handOver : -1;
  }

  /// Which premise the fact is that a number means.
  int fact(int variable) {
    return facts.get(variable - slots.size() - handOvers);
  }

  /// The number of a count; -1 if it can't rise.
  int placeOf(Slot slot) {
    return places[slot.index()];
  }

  List<Hold> holds(int slot) {
    return holdsBySlot.get(slot);
  }

  List<HandOver.Strand> strandsOf(int commitment) {
    return strandsByCommitment.get(commitment);
  }

  /// By slot: the ends of coverages, the bounds of counted parts, the parts of hand-overs.
  Rows kinks() {
    return kinks;
  }

  /// By slot: what depends on the count.
  Rows readersOfSlots() {
    return readersOfSlots;
  }

  /// By premise: what depends on it.
  Rows readersOfPremises() {
    return readersOfPremises;
  }

  private static List<List<Hold>> holdsBySlot(List<Obligation> obligations) {
    List<List<Hold>> all = new ArrayList<>(obligations.size() * Slot.PER_COMMITMENT);
    for (Obligation obligation : obligations) {
      for (int i = 0; i < Slot.PER_COMMITMENT; i++) {
        Slot slot = Slot.at(i);
        List<Hold> own = new ArrayList<>();
        for (Hold hold : obligation.holds()) {
          if (hold.milestone() == slot.milestone() && hold.evidence() == slot.evidence()) {
            own.add(hold);
          }
        }
        all.add(List.copyOf(own));
      }
    }
    return all;
  }

  private static List<List<HandOver.Strand>> strandsByCommitment(
      int commitments, List<HandOver> handOvers) {
    List<List<HandOver.Strand>> all =
        new ArrayList<>(java.util.Collections.nCopies(commitments, List.of()));
    for (HandOver handOver : handOvers) {
      for (HandOver.Strand strand : handOver.strands()) {
        List<HandOver.Strand> own = new ArrayList<>(all.get(strand.commitment()));
        own.add(strand);
        all.set(strand.commitment(), List.copyOf(own));
      }
    }
    return all;
  }

  private static List<Slot> slots(List<Obligation> obligations, List<List<Hold>> holdsBySlot) {
    List<Slot> slots = new ArrayList<>();
    for (int c = 0; c < obligations.size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        if (obligations.get(c).has(milestone)) {
          slots.add(Slot.reported(c, milestone));
          Slot attested = new Slot(c, milestone, Evidence.ATTESTED);
          if (!holdsBySlot.get(attested.index()).isEmpty()) {
            slots.add(attested);
          }
        }
      }
    }
    return List.copyOf(slots);
  }

  private Rows kinks(List<Obligation> obligations, Map<Integer, Requirement> conditionalFacts) {
    Rows.Filling kinks = new Rows.Filling(holdsBySlot.size());
    for (int c = 0; c < obligations.size(); c++) {
      for (Hold hold : obligations.get(c).holds()) {
        int own = new Slot(c, hold.milestone(), hold.evidence()).index();
        kinks.add(own, hold.covers().beyond());
        kinks.add(own, hold.covers().upTo());
        addKinks(hold.requirement(), own, kinks);
      }
      int crossed = Slot.reported(c, Milestone.CROSSED).index();
      for (HandOver.Strand strand : strandsOf(c)) {
        kinks.add(crossed, strand.beyond());
        strand.ends().forEach(end -> kinks.add(crossed, end));
      }
    }
    conditionalFacts.values().forEach(requirement -> addKinks(requirement, -1, kinks));
    return kinks.done();
  }

  private static void addKinks(Requirement requirement, int own, Rows.Filling kinks) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> addKinks(part, own, kinks));
      case Requirement.Any(var parts) -> parts.forEach(part -> addKinks(part, own, kinks));
      case Requirement.AtLeast(var counter, var need, var _) -> {
        if (own >= 0) {
          kinks.add(own, need.beyond());
          kinks.add(own, need.upTo());
        }
        for (Counter.Part part : counter.parts()) {
          kinks.add(part.slot().index(), part.beyond());
          kinks.add(part.slot().index(), part.upTo());
        }
      }
      case Requirement.Granted _ -> {}
    }
  }

  /// What depends on each count and premise, while it is collected.
  private final class Readers {
    private final Rows.Filling ofSlots;
    private final Rows.Filling ofPremises;

    Readers(int slots, int premises) {
      this.ofSlots = new Rows.Filling(slots);
      this.ofPremises = new Rows.Filling(premises);
    }

    void add(
        List<Obligation> obligations,
        List<HandOver> handOvers,
        Map<Integer, Requirement> conditionalFacts) {
      for (int variable = 0; variable < slots.size(); variable++) {
        Slot slot = slots.get(variable);
        int before = obligations.get(slot.commitment()).indexBefore(slot);
        if (before >= 0) {
          ofSlots.add(before, variable);
        }
        for (Hold hold : holds(slot.index())) {
          add(variable, hold.requirement());
        }
      }
      int variable = slots.size();
      for (HandOver handOver : handOvers) {
        add(variable, handOver);
        variable++;
      }
      for (Requirement requirement : conditionalFacts.values()) {
        add(variable, requirement);
        variable++;
      }
    }

    private void add(int variable, HandOver handOver) {
      for (HandOver.Strand strand : handOver.strands()) {
        Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
        ofSlots.add(crossed.index(), variable);
        ofSlots.add(Slot.reported(strand.commitment(), Milestone.READY).index(), variable);
        ofSlots.add(crossed.index(), placeOf(crossed));
        holds(crossed.index()).forEach(hold -> add(variable, hold.requirement()));
      }
    }

    private void add(int variable, Requirement requirement) {
      switch (requirement) {
        case Requirement.All(var parts) -> parts.forEach(part -> add(variable, part));
        case Requirement.Any(var parts) -> parts.forEach(part -> add(variable, part));
        case Requirement.AtLeast(var counter, var _, var _) -> {
          for (Counter.Part part : counter.parts()) {
            ofSlots.add(part.slot().index(), variable);
          }
        }
        case Requirement.Granted(var _, var index, var _) -> ofPremises.add(index, variable);
      }
    }
  }
}
