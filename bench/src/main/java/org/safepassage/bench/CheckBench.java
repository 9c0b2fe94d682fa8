package org.safepassage.bench;

import java.nio.file.Path;
import java.util.Arrays;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.BestOrder;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.model.AgreementId;

/// How long all answers of a check take on the reference deal of `scenarios/aleppo-2016`, reading
/// the files not counted, and whether they are right.
final class CheckBench {
  private static final int WARM_UP = 60;
  private static final int TIMED = 41;
  private static final double MOST_MILLISECONDS = 100;

  private CheckBench() {}

  public static void main(String[] arguments) {
    Path scenario =
        Path.of(System.getProperty("safepassage.home", "")).resolve("scenarios/aleppo-2016");
    OperationFolder folder = OperationFiles.read(scenario).value().orElseThrow();
    Agreement agreement =
        folder.agreements().stream()
            .filter(a -> a.id().equals(new AgreementId("2016-12-18")))
            .findFirst()
            .orElseThrow();
    double[] times = new double[TIMED];
    boolean right = true;
    for (int i = -WARM_UP; i < TIMED; i++) {
      long begin = System.nanoTime();
      CheckReport report = new Checker(folder.operation(), agreement).check(Checker.Question.PLAIN);
      double time = (System.nanoTime() - begin) / 1e6;
      right &= isRight(report.risk());
      if (i == -WARM_UP) {
        System.out.printf("first           %6.1f ms%n", time);
      }
      if (i >= 0) {
        times[i] = time;
      }
    }
    Arrays.sort(times);
    System.out.printf("warm, median    %6.1f ms%n", times[TIMED / 2]);
    System.out.printf("warm, least     %6.1f ms%n", times[0]);
    if (!right) {
      System.out.println("WRONG: the exposure in all, or the best order, is another");
    }
    if (!right || times[TIMED / 2] > MOST_MILLISECONDS) {
      System.exit(1);
    }
  }

  private static boolean isRight(CheckReport.Risk risk) {
    return risk.inAll().sides().getLast().exposure().worst() == 1_600
        && risk.inAll().sides().getLast().exposure().isProven()
        && risk.bestOrder().map(BestOrder::exposure).orElse(-1L) == 8
        && risk.bestOrder().map(BestOrder::isProven).orElse(false);
  }
}
