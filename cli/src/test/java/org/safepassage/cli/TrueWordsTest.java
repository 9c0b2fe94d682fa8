package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: an answer says no more than was worked out.
final class TrueWordsTest {
  @TempDir private Path folder = Path.of("");

  private String report(String language, String... question) throws IOException {
    Path file = folder.resolve("report.html");
    List<String> arguments = new ArrayList<>(List.of(question));
    arguments.addAll(List.of("--report", file.toString(), "--lang", language));
    Said said = Said.by(arguments.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isLessThan(2);
    return Files.readString(file);
  }

  @Test
  void T01_nobody_is_said_not_to_be_exposed_where_no_balance_measures_it() throws IOException {
    String[] question = {
      "check", Said.scenario(), "--agreement", "2016-12-16-demands", "--as-of", Said.state()
    };
    assertThat(Said.by(question).out())
        .contains(
            "Then: it completes; how much somebody is exposed can't be measured, as there is no balance.")
        .doesNotContain("is exposed.");
    assertThat(report("en", question))
        .contains("at worst ahead: can’t be measured, as there is no balance")
        .doesNotContain("at worst ahead: nothing");
    assertThat(report("fr", question)).contains("impossible à mesurer, faute d’équilibre");
    assertThat(report("ar", question)).contains("لا يمكن قياسه لعدم وجود توازن");
  }

  @Test
  void T02_a_cap_is_said_to_be_of_each_balance_with_the_sum_beside_it() throws IOException {
    String[] question = {
      "check", Said.scenario(), "--agreement", "2016-12-18", "--exposure-cap", "5000"
    };
    String said = Said.by(question).out();
    String inAll =
        said.lines()
            .filter(line -> line.contains("The cap is for each balance alone. In all: "))
            .findFirst()
            .orElseThrow();
    assertThat(said)
        .contains("No balance is exposed by more than 800, so the cap of 5,000 is kept.");
    assertThat(inAll).contains("Armed opposition 1,600");
    assertThat(said).contains("  Armed opposition: 1,600, with ");
    assertThat(report("en", question))
        .contains("No balance is exposed by more than 800")
        .containsPattern("id=\"mend\">[^§]*In all, each side at worst[^§]*1,600");
  }

  @Test
  void T03_vehicles_can_be_taken_from_people_under_way_and_those_who_wait_for_them_count()
      throws IOException {
    Scene scene =
        new Scene(folder)
            .lower("quota: 200\n", "quota: 200\n    held-at: crossed\n")
            .lowerNeeds(Scene.arrived("upper", 200));
    assertThat(scene.check().out())
        .containsPattern("400 people: [^\n]*road-south")
        .containsPattern("400 people: [^\n]*bus \\(vehicles\\)")
        .containsPattern("200 people: [^\n]*road-north");
    assertThat(report("en", "check", folder.toString())).doesNotContain("once given, it stays");
  }

  @Test
  void T04_who_waits_for_a_count_to_be_attested_is_told_by_whom_and_which_condition_asks()
      throws IOException {
    Scene scene =
        new Scene(folder)
            .where(
                "categories:\n",
                """
                observers:
                  - {id: watch, name: The watch, members: [Aid, Clerics, Elders], quorum: 2}
                categories:
                """)
            .lower("quota: 200\n", "quota: 200\n    observers: watch\n")
            .upperNeeds("after: {commitment: lower, reaches: 100, evidence: attested}");
    String said = scene.check("--withhold", "quorum:watch").out();
    long asked =
        Files.readAllLines(folder.resolve("agreements/first.yaml")).stream()
            .takeWhile(line -> !line.contains("evidence: attested"))
            .count();
    assertThat(said)
        .contains(
            "Can be ended by 2 of the 3 observers \"The watch\" (Aid, Clerics, Elders), by attesting the same count.")
        .contains("first.yaml:" + (asked + 1));
    assertThat(report("en", "check", folder.toString(), "--withhold", "quorum:watch"))
        .contains("2 of 3 of “The watch” can attest the same count");
  }
}
