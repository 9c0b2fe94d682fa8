package org.safepassage.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of an operation with a million people of four enclaves, in bands of two to one, who
/// leave in 20,000 busloads.
final class LargeOperation {
  private LargeOperation() {}

  static void write(Path folder) throws IOException {
    StringBuilder places = new StringBuilder();
    StringBuilder corridors = new StringBuilder();
    StringBuilder caseload = new StringBuilder();
    StringBuilder fleets = new StringBuilder();
    StringBuilder commitments = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      places.append(
          """
            - {id: e%1$d, kind: enclave}
            - {id: t%1$d, kind: reception-site}
          """
              .formatted(i));
      boolean gate = i < 2;
      corridors.append(
          "  - {id: r%1$d, path: [e%1$d, %2$st%1$d], legs: [%3$s30 min], convoys: {most: 1}}\n"
              .formatted(i, gate ? "gate, " : "", gate ? "20 min, " : ""));
      caseload.append("  - {origin: e%d, category: civilians, people: 250000}\n".formatted(i));
      fleets.append(
          "  - {id: f%1$d, type: bus, vehicles: 150, depot: t%1$d, serves: [e%1$d]}\n"
              .formatted(i));
      commitments.append(
          """
            - id: c%1$d
              giver: all
              beneficiary: one
              categories: [civilians]
              from: e%1$d
              route: [r%1$d]
              to: t%1$d
              quota: 250000
              conditions:
                - balance: {theirs: {commitment: c%2$d}, ahead: {people: 2000}}
          """
              .formatted(i, i ^ 1));
    }
    Files.writeString(
        folder.resolve("operation.yaml"),
        """
        safepassage: operation/1
        id: millions
        time-zone: Asia/Damascus
        start: 2030-01-01T06:00:00+03:00
        end: 2030-03-02T06:00:00+03:00
        sides:
          - {id: one}
        parties:
          - {id: all}
        places:
          - {id: gate, kind: checkpoint, control: {lanes: 4, per-vehicle: 20 s}}
        %scorridors:
        %scategories:
          - {id: civilians}
        caseload:
        %svehicle-types:
          - {id: bus, seats: {seat: 50}}
        fleets:
        %sboarding: {fixed: 5 min}
        alighting: {fixed: 5 min}
        """
            .formatted(places, corridors, caseload, fleets));
    Files.createDirectories(folder.resolve("agreements"));
    Files.writeString(
        folder.resolve("agreements/bands.yaml"),
        """
        safepassage: agreement/1
        id: bands
        commitments:
        %s\
        """
            .formatted(commitments));
  }
}
