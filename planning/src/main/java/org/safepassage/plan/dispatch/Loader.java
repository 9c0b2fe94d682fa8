package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.FleetId;

/// Puts convoys together: the most urgent first, in the vehicles that take most of them, full
/// vehicles before others. Goods go in the vehicles that take most of them.
final class Loader {
  private final Yard yard;
  private final Manners manners;
  private final List<Serving> serving;

  /// The fleets that may carry people of one line.
  private static final class Serving {
    final List<Yard.Kind> kinds;
    final long mostSeats;

    /// How many of each of the line's categories one vehicle takes, or how much of its goods, by
    /// the fleet's place in `kinds`.
    final long[][] fit;

    Serving(Yard yard, Line line) {
      kinds = yard.kinds().stream().filter(kind -> kind.serves(line.origin())).toList();
      mostSeats = kinds.stream().mapToLong(kind -> Loader.capacity(line, kind)).max().orElse(0);
      fit = new long[kinds.size()][];
      for (int k = 0; k < kinds.size(); k++) {
        fit[k] = Loader.fit(line, kinds.get(k));
      }
    }
  }

  Loader(Yard yard, List<Line> lines, Manners manners) {
    this.yard = yard;
    this.manners = manners;
    this.serving = lines.stream().map(line -> new Serving(yard, line)).toList();
  }

  /// Whether enough vehicles for a convoy are there.
  boolean canServe(Line line, Outing outing) {
    long vehicles = 0;
    for (Yard.Kind kind : serving.get(line.index()).kinds) {
      vehicles += yard.available(kind, line.origin(), outing);
    }
    return vehicles >= line.least() && line.least() <= line.most();
  }

  /// Whether there are vehicles for a convoy that can be out for so long.
  boolean mayGo(Line line, Convoy convoy, Outing outing) {
    int[] taken = new int[yard.kinds().size()];
    for (Convoy.Vehicle vehicle : convoy.vehicles()) {
      taken[vehicle.kind.index()]++;
    }
    return yard.kinds().stream()
        .allMatch(kind ->
            taken[kind.index()] == 0
                || taken[kind.index()] <= yard.available(kind, line.origin(), outing));
  }

  /// A convoy for a line.
  ///
  /// @param left who waits, by the line's categories
  /// @param boarded how many have boarded before
  /// @param allowed at most so many people now
  /// @param outing when vehicles must be free for it
  /// @return nothing when no whole lot can be carried, or there are too few vehicles
  Optional<Convoy> load(Line line, long[] left, long boarded, long allowed, Outing outing) {
    return load(line, manners.at(line.index(), boarded), left, boarded, allowed, outing);
  }

  /// As [#load], of the largest vehicles only.
  Optional<Convoy> onlyLarge(Line line, long[] left, long boarded, long allowed, Outing outing) {
    Manner manner = manners.at(line.index(), boarded).withSmallVehicles(0);
    return load(line, manner, left, boarded, allowed, outing);
  }

  private Optional<Convoy> load(
      Line line, Manner manner, long[] left, long boarded, long allowed, Outing outing) {
    long least = Math.max(line.largestParty(), line.lot());
    long people = Math.min(allowed, Math.max(least, manners.size(line.index(), boarded)));
    while (people > 0) {
      Convoy convoy = fill(line, manner, left, people, outing);
      long carried = convoy.amount();
      long whole = line.landing(boarded + carried) - boarded;
      if (carried > 0 && whole == carried) {
        return withLeast(line, thinned(line, manner, convoy, outing), outing);
      }
      people = Math.min(whole, carried - 1);
    }
    return Optional.empty();
  }

  /// The same convoy without its last vehicles, so that those which stay are full; nothing when
  /// that leaves none, or not enough.
  Optional<Convoy> onlyFull(Line line, long[] left, long boarded, Convoy convoy, Outing outing) {
    long full = 0;
    for (Convoy.Vehicle vehicle : convoy.vehicles()) {
      if (hasRoom(line, left, convoy, vehicle)) {
        break;
      }
      full += vehicle.amount();
    }
    long whole = line.landing(boarded + full) - boarded;
    return whole <= 0 ? Optional.empty() : load(line, left, boarded, whole, outing);
  }

  /// Whether a seat stays empty although somebody who stays behind could have it.
  boolean hasRoom(Line line, long[] left, Convoy convoy) {
    return convoy.vehicles().stream().anyMatch(v -> hasRoom(line, left, convoy, v));
  }

  private static boolean hasRoom(Line line, long[] left, Convoy convoy, Convoy.Vehicle vehicle) {
    if (line.carriesGoods()) {
      return left[0] > convoy.amount() && vehicle.roomFor(line.unit()) > 0;
    }
    for (int i = 0; i < left.length; i++) {
      long staying = left[i] - convoy.byCategory()[i];
      if (staying > 0 && vehicle.hasRoomFor(line.categories().get(i), staying)) {
        return true;
      }
    }
    return false;
  }

