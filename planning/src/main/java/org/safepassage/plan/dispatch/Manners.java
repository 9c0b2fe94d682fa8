package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.safepassage.plan.problem.PlanningProblem;

/// How the convoys of a timetable were put together, phase by phase of each commitment. Of use for
/// the same commitments under other circumstances, such as with one more vehicle.
public final class Manners {
  private final Phases phases;
  private final List<Manner> each;

  private Manners(Phases phases, List<Manner> each) {
    this.phases = phases;
    this.each = List.copyOf(each);
  }

  /// As usual in every phase.
  static Manners usual(PlanningProblem problem) {
    Phases phases = Phases.of(problem);
    return new Manners(phases, Collections.nCopies(phases.count(), Manner.USUAL));
  }

  Phases phases() {
    return phases;
  }

  /// By phase.
  List<Manner> each() {
    return each;
  }

  /// How people of a commitment are put together who board after so many.
  Manner at(int commitment, long boarded) {
    return each.get(phases.at(commitment, boarded));
  }

  /// How many go in the convoy of a commitment that begins after so many; where its size is set, at
  /// most to where another phase begins.
  long size(int commitment, long boarded) {
    Manner manner = at(commitment, boarded);
    return manner.hasSize()
        ? Math.min(
            manner.size(boarded - phases.begin(commitment, boarded)),
            phases.end(commitment, boarded) - boarded)
        : Long.MAX_VALUE;
  }

  /// The same with other manners.
  Manners with(List<Manner> others) {
    return new Manners(phases, others);
  }

  /// The same with another manner in one phase.
  Manners with(int phase, Manner other) {
    List<Manner> changed = new ArrayList<>(each);
    changed.set(phase, other);
    return with(changed);
  }

  Manners changed(UnaryOperator<Manner> change) {
    return with(each.stream().map(change).toList());
  }

  /// The same with larger or smaller convoys, where their size is set.
  ///
  /// @param factor above 0
  public Manners scaled(double factor) {
    return changed(manner -> manner.scaled(factor));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Manners other
        && phases.equals(other.phases)
        && each.equals(other.each);
  }

  @Override
  public int hashCode() {
    return Objects.hash(phases, each);
  }

  @Override
  public String toString() {
    return phases + " " + each;
  }
}
