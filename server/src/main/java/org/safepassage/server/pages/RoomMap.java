package org.safepassage.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Commitment;
import org.safepassage.formats.JsonText;
import org.safepassage.ledger.Site;
import org.safepassage.model.Coordinates;
import org.safepassage.model.Corridor;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Closure;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// Places, corridors and convoys on a map, and the same as a list. A convoy is where it was last
/// reported; nothing is known of where it is between two places.
///
/// A place without coordinates that lies between two that have them is put between them on the
/// straight line, by the driving times, and marked as put there.
record RoomMap(View view) {
  private Speech speech() {
    return view.speech();
  }

  /// As GeoJSON (RFC 7946), with names and states in the language of the page.
  String json() {
    Map<PlaceId, Spot> spots = spots();
    List<Map<String, @Nullable Object>> features = new ArrayList<>();
    for (Corridor corridor : speech().operation().network().corridors()) {
      line(corridor, spots).ifPresent(features::add);
    }
    for (Place place : speech().operation().network().places()) {
      Spot spot = spots.get(place.id());
      if (spot != null && isOnACorridor(place.id())) {
        features.add(point(place, spot));
      }
    }
    Map<PlaceId, Integer> stacked = new LinkedHashMap<>();
    for (ConvoyRecord convoy : view.standing().convoys().values()) {
      Optional<PlaceId> place = placeOf(convoy);
      Spot spot = place.isPresent() ? spots.get(place.get()) : null;
      if (place.isPresent() && spot != null) {
        features.add(convoy(convoy, spot, stacked.merge(place.get(), 1, Integer::sum)));
      }
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("type", "FeatureCollection");
    all.put("features", features);
    return JsonText.of(all);
  }

  /// Depots, and places that no way leads through, would only crowd it.
  private boolean isOnACorridor(PlaceId place) {
    return speech().operation().network().corridors().stream()
        .anyMatch(corridor -> corridor.path().contains(place));
  }

  /// Whether a convoy of which something is still to come takes it.
  private boolean isBusy(Corridor corridor) {
    return view.standing().convoys().values().stream()
        .filter(convoy -> !convoy.state().isOver())
        .flatMap(convoy -> convoy.commitment().flatMap(speech()::findCommitment).stream())
        .anyMatch(commitment -> commitment.route().contains(corridor.id()));
  }

  /// @param exact whether the operation gives the coordinates
  private record Spot(double latitude, double longitude, boolean exact) {}

  private Map<PlaceId, Spot> spots() {
    Map<PlaceId, Spot> spots = new LinkedHashMap<>();
    for (Place place : speech().operation().network().places()) {
      place
          .at()
          .ifPresent(at -> spots.put(place.id(), new Spot(at.latitude(), at.longitude(), true)));
    }
    for (Corridor corridor : speech().operation().network().corridors()) {
      fill(corridor, spots);
    }
    return spots;
  }

  private void fill(Corridor corridor, Map<PlaceId, Spot> spots) {
    List<PlaceId> path = corridor.path();
    for (int i = 0; i < path.size(); i++) {
      if (spots.containsKey(path.get(i))) {
        continue;
      }
      int before = i;
      while (before >= 0 && at(path.get(before)).isEmpty()) {
        before--;
      }
      int after = i;
      while (after < path.size() && at(path.get(after)).isEmpty()) {
        after++;
      }
      if (before >= 0 && after < path.size()) {
        Coordinates from = at(path.get(before)).orElseThrow();
        Coordinates to = at(path.get(after)).orElseThrow();
        double share =
            (double) driving(corridor, before, i).toSeconds()
                / Math.max(1, driving(corridor, before, after).toSeconds());
        spots.put(
            path.get(i),
            new Spot(
                from.latitude() + share * (to.latitude() - from.latitude()),
                from.longitude() + share * (to.longitude() - from.longitude()),
                false));
      }
    }
  }

  private static Duration driving(Corridor corridor, int from, int to) {
    Duration sum = Duration.ZERO;
    for (int leg = from; leg < to; leg++) {
      sum = sum.plus(corridor.legs().get(leg).out());
    }
    return sum;
  }

  private Optional<Coordinates> at(PlaceId id) {
    return speech().operation().network().findPlace(id).flatMap(Place::at);
  }

  private Optional<Map<String, @Nullable Object>> line(
      Corridor corridor, Map<PlaceId, Spot> spots) {
    List<List<Double>> positions = new ArrayList<>();
    for (PlaceId place : corridor.path()) {
      Spot spot = spots.get(place);
      if (spot != null) {
        positions.add(List.of(spot.longitude(), spot.latitude()));
      }
    }
    if (positions.size() < 2) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("what", "corridor");
    properties.put("name", speech().corridor(corridor.id()));
    properties.put("state", stateWord(corridor));
    properties.put("busy", isBusy(corridor));
    return Optional.of(feature("LineString", positions, properties));
  }

  private String stateWord(Corridor corridor) {
    if (closureOf(corridor).isPresent()) {
      return "suspended";
    }
    return isInHours(corridor) ? "open" : "closed";
  }

  /// Of the corridor itself, or of a place that it passes.
  private Optional<Closure> closureOf(Corridor corridor) {
    return view.standing().closures().values().stream()
        .filter(closure ->
            switch (closure.site()) {
              case Site.AtPlace(var place) -> corridor.path().contains(place);
              case Site.OnCorridor(var id) -> corridor.id().equals(id);
            })
        .findFirst();
  }

  private boolean isInHours(Corridor corridor) {
    return corridor.windows().isEmpty()
        || corridor.windows().stream().anyMatch(w -> w.contains(view.standing().now()));
  }

  private Map<String, @Nullable Object> point(Place place, Spot spot) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("what", "place");
    properties.put("name", speech().place(place.id()));
    properties.put("kind", place.kind().word());
    properties.put("exact", spot.exact());
    properties.put(
        "state",
        view.standing().closures().containsKey(new Site.AtPlace(place.id()))
            ? "suspended"
            : "open");
    return feature("Point", List.of(spot.longitude(), spot.latitude()), properties);
  }

