package org.safepassage.bench.peers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Fixpoint;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;

/// Compares what the fixpoint finds with what Z3 and TLC find, to the last count.
public final class Oracles {
  private Oracles() {}

  /// A deal with where it starts.
  ///
  /// @param name for the report: how to make it again
  public record Case(String name, Rulebook rulebook, Levels start) {
    /// Where the fixpoint ends.
    public Levels end() {
      return new Fixpoint(rulebook).from(start).levels();
    }
  }

  /// Whether everybody who is due has arrived.
  public static boolean isComplete(Rulebook rulebook, Levels levels) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      if (levels.level(Slot.reported(c, Milestone.ARRIVED)) < rulebook.obligation(c).due()) {
        return false;
      }
    }
    return true;
  }

  /// What Z3 says against it: whether the deal completes, that nothing moves in the state reached,
  /// and that nothing moves in no state that isn't at or above it.
  ///
  /// @return what differs; nothing where all agree
  public static Optional<String> disagreesWithZ3(Case deal, Duration most) {
    Levels end = deal.end();
    SmtQuestion question = new SmtQuestion(deal.rulebook(), deal.start());
    Optional<Boolean> stuck = Z3.isSatisfiable(question.stuckBelowDue(), most);
    Optional<Boolean> here = Z3.isSatisfiable(question.isStuck(end), most);
    Optional<Boolean> below = Z3.isSatisfiable(question.stuckNotAbove(end), most);
    boolean complete = isComplete(deal.rulebook(), end);
    boolean agrees =
        stuck.equals(Optional.of(!complete))
            && here.equals(Optional.of(true))
            && below.equals(Optional.of(false));
    return agrees
        ? Optional.empty()
        : Optional.of(
            "%s: completes %s; by Z3 stuck short of it %s, stuck at the end %s, stuck below it %s"
                .formatted(deal.name(), complete, stuck, here, below));
  }

  /// What TLC says against them: in each deal, all runs must end in the state that was found.
  public static List<String> disagreeWithTlc(List<Case> deals, Duration most)
      throws IOException, InterruptedException {
    TlaModule module = new TlaModule();
    deals.forEach(deal -> module.add(deal.rulebook(), deal.start(), 1));
    Tlc.Walked walked = Tlc.walk(module.text(), module.printingEnds(), most);
    List<String> differ = new ArrayList<>();
    if (!walked.finished()) {
      differ.add("TLC did not finish in " + most.toSeconds() + " s.");
      return differ;
    }
    for (int i = 0; i < deals.size(); i++) {
      int number = i + 1;
      Tlc.End expected = expected(number, deals.get(i));
      List<Tlc.End> ends =
          walked.ends().stream().filter(end -> end.deal() == number).distinct().toList();
      if (!ends.equals(List.of(expected))) {
        differ.add("%s: found %s; by TLC %s".formatted(deals.get(i).name(), expected, ends));
      }
    }
    return differ;
  }

  private static Tlc.End expected(int number, Case deal) {
    Levels end = deal.end();
    return new Tlc.End(
        number,
        deal.rulebook().slots().stream().map(end::level).toList(),
        deal.rulebook().conditionalFacts().keySet().stream().sorted().map(end::isGranted).toList());
  }
}
