package org.safepassage.accounts.record;

/// How a claimed number stands to a counted one, as intervals. Neither is thereby right.
public sealed interface Fit {

  /// One number can be meant by both.
  record Fits() implements Fit {}

  /// Whatever the claim leaves open, it names more.
  ///
  /// @param by how many more at the least
  record Above(long by) implements Fit {}

  /// Whatever the claim leaves open, it names fewer.
  ///
  /// @param by how many fewer at the least
  record Below(long by) implements Fit {}
}
