package org.safepassage.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Batches;
import org.safepassage.model.BatchesId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;

/// Reads how batches of several commitments are made up.
final class BatchesReader {
  /// More would have too many ways to be made up.
  private static final int MOST_PARTS = 10;

  private static final int MOST_PEOPLE = 10_000;

  private BatchesReader() {}

  static List<Batches> readAll(Fields agreement) {
    List<Batches> all = agreement.each("batches", BatchesReader::read);
    Map<CommitmentId, BatchesId> goesIn = new HashMap<>();
    for (Batches batches : all) {
      for (Batches.Part part : batches.of()) {
        BatchesId other = goesIn.putIfAbsent(part.commitment(), batches.id());
        if (other != null && !other.equals(batches.id())) {
          agreement
              .context()
              .add(
                  FindingCode.WRONG_VALUE,
                  batches.where(),
                  "%s leaves in the batches of %s and in those of %s."
                      .formatted(
                          Quoted.of(part.commitment().value()),
                          Quoted.of(other.value()),
                          Quoted.of(batches.id().value())),
                  "Maybe both can be one rule.");
        }
      }
    }
    return all;
  }

  private static Optional<Batches> read(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.BATCHES).flatMap(BatchesReader::read);
  }

  private static Optional<Batches> read(Fields fields) {
    Optional<BatchesId> id = fields.declare(Thing.BATCHES, BatchesId::new);
    Optional<Count> size =
        fields.need(
            "size", (context, node) -> Numbers.whole(context, node, 1, MOST_PEOPLE).map(Count::of));
    fields.need("of");
    List<Batches.Part> of = fields.each("of", BatchesReader::part);
    checkParts(fields, of);
    Optional<ClauseId> clause = fields.refer("clause", Thing.CLAUSE, ClauseId::new);
    if (id.isEmpty() || size.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(fields, Thing.BATCHES, id.get().value());
    return fields
        .context()
        .make(
            fields.where(),
            () -> new Batches(id.get(), names, size.get(), of, clause, fields.where()));
  }

  private static void checkParts(Fields fields, List<Batches.Part> parts) {
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
              "From 2 to %d commitments leave in common batches, each named once."
                  .formatted(MOST_PARTS),
              twice
                  ? "Maybe one commitment was written twice."
                  : written < 2
                      ? "Maybe the other is missing; the batches of one commitment are its lots."
                      : "Maybe some of them can be one commitment.");
    }
  }

  private static Optional<Batches.Part> part(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.BATCH_PART)
        .flatMap(part -> {
          Optional<CommitmentId> id =
              part.needRefer("commitment", Thing.COMMITMENT, CommitmentId::new);
          Count atLeast = part.findOr("at-least", Count.ZERO, Scalars::count);
          Optional<Count> atMost = part.find("at-most", Scalars::positive);
          return id.flatMap(
              known -> context.make(part.where(), () -> new Batches.Part(known, atLeast, atMost)));
        });
  }
}
