package org.safepassage.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
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
      description =
          "how long to search for better plans, such as 4s or 2min; without it 10s, and 1min for"
              + " --levers and --exposure-curve")
  private @Nullable Duration time;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      converter = Given.AsBound.class,
      description =
          "search for so many steps instead, for each plan: the same seed then gives the same plan")
  private @Nullable Integer iterations;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Given.AsAmount.class,
      description = "of the search; without it 1")
  private long seed = 1;

  private Duration usual = USUAL;

  /// Takes so long unless a time was given.
  void takeUsually(Duration time) {
    usual = time;
  }

  /// How much is searched, as the end of a sentence.
  String wording() {
    String much =
        iterations == null
            ? Lasting.of(longest()) + " for all"
            : Amount.of(iterations, "step", "steps") + " for each";
    return " (%s, seed %d)".formatted(much, seed);
  }

  long seed() {
    return seed;
  }

  /// A line that shows how far the search has come.
  SearchLine line(PrintWriter err) {
    return new SearchLine(err, iterations == null ? Optional.of(longest()) : Optional.empty());
  }

  /// @param interruption ends the search at once
  /// @param line is shown while the search goes on
  Effort effort(Interruption interruption, SearchLine line) {
    Effort effort =
        iterations == null
            ? Effort.lasting(longest(), System::nanoTime)
            : Effort.counting(iterations);
    return new Effort(
        () -> {
          line.tick();
          return interruption.isAsked() ? 0 : effort.left().getAsLong();
        },
        effort.steps());
  }

  private Duration longest() {
    return time == null ? usual : time;
  }
}
