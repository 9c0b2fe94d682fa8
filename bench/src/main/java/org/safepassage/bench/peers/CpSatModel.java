package org.safepassage.bench.peers;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.MultipleCircuitConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// The bus evacuation problem as CP-SAT's guides model routes: all buses are circuits through one
/// node that stands for the yards, and every load is a node; beside that, each load chooses its
/// shelter. An arc that is driven pushes the time at which the next load is fetched. Two things are
/// added that a solver wouldn't find out by itself: all driving is shared by the buses, and loads
/// of one pickup point are fetched in the order of their numbers.
///
/// Source: the chapters on routing in OR-Tools' documentation and in D. Krupke, "The CP-SAT
/// Primer".
final class CpSatModel {
  private static final int OUTSIDE = 0;
  private static final int NO_YARD = -1;

  private final BusEvacuation evacuation;
  private final CpModel program = new CpModel();
  private final MultipleCircuitConstraint circuits = program.addMultipleCircuit();
  private final List<Load> loads = new ArrayList<>();
  private final Map<Arc, BoolVar> arcs = new LinkedHashMap<>();
  private final List<LinearExprBuilder> started;
  private final IntVar makespan;

  /// @param reached how long the bus is empty before it fetches the load
  /// @param brought by shelter: whether the load is brought there
  private record Load(
      int pickup, IntVar reached, IntVar fetched, LinearExpr end, List<BoolVar> brought) {}

  /// From one node to another; node 0 is outside, the loads count from 1.
  ///
  /// @param yard where a bus comes from outside, else -1
  private record Arc(int from, int to, int yard) {}

  private record Visit(int bus, Round round, long time) {}

  CpSatModel(BusEvacuation evacuation) {
    this.evacuation = evacuation;
    long horizon = NearestFirst.of(evacuation).makespan(evacuation);
    makespan = program.newIntVar(0, horizon, "makespan");
    started = Stream.generate(LinearExpr::newBuilder).limit(evacuation.yards()).toList();
    for (int pickup = 0; pickup < evacuation.pickups(); pickup++) {
      for (int i = 0; i < evacuation.demand().get(pickup); i++) {
        loads.add(load(pickup, horizon));
        if (i > 0) {
          program.addLessOrEqual(loads.get(loads.size() - 2).fetched(), loads.getLast().fetched());
        }
      }
    }
    for (int to = 1; to <= loads.size(); to++) {
      addArcs(to);
    }
    for (int yard = 0; yard < evacuation.yards(); yard++) {
      program.addLessOrEqual(started.get(yard).build(), evacuation.busesAt().get(yard));
    }
    for (int s = 0; s < evacuation.shelters(); s++) {
      int shelter = s;
      BoolVar[] received =
          loads.stream().map(load -> load.brought().get(shelter)).toArray(BoolVar[]::new);
      program.addLessOrEqual(LinearExpr.sum(received), evacuation.capacity().get(shelter));
    }
    LinearExprBuilder driven = LinearExpr.newBuilder();
    for (Load load : loads) {
      driven.add(load.reached()).add(load.end()).addTerm(load.fetched(), -1);
    }
    program.addLessOrEqual(driven.build(), LinearExpr.term(makespan, evacuation.buses()));
    program.minimize(makespan);
  }

  private Load load(int pickup, long horizon) {
    List<BoolVar> brought =
        Stream.generate(() -> program.newBoolVar("")).limit(evacuation.shelters()).toList();
    program.addExactlyOne(brought.toArray(BoolVar[]::new));
    IntVar fetched = program.newIntVar(0, horizon, "fetched");
    LinearExpr end = LinearExpr.newBuilder().add(fetched).add(way(pickup, brought)).build();
    program.addLessOrEqual(end, makespan);
    return new Load(pickup, program.newIntVar(0, horizon, "reached"), fetched, end, brought);
  }

  /// The way between a pickup point and the shelter that is chosen.
  private LinearExpr way(int pickup, List<BoolVar> shelter) {
    long[] lengths =
        evacuation.toShelter().get(pickup).stream().mapToLong(Integer::longValue).toArray();
    return LinearExpr.weightedSum(shelter.toArray(BoolVar[]::new), lengths);
  }

