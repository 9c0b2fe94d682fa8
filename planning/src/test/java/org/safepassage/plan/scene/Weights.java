package org.safepassage.plan.scene;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.safepassage.model.Category;
import org.safepassage.model.Operation;
import org.safepassage.model.Population;
import org.safepassage.model.WaitingWeights;
import org.safepassage.plan.problem.PlanningProblem;

/// The same problem, but that an hour of waiting counts for something else.
public final class Weights {
  private Weights() {}

  public static PlanningProblem weighing(
      PlanningProblem problem, ToIntFunction<String> category, WaitingWeights waiting) {
    Operation was = problem.operation();
    List<Category> categories =
        was.population().categories().stream()
            .map(each -> of(each, category.applyAsInt(each.id().value())))
            .toList();
    Operation operation =
        new Operation(
            was.id(),
            was.names(),
            was.calendar(),
            was.actors(),
            was.network(),
            new Population(categories, was.population().caseload(), waiting),
            was.transport(),
            was.documentation(),
            was.where());
    return new PlanningProblem(
        operation,
        problem.agreement(),
        problem.dues(),
        problem.rulebook(),
        problem.start(),
        problem.from(),
        problem.horizon(),
        problem.confirmAfter());
  }

  /// The same for everywhere.
  public static PlanningProblem weighing(PlanningProblem problem, ToIntFunction<String> category) {
    return weighing(problem, category, WaitingWeights.EQUAL);
  }

  /// Weights at random: some large, some small, and sometimes none in one place.
  public static PlanningProblem atRandom(PlanningProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    WaitingWeights waiting =
        new WaitingWeights(
            1 + random.nextInt(5),
            random.nextInt(3) * (1 + random.nextInt(20)),
            random.nextInt(3) * (1 + random.nextInt(20)));
    int homeless = random.nextInt(8);
    return weighing(
        problem,
        _ -> random.nextBoolean() ? 1 + random.nextInt(4) : 1 + random.nextInt(100),
        homeless == 0 ? new WaitingWeights(0, 1 + waiting.held(), waiting.aboard()) : waiting);
  }

  private static Category of(Category category, int weight) {
    return new Category(
        category.id(),
        category.names(),
        category.seats(),
        category.priority(),
        category.party(),
        weight,
        category.where());
  }
}
