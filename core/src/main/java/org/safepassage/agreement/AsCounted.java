package org.safepassage.agreement;

import java.util.List;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.model.Milestone;

/// What a rulebook says of people who are counted on the spot, for the gate of a room. It differs
/// from what it says of plans in two points. People need not be whole lots: where some were
/// accounted for on the way, their number would otherwise hold up everybody after them. And
/// boarding, which is seen and not asked for, is judged together with the departure: whoever sits
/// in a bus already has thereby got no right to go.
public record AsCounted(Rulebook rulebook) {

  /// Whether a count may rise, as the others are.
  public boolean permits(Slot slot, long to, Levels levels) {
    return rulebook.advances().permitsAsCounted(slot, to, levels);
  }

  /// Whether people of one commitment may board and depart. Those who board in batches with others
  /// may only with them: see [#permitsBatch].
  ///
  /// @param to up to which level of the departure
  public boolean permitsDeparture(int commitment, long to, Levels levels) {
    Slot boarded = Slot.reported(commitment, Milestone.BOARDED);
    Levels asked = beforeBoarding(List.of(commitment), levels);
    if (rulebook.boardsInBatches(boarded) || !permits(boarded, to, asked)) {
      return false;
    }
    asked.put(boarded, to);
    return permits(Slot.reported(commitment, Milestone.DEPARTED), to, asked);
  }

  /// Whether people of several commitments may board as one batch and depart.
  ///
  /// @param batch its rule, by its place in the rulebook
  /// @param to up to which level of each commitment's departure, in the order of the rule's shares
  public boolean permitsBatch(int batch, List<Long> to, Levels levels) {
    List<Integer> commitments =
        rulebook.batches().get(batch).shares().stream().map(Batch.Share::commitment).toList();
    Levels asked = beforeBoarding(commitments, levels);
    Move.Board board = new Move.Board(batch, to);
    if (!rulebook.permits(board, asked)) {
      return false;
    }
    rulebook.apply(board, asked);
    for (int i = 0; i < commitments.size(); i++) {
      Slot departed = Slot.reported(commitments.get(i), Milestone.DEPARTED);
      if (to.get(i) > levels.level(departed) && !permits(departed, to.get(i), asked)) {
        return false;
      }
    }
    return true;
  }

  /// Up to which level people of a commitment may depart now, if they are there: in whole lots or,
  /// for those who board with others, with one batch.
  public long mayDepart(int commitment, Levels levels) {
    Slot boarded = Slot.reported(commitment, Milestone.BOARDED);
    Slot departed = Slot.reported(commitment, Milestone.DEPARTED);
    if (rulebook.boardsInBatches(boarded)) {
      return withABatch(commitment, levels);
    }
    Levels asked = beforeBoarding(List.of(commitment), levels);
    asked.put(boarded, rulebook.furthest(boarded, asked));
    return rulebook.furthest(departed, asked);
  }

  private long withABatch(int commitment, Levels levels) {
    long most = levels.level(Slot.reported(commitment, Milestone.DEPARTED));
    for (int b = 0; b < rulebook.batches().size(); b++) {
      List<Integer> commitments =
          rulebook.batches().get(b).shares().stream().map(Batch.Share::commitment).toList();
      int place = commitments.indexOf(commitment);
      if (place >= 0) {
        for (Move.Board way : rulebook.boardings().ways(b, beforeBoarding(commitments, levels))) {
          if (way.to().get(place) > most && permitsBatch(b, way.to(), levels)) {
            most = way.to().get(place);
          }
        }
      }
    }
    return most;
  }

  /// The same state, but that of some commitments nobody has boarded who hasn't departed.
  private static Levels beforeBoarding(List<Integer> commitments, Levels levels) {
    Levels asked = levels.copy();
    for (int c : commitments) {
      asked.put(
          Slot.reported(c, Milestone.BOARDED), levels.level(Slot.reported(c, Milestone.DEPARTED)));
    }
    return asked;
  }

  /// By how many a count is beyond what the other counts let it reach, as if everything were given:
  /// more passed than were let, or those whom it was set against turned back. 0 when it is within.
  public long beyondBand(Slot slot, Levels levels) {
    Levels given = levels.copy();
    for (int i = 0; i < rulebook.premises().size(); i++) {
      given.grant(i);
    }
    long level = levels.level(slot);
    long within = level;
    for (Hold hold : rulebook.holds(slot.index())) {
      if (level > hold.covers().beyond()) {
        long allowed = hold.requirement().limit(given);
        if (allowed < hold.covers().upTo()) {
          within = Math.min(within, Math.max(allowed, hold.covers().beyond()));
        }
      }
    }
    return level - within;
  }
}
