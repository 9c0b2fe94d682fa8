package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.CheckReport.Revocation;
import org.safepassage.agreement.CheckReport.Stuck;
import org.safepassage.agreement.CheckReport.Turn;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;

/// Tells what an exploration found in the words of a [CheckReport].
final class ExplorationReport {
  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Levels start;
  private final Optional<Instant> now;

  ExplorationReport(
      Operation operation,
      Agreement agreement,
      Rulebook rulebook,
      Levels start,
      Optional<Instant> now) {
    this.now = now;
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = rulebook;
    this.start = start;
  }

  /// Nothing where the fixpoint proves all there is to say.
  ///
  /// @param states how many states to walk through at most for each fact that can be taken back
  Optional<Explored> of(Standing standing, int states) {
    List<Revocation> revocations = new Revocations(rulebook, start, states).of(agreement.facts());
    Optional<Exploration.Found> found = standing.explored();
    if (found.isEmpty()) {
      Optional<Boolean> completes = Optional.of(standing.verdict() == Verdict.COMPLETES);
      return revocations.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Explored(1, true, Map.of(), completes, completes, Optional.empty(), revocations));
    }
    return Optional.of(
        new Explored(
            found.get().states(),
            found.get().full(),
            step(found.get()),
            someOrder(found.get(), standing.verdict()),
            everyOrder(found.get(), standing.verdict()),
            found.get().stuck().map(end -> stuck(end, found.get())),
            revocations));
  }

  private static Optional<Boolean> someOrder(Exploration.Found found, Verdict verdict) {
    return found.completing().isPresent()
        ? Optional.of(true)
        : verdict == Verdict.UNDECIDED ? Optional.empty() : Optional.of(false);
  }

  private static Optional<Boolean> everyOrder(Exploration.Found found, Verdict verdict) {
    boolean known = found.full() || found.stuck().isPresent() || verdict == Verdict.DEADLOCK;
    return known
        ? Optional.of(found.stuck().isEmpty() && verdict == Verdict.COMPLETES)
        : Optional.empty();
  }

  private Map<CommitmentId, Count> step(Exploration.Found found) {
    Map<CommitmentId, Count> step = new LinkedHashMap<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Obligation obligation = rulebook.obligation(c);
      if (rulebook.isContested(Slot.reported(c, Milestone.BOARDED))) {
        long people = Math.min(obligation.due(), obligation.lot() * found.stride());
        step.put(obligation.id(), Count.of(people));
      }
    }
    return step;
  }

  /// Where departing is a choice as well as boarding, people speak of those who left.
  private boolean isTold(Slot slot) {
    return slot.milestone() != Milestone.BOARDED
        || rulebook.limitsOf(Slot.reported(slot.commitment(), Milestone.DEPARTED)).isEmpty();
  }

  private Stuck stuck(Exploration.End end, Exploration.Found found) {
    List<Turn> run = new ArrayList<>();
    Levels levels = start.copy();
    for (Move choice : end.choices()) {
      switch (choice) {
        case Move.Advance(var slot, var to) -> {
          if (isTold(slot)) {
            add(run, slot, levels.level(slot), to);
          }
        }
        case Move.Board(var batch, var to) -> {
          List<Batch.Share> shares = rulebook.batches().get(batch).shares();
          for (int i = 0; i < shares.size(); i++) {
            Slot boarded = Boardings.boarded(shares.get(i));
            add(run, boarded, levels.level(boarded), to.get(i));
          }
        }
        case Move.Cross _, Move.Establish _ -> {}
      }
      rulebook.apply(choice, levels);
    }
    return new Stuck(
        run,
        found.full(),
        CheckReport.reach(rulebook, end.levels()),
        new WaitFor(operation, agreement, rulebook, now).waits(end.levels()));
  }

  /// What one commitment does in one go is one turn.
  private void add(List<Turn> run, Slot slot, long from, long to) {
    CommitmentId who = rulebook.obligation(slot.commitment()).id();
    boolean goesOn = !run.isEmpty() && run.getLast().commitment().equals(who);
    if (goesOn) {
      run.set(run.size() - 1, new Turn(who, run.getLast().from(), Count.of(to)));
    } else if (to > from) {
      run.add(new Turn(who, Count.of(from), Count.of(to)));
    }
  }
}
