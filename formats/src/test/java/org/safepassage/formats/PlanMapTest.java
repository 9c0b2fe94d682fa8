package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.Coordinates;
import org.safepassage.model.Corridor;
import org.safepassage.model.Place;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: a plan as a map is what RFC 7946 asks for, its numbers are those of the
/// schedule, and nothing is on it that the operation doesn't say.
final class PlanMapTest {
  private static final List<Plans.Planned> SCENARIOS = Plans.ofScenarios();
  private static final Set<String> GEOMETRIES = Set.of("Point", "LineString", "MultiLineString");

  @TempDir private Path folder = Path.of("");

  private static JsonNode map(Plans.Planned planned) {
    return JsonMapper.builder().build().readTree(PlanMap.write(planned.problem(), planned.sheet()));
  }

  private static List<JsonNode> features(JsonNode map, String what) {
    return map.get("features")
        .valueStream()
        .filter(feature -> feature.get("properties").get("what").asString().equals(what))
        .toList();
  }

  @Test
  void every_map_keeps_to_the_standard() {
    for (Plans.Planned planned : SCENARIOS) {
      JsonNode map = map(planned);
      assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
      // Section 7.1: names of the standard mean nothing else. Section 4: there is no "crs".
      assertThat(map.has("crs")).isFalse();
      assertThat(map.has("coordinates") || map.has("geometry") || map.has("properties")).isFalse();
      Set<String> ids = new HashSet<>();
      for (JsonNode feature : map.get("features")) {
        assertThat(feature.get("type").asString()).isEqualTo("Feature");
        assertThat(feature.get("properties").isObject()).isTrue();
        assertThat(feature.has("geometry")).isTrue();
        assertThat(ids.add(feature.get("id").asString())).isTrue();
        geometry(feature.get("geometry"));
      }
    }
  }

  private static void geometry(JsonNode geometry) {
    if (geometry.isNull()) {
      return;
    }
    JsonNode coordinates = geometry.get("coordinates");
    assertThat(geometry.get("type").asString()).isIn(GEOMETRIES);
    switch (geometry.get("type").asString()) {
      case "Point" -> position(coordinates);
      case "LineString" -> line(coordinates);
      default -> coordinates.forEach(PlanMapTest::line);
    }
  }

  private static void line(JsonNode line) {
    assertThat(line.size()).isGreaterThanOrEqualTo(2);
    line.forEach(PlanMapTest::position);
  }

  private static void position(JsonNode position) {
    assertThat(position.size()).isEqualTo(2);
    assertThat(position.get(0).asDouble()).isBetween(-180.0, 180.0);
    assertThat(position.get(1).asDouble()).isBetween(-90.0, 90.0);
  }

  @Test
  void every_place_is_on_it_where_the_operation_says_and_else_nowhere() {
    int located = 0;
    int unlocated = 0;
    for (Plans.Planned planned : SCENARIOS) {
      List<JsonNode> places = features(map(planned), "place");
      List<Place> expected = planned.operation().network().places();
      assertThat(places).hasSameSizeAs(expected);
      for (int i = 0; i < places.size(); i++) {
        Place place = expected.get(i);
        JsonNode feature = places.get(i);
        assertThat(feature.get("properties").get("place").asString()).isEqualTo(place.id().value());
        if (place.at().isEmpty()) {
          assertThat(feature.get("geometry").isNull()).isTrue();
          unlocated++;
        } else {
          Coordinates at = place.at().get();
          JsonNode position = feature.get("geometry").get("coordinates");
          assertThat(position.get(0).asDouble()).isEqualTo(at.longitude());
          assertThat(position.get(1).asDouble()).isEqualTo(at.latitude());
          located++;
        }
      }
    }
    assertThat(located).isPositive();
    assertThat(unlocated).isPositive();
  }

  @Test
  void the_numbers_of_places_are_those_of_the_schedule() {
    for (Plans.Planned planned : SCENARIOS) {
      for (JsonNode feature : features(map(planned), "place")) {
        JsonNode properties = feature.get("properties");
        String place = properties.get("place").asString();
        long departs = 0;
        long arrives = 0;
        long through = 0;
        long convoys = 0;
        for (Trip trip : planned.schedule().trips()) {
          long people = trip.people().value();
          List<String> visited = trip.visits().stream().map(v -> v.place().value()).toList();
          convoys += visited.contains(place) ? 1 : 0;
          departs += visited.getFirst().equals(place) ? people : 0;
          arrives += visited.getLast().equals(place) ? people : 0;
          through += visited.subList(1, visited.size() - 1).contains(place) ? people : 0;
        }
        assertThat(people(properties, "departs")).as(place).isEqualTo(departs);
        assertThat(people(properties, "arrives")).as(place).isEqualTo(arrives);
        assertThat(people(properties, "passes") + people(properties, "crosses"))
            .as(place)
            .isEqualTo(through);
        long told = 0;
        for (String kind : List.of("departs", "passes", "crosses", "arrives")) {
          told += properties.get(kind).get("convoys").asLong();
        }
        assertThat(told).isEqualTo(convoys);
        assertThat(properties.get("first").isNull()).isEqualTo(convoys == 0);
      }
    }
  }

