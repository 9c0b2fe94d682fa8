package org.safepassage.plan.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.ExposureCap;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Caseload;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Progress;

/// What is to be put on a timetable.
///
/// Where it stops: empty vehicles are held neither by checkpoints nor by windows, and by one-way
/// sections only on the way back from a trip; whoever `start` shows on the way stays there.
///
/// @param dues how many are to go; `rulebook` is compiled for the same numbers
/// @param start what the counts say when the plan begins
/// @param from nobody boards earlier
/// @param horizon everybody who is moved has got off by then; vehicles may come back later
/// @param confirmAfter how long after an event at a place its count can be used by others:
///   reporting plus signing; places not named need no time
public record PlanningProblem(
    Operation operation,
    Agreement agreement,
    Dues dues,
    Rulebook rulebook,
    Progress start,
    Minute from,
    Minute horizon,
    Map<PlaceId, Duration> confirmAfter) {
  public PlanningProblem {
    confirmAfter = Collections.unmodifiableMap(new TreeMap<>(confirmAfter));
  }

  /// The whole operation from its start to its end, with the greatest turnout, nobody moved yet and
  /// counts usable at once.
  ///
  /// @throws IllegalArgumentException when a commitment has no number, or the agreement names what
  ///   isn't there
  public static PlanningProblem of(Operation operation, Agreement agreement) {
    Dues dues = Dues.greatest(operation, agreement);
    return new PlanningProblem(
        operation,
        agreement,
        dues,
        Rulebook.compile(operation, agreement, dues),
        Progress.NONE,
        Minute.START,
        Minute.of(Minute.notAfter(operation.calendar().end(), operation.calendar())),
        Map.of());
  }

  /// The same for other numbers.
  public PlanningProblem withDues(Dues other) {
    Rulebook compiled = Rulebook.compile(operation, agreement, other);
    return new PlanningProblem(
        operation, agreement, other, compiled, start, from, horizon, confirmAfter);
  }

  /// The same with another end.
  public PlanningProblem withHorizon(Minute other) {
    return new PlanningProblem(
        operation, agreement, dues, rulebook, start, from, other, confirmAfter);
  }

  /// The same with other confirmation times.
  public PlanningProblem withConfirmAfter(Map<PlaceId, Duration> other) {
    return new PlanningProblem(operation, agreement, dues, rulebook, start, from, horizon, other);
  }

  /// The same, but that nobody is exposed by more than the caps at any time. Asked last: other
  /// numbers would make the rulebook anew, without caps.
  public PlanningProblem withinExposure(List<ExposureCap> caps) {
    Rulebook capped = ExposureCap.in(rulebook, startingLevels(), caps);
    return new PlanningProblem(
        operation, agreement, dues, capped, start, from, horizon, confirmAfter);
  }

  /// The same, planned from another state on.
  public PlanningProblem withStart(Progress progress, Minute minute) {
    return new PlanningProblem(
        operation, agreement, dues, rulebook, progress, minute, horizon, confirmAfter);
  }

  /// Minutes until a count taken at a place can be used, rounded up.
  public int confirmAfter(PlaceId place) {
    return Minute.lasting(confirmAfter.getOrDefault(place, Duration.ZERO));
  }

  /// The counts when the plan begins. Whoever passed a milestone has passed those before it, even
  /// where nobody reported it.
  public Levels startingLevels() {
    Levels levels = rulebook.levelsOf(start);
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      long later = 0;
      for (Milestone milestone : List.of(Milestone.values()).reversed()) {
        if (rulebook.obligation(c).has(milestone)) {
          Slot slot = Slot.reported(c, milestone);
          Slot attested = new Slot(c, milestone, Evidence.ATTESTED);
          later = Math.max(later, Math.max(levels.level(slot), levels.level(attested)));
          levels.put(slot, later);
        }
      }
    }
    return levels;
  }

  /// The counts once all of a schedule has happened.
  public Levels levelsAfter(Schedule schedule) {
    Levels levels = startingLevels();
    for (Trip trip : schedule.trips()) {
      int c = rulebook.placeOf(trip.commitment());
      for (Milestone milestone : Milestone.values()) {
        if (rulebook.obligation(c).has(milestone) && trip.findCounted(milestone).isPresent()) {
          Slot slot = Slot.reported(c, milestone);
          levels.put(slot, levels.level(slot) + trip.counts(rulebook.obligation(c).unit()));
        }
      }
    }
    for (Established fact : schedule.facts()) {
      rulebook.premiseOf(fact.fact()).ifPresent(levels::grant);
    }
    return levels;
  }

  /// How many people of a category wait at a place when the plan begins: the greatest caseload
  /// without those who have left under any commitment.
  public long waiting(PlaceId origin, CategoryId category) {
    long people = 0;
    for (Caseload entry : operation.population().caseload()) {
      if (entry.origin().equals(origin) && entry.category().equals(category)) {
        people += entry.people().range().most().value();
      }
    }
    for (Commitment commitment : agreement.commitments()) {
      if (commitment.origin().equals(origin)) {
        people -= gone(commitment.id(), category);
      }
    }
    return Math.max(0, people);
  }

  private long gone(CommitmentId commitment, CategoryId category) {
    long most = 0;
    for (Map.Entry<Progress.Key, Count> entry : start.counts().entrySet()) {
      Progress.Key key = entry.getKey();
      if (key.commitment().equals(commitment)
          && key.category().equals(category)
          && Trip.countsHeads(key.unit())) {
        most = Math.max(most, entry.getValue().value());
      }
    }
    return most;
  }
}
