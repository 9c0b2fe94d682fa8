package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
  private static final int FEW = 60;

  private final List<Slot> slots;
  private final int[] places;
  private final List<Integer> facts;
  private final int handOvers;
  private final List<List<Hold>> holdsBySlot;
  private final List<List<HandOver.Strand>> strandsByCommitment;
  private final Rows kinks;
  private final Knots knots;
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
    Knots whole =
        Knots.whole(new Readers(premises).of(obligations, handOvers, inOrder), slots.size());
    this.knots = variables() < FEW ? whole : whole.cut();
    this.countsAStep = 1 + countedParts(obligations) / Math.max(1, slots.size());
  }

  private static long countedParts(List<Obligation> obligations) {
    long sum = 0;
    for (Obligation obligation : obligations) {
      for (Hold hold : obligation.holds()) {
        sum += countedParts(hold.requirement());
      }
    }
    return sum;
  }

  private static long countedParts(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> countedPartsOfEach(parts);
      case Requirement.Any(var parts) -> countedPartsOfEach(parts);
      case Requirement.AtLeast(var counter, var _, var _) -> counter.parts().size();
      case Requirement.Granted _ -> 1;
    };
  }

  private static long countedPartsOfEach(List<Requirement> requirements) {
    long sum = 0;
    for (Requirement requirement : requirements) {
      sum += countedParts(requirement);
    }
    return sum;
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

  /// The number of a fact with conditions, by its premise.
  int numberOfFact(int premise) {
    return slots.size() + handOvers + facts.indexOf(premise);
  }

  /// The numbers of a commitment's counts.
  int[] countsOf(int commitment) {
    int first = commitment * Slot.PER_COMMITMENT;
    return Arrays.stream(places, first, first + Slot.PER_COMMITMENT)
        .filter(place -> place >= 0)
        .toArray();
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

  /// By slot: the ends of coverages, the bounds of counted parts, the parts of hand-overs, the
  /// number due.
  Rows kinks() {
    return kinks;
  }

  /// What of it hangs together. Few are one knot, whether or not they do: a run of all of them then
  /// goes by turns, as people would.
  Knots knots() {
    return knots;
  }

  /// Goes through the holds once: most counts have none, and an amendment is looked for by
  /// compiling thousands of versions of a deal.
  private static List<List<Hold>> holdsBySlot(List<Obligation> obligations) {
    List<List<Hold>> all =
        new ArrayList<>(
            Collections.nCopies(obligations.size() * Slot.PER_COMMITMENT, List.<Hold>of()));
    for (int c = 0; c < obligations.size(); c++) {
      for (Hold hold : obligations.get(c).holds()) {
        int slot = new Slot(c, hold.milestone(), hold.evidence()).index();
        if (all.get(slot).isEmpty()) {
          all.set(slot, new ArrayList<>());
        }
        all.get(slot).add(hold);
      }
    }
    all.replaceAll(List::copyOf);
    return all;
  }

  private static List<List<HandOver.Strand>> strandsByCommitment(
      int commitments, List<HandOver> handOvers) {
    List<List<HandOver.Strand>> all = new ArrayList<>(Collections.nCopies(commitments, List.of()));
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
    Kinks kinks = new Kinks(new Rows.Filling(holdsBySlot.size()));
    for (int c = 0; c < obligations.size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        if (obligations.get(c).has(milestone)) {
          kinks.add(Slot.reported(c, milestone).index(), obligations.get(c).due());
          kinks.add(new Slot(c, milestone, Evidence.ATTESTED).index(), obligations.get(c).due());
        }
      }
      for (Hold hold : obligations.get(c).holds()) {
        int own = new Slot(c, hold.milestone(), hold.evidence()).index();
        kinks.add(own, hold.covers().beyond());
        kinks.add(own, hold.covers().upTo());
        kinks.add(hold.requirement(), own);
      }
      int crossed = Slot.reported(c, Milestone.CROSSED).index();
      for (HandOver.Strand strand : strandsOf(c)) {
        kinks.add(crossed, strand.beyond());
        strand.ends().forEach(end -> kinks.add(crossed, end));
      }
    }
    conditionalFacts.values().forEach(requirement -> kinks.add(requirement, -1));
    return kinks.rows().done();
  }

  /// Kinks while they are collected.
  private record Kinks(Rows.Filling rows) {

    /// Nothing lies below 0, and nothing ends at no bound.
    void add(int slot, long kink) {
      if (kink > 0 && kink < Long.MAX_VALUE) {
        rows.add(slot, kink);
      }
    }

    /// @param own the count that it holds; -1 if it holds none
    void add(Requirement requirement, int own) {
      switch (requirement) {
        case Requirement.All(var parts) -> parts.forEach(part -> add(part, own));
        case Requirement.Any(var parts) -> parts.forEach(part -> add(part, own));
        case Requirement.AtLeast(var counter, var need, var _) -> {
          if (own >= 0) {
            add(own, need.beyond());
            add(own, need.upTo());
          }
          for (Counter.Part part : counter.parts()) {
            add(part.slot().index(), part.beyond());
            add(part.slot().index(), part.upTo());
          }
        }
        case Requirement.Granted _ -> {}
      }
    }
  }

  /// What depends on what, while it is collected.
  private final class Readers {
    private final Rows.Filling ofEach = new Rows.Filling(variables());
    private final int[] factsByPremise;

    Readers(int premises) {
      this.factsByPremise = new int[premises];
      Arrays.fill(factsByPremise, -1);
      for (int i = 0; i < facts.size(); i++) {
        factsByPremise[facts.get(i)] = slots.size() + handOvers + i;
      }
    }

    Rows of(
        List<Obligation> obligations,
        List<HandOver> handOvers,
        Map<Integer, Requirement> conditionalFacts) {
      for (int variable = 0; variable < slots.size(); variable++) {
        int number = variable;
        Slot slot = slots.get(variable);
        obligations
            .get(slot.commitment())
            .before(slot)
            .ifPresent(before -> addCount(before.index(), number));
        for (Hold hold : holds(slot.index())) {
          add(hold.requirement(), variable);
        }
      }
      int variable = slots.size();
      for (HandOver handOver : handOvers) {
        add(handOver, variable);
        variable++;
      }
      for (Requirement requirement : conditionalFacts.values()) {
        add(requirement, variable);
        variable++;
      }
      return ofEach.done();
    }

    /// A crossing depends on itself, too: how far people cross alone depends on where they are.
    private void add(HandOver handOver, int variable) {
      for (HandOver.Strand strand : handOver.strands()) {
        Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
        addCount(crossed.index(), variable);
        addCount(Slot.reported(strand.commitment(), Milestone.READY).index(), variable);
        if (placeOf(crossed) >= 0) {
          ofEach.add(variable, placeOf(crossed));
          ofEach.add(placeOf(crossed), placeOf(crossed));
        }
        holds(crossed.index()).forEach(hold -> add(hold.requirement(), variable));
      }
    }

    private void add(Requirement requirement, int variable) {
      switch (requirement) {
        case Requirement.All(var parts) -> parts.forEach(part -> add(part, variable));
        case Requirement.Any(var parts) -> parts.forEach(part -> add(part, variable));
        case Requirement.AtLeast(var counter, var _, var _) -> {
          for (Counter.Part part : counter.parts()) {
            addCount(part.slot().index(), variable);
          }
        }
        // Other premises don't change while people go on.
        case Requirement.Granted(var _, var index, var _) -> {
          if (factsByPremise[index] >= 0) {
            ofEach.add(factsByPremise[index], variable);
          }
        }
      }
    }

    private void addCount(int slot, int variable) {
      if (places[slot] >= 0) {
        ofEach.add(places[slot], variable);
      }
    }
  }
}
