package org.safepassage.agreement;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Premise;

/// What a rulebook has in common with those made of it that leave something aside: the premises,
/// what hangs together, and the place of everything.
final class Frame {
  private final List<HandOver> handOvers;
  private final List<Premise> premises;
  private final Map<Integer, Requirement> conditionalFacts;
  private final Circumstances circumstances;
  private final Map<CommitmentId, Integer> places = new HashMap<>();
  private final Map<Premise, Integer> premisePlaces = new HashMap<>();
  private final Wiring wiring;
  private final Limits limits;

  /// @param obligations with all that holds them
  Frame(
      List<Obligation> obligations,
      List<HandOver> handOvers,
      List<Premise> premises,
      Map<Integer, Requirement> conditionalFacts,
      Circumstances circumstances) {
    this.handOvers = List.copyOf(handOvers);
    this.premises = List.copyOf(premises);
    // In the order of the file, for what is told of it must be the same each time.
    this.conditionalFacts = Collections.unmodifiableMap(new TreeMap<>(conditionalFacts));
    this.circumstances = circumstances;
    for (int c = 0; c < obligations.size(); c++) {
      places.put(obligations.get(c).id(), c);
    }
    for (int i = 0; i < premises.size(); i++) {
      premisePlaces.put(premises.get(i), i);
    }
    List<Obligation> held = List.copyOf(obligations);
    this.wiring = new Wiring(held, this.handOvers, premises.size(), this.conditionalFacts);
    this.limits = new Limits(held, wiring, premises.size());
  }

  /// The same for obligations that are held by more.
  Frame with(List<Obligation> obligations) {
    return new Frame(obligations, handOvers, premises, conditionalFacts, circumstances);
  }

  List<HandOver> handOvers() {
    return handOvers;
  }

  List<Premise> premises() {
    return premises;
  }

  Map<Integer, Requirement> conditionalFacts() {
    return conditionalFacts;
  }

  Circumstances circumstances() {
    return circumstances;
  }

  Wiring wiring() {
    return wiring;
  }

  Limits limits() {
    return limits;
  }

  /// @throws IllegalArgumentException when there is no such commitment
  int placeOf(CommitmentId commitment) {
    Integer place = places.get(commitment);
    if (place == null) {
      throw new IllegalArgumentException(
          """
          The agreement has no commitment "%s".
          Maybe it is one of %s.\
          """
              .formatted(commitment, places.keySet()));
    }
    return place;
  }

  Optional<Integer> findPlaceOf(CommitmentId commitment) {
    return Optional.ofNullable(places.get(commitment));
  }

  Optional<Integer> findPremiseOf(Premise premise) {
    return Optional.ofNullable(premisePlaces.get(premise));
  }
}