  private void addArcs(int to) {
    Load load = loads.get(to - 1);
    for (int yard = 0; yard < evacuation.yards(); yard++) {
      BoolVar first = arc(OUTSIDE, to, yard);
      started.get(yard).add(first);
      int length = evacuation.toPickup(yard, load.pickup());
      program.addEquality(load.reached(), length).onlyEnforceIf(first);
      program.addGreaterOrEqual(load.fetched(), length).onlyEnforceIf(first);
    }
    arc(to, OUTSIDE, NO_YARD);
    for (int from = 1; from <= loads.size(); from++) {
      if (from != to) {
        Load before = loads.get(from - 1);
        BoolVar taken = arc(from, to, NO_YARD);
        LinearExpr way = way(load.pickup(), before.brought());
        program.addEquality(load.reached(), way).onlyEnforceIf(taken);
        program
            .addLessOrEqual(
                LinearExpr.newBuilder().add(before.end()).add(load.reached()).build(),
                load.fetched())
            .onlyEnforceIf(taken);
      }
    }
  }

  private BoolVar arc(int from, int to, int yard) {
    BoolVar taken = program.newBoolVar("");
    circuits.addArc(from, to, taken);
    arcs.put(new Arc(from, to, yard), taken);
    return taken;
  }

  CpModel program() {
    return program;
  }

  /// Gives the solver a plan to begin with.
  void startFrom(BusPlan plan) {
    int[] at = new int[plan.routes().size()];
    int[] shelters = new int[at.length];
    int[] counted = new int[evacuation.pickups()];
    Set<Arc> taken = new HashSet<>();
    for (Visit visit : visits(plan)) {
      int bus = visit.bus();
      int pickup = visit.round().pickup();
      int yard = plan.routes().get(bus).yard();
      int number = number(pickup, counted[pickup]++);
      taken.add(new Arc(at[bus], number, at[bus] == OUTSIDE ? yard : NO_YARD));
      Load load = loads.get(number - 1);
      program.addHint(load.fetched(), visit.time());
      program.addHint(
          load.reached(),
          at[bus] == OUTSIDE
              ? evacuation.toPickup(yard, pickup)
              : evacuation.between(pickup, shelters[bus]));
      for (int s = 0; s < evacuation.shelters(); s++) {
        program.addHint(load.brought().get(s), s == visit.round().shelter());
      }
      at[bus] = number;
      shelters[bus] = visit.round().shelter();
    }
    Arrays.stream(at).forEach(last -> taken.add(new Arc(last, OUTSIDE, NO_YARD)));
    arcs.forEach((arc, variable) -> program.addHint(variable, taken.contains(arc)));
    program.addHint(makespan, plan.makespan(evacuation));
  }

  /// The number of a pickup point's load.
  private int number(int pickup, int which) {
    return evacuation.demand().subList(0, pickup).stream().mapToInt(Integer::intValue).sum()
        + which
        + 1;
  }

  /// All loads in the order in which they are fetched.
  private List<Visit> visits(BusPlan plan) {
    List<Visit> visits = new ArrayList<>();
    for (int bus = 0; bus < plan.routes().size(); bus++) {
      BusRoute route = plan.routes().get(bus);
      for (int i = 0; i < route.rounds().size(); i++) {
        Round round = route.rounds().get(i);
        long end = new BusRoute(route.yard(), route.rounds().subList(0, i + 1)).length(evacuation);
        long time = end - evacuation.between(round.pickup(), round.shelter());
        visits.add(new Visit(bus, round, time));
      }
    }
    visits.sort(Comparator.comparingLong(Visit::time));
    return visits;
  }

  BusPlan plan(CpSolver solver) {
    List<Arc> taken =
        arcs.entrySet().stream()
            .filter(arc -> solver.booleanValue(arc.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return new BusPlan(
        taken.stream()
            .filter(arc -> arc.from() == OUTSIDE)
            .map(arc -> route(arc, taken, solver))
            .toList());
  }

  private BusRoute route(Arc first, List<Arc> taken, CpSolver solver) {
    List<Round> rounds = new ArrayList<>();
    int at = first.to();
    while (at != OUTSIDE) {
      int number = at;
      Load load = loads.get(number - 1);
      int shelter = 0;
      while (!solver.booleanValue(load.brought().get(shelter))) {
        shelter++;
      }
      rounds.add(new Round(load.pickup(), shelter));
      at =
          taken.stream()
              .filter(each -> each.from() == number)
              .mapToInt(Arc::to)
              .findFirst()
              .orElseThrow();
    }
    return new BusRoute(first.yard(), rounds);
  }
}
