package org.safepassage.plan.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.safepassage.agreement.Term;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Spans;
import org.safepassage.model.TimeLimit;
import org.safepassage.plan.audit.Mutation.Subjected;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// Mutations that break the times of the agreement. Nothing but the times is scarce in the scenes,
/// and whether a mutant is late is worked out here from the minutes alone.
final class TimeMutations {
  private TimeMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            Rule.AGREEMENT,
            "outside the window",
            seed -> scene(seed, Promise.during("lull"), false),
            s -> shifted(s, Milestone.DEPARTED, false)),
        new Mutation(
            Rule.AGREEMENT,
            "across outside the window",
            seed -> scene(seed, Promise.during("lull"), true),
            s -> shifted(s, Milestone.CROSSED, false)),
        new Mutation(
            Rule.AGREEMENT,
            "at or after the deadline",
            seed -> scene(seed, limit(TimeLimit.Kind.DEADLINE, seed), false),
            s -> shifted(s, Milestone.DEPARTED, false)),
        new Mutation(
            Rule.AGREEMENT,
            "begun too late",
            seed -> scene(seed, limit(TimeLimit.Kind.START_BY, seed), false),
            s -> shifted(s, Milestone.DEPARTED, true)),
        new Mutation(
            Rule.AGREEMENT,
            "under way when it lapses",
            seed -> scene(seed, limit(TimeLimit.Kind.VOID_BY, seed), false),
            s -> shifted(s, Milestone.ARRIVED, false)));
  }

  private static Term limit(TimeLimit.Kind kind, long seed) {
    return Promise.before(kind, 100 + new SplittableRandom(seed).nextInt(300));
  }

  private static PlanningProblem scene(long seed, Term term, boolean atTheCrossing) {
    SplittableRandom random = new SplittableRandom(seed);
    int opens = random.nextInt(1, 200);
    int closes = opens + random.nextInt(30, 400);
    Promise promise = Promise.of("westward", "a", "west", "out").about("civilians").when(term);
    if (atTheCrossing) {
      promise.heldAtCrossing();
    }
    return Scene.lasting(20_000)
        .handling(random.nextInt(0, 3), 5)
        .handOverPoint("bridge")
        .enclave("a")
        .reception("west")
        .corridor("out", "a 10 bridge " + random.nextInt(5, 40) + " west")
        .category("civilians", 1, SeatKind.SEAT)
        .type("bus", random.nextInt(5, 21), 0)
        .fleet("red", "bus", 5, 0, "a")
        .people("a", "civilians", random.nextInt(50, 200))
        .agreed("lull", Scene.window(opens, closes), Scene.window(closes + 300, closes + 400))
        .commitment(promise)
        .problem();
  }

  /// When it is in time to pass the milestone.
  private static Spans inTime(PlanningProblem problem) {
    Term term = problem.agreement().commitments().getFirst().conditions().getFirst().term();
    return term instanceof Term.Before(var limit, var _)
        ? Spans.before(limit.at())
        : problem.agreement().provisos().windows().getFirst().times();
  }

  /// One trip, or all of them, earlier or later, so that the milestone is out of time.
  private static Optional<Schedule> shifted(Subjected s, Milestone milestone, boolean all) {
    Trip trip = s.trip();
    int minutes = s.random().nextInt(-300, 900);
    if (s.schedule().trips().stream().anyMatch(t -> t.boardingFrom().value() + minutes < 0)) {
      return Optional.empty();
    }
    List<Trip> moved = all ? s.schedule().trips() : List.of(trip);
    boolean late =
        moved.stream()
            .map(t -> Edit.shifted(t, minutes).findCounted(milestone).orElseThrow())
            .noneMatch(minute -> inTime(s.problem()).contains(instant(s, minute)));
    if (!late) {
      return Optional.empty();
    }
    return Optional.of(
        Edit.trips(
            s.schedule(),
            trips -> trips.replaceAll(t -> moved.contains(t) ? Edit.shifted(t, minutes) : t)));
  }

  private static Instant instant(Subjected s, Minute minute) {
    return minute.at(s.problem().operation().calendar());
  }
}
