package org.safepassage.bench.peers;

import java.util.List;

/// How a language writes whole numbers and what is said of them.
interface Notation {
  /// The level of a count, by its place among [org.safepassage.agreement.Rulebook#slots].
  String level(int place);

  /// Whether a fact with conditions is established, by its place among those facts.
  String established(int place);

  String number(long value);

  String truth(boolean value);

  String plus(List<String> terms);

  String times(long factor, String term);

  /// The whole part of the quotient; both are never negative.
  String quotient(String term, long by);

  String least(String one, String other);

  String greatest(String one, String other);

  String atLeast(String one, String other);

  String all(List<String> parts);

  String any(List<String> parts);

  String not(String part);

  String choice(String condition, String then, String otherwise);

  default String less(String one, String other) {
    return not(atLeast(one, other));
  }

  default String plus(String term, long constant) {
    return constant == 0 ? term : plus(List.of(term, number(constant)));
  }
}
