package org.safepassage.pictures;

import java.util.List;
import org.safepassage.agreement.LevelRange;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.Unit;

/// Says how far somebody can be ahead.
record Leads(Called called) {
  private Words words() {
    return called.words();
  }

  /// Who is meant, and which part of them.
  String stakes(List<Stake> stakes) {
    return words()
        .list(
            stakes.stream()
                .map(stake -> {
                  String name = called.commitment(stake.commitment());
                  return isWhole(stake.levels())
                      ? name
                      : words().say(ReportPhrase.PART_OF, name, levels(stake.levels()));
                })
                .toList());
  }

  static boolean isWhole(LevelRange levels) {
    return levels.beyond() == 0 && levels.upTo() == Long.MAX_VALUE;
  }

  String levels(LevelRange levels) {
    Words words = words();
    if (levels.upTo() == Long.MAX_VALUE) {
      return words.say(ReportPhrase.FROM_LEVEL, words.number(levels.beyond()));
    }
    return levels.beyond() == 0
        ? words.say(ReportPhrase.TO_LEVEL, words.number(levels.upTo()))
        : words.say(
            ReportPhrase.LEVELS, words.number(levels.beyond() + 1), words.number(levels.upTo()));
  }

  /// The worst lead: where one commitment alone gives, in its own people.
  String worst(Exposure exposure) {
    Words words = words();
    if (exposure.bound() == 0) {
      return words.say(ReportPhrase.NOTHING);
    }
    List<Stake> given = exposure.stakes().given();
    if (given.size() > 1) {
      return words.say(ReportPhrase.IN_WEIGHTS, words.between(exposure.worst(), exposure.bound()));
    }
    Stake stake = given.getFirst();
    Unit unit = called.unit(stake.commitment());
    long least = Math.ceilDiv(exposure.worst(), stake.weight());
    long most = Math.ceilDiv(exposure.bound(), stake.weight());
    return least == most
        ? words.amount(most, unit)
        : words.say(ReportPhrase.BOUNDS, words.number(least), words.amount(most, unit));
  }
}
