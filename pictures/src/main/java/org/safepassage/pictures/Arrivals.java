package org.safepassage.pictures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;

/// How many of those who are still to arrive do.
///
/// @param due those accounted for on the way not among them: they no longer wait
record Arrivals(long arrived, long due) {
  Arrivals plus(Arrivals other) {
    return new Arrivals(arrived + other.arrived, due + other.due);
  }

  long behind() {
    return due - arrived;
  }

  static Arrivals of(Reach reach) {
    return new Arrivals(
        Panels.at(reach, Milestone.ARRIVED), reach.due().value() - reach.accountedFor().value());
  }

  /// Different units are never added up.
  static Map<Unit, Arrivals> byUnit(Called called, List<Reach> reached) {
    Map<Unit, Arrivals> totals = new EnumMap<>(Unit.class);
    for (Reach reach : reached) {
      totals.merge(called.unit(reach.commitment()), of(reach), Arrivals::plus);
    }
    return totals;
  }
}
