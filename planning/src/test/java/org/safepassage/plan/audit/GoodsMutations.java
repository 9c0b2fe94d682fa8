package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.FleetId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.Mutation.Subjected;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.Remainder.Reason;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.scene.AidScenes;

/// Ways to break the rules about goods.
final class GoodsMutations {
  private GoodsMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            Rule.SEATS, "one tonne too many", AidScenes::ofTonnes, GoodsMutations::oneTonneTooMany),
        new Mutation(Rule.SEATS, "goods on a bus", AidScenes::ofTonnes, GoodsMutations::onABus),
        new Mutation(
            Rule.SEATS, "people among the goods", AidScenes::ofTonnes, GoodsMutations::withPeople),
        new Mutation(Rule.EVERYBODY, "goods fell off", AidScenes::problem, GoodsMutations::fellOff),
        new Mutation(
            Rule.EVERYBODY, "goods twice", AidScenes::problem, GoodsMutations::movedAndLeft),
        new Mutation(
            Rule.EVERYBODY, "goods without a seat", AidScenes::problem, GoodsMutations::noSeat));
  }

  private static Optional<Trip> aid(Subjected s) {
    return s.find(s.schedule().trips().stream().filter(trip -> !trip.goods().isZero()).toList());
  }

  private static Optional<Schedule> oneTonneTooMany(Subjected s) {
    return aid(s)
        .flatMap(trip -> {
          Ride ride = trip.rides().getFirst();
          return s.with(trip, Edit.ride(trip, 0, with(ride, Count.of(room(s, ride) + s.upTo(3)))));
        });
  }

  private static long room(Subjected s, Ride ride) {
    var transport = s.problem().operation().transport();
    return transport.fleets().stream()
        .filter(fleet -> fleet.id().equals(ride.vehicle().fleet()))
        .flatMap(fleet -> transport.findType(fleet.type()).stream())
        .mapToLong(type -> type.cargo().value())
        .sum();
  }

  private static Optional<Schedule> onABus(Subjected s) {
    return aid(s)
        .flatMap(trip -> {
          int r = s.ride(trip);
          VehicleRef bus = new VehicleRef(new FleetId("buses"), s.upTo(2));
          return trip.rides().get(r).goods().isZero()
              ? Optional.empty()
              : s.with(
                  trip, Edit.ride(trip, r, new Ride(bus, List.of(), trip.rides().get(r).goods())));
        });
  }

  private static Optional<Schedule> withPeople(Subjected s) {
    return aid(s)
        .flatMap(trip -> {
          int r = s.ride(trip);
          Ride ride = trip.rides().get(r);
          Seated seated =
              new Seated(new CategoryId("civilians"), SeatKind.SEAT, Count.of(s.upTo(5)));
          return s.with(
              trip, Edit.ride(trip, r, new Ride(ride.vehicle(), List.of(seated), ride.goods())));
        });
  }

  private static Optional<Schedule> fellOff(Subjected s) {
    return aid(s)
        .flatMap(trip -> {
          int r = s.ride(trip);
          Ride ride = trip.rides().get(r);
          long goods = ride.goods().value();
          return goods == 0
              ? Optional.empty()
              : s.with(trip, Edit.ride(trip, r, with(ride, Count.of(goods - 1))));
        });
  }

  private static Optional<Schedule> movedAndLeft(Subjected s) {
    return aid(s)
        .map(trip -> {
          List<GoodsLeft> left = new ArrayList<>(s.schedule().goodsLeft());
          left.add(new GoodsLeft(trip.commitment(), Count.of(s.upTo(9)), Reason.HORIZON));
          return withLeft(s.schedule(), left);
        });
  }

  /// As many, for a reason that is of people.
  private static Optional<Schedule> noSeat(Subjected s) {
    return s.find(s.schedule().goodsLeft())
        .map(left ->
            withLeft(
                s.schedule(),
                List.of(
                    new GoodsLeft(
                        left.commitment(),
                        left.goods(),
                        s.one(List.of(Reason.NO_SEAT, Reason.NOT_DUE, Reason.NO_COMMITMENT))))));
  }

  private static Schedule withLeft(Schedule schedule, List<GoodsLeft> left) {
    return new Schedule(schedule.trips(), schedule.facts(), schedule.remainders(), left);
  }

  private static Ride with(Ride ride, Count goods) {
    return new Ride(ride.vehicle(), ride.load(), goods);
  }
}
