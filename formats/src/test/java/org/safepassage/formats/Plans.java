package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Dues;
import org.safepassage.model.Count;
import org.safepassage.model.Operation;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;

/// Plans to write and read: those of real agreements, and schedules at random that no road allows.
final class Plans {
  /// A problem with a schedule for it.
  record Planned(String name, PlanningProblem problem, Schedule schedule) {
    Operation operation() {
      return problem.operation();
    }

    Agreement agreement() {
      return problem.agreement();
    }

    PlanSheet sheet() {
      return new PlanSheet(operation().id(), agreement().id(), 0, schedule, Set.of());
    }

    String csv() {
      return PlanCsv.write(sheet(), operation().calendar());
    }
  }

  private Plans() {}

  /// Planned once for all tests.
  private static final class Scenarios {
    static final List<Planned> ALL = List.copyOf(plannedScenarios());
  }

  /// The first plan for every agreement of every scenario that has its numbers.
  static List<Planned> ofScenarios() {
    return Scenarios.ALL;
  }

  private static List<Planned> plannedScenarios() {
    List<Planned> all = new ArrayList<>();
    try (var folders = Files.list(Valley.home().resolve("scenarios"))) {
      for (Path folder : folders.sorted().toList()) {
        all.addAll(of(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static List<Planned> of(Path folder) {
    List<Planned> all = new ArrayList<>();
    OperationFolder read = OperationFiles.read(folder).value().orElseThrow();
    for (Agreement agreement : read.agreements()) {
      boolean hasNumbers =
          agreement.commitments().stream()
              .allMatch(c -> Dues.quota(read.operation(), c).isPresent());
      if (hasNumbers) {
        PlanningProblem problem = PlanningProblem.of(read.operation(), agreement);
        String name = folder.getFileName() + " " + agreement.id();
        all.add(new Planned(name, problem, new Dispatcher().plan(problem)));
      }
    }
    return all;
  }

  /// The example of the documentation that has every key, under its second agreement.
  static Planned full() {
    return of(Valley.home().resolve("docs/formats/examples/full")).getLast();
  }

  /// The example that is to be copied.
  static Planned minimal() {
    return of(Valley.home().resolve("docs/formats/examples/minimal")).getLast();
  }

  /// Reads a text as the plan of a problem.
  static Reading<PlanSheet> read(Path folder, String text, PlanningProblem problem) {
    try {
      Path file = folder.resolve("plan.csv");
      Files.writeString(file, text);
      Reading<PlanSheets> opened = PlanSheets.open(file);
      return opened.value().isEmpty()
          ? new Reading<>(Optional.empty(), opened.findings())
          : opened.value().get().read(problem.operation(), problem.agreement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A schedule of anything: convoys that are in two places at once, empty vehicles, ready at every
  /// stop. Only times never run backwards, and convoys are in the order of their boarding.
  static Schedule atRandom(PlanningProblem problem, SplittableRandom random) {
    Operation operation = problem.operation();
    List<Trip> trips = new ArrayList<>();
    int trip = 0;
    int begin = 0;
    while (random.nextInt(8) > 0) {
      begin += random.nextInt(200);
      trips.add(trip(problem, random, trip++, begin));
    }
    List<Established> facts = new ArrayList<>();
    int at = 0;
    while (!problem.agreement().facts().isEmpty() && random.nextInt(3) > 0) {
      at += random.nextInt(500);
      facts.add(new Established(one(problem.agreement().facts(), random).id(), Minute.of(at)));
    }
    List<Remainder> remainders = new ArrayList<>();
    while (random.nextInt(3) > 0) {
      remainders.add(
          new Remainder(
              one(operation.network().places(), random).id(),
              one(operation.population().categories(), random).id(),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(one(problem.agreement().commitments(), random).id()),
              Count.of(1 + random.nextLong(1_000_000)),
              one(List.of(Remainder.Reason.values()), random)));
    }
    List<GoodsLeft> goodsLeft = new ArrayList<>();
    while (random.nextInt(3) > 0) {
      goodsLeft.add(
          new GoodsLeft(
              one(problem.agreement().commitments(), random).id(),
              Count.of(1 + random.nextLong(1_000_000)),
              one(
                  Stream.of(Remainder.Reason.values()).filter(Remainder.Reason::isOfGoods).toList(),
                  random)));
    }
    return new Schedule(trips, facts, remainders, goodsLeft);
  }

  private static Trip trip(PlanningProblem problem, SplittableRandom random, int number, int from) {
    Operation operation = problem.operation();
    List<Visit> visits = new ArrayList<>();
    int at = from;
    int boarded = from + random.nextInt(30);
    int stops = random.nextInt(2, 7);
    for (int stop = 0; stop < stops; stop++) {
      Minute arrival = Minute.of(at);
      at = stop == 0 ? boarded : at + random.nextInt(20);
      Optional<Minute> ready =
          stop > 0 && random.nextBoolean() ? Optional.of(Minute.of(at)) : Optional.empty();
      at += random.nextInt(20);
      visits.add(
          new Visit(one(operation.network().places(), random).id(), arrival, ready, Minute.of(at)));
      at += random.nextInt(300);
    }
    List<Ride> rides = new ArrayList<>();
    int vehicles = random.nextInt(4);
    for (int i = 0; i < vehicles; i++) {
      VehicleRef vehicle =
          new VehicleRef(one(operation.transport().fleets(), random).id(), 1 + i * 7);
      List<Seated> load = new ArrayList<>();
      for (SeatKind seat : SeatKind.values()) {
        if (random.nextBoolean()) {
          load.add(
              new Seated(
                  one(operation.population().categories(), random).id(),
                  seat,
                  Count.of(random.nextLong(100))));
        }
      }
      long goods = load.isEmpty() ? random.nextLong(1000) : 0;
      rides.add(new Ride(vehicle, load, Count.of(goods)));
    }
    List<EscortTeam> escorts = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      escorts.add(new EscortTeam(one(operation.transport().escorts(), random).id(), 5 * (i + 1)));
    }
    String[] names = {"c-%d", "قافلة-%d", "Convoy %d", "%d", "حلب %d/a"};
    return new Trip(
        new TripId(names[random.nextInt(names.length)].formatted(number)),
        one(problem.agreement().commitments(), random).id(),
        rides,
        escorts.stream().distinct().toList(),
        Minute.of(boarded),
        visits,
        back(one(operation.network().places(), random).id(), at, random));
  }

  private static Back back(PlaceId place, int at, SplittableRandom random) {
    List<Visit> way = new ArrayList<>();
    for (int stop = random.nextInt(4); stop > 0; stop--) {
      way.add(Visit.passing(place, Minute.of(at), Minute.of(at)));
    }
    return new Back(place, Minute.of(at), way);
  }

  private static <T> T one(List<T> all, SplittableRandom random) {
    assertThat(all).isNotEmpty();
    return all.get(random.nextInt(all.size()));
  }
}
