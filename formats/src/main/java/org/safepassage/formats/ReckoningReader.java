package org.safepassage.formats;

import java.time.Duration;
import java.util.Optional;
import org.safepassage.model.CountRule;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Reckoning;

/// Reads how a room reckons with what is reported.
final class ReckoningReader {
  private ReckoningReader() {}

  static Reckoning read(Fields operation) {
    CountRule counts =
        operation.findOr(
            "counts", Reckoning.USUAL.counts(), Scalars.oneOf(CountRule.values(), CountRule::word));
    Duration overdue =
        operation.findOr("overdue", Reckoning.USUAL.overdue(), ReckoningReader::overdue);
    return new Reckoning(counts, overdue);
  }

  private static Optional<Duration> overdue(Context context, YamlNode node) {
    Optional<Duration> read = Times.duration(context, node);
    Optional<Duration> fit =
        read.filter(time ->
            time.compareTo(Reckoning.LEAST_OVERDUE) >= 0
                && time.compareTo(Reckoning.MOST_OVERDUE) <= 0);
    if (read.isPresent() && fit.isEmpty()) {
      context.add(
          FindingCode.WRONG_VALUE,
          node.where(),
          "A convoy is overdue from 1 minute to 7 days after its time.",
          "Maybe `30 min`, which holds where nothing is written.");
    }
    return fit;
  }
}
