package org.safepassage.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FindingCode;

/// Reads what one unit of each commitment weighs in the exposure in all.
final class WeightsReader {
  private static final long GREATEST = 1_000_000;

  private WeightsReader() {}

  private record Weight(CommitmentId commitment, long weight) {}

  /// Empty where the file gives none. Whoever is left out would make the exposure look smaller than
  /// it is, so all are asked for.
  static Map<CommitmentId, Long> read(Fields agreement, List<Commitment> commitments) {
    Map<CommitmentId, Long> weights = new HashMap<>();
    for (Weight weight : agreement.each("weights", WeightsReader::weight)) {
      if (weights.putIfAbsent(weight.commitment(), weight.weight()) != null) {
        agreement
            .context()
            .add(
                FindingCode.WRONG_VALUE,
                agreement.at("weights"),
                "%s is weighed twice.".formatted(Quoted.of(weight.commitment().value())),
                "Maybe another commitment was meant.");
      }
    }
    for (Commitment commitment : commitments) {
      if (!weights.isEmpty() && !weights.containsKey(commitment.id())) {
        agreement
            .context()
            .add(
                FindingCode.MISSING_KEY,
                agreement.at("weights"),
                "`weights` says nothing of %s.".formatted(Quoted.of(commitment.id().value())),
                "Maybe 0, if it is not to be weighed against the others.");
      }
    }
    return weights;
  }

  private static Optional<Weight> weight(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.WEIGHT)
        .flatMap(fields -> {
          Optional<CommitmentId> commitment =
              fields.needRefer("commitment", Thing.COMMITMENT, CommitmentId::new);
          Optional<Long> weight =
              fields.need("weight", (in, value) -> Numbers.whole(in, value, 0, GREATEST));
          return commitment.isPresent() && weight.isPresent()
              ? Optional.of(new Weight(commitment.get(), weight.get()))
              : Optional.empty();
        });
  }
}
