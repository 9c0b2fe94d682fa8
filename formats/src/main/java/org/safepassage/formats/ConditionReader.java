package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.Term;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PartyId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Unit;

/// Reads conditions: a term with what it covers, its clause and its other readings.
final class ConditionReader {
  private ConditionReader() {}

  /// @param unit what the commitment that is held counts in
  static Optional<Condition> read(Context context, YamlNode node, Unit unit) {
    return Fields.of(context, node, Shape.CONDITION).flatMap(fields -> read(fields, unit));
  }

  private static Optional<Condition> read(Fields fields, Unit unit) {
    TermReader terms = TermReader.of(unit);
    Optional<Term> term = terms.read(fields);
    Optional<Count> beyond = fields.find("beyond", Scalars::count);
    Optional<Count> upTo = fields.find("up-to", Scalars::positive);
    Optional<Count> last = fields.find("last", Scalars::positive);
    checkRange(fields, beyond, upTo);
    if (last.isPresent() && term.filter(ConditionReader::namesStart).isPresent()) {
      fields
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.at("last"),
              "Who begins the last so many is known only when all others have gone: they have no start-by.",
              "Maybe `beyond` with a number, or `deadline`.");
    }
    Optional<ClauseId> clause = fields.refer("clause", Thing.CLAUSE, ClauseId::new);
    List<Condition.Reading> readings =
        fields.each("readings", (context, node) -> reading(context, node, terms));
    return term.map(held ->
        new Condition(
            new Condition.Coverage(beyond, upTo, last), held, clause, readings, fields.where()));
  }

  private static boolean namesStart(Term term) {
    return switch (term) {
      case Term.All(var parts, var _) -> parts.stream().anyMatch(ConditionReader::namesStart);
      case Term.Any(var parts, var _) -> parts.stream().anyMatch(ConditionReader::namesStart);
      case Term.Before(var limit, var _) -> limit.kind() == TimeLimit.Kind.START_BY;
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> false;
    };
  }

  /// Levels above `beyond` up to `up-to`: there must be one.
  static void checkRange(Fields fields, Optional<Count> beyond, Optional<Count> upTo) {
    if (beyond.isPresent() && upTo.isPresent() && beyond.get().compareTo(upTo.get()) >= 0) {
      fields
          .context()
          .add(
              FindingCode.BAD_RANGE,
              fields.at("beyond"),
              "There is nothing beyond %s and up to %s.".formatted(beyond.get(), upTo.get()),
              "Maybe the two are swapped.");
    }
  }

  private static Optional<Condition.Reading> reading(
      Context context, YamlNode node, TermReader terms) {
    return Fields.of(context, node, Shape.READING)
        .flatMap(fields -> {
          Optional<String> name = fields.need("name", Scalars::text);
          List<PartyId> readBy = fields.referAll("read-by", Thing.PARTY, PartyId::new);
          Optional<Term> term = terms.read(fields);
          return name.isPresent() && term.isPresent()
              ? Optional.of(new Condition.Reading(name.get(), readBy, term.get()))
              : Optional.empty();
        });
  }
}
