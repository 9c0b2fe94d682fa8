package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendment;
import org.safepassage.amend.Amendments;

/// FEATURE UNDER TEST: one deal has one answer. Java's sets come in another order in each process,
/// so two processes are asked.
class OneAnswerTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);
  private static final int DEALS = 30;

  @Test
  void two_processes_find_the_same_amendments() throws Exception {
    List<Process> processes = List.of(start(), start());
    List<String> answers = new ArrayList<>();
    for (Process process : processes) {
      answers.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(process.waitFor()).isZero();
    }

    assertThat(answers.getFirst().lines()).hasSizeGreaterThan(DEALS);
    assertThat(answers.get(1)).as("seeds from %d", SEED).isEqualTo(answers.getFirst());
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-XX:+UseSerialGC",
            OneAnswerTest.class.getName(),
            Long.toString(SEED))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Says what was found for each of the deals, deal by deal.
  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[0]);
    for (long seed = first; seed < first + DEALS; seed++) {
      SplittableRandom dice = new SplittableRandom(seed);
      RandomDeals.Dealt dealt =
          switch ((int) Math.floorMod(seed, 3L)) {
            case 0 -> RandomDeals.deal(dice);
            case 1 -> RandomDeals.timed(dice);
            default -> RandomDeals.entangled(dice);
          };
      Scene scene = dealt.scene();
      Amendments found =
          new Amender(scene.operation(), scene.agreement())
              .find(Amender.Request.of(new Question(dealt.start(), List.of())));
      System.out.printf(
          "%d: %s, at least %d, %d tried%n", seed, found.result(), found.atLeast(), found.looked());
      for (Amendment one : found.alternatives()) {
        System.out.printf(
            "  %s %s %s %s%n", one.cost(), one.proven(), one.edits(), one.report().outcome());
      }
    }
  }
}
