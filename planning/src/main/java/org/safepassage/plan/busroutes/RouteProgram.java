package org.safepassage.plan.busroutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;
import org.safepassage.plan.solver.LinearProgram;
import org.safepassage.plan.solver.Solution;

/// Decides whether there is a plan that ends by a given time: buses that are alike flow through a
/// network of places and times, each arc carrying a whole number of them. Being one flow, buses
/// can't be told apart, and so nothing is looked at twice for their names; and the flow's
/// relaxation is as tight as one over whole routes.
///
/// Arc flow: J. M. Valério de Carvalho, "Exact solution of bin-packing problems using column
/// generation and branch-and-bound", Annals of Operations Research 86 (1999).
final class RouteProgram {
  /// Larger networks are not tried: the solver wouldn't end.
  private static final int MOST_ARCS = 60_000;

  private static final int MOST_LOADS = 400;

  private static final double HALF = 0.5;

  /// What is known about a length.
  sealed interface Verdict {
    record Plan(BusPlan plan) implements Verdict {}

    record None() implements Verdict {}

    record Unknown() implements Verdict {}
  }

  /// One way driven at a given time. `from` is a yard for the first ways, else a pickup point for
  /// loads and a shelter for empty buses; `to` alike.
  private record Arc(Kind kind, int from, int to, int start, int variable) {}

  private enum Kind {
    FIRST,
    LOADED,
    EMPTY
  }

  private final Ways ways;
  private final int length;
  private final int[][] pickupRows;
  private final int[][] shelterRows;
  private final List<Arc> arcs = new ArrayList<>();

  private RouteProgram(Ways ways, int length) {
    this.ways = ways;
    this.length = length;
    this.pickupRows = new int[length + 1][ways.pickups()];
    this.shelterRows = new int[length + 1][ways.shelters()];
  }

  static Verdict within(Ways ways, long length, Duration longest, long nodes) {
    boolean isSmall =
        ways.shortestBetween() > 0
            && ways.loads() <= MOST_LOADS
            && length * ways.pickups() * ways.shelters() * 2 <= MOST_ARCS * 4L
            && length <= MOST_ARCS;
    Optional<LinearProgram> program = isSmall ? LinearProgram.inWholeNumbers() : Optional.empty();
    if (program.isEmpty()) {
      return new Verdict.Unknown();
    }
    try (LinearProgram flow = program.get()) {
      return new RouteProgram(ways, (int) length).solve(flow, longest, nodes);
    }
  }

  private Verdict solve(LinearProgram flow, Duration longest, long nodes) {
    write(flow);
    if (arcs.size() > MOST_ARCS) {
      return new Verdict.Unknown();
    }
    return switch (flow.solve(longest, nodes)) {
      case Solution.Optimal(var _, List<Double> values, var _) -> new Verdict.Plan(plan(values));
      case Solution.Feasible(List<Double> values) -> new Verdict.Plan(plan(values));
      case Solution.Infeasible _ -> new Verdict.None();
      case Solution.Unknown _ -> new Verdict.Unknown();
    };
  }

  private void write(LinearProgram flow) {
    int[] moved = new int[ways.pickups()];
    int[] received = new int[ways.shelters()];
    // How often each way is driven in all: branching on these splits the search best.
    int[][] loaded = new int[ways.pickups()][ways.shelters()];
    int[][] empty = new int[ways.pickups()][ways.shelters()];
    for (int p = 0; p < moved.length; p++) {
      moved[p] = flow.row(ways.demand()[p], ways.demand()[p]);
    }
    for (int s = 0; s < received.length; s++) {
      received[s] = flow.row(0, ways.capacity()[s]);
    }
    for (int p = 0; p < moved.length; p++) {
      for (int s = 0; s < received.length; s++) {
        loaded[p][s] = total(flow, ways.demand()[p]);
        empty[p][s] = total(flow, ways.demand()[p]);
      }
    }
    markReachable(flow);
    for (int y = 0; y < ways.busesAt().length; y++) {
      int started = flow.row(0, ways.busesAt()[y]);
      for (int p = 0; p < moved.length; p++) {
        int at = ways.first()[y][p];
        if (at <= length && pickupRows[at][p] > 0) {
          int arc = arc(flow, Kind.FIRST, y, p, 0);
          flow.put(started, arc, 1);
          flow.put(pickupRows[at][p] - 1, arc, 1);
        }
      }
    }
    for (int t = 0; t <= length; t++) {
      for (int p = 0; p < moved.length; p++) {
        for (int s = 0; s < received.length; s++) {
          int end = t + ways.between()[p][s];
          if (end > length) {
            continue;
          }
          if (pickupRows[t][p] > 0 && shelterRows[end][s] > 0) {
            int arc = arc(flow, Kind.LOADED, p, s, t);
            flow.put(moved[p], arc, 1);
            flow.put(received[s], arc, 1);
            flow.put(pickupRows[t][p] - 1, arc, -1);
            flow.put(shelterRows[end][s] - 1, arc, 1);
            flow.put(loaded[p][s], arc, 1);
          }
          if (shelterRows[t][s] > 0 && pickupRows[end][p] > 0) {
            int arc = arc(flow, Kind.EMPTY, s, p, t);
            flow.put(shelterRows[t][s] - 1, arc, -1);
            flow.put(pickupRows[end][p] - 1, arc, 1);
            flow.put(empty[p][s], arc, 1);
          }
        }
      }
    }
  }

