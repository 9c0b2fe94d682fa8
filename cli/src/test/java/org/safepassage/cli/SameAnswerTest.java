package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: who asks the same again gets the same answer, also tomorrow. Within one
/// process it always is; Java gives sets another order in each.
final class SameAnswerTest {
  private static final int PAIRS = 4;

  @TempDir private Path folder = Path.of("");

  /// Villages that wait for each other pair by pair, so that an amendment has to touch each pair.
  private Scene pairs() {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < PAIRS; i++) {
      more.append(
          """
            - id: u%1$d
              giver: northern-army
              beneficiary: south
              categories: [residents]
              from: upper-village
              route: [road-south]
              to: south-town
              quota: 20
              conditions: [{after: {commitment: l%1$d, reaches: complete}}]
            - id: l%1$d
              giver: southern-army
              beneficiary: north
              categories: [residents]
              from: lower-village
              route: [road-north]
              to: north-town
              quota: 20
              conditions: [{after: {commitment: u%1$d, reaches: complete}}]
          """
              .formatted(i));
    }
    return new Scene(folder).lower("    quota: 200\n", "    quota: 200\n" + more);
  }

  @Test
  void S01_another_process_gives_the_same_answer() throws IOException, InterruptedException {
    Said here = pairs().check("--json");
    assertThat(here.json().get("amendments").get(0).get("clauses").asInt()).isEqualTo(PAIRS);
    Set<String> answers = new LinkedHashSet<>(Set.of(here.out()));
    for (int i = 0; i < 3; i++) {
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "check",
                  folder.toString(),
                  "--json")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      answers.add(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(other.waitFor()).isEqualTo(1);
    }
    assertThat(answers).hasSize(1);
  }
}
