package org.safepassage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small operation to ask about: two villages that may leave over one bridge. Nothing holds them
/// back until a scene says so.
final class Scene {
  private static final String OPERATION =
      """
      safepassage: operation/1
      id: two-villages
      name: Two villages
      time-zone: Asia/Damascus
      start: 2030-03-01T06:00:00+03:00
      end: 2030-03-08T06:00:00+03:00
      sides:
        - {id: north}
        - {id: south}
      parties:
        - {id: northern-army, name: Northern army, side: north}
        - {id: southern-army, name: Southern army, side: south}
        - {id: crowd, name: The crowd, standing: non-party}
      places:
        - {id: upper-village, name: Upper village, kind: enclave, controlled-by: southern-army}
        - {id: lower-village, name: Lower village, kind: enclave, controlled-by: northern-army}
        - {id: bridge, name: The bridge, kind: hand-over-point, controlled-by: northern-army}
        - {id: north-town, kind: reception-site}
        - {id: south-town, kind: reception-site}
      corridors:
        - {id: road-south, path: [upper-village, bridge, south-town], legs: [40 min, 30 min]}
        - {id: road-north, path: [lower-village, bridge, north-town], legs: [50 min, 20 min]}
      categories:
        - {id: residents, name: Residents}
      caseload:
        - {origin: upper-village, category: residents, people: 300}
        - {origin: lower-village, category: residents, people: 300}
      vehicle-types:
        - {id: bus, seats: {seat: 50}}
      fleets:
        - {id: southern-buses, type: bus, vehicles: 2, depot: south-town, serves: [upper-village], to-origin: 1 h}
        - {id: northern-buses, type: bus, vehicles: 2, depot: north-town, serves: [lower-village], to-origin: 1 h}
      """;

  private static final String UPPER =
      """
      safepassage: agreement/1
      id: first
      title: First deal
      facts:
        - {id: buses, name: Buses have come, owner: southern-army}
      commitments:
        - id: upper
          name: Upper people
          giver: northern-army
          beneficiary: south
          categories: [residents]
          from: upper-village
          route: [road-south]
          to: south-town
          quota: 200
          consents: [crowd]
      """;

  private static final String LOWER =
      """
        - id: lower
          name: Lower people
          giver: southern-army
          beneficiary: north
          categories: [residents]
          from: lower-village
          route: [road-north]
          to: north-town
          quota: 200
      """;

  private final Path folder;
  private String operation = OPERATION;
  private String upper = UPPER;
  private String lower = LOWER;
  private String state = "";

  Scene(Path folder) {
    this.folder = folder;
  }

  /// With other words in the operation file.
  Scene where(String words, String others) {
    operation = replaced(operation, words, others);
    return this;
  }

  /// With other words on the upper village, or on what comes before the commitments.
  Scene upper(String words, String others) {
    upper = replaced(upper, words, others);
    return this;
  }

  Scene lower(String words, String others) {
    lower = replaced(lower, words, others);
    return this;
  }

  /// Something that holds the upper village back, of the form of a condition.
  Scene upperNeeds(String condition) {
    upper = withCondition(upper, condition);
    return this;
  }

  Scene lowerNeeds(String condition) {
    lower = withCondition(lower, condition);
    return this;
  }

  static String arrived(String commitment, long people) {
    return "after: {commitment: %s, reaches: %d}".formatted(commitment, people);
  }

  /// With 50 wounded among those of the upper village, an hour of whose waiting counts ten, and
  /// weights for where people wait.
  Scene weighed() {
    return withWounded()
        .where("{id: wounded, name: Wounded", "{id: wounded, name: Wounded, weight: 10")
        .where("categories:\n", "waiting: {home: 1, held: 3, aboard: 2}\ncategories:\n");
  }

  /// With 50 wounded among those of the upper village, and 150 others.
  Scene withWounded() {
    return where("name: Residents}", "name: Residents}\n  - {id: wounded, name: Wounded}")
        .where(
            "{origin: upper-village, category: residents, people: 300}",
            "{origin: upper-village, category: residents, people: 150}\n"
                + "  - {origin: upper-village, category: wounded, people: 50}")
        .upper("categories: [residents]", "categories: [residents, wounded]");
  }

  Scene withoutLower() {
    lower = "";
    return this;
  }

  /// Goes on from a state whose file says this.
  Scene from(String lines) {
    state = "safepassage: progress/1\nas-of: 2030-03-01T12:00:00+03:00\n" + lines;
    return this;
  }

  Said check(String... more) {
    return said("check", more);
  }

  /// The first timetable, without a search for better ones.
  Said plan(String... more) {
    List<String> words = new ArrayList<>(List.of("--iterations", "1"));
    words.addAll(List.of(more));
    return said("plan", words.toArray(String[]::new));
  }

  /// Any other command about the scene.
  Said run(String command, String... more) {
    return said(command, more);
  }

  private Said said(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, write().toString()));
    if (!state.isEmpty() && command.equals("check")) {
      arguments.addAll(List.of("--as-of", folder.resolve("state.yaml").toString()));
    }
    arguments.addAll(List.of(more));
    return Said.by(arguments.toArray(String[]::new));
  }

  private Path write() {
    try {
      Files.createDirectories(folder.resolve("agreements"));
      Files.writeString(folder.resolve("operation.yaml"), operation);
      Files.writeString(folder.resolve("agreements").resolve("first.yaml"), upper + lower);
      Files.writeString(folder.resolve("state.yaml"), state);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withCondition(String commitment, String condition) {
    String head = commitment.contains("    conditions:") ? "" : "    conditions:\n";
    return commitment + head + "      - {" + condition + "}\n";
  }

  private static String replaced(String text, String words, String others) {
    if (!text.contains(words)) {
      throw new IllegalArgumentException("The scene has no \"%s\".".formatted(words));
    }
    return text.replace(words, others);
  }
}
