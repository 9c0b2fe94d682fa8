package org.safepassage.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Shared;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.SharedId;

/// Reads what several commitments share.
final class SharedReader {
  /// Nobody reads a longer list. Keeps the sums exact.
  private static final int MOST_PARTS = 1000;

  private static final Milestone[] FREE_AGAIN = {Milestone.CROSSED, Milestone.ARRIVED};

  private SharedReader() {}

  static Optional<Shared> read(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.SHARED).flatMap(SharedReader::read);
  }

  private static Optional<Shared> read(Fields fields) {
    Optional<SharedId> id = fields.declare(Thing.SHARED, SharedId::new);
    Optional<Count> atMost = fields.need("at-most", Scalars::positive);
    fields.need("of");
    List<Shared.Part> of = fields.each("of", SharedReader::part);
    checkParts(fields, of);
    Optional<Milestone> until = fields.find("until", Scalars.oneOf(FREE_AGAIN, Milestone::word));
    Shared.Kind kind =
        fields.findOr(
            "kind",
            until.isPresent() ? Shared.Kind.STOCK : Shared.Kind.QUOTA,
            Scalars.oneOf(Shared.Kind.values(), Shared.Kind::word));
    Optional<ClauseId> clause = fields.refer("clause", Thing.CLAUSE, ClauseId::new);
    if (id.isEmpty() || atMost.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(fields, Thing.SHARED, id.get().value());
    return fields
        .context()
        .make(
            fields.where(),
            () ->
                new Shared(id.get(), names, kind, atMost.get(), of, until, clause, fields.where()));
  }

  private static void checkParts(Fields fields, List<Shared.Part> parts) {
    Set<CommitmentId> seen = new HashSet<>();
    boolean twice = !parts.stream().allMatch(part -> seen.add(part.commitment()));
    int written =
        fields.find("of").orElse(null) instanceof YamlNode.Items items ? items.items().size() : 2;
    if (twice || written < 2 || written > MOST_PARTS) {
      fields
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.at("of"),
              "From 2 to %d commitments share something, each named once.".formatted(MOST_PARTS),
              twice
                  ? "Maybe one commitment was written twice."
                  : written < 2
                      ? "Maybe the other is missing; a limit on one commitment is its quota."
                      : "Maybe some of them can be one commitment.");
    }
  }

  private static Optional<Shared.Part> part(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.SHARED_PART)
        .flatMap(part -> {
          Optional<CommitmentId> id =
              part.needRefer("commitment", Thing.COMMITMENT, CommitmentId::new);
          int weight = part.findOr("weight", 1, Scalars::few);
          return id.flatMap(
              known -> context.make(part.where(), () -> new Shared.Part(known, weight)));
        });
  }
}
