package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.Premise;
import org.safepassage.model.Route;

/// What it is, in requirements that are not met, that somebody waits for.
final class Causes {
  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Optional<Instant> now;
  private final Lifts lifts;

  /// @param now the time of the state; none for a state that is thought up
  Causes(Operation operation, Agreement agreement, Rulebook rulebook, Optional<Instant> now) {
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = rulebook;
    this.now = now;
    this.lifts = new Lifts(operation, agreement);
  }

  /// A wait for one thing, with who can end it.
  Wait wait(Blocked blocked, Target target, Origin origin) {
    return wait(blocked, target, origin, false);
  }

  private Wait wait(Blocked blocked, Target target, Origin origin, boolean alternative) {
    return blocked.on(target, origin, lifts.of(blocked, target, origin.kind()), alternative);
  }

  /// Adds what `blocked` waits for in what is not met.
  ///
  /// @param level what the requirement was judged at
  void collect(Requirement unmet, Blocked blocked, long level, Levels levels, Set<Wait> waits) {
    collect(unmet, blocked, level, false, levels, waits);
  }

  private void collect(
      Requirement unmet,
      Blocked blocked,
      long level,
      boolean alternative,
      Levels levels,
      Set<Wait> waits) {
    switch (unmet) {
      case Requirement.All(var parts) ->
          parts.forEach(part -> collect(part, blocked, level, alternative, levels, waits));
      case Requirement.Any(var parts) ->
          parts.forEach(part ->
              collect(part, blocked, level, alternative || parts.size() > 1, levels, waits));
      case Requirement.Granted(var premise, var index, var origin) ->
          waits.add(wait(blocked, given(premise, index), origin, alternative));
      case Requirement.AtLeast(var _, var _, var origin)
          when origin.kind() == Origin.Kind.HOLDING && isEmptyOf(blocked.commitment(), levels) ->
          waits.add(wait(blocked, roomFor(blocked, level), origin, alternative));
      case Requirement.AtLeast(var counter, var need, var origin) -> {
        long needs = need.at(level, levels);
        boolean nobodyLeft = counter.parts().stream().noneMatch(part -> canGrow(part, levels));
        for (Counter.Part part : counter.parts()) {
          if (nobodyLeft || canGrow(part, levels)) {
            waits.addAll(onCount(blocked, counter, part, needs, origin, alternative, levels));
          }
        }
      }
    }
  }

  /// Whether nobody of a commitment is on the way to the crossing or waits there, so that all of
  /// the room is free for them.
  private boolean isEmptyOf(int commitment, Levels levels) {
    return levels.level(Slot.reported(commitment, Milestone.DEPARTED))
        <= levels.level(Slot.reported(commitment, Milestone.CROSSED));
  }

  /// The room at the crossing, which is too small even while it is empty.
  private Target roomFor(Blocked blocked, long level) {
    Commitment commitment = agreement.commitments().get(blocked.commitment());
    Route route = Route.join(operation.network(), commitment.route()).orElseThrow();
    Place point = route.places().get(route.handOver().orElseThrow());
    long room = point.holding().orElseThrow().people().value();
    return new Target.Room(new Limit.What.RoomAt(point.id()), level - blocked.at(), room);
  }

  private Target given(Premise premise, int index) {
    return now.flatMap(at ->
            rulebook
                .circumstances()
                .findTimes(index)
                .filter(times -> !times.contains(at))
                .<Target>map(times -> new Target.Time(premise, times.next(at))))
        .orElse(new Target.Given(premise));
  }

  private List<Wait> onCount(
      Blocked blocked,
      Counter counter,
      Counter.Part part,
      long needs,
      Origin origin,
      boolean alternative,
      Levels levels) {
    Slot slot = part.slot();
    if (slot.evidence() == Evidence.ATTESTED) {
      List<Wait> observers = new ArrayList<>();
      for (Requirement unmet : rulebook.unmet(slot, rulebook.next(slot, levels), levels)) {
        Set<Wait> found = new LinkedHashSet<>();
        collect(unmet, blocked, 0, alternative, levels, found);
        // The condition asks for observers, and not the commitment that they watch.
        found.forEach(wait -> observers.add(wait.askedAt(origin)));
      }
      if (!observers.isEmpty()
          && levels.level(slot)
              < levels.level(Slot.reported(slot.commitment(), slot.milestone()))) {
        return observers;
      }
    }
    boolean sum = counter.parts().size() > 1;
    long units = Math.ceilDiv(needs, part.weight());
    long wanted = sum ? needs : part.beyond() + units;
    long has = sum ? counter.value(levels) : count(part, levels);
    boolean never = needs > greatest(counter, levels);
    Target target =
        new Target.Counted(
            rulebook.obligation(slot.commitment()).id(),
            slot.milestone(),
            slot.evidence(),
            wanted,
            has,
            sum,
            never);
    return List.of(wait(blocked, target, origin, alternative));
  }

  /// How many count so far, those above the part's upper bound left out.
  private static long count(Counter.Part part, Levels levels) {
    long people = part.withAccountedFor() ? levels.level(part.slot()) : levels.count(part.slot());
    return Math.min(people, part.upTo());
  }

  private boolean canGrow(Counter.Part part, Levels levels) {
    return count(part, levels) < Math.min(part.upTo(), greatestCount(part, levels));
  }

  private long greatestCount(Counter.Part part, Levels levels) {
    long due = rulebook.obligation(part.slot().commitment()).due();
    return part.withAccountedFor() ? due : due - levels.accountedForBefore(part.slot());
  }

  /// What the counter comes to if everybody who is due comes.
  private long greatest(Counter counter, Levels levels) {
    long sum = 0;
    for (Counter.Part part : counter.parts()) {
      long due = rulebook.obligation(part.slot().commitment()).due();
      long all = Math.max(due, levels.level(part.slot()));
      sum = Math.addExact(sum, part.value(all, levels));
    }
    return sum;
  }
}
