package org.safepassage.plan.critical;

import java.util.Optional;
import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;

/// What is too little for people who stay behind, with the numbers.
public sealed interface Lack {
  /// No window of a corridor is as long as the drive through it.
  record ShortWindow(CorridorId corridor, int longest, int drive) implements Lack {}

  /// A corridor asks for larger convoys than there are vehicles.
  record FewVehicles(CorridorId corridor, int least, int vehicles) implements Lack {}

  /// The next lot is larger than all the vehicles together.
  record LargeLot(long people, long seats) implements Lack {}

  /// The next lot is larger than what the reception site takes within an hour.
  record SmallHour(PlaceId place, long perHour, long people) implements Lack {}

  /// The reception site takes only so many in all.
  record SmallSite(PlaceId place, long people) implements Lack {}

  /// The next vehicle comes too late.
  ///
  /// @param way minutes of driving to the destination
  record LateVehicle(Minute there, int way) implements Lack {}

  /// What can be told of some who stay, beyond the reason that the schedule gives.
  static Optional<Lack> of(PlanningProblem problem, Schedule schedule, Remainder remainder) {
    return Lacks.of(problem, schedule, remainder).flatMap(lacks -> of(remainder, lacks));
  }

  private static Optional<Lack> of(Remainder remainder, Lacks lacks) {
    return switch (remainder.reason()) {
      case HORIZON -> lacks.basic().or(lacks::lateVehicle);
      case NO_VEHICLE, AGREED_TIMES -> lacks.basic();
      case RECEPTION_FULL -> lacks.smallSite();
      case AGREEMENT, NOT_DUE, NO_COMMITMENT, NO_SEAT -> Optional.empty();
    };
  }
}
