package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// What the parts of the compiler share while they compile one agreement: numbers for commitments
/// and premises, how many are due, and the holds that have been found so far.
final class Groundwork {
  private final Agreement agreement;
  private final Bracket bracket;
  private final Map<CommitmentId, Integer> places = new HashMap<>();
  private final Map<Premise, Integer> premises = new LinkedHashMap<>();
  private final List<List<Hold>> holds = new ArrayList<>();

  Groundwork(Agreement agreement, Bracket bracket) {
    this.agreement = agreement;
    this.bracket = bracket;
    for (Commitment commitment : agreement.commitments()) {
      if (places.putIfAbsent(commitment.id(), places.size()) != null) {
        throw new IllegalArgumentException("Two commitments are called " + commitment.id() + ".");
      }
      holds.add(new ArrayList<>());
    }
  }

  Bracket bracket() {
    return bracket;
  }

  Commitment commitment(int c) {
    return agreement.commitments().get(c);
  }

  int commitments() {
    return holds.size();
  }

  /// What has been found to hold a commitment.
  List<Hold> holds(int c) {
    return holds.get(c);
  }

  /// All premises that were asked for, by their numbers.
  List<Premise> premises() {
    return List.copyOf(premises.keySet());
  }

  void hold(int c, Milestone milestone, LevelRange covers, Requirement requirement) {
    hold(c, milestone, covers, requirement, OptionalInt.empty());
  }

  void hold(
      int c,
      Milestone milestone,
      LevelRange covers,
      Requirement requirement,
      OptionalInt condition) {
    if (!covers.isEmpty() && !requirement.asksNothing()) {
      holds.get(c).add(new Hold(milestone, Evidence.REPORTED, covers, requirement, condition));
    }
  }

  Requirement granted(Premise premise, Origin origin) {
    return new Requirement.Granted(premise, indexOf(premise), origin);
  }

  int indexOf(Premise premise) {
    return premises.computeIfAbsent(premise, _ -> premises.size());
  }

  int placeOf(CommitmentId commitment) {
    Integer place = places.get(commitment);
    if (place == null) {
      throw new IllegalArgumentException("The agreement has no commitment " + commitment + ".");
    }
    return place;
  }

  long due(int c) {
    return due(c, bracket.people());
  }

  long due(int c, Dues dues) {
    CommitmentId id = commitment(c).id();
    return dues.findDue(id)
        .orElseThrow(() -> new IllegalArgumentException("Nobody knows how many are due of " + id))
        .value();
  }

  static Origin origin(Origin.Kind kind, Optional<ClauseId> clause, Commitment commitment) {
    return new Origin(kind, clause, commitment.where());
  }
}
