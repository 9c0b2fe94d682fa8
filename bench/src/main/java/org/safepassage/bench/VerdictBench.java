package org.safepassage.bench;

import java.util.Arrays;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fixpoint;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.RunCheck;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// How long it takes to find how far everybody gets, and whether that depends on the number of
/// people.
///
/// Each run is certified: it is walked through again move by move, and nothing may move at its end.
/// The certificate is timed apart.
final class VerdictBench {
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int COMMITMENTS = Integer.getInteger("safepassage.commitments", 500);
  private static final int WARM_UP = 40;
  private static final int TIMED = 21;
  private static final double MOST_MILLISECONDS = 100;
  private static final double MOST_MILLISECONDS_DEADLOCKED = 300;

  private VerdictBench() {}

  public static void main(String[] arguments) throws RunCheck.RunRefuted {
    System.out.printf("%d commitments, no choices, seed %d%n", COMMITMENTS, SEED);
    System.out.println(
        "deal        smallest quota   steps          laps   ms (median)   ms (least)   certificate ms");
    boolean good = true;
    for (boolean deadlocked : new boolean[] {false, true}) {
      Measured small = measure(20_000, deadlocked);
      Measured large = measure(20_000_000, deadlocked);
      good &= small.isGood() && large.isGood();
      // Where some are stuck for ever, the rest end in other corners of their bands for other
      // numbers.
      long mostSteps = deadlocked ? 2 * small.steps() : small.steps();
      if (large.steps() > mostSteps) {
        System.out.println("WRONG: the number of steps grows with the number of people");
        good = false;
      }
    }
    if (!good) {
      System.exit(1);
    }
  }

  /// @param right whether the answer is the one that the deal was made for
  private record Measured(long steps, double median, double most, boolean right) {
    boolean isGood() {
      return right && median < most;
    }
  }

  private static Measured measure(long base, boolean deadlocked) throws RunCheck.RunRefuted {
    GeneratedDeal deal = GeneratedDeal.of(COMMITMENTS, base, deadlocked, SEED);
    Rulebook rulebook =
        Rulebook.compile(
            deal.operation(), deal.agreement(), Dues.greatest(deal.operation(), deal.agreement()));
    Levels start = rulebook.levelsOf(Progress.NONE);
    Fixpoint.Reached reached = new Fixpoint(rulebook).from(start);
    long certifying = System.nanoTime();
    new RunCheck(rulebook).check(start, reached.run(), reached.levels());
    double certificate = (System.nanoTime() - certifying) / 1e6;
    double[] times = new double[TIMED];
    for (int i = -WARM_UP; i < TIMED; i++) {
      long begin = System.nanoTime();
      Fixpoint.Reached again = new Fixpoint(rulebook).from(start);
      double time = (System.nanoTime() - begin) / 1e6;
      if (!again.levels().equals(reached.levels())) {
        throw new IllegalStateException("Two runs differ.");
      }
      if (i >= 0) {
        times[i] = time;
      }
    }
    Arrays.sort(times);
    boolean right = isRight(rulebook, reached.levels(), deadlocked);
    System.out.printf(
        "%-11s %,14d %,7d %,13d %13.2f %12.2f %16.2f%s%n",
        deadlocked ? "deadlocked" : "completes",
        base,
        reached.steps(),
        reached.laps(),
        times[TIMED / 2],
        times[0],
        certificate,
        right ? "" : "  WRONG ANSWER");
    double most = deadlocked ? MOST_MILLISECONDS_DEADLOCKED : MOST_MILLISECONDS;
    return new Measured(reached.steps(), times[TIMED / 2], most, right);
  }

  private static boolean isRight(Rulebook rulebook, Levels levels, boolean deadlocked) {
    int unfinished = 0;
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      boolean complete =
          levels.level(Slot.reported(c, Milestone.ARRIVED)) >= rulebook.obligation(c).due();
      unfinished += complete ? 0 : 1;
      boolean planted = c < 2;
      if (planted && deadlocked == complete) {
        return false;
      }
    }
    return deadlocked ? unfinished >= 2 : unfinished == 0;
  }
}
