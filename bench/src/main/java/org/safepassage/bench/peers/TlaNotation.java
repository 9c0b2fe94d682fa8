package org.safepassage.bench.peers;

import java.util.List;

/// TLA+, with the counts in a sequence `x` and the facts in a sequence `f`.
enum TlaNotation implements Notation {
  TLA;

  /// What its formulas need to be defined before them.
  static final String PRELUDE =
      """
      Least(a, b) == IF a <= b THEN a ELSE b
      Greatest(a, b) == IF a >= b THEN a ELSE b
      """;

  @Override
  public String level(int place) {
    return "x[" + (place + 1) + "]";
  }

  @Override
  public String established(int place) {
    return "f[" + (place + 1) + "]";
  }

  @Override
  public String number(long value) {
    return value < 0 ? "(0 - " + -value + ")" : Long.toString(value);
  }

  @Override
  public String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  @Override
  public String plus(List<String> terms) {
    return "(" + String.join(" + ", terms) + ")";
  }

  @Override
  public String times(long factor, String term) {
    return factor == 1 ? term : "(" + number(factor) + " * " + term + ")";
  }

  @Override
  public String quotient(String term, long by) {
    return "(" + term + " \\div " + by + ")";
  }

  @Override
  public String least(String one, String other) {
    return "Least(" + one + ", " + other + ")";
  }

  @Override
  public String greatest(String one, String other) {
    return "Greatest(" + one + ", " + other + ")";
  }

  @Override
  public String atLeast(String one, String other) {
    return "(" + one + " >= " + other + ")";
  }

  @Override
  public String all(List<String> parts) {
    return parts.isEmpty() ? "TRUE" : "(" + String.join(" /\\ ", parts) + ")";
  }

  @Override
  public String any(List<String> parts) {
    return parts.isEmpty() ? "FALSE" : "(" + String.join(" \\/ ", parts) + ")";
  }

  @Override
  public String not(String part) {
    return "~(" + part + ")";
  }

  @Override
  public String choice(String condition, String then, String otherwise) {
    return "(IF " + condition + " THEN " + then + " ELSE " + otherwise + ")";
  }
}
