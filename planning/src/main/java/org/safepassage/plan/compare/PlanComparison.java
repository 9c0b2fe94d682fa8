package org.safepassage.plan.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.CommitmentId;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;

/// Two plans for one operation beside each other.
///
/// Convoys are told apart by their ids. A search that cuts convoys otherwise gives the same id to
/// other people: such a convoy is listed as otherwise made up.
///
/// @param convoys what isn't the same in both, in the order of the second plan, then what is only
///   in the first
/// @param unchanged how many convoys are the same in both, to the minute and to the person
/// @param commitments each that moves or leaves people, or moves goods, in one of them
public record PlanComparison(
    List<ConvoyChange> convoys,
    int unchanged,
    List<CommitmentChange> commitments,
    Figures before,
    Figures after) {
  public PlanComparison {
    convoys = List.copyOf(convoys);
    commitments = List.copyOf(commitments);
  }

  /// A plan with the problem that it solves. Two that are compared begin at the same moment; their
  /// agreements may differ.
  public record Plan(PlanningProblem problem, Schedule schedule) {
    private Figures figures() {
      return schedule.figures(problem);
    }

    private CommitmentChange.Side side(CommitmentId commitment) {
      List<Trip> trips =
          schedule.trips().stream().filter(t -> t.commitment().equals(commitment)).toList();
      List<Remainder> stay =
          schedule.remainders().stream()
              .filter(r -> r.commitment().equals(Optional.of(commitment)))
              .toList();
      Figures figures = new Schedule(trips, List.of(), stay).figures(problem);
      return new CommitmentChange.Side(
          figures.moved().value() + trips.stream().mapToLong(trip -> trip.goods().value()).sum(),
          trips.size(),
          trips.stream().map(Trip::arrived).min(Minute::compareTo),
          trips.stream().map(Trip::arrived).max(Minute::compareTo),
          figures.waitedMinutes(),
          figures.weightedMinutes());
    }

    private Set<CommitmentId> commitments() {
      Set<CommitmentId> all = new LinkedHashSet<>();
      problem.agreement().commitments().forEach(c -> all.add(c.id()));
      schedule.trips().forEach(trip -> all.add(trip.commitment()));
      return all;
    }
  }

  public static PlanComparison of(Plan before, Plan after) {
    Map<TripId, Trip> old = new LinkedHashMap<>();
    before.schedule().trips().forEach(trip -> old.put(trip.id(), trip));
    List<ConvoyChange> changes = new ArrayList<>();
    int unchanged = 0;
    Map<CommitmentId, Long> earlier = new LinkedHashMap<>();
    Map<CommitmentId, Long> later = new LinkedHashMap<>();
    for (Trip trip : after.schedule().trips()) {
      Trip was = old.remove(trip.id());
      if (was == null) {
        changes.add(new ConvoyChange.Added(trip));
      } else if (was.equals(trip)) {
        unchanged++;
      } else {
        ConvoyChange.Changed change = new ConvoyChange.Changed(was, trip);
        changes.add(change);
        if (change.arrivesLater() != 0) {
          (change.arrivesLater() > 0 ? later : earlier)
              .merge(trip.commitment(), trip.people().value() + trip.goods().value(), Long::sum);
        }
      }
    }
    old.values().forEach(trip -> changes.add(new ConvoyChange.Dropped(trip)));
    Set<CommitmentId> all = before.commitments();
    all.addAll(after.commitments());
    List<CommitmentChange> commitments =
        all.stream()
            .map(id ->
                new CommitmentChange(
                    id,
                    before.side(id),
                    after.side(id),
                    earlier.getOrDefault(id, 0L),
                    later.getOrDefault(id, 0L)))
            .toList();
    return new PlanComparison(changes, unchanged, commitments, before.figures(), after.figures());
  }

  /// Whether nothing differs for anybody.
  public boolean isSame() {
    return convoys.isEmpty() && commitments.stream().allMatch(CommitmentChange::isSame);
  }
}
