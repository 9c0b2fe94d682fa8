package org.safepassage.agreement;

import java.util.List;

/// Where movements end: at multiples of the lot, at the number due, and where a simultaneous
/// hand-over begins or one of its parts ends, for a part is a movement of its own. Counts that
/// don't rise in lots may end anywhere.
record Lots(List<Obligation> obligations, Wiring wiring) {

  /// The highest level not above `limit` at which a movement may end.
  long atOrBelow(Slot slot, long limit) {
    Obligation obligation = obligations.get(slot.commitment());
    if (!obligation.risesInLots(slot) || limit >= obligation.due()) {
      return Math.min(limit, obligation.due());
    }
    long landing = limit / obligation.lot() * obligation.lot();
    for (HandOver.Strand strand : wiring.strandsOf(slot.commitment())) {
      if (strand.beyond() <= limit) {
        landing = Math.max(landing, strand.beyond());
      }
      for (long end : strand.ends()) {
        if (end <= limit) {
          landing = Math.max(landing, end);
        }
      }
    }
    return landing;
  }

  /// The lowest level above `from` at which a movement may end, for a count that rises in lots.
  long nextAfter(Slot slot, long from) {
    Obligation obligation = obligations.get(slot.commitment());
    long next = Math.min(obligation.due(), (from / obligation.lot() + 1) * obligation.lot());
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
