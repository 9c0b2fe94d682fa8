package org.safepassage.agreement;

import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;

/// A condition by its place in an agreement. An amendment that touches it touches one clause.
public sealed interface ConditionAt {
  /// As it is numbered there, from 0.
  int number();

  /// A condition of a commitment.
  record OfCommitment(CommitmentId commitment, int number) implements ConditionAt {}

  /// A condition of a fact.
  record OfFact(FactId fact, int number) implements ConditionAt {}
}
