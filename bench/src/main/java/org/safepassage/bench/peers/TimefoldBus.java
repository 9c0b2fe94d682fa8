package org.safepassage.bench.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/// One bus, as Timefold wants it: it decides the list of its loads.
@PlanningEntity
public class TimefoldBus {
  private int yard;

  @PlanningListVariable private List<TimefoldLoad> loads = new ArrayList<>();

  /// For Timefold only.
  public TimefoldBus() {}

  TimefoldBus(int yard) {
    this.yard = yard;
  }

  public int yard() {
    return yard;
  }

  public List<TimefoldLoad> getLoads() {
    return loads;
  }

  public void setLoads(List<TimefoldLoad> loads) {
    this.loads = loads;
  }
}
