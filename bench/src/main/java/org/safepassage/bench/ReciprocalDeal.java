package org.safepassage.bench;

import java.time.Duration;
import java.time.Instant;
import org.safepassage.bench.peers.InStep;

/// Two sides whose people leave in step, bus by bus, by day and over one checkpoint each or one for
/// both.
///
/// Each side has half of the bus-loads. One drives 60 minutes out and 45 back, the other 50 and 40;
/// halfway a checkpoint takes three minutes for each bus. Roads are open for ten hours a day. No
/// side may have set out with more than its lead beyond what has arrived of the other.
///
/// @param loads of both sides together, an even number
/// @param shared whether there is one checkpoint for both
record ReciprocalDeal(int loads, boolean shared) {
  static final String UPPER = "upper";
  static final String LOWER = "lower";
  static final String GATE = "gate";

  private static final int SEATS = 50;
  private static final int LOADS_A_DAY = 150;
  private static final int OPEN_MINUTES = 600;
  private static final Instant START = Instant.parse("2030-03-01T06:00:00Z");
  private static final InStep.Side EAST = new InStep.Side(30, 3, 30, 45);
  private static final InStep.Side WEST = new InStep.Side(25, 3, 25, 40);

  int ofEach() {
    return loads / 2;
  }

  int buses() {
    return Math.max(5, loads / 20);
  }

  /// By how many loads a side may be ahead.
  int lead() {
    return Math.max(2, loads / 50);
  }

  /// Long enough for a slow plan.
  int days() {
    return 10 + 2 * loads / LOADS_A_DAY;
  }

  int people() {
    return loads * SEATS;
  }

  /// The checkpoint of the second side.
  String otherGate() {
    return shared ? GATE : "other-gate";
  }

  /// The same as numbers.
  InStep inStep() {
    return new InStep(EAST, WEST, shared, ofEach(), buses(), lead(), OPEN_MINUTES, days());
  }

  DealFolder files() {
    return new DealFolder(operation(), agreement());
  }

  private String operation() {
    return """
    safepassage: operation/1
    id: in-step
    name: Two towns in step
    time-zone: UTC
    start: 2030-03-01T06:00:00Z
    end: %s
    sides: [{id: east}, {id: west}]
    parties:
      - {id: eastern, side: east}
      - {id: western, side: west}
    places:
      - {id: upper, kind: enclave}
      - {id: lower, kind: enclave}
      - {id: gate, kind: checkpoint, control: {lanes: 1, per-vehicle: 3 min}}
      - {id: other-gate, kind: checkpoint, control: {lanes: 1, per-vehicle: 3 min}}
      - {id: east-town, kind: reception-site}
      - {id: west-town, kind: reception-site}
    corridors:
      - id: from-upper
        path: [upper, gate, east-town]
        legs: [{out: 30 min, back: 23 min}, {out: 30 min, back: 22 min}]
        convoys: {most: 1}
        daily: {from: "06:00", until: "16:00"}
      - id: from-lower
        path: [lower, %s, west-town]
        legs: [{out: 25 min, back: 20 min}, {out: 25 min, back: 20 min}]
        convoys: {most: 1}
        daily: {from: "06:00", until: "16:00"}
    categories: [{id: residents}]
    caseload:
      - {origin: upper, category: residents, people: %d}
      - {origin: lower, category: residents, people: %d}
    vehicle-types: [{id: bus, seats: {seat: %d}}]
    fleets:
      - {id: eastern-buses, type: bus, vehicles: %d, depot: east-town, serves: [upper], to-origin: 0 min}
      - {id: western-buses, type: bus, vehicles: %d, depot: west-town, serves: [lower], to-origin: 0 min}
    boarding: {fixed: 0 min, per-person: 0 s}
    alighting: {fixed: 0 min, per-person: 0 s}
    """
        .formatted(
            START.plus(Duration.ofDays(days())),
            otherGate(),
            ofEach() * SEATS,
            ofEach() * SEATS,
            SEATS,
            buses(),
            buses());
  }

  private String agreement() {
    return """
    safepassage: agreement/1
    id: in-step
    title: Two towns in step
    commitments:
    """
        + commitment("from-upper", "upper", "western", "east", "from-lower")
        + commitment("from-lower", "lower", "eastern", "west", "from-upper");
  }

  private String commitment(
      String id, String origin, String giver, String beneficiary, String other) {
    return """
      - id: %s
        giver: %s
        beneficiary: %s
        categories: [residents]
        from: %s
        route: [%s]
        to: %s-town
        quota: %d
        lot: %d
        conditions:
          - balance:
              theirs: {commitment: %s}
              ahead: {people: %d}
              milestone: arrived
    """
        .formatted(
            id,
            giver,
            beneficiary,
            origin,
            id,
            beneficiary,
            ofEach() * SEATS,
            SEATS,
            other,
            lead() * SEATS);
  }
}
