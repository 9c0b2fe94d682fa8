package org.safepassage.plan.audit;

import java.util.Comparator;
import java.util.Optional;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.TripId;

/// One way in which a schedule doesn't hold what it must.
///
/// @param trip whose; none where it is about no single trip
/// @param place where
/// @param at when
/// @param sentence what is wrong, with the numbers
public record Violation(
    Rule rule, Optional<TripId> trip, Optional<PlaceId> place, Optional<Minute> at, String sentence)
    implements Comparable<Violation> {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing((Violation v) -> v.at().orElse(Minute.START))
          .thenComparing(Violation::rule)
          .thenComparing(v -> v.trip().map(TripId::value).orElse(""))
          .thenComparing(Violation::sentence);

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return rule.word() + ": " + sentence;
  }
}
