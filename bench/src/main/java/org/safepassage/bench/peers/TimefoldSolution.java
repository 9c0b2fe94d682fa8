package org.safepassage.bench.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// An instance and what is decided about it, as Timefold wants it.
@PlanningSolution
public class TimefoldSolution {
  @PlanningEntityCollectionProperty private List<TimefoldBus> buses = new ArrayList<>();

  @PlanningEntityCollectionProperty @ValueRangeProvider
  private List<TimefoldLoad> loads = new ArrayList<>();

  @ValueRangeProvider private List<Integer> shelters = new ArrayList<>();

  @ProblemFactProperty private @Nullable BusEvacuation evacuation;

  @PlanningScore private @Nullable HardSoftScore score;

  /// For Timefold only.
  public TimefoldSolution() {}

  TimefoldSolution(BusEvacuation evacuation) {
    this.evacuation = evacuation;
    for (int yard = 0; yard < evacuation.yards(); yard++) {
      for (int i = 0; i < evacuation.busesAt().get(yard); i++) {
        buses.add(new TimefoldBus(yard));
      }
    }
    for (int pickup = 0; pickup < evacuation.pickups(); pickup++) {
      for (int i = 0; i < evacuation.demand().get(pickup); i++) {
        loads.add(new TimefoldLoad(evacuation, pickup));
      }
    }
    shelters = IntStream.range(0, evacuation.shelters()).boxed().toList();
  }

  public List<TimefoldBus> getBuses() {
    return buses;
  }

  public void setBuses(List<TimefoldBus> buses) {
    this.buses = buses;
  }

  public List<TimefoldLoad> getLoads() {
    return loads;
  }

  public void setLoads(List<TimefoldLoad> loads) {
    this.loads = loads;
  }

  public List<Integer> getShelters() {
    return shelters;
  }

  public void setShelters(List<Integer> shelters) {
    this.shelters = shelters;
  }

  public @Nullable BusEvacuation getEvacuation() {
    return evacuation;
  }

  public void setEvacuation(@Nullable BusEvacuation evacuation) {
    this.evacuation = evacuation;
  }

  public @Nullable HardSoftScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }

  /// @return whether everything is decided and no shelter takes more than it may
  boolean isComplete() {
    return score != null
        && score.isFeasible()
        && loads.stream().allMatch(load -> load.getEnd() != null);
  }

  BusPlan plan() {
    return new BusPlan(buses.stream().map(TimefoldSolution::route).toList());
  }

  private static BusRoute route(TimefoldBus bus) {
    List<Round> rounds = new ArrayList<>();
    for (TimefoldLoad load : bus.getLoads()) {
      Integer shelter = load.getShelter();
      if (shelter != null) {
        rounds.add(new Round(load.pickup(), shelter));
      }
    }
    return new BusRoute(bus.yard(), rounds);
  }
}
