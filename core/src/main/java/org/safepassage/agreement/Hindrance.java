package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// Why one step is not made in a state in which nothing moves.
///
/// @param who who would move
/// @param conditions the conditions of the agreement that are not met. Somebody moves only if for
///   some hindrance every one of them is weakened, or what they wait for happens.
/// @param lot the commitment whose lot is too large for what the conditions allow, if smaller steps
///   would ask for less
/// @param firm whether something else holds them too that no condition says: room to wait, or that
///   partners are not in place
/// @param waitsFor whose progress could end it
public record Hindrance(
    Set<Mover> who,
    Set<ConditionAt> conditions,
    Optional<CommitmentId> lot,
    boolean firm,
    Set<Mover> waitsFor) {
  public Hindrance {
    who = inOrder(who);
    conditions = inOrder(conditions);
    waitsFor = inOrder(waitsFor);
  }

  /// Answers come in the same order whenever they are asked for, which `Set.copyOf` leaves open.
  private static <T> Set<T> inOrder(Set<T> set) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }

  /// Who makes steps.
  public sealed interface Mover {
    record OfCommitment(CommitmentId commitment) implements Mover {}

    record OfFact(FactId fact) implements Mover {}
  }

  /// All steps that are not made. Empty for a state in which everybody has arrived.
  public static List<Hindrance> in(Rulebook rulebook, Levels stuck) {
    return new Finder(rulebook, stuck).find();
  }

  private record Finder(Rulebook rulebook, Levels levels) {
    List<Hindrance> find() {
      List<Hindrance> found = new ArrayList<>();
      for (Slot slot : rulebook.slots()) {
        boolean joint =
            slot.equals(Slot.reported(slot.commitment(), Milestone.CROSSED))
                && rulebook.nextCrossing(slot.commitment(), levels).isPresent();
        if (!joint && rulebook.ceiling(slot, levels) > levels.level(slot)) {
          found.addAll(ofAdvance(slot));
        }
      }
      Set<Move.Cross> crossings = new LinkedHashSet<>();
      for (int c = 0; c < rulebook.obligations().size(); c++) {
        if (levels.level(Slot.reported(c, Milestone.CROSSED))
            < levels.level(Slot.reported(c, Milestone.READY))) {
          rulebook.nextCrossing(c, levels).ifPresent(crossings::add);
        }
      }
      crossings.forEach(crossing -> found.add(ofCrossing(crossing)));
      rulebook
          .conditionalFacts()
          .forEach((premise, requirement) -> ofFact(premise, requirement).ifPresent(found::add));
      return found;
    }

    private List<Hindrance> ofAdvance(Slot slot) {
      long from = levels.level(slot);
      boolean inLots = rulebook.obligation(slot.commitment()).risesInLots(slot);
      long to = inLots ? rulebook.next(slot, levels) : from + 1;
      List<Hindrance> found = new ArrayList<>();
      if (to <= rulebook.ceiling(slot, levels)) {
        found.add(
            hindrance(
                slot.commitment(), rulebook.failing(slot, from, to, levels), Optional.empty()));
      }
      if (to > from + 1) {
        Hindrance inOnes =
            hindrance(
                slot.commitment(),
                rulebook.failing(slot, from, from + 1, levels),
                Optional.of(rulebook.obligation(slot.commitment()).id()));
        if (found.isEmpty() || asksLess(inOnes, found.getFirst())) {
          found.add(inOnes);
        }
      }
      return found;
    }

    private static boolean asksLess(Hindrance inOnes, Hindrance inLots) {
      return (inLots.firm() && !inOnes.firm())
          || inOnes.conditions().size() < inLots.conditions().size();
    }

    private Hindrance hindrance(int commitment, List<Failing> failing, Optional<CommitmentId> lot) {
      Set<ConditionAt> conditions = new LinkedHashSet<>();
      Set<Mover> waitsFor = new LinkedHashSet<>();
      boolean firm = collect(commitment, failing, conditions, waitsFor);
      return new Hindrance(Set.of(mover(commitment)), conditions, lot, firm, waitsFor);
    }

    private Hindrance ofCrossing(Move.Cross crossing) {
      Set<Mover> who = new LinkedHashSet<>();
      boolean ready = true;
      for (HandOver.Strand strand : rulebook.handOvers().get(crossing.together()).strands()) {
        int c = strand.commitment();
        who.add(mover(c));
        ready &=
            levels.level(Slot.reported(c, Milestone.READY)) >= strand.end(crossing.part())
                && levels.level(Slot.reported(c, Milestone.CROSSED))
                    >= strand.start(crossing.part());
      }
      if (!ready) {
        return new Hindrance(who, Set.of(), Optional.empty(), true, who);
      }
      Set<ConditionAt> conditions = new LinkedHashSet<>();
      Set<Mover> waitsFor = new LinkedHashSet<>(who);
      boolean firm = false;
      for (Map.Entry<Integer, List<Failing>> entry :
          rulebook.failing(crossing, levels).entrySet()) {
        firm |= collect(entry.getKey(), entry.getValue(), conditions, waitsFor);
      }
      return new Hindrance(who, conditions, Optional.empty(), firm, waitsFor);
    }

    /// @return whether something fails that no condition says
    private boolean collect(
        int commitment, List<Failing> failing, Set<ConditionAt> conditions, Set<Mover> waitsFor) {
      boolean firm = false;
      for (Failing one : failing) {
        firm |= one.hold().condition().isEmpty();
        one.hold()
            .condition()
            .ifPresent(number ->
                conditions.add(
                    new ConditionAt.OfCommitment(rulebook.obligation(commitment).id(), number)));
        awaited(one.unmet(), waitsFor);
      }
      return firm;
    }

    /// The conditions of a fact stand in its requirement in their order, after its owner's consent.
    private Optional<Hindrance> ofFact(int premise, Requirement requirement) {
      if (levels.isGranted(premise)
          || !(rulebook.premises().get(premise) instanceof Premise.Fact(var fact))
          || !(requirement instanceof Requirement.All(var parts))) {
        return Optional.empty();
      }
      Set<ConditionAt> conditions = new LinkedHashSet<>();
      Set<Mover> waitsFor = new LinkedHashSet<>();
      for (int i = 1; i < parts.size(); i++) {
        if (!parts.get(i).holdsAt(0, levels)) {
          conditions.add(new ConditionAt.OfFact(fact, i - 1));
          awaited(Failing.cutToUnmet(parts.get(i), 0, levels), waitsFor);
        }
      }
      return Optional.of(
          new Hindrance(
              Set.of(new Mover.OfFact(fact)),
              conditions,
              Optional.empty(),
              !parts.getFirst().holdsAt(0, levels),
              waitsFor));
    }

    private void awaited(Requirement unmet, Set<Mover> waitsFor) {
      switch (unmet) {
        case Requirement.All(var parts) -> parts.forEach(part -> awaited(part, waitsFor));
        case Requirement.Any(var parts) -> parts.forEach(part -> awaited(part, waitsFor));
        case Requirement.AtLeast(var counter, var _, var _) ->
            counter.parts().forEach(part -> waitsFor.add(mover(part.slot().commitment())));
        case Requirement.Granted(var premise, var _, var _) -> {
          if (premise instanceof Premise.Fact(var fact)) {
            waitsFor.add(new Mover.OfFact(fact));
          }
        }
      }
    }

    private Mover mover(int commitment) {
      return new Mover.OfCommitment(rulebook.obligation(commitment).id());
    }
  }
}
