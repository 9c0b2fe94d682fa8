package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fixpoint;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.RunCheck;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Wait;
import org.safepassage.amend.Amender;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// How long it takes from the files of a large deal to its verdict, step by step. Fails when an
/// answer is not the one that the deal was made for, or when a step takes longer than it may.
final class LargeBench {
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int GROUP = 50;

  /// The readers take files of up to 250,000 keys and values.
  private static final int MOST_IN_A_FILE = 1_000;

  private static final double MOST_MILLISECONDS = 1_000;
  private static final long EFFORT = 100_000_000;

  private final Table table =
      new Table(
          "large",
          "Large deals",
          "deal",
          "reading ms",
          "compiling ms",
          "how far ms",
          "certifying ms",
          "verdict and cycle ms",
          "and least amendment ms",
          "steps",
          "answer");
  private boolean good = true;

  public static void main(String[] arguments) throws IOException, RunCheck.RunRefuted {
    new LargeBench().run();
  }

  private void run() throws IOException, RunCheck.RunRefuted {
    measure("500", GeneratedDeal.of(500, 20_000, false, SEED), 500, false);
    measure("500", GeneratedDeal.of(500, 20_000, true, SEED), 500, true);
    int large = Integer.getInteger("safepassage.commitments", 100_000);
    measure("%,d".formatted(large), GeneratedDeal.of(large, 20_000, false, SEED), large, false);
    measure(
        "%,d in groups of %d".formatted(large, GROUP),
        GeneratedDeal.inGroups(large, GROUP, 20_000, true, SEED),
        GROUP,
        true);
    table.keep(
        List.of(
            "Each commitment is kept in a band with two others and may wait for a share of one; with"
                + " a deadlock, the first two wait for all of each other before their second half."
                + " Reading is from the files, compiling makes the rulebook of what was read, \"how"
                + " far\" is the greatest state that can be reached, certifying walks the run to it"
                + " again. The verdict with its circle contains these two, and the list of all waits; the last"
                + " time contains one amendment, proven to touch as few clauses as can be, as well."
                + " Medians of warm runs; reading and compiling are done once. Seed %d."
                    .formatted(SEED)));
    if (!good) {
      System.out.println("WRONG, or too slow.");
      System.exit(1);
    }
  }

  /// @param group within how many of the first commitments the deadlock stays
  private void measure(String name, GeneratedDeal deal, int group, boolean deadlocked)
      throws IOException, RunCheck.RunRefuted {
    String reading = "-";
    if (deal.agreement().commitments().size() <= MOST_IN_A_FILE) {
      Path folder = Files.createTempDirectory("large");
      DealWriter.write(deal).write(folder);
      reading = Table.milliseconds(Timing.once(() -> DealFolder.read(folder)));
    }
    DealFolder.Deal own = new DealFolder.Deal(deal.operation(), deal.agreement());
    List<Rulebook> compiled = new ArrayList<>();
    double compiling =
        Timing.once(() ->
            compiled.add(
                Rulebook.compile(
                    own.operation(),
                    own.agreement(),
                    Dues.greatest(own.operation(), own.agreement()))));
    Rulebook rulebook = compiled.getFirst();
    Levels start = rulebook.levelsOf(Progress.NONE);
    Fixpoint.Reached reached = new Fixpoint(rulebook).from(start);
    double far = Timing.median(() -> new Fixpoint(rulebook).from(start));
    RunCheck check = new RunCheck(rulebook);
    check.check(start, reached.run(), reached.levels());
    double certifying =
        Timing.median(() -> {
          check.check(start, reached.run(), reached.levels());
          return check;
        });
    Checker checker = new Checker(own.operation(), own.agreement());
    Outcome outcome = checker.outcome(rulebook, Question.PLAIN);
    double whole = Timing.median(() -> checker.outcome(rulebook, Question.PLAIN));
    Optional<String> wrong = wrong(rulebook, reached.levels(), outcome, group, deadlocked);
    double mending = whole;
    if (rulebook.obligations().size() <= 500) {
      Amender amender = new Amender(own.operation(), own.agreement());
      wrong =
          wrong.or(() -> wrongAmendment(own, amender.least(Question.PLAIN, EFFORT), deadlocked));
      mending =
          Timing.median(() -> {
            checker.outcome(rulebook, Question.PLAIN);
            return amender.least(Question.PLAIN, EFFORT);
          });
    }
    boolean slow = whole > MOST_MILLISECONDS || mending > MOST_MILLISECONDS;
    good &= wrong.isEmpty() && !slow;
    table.row(
        name + " commitments",
        reading,
        Table.milliseconds(compiling),
        Table.milliseconds(far),
        Table.milliseconds(certifying),
        Table.milliseconds(whole),
        rulebook.obligations().size() <= 500 ? Table.milliseconds(mending) : "-",
        "%,d".formatted(reached.steps()),
        wrong
            .map(text -> "WRONG: " + text)
            .orElse(outcome.verdict().word() + (slow ? ", too slow" : "")));
  }

  /// Nobody knows how many clauses it takes; whether it mends the deal is tried.
  private static Optional<String> wrongAmendment(
      DealFolder.Deal deal, Optional<Amender.Least> least, boolean deadlocked) {
    if (least.isPresent() != deadlocked) {
      return Optional.of(deadlocked ? "no amendment was found" : "an amendment was found");
    }
    boolean right =
        least.isEmpty()
            || (least.get().isProven()
                && new Checker(deal.operation(), least.get().amended())
                        .verdict(
                            Question.PLAIN, Dues.greatest(deal.operation(), least.get().amended()))
                    == Verdict.COMPLETES);
    return right
        ? Optional.empty()
        : Optional.of("the amendment is " + least.map(Amender.Least::edits).orElse(List.of()));
  }

  /// What is wrong with an answer, by the way the deal was made.
  private static Optional<String> wrong(
      Rulebook rulebook, Levels levels, Outcome outcome, int group, boolean deadlocked) {
    if (outcome.verdict() != (deadlocked ? Verdict.DEADLOCK : Verdict.COMPLETES)) {
      return Optional.of("the verdict is " + outcome.verdict());
    }
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      boolean complete =
          levels.level(Slot.reported(c, Milestone.ARRIVED)) >= rulebook.obligation(c).due();
      boolean mayStop = deadlocked && c < group;
      boolean mustStop = deadlocked && c < 2;
      if (complete ? mustStop : !mayStop) {
        return Optional.of("c" + c + (complete ? " completes" : " does not complete"));
      }
    }
    boolean stranger = outcome.circle().stream().map(Wait::who).anyMatch(who -> !isPlanted(who));
    return stranger || outcome.circle().isEmpty() == deadlocked
        ? Optional.of("the circle is " + outcome.circle())
        : Optional.empty();
  }

  private static boolean isPlanted(Wait.Waiting who) {
    return who.equals(new Wait.Waiting.OfCommitment(new CommitmentId("c0")))
        || who.equals(new Wait.Waiting.OfCommitment(new CommitmentId("c1")));
  }
}
