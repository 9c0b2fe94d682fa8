package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;

/// [Rule#SEATS] for people who stay together: whole parties in each vehicle. The last party of a
/// commitment may be smaller; it goes when nobody of its category stays behind who could still go.
final class PartiesCheck {
  private record Group(CommitmentId commitment, PlaceId origin, CategoryId category) {}

  /// A vehicle whose people of a category are no whole parties.
  private record Odd(Trip trip, Ride ride, long people) {}

  private final PlanningProblem problem;
  private final Findings findings;
  private final Map<Group, List<Odd>> odd = new HashMap<>();
  private final Map<Group, Minute> lastDeparture = new HashMap<>();

  PartiesCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
  }

  void check(List<Subject> subjects, List<Remainder> remainders) {
    for (Subject subject : subjects) {
      subject.trip().rides().forEach(ride -> note(subject.trip(), ride));
    }
    odd.forEach((group, rides) -> check(group, rides, remainders));
  }

  private void note(Trip trip, Ride ride) {
    Map<CategoryId, Long> people = new HashMap<>();
    for (Seated seated : ride.load()) {
      people.merge(seated.category(), seated.people().value(), Long::sum);
    }
    people.forEach((category, number) -> {
      PlaceId origin = trip.visits().getFirst().place();
      Group group = new Group(trip.commitment(), origin, category);
      lastDeparture.merge(group, trip.departed(), (a, b) -> a.isBefore(b) ? b : a);
      if (number % party(category) != 0) {
        odd.computeIfAbsent(group, _ -> new ArrayList<>()).add(new Odd(trip, ride, number));
      }
    });
  }

  private int party(CategoryId category) {
    return problem.operation().population().findCategory(category).map(Category::party).orElse(1);
  }

  private void check(Group group, List<Odd> rides, List<Remainder> remainders) {
    boolean somebodyStays =
        remainders.stream()
            .anyMatch(remainder ->
                remainder.reason().isWaiting()
                    && remainder.origin().equals(group.origin())
                    && remainder.category().equals(group.category())
                    && remainder
                        .commitment()
                        .orElse(group.commitment())
                        .equals(group.commitment()));
    for (Odd each : rides) {
      boolean isLast = each.trip().departed().equals(lastDeparture.get(group));
      if (rides.size() > 1 || somebodyStays || !isLast) {
        findings.add(
            Rule.SEATS,
            each.trip(),
            "in %s, %d %s: they travel in parties of %d, and only the last of all may be smaller."
                .formatted(
                    each.ride().vehicle(),
                    each.people(),
                    group.category(),
                    party(group.category())));
      }
    }
  }
}
