package org.safepassage.agreement;

import java.util.List;

/// Reads a clause in another way.
final class Readings {
  private Readings() {}

  /// The agreement with one condition's term replaced by another reading of it.
  static Agreement apply(
      Agreement agreement, Commitment commitment, Condition condition, Condition.Reading reading) {
    List<Commitment> commitments =
        agreement.commitments().stream()
            .map(c -> c.equals(commitment) ? with(c, condition, reading) : c)
            .toList();
    return new Agreement(
        agreement.id(),
        agreement.version(),
        agreement.replaces(),
        agreement.title(),
        agreement.history(),
        agreement.clauses(),
        agreement.facts(),
        commitments,
        agreement.together(),
        agreement.carried(),
        agreement.where());
  }

  private static Commitment with(
      Commitment commitment, Condition condition, Condition.Reading reading) {
    List<Condition> conditions =
        commitment.conditions().stream()
            .map(c ->
                c.equals(condition)
                    ? new Condition(c.coverage(), reading.term(), c.clause(), List.of(), c.where())
                    : c)
            .toList();
    return new Commitment(
        commitment.id(),
        commitment.kind(),
        commitment.names(),
        commitment.giver(),
        commitment.beneficiary(),
        commitment.categories(),
        commitment.origin(),
        commitment.route(),
        commitment.destination(),
        commitment.quota(),
        commitment.unit(),
        commitment.turnout(),
        commitment.turnoutDeclaredBy(),
        commitment.lot(),
        commitment.heldAt(),
        commitment.consents(),
        commitment.observers(),
        conditions,
        commitment.clause(),
        commitment.where());
  }
}
