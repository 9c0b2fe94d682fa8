package org.safepassage.plan.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Caseload;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.VehicleType;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;

/// [Rule#EVERYBODY] for people; [GoodsCheck] looks at goods.
final class EverybodyCheck {
  private record Group(PlaceId origin, CategoryId category) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byPlace = origin.compareTo(other.origin);
      return byPlace != 0 ? byPlace : category.compareTo(other.category);
    }
  }

  private final PlanningProblem problem;
  private final Findings findings;

  EverybodyCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
  }

  void check(List<Subject> subjects, List<Remainder> remainders) {
    Map<Group, Long> moved = new TreeMap<>();
    Map<Group, Long> stay = new TreeMap<>();
    Map<CommitmentId, Long> gone = new HashMap<>();
    for (Caseload entry : problem.operation().population().caseload()) {
      stay.put(new Group(entry.origin(), entry.category()), 0L);
    }
    for (Subject subject : subjects) {
      gone.merge(subject.commitment().id(), subject.trip().people().value(), Long::sum);
      for (Ride ride : subject.trip().rides()) {
        for (Seated seated : ride.load()) {
          Group group = new Group(subject.commitment().origin(), seated.category());
          moved.merge(group, seated.people().value(), Long::sum);
        }
      }
    }
    for (Remainder remainder : remainders) {
      stay.merge(
          new Group(remainder.origin(), remainder.category()),
          remainder.people().value(),
          Long::sum);
      reason(remainder);
    }
    moved.forEach((group, _) -> stay.putIfAbsent(group, 0L));
    stay.forEach((group, people) -> everybody(group, moved.getOrDefault(group, 0L), people));
    problem.agreement().commitments().stream()
        .filter(commitment -> Trip.countsHeads(commitment.unit()))
        .forEach(c -> {
          due(c, gone.getOrDefault(c.id(), 0L));
          notDue(c, remainders);
        });
  }

  private void everybody(Group group, long moved, long stay) {
    long waiting = problem.waiting(group.origin(), group.category());
    if (moved + stay != waiting) {
      findings.add(
          Rule.EVERYBODY,
          "%s at %s: moved %d and left there %d, which makes %d; waiting there: %d."
              .formatted(group.category(), group.origin(), moved, stay, moved + stay, waiting));
    }
  }

  private void due(Commitment commitment, long moved) {
    Levels start = problem.startingLevels();
    int index = problem.rulebook().placeOf(commitment.id());
    long before = start.level(Slot.reported(index, Milestone.BOARDED));
    long due = problem.dues().findDue(commitment.id()).map(Count::value).orElse(0L);
    if (moved > 0 && before + moved > due) {
      findings.add(
          Rule.EVERYBODY,
          "%s: moved %d after %d before; to go: %d."
              .formatted(commitment.id(), moved, before, due));
    }
  }

  /// No more are said not to be due than wait beyond those who are: else whoever is left behind
  /// could be called so. Of people whom several commitments are about it isn't known whose they
  /// are.
  private void notDue(Commitment commitment, List<Remainder> remainders) {
    long said =
        remainders.stream()
            .filter(r -> r.reason() == Remainder.Reason.NOT_DUE)
            .filter(r -> r.commitment().filter(commitment.id()::equals).isPresent())
            .mapToLong(r -> r.people().value())
            .sum();
    long waiting =
        commitment.categories().stream()
            .distinct()
            .mapToLong(category -> problem.waiting(commitment.origin(), category))
            .sum();
    long beyond = Math.max(0, waiting - stillDue(commitment));
    if (said > beyond) {
      findings.add(
          Rule.EVERYBODY,
          "%s: %d are said not to be due; %d wait there, of whom %d are due."
              .formatted(commitment.id(), said, waiting, stillDue(commitment)));
    }
  }

  private long stillDue(Commitment commitment) {
    int index = problem.rulebook().placeOf(commitment.id());
    long before = problem.startingLevels().level(Slot.reported(index, Milestone.BOARDED));
    long due = problem.dues().findDue(commitment.id()).map(Count::value).orElse(0L);
    return Math.max(0, due - before);
  }

  private boolean isOfNoCommitment(Remainder remainder) {
    return problem.agreement().commitments().stream()
        .noneMatch(c ->
            c.origin().equals(remainder.origin()) && c.categories().contains(remainder.category()));
  }

  /// Whether a vehicle seats a party, or everybody if they are fewer.
  private boolean seats(VehicleType type, Category category, PlaceId origin) {
    long seats = 0;
    for (SeatKind kind : SeatKind.values()) {
      seats += category.seats().contains(kind) ? type.seatsOf(kind).value() : 0;
    }
    long waiting = problem.waiting(origin, category.id());
    return seats > 0 && seats >= Math.min(waiting, category.party());
  }

  private void reason(Remainder remainder) {
    Optional<Category> category =
        problem.operation().population().findCategory(remainder.category());
    boolean hasSeat =
        category.isPresent()
            && problem.operation().transport().fleets().stream()
                .filter(fleet -> fleet.serves(remainder.origin()))
                .flatMap(fleet -> problem.operation().transport().findType(fleet.type()).stream())
                .anyMatch(type -> seats(type, category.get(), remainder.origin()));
    if (remainder.reason() == Remainder.Reason.NO_COMMITMENT && !isOfNoCommitment(remainder)) {
      findings.add(
          Rule.EVERYBODY,
          "%s at %s: %s are said to be in no commitment, and there is one about them."
              .formatted(remainder.category(), remainder.origin(), remainder.people()));
    }
    if (hasSeat && remainder.reason() == Remainder.Reason.NO_SEAT) {
      findings.add(
          Rule.EVERYBODY,
          "%s at %s: %s are said to have no seat, and there are seats fit for them."
              .formatted(remainder.category(), remainder.origin(), remainder.people()));
    }
  }
}
