package org.safepassage.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.problem.Effort;
import picocli.CommandLine.Option;

/// How long a search may go on.
final class SearchOptions {
  private static final Duration USUAL = Duration.ofSeconds(10);

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = Given.AsDuration.class,
      description = "how long to search for a better plan, such as 4s or 2min; without it 10s")
  private @Nullable Duration time;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      converter = Given.AsBound.class,
      description = "search for so many steps instead: the same seed then gives the same plan")
  private @Nullable Integer iterations;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Given.AsAmount.class,
      description = "of the search; without it 1")
  private long seed = 1;

  long seed() {
    return seed;
  }

  boolean isCounted() {
    return iterations != null;
  }

  /// @param stop ends it at once, when true
  Effort effort(BooleanSupplier stop) {
    Effort effort =
        iterations != null
            ? Effort.counting(iterations)
            : Effort.lasting(time == null ? USUAL : time, System::nanoTime);
    return new Effort(() -> stop.getAsBoolean() ? 0 : effort.left().getAsLong(), effort.steps());
  }
}
