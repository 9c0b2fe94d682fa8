package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.SideId;
import org.safepassage.model.Unit;

/// What is set against what, in words.
record StakesNames(Called called) {

  /// Whose people count, one after the other.
  String names(List<Stake> stakes) {
    return called
        .words()
        .joined(
            Phrase.COMMA,
            stakes.stream()
                .map(stake -> called.commitment(stake.commitment()))
                .distinct()
                .toList());
  }

  /// What stands above the exposure of a side in all.
  String heading(SideId side) {
    return called.words().say(Phrase.PACE_SIDE, called.side(side));
  }

  /// What stands above the exposure in one balance.
  String heading(Stakes stakes) {
    Words words = called.words();
    String given = names(stakes.given());
    String received = names(stakes.received());
    List<Stake> all = new ArrayList<>(stakes.given());
    all.addAll(stakes.received());
    List<Unit> units =
        all.stream().map(stake -> called.unit(stake.commitment())).distinct().toList();
    boolean plain = units.size() == 1 && all.stream().allMatch(stake -> stake.weight() == 1);
    return plain
        ? words.say(Phrase.PACE_PEOPLE, given, received, words.noun(units.getFirst()))
        : words.say(Phrase.PACE_PAIR, given, received);
  }
}
