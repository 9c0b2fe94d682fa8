package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: `plan --bep`, from the file of the format page to the answer.
class BusPlanningTest {
  private static final String INSTANCE =
      """
      2 1
      1 2
      2 8 3 5
      2 9 8 1

      1 4 7

      1 6 4
      2 6 7
      """;

  @TempDir private Path folder = Path.of("");

  private Said plan(String instance, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("instance.txt"), instance);
    List<String> words = new ArrayList<>(List.of("plan", "--bep", file.toString()));
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }

  @Test
  void the_instance_of_the_format_page_is_this_one() throws IOException {
    assertThat(Files.readString(Main.home().resolve("docs/formats/bus-evacuation.md")))
        .contains(INSTANCE);
  }

  /// 46 is what a solver of mixed-integer programs proved for it, in the benchmark of J. Loyola,
  /// "Bus evacuation problem" (2017).
  @Test
  void the_least_makespan_is_found_and_proven() throws IOException {
    Said said = plan(INSTANCE, "--time", "20s", "--json");
    assertThat(said.code()).isEqualTo(Exit.YES);
    JsonNode answer = said.json();
    assertThat(answer.get("makespan").asInt()).isEqualTo(46);
    assertThat(answer.get("lowerBound").asInt()).isEqualTo(46);
    assertThat(answer.get("optimal").asBoolean()).isTrue();
    assertThat(answer.get("audit").get("passed").asBoolean()).isTrue();
    assertThat(longest(answer)).isEqualTo(46);
    assertThat(plan(INSTANCE, "--iterations", "5000").out())
        .contains("Makespan: 46. It is proven that none is shorter.");
  }

  /// By the numbers of the answer alone.
  private static int longest(JsonNode answer) {
    int[] first = {4, 7};
    int[][] between = {{6, 4}, {6, 7}};
    int longest = 0;
    for (JsonNode route : answer.get("routes")) {
      int length = 0;
      int at = -1;
      for (JsonNode load : route.get("loads")) {
        int pickup = load.get("pickup").asInt() - 1;
        int shelter = load.get("shelter").asInt() - 1;
        length += (at < 0 ? first[pickup] : between[pickup][at]) + between[pickup][shelter];
        at = shelter;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  @Test
  void people_become_loads_and_the_answer_says_where_that_was_not_even() throws IOException {
    JsonNode answer =
        plan(
                """
                1 30
                1 1
                1 70 70
                1 100 100
                1 5
                1 10
                """,
                "--json")
            .json();
    assertThat(answer.get("loads").asInt()).isEqualTo(3);
    assertThat(answer.get("makespan").asInt()).isEqualTo(55);
    assertThat(answer.get("remarks")).hasSize(2);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    Said said =
        plan(
            """
            2 1
            1 3
            2 9 3 5
            2 7 8 -1
            1 4 7
            2 6 4
            2 6 7 8
            """);
    assertThat(said.code()).isEqualTo(Exit.WRONG_INPUT);
    assertThat(said.err())
        .contains("instance.txt:1:1: error wrong-value: The buses at the yards are 3 together")
        .contains("instance.txt:3:3: error wrong-value: The people at the pickup points are 8")
        .contains("instance.txt:4:3: error wrong-value: The places of the shelters are 8")
        .contains("instance.txt:4:7: error wrong-value: -1 is no possible value")
        .contains("instance.txt:6:1: error wrong-value: The row of pickup point 1 begins with 2.")
        .contains("instance.txt:7:7: error wrong-format: The instance is complete")
        .doesNotContain("Exception");
  }

  @Test
  void what_can_not_be_planned_is_said_plainly() throws IOException {
    assertThat(plan("1 1\n1 1\n1 5 5\n1 3 3\n1 4\n1 6\n").err())
        .contains("5 loads wait, and the shelters take 3: 2 can't be moved.");
    assertThat(plan("0 1\n1 0\n1 5 5\n1 8 8\n1 4\n1 6\n").err()).contains("there is no bus");
    assertThat(plan("").err()).contains("file-empty");
    assertThat(plan("1 1\n1 1\n1 5").err()).contains("The file ends where");
    assertThat(plan("one\n").err()).contains("is no whole number");
    assertThat(Said.by("plan", "--bep", folder.resolve("none.txt").toString()).err())
        .contains("file-missing");
    assertThat(plan(INSTANCE, "--time", "4").err()).contains("no time such as 4s");
    assertThat(Said.by("plan", "somewhere", "--bep", "x").err()).contains("leave PATH out");
    assertThat(Said.by("plan").err()).contains("PATH is missing. It is the folder");
  }
}