  private Map<String, @Nullable Object> convoy(ConvoyRecord convoy, Spot spot, int nth) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("what", "convoy");
    properties.put("name", convoy.id().value());
    properties.put("state", convoy.state().word());
    properties.put("says", speech().say(WayWords.of(convoy.state())));
    properties.put("nth", nth);
    properties.put("href", view.paths().convoy(convoy.id()));
    return feature("Point", List.of(spot.longitude(), spot.latitude()), properties);
  }

  private static Map<String, @Nullable Object> feature(
      String type, Object coordinates, Map<String, @Nullable Object> properties) {
    Map<String, @Nullable Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", geometry);
    feature.put("properties", properties);
    return feature;
  }

  /// Where it was last reported, before it left its origin, and only while something is to come of
  /// it.
  Optional<PlaceId> placeOf(ConvoyRecord convoy) {
    if (convoy.state().isOver()) {
      return Optional.empty();
    }
    return convoy
        .state()
        .findPlace()
        .or(() -> convoy.commitment().flatMap(speech()::findCommitment).map(Commitment::origin));
  }

  /// The same in two tables.
  List<Block> list() {
    List<Row> corridors = new ArrayList<>();
    for (Corridor corridor : speech().operation().network().corridors()) {
      corridors.add(
          new Row(List.of(Cell.of(speech().corridor(corridor.id())), state(corridor)), false));
    }
    Map<PlaceId, List<ConvoyRecord>> here = new LinkedHashMap<>();
    for (ConvoyRecord convoy : view.standing().convoys().values()) {
      placeOf(convoy)
          .ifPresent(place -> here.computeIfAbsent(place, _ -> new ArrayList<>()).add(convoy));
    }
    List<Row> places = new ArrayList<>();
    for (Place place : speech().operation().network().places()) {
      places.add(
          new Row(
              List.of(
                  Cell.of(speech().place(place.id())),
                  closure(
                      Optional.ofNullable(
                          view.standing().closures().get(new Site.AtPlace(place.id())))),
                  new Cell(convoys(here.getOrDefault(place.id(), List.of())))),
              false));
    }
    return List.of(
        new Block.Table(
            speech().say(RoomPhrase.CORRIDOR),
            true,
            List.of(
                new Column(speech().say(RoomPhrase.CORRIDOR), false),
                new Column(speech().say(RoomPhrase.STATE), false)),
            corridors),
        new Block.Table(
            speech().say(RoomPhrase.PLACE),
            true,
            List.of(
                new Column(speech().say(RoomPhrase.PLACE), false),
                new Column(speech().say(RoomPhrase.STATE), false),
                new Column(speech().say(RoomPhrase.CONVOYS_HERE), false)),
            places));
  }

  private Cell state(Corridor corridor) {
    Optional<Closure> closure = closureOf(corridor);
    return closure.isEmpty() && !isInHours(corridor)
        ? Cell.of(new Piece.Tag(Tone.WARNING, speech().say(RoomPhrase.OUT_OF_HOURS)))
        : closure(closure);
  }

  private Cell closure(Optional<Closure> closure) {
    return closure
        .map(c ->
            Cell.of(
                new Piece.Tag(Tone.ALARM, speech().say(RoomPhrase.SUSPENDED)),
                new Piece.Text(
                    speech()
                        .say(RoomPhrase.SUSPENDED_SINCE, speech().moment(c.since()), c.reason()))))
        .orElseGet(() -> Cell.of(new Piece.Tag(Tone.GOOD, speech().say(RoomPhrase.OPEN))));
  }

  private List<Piece> convoys(List<ConvoyRecord> convoys) {
    List<Piece> pieces = new ArrayList<>();
    for (ConvoyRecord convoy : convoys) {
      pieces.add(new Piece.Link(view.paths().convoy(convoy.id()), convoy.id().value()));
      pieces.add(new Piece.Small(speech().say(WayWords.of(convoy.state()))));
    }
    return pieces;
  }
}
