package org.safepassage.formats;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.Calendar;
import org.safepassage.model.Coordinates;
import org.safepassage.model.Corridor;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.timetable.Call;
import org.safepassage.plan.timetable.LegTraffic;
import org.safepassage.plan.timetable.PlaceTimetable;

/// A plan on a map, as GeoJSON (RFC 7946), as told in `docs/formats/plan-map.md`: every place a
/// point, every leg of a corridor a line, each with what passes there.
///
/// Nothing is invented: a place whose coordinates the operation doesn't give is an unlocated
/// feature, with `null` as geometry, and so is a leg that begins or ends there. Lines are straight
/// from place to place, and are no roads.
public final class PlanMap {
  private static final double HALF_ROUND = 180;

  private final Operation operation;
  private final Calendar calendar;

  private PlanMap(Operation operation) {
    this.operation = operation;
    this.calendar = operation.calendar();
  }

  /// The text of a feature collection.
  ///
  /// @param problem that the plan solves
  public static String write(PlanningProblem problem, PlanSheet sheet) {
    PlanMap map = new PlanMap(problem.operation());
    List<Map<String, @Nullable Object>> features = new ArrayList<>();
    for (PlaceTimetable place : PlaceTimetable.of(map.operation.network(), sheet.schedule())) {
      features.add(map.place(place));
    }
    for (LegTraffic leg : LegTraffic.of(problem, sheet.schedule())) {
      features.add(map.leg(leg));
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("type", "FeatureCollection");
    all.put("operation", sheet.operation().value());
    all.put("agreement", sheet.agreement().value());
    all.put("revision", sheet.revision());
    all.put("features", features);
    return JsonText.of(all);
  }

  private Map<String, @Nullable Object> place(PlaceTimetable timetable) {
    Optional<Place> place = operation.network().findPlace(timetable.place());
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("what", "place");
    properties.put("place", timetable.place().value());
    properties.put("name", name(timetable.place()));
    properties.put("names", place.map(p -> p.names().byLanguage()).orElse(Map.of()));
    properties.put("kind", place.map(p -> p.kind().word()).orElse(null));
    for (Call.Kind kind : Call.Kind.values()) {
      Map<String, @Nullable Object> counts = new LinkedHashMap<>();
      counts.put("convoys", timetable.convoys(kind));
      counts.put("people", timetable.people(kind));
      properties.put(word(kind), counts);
    }
    List<Call> calls = timetable.calls();
    properties.put("first", calls.isEmpty() ? null : time(calls.getFirst().from()));
    properties.put(
        "last",
        calls.stream().map(Call::until).max(Minute::compareTo).map(this::time).orElse(null));
    return feature(
        "place/" + timetable.place(),
        place.flatMap(Place::at).map(PlanMap::point).orElse(null),
        properties);
  }

  private static String word(Call.Kind kind) {
    return switch (kind) {
      case DEPARTS -> "departs";
      case PASSES -> "passes";
      case CROSSES -> "crosses";
      case ARRIVES -> "arrives";
    };
  }

  private Map<String, @Nullable Object> leg(LegTraffic leg) {
    Optional<Corridor> corridor = operation.network().findCorridor(leg.corridor());
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("what", "leg");
    properties.put("corridor", leg.corridor().value());
    properties.put("name", corridor.map(c -> c.names().plain()).orElse(leg.corridor().value()));
    properties.put("leg", leg.leg() + 1);
    properties.put("from", leg.from().value());
    properties.put("to", leg.to().value());
    properties.put(
        "minutes", corridor.map(c -> Minute.lasting(c.legs().get(leg.leg()).out())).orElse(null));
    properties.put("convoys", leg.convoys());
    properties.put("people", leg.people());
    properties.put("first", leg.first().map(this::time).orElse(null));
    properties.put("last", leg.last().map(this::time).orElse(null));
    Optional<Coordinates> from = at(leg.from());
    Optional<Coordinates> to = at(leg.to());
    return feature(
        "leg/" + leg.corridor() + "/" + (leg.leg() + 1),
        from.isPresent() && to.isPresent() ? line(from.get(), to.get()) : null,
        properties);
  }

  private static Map<String, @Nullable Object> feature(
      String id, @Nullable Map<String, Object> geometry, Map<String, @Nullable Object> properties) {
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", id);
    feature.put("geometry", geometry);
    feature.put("properties", properties);
    return feature;
  }

  private static Map<String, Object> point(Coordinates at) {
    return geometry("Point", position(at.longitude(), at.latitude()));
  }

  /// The short way round. Where that crosses the antimeridian it is cut there (RFC 7946, 3.1.9).
  private static Map<String, Object> line(Coordinates from, Coordinates to) {
    double east = to.longitude() - from.longitude();
    List<Double> start = position(from.longitude(), from.latitude());
    List<Double> end = position(to.longitude(), to.latitude());
    if (Math.abs(east) <= HALF_ROUND) {
      return geometry("LineString", List.of(start, end));
    }
    double edge = east < 0 ? HALF_ROUND : -HALF_ROUND;
    double all = 2 * HALF_ROUND - Math.abs(east);
    double share = (HALF_ROUND - Math.abs(from.longitude())) / all;
    double latitude = from.latitude() + share * (to.latitude() - from.latitude());
    return geometry(
        "MultiLineString",
        List.of(List.of(start, position(edge, latitude)), List.of(position(-edge, latitude), end)));
  }

  private static Map<String, Object> geometry(String type, Object coordinates) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    return geometry;
  }

  /// Longitude comes first.
  private static List<Double> position(double longitude, double latitude) {
    return List.of(longitude, latitude);
  }

  private Optional<Coordinates> at(PlaceId place) {
    return operation.network().findPlace(place).flatMap(Place::at);
  }

  private String name(PlaceId id) {
    return operation.network().findPlace(id).map(p -> p.names().plain()).orElse(id.value());
  }

  private String time(Minute minute) {
    return minute
        .at(calendar)
        .atZone(calendar.zone())
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
