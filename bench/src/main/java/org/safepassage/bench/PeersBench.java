package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fixpoint;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.RunCheck;
import org.safepassage.bench.peers.Oracles;
import org.safepassage.bench.peers.SmtQuestion;
import org.safepassage.bench.peers.TlaModule;
import org.safepassage.bench.peers.Tlc;
import org.safepassage.bench.peers.Z3;
import org.safepassage.formats.OperationFiles;
import org.safepassage.model.Operation;
import org.safepassage.model.Progress;

/// The checker, Z3 and TLC side by side, on the same deals in one run. Fails when two that finished
/// differ.
final class PeersBench {
  private static final Duration MOST = Duration.ofSeconds(Long.getLong("safepassage.seconds", 30L));
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final List<Integer> LOTS = List.of(50, 10, 1);
  private static final List<Integer> SIZES = List.of(2, 4, 20, 100, 500);
  private static final int LOT = 50;

  private final Table table =
      new Table(
          "peers",
          "The checker beside Z3 and TLC",
          "deal",
          "verdict",
          "checker ms",
          "steps",
          "Z3",
          "Z3 ms",
          "TLC",
          "TLC ms",
          "TLC states");
  private final Optional<String> withoutZ3 = Z3.missing();
  private boolean good = true;

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunCheck.RunRefuted {
    new PeersBench().run();
  }

  private void run() throws IOException, InterruptedException, RunCheck.RunRefuted {
    withoutZ3.ifPresent(System.out::println);
    for (String agreement : List.of("2016-12-18", "2016-12-18-last-convoys")) {
      for (int lot : LOTS) {
        DealFolder.Deal deal = aleppo(agreement, lot);
        compare("aleppo-2016 %s, lot %d".formatted(agreement, lot), deal, lot);
      }
    }
    for (boolean deadlocked : new boolean[] {false, true}) {
      for (int size : SIZES) {
        GeneratedDeal deal = GeneratedDeal.of(size, 400, LOT, deadlocked, SEED);
        compare(
            "%d generated%s, lot %d".formatted(size, deadlocked ? ", deadlocked" : "", LOT),
            new DealFolder.Deal(deal.operation(), deal.agreement()),
            LOT);
      }
    }
    table.keep(
        List.of(
            ("Each was stopped after %d s (`-Dsafepassage.seconds`); \"-\" means that it did not"
                    + " finish by then. The checker's time is the median of 21 runs on a compiled"
                    + " rulebook; its answer is certified move by move.")
                .formatted(MOST.toSeconds()),
            "Z3 is asked for a state in which nothing moves and somebody has not arrived; there is"
                + " none where the deal completes. TLC walks through all states, by the lot from"
                + " beginning to end, until it comes to such a one; its time includes the start of"
                + " Java, about a second. Generated deals: seed %d, smallest quota 400."
                    .formatted(SEED)));
    if (!good) {
      System.out.println("WRONG: not all say the same.");
      System.exit(1);
    }
  }

  private static DealFolder.Deal aleppo(String agreement, int lot) throws IOException {
    Path scenario =
        Path.of(System.getProperty("safepassage.home", "."), "scenarios", "aleppo-2016");
    Path terms = scenario.resolve(OperationFiles.AGREEMENTS).resolve(agreement + ".yaml");
    Path folder = Files.createTempDirectory("aleppo");
    String text =
        Files.readString(terms)
            .replace("    lot: 1\n", "    lot: " + lot + "\n")
            .replaceAll("(?m)^replaces: .*$", "");
    new DealFolder(Files.readString(scenario.resolve(OperationFiles.OPERATION)), text)
        .write(folder);
    return DealFolder.read(folder);
  }

  private void compare(String name, DealFolder.Deal deal, int lot)
      throws IOException, InterruptedException, RunCheck.RunRefuted {
    Operation operation = deal.operation();
    Agreement agreement = deal.agreement();
    Rulebook rulebook = Rulebook.compile(operation, agreement, Dues.greatest(operation, agreement));
    Levels start = rulebook.levelsOf(Progress.NONE);
    Fixpoint.Reached reached = new Fixpoint(rulebook).from(start);
    new RunCheck(rulebook).check(start, reached.run(), reached.levels());
    double own = Timing.median(() -> new Fixpoint(rulebook).from(start));
    boolean complete = Oracles.isComplete(rulebook, reached.levels());

    long begin = System.nanoTime();
    Optional<Boolean> stuck =
        withoutZ3.isPresent()
            ? Optional.empty()
            : Z3.isSatisfiable(new SmtQuestion(rulebook, start).stuckBelowDue(), MOST);
    double z3 = (System.nanoTime() - begin) / 1e6;
    TlaModule module = new TlaModule();
    module.add(rulebook, start, lot);
    begin = System.nanoTime();
    Tlc.Walked walked = Tlc.walk(module.text(), module.seekingStandstill(), MOST);
    double tlc = (System.nanoTime() - begin) / 1e6;

    good &= stuck.isEmpty() || stuck.get() != complete;
    good &= !walked.finished() || walked.violated() != complete;
    table.row(
        name,
        word(complete),
        Table.milliseconds(own),
        reached.steps(),
        stuck.map(found -> word(!found)).orElse("-"),
        stuck.isPresent() ? Table.milliseconds(z3) : "-",
        walked.finished() ? word(!walked.violated()) : "-",
        walked.finished() ? Table.milliseconds(tlc) : "-",
        "%,d".formatted(walked.states()) + (walked.finished() ? "" : " so far"));
  }

  private static String word(boolean completes) {
    return completes ? "completes" : "stuck";
  }
}
