package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// Where movements end: at multiples of the lot, at the number due, and where a simultaneous
/// hand-over begins or one of its parts ends, for a part is a movement of its own. Counts that
/// don't rise in lots may end anywhere.
///
/// Where people board by lots of several sizes, it depends on where they begin.
record Lots(List<Obligation> obligations, Wiring wiring) {

  /// Whether people can go on from `from` to `to` in whole lots.
  boolean fits(Slot slot, long from, long to) {
    return atOrBelow(slot, from, to) == to;
  }

  /// The highest level from `from` to `limit` at which a movement from there may end.
  long atOrBelow(Slot slot, long from, long limit) {
    Obligation obligation = obligations.get(slot.commitment());
    if (!obligation.risesInLots(slot) || limit >= obligation.due()) {
      return Math.min(limit, obligation.due());
    }
    if (isChoice(slot)) {
      long begin = Math.max(from, lastStop(slot, limit));
      return limit <= begin ? begin : begin + obligation.lots().atOrBelow(limit - begin);
    }
    long landing = limit / obligation.lot() * obligation.lot();
    return Math.max(landing, lastStop(slot, limit));
  }

  /// The lowest level above `from` at which a movement may end, for a count that rises in lots.
  long nextAfter(Slot slot, long from) {
    Obligation obligation = obligations.get(slot.commitment());
    long next =
        isChoice(slot)
            ? from + obligation.lots().smallest()
            : (from / obligation.lot() + 1) * obligation.lot();
    return Math.min(next, nextStop(slot, from));
  }

  /// Where one lot, of any size, can end that begins at `from`.
  List<Long> ends(Slot slot, long from) {
    Obligation obligation = obligations.get(slot.commitment());
    if (!isChoice(slot) || from >= obligation.due()) {
      return List.of(nextAfter(slot, from));
    }
    long stop = nextStop(slot, from);
    return obligation.lots().sizes().stream()
        .map(size -> Math.min(from + size.value(), stop))
        .distinct()
        .toList();
  }

  /// Whether it is a choice by which lots the count rises.
  boolean isChoice(Slot slot) {
    return slot.milestone() == Milestone.BOARDED
        && slot.evidence() == Evidence.REPORTED
        && obligations.get(slot.commitment()).lots().isChoice();
  }

  /// The highest level not above `limit` at which a movement ends, whatever its lots; 0 if there is
  /// none.
  private long lastStop(Slot slot, long limit) {
    long last = 0;
    for (HandOver.Strand strand : wiring.strandsOf(slot.commitment())) {
      if (strand.beyond() <= limit) {
        last = Math.max(last, strand.beyond());
      }
      for (long end : strand.ends()) {
        if (end <= limit) {
          last = Math.max(last, end);
        }
      }
    }
    return last;
  }

  /// The lowest level above `from` at which a movement ends, whatever its lots.
  private long nextStop(Slot slot, long from) {
    long next = obligations.get(slot.commitment()).due();
    for (HandOver.Strand strand : wiring.strandsOf(slot.commitment())) {
      if (strand.beyond() > from) {
        next = Math.min(next, strand.beyond());
      }
      for (long end : strand.ends()) {
        if (end > from) {
          next = Math.min(next, end);
        }
      }
    }
    return next;
  }
}
