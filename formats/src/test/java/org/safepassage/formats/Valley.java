package org.safepassage.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safepassage.model.Finding;

/// A small operation that reads without findings, for tests to spoil. `§` in a text marks where a
/// finding is expected; it is not written to the file.
final class Valley {
  static final String OPERATION =
      """
      safepassage: operation/1
      id: valley
      name: {en: Valley, ar: الوادي}
      time-zone: Asia/Damascus
      start: 2016-12-18T06:00:00+02:00
      end: 2016-12-25T06:00:00+02:00
      sources:
        - {id: sheet, title: Daily sheet}
      sides:
        - {id: north}
        - {id: south}
      parties:
        - {id: army, name: Northern army, side: north}
        - {id: militia, side: south}
      observers:
        - {id: watch, members: [a, b, c], quorum: 2}
      places:
        - id: kefraya
          kind: enclave
          name: {en: Kefraya, ar: كفريا}
          aliases: [Kefyra, Kafraya]
          at: [35.98, 36.69]
          controlled-by: militia
        - {id: bridge, kind: hand-over-point, holding: {people: 100, longest-wait: 6 h}}
        - {id: town, kind: reception-site, reception: {people: 500, per-hour: 100}}
      corridors:
        - id: road
          path: [kefraya, bridge, town]
          legs: [40 min, {out: 1 h 30 min, back: 1 h}]
          convoys: {least: 1, most: 5, gap: 10 min, escort: teams}
          windows:
            - {from: 2016-12-18T06:00:00+02:00, until: 2016-12-19T06:00:00+02:00}
      categories:
        - {id: residents, seats: [seat], priority: 1}
        - {id: wounded, seats: [stretcher]}
      caseload:
        - {origin: kefraya, category: residents, people: {least: 900, most: 1000, sources: [sheet]}}
        - {origin: kefraya, category: wounded, people: 40}
      vehicle-types:
        - {id: bus, seats: {seat: 50, stretcher: 2}}
      fleets:
        - {id: buses, type: bus, vehicles: 4, depot: town, to-origin: 2 h}
      escorts:
        - {id: teams, teams: 2, provided-by: army}
      boarding: {fixed: 10 min, per-person: 20 s}
      """;

  static final String AGREEMENT =
      """
      safepassage: agreement/1
      id: 2016-12-18
      clauses:
        - {id: c1, text: The words.}
      facts:
        - {id: ready, owner: army}
      commitments:
        - id: out
          giver: army
          beneficiary: south
          categories: [residents, wounded]
          from: kefraya
          route: [road]
          to: town
          quota: 800
          lot: 50
          consents: [militia]
          observers: watch
          conditions:
            - fact: ready
              clause: c1
            - balance:
                mine: {weight: 2}
                theirs: {commitment: in, weight: 1, up-to: 500}
                ahead: {people: 100}
            - after: {commitment: in, reaches: 10}
              beyond: 100
              up-to: 400
        - id: in
          giver: militia
          beneficiary: north
          categories: [residents]
          from: kefraya
          route: [road]
          to: town
          quota: {share: 1/2}
      together:
        - {id: last, strands: [{commitment: out, beyond: 700}, {commitment: in, beyond: 400}]}
      """;

  private final Path folder;

  Valley(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path operationFile() {
    return folder.resolve("operation.yaml");
  }

  Path agreementFile() {
    return folder.resolve("agreements").resolve("first.yaml");
  }

  Valley write(String operation, String agreement) throws IOException {
    Files.createDirectories(folder.resolve("agreements"));
    Files.writeString(operationFile(), operation);
    Files.writeString(agreementFile(), agreement);
    return this;
  }

  Valley writeBytes(byte[] operation) throws IOException {
    Files.createDirectories(folder);
    Files.write(operationFile(), operation);
    return this;
  }

  Reading<OperationFolder> read() {
    return OperationFiles.read(folder);
  }

  List<Finding> findings() {
    return read().findings();
  }

  Path stateFile() {
    return folder.resolve("state.yaml");
  }

  /// Reads a state of the operation and the agreement that were written.
  Reading<StartingPoint> readState(String state) throws IOException {
    Files.writeString(stateFile(), state);
    OperationFolder read = read().value().orElseThrow();
    return ProgressFiles.read(stateFile(), read.operation(), read.agreements().getFirst());
  }

  /// The root of the repository.
  static Path home() {
    return Path.of(System.getProperty("safepassage.home", ".."));
  }

  static OperationFolder aleppo() {
    return OperationFiles.read(home().resolve("scenarios/aleppo-2016")).value().orElseThrow();
  }
}
