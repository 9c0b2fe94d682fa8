package org.safepassage.agreement;

import java.util.List;

/// A way from one state of the counts to another, written short.
public record Run(List<Step> steps) {
  public Run {
    steps = List.copyOf(steps);
  }

  /// One or many moves.
  public sealed interface Step {
    record Once(Move move) implements Step {}

    /// The same moves again and again. `moves` gives the first lap as it is made; in each further
    /// lap every count goes on by as much as it rose in the first.
    ///
    /// @param times how many laps, at least 1
    record Laps(long times, List<Move.Advance> moves) implements Step {
      public Laps {
        moves = List.copyOf(moves);
      }
    }
  }
}
