package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Stranded;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;

/// A question asked of one rulebook: where it starts from, and where it ends.
final class Situation {
  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Question question;
  private final Withholding withholding;
  private final Levels before;
  private final Standstill standstill;

  Situation(Operation operation, Agreement agreement, Rulebook rulebook, Question question) {
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = rulebook;
    this.question = question;
    this.withholding = new Withholding(operation, agreement, rulebook, question.start());
    this.before = rulebook.levelsOf(question.start());
    Rulebook alone = rulebook.monotone();
    this.standstill = new Standstill(alone, waitFor(alone));
  }

  Withholding withholding() {
    return withholding;
  }

  /// The counts, without what is taken as withheld.
  Levels start() {
    Levels start = before.copy();
    question.withheld().forEach(premise -> withholding.withhold(premise, start));
    return start;
  }

  Standing standing() {
    return standing(start(), question.states());
  }

  /// How it stands if something is withheld besides.
  ///
  /// @param states how many states may be explored
  Standing standingWithout(Premise premise, int states) {
    Levels start = start();
    withholding.withhold(premise, start);
    return standing(start, states);
  }

  private Standing standing(Levels start, int states) {
    return Standing.of(rulebook, standstill, start, before, states);
  }

  private WaitFor waitFor(Rulebook asked) {
    return new WaitFor(operation, agreement, asked, question.start().asOf());
  }

  Outcome outcome() {
    return outcome(standing());
  }

  /// @param standing of this situation
  Outcome outcome(Standing standing) {
    boolean stuck = standing.verdict() != Verdict.COMPLETES;
    return new Outcome(
        standing.verdict(),
        CheckReport.reach(rulebook, standing.levels()),
        stranded(standing.levels()),
        stuck ? waitFor(rulebook).waits(standing.levels()) : List.of(),
        standing.verdict() == Verdict.DEADLOCK ? standstill.circle(standing.settled()) : List.of(),
        standing.verdict() == Verdict.WAITS ? Optional.of(onceGiven(standing)) : Optional.empty(),
        new CheckReport.Effort(standing.reached().steps(), standing.reached().laps()));
  }

  private Verdict onceGiven(Standing standing) {
    if (standing.explored().filter(Exploration.Found::full).isPresent()) {
      return Verdict.COMPLETES;
    }
    Levels given = standstill.withAllGiven(standing.levels(), standing.before());
    Levels end = new Fixpoint(rulebook).from(given).levels();
    return Standing.isComplete(rulebook, end) ? Verdict.COMPLETES : Verdict.DEADLOCK;
  }

  private List<Stranded> stranded(Levels levels) {
    List<Stranded> stranded = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Milestone milestone : List.of(Milestone.READY, Milestone.CROSSED, Milestone.ARRIVED)) {
        if (rulebook.obligation(c).has(milestone)) {
          Slot slot = Slot.reported(c, milestone);
          Slot before = rulebook.before(slot).orElseThrow();
          long people = levels.level(before) - levels.level(slot);
          if (people > 0) {
            stranded.add(
                new Stranded(
                    rulebook.obligation(c).id(), before.milestone(), milestone, Count.of(people)));
          }
        }
      }
    }
    return stranded;
  }
}
