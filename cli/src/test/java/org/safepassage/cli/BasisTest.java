package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: nobody takes an assumption for a fact, or a term that no count decides for
/// one that was checked.
final class BasisTest {
  @TempDir private Path folder = Path.of("");

  private static final String FULL = Main.home().resolve("docs/formats/examples/full").toString();

  @Test
  void assumptions_and_carried_terms_come_with_the_words() {
    for (Said said : List.of(Said.by("check", FULL), Said.by("plan", FULL, "--iterations", "1"))) {
      assertThat(said.out())
          .contains("What the writers of the files assumed\n  - Only the day is known.\n")
          .containsPattern("And \\d+ more in .*operation.yaml; --json lists all")
          .contains(
              """
              Agreed as well, and not computed
                - arms: Nobody brings heavy arms. (1 rifle per person; southern-army; bridge)
              """);
    }
  }

  @Test
  void in_json_all_of_them_come_with_their_places() {
    JsonNode answer = Said.by("check", FULL, "--json").json();
    assertThat(answer.get("assumptions"))
        .hasSizeGreaterThan(20)
        .allMatch(one -> one.get("line").asInt() > 0 && !one.get("text").asString().isBlank());
    assertThat(answer.get("carried").get(0).get("text").asString())
        .isEqualTo("Nobody brings heavy arms.");
    assertThat(answer.get("carried").get(0).get("kind").asString()).isEqualTo("arms");
    assertThat(answer.get("carried").get(0).get("amount").asLong()).isEqualTo(1);
    assertThat(answer.get("carried").get(0).get("unit").asString()).isEqualTo("rifle per person");
    assertThat(answer.get("carried").get(0).get("place").asString()).isEqualTo("bridge");
    assertThat(answer.get("carried").get(0).get("clause").asString()).isEqualTo("in-step");
  }

  @Test
  void assumptions_of_other_agreements_are_left_out() {
    JsonNode answer = Said.by("check", Said.scenario(), "--json").json();
    assertThat(answer.get("assumptions"))
        .noneMatch(one -> one.get("file").asString().contains("last-convoys"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-12-13", "2016-12-18"})
  void words_report_and_json_count_the_same_assumptions(String agreement) throws IOException {
    String[] question = {"check", Said.scenario(), "--agreement", agreement};
    Set<String> texts = new HashSet<>();
    Said.by(question[0], question[1], question[2], question[3], "--json")
        .json()
        .get("assumptions")
        .forEach(one -> texts.add(one.get("text").asString()));
    String words = Said.by(question).out();
    String part =
        words.substring(
            words.indexOf("\nWhat the writers of the files assumed"),
            words.indexOf("; --json lists all, with each place"));
    int more = Integer.parseInt(part.replaceAll("(?s).*And ([0-9]+) more in .*", "$1"));
    assertThat(part.lines().filter(line -> line.startsWith("  - ")).count() + more)
        .isEqualTo(texts.size());
    Path report = folder.resolve("report.html");
    Said.by(question[0], question[1], question[2], question[3], "--report", report.toString());
    String basis =
        Files.readString(report)
            .replaceAll("(?s).*Assumed by those who wrote the files</h3>(.*?)</div>.*", "$1");
    Matcher rest = Pattern.compile("<li class=\"more\">[^<]*?([0-9]+) more").matcher(basis);
    assertThat(rest.find()).isTrue();
    assertThat(Pattern.compile("<li>").matcher(basis).results().count())
        .isEqualTo(texts.size() - Long.parseLong(rest.group(1)));
  }
}
