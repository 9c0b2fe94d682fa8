package org.safepassage.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.bench.peers.WrittenMoves.Written;

/// Asks about the states in which nothing moves, as text in SMT-LIB 2.
///
/// The greatest state that can be reached is the least in which nothing moves
/// (`docs/decisions/0004-the-rulebook.md`). So a deal completes exactly where there is no state at
/// or above the start in which nothing moves and somebody has not arrived.
public final class SmtQuestion {
  private final Rulebook rulebook;
  private final Levels start;
  private final WrittenMoves moves;

  public SmtQuestion(Rulebook rulebook, Levels start) {
    this.rulebook = rulebook;
    this.start = start;
    this.moves = new WrittenMoves(rulebook, start, SmtNotation.SMT, 1);
  }

  /// Satisfiable unless the deal completes.
  public String stuckBelowDue() {
    return states() + "(assert (not " + moves.complete() + "))\n";
  }

  /// Satisfiable where nothing moves in this state.
  public String isStuck(Levels state) {
    StringBuilder text = new StringBuilder(states());
    comparisons(state, "=").forEach(part -> text.append("(assert ").append(part).append(")\n"));
    return text.toString();
  }

  /// Satisfiable where there is a state in which nothing moves that is not at or above this one.
  public String stuckNotAbove(Levels state) {
    return states() + "(assert " + SmtNotation.SMT.any(comparisons(state, "<")) + ")\n";
  }

  private List<String> comparisons(Levels state, String relation) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < rulebook.slots().size(); i++) {
      String level = SmtNotation.SMT.number(state.level(rulebook.slots().get(i)));
      all.add("(" + relation + " x" + i + " " + level + ")");
    }
    for (int i = 0; i < moves.facts().size(); i++) {
      boolean given = state.isGranted(moves.facts().get(i));
      boolean same = relation.equals("=");
      all.add(same ? "(= f" + i + " " + given + ")" : given ? "(not f" + i + ")" : "false");
    }
    return all;
  }

  /// All states at or above the start in which nothing moves.
  private String states() {
    StringBuilder text = new StringBuilder(SmtNotation.PRELUDE);
    List<Slot> slots = rulebook.slots();
    for (int i = 0; i < slots.size(); i++) {
      text.append("(declare-const x").append(i).append(" Int)\n");
    }
    for (int i = 0; i < moves.facts().size(); i++) {
      text.append("(declare-const f").append(i).append(" Bool)\n");
      if (start.isGranted(moves.facts().get(i))) {
        text.append("(assert f").append(i).append(")\n");
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      long from = start.level(slot);
      long due = Math.max(from, rulebook.obligation(slot.commitment()).due());
      text.append("(assert (<= %d x%d %d))%n".formatted(from, i, due));
      rulebook
          .before(slot)
          .map(slots::indexOf)
          .filter(before -> before >= 0)
          .ifPresent(before ->
              text.append("(assert (<= x" + slots.indexOf(slot) + " x" + before + "))\n"));
    }
    for (Written move : moves.all()) {
      text.append("(assert (not ").append(move.permitted()).append("))\n");
    }
    return text.toString();
  }
}