  private Convoy fill(Line line, Manner manner, long[] left, long people, Outing outing) {
    List<Convoy.Vehicle> vehicles = new ArrayList<>();
    long[] aboard = new long[left.length];
    int[] taken = new int[yard.kinds().size()];
    long rest = people;
    while (rest > 0 && vehicles.size() < most(line, manner)) {
      Optional<Yard.Kind> best = best(line, manner, waiting(left, aboard), rest, taken, outing);
      if (best.isEmpty()) {
        break;
      }
      Convoy.Vehicle vehicle = new Convoy.Vehicle(best.get());
      taken[best.get().index()]++;
      rest -= board(line, vehicle, left, aboard, rest);
      vehicles.add(vehicle);
    }
    return new Convoy(vehicles, aboard);
  }

  private static long[] waiting(long[] left, long[] aboard) {
    long[] waiting = left.clone();
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] -= aboard[i];
    }
    return waiting;
  }

  private static long board(
      Line line, Convoy.Vehicle vehicle, long[] left, long[] aboard, long most) {
    if (line.carriesGoods()) {
      long stowed = vehicle.stow(line.unit(), Math.min(most, left[0] - aboard[0]));
      aboard[0] += stowed;
      return stowed;
    }
    long all = 0;
    for (int i = 0; i < left.length; i++) {
      long seated = vehicle.board(line.categories().get(i), left[i] - aboard[i], most - all);
      aboard[i] += seated;
      all += seated;
    }
    return all;
  }

  /// The fleet whose next vehicle takes most of the most urgent, then of the next, with least to
  /// spare.
  private Optional<Yard.Kind> best(
      Line line, Manner manner, long[] waiting, long rest, int[] taken, Outing outing) {
    Optional<Yard.Kind> best = Optional.empty();
    long[] mostAboard = new long[waiting.length];
    long leastSeats = Long.MAX_VALUE;
    Serving fleets = serving.get(line.index());
    for (int k = 0; k < fleets.kinds.size(); k++) {
      Yard.Kind kind = fleets.kinds.get(k);
      if (yard.available(kind, line.origin(), outing) <= taken[kind.index()]
          || isOneTooSmall(line, manner, kind, taken)) {
        continue;
      }
      Convoy.Vehicle vehicle = new Convoy.Vehicle(kind);
      long[] aboard = new long[waiting.length];
      long all = board(line, vehicle, waiting, aboard, rest);
      long seats = capacity(line, kind);
      if (all == 0
          || (all < rest && all * 2 < seats && isBetterServed(fleets, k, waiting, outing))) {
        continue;
      }
      int compared = java.util.Arrays.compare(aboard, mostAboard);
      if (best.isEmpty() || compared > 0 || (compared == 0 && seats < leastSeats)) {
        best = Optional.of(kind);
        mostAboard = aboard;
        leastSeats = seats;
      }
    }
    return best;
  }

  /// Whether vehicles of another fleet have more seats for all who wait: those are waited for
  /// rather than an ambulance sent off with one healthy passenger.
  private boolean isBetterServed(Serving fleets, int kind, long[] waiting, Outing outing) {
    for (int other = 0; other < fleets.kinds.size(); other++) {
      boolean better = other != kind && yard.mayCome(fleets.kinds.get(other), outing);
      for (int i = 0; better && i < waiting.length; i++) {
        better = waiting[i] == 0 || fleets.fit[other][i] > fleets.fit[kind][i];
      }
      if (better) {
        return true;
      }
    }
    return false;
  }

  /// How many people one vehicle seats, or how much of the goods it takes.
  private static long capacity(Line line, Yard.Kind kind) {
    return line.carriesGoods() ? kind.type().loads(line.unit()) : kind.seats();
  }

  /// How many of each of a line's categories get into a vehicle, in whole parties; or how much of
  /// its goods.
  static long[] fit(Line line, Yard.Kind kind) {
    return line.carriesGoods()
        ? new long[] {capacity(line, kind)}
        : line.categories().stream()
            .mapToLong(category -> category.together(Long.MAX_VALUE, kind.type().fit(category)))
            .toArray();
  }

  /// Whether convoys of the line are of a certain size, whether or not that fills their vehicles.
  ///
  /// @param boarded how many have boarded before
  boolean hasSize(Line line, long boarded) {
    return manners.at(line.index(), boarded).hasSize();
  }

  /// Whether convoys of the line may wait at a checkpoint for their turn.
  ///
  /// @param boarded how many have boarded before
  boolean queues(Line line, long boarded) {
    return manners.at(line.index(), boarded).queues();
  }

  /// Whether a convoy leaves checkpoints to large vehicles.
  ///
  /// @param boarded how many have boarded before
  boolean yields(Line line, long boarded, Convoy convoy) {
    return switch (manners.at(line.index(), boarded).yields()) {
      case NONE -> false;
      case REPLACEABLE -> isSmall(line, convoy) && couldGoInTheLargest(line, convoy);
      case ALL -> isSmall(line, convoy);
    };
  }

  private boolean isSmall(Line line, Convoy convoy) {
    long mostSeats = serving.get(line.index()).mostSeats;
    return convoy.vehicles().stream().allMatch(vehicle -> capacity(line, vehicle.kind) < mostSeats);
  }

  private boolean couldGoInTheLargest(Line line, Convoy convoy) {
    Serving fleets = serving.get(line.index());
    for (int i = 0; i < convoy.byCategory().length; i++) {
      boolean fits = convoy.byCategory()[i] == 0;
      for (int k = 0; !fits && k < fleets.kinds.size(); k++) {
        fits = capacity(line, fleets.kinds.get(k)) == fleets.mostSeats && fleets.fit[k][i] > 0;
      }
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// Whether none of the line's vehicles has more seats than those of a fleet.
  boolean isLargest(Line line, FleetId fleet) {
    Serving fleets = serving.get(line.index());
    return fleets.kinds.stream()
        .anyMatch(
            kind -> kind.fleet().id().equals(fleet) && capacity(line, kind) >= fleets.mostSeats);
  }

  /// @param boarded how many have boarded before
  boolean isBelowSize(Line line, long boarded, Convoy convoy) {
    return convoy.amount() < manners.size(line.index(), boarded);
  }

  private static int most(Line line, Manner manner) {
    return Math.max(line.least(), Math.min(line.most(), manner.vehicles()));
  }

  /// Whether a convoy has as many small vehicles as it may have.
  private boolean isOneTooSmall(Line line, Manner manner, Yard.Kind kind, int[] taken) {
    int allowed = manner.smallVehicles();
    Serving fleets = serving.get(line.index());
    if (allowed == Integer.MAX_VALUE || capacity(line, kind) >= fleets.mostSeats) {
      return false;
    }
    int small = 0;
    for (Yard.Kind other : fleets.kinds) {
      small += capacity(line, other) < fleets.mostSeats ? taken[other.index()] : 0;
    }
    return small >= allowed;
  }

  /// Spreads the people over more vehicles of the kind that has most of them.
  private Convoy thinned(Line line, Manner manner, Convoy convoy, Outing outing) {
    int wanted = Math.min(manner.spread(), most(line, manner));
    if (convoy.vehicles().size() >= wanted) {
      return convoy;
    }
    List<Yard.Kind> kinds = new ArrayList<>();
    int[] taken = new int[yard.kinds().size()];
    Yard.Kind largest = convoy.vehicles().getFirst().kind;
    for (Convoy.Vehicle vehicle : convoy.vehicles()) {
      kinds.add(vehicle.kind);
      taken[vehicle.kind.index()]++;
      largest = capacity(line, vehicle.kind) > capacity(line, largest) ? vehicle.kind : largest;
    }
    int more = yard.available(largest, line.origin(), outing) - taken[largest.index()];
    for (int i = 0; i < more && kinds.size() < wanted; i++) {
      kinds.add(largest);
    }
    Convoy thinned = spread(line, convoy, kinds);
    return thinned.inTheFullest() < convoy.inTheFullest() ? thinned : convoy;
  }

  /// Spreads the people over as many vehicles as a convoy must have.
  private Optional<Convoy> withLeast(Line line, Convoy convoy, Outing outing) {
    if (convoy.vehicles().size() >= line.least()) {
      return Optional.of(convoy);
    }
    List<Yard.Kind> kinds = new ArrayList<>();
    int[] taken = new int[yard.kinds().size()];
    for (Convoy.Vehicle vehicle : convoy.vehicles()) {
      kinds.add(vehicle.kind);
      taken[vehicle.kind.index()]++;
    }
    // A vehicle that makes one trip only is needed more on another than to make up the number.
    for (boolean returning : new boolean[] {true, false}) {
      for (Yard.Kind kind : yard.kinds()) {
        int more = yard.available(kind, line.origin(), outing) - taken[kind.index()];
        for (int i = 0;
            i < more && kind.returns() == returning && kinds.size() < line.least();
            i++) {
          kinds.add(kind);
        }
      }
    }
    return kinds.size() < line.least()
        ? Optional.empty()
        : Optional.of(spread(line, convoy, kinds));
  }

  private static Convoy spread(Line line, Convoy convoy, List<Yard.Kind> kinds) {
    List<Convoy.Vehicle> vehicles = kinds.stream().map(Convoy.Vehicle::new).toList();
    long[] aboard = new long[convoy.byCategory().length];
    int party = line.largestParty();
    long share = Math.ceilDiv(Math.ceilDiv(convoy.amount(), (long) kinds.size()), party) * party;
    for (Convoy.Vehicle vehicle : vehicles) {
      board(line, vehicle, convoy.byCategory(), aboard, share);
    }
    for (Convoy.Vehicle vehicle : vehicles) {
      board(line, vehicle, convoy.byCategory(), aboard, Long.MAX_VALUE);
    }
    // Seats of several kinds can be taken by the wrong ones; then the fuller vehicles stay as they
    // were.
    if (!java.util.Arrays.equals(aboard, convoy.byCategory())) {
      List<Convoy.Vehicle> unspread = new ArrayList<>(convoy.vehicles());
      kinds
          .subList(convoy.vehicles().size(), kinds.size())
          .forEach(kind -> unspread.add(new Convoy.Vehicle(kind)));
      return new Convoy(unspread, convoy.byCategory());
    }
    return new Convoy(vehicles, aboard);
  }
}
