package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Risk;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amender;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;

/// All answers on the operation of December 2016, from what was read: the first time in a fresh
/// Java, and warm. Fails when a verdict is not the expected one, when the exposure or the best
/// order of the reference deal is another, when a report differs from one time to the next, or
/// above 100 ms warm.
final class AleppoBench {
  private static final double MOST_MILLISECONDS = 100;
  private static final String REFERENCE = "2016-12-18";
  private static final long REFERENCE_EXPOSURE = 1_600;
  private static final long REFERENCE_BEST_ORDER = 8;

  private AleppoBench() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Verdict> expected =
        new TreeMap<>(
            Map.of(
                "2016-12-13",
                Verdict.COMPLETES,
                "2016-12-16-demands",
                Verdict.DEADLOCK,
                REFERENCE,
                Verdict.COMPLETES,
                "2016-12-18-last-convoys",
                Verdict.DEADLOCK));
    Path scenario =
        Path.of(System.getProperty("safepassage.home", "."), "scenarios", "aleppo-2016");
    OperationFolder read =
        OperationFiles.read(scenario)
            .value()
            .orElseThrow(() -> new IllegalStateException("It can't be read."));
    double reading = Timing.median(() -> OperationFiles.read(scenario));
    Table table =
        new Table(
            "aleppo", "All answers on aleppo-2016", "agreement", "first ms", "warm ms", "answer");
    boolean good = true;
    for (Agreement agreement : read.agreements()) {
      Checker checker = new Checker(read.operation(), agreement);
      Amender amender = new Amender(read.operation(), agreement);
      double first =
          Timing.once(() -> {
            checker.check(Question.PLAIN);
            return amender.find(Amender.Request.of(Question.PLAIN));
          });
      CheckReport report = checker.check(Question.PLAIN);
      double warm =
          Timing.median(() -> {
            if (!checker.check(Question.PLAIN).equals(report)) {
              throw new IllegalStateException("Two reports on one agreement differ.");
            }
            return amender.find(Amender.Request.of(Question.PLAIN));
          });
      Verdict verdict = report.outcome().verdict();
      String id = agreement.id().value();
      boolean right = verdict == expected.remove(id);
      boolean exposed = !id.equals(REFERENCE) || isReference(report.risk());
      good &= right && exposed && warm <= MOST_MILLISECONDS;
      table.row(
          agreement.id(),
          Table.milliseconds(first),
          Table.milliseconds(warm),
          !right
              ? "WRONG: " + verdict.word()
              : exposed ? verdict.word() : "WRONG: another exposure or best order");
    }
    table.keep(
        java.util.List.of(
            "One Java, from what was read; reading the files again takes %s ms. The command from the shell, which"
                    .formatted(Table.milliseconds(reading))
                + " starts Java each time, is measured by `bench/start`."));
    if (!good || !expected.isEmpty()) {
      System.out.println("WRONG, or too slow. Not found: " + expected.keySet());
      System.exit(1);
    }
  }

  /// What was worked out by hand: the opposition's exposure in all, and the order that exposes
  /// least.
  private static boolean isReference(Risk risk) {
    Risk.Exposure inAll = risk.inAll().sides().getLast().exposure();
    return inAll.worst() == REFERENCE_EXPOSURE
        && inAll.isProven()
        && risk.bestOrder()
            .filter(order -> order.exposure() == REFERENCE_BEST_ORDER && order.isProven())
            .isPresent();
  }
}
