package org.safepassage.bench.accounts;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/// How often a claim is put in the wrong mouth, if only the surest are kept.
///
/// The surest come first ([Found#unsureness]). Among equally sure ones the order is open, so that
/// of a part of them the mean is taken.
///
/// @param steps by how unsure they are, from the surest on
record Misattribution(SortedMap<Integer, Step> steps) {
  static final Misattribution NONE = new Misattribution(new TreeMap<>());

  /// What each end of the interval leaves out.
  private static final double TAIL = 0.025;

  /// Claims that are equally sure.
  ///
  /// @param claims how many there are of them
  /// @param wrong how many of these are in the wrong mouth
  record Step(int claims, int wrong) {
    Step plus(Step other) {
      return new Step(claims + other.claims, wrong + other.wrong);
    }
  }

  /// @param rate the share in the wrong mouth among the `kept` claims
  /// @param low the lower end of the interval in which the true rate lies with 95 % certainty
  ///   (Clopper and Pearson 1934), `high` the upper one
  record At(int kept, double rate, double low, double high) {}

  Misattribution {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  static Misattribution of(Collection<Pairing.Pair> pairs) {
    TreeMap<Integer, Step> steps = new TreeMap<>();
    for (Pairing.Pair pair : pairs) {
      steps.merge(
          pair.found().unsureness(), new Step(1, pair.isRight(Slot.HOLDER) ? 0 : 1), Step::plus);
    }
    return new Misattribution(steps);
  }

  Misattribution plus(Misattribution other) {
    TreeMap<Integer, Step> sums = new TreeMap<>(steps);
    other.steps.forEach((unsure, step) -> sums.merge(unsure, step, Step::plus));
    return new Misattribution(sums);
  }

  /// @param coverage the share of the claims that is kept, above 0 and up to 1
  At at(double coverage) {
    int all = steps.values().stream().mapToInt(Step::claims).sum();
    int kept = (int) Math.ceil(coverage * all);
    double wrong = 0;
    int left = kept;
    for (Step step : steps.values()) {
      int taken = Math.min(left, step.claims());
      wrong += step.claims() == 0 ? 0 : (double) step.wrong() * taken / step.claims();
      left -= taken;
    }
    int whole = (int) Math.round(wrong);
    return new At(kept, kept == 0 ? 0 : wrong / kept, low(whole, kept), high(whole, kept));
  }

  private static double low(int wrong, int kept) {
    return wrong == 0 ? 0 : solved(p -> 1 - atMost(wrong - 1, kept, p) < TAIL);
  }

  private static double high(int wrong, int kept) {
    return wrong >= kept ? 1 : solved(p -> atMost(wrong, kept, p) > TAIL);
  }

  /// The rate up to which it holds.
  private static double solved(DoublePredicate holds) {
    double from = 0;
    double to = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (from + to) / 2;
      if (holds.test(middle)) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// How likely at most `wrong` of `kept` are wrong if each is with probability `p`.
  private static double atMost(int wrong, int kept, double p) {
    if (p <= 0) {
      return 1;
    }
    if (p >= 1) {
      return wrong >= kept ? 1 : 0;
    }
    double sum = 0;
    double log = kept * Math.log1p(-p);
    for (int k = 0; k <= wrong; k++) {
      sum += Math.exp(log);
      log += Math.log((double) (kept - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
    }
    return Math.min(1, sum);
  }
}
