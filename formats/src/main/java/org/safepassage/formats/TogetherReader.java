package org.safepassage.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Together;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.TogetherId;

/// Reads simultaneous hand-overs.
final class TogetherReader {
  /// Each part is an event of its own that somebody arranges.
  private static final int MOST_PARTS = 1000;

  private TogetherReader() {}

  static Optional<Together> read(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.TOGETHER).flatMap(TogetherReader::read);
  }

  private static Optional<Together> read(Fields fields) {
    Optional<TogetherId> id = fields.declare(Thing.TOGETHER, TogetherId::new);
    int parts = fields.findOr("parts", 1, TogetherReader::parts);
    fields.need("strands");
    List<Together.Strand> strands = fields.each("strands", TogetherReader::strand);
    checkStrands(fields, strands);
    Optional<ClauseId> clause = fields.refer("clause", Thing.CLAUSE, ClauseId::new);
    return id.map(known -> new Together(known, parts, strands, clause, fields.where()));
  }

  private static Optional<Integer> parts(Context context, YamlNode node) {
    Optional<Integer> parts = Scalars.few(context, node);
    if (parts.filter(number -> number > MOST_PARTS).isPresent()) {
      context.add(
          FindingCode.WRONG_VALUE,
          node.where(),
          "A simultaneous hand-over has at most %d parts, not %d."
              .formatted(MOST_PARTS, parts.get()),
          "Maybe people were counted: each part is an event of its own, with many people.");
      return Optional.empty();
    }
    return parts;
  }

  private static void checkStrands(Fields fields, List<Together.Strand> strands) {
    Set<CommitmentId> seen = new HashSet<>();
    boolean twice = !strands.stream().allMatch(strand -> seen.add(strand.commitment()));
    boolean tooFew =
        fields.find("strands").orElse(null) instanceof YamlNode.Items items
            && items.items().size() < 2;
    if (twice || tooFew) {
      fields
          .context()
          .add(
              FindingCode.TOGETHER_BROKEN,
              fields.at("strands"),
              "A simultaneous hand-over has one strand for each of two or more commitments.",
              twice
                  ? "Maybe one commitment was written twice."
                  : "Maybe the other side's strand is missing.");
    }
  }

  private static Optional<Together.Strand> strand(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.STRAND)
        .flatMap(strand -> {
          Optional<CommitmentId> id =
              strand.needRefer("commitment", Thing.COMMITMENT, CommitmentId::new);
          Count beyond = strand.findOr("beyond", Count.ZERO, Scalars::count);
          Optional<Count> upTo = strand.find("up-to", Scalars::positive);
          ConditionReader.checkRange(strand, Optional.of(beyond), upTo);
          return id.map(known -> new Together.Strand(known, beyond, upTo));
        });
  }
}
