package org.safepassage.agreement;

import java.util.Map;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;

/// Reads a [Progress] into [Levels] in one pass.
final class LevelsReader {
  private LevelsReader() {}

  static Levels read(Rulebook rulebook, Progress progress) {
    Levels levels = new Levels(rulebook.obligations().size());
    progress
        .accountedFor()
        .forEach(
            (key, count) ->
                rulebook
                    .findPlaceOf(key.commitment())
                    .ifPresent(
                        c ->
                            levels.setAccountedFor(
                                c,
                                key.lastPassed(),
                                progress.accountedFor(key.commitment(), key.lastPassed()).value())));
    for (Map.Entry<Progress.Key, org.safepassage.model.Count> entry :
        progress.counts().entrySet()) {
      Progress.Key key = entry.getKey();
      rulebook
          .findPlaceOf(key.commitment())
          .filter(c -> rulebook.obligation(c).unit() == key.unit())
          .ifPresent(
              c -> {
                Slot slot = new Slot(c, key.milestone(), key.evidence());
                levels.raise(slot.index(), levels.level(slot) + entry.getValue().value());
              });
    }
    addAccountedFor(rulebook, levels);
    for (int i = 0; i < rulebook.premises().size(); i++) {
      if (isGranted(rulebook, i, progress)) {
        levels.grant(i);
      }
    }
    return levels;
  }

  private static void addAccountedFor(Rulebook rulebook, Levels levels) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        for (Evidence evidence : Evidence.values()) {
          Slot slot = new Slot(c, milestone, evidence);
          if (rulebook.obligation(c).has(milestone)) {
            levels.raise(slot.index(), levels.level(slot) + levels.accountedForBefore(slot));
          }
        }
      }
    }
  }

  private static boolean isGranted(Rulebook rulebook, int premise, Progress progress) {
    return switch (rulebook.premises().get(premise)) {
      case Premise.Fact(var fact) -> {
        FactState state = progress.stateOf(fact);
        boolean assumed = !rulebook.conditionalFacts().containsKey(premise);
        yield state == FactState.GIVEN || (assumed && state != FactState.REFUSED);
      }
      case Premise.Consent _, Premise.Passage _, Premise.OpenCorridor _, Premise.Quorum _ -> true;
    };
  }
}
