package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
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
        .forEach((key, count) ->
            rulebook
                .findPlaceOf(key.commitment())
                .ifPresent(c ->
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
          .ifPresent(c -> {
            Slot slot = new Slot(c, key.milestone(), key.evidence());
            levels.put(slot, levels.level(slot) + entry.getValue().value());
          });
    }
    if (!levels.isNobodyAccountedFor() || !progress.counts().isEmpty()) {
      addAccountedFor(rulebook, levels);
      fillIn(rulebook, levels);
    }
    for (int i = 0; i < rulebook.premises().size(); i++) {
      if (isGranted(rulebook, i, progress)) {
        levels.grant(i);
      } else if (isRefused(rulebook, i, progress)) {
        levels.withhold(i);
      }
    }
    return levels;
  }

  /// As [#read], with everything given that somebody could withhold.
  static Levels readAllGiven(Rulebook rulebook, Progress progress) {
    Levels levels = read(rulebook, progress);
    for (int i = 0; i < rulebook.premises().size(); i++) {
      if (rulebook.conditionalFacts().containsKey(i)) {
        levels.giveUpRefusal(i);
      } else {
        levels.grant(i);
      }
    }
    return levels;
  }

  private static void addAccountedFor(Rulebook rulebook, Levels levels) {
    for (Slot slot : counted(rulebook)) {
      levels.put(slot, levels.level(slot) + levels.accountedForBefore(slot));
    }
  }

  /// Whoever passed a milestone has passed those before it, and what was attested happened, even
  /// where nobody reported it.
  private static void fillIn(Rulebook rulebook, Levels levels) {
    for (Slot slot : counted(rulebook).reversed()) {
      rulebook
          .before(slot)
          .ifPresent(
              before -> levels.put(before, Math.max(levels.level(before), levels.level(slot))));
    }
  }

  private static List<Slot> counted(Rulebook rulebook) {
    List<Slot> slots = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        if (rulebook.obligation(c).has(milestone)) {
          slots.add(Slot.reported(c, milestone));
          slots.add(new Slot(c, milestone, Evidence.ATTESTED));
        }
      }
    }
    return slots;
  }

  private static boolean isRefused(Rulebook rulebook, int premise, Progress progress) {
    return rulebook.premises().get(premise) instanceof Premise.Fact(var fact)
        && progress.stateOf(fact) == FactState.REFUSED;
  }

  private static boolean isGranted(Rulebook rulebook, int premise, Progress progress) {
    return switch (rulebook.premises().get(premise)) {
      case Premise.Fact(var fact) -> {
        // Of a fact that nobody has spoken of yet, it is assumed that it will be given.
        boolean assumed =
            !rulebook.conditionalFacts().containsKey(premise)
                && !progress.facts().containsKey(fact);
        yield assumed || progress.stateOf(fact) == FactState.GIVEN;
      }
      case Premise.During _, Premise.InTime _, Premise.Undisturbed _ ->
          rulebook.circumstances().allow(premise, progress);
      case Premise.Consent _,
          Premise.Passage _,
          Premise.OpenCorridor _,
          Premise.Vehicles _,
          Premise.Quorum _ ->
          true;
    };
  }
}
