package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.model.Corridor;
import org.safepassage.model.FactState;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceRef;

/// What a deal takes as given, and what goes when somebody takes it back.
public final class Withholding {
  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Progress start;

  private final Map<Premise, List<Integer>> goingWith = new HashMap<>();

  /// @param start what the counts say, and which facts are given
  Withholding(Operation operation, Agreement agreement, Rulebook rulebook, Progress start) {
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = rulebook;
    this.start = start;
  }

  /// By what is withheld: the premises that go with it. Made when it is first asked for, with each
  /// thing looked up once: a deal may have hundreds of thousands.
  private Map<Premise, List<Integer>> goingWith() {
    if (goingWith.isEmpty()) {
      Map<Premise, PartyId> holders = holders();
      for (int i = 0; i < rulebook.premises().size(); i++) {
        Premise own = rulebook.premises().get(i);
        if (!isSettled(own)) {
          add(own, i);
          PartyId holder = holders.get(own);
          if (holder != null) {
            add(new Premise.Consent(holder), i);
          }
        }
      }
    }
    return goingWith;
  }

  private Map<Premise, PartyId> holders() {
    Map<Premise, PartyId> holders = new HashMap<>();
    agreement.facts().forEach(fact -> holders.put(new Premise.Fact(fact.id()), fact.owner()));
    for (Place place : operation.network().places()) {
      place.controlledBy().ifPresent(party -> holders.put(new Premise.Passage(place.id()), party));
    }
    for (Corridor corridor : operation.network().corridors()) {
      corridor
          .controlledBy()
          .ifPresent(party -> holders.put(new Premise.OpenCorridor(corridor.id()), party));
    }
    return holders;
  }

  private void add(Premise withheld, int premise) {
    goingWith.computeIfAbsent(withheld, _ -> new ArrayList<>()).add(premise);
  }

  /// Everything that movements still to come rely on and that isn't settled: consents, facts,
  /// places, corridors, kinds of vehicles, observers, times, that nothing is suspended, and the
  /// parties behind them. Facts with conditions of their own are not assumed; that nobody refuses
  /// them is.
  List<Premise> relied(Levels levels) {
    Set<Premise> relied = new LinkedHashSet<>();
    BitSet asked = stillAsked(levels);
    Map<Premise, PartyId> holders = holders();
    for (int i = 0; i < rulebook.premises().size(); i++) {
      Premise premise = rulebook.premises().get(i);
      boolean hasConditions = rulebook.conditionalFacts().containsKey(i);
      boolean assumed = levels.isGranted(i) || (hasConditions && !levels.isRefused(i));
      if (asked.get(i) && assumed && !isSettled(premise)) {
        Optional.ofNullable(holders.get(premise)).map(Premise.Consent::new).ifPresent(relied::add);
        relied.add(premise);
      }
    }
    List<Premise> sorted = new ArrayList<>(relied);
    sorted.sort(java.util.Comparator.comparingInt(Withholding::rank));
    return sorted;
  }

