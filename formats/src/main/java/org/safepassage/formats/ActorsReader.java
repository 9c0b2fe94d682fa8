package org.safepassage.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Actors;
import org.safepassage.model.Names;
import org.safepassage.model.Observers;
import org.safepassage.model.ObserversId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;

/// Reads sides, parties and groups of observers.
final class ActorsReader {
  private ActorsReader() {}

  static Actors read(Fields operation) {
    return new Actors(
        operation.declarations("sides", Thing.SIDE, ActorsReader::side),
        operation.declarations("parties", Thing.PARTY, ActorsReader::party),
        operation.declarations("observers", Thing.OBSERVERS, ActorsReader::observers));
  }

  private static Optional<Side> side(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.SIDE, Thing.SIDE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields side = fields.get();
    return side.declare(Thing.SIDE, SideId::new)
        .map(id -> new Side(id, NamesReader.declare(side, Thing.SIDE, id.value()), side.where()));
  }

  private static Optional<Party> party(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.PARTY, Thing.PARTY);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields party = fields.get();
    Optional<PartyId> id = party.declare(Thing.PARTY, PartyId::new);
    Optional<SideId> side = party.refer("side", Thing.SIDE, SideId::new);
    Party.Standing standing =
        party.findOr(
            "standing",
            Party.Standing.PARTY,
            Scalars.oneOf(Party.Standing.values(), ActorsReader::word));
    List<Party.Role> roles =
        party.each("roles", Scalars.oneOf(Party.Role.values(), ActorsReader::word));
    String contact = party.findOr("contact", "", Scalars::text);
    return id.map(known ->
        new Party(
            known,
            NamesReader.declare(party, Thing.PARTY, known.value()),
            side,
            standing,
            Set.copyOf(roles),
            contact,
            party.where()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Observers> observers(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.OBSERVERS, Thing.OBSERVERS);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields group = fields.get();
    Optional<ObserversId> id = group.declare(Thing.OBSERVERS, ObserversId::new);
    group.need("members");
    List<String> members = new ArrayList<>(group.each("members", Scalars::text));
    Optional<Integer> quorum = group.need("quorum", Scalars::few);
    String contact = group.findOr("contact", "", Scalars::text);
    if (id.isEmpty() || quorum.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(group, Thing.OBSERVERS, id.get().value());
    return context.make(
        group.at("quorum"),
        () -> new Observers(id.get(), names, members, quorum.get(), contact, group.where()));
  }
}
