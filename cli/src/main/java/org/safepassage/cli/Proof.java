package org.safepassage.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.safepassage.plan.bound.CurveBounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.PlanningProblem;

/// Bounds that are worked out beside a search, so that the first plan doesn't wait for them. Where
/// steps are counted they come first: how far a search goes must not depend on when they are there.
final class Proof {
  private final CompletableFuture<Optional<CurveBounds>> bounds;

  private Proof(CompletableFuture<Optional<CurveBounds>> bounds) {
    this.bounds = bounds;
  }

  static Proof of(PlanningProblem problem, Effort effort) {
    return new Proof(
        effort.isCounted()
            ? CompletableFuture.completedFuture(CurveBounds.of(problem, effort::isOver))
            : CompletableFuture.supplyAsync(
                () -> CurveBounds.of(problem, effort::isOver),
                work -> Thread.ofPlatform().daemon().name("bounds").start(work)));
  }

  /// What is known by now.
  Optional<CurveBounds> soFar() {
    return bounds.getNow(Optional.empty());
  }

  /// Waits until they are known, or the effort is over.
  ///
  /// @return nothing when it was over before
  Optional<CurveBounds> inTheEnd() {
    return bounds.join();
  }
}
