package org.safepassage.bench.peers;

import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.ReservoirConstraint;
import java.util.List;

/// Each rule by the constraint that CP-SAT has for it: the lead of a side is a reservoir that
/// arrivals of the other fill and departures empty, its buses are a cumulative resource, a
/// checkpoint is a disjunctive one. That loads are alike is not used.
///
/// Source: the chapters on scheduling in OR-Tools' documentation and in D. Krupke, "The CP-SAT
/// Primer".
final class ReservoirModel extends InStepModel {
  ReservoirModel(InStep deal) {
    super(deal);
    side(east, deal.east());
    side(west, deal.west());
    lanes();
    balance(east, west, deal.west());
    balance(west, east, deal.east());
  }

  private void side(List<IntVar> departures, InStep.Side side) {
    CumulativeConstraint pool = program.addCumulative(deal.buses());
    for (IntVar departure : departures) {
      endsAfter(departure, side);
      pool.addDemand(program.newFixedSizeIntervalVar(departure, side.round(), "round"), 1);
    }
  }

  private void balance(List<IntVar> mine, List<IntVar> theirs, InStep.Side their) {
    ReservoirConstraint room = program.addReservoirConstraint(-deal.lead(), deal.ofEach());
    mine.forEach(departure -> room.addEvent(departure, -1));
    theirs.forEach(departure -> room.addEvent(LinearExpr.affine(departure, 1, their.out()), 1));
  }
}
