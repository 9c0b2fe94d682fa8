package org.safepassage.bench.peers;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.util.Domain;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Loads of two sides in step as a program for CP-SAT: a departure for each load, and the last
/// arrival is made early.
///
/// Nothing waits at a checkpoint: who would wait there sets out that much later, which takes
/// nothing from anybody. So a load's departure says when it is inspected, arrives and is back.
abstract sealed class InStepModel permits PrecedenceModel, ReservoirModel {
  final InStep deal;
  final CpModel program = new CpModel();
  final List<IntVar> east;
  final List<IntVar> west;
  private final IntVar end;

  InStepModel(InStep deal) {
    this.deal = deal;
    this.east = departures(deal.east());
    this.west = departures(deal.west());
    this.end = program.newIntVar(0, deal.horizon(), "end");
    program.minimize(end);
  }

  private List<IntVar> departures(InStep.Side side) {
    Domain open = Domain.fromIntervals(deal.departureSpans(side));
    return Stream.generate(() -> program.newIntVarFromDomain(open, "departure"))
        .limit(deal.ofEach())
        .toList();
  }

  final void endsAfter(IntVar departure, InStep.Side side) {
    program.addLessOrEqual(LinearExpr.affine(departure, 1, side.out()), end);
  }

  /// One bus at a time at each checkpoint.
  final void lanes() {
    IntervalVar[] eastern = inspections(east, deal.east());
    IntervalVar[] western = inspections(west, deal.west());
    if (deal.oneGate()) {
      program.addNoOverlap(Stream.concat(Arrays.stream(eastern), Arrays.stream(western)).toList());
    } else {
      program.addNoOverlap(eastern);
      program.addNoOverlap(western);
    }
  }

  private IntervalVar[] inspections(List<IntVar> departures, InStep.Side side) {
    return departures.stream()
        .map(departure ->
            program.newFixedSizeIntervalVar(
                LinearExpr.affine(departure, 1, side.toGate()), side.inspection(), "inspection"))
        .toArray(IntervalVar[]::new);
  }

  final InStep.Departures departures(CpSolver solver) {
    return new InStep.Departures(values(east, solver), values(west, solver));
  }

  private static List<Integer> values(List<IntVar> departures, CpSolver solver) {
    return departures.stream().map(departure -> Math.toIntExact(solver.value(departure))).toList();
  }
}
