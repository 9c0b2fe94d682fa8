package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Obligation.Hold;

/// A hold that isn't met.
///
/// @param unmet what it asks for, cut down to what is not met
record Failing(Hold hold, Requirement unmet) {

  /// Those of the holds that keep a count from rising.
  static List<Failing> among(List<Hold> holds, long from, long to, Levels levels) {
    List<Failing> failing = new ArrayList<>();
    for (Hold hold : holds) {
      Optional<Long> highest = hold.covers().highestTouched(from, to);
      if (highest.isPresent() && !hold.requirement().holdsAt(highest.get(), levels)) {
        failing.add(new Failing(hold, cutToUnmet(hold.requirement(), highest.get(), levels)));
      }
    }
    return failing;
  }

  static Requirement cutToUnmet(Requirement requirement, long level, Levels levels) {
    return switch (requirement) {
      case Requirement.All(var parts) ->
          new Requirement.All(
              parts.stream()
                  .filter(part -> !part.holdsAt(level, levels))
                  .map(part -> cutToUnmet(part, level, levels))
                  .toList());
      case Requirement.Any(var parts) ->
          new Requirement.Any(parts.stream().map(part -> cutToUnmet(part, level, levels)).toList());
      case Requirement.AtLeast _, Requirement.Granted _ -> requirement;
    };
  }
}
