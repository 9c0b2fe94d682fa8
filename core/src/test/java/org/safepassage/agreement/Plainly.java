package org.safepassage.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// A scene and its states, in the words of the [NaiveInterpreter].
final class Plainly {
  private Plainly() {}

  static NaiveInterpreter interpreter(Scene scene, Rulebook rulebook, Progress start) {
    return new NaiveInterpreter(
        scene.operation(), scene.agreement(), dues(rulebook), lost(start), start);
  }

  private static Map<CommitmentId, Long> dues(Rulebook rulebook) {
    Map<CommitmentId, Long> dues = new HashMap<>();
    rulebook.obligations().forEach(o -> dues.put(o.id(), o.due()));
    return dues;
  }

  private static Map<CommitmentId, Map<Milestone, Long>> lost(Progress progress) {
    Map<CommitmentId, Map<Milestone, Long>> lost = new HashMap<>();
    progress
        .accountedFor()
        .forEach((key, count) ->
            lost.computeIfAbsent(key.commitment(), _ -> new HashMap<>())
                .put(key.lastPassed(), count.value()));
    return lost;
  }

  static NaiveInterpreter.State start(
      Scene scene, Rulebook rulebook, Levels levels, Progress progress) {
    NaiveInterpreter.State state = levels(rulebook, levels);
    for (int f = 0; f < scene.agreement().facts().size(); f++) {
      Fact fact = scene.agreement().facts().get(f);
      if (fact.conditions().isEmpty() || progress.stateOf(fact.id()) == FactState.GIVEN) {
        state = state.withFact(f);
      }
    }
    return state;
  }

  static NaiveInterpreter.State end(Scene scene, Rulebook rulebook, Levels levels) {
    NaiveInterpreter.State state = levels(rulebook, levels);
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      // Attested arrivals that no term asks for are not followed by the fixpoint: they rise freely.
      state =
          state.with(
              c,
              Milestone.ARRIVED,
              Evidence.ATTESTED,
              state.level(c, Milestone.ARRIVED, Evidence.REPORTED));
    }
    for (int f = 0; f < scene.agreement().facts().size(); f++) {
      Optional<Integer> premise = rulebook.premiseOf(scene.agreement().facts().get(f).id());
      boolean heldUp = premise.isPresent() && !levels.isGranted(premise.get());
      if (!heldUp) {
        state = state.withFact(f);
      }
    }
    return state;
  }

  private static NaiveInterpreter.State levels(Rulebook rulebook, Levels levels) {
    NaiveInterpreter.State state = new NaiveInterpreter.State(0, 0);
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Milestone m : Milestone.values()) {
        if (rulebook.obligation(c).has(m)) {
          long level = levels.level(Slot.reported(c, m));
          state = state.with(c, m, Evidence.REPORTED, level);
        }
      }
      state =
          state.with(
              c,
              Milestone.ARRIVED,
              Evidence.ATTESTED,
              levels.level(new Slot(c, Milestone.ARRIVED, Evidence.ATTESTED)));
    }
    return state;
  }
}