  private static long people(JsonNode properties, String kind) {
    return properties.get(kind).get("people").asLong();
  }

  @Test
  void the_numbers_of_legs_are_those_of_the_schedule() {
    long people = 0;
    for (Plans.Planned planned : SCENARIOS) {
      List<JsonNode> legs = features(map(planned), "leg");
      assertThat(legs)
          .hasSize(
              planned.operation().network().corridors().stream()
                  .mapToInt(corridor -> corridor.legs().size())
                  .sum());
      for (Corridor corridor : planned.operation().network().corridors()) {
        for (int leg = 0; leg < corridor.legs().size(); leg++) {
          JsonNode told = leg(legs, corridor, leg);
          // Of commitments whose route has the corridor, every convoy goes over all of its legs.
          long expected = 0;
          for (Trip trip : planned.schedule().trips()) {
            boolean uses =
                planned
                    .agreement()
                    .findCommitment(trip.commitment())
                    .orElseThrow()
                    .route()
                    .contains(corridor.id());
            expected += uses ? trip.people().value() : 0;
          }
          assertThat(told.get("people").asLong()).isEqualTo(expected);
          people += expected;
        }
      }
    }
    assertThat(people).isGreaterThan(10_000);
  }

  private static JsonNode leg(List<JsonNode> legs, Corridor corridor, int leg) {
    return legs.stream()
        .map(feature -> feature.get("properties"))
        .filter(p -> p.get("corridor").asString().equals(corridor.id().value()))
        .filter(p -> p.get("leg").asInt() == leg + 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_leg_over_the_antimeridian_is_cut_there() throws IOException {
    Path valley = folder.resolve("operation.yaml");
    Files.writeString(
        valley,
        Valley.OPERATION
            .replace("at: [35.98, 36.69]", "at: [-44, 179]")
            .replace("{id: bridge, kind", "{id: bridge, at: [-42, -177], kind")
            .replace("{id: town, kind", "{id: town, at: [-42, -170], kind"));
    Files.createDirectories(folder.resolve("agreements"));
    Files.writeString(
        folder.resolve("agreements/first.yaml"),
        """
        safepassage: agreement/1
        id: first
        commitments:
          - {id: out, giver: army, beneficiary: south, categories: [residents], from: kefraya, route: [road], to: town, quota: 100}
        """);
    PlanningProblem problem = Plans.of(folder).getFirst().problem();
    JsonNode map = map(new Plans.Planned("sea", problem, Plans.of(folder).getFirst().schedule()));
    JsonNode over = features(map, "leg").getFirst().get("geometry");
    assertThat(over.get("type").asString()).isEqualTo("MultiLineString");
    // One degree of the four lies before it: a quarter of the way from 44 to 42 south.
    assertThat(over.get("coordinates").toString())
        .isEqualTo("[[[179.0,-44.0],[180.0,-43.5]],[[-180.0,-43.5],[-177.0,-42.0]]]");
    JsonNode beside = features(map, "leg").getLast().get("geometry");
    assertThat(beside.get("coordinates").toString()).isEqualTo("[[-177.0,-42.0],[-170.0,-42.0]]");
  }

  @Test
  void a_trip_off_its_route_is_on_no_leg_and_still_at_its_places() {
    Plans.Planned planned = Plans.minimal();
    Trip trip = planned.schedule().trips().getFirst();
    List<Visit> visits = List.of(trip.visits().getFirst(), trip.visits().getLast());
    Trip direct =
        new Trip(
            trip.id(),
            trip.commitment(),
            trip.rides(),
            trip.escorts(),
            trip.boarded(),
            visits,
            trip.back());
    JsonNode map =
        map(
            new Plans.Planned(
                "direct",
                planned.problem(),
                new org.safepassage.plan.problem.Schedule(List.of(direct), List.of(), List.of())));
    assertThat(features(map, "leg"))
        .allSatisfy(leg -> assertThat(leg.get("properties").get("people").asLong()).isZero());
    assertThat(
            features(map, "place").stream()
                .mapToLong(f -> people(f.get("properties"), "arrives"))
                .sum())
        .isEqualTo(trip.people().value());
  }
}