  /// The premises that somebody is held by who has not passed yet, or a fact that is still to be
  /// established.
  private BitSet stillAsked(Levels levels) {
    BitSet asked = new BitSet();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Obligation obligation = rulebook.obligation(c);
      for (Obligation.Hold hold : obligation.holds()) {
        Slot slot = new Slot(c, hold.milestone(), hold.evidence());
        if (hold.covers().touches(levels.level(slot), obligation.due())) {
          ask(hold.requirement(), levels, asked);
        }
      }
    }
    return asked;
  }

  private void ask(Requirement requirement, Levels levels, BitSet asked) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> ask(part, levels, asked));
      case Requirement.Any(var parts) -> parts.forEach(part -> ask(part, levels, asked));
      case Requirement.AtLeast _ -> {}
      case Requirement.Granted(var _, var index, var _) -> {
        Requirement conditions = rulebook.conditionalFacts().get(index);
        boolean isNew = !asked.get(index);
        asked.set(index);
        if (isNew && conditions != null && !levels.isGranted(index)) {
          ask(conditions, levels, asked);
        }
      }
    }
  }

  private static int rank(Premise premise) {
    return switch (premise) {
      case Premise.Consent _ -> 0;
      case Premise.Fact _ -> 1;
      case Premise.Passage _ -> 2;
      case Premise.OpenCorridor _ -> 3;
      case Premise.Vehicles _ -> 4;
      case Premise.Quorum _ -> 5;
      case Premise.During _, Premise.InTime _ -> 6;
      case Premise.Undisturbed _ -> 7;
    };
  }

  /// Takes something back, and with a party all that it controls and owns. What is given and can't
  /// be taken back stays.
  void withhold(Premise premise, Levels levels) {
    goingWith(premise).forEach(levels::withhold);
  }

  /// The premises of the rulebook that go with it, by their places.
  List<Integer> goingWith(Premise premise) {
    return goingWith().getOrDefault(premise, List.of());
  }

  /// A warning for each that takes nothing away.
  List<Finding> inVain(List<Premise> withheld) {
    return withheld.stream()
        .filter(premise -> !goingWith().containsKey(premise))
        .distinct()
        .map(premise ->
            new Finding(
                FindingCode.NOTHING_TO_WITHHOLD,
                SourceRef.NONE,
                isSettled(premise)
                    ? "The %s %s is given and can't be taken back: withholding it changes nothing."
                        .formatted(premise.kind(), StaticFaults.quoted(premise.id()))
                    : "No movement of %s needs the %s %s: withholding it changes nothing."
                        .formatted(
                            StaticFaults.quoted(agreement.id()),
                            premise.kind(),
                            StaticFaults.quoted(premise.id())),
                isSettled(premise)
                    ? "Maybe the fact is revocable, and the agreement doesn't say so."
                    : "Maybe another place, party or agreement was meant."))
        .toList();
  }

  private boolean isSettled(Premise premise) {
    return premise instanceof Premise.Fact(var fact)
        && start.stateOf(fact) == FactState.GIVEN
        && agreement.findFact(fact).filter(Fact::revocable).isEmpty();
  }

  /// Who can give or withhold it: the owner of a fact, the controller of a place or corridor.
  public static Optional<PartyId> holder(
      Premise premise, Operation operation, Agreement agreement) {
    return switch (premise) {
      case Premise.Consent(var party) -> Optional.of(party);
      case Premise.Fact(var fact) -> agreement.findFact(fact).map(Fact::owner);
      case Premise.Passage(var place) ->
          operation.network().findPlace(place).flatMap(Place::controlledBy);
      case Premise.OpenCorridor(var corridor) ->
          operation.network().findCorridor(corridor).flatMap(Corridor::controlledBy);
      case Premise.Vehicles _,
          Premise.Quorum _,
          Premise.During _,
          Premise.InTime _,
          Premise.Undisturbed _ ->
          Optional.empty();
    };
  }

  /// Who can give what is withheld or not given, and how. A count that is not attested can be by
  /// the observers. A time that is over can only be agreed anew: by those who accepted the deal or,
  /// where nobody is known to have, those who give in it.
  static List<Lift> lifts(Premise premise, Operation operation, Agreement agreement) {
    return switch (premise) {
      case Premise.During _, Premise.InTime _ -> {
        List<PartyId> accepted =
            agreement.history().accepted().stream().flatMap(step -> step.by().stream()).toList();
        List<PartyId> givers = agreement.commitments().stream().map(Commitment::giver).toList();
        yield (accepted.isEmpty() ? givers : accepted)
            .stream()
                .distinct()
                .<Lift>map(party -> new Lift.OfParty(party, Lift.How.AGREES))
                .toList();
      }
      case Premise.Quorum(var observers) -> List.of(new Lift.OfObservers(observers));
      case Premise.Undisturbed(var id) ->
          agreement.provisos().findSuspension(id).stream()
              .flatMap(suspension -> suspension.liftedBy().stream())
              .<Lift>map(party -> new Lift.OfParty(party, Lift.How.LIFTS))
              .toList();
      case Premise.Consent _,
          Premise.Fact _,
          Premise.Passage _,
          Premise.OpenCorridor _,
          Premise.Vehicles _ ->
          holder(premise, operation, agreement).stream()
              .<Lift>map(party -> new Lift.OfParty(party, Lift.How.GRANTS))
              .toList();
    };
  }
}
