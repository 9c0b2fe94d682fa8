package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.cli.Scene.arrived;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: texts from files do no harm on a terminal, and stay readable.
final class TerminalTest {
  private static final String HOSTILE = "\\e[31mRed\\r\\nNOT\\u202eA\\u2066LINE\\x9b2J\\b";
  private static final String ARABIC = "شرق حلب";
  private static final String ISOLATED = "\u2068" + ARABIC + "\u2069";

  @TempDir private Path folder = Path.of("");

  @Test
  void B01_no_control_of_a_file_gets_to_the_terminal() {
    Scene scene =
        new Scene(folder)
            .where("name: Two villages", "name: \"A%s\"".formatted(HOSTILE))
            .where("Northern army", "\"B%s\"".formatted(HOSTILE))
            .where("The bridge", "\"C%s\"".formatted(HOSTILE))
            .where("Residents", "\"D%s\"".formatted(HOSTILE))
            .where("Upper village", "\"E%s\"".formatted(HOSTILE))
            .upper("First deal", "\"F%s\"".formatted(HOSTILE))
            .upper("Buses have come", "\"G%s\"".formatted(HOSTILE))
            .upper("Upper people", "\"H%s\"".formatted(HOSTILE))
            .upperNeeds("fact: buses")
            .upperNeeds(
                arrived("lower", 20)
                    + ", readings: [{name: \"I%s\", fact: buses}]".formatted(HOSTILE))
            .lowerNeeds(arrived("upper", 20));
    for (Said said :
        List.of(
            scene.check(),
            scene.check("--withhold", "buses"),
            scene.check("--withhold", "nothing-of-the-kind"),
            scene.plan())) {
      assertThat(said.out() + said.err())
          .isNotEmpty()
          .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
          .doesNotContainPattern("[\\u202a-\\u202e\\u2066\\u2067]")
          .doesNotContainPattern("(?m)^NOT");
    }
  }

  @Test
  void B02_what_a_finding_quotes_is_no_danger_either() {
    Said said =
        new Scene(folder)
            .upper("from: upper-village", "from: \"upper\\e[2Jvillage\\u202e\"")
            .check();
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("first.yaml:")
        .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
        .doesNotContainPattern("[\\u202a-\\u202e]");
  }

  @Test
  void B03_right_to_left_names_are_kept_apart_and_others_are_left_alone() {
    Scene scene =
        new Scene(folder)
            .where("Upper village", ARABIC)
            .upper("Upper people", ARABIC)
            .upperNeeds(arrived("lower", 20))
            .lowerNeeds(arrived("upper", 20));
    Said said = scene.check();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains(ISOLATED + " stops at 0 people", "20 people of " + ISOLATED + " have")
        .contains("Lower people stops at 0 people: it waits until 20 people of " + ISOLATED)
        .contains("Two villages: First deal");
    assertThat(said.out().replace(ISOLATED, "")).doesNotContain("\u2068", "\u2069");
    assertThat(scene.plan().out()).contains("Residents at " + ISOLATED + ": 200;");
  }

  @Test
  void B04_json_has_names_as_they_are_in_the_files() {
    Said said =
        new Scene(folder)
            .where("Northern army", ARABIC)
            .where("Southern army", "S".repeat(500))
            .check("--json");
    assertThat(said.code()).isZero();
    assertThat(said.json().get("reliesOn").valueStream().map(one -> one.get("name").asString()))
        .contains(ARABIC, "S".repeat(500));
    assertThat(said.out()).doesNotContain("\u2068");
  }

  @Test
  void B05_a_very_long_name_leaves_the_table_readable() {
    Said said =
        new Scene(folder)
            .upper("Upper people", "\"The people of " + "upper ".repeat(60) + "village\"")
            .lower("Lower people", "مضايا و".repeat(40))
            .check();
    List<String> rows =
        said.out().lines().filter(line -> line.endsWith("  all")).map(String::strip).toList();
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).contains("…"));
    assertThat(rows.getFirst()).startsWith("The people of").contains("village ");
    assertThat(rows.stream().map(Shown::width).distinct()).hasSize(1);
    assertThat(Shown.width(rows.getFirst())).isLessThan(100);
  }

  @Test
  void B06_names_are_cleaned_cut_and_kept_apart() {
    assertThat(Shown.name("\u001b[1mName\u0007\t\r\nof\u2028 a\u0085place\u202e \u009b2J"))
        .isEqualTo("[1mName of a place 2J");
    assertThat(Shown.name("e\u0301 O'Brien, Ḥalab 東")).isEqualTo("e\u0301 O'Brien, Ḥalab 東");
    assertThat(Shown.name("می\u200cشود")).isEqualTo("\u2068می\u200cشود\u2069");
    assertThat(Shown.name("\u200fABC")).startsWith("\u2068").endsWith("\u2069");
    assertThat(Shown.name("ABC\u2069 DEF\u2068")).isEqualTo("ABC DEF");
    assertThat(Shown.cell("a" + "\u0301".repeat(100_000)).length()).isLessThan(200);
    assertThat(Shown.cell("😀".repeat(100))).doesNotContain("\ufffd", "?");
    assertThat(Shown.width("\u2068شرق\u2069")).isEqualTo(3);
    assertThat(Shown.width("東京e\u0301")).isEqualTo(5);
  }

  @Test
  void B07_sentences_keep_their_isolates_in_pairs_and_get_those_they_lack() {
    assertThat(Shown.text("\"\u2068حلب\u2069\" and حلب الشرقية, 3"))
        .isEqualTo("\"\u2068حلب\u2069\" and \u2068حلب الشرقية\u2069, 3");
    assertThat(Shown.text("a\u2069b\u2068c")).isEqualTo("ab\u2068c\u2069");
    assertThat(Shown.text("ملف.yaml:3:4")).isEqualTo("\u2068ملف\u2069.yaml:3:4");
    assertThat(Shown.text("plain  text\nof two\u001b[2J lines"))
        .isEqualTo("plain  text of two[2J lines");
  }
}
