package org.safepassage.agreement;

/// Reads a clause in another way.
final class Readings {
  private Readings() {}

  /// The agreement with one condition's term replaced by another reading of it.
  static Agreement apply(
      Agreement agreement, Commitment commitment, Condition condition, Condition.Reading reading) {
    return agreement.withCommitments(
        agreement.commitments().stream()
            .map(c -> c.equals(commitment) ? with(c, condition, reading) : c)
            .toList());
  }

  private static Commitment with(
      Commitment commitment, Condition condition, Condition.Reading reading) {
    return commitment.withConditions(
        commitment.conditions().stream()
            .map(c -> c.equals(condition) ? c.withTerm(reading.term()) : c)
            .toList());
  }
}
