package org.safepassage.plan.problem;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// How somebody follows a planner at work.
///
/// @param onBetter is given each schedule that is better than those before it, on the planner's
///   thread
/// @param stop asks the planner, once true, to come back soon with the best it has
public record Watch(Consumer<Schedule> onBetter, BooleanSupplier stop) {
  /// Nobody looks, nobody stops it.
  public static final Watch NOBODY = new Watch(_ -> {}, () -> false);
}
