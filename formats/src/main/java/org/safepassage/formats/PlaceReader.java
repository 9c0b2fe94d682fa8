package org.safepassage.formats;

import java.time.Duration;
import java.util.Optional;
import org.safepassage.model.Coordinates;
import org.safepassage.model.Count;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;

/// Reads places.
final class PlaceReader {
  private PlaceReader() {}

  static Optional<Place> place(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.PLACE, Thing.PLACE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields place = fields.get();
    Optional<PlaceId> id = place.declare(Thing.PLACE, PlaceId::new);
    Optional<Place.Kind> kind =
        place.need("kind", Scalars.oneOf(Place.Kind.values(), Place.Kind::word));
    Optional<Coordinates> at = place.find("at", Scalars::coordinates);
    Optional<PartyId> controlledBy = place.refer("controlled-by", Thing.PARTY, PartyId::new);
    Optional<Place.Control> control =
        place.fields("control", Shape.CONTROL).flatMap(PlaceReader::control);
    Optional<Place.Holding> holding =
        place.fields("holding", Shape.HOLDING).flatMap(PlaceReader::holding);
    Optional<Place.Reception> reception =
        place.fields("reception", Shape.RECEPTION).map(PlaceReader::reception);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    var names = NamesReader.declare(place, Thing.PLACE, id.get().value());
    return kind.map(known ->
        new Place(
            id.get(), names, known, at, controlledBy, control, holding, reception, place.where()));
  }

  private static Optional<Place.Control> control(Fields fields) {
    int lanes = fields.findOr("lanes", 1, Scalars::few);
    Duration setUp = fields.findOr("set-up", Duration.ZERO, Times::duration);
    Duration perVehicle = fields.findOr("per-vehicle", Duration.ZERO, Times::duration);
    Duration perPerson = fields.findOr("per-person", Duration.ZERO, Times::duration);
    return fields
        .context()
        .make(fields.where(), () -> new Place.Control(lanes, setUp, perVehicle, perPerson));
  }

  private static Optional<Place.Holding> holding(Fields fields) {
    Optional<Count> people = fields.need("people", Scalars::count);
    Optional<Duration> longestWait = fields.find("longest-wait", Times::duration);
    boolean shelter = fields.findOr("shelter", false, Scalars::yesNo);
    return people.map(room -> new Place.Holding(room, longestWait, shelter));
  }

  private static Place.Reception reception(Fields fields) {
    return new Place.Reception(
        fields.find("people", Scalars::count), fields.find("per-hour", Scalars::positive));
  }
}
