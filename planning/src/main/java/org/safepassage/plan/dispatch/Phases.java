package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.PlanningProblem;

/// Parts of each commitment within which what the agreement asks of it, and what it makes of it for
/// others, has one form: the first half, whoever goes beyond a number, the rest. What convoys are
/// good in one need not be good in the next. The last of each is a phase of its own, its *tail*:
/// larger convoys there leave vehicles and escorts for the beginning of the next.
///
/// @param begins by commitment: the levels at which its phases begin, rising, the first 0
/// @param tails by phase: whether it is the tail of the one before it
record Phases(List<List<Long>> begins, List<Boolean> tails) {
  /// Narrower ones, as a share of the commitment, belong to the one before.
  private static final int NARROWEST = 8;

  private static final int MOST = 6;

  /// The tail of a phase, as a share of it.
  private static final int TAIL = 12;

  private static final int WITH_TAIL = 100;

  Phases {
    begins = begins.stream().map(List::copyOf).toList();
    tails = List.copyOf(tails);
  }

  static Phases of(PlanningProblem problem) {
    Rulebook rulebook = problem.rulebook();
    List<List<Long>> begins = new ArrayList<>();
    List<Boolean> tails = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      List<Long> whole = begins(rulebook, c);
      List<Long> cut = new ArrayList<>();
      for (int i = 0; i < whole.size(); i++) {
        long begin = whole.get(i);
        long end = i + 1 < whole.size() ? whole.get(i + 1) : rulebook.obligation(c).due();
        cut.add(begin);
        tails.add(false);
        if (end - begin >= WITH_TAIL) {
          cut.add(end - (end - begin) / TAIL);
          tails.add(true);
        }
      }
      begins.add(cut);
    }
    return new Phases(begins, tails);
  }

  private static List<Long> begins(Rulebook rulebook, int c) {
    Obligation obligation = rulebook.obligation(c);
    long narrowest = Math.max(1, obligation.due() / NARROWEST);
    TreeSet<Long> kinks = new TreeSet<>();
    for (Milestone milestone : Milestone.values()) {
      if (obligation.has(milestone)) {
        Slot slot = Slot.reported(c, milestone);
        long level = 0;
        for (int i = 0; i < NARROWEST && level < obligation.due(); i++) {
          level = Math.max(level + narrowest - 1, rulebook.kinkAbove(slot, level));
          kinks.add(level);
        }
      }
    }
    List<Long> begins = new ArrayList<>(List.of(0L));
    for (long kink : kinks) {
      if (begins.size() < MOST
          && kink - begins.getLast() >= narrowest
          && obligation.due() - kink >= narrowest) {
        begins.add(kink);
      }
    }
    return begins;
  }

  int count() {
    return begins.stream().mapToInt(List::size).sum();
  }

  /// Which of all phases somebody is in who boards after so many.
  int at(int commitment, long boarded) {
    int before = 0;
    for (int c = 0; c < commitment; c++) {
      before += begins.get(c).size();
    }
    return before + own(commitment, boarded);
  }

  private int own(int commitment, long boarded) {
    List<Long> own = begins.get(commitment);
    int i = own.size() - 1;
    while (i > 0 && own.get(i) > boarded) {
      i--;
    }
    return i;
  }

  /// Where the phase begins that a level is in.
  long begin(int commitment, long level) {
    return begins.get(commitment).get(own(commitment, level));
  }

  /// Where the next phase begins; [Long#MAX_VALUE] in the last.
  long end(int commitment, long level) {
    int next = own(commitment, level) + 1;
    List<Long> own = begins.get(commitment);
    return next < own.size() ? own.get(next) : Long.MAX_VALUE;
  }

  boolean isTail(int phase) {
    return tails.get(phase);
  }

  /// How many board in each of all phases.
  ///
  /// @param rulebook whose commitments these are the phases of
  List<Long> widths(Rulebook rulebook) {
    List<Long> widths = new ArrayList<>();
    for (int c = 0; c < begins.size(); c++) {
      List<Long> own = begins.get(c);
      for (int i = 0; i < own.size(); i++) {
        long end = i + 1 < own.size() ? own.get(i + 1) : rulebook.obligation(c).due();
        widths.add(Math.max(1, end - own.get(i)));
      }
    }
    return widths;
  }
}
