package org.safepassage.cli;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Category;
import org.safepassage.model.Population;
import org.safepassage.model.WaitingWeights;

/// What waiting comes to in the weights of an operation, in words; nothing where it has none.
final class WaitingWords {
  private final Population population;
  private final Labels labels;

  WaitingWords(Opened opened, Labels labels) {
    this.population = opened.operation().population();
    this.labels = labels;
  }

  /// Whether an hour of waiting is not the same for everybody and everywhere.
  boolean weighs() {
    return population.weighsWaiting();
  }

  /// Hours in the weights, of minutes in them, rounded towards nothing.
  static String hours(long minutes) {
    return Amount.of(minutes / 60, "hour", "hours");
  }

  /// To stand behind an amount of person-hours: `; weighted, 3,040 hours`.
  String also(long minutes) {
    return weighs() ? "; weighted, " + hours(minutes) : "";
  }

  /// A sentence with the sum and all the weights.
  String sum(long minutes) {
    return "Weighted, that is %s: an hour counts %s.".formatted(hours(minutes), counts());
  }

  /// The weights, as a sentence.
  String weights() {
    return "Weighted, an hour of waiting counts %s.".formatted(counts());
  }

  private String counts() {
    List<String> weights = new ArrayList<>();
    for (Category category : population.categories()) {
      weights.add(
          "%s for %s".formatted(Amount.number(category.weight()), labels.name(category.id())));
    }
    boolean isOneForAll =
        population.categories().stream().allMatch(category -> category.weight() == 1);
    String whose = String.join(", ", weights);
    if (population.waiting().equals(WaitingWeights.EQUAL)) {
      return whose;
    }
    return isOneForAll ? where("") : whose + ", and that " + where(" times");
  }

  private String where(String times) {
    WaitingWeights waiting = population.waiting();
    return "%s%s at home, %s%s at a hand-over point, %s%s aboard in front of a checkpoint"
        .formatted(
            Amount.number(waiting.home()),
            times,
            Amount.number(waiting.held()),
            times,
            Amount.number(waiting.aboard()),
            times);
  }
}
