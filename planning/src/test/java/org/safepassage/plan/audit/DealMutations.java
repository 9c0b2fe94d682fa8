package org.safepassage.plan.audit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.safepassage.model.EscortId;
import org.safepassage.model.FleetId;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.Mutation.Subjected;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// Mutations that need a scene of their own: of what the agreement, convoys and reception sites
/// allow.
final class DealMutations {
  private DealMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            Rule.AGREEMENT, "ahead of the band", DealMutations::band, DealMutations::ahead),
        new Mutation(
            Rule.AGREEMENT, "part of a lot", DealMutations::lots, DealMutations::partOfALot),
        new Mutation(
            Rule.AGREEMENT, "a fact too early", DealMutations::fact, DealMutations::factTooEarly),
        new Mutation(Rule.AGREEMENT, "a fact never", DealMutations::fact, DealMutations::factNever),
        new Mutation(Rule.AGREEMENT, "a crossing alone", DealMutations::swap, DealMutations::alone),
        new Mutation(Rule.CONVOYS, "too few", DealMutations::convoys, DealMutations::tooFew),
        new Mutation(Rule.CONVOYS, "too many", DealMutations::convoys, DealMutations::tooMany),
        new Mutation(Rule.CONVOYS, "too close", DealMutations::convoys, DealMutations::tooClose),
        new Mutation(Rule.CONVOYS, "no escort", DealMutations::convoys, DealMutations::noEscort),
        new Mutation(
            Rule.CONVOYS, "no such team", DealMutations::convoys, DealMutations::noSuchTeam),
        new Mutation(Rule.CONVOYS, "a busy team", DealMutations::convoys, DealMutations::busyTeam),
        new Mutation(
            Rule.RECEPTION, "more than in all", DealMutations::intake, DealMutations::tooManyInAll),
        new Mutation(
            Rule.RECEPTION,
            "more in an hour",
            DealMutations::intake,
            DealMutations::tooManyInAnHour),
        new Mutation(
            Rule.RECEPTION, "held too long", DealMutations::intake, DealMutations::heldTooLong));
  }

  private static int between(SplittableRandom random, int least, int most) {
    return random.nextInt(least, most + 1);
  }

  private static Scene twoSides(SplittableRandom random, boolean bridged) {
    String over = bridged ? " 10 bridge" : "";
    Scene scene = Scene.lasting(20_000).handling(between(random, 0, 4), 5);
    if (bridged) {
      scene.handOverPoint("bridge");
    }
    return scene
        .enclave("a")
        .enclave("b")
        .reception("west")
        .reception("east")
        .corridor("out", "a" + over + " " + between(random, 5, 40) + " west")
        .corridor("back", "b" + over + " " + between(random, 5, 40) + " east")
        .category("civilians", 1, SeatKind.SEAT)
        .type("bus", between(random, 5, 20), 0)
        .fleet("red", "bus", 5, 0, "a")
        .fleet("blue", "bus", 5, 0, "b")
        .people("a", "civilians", between(random, 50, 200))
        .people("b", "civilians", between(random, 50, 200));
  }

  private static PlanningProblem band(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int ahead = between(random, 5, 40);
    return twoSides(random, false)
        .commitment(westward().when(Promise.balance(1, "eastward", 1, ahead)))
        .commitment(eastward().when(Promise.balance(1, "westward", 1, ahead)))
        .fact("ahead" + ahead)
        .problem();
  }

  private static Promise westward() {
    return Promise.of("westward", "a", "west", "out").about("civilians");
  }

  private static Promise eastward() {
    return Promise.of("eastward", "b", "east", "back").about("civilians");
  }

  /// At minute 0 nobody of the other side has arrived, so no more may board than the band is wide.
  private static Optional<Schedule> ahead(Subjected s) {
    Trip trip = s.trip();
    long wide =
        Long.parseLong(
            s.problem().agreement().facts().getFirst().id().value().substring("ahead".length()));
    long boarded = 0;
    for (Trip other : s.schedule().trips()) {
      boolean atOnce = other.boardingFrom().equals(Minute.START);
      boarded +=
          other.commitment().equals(trip.commitment()) && atOnce ? other.people().value() : 0;
    }
    if (trip.boardingFrom().equals(Minute.START) || boarded + trip.people().value() <= wide) {
      return Optional.empty();
    }
    return s.with(trip, Edit.shifted(trip, -trip.boardingFrom().value()));
  }

  private static PlanningProblem lots(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return twoSides(random, false)
        .commitment(westward().lot(between(random, 2, 5)))
        .commitment(eastward().lot(between(random, 2, 5)))
        .problem();
  }

  /// One person fewer boards, and others of the commitment board later: so the count doesn't stand
  /// at the number due, nor at a multiple of the lot.
  private static Optional<Schedule> partOfALot(Subjected s) {
    Trip trip = s.trip();
    boolean othersLater =
        s.schedule().trips().stream()
            .anyMatch(other ->
                other.commitment().equals(trip.commitment())
                    && trip.boardingFrom().isBefore(other.boardingFrom()));
    return othersLater ? s.with(trip, Mutation.withMore(trip, -1)) : Optional.empty();
  }

  private static PlanningProblem fact(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return twoSides(random, false)
        .fact("assured", Promise.after("westward", Milestone.ARRIVED, between(random, 1, 50)))
        .commitment(westward())
        .commitment(eastward().when(Promise.given("assured")))
        .problem();
  }

  /// Nobody has arrived before the leg is over, and legs take 5 minutes at least.
  private static Optional<Schedule> factTooEarly(Subjected s) {
    Established old = s.schedule().facts().getFirst();
    Established early = new Established(old.fact(), Minute.of(s.upTo(5) - 1));
    return Optional.of(
        new Schedule(s.schedule().trips(), List.of(early), s.schedule().remainders()));
  }

  /// Everybody who goes east waits for the fact.
  private static Optional<Schedule> factNever(Subjected s) {
    return Optional.of(new Schedule(s.schedule().trips(), List.of(), s.schedule().remainders()));
  }

  private static PlanningProblem swap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return twoSides(random, true)
        .commitment(westward())
        .commitment(eastward())
        .together(
            "swap", between(random, 1, 6), Scene.strand("westward", 0), Scene.strand("eastward", 0))
        .problem();
  }

  /// Everybody crosses in a part that needs all of it at one minute; one convoy comes later.
  private static Optional<Schedule> alone(Subjected s) {
    Trip trip = s.trip();
    return s.with(trip, Edit.heldAt(trip, 1, s.upTo(200)));
  }

  private static PlanningProblem convoys(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Scene.lasting(20_000)
        .handling(1, 5)
        .enclave("a")
        .reception("west")
        .corridor(
            "out",
            "a " + between(random, 10, 60) + " west",
            Scene.rule(2, between(random, 2, 4), between(random, 5, 20), "patrol"),
            List.of())
        .escort("patrol", 3)
        .category("civilians", 1, SeatKind.SEAT)
        .type("bus", 10, 0)
        .fleet("buses", "bus", between(random, 8, 15), 0)
        .people("a", "civilians", between(random, 200, 400))
        .commitment(westward())
        .problem();
  }

  private static Optional<Schedule> tooFew(Subjected s) {
    Trip trip = s.trip();
    return s.with(trip, Edit.rides(trip, rides -> rides.subList(0, 1)));
  }

  private static Optional<Schedule> tooMany(Subjected s) {
    Trip trip = s.trip();
    int more = s.upTo(5);
    return s.with(
        trip,
        Edit.rides(
            trip,
            rides -> {
              for (int i = 0; rides.size() <= 4 || i < more; i++) {
                VehicleRef vehicle = new VehicleRef(new FleetId("buses"), 100 + i);
                rides.add(new Ride(vehicle, List.of()));
              }
              return rides;
            }));
  }

  private static Optional<Schedule> tooClose(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    if (a.equals(b)) {
      return Optional.empty();
    }
    Visit origin = b.visits().getFirst();
    Minute close = a.departed().plus(s.upTo(5) - 1);
    return s.with(b, Edit.visit(b, 0, Edit.leaving(origin, close)));
  }

  private static Trip escorted(Trip trip, List<EscortTeam> escorts) {
    return new Trip(
        trip.id(),
        trip.commitment(),
        trip.rides(),
        escorts,
        trip.boarded(),
        trip.visits(),
        trip.back());
  }

  private static Optional<Schedule> noEscort(Subjected s) {
    Trip trip = s.trip();
    return s.with(trip, escorted(trip, List.of()));
  }

  private static Optional<Schedule> noSuchTeam(Subjected s) {
    Trip trip = s.trip();
    EscortTeam team = new EscortTeam(new EscortId("patrol"), 3 + s.upTo(9));
    return s.with(trip, escorted(trip, List.of(team)));
  }

  private static Optional<Schedule> busyTeam(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    boolean overlap =
        a.boardingFrom().isBefore(b.back().at()) && b.boardingFrom().isBefore(a.back().at());
    return a.equals(b) || !overlap ? Optional.empty() : s.with(b, escorted(b, a.escorts()));
  }

  /// 60 people an hour, exactly as many as come in all, who may wait 30 minutes at the bridge.
  private static PlanningProblem intake(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = between(random, 200, 300);
    return Scene.lasting(20_000)
        .enclave("a")
        .handOverPoint("bridge", 1000, 30)
        .reception("west", people, 60)
        .corridor("out", "a 10 bridge " + between(random, 10, 60) + " west")
        .category("civilians", 1, SeatKind.SEAT)
        .type("bus", between(random, 31, 50), 0)
        .fleet("buses", "bus", between(random, 1, 4), 0)
        .people("a", "civilians", people)
        .commitment(westward())
        .problem();
  }

  private static Optional<Schedule> tooManyInAll(Subjected s) {
    Trip trip = s.trip();
    boolean complete = s.schedule().remainders().isEmpty();
    return complete ? s.with(trip, Mutation.withMore(trip, s.upTo(9))) : Optional.empty();
  }

  private static Optional<Schedule> tooManyInAnHour(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    if (a.equals(b) || a.people().value() + b.people().value() <= 60) {
      return Optional.empty();
    }
    int shift = a.arrived().value() + s.upTo(60) - 1 - b.arrived().value();
    boolean possible = b.boardingFrom().value() + shift >= 0;
    return possible ? s.with(b, Edit.shifted(b, shift)) : Optional.empty();
  }

  private static Optional<Schedule> heldTooLong(Subjected s) {
    Trip trip = s.trip();
    return s.with(trip, Edit.heldAt(trip, 1, 30 + s.upTo(100)));
  }
}
