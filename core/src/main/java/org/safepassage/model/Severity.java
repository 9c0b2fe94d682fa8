package org.safepassage.model;

/// How much a finding matters.
public enum Severity {
  /// The file can't be used.
  ERROR,
  /// The file can be used, and something in it deserves a look.
  WARNING
}
