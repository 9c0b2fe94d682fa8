package org.safepassage.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A city with four enclaves, which are emptied in two pairs: in each, people of one side leave in
/// step with those of the other.
///
/// Buses of 50 and of 30 seats carry most of them, ambulances the wounded, one in 200. The first
/// pair has one checkpoint for both, and leaves it little time to spare; the second has one each.
/// Vehicles serve one enclave each. Roads are open for ten hours a day.
///
/// @param people in all four
record CityDeal(int people) {
  private static final Instant START = Instant.parse("2030-03-01T06:00:00Z");

  /// Of which one is wounded.
  private static final int ONE_OF = 200;

  /// What goes at least on one day in a slow plan.
  private static final int PEOPLE_A_DAY = 10_000;

  private static final List<Enclave> ENCLAVES =
      List.of(
          new Enclave("north", "red", "south", "middle-gate", 30, 60, 45, 1, 25, 8, 3),
          new Enclave("south", "blue", "north", "middle-gate", 30, 50, 40, 1, 25, 8, 3),
          new Enclave("east", "red", "west", "east-gate", 20, 70, 50, 1, 20, 6, 2),
          new Enclave("west", "blue", "east", "west-gate", 20, 55, 45, 2, 18, 8, 2));

  /// One enclave with its way out and what serves it.
  ///
  /// @param side whose people they are
  /// @param pair the enclave whose people leave in step with these
  /// @param percent of all people
  /// @param out minutes of driving, half of them before the checkpoint
  /// @param back minutes of driving back
  /// @param convoy the most vehicles in one
  /// @param large buses of 50
  /// @param small buses of 30
  private record Enclave(
      String id,
      String side,
      String pair,
      String gate,
      int percent,
      int out,
      int back,
      int convoy,
      int large,
      int small,
      int ambulances) {
    int people(int all) {
      return all / 100 * percent;
    }

    int wounded(int all) {
      return people(all) / ONE_OF;
    }

    String other() {
      return side.equals("red") ? "blue" : "red";
    }
  }

  DealFolder files() {
    return new DealFolder(operation(), agreement());
  }

  private static String each(Function<Enclave, String> text) {
    return ENCLAVES.stream().map(text).collect(Collectors.joining());
  }

  private String operation() {
    List<String> parts = new ArrayList<>();
    parts.add(
        """
        safepassage: operation/1
        id: city
        name: A city of four enclaves
        time-zone: UTC
        start: %s
        end: %s
        sides: [{id: red}, {id: blue}]
        parties: [{id: reds, side: red}, {id: blues, side: blue}]
        places:
          - {id: middle-gate, kind: checkpoint, control: {lanes: 1, per-vehicle: 2 min}}
          - {id: east-gate, kind: checkpoint, control: {lanes: 1, per-vehicle: 3 min}}
          - {id: west-gate, kind: checkpoint, control: {lanes: 1, per-vehicle: 3 min}}
          - {id: yard, kind: depot}
        """
            .formatted(START, START.plus(Duration.ofDays(10 + people / PEOPLE_A_DAY))));
    parts.add(
        each(enclave ->
            """
              - {id: %s, kind: enclave}
              - {id: beyond-%s, kind: reception-site}
            """
                .formatted(enclave.id(), enclave.id())));
    parts.add("corridors:\n");
    parts.add(each(CityDeal::corridor));
    parts.add(
        """
        categories:
          - {id: wounded, seats: [stretcher, seated-medical], priority: 1}
          - {id: residents, priority: 2}
        caseload:
        """);
    parts.add(
        each(enclave ->
            """
              - {origin: %s, category: wounded, people: %d}
              - {origin: %s, category: residents, people: %d}
            """
                .formatted(
                    enclave.id(),
                    enclave.wounded(people),
                    enclave.id(),
                    enclave.people(people) - enclave.wounded(people))));
    parts.add(
        """
        vehicle-types:
          - {id: large-bus, seats: {seat: 50}}
          - {id: small-bus, seats: {seat: 30}}
          - {id: ambulance, seats: {stretcher: 2, seated-medical: 2}}
        fleets:
        """);
    parts.add(each(CityDeal::fleets));
    parts.add(
        """
        boarding: {fixed: 5 min, per-person: 6 s}
        alighting: {fixed: 3 min, per-person: 2 s}
        """);
    return String.join("", parts);
  }

  private static String corridor(Enclave enclave) {
    int toGate = enclave.out() / 2;
    int fromGate = enclave.back() / 2;
    return """
      - id: from-%s
        path: [%s, %s, beyond-%s]
        legs: [{out: %d min, back: %d min}, {out: %d min, back: %d min}]
        convoys: {most: %d}
        daily: {from: "06:00", until: "16:00"}
    """
        .formatted(
            enclave.id(),
            enclave.id(),
            enclave.gate(),
            enclave.id(),
            toGate,
            enclave.back() - fromGate,
            enclave.out() - toGate,
            fromGate,
            enclave.convoy());
  }

  private static String fleets(Enclave enclave) {
    return fleet(enclave, "large-bus", enclave.large())
        + fleet(enclave, "small-bus", enclave.small())
        + fleet(enclave, "ambulance", enclave.ambulances());
  }

  private static String fleet(Enclave enclave, String type, int vehicles) {
    return """
      - {id: %s-%s, type: %s, vehicles: %d, depot: yard, serves: [%s], to-origin: 20 min}
    """
        .formatted(enclave.id(), type, type, vehicles, enclave.id());
  }

  private String agreement() {
    return """
    safepassage: agreement/1
    id: city
    title: In step
    commitments:
    """
        + each(this::commitment);
  }

  private String commitment(Enclave enclave) {
    return """
      - id: from-%s
        giver: %ss
        beneficiary: %s
        categories: [wounded, residents]
        from: %s
        route: [from-%s]
        to: beyond-%s
        quota: %d
        lot: 1
        conditions:
          - balance:
              theirs: {commitment: from-%s}
              ahead: {people: %d}
              milestone: arrived
    """
        .formatted(
            enclave.id(),
            enclave.other(),
            enclave.side(),
            enclave.id(),
            enclave.id(),
            enclave.id(),
            enclave.people(people),
            enclave.pair(),
            enclave.people(people) / 100);
  }
}
