package org.safepassage.bench.peers;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.List;

/// Uses that the loads of a side are alike: they depart in the order of their numbers, and so every
/// rule but a shared checkpoint says that one departure is so many minutes after another. The bus
/// of a load is back for that which comes as many later as there are buses; a load waits for the
/// arrival of that load of the other side which comes as many earlier as the lead.
///
/// Source: precedences and the breaking of symmetries in OR-Tools' documentation and in D. Krupke,
/// "The CP-SAT Primer".
final class PrecedenceModel extends InStepModel {
  PrecedenceModel(InStep deal) {
    super(deal);
    side(east, deal.east());
    side(west, deal.west());
    if (deal.oneGate()) {
      lanes();
    }
    for (int k = deal.lead(); k < deal.ofEach(); k++) {
      follows(west.get(k - deal.lead()), deal.west().out(), east.get(k));
      follows(east.get(k - deal.lead()), deal.east().out(), west.get(k));
    }
  }

  private void side(List<IntVar> departures, InStep.Side side) {
    for (int k = 1; k < deal.ofEach(); k++) {
      follows(departures.get(k - 1), side.inspection(), departures.get(k));
    }
    for (int k = deal.buses(); k < deal.ofEach(); k++) {
      follows(departures.get(k - deal.buses()), side.round(), departures.get(k));
    }
    endsAfter(departures.getLast(), side);
  }

  private void follows(IntVar first, int minutes, IntVar second) {
    program.addLessOrEqual(LinearExpr.affine(first, 1, minutes), second);
  }
}
