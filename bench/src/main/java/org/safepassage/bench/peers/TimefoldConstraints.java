package org.safepassage.bench.peers;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Objects;
import org.safepassage.plan.buses.BusEvacuation;

/// What Timefold is to keep and to make small. A makespan alone says of nearly all moves that they
/// change nothing; as its guide advises for fairness, routes count by their squares. The makespan
/// before the squares was tried and gave plans that were as long or longer.
public class TimefoldConstraints implements ConstraintProvider {
  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {capacity(factory), lengths(factory)};
  }

  private static Constraint capacity(ConstraintFactory factory) {
    return factory
        .forEach(TimefoldLoad.class)
        .groupBy(TimefoldLoad::getShelter, count())
        .join(BusEvacuation.class)
        .filter((shelter, loads, evacuation) -> loads > evacuation.capacity().get(shelter))
        .penalize(
            HardSoftScore.ONE_HARD,
            (shelter, loads, evacuation) -> loads - evacuation.capacity().get(shelter))
        .asConstraint("capacity");
  }

  private static Constraint lengths(ConstraintFactory factory) {
    return factory
        .forEach(TimefoldLoad.class)
        .filter(TimefoldLoad::isLast)
        .penalize(HardSoftScore.ONE_SOFT, TimefoldConstraints::square)
        .asConstraint("length of the routes");
  }

  private static int square(TimefoldLoad last) {
    int end = Objects.requireNonNull(last.getEnd());
    return end * end;
  }
}
