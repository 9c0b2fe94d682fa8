package org.safepassage.formats;

import java.util.Optional;
import org.safepassage.agreement.CarriedTerm;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// Reads terms that no count decides.
final class CarriedReader {
  private CarriedReader() {}

  static Optional<CarriedTerm> read(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.CARRIED).flatMap(CarriedReader::read);
  }

  private static Optional<CarriedTerm> read(Fields fields) {
    CarriedTerm.Kind kind =
        fields.findOr(
            "kind",
            CarriedTerm.Kind.OTHER,
            Scalars.oneOf(CarriedTerm.Kind.values(), CarriedTerm.Kind::word));
    Optional<Count> number = fields.find("amount", Scalars::count);
    Optional<String> unit = fields.find("unit", Scalars::text);
    if (fields.has("amount") != fields.has("unit")) {
      fields
          .context()
          .add(
              FindingCode.MISSING_KEY,
              fields.where(),
              "`amount` and `unit` belong together.",
              fields.has("unit")
                  ? "Maybe leave out `unit`, and say it in the text."
                  : "Maybe `unit: rifle per person`.");
    }
    Optional<PartyId> party = fields.refer("party", Thing.PARTY, PartyId::new);
    Optional<PlaceId> place = fields.refer("place", Thing.PLACE, PlaceId::new);
    Optional<ClauseId> clause = fields.refer("clause", Thing.CLAUSE, ClauseId::new);
    return fields
        .need("text", Scalars::text)
        .map(text ->
            new CarriedTerm(
                kind,
                text,
                number.flatMap(n -> unit.map(of -> new CarriedTerm.Amount(n, of))),
                party,
                place,
                clause,
                fields.where()));
  }
}
