package org.safepassage.bench.peers;

import java.util.List;

/// SMT-LIB 2.
enum SmtNotation implements Notation {
  SMT;

  /// What its formulas need to be declared before them.
  static final String PRELUDE =
      """
      (define-fun least ((a Int) (b Int)) Int (ite (<= a b) a b))
      (define-fun greatest ((a Int) (b Int)) Int (ite (>= a b) a b))
      """;

  @Override
  public String level(int place) {
    return "x" + place;
  }

  @Override
  public String established(int place) {
    return "f" + place;
  }

  @Override
  public String number(long value) {
    return value < 0 ? "(- " + -value + ")" : Long.toString(value);
  }

  @Override
  public String truth(boolean value) {
    return Boolean.toString(value);
  }

  @Override
  public String plus(List<String> terms) {
    return terms.size() == 1 ? terms.getFirst() : "(+ " + String.join(" ", terms) + ")";
  }

  @Override
  public String times(long factor, String term) {
    return factor == 1 ? term : "(* " + number(factor) + " " + term + ")";
  }

  @Override
  public String quotient(String term, long by) {
    return "(div " + term + " " + by + ")";
  }

  @Override
  public String least(String one, String other) {
    return "(least " + one + " " + other + ")";
  }

  @Override
  public String greatest(String one, String other) {
    return "(greatest " + one + " " + other + ")";
  }

  @Override
  public String atLeast(String one, String other) {
    return "(>= " + one + " " + other + ")";
  }

  @Override
  public String all(List<String> parts) {
    return parts.isEmpty() ? "true" : "(and " + String.join(" ", parts) + ")";
  }

  @Override
  public String any(List<String> parts) {
    return parts.isEmpty() ? "false" : "(or " + String.join(" ", parts) + ")";
  }

  @Override
  public String not(String part) {
    return "(not " + part + ")";
  }

  @Override
  public String choice(String condition, String then, String otherwise) {
    return "(ite " + condition + " " + then + " " + otherwise + ")";
  }
}
