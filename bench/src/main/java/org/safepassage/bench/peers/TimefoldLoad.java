package org.safepassage.bench.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.buses.BusEvacuation;

/// One load of a pickup point, as Timefold wants it: it decides the shelter, and keeps the rest up
/// to date.
@PlanningEntity
public class TimefoldLoad {
  private @Nullable BusEvacuation evacuation;
  private int pickup;

  @PlanningVariable private @Nullable Integer shelter;

  @InverseRelationShadowVariable(sourceVariableName = "loads")
  private @Nullable TimefoldBus bus;

  @PreviousElementShadowVariable(sourceVariableName = "loads")
  private @Nullable TimefoldLoad previous;

  @NextElementShadowVariable(sourceVariableName = "loads")
  private @Nullable TimefoldLoad next;

  @ShadowVariable(supplierName = "endNow")
  private @Nullable Integer end;

  /// For Timefold only.
  public TimefoldLoad() {}

  TimefoldLoad(BusEvacuation evacuation, int pickup) {
    this.evacuation = evacuation;
    this.pickup = pickup;
  }

  /// When the load is at its shelter; nothing before it has one and is on a bus.
  @ShadowSources({"bus", "shelter", "previous.shelter", "previous.end"})
  public @Nullable Integer endNow() {
    if (evacuation == null || bus == null || shelter == null) {
      return null;
    }
    int there = evacuation.between(pickup, shelter);
    if (previous == null) {
      return evacuation.toPickup(bus.yard(), pickup) + there;
    }
    return previous.end == null || previous.shelter == null
        ? null
        : previous.end + evacuation.between(pickup, previous.shelter) + there;
  }

  int pickup() {
    return pickup;
  }

  public @Nullable Integer getShelter() {
    return shelter;
  }

  public void setShelter(@Nullable Integer shelter) {
    this.shelter = shelter;
  }

  public @Nullable TimefoldBus getBus() {
    return bus;
  }

  public void setBus(@Nullable TimefoldBus bus) {
    this.bus = bus;
  }

  public @Nullable TimefoldLoad getPrevious() {
    return previous;
  }

  public void setPrevious(@Nullable TimefoldLoad previous) {
    this.previous = previous;
  }

  public @Nullable TimefoldLoad getNext() {
    return next;
  }

  public void setNext(@Nullable TimefoldLoad next) {
    this.next = next;
  }

  public @Nullable Integer getEnd() {
    return end;
  }

  public void setEnd(@Nullable Integer end) {
    this.end = end;
  }

  public boolean isLast() {
    return bus != null && next == null && end != null;
  }
}
