package org.safepassage.formats;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Count;
import org.safepassage.model.Escort;
import org.safepassage.model.EscortId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;
import org.safepassage.model.VehicleTypeId;

/// Reads vehicle types, fleets, escorts and how long getting on and off takes.
final class TransportReader {
  private static final Transport.Handling AT_ONCE =
      new Transport.Handling(Duration.ZERO, Duration.ZERO);

  private static final long MOST_SPARES = 1_000_000;

  /// Tonnes in one vehicle.
  private static final long MOST_CARGO = 100_000;

  private TransportReader() {}

  static Transport read(Fields operation) {
    return new Transport(
        operation.declarations("vehicle-types", Thing.VEHICLE_TYPE, TransportReader::type),
        operation.each("fleets", TransportReader::fleet),
        operation.declarations("escorts", Thing.ESCORT, TransportReader::escort),
        handling(operation, "boarding"),
        handling(operation, "alighting"));
  }

  private static Transport.Handling handling(Fields operation, String key) {
    return operation
        .fields(key, Shape.HANDLING)
        .flatMap(fields -> {
          Duration fixed = fields.findOr("fixed", Duration.ZERO, Times::duration);
          Duration perPerson = fields.findOr("per-person", Duration.ZERO, Times::duration);
          return fields
              .context()
              .make(fields.where(), () -> new Transport.Handling(fixed, perPerson));
        })
        .orElse(AT_ONCE);
  }

  private static Optional<VehicleType> type(Context context, YamlNode node) {
    Optional<Fields> fields =
        Fields.declaring(context, node, Shape.VEHICLE_TYPE, Thing.VEHICLE_TYPE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields type = fields.get();
    Optional<VehicleTypeId> id = type.declare(Thing.VEHICLE_TYPE, VehicleTypeId::new);
    type.need("seats");
    Map<SeatKind, Count> seats = new EnumMap<>(SeatKind.class);
    type.fields("seats", Shape.SEATS)
        .ifPresent(inner -> {
          for (SeatKind kind : SeatKind.values()) {
            inner
                .find(kind.word(), (in, value) -> Numbers.whole(in, value, 0, 100_000))
                .ifPresent(count -> seats.put(kind, Count.of(count)));
          }
        });
    Fields.Form<Long> tonnes = (in, value) -> Numbers.whole(in, value, 0, MOST_CARGO);
    Count cargo = Count.of(type.findOr("cargo", 0L, tonnes));
    return id.map(known ->
        new VehicleType(
            known,
            NamesReader.declare(type, Thing.VEHICLE_TYPE, known.value()),
            seats,
            cargo,
            type.where()));
  }

  private static Optional<Fleet> fleet(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.of(context, node, Shape.FLEET);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields fleet = fields.get();
    Optional<FleetId> id = fleet.declare(Thing.FLEET, FleetId::new);
    Optional<VehicleTypeId> type = fleet.needRefer("type", Thing.VEHICLE_TYPE, VehicleTypeId::new);
    Optional<Integer> vehicles = fleet.need("vehicles", Scalars::few);
    Optional<PlaceId> depot = fleet.needRefer("depot", Thing.PLACE, PlaceId::new);
    List<PlaceId> serves = fleet.referAll("serves", Thing.PLACE, PlaceId::new);
    Duration toOrigin = fleet.findOr("to-origin", Duration.ZERO, Times::duration);
    Optional<Instant> from = fleet.find("available-from", Times::moment);
    Fleet.Use use = use(fleet, vehicles);
    return id.isPresent() && type.isPresent() && vehicles.isPresent() && depot.isPresent()
        ? context.make(
            fleet.where(),
            () ->
                new Fleet(
                    id.get(),
                    type.get(),
                    vehicles.get(),
                    depot.get(),
                    serves,
                    toOrigin,
                    from,
                    use,
                    fleet.where()))
        : Optional.empty();
  }

  private static Fleet.Use use(Fields fleet, Optional<Integer> vehicles) {
    return new Fleet.Use(
        fleet.findOr("returns", true, Scalars::yesNo),
        fleet.fields("drivers", Shape.DRIVERS).flatMap(TransportReader::drivers),
        spares(fleet, vehicles.orElse(Integer.MAX_VALUE)));
  }

  private static int spares(Fields fleet, int vehicles) {
    Fields.Form<Long> form = (in, value) -> Numbers.whole(in, value, 0, MOST_SPARES);
    int spares = Math.toIntExact(fleet.findOr("spares", 0L, form));
    if (spares < vehicles) {
      return spares;
    }
    fleet
        .context()
        .add(
            FindingCode.WRONG_VALUE,
            fleet.at("spares"),
            "Of %d vehicles, %d can't be kept back.".formatted(vehicles, spares),
            "Maybe `vehicles` was written without the spares: they are among them.");
    return 0;
  }

  private static Optional<Fleet.Drivers> drivers(Fields hours) {
    Optional<Duration> duty = hours.need("duty", TransportReader::lasting);
    Optional<Duration> rest = hours.need("rest", TransportReader::lasting);
    return duty.isPresent() && rest.isPresent()
        ? hours.context().make(hours.where(), () -> new Fleet.Drivers(duty.get(), rest.get()))
        : Optional.empty();
  }

  /// A duration that isn't zero.
  private static Optional<Duration> lasting(Context context, YamlNode node) {
    Optional<Duration> time = Times.duration(context, node);
    if (time.filter(Duration::isZero).isPresent()) {
      context.add(
          FindingCode.WRONG_VALUE,
          node.where(),
          "Drivers can neither drive nor rest for no time at all.",
          "Maybe they take turns: then leave out `drivers`.");
      return Optional.empty();
    }
    return time;
  }

  private static Optional<Escort> escort(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.ESCORT, Thing.ESCORT);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields escort = fields.get();
    Optional<EscortId> id = escort.declare(Thing.ESCORT, EscortId::new);
    Optional<Integer> teams = escort.need("teams", Scalars::few);
    Optional<PartyId> providedBy = escort.refer("provided-by", Thing.PARTY, PartyId::new);
    if (id.isEmpty() || teams.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(escort, Thing.ESCORT, id.get().value());
    return context.make(
        escort.where(), () -> new Escort(id.get(), names, teams.get(), providedBy, escort.where()));
  }
}