  private static int total(LinearProgram flow, int most) {
    int row = flow.row(0, 0);
    flow.put(row, flow.variable(0, most, 0), -1);
    return row;
  }

  private int arc(LinearProgram flow, Kind kind, int from, int to, int start) {
    int pickup = kind == Kind.LOADED ? from : to;
    int variable = flow.variable(0, ways.demand()[pickup], 0);
    arcs.add(new Arc(kind, from, to, start, variable));
    return variable;
  }

  /// Gives a row, plus one, to each place and time at which a bus can be.
  private void markReachable(LinearProgram flow) {
    for (int y = 0; y < ways.busesAt().length; y++) {
      for (int p = 0; p < ways.pickups(); p++) {
        if (ways.busesAt()[y] > 0 && ways.first()[y][p] <= length) {
          mark(flow, pickupRows, ways.first()[y][p], p, 0);
        }
      }
    }
    for (int t = 0; t <= length; t++) {
      for (int p = 0; p < ways.pickups(); p++) {
        for (int s = 0; s < ways.shelters(); s++) {
          int end = t + ways.between()[p][s];
          if (end <= length && pickupRows[t][p] > 0 && ways.demand()[p] > 0) {
            mark(flow, shelterRows, end, s, LinearProgram.NO_LIMIT);
          }
          if (end <= length && shelterRows[t][s] > 0 && ways.demand()[p] > 0) {
            mark(flow, pickupRows, end, p, 0);
          }
        }
      }
    }
  }

  private static void mark(LinearProgram flow, int[][] rows, int time, int place, double mayStay) {
    if (rows[time][place] == 0) {
      rows[time][place] = flow.row(0, mayStay) + 1;
    }
  }

  /// Takes the flow apart into routes. More buses come to a shelter than leave it, so that whoever
  /// can go on does.
  private BusPlan plan(List<Double> values) {
    int[] left = new int[arcs.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = (int) Math.floor(values.get(arcs.get(i).variable()) + HALF);
    }
    List<BusRoute> routes = new ArrayList<>();
    for (int y = 0; y < ways.busesAt().length; y++) {
      for (int bus = 0; bus < ways.busesAt()[y]; bus++) {
        routes.add(new BusRoute(y, rounds(y, left)));
      }
    }
    return new BusPlan(routes);
  }

  private List<Round> rounds(int yard, int[] left) {
    List<Round> rounds = new ArrayList<>();
    int next = take(Kind.FIRST, yard, 0, left);
    while (next >= 0) {
      Arc way = arcs.get(next);
      int reached = way.start() + lengthOf(way);
      int load = take(Kind.LOADED, way.to(), reached, left);
      if (load < 0) {
        return rounds;
      }
      Arc loaded = arcs.get(load);
      rounds.add(new Round(loaded.from(), loaded.to()));
      next = take(Kind.EMPTY, loaded.to(), reached + lengthOf(loaded), left);
    }
    return rounds;
  }

  private int take(Kind kind, int from, int start, int[] left) {
    for (int i = 0; i < left.length; i++) {
      Arc arc = arcs.get(i);
      if (left[i] > 0 && arc.kind() == kind && arc.from() == from && arc.start() == start) {
        left[i]--;
        return i;
      }
    }
    return -1;
  }

  private int lengthOf(Arc arc) {
    return switch (arc.kind()) {
      case FIRST -> ways.first()[arc.from()][arc.to()];
      case LOADED -> ways.between()[arc.from()][arc.to()];
      case EMPTY -> ways.between()[arc.to()][arc.from()];
    };
  }
}
