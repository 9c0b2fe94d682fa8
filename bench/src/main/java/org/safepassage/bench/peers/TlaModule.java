package org.safepassage.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.bench.peers.WrittenMoves.Written;

/// Deals as a state machine in TLA+, for TLC to walk through: `d` says which deal, `x` holds its
/// counts, `f` its facts with conditions. A move is the next lot.
public final class TlaModule {
  static final String NAME = "Deals";

  private final List<WrittenMoves> deals = new ArrayList<>();
  private final List<String> starts = new ArrayList<>();

  /// Adds a deal. The first is number 1.
  ///
  /// @param stride how far people go on at once where they don't go in lots: 1 to miss no state
  public void add(Rulebook rulebook, Levels start, long stride) {
    WrittenMoves moves = new WrittenMoves(rulebook, start, TlaNotation.TLA, stride);
    deals.add(moves);
    List<String> levels =
        rulebook.slots().stream().map(slot -> Long.toString(start.level(slot))).toList();
    List<String> facts =
        moves.facts().stream().map(fact -> TlaNotation.TLA.truth(start.isGranted(fact))).toList();
    starts.add("x = " + sequence(levels) + " /\\ f = " + sequence(facts));
  }

  /// The configuration that looks for a state in which nothing moves and somebody has not arrived.
  public String seekingStandstill() {
    return "INIT Init\nNEXT Next\nINVARIANT NoStandstill\n";
  }

  /// The configuration that prints every state in which nothing moves.
  public String printingEnds() {
    return "INIT Init\nNEXT Next\nINVARIANT Printed\n";
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("---- MODULE ").append(NAME).append(" ----\n");
    text.append("EXTENDS Integers, Sequences, TLC\nVARIABLES d, x, f\n");
    text.append(TlaNotation.PRELUDE);
    StringBuilder next = new StringBuilder("Next ==\n");
    StringBuilder moves = new StringBuilder("CanMove ==\n");
    StringBuilder complete = new StringBuilder("Complete ==\n");
    StringBuilder init = new StringBuilder("Init ==\n");
    for (int deal = 0; deal < deals.size(); deal++) {
      String own = "d = " + (deal + 1);
      init.append("  \\/ ").append(own).append(" /\\ ").append(starts.get(deal)).append('\n');
      complete.append("  \\/ ").append(own).append(" /\\ ");
      complete.append(deals.get(deal).complete()).append('\n');
      moves.append("  \\/ ").append(own).append(" /\\ (FALSE");
      next.append("  \\/ /\\ ").append(own).append("\n     /\\ UNCHANGED d\n     /\\ \\/ FALSE\n");
      int number = 0;
      for (Written move : deals.get(deal).all()) {
        String name = "P" + (deal + 1) + "_" + number++;
        text.append(name).append(" == ").append(move.permitted()).append('\n');
        moves.append(" \\/ ").append(name);
        next.append("        \\/ ").append(name).append(changes(move)).append('\n');
      }
      moves.append(")\n");
    }
    text.append(init).append(next).append(moves).append(complete);
    text.append("NoStandstill == CanMove \\/ Complete\n");
    text.append("Printed == CanMove \\/ PrintT(\"END \" \\o ToString(<<d, x, f>>))\n");
    return text.append("====\n").toString();
  }

  private static String changes(Written move) {
    List<String> levels = new ArrayList<>();
    for (Map.Entry<Integer, String> set : move.levels().entrySet()) {
      levels.add("![" + (set.getKey() + 1) + "] = " + set.getValue());
    }
    List<String> facts = move.facts().stream().map(fact -> "![" + (fact + 1) + "] = TRUE").toList();
    return " /\\ "
        + (levels.isEmpty() ? "x' = x" : "x' = [x EXCEPT " + String.join(", ", levels) + "]")
        + " /\\ "
        + (facts.isEmpty() ? "f' = f" : "f' = [f EXCEPT " + String.join(", ", facts) + "]");
  }

  private static String sequence(List<String> parts) {
    return "<<" + String.join(", ", parts) + ">>";
  }
}
