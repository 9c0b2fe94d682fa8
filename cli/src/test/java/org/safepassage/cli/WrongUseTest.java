package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: mistakes on the command line are told as such, with the nearest that is
/// right.
final class WrongUseTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void D01_a_misspelt_agreement_is_answered_with_the_nearest_and_lies_in_no_file() {
    Said said = Said.by("check", Said.scenario(), "--agreement", "2016-12-19");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("command line: error unknown-agreement:")
        .contains("Maybe 2016-12-13 or 2016-12-18.", "2016-12-18-last-convoys")
        .doesNotContain(".yaml");
  }

  @Test
  void D02_something_misspelt_to_withhold_is_answered_with_the_nearest() {
    Said said = Said.by("check", Said.scenario(), "--withhold", "rusia", "--json");
    assertThat(said.code()).isEqualTo(2);
    JsonNode finding = said.json().get("findings").get(0);
    assertThat(finding.get("code").asString()).isEqualTo("unknown-premise");
    assertThat(finding.get("file").asString()).isEmpty();
    assertThat(finding.get("maybe").asString()).startsWith("Maybe russia. There are: government");
  }

  @Test
  void D03_a_misspelt_name_and_a_part_of_one_are_answered_with_the_nearest_too() {
    assertThat(Said.by("check", Said.scenario(), "--withhold", "Syrian goverment").err())
        .contains("Maybe government.");
    assertThat(Said.by("check", Said.scenario(), "--withhold", "Moskow").err())
        .contains("Maybe russia.");
    assertThat(Said.by("check", Said.scenario(), "--withhold", "روسيه").err())
        .contains("Maybe russia.");
    assertThat(Said.by("check", Said.scenario(), "--agreement", "last").err())
        .contains("Maybe 2016-12-18-last-convoys.");
    assertThat(Said.by("check", Said.scenario(), "--withhold", "qqq").err())
        .contains("Maybe one of: government");
  }

  @Test
  void D04_the_nearest_are_few_and_the_list_has_an_end() {
    Map<String, String> many = new java.util.TreeMap<>();
    for (int i = 0; i < 500; i++) {
      many.put("place-" + i, "place-" + i);
    }
    assertThat(Nearby.to("place-77", many)).hasSize(3).startsWith("place-77");
    assertThat(Nearby.maybe("elsewhere", many)).endsWith(" and 460 more.");
    assertThat(Nearby.maybe("anything", List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--withhold", "--agreement", "--picture", "--as-of"})
  void D05_an_empty_value_is_refused(String option) {
    Said said = Said.by("check", Said.scenario(), option, "");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith(option + " is empty. Maybe ").doesNotContain("\tat ");
  }

  @Test
  void D06_an_empty_path_is_not_taken_for_the_working_directory() {
    for (String command : List.of("check", "plan")) {
      Said said = Said.by(command, "");
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).startsWith("PATH is empty. Maybe ");
    }
    assertThat(Said.by("demo", "--pictures", "").err()).startsWith("--pictures is empty.");
  }

  @Test
  void D07_where_no_picture_can_be_is_seen_before_the_answer_is_worked_out() {
    Said nowhere =
        Said.by("check", Said.scenario(), "--picture", folder.resolve("no/x.svg").toString());
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.out()).isEmpty();
    assertThat(nowhere.err()).contains("there is no such folder", "Maybe make the folder");
    Said isFolder =
        Said.by("plan", Said.scenario(), "--iterations", "1", "--picture", folder.toString());
    assertThat(isFolder.code()).isEqualTo(2);
    assertThat(isFolder.err()).contains("it is a folder");
  }

  @Test
  void D08_a_picture_on_a_full_disk_is_told_in_plain_words() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    Said said = Said.by("check", Said.scenario(), "--picture", full.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("/dev/full can't be written: ").doesNotContain("Exception");
  }

  @Test
  void D09_what_is_withheld_twice_is_withheld_once() {
    Said said =
        Said.by(
            "check",
            Said.scenario(),
            "--withhold",
            "russia",
            "--withhold",
            "party:russia",
            "--withhold",
            "russia");
    assertThat(said.out()).contains("Taken as withheld: Russia.");
  }

  @Test
  void D10_an_id_of_several_things_needs_its_kind_in_front() {
    Scene scene = new Scene(folder).upper("{id: buses,", "{id: bridge,").upperNeeds("fact: bridge");
    Said plain = scene.check("--withhold", "bridge");
    assertThat(plain.code()).isEqualTo(2);
    assertThat(plain.err())
        .startsWith("command line: error ambiguous-name:")
        .contains(
            "\"bridge\" can mean several things: Buses have come (fact); The bridge (place).",
            "Maybe fact:bridge or place:bridge.");
    for (String kind : List.of("fact", "place")) {
      Said said = scene.check("--withhold", kind + ":bridge", "--json");
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.json().get("withheld").get(0).get("kind").asString()).isEqualTo(kind);
    }
    assertThat(scene.check("--withhold", "fact:bridge").out())
        .contains("Taken as withheld: Buses have come (fact).");
  }

  @Test
  void D11_kind_and_id_of_everything_relied_on_can_be_withheld() {
    Scene scene = new Scene(folder).upper("{id: buses,", "{id: bridge,").upperNeeds("fact: bridge");
    JsonNode reliesOn = scene.check("--json").json().get("reliesOn");
    assertThat(reliesOn.valueStream().map(one -> one.get("kind").asString()))
        .contains("party", "non-party", "fact", "place", "corridor");
    for (JsonNode one : reliesOn) {
      String name = one.get("kind").asString() + ":" + one.get("id").asString();
      JsonNode withheld = scene.check("--withhold", name, "--json").json().get("withheld");
      assertThat(withheld.get(0)).as(name).isEqualTo(one);
    }
    assertThat(scene.check("--withhold", "non-party:northern-army").err())
        .contains("unknown-premise");
  }

  @Test
  void D12_what_is_withheld_in_vain_is_told_beside_the_answer() {
    Said said = new Scene(folder).check("--withhold", "fact:buses");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("COMPLETES", "What deserves a look", "command line: warning nothing-to-withhold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "-5", "1.5", "many", "1000000000", "99999999999999999999"})
  void D13_what_is_no_effort_is_refused_in_plain_words(String number) {
    for (List<String> words :
        List.of(
            List.of("check", Said.scenario(), "--states", number),
            List.of("amend", Said.scenario(), "--alternative", number, "--dry-run"))) {
      Said said = Said.by(words.toArray(String[]::new));
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err())
          .startsWith(
              "Invalid value for option '"
                  + words.get(2)
                  + "': it "
                  + (number.length() > 9
                      ? "is too large: the greatest"
                      : number.matches("0+|-5")
                          ? "must be at least 1.\n"
                          : "can't be read as a whole number"))
          .contains("Maybe ./safepassage")
          .doesNotContain("an int", "Exception");
    }
  }

  @Test
  void D14_a_cap_beyond_everybody_is_kept_and_one_beyond_all_numbers_is_too_large() {
    String greatest = "9".repeat(18);
    for (String agreement : List.of("2016-12-18", "2016-12-18-last-convoys")) {
      Said said =
          Said.by("check", Said.scenario(), "--agreement", agreement, "--exposure-cap", greatest);
      assertThat(said.code()).as(said.err()).isLessThan(2);
      assertThat(said.err()).isEmpty();
      assertThat(said.out())
          .contains(
              said.code() == 0
                  ? "so the cap of 999,999,999,999,999,999 is kept."
                  : "expose no balance by more than 999,999,999,999,999,999")
          .doesNotContain("None was found");
    }
    for (String larger : List.of("1" + "0".repeat(18), "9".repeat(400))) {
      Said said = Said.by("check", Said.scenario(), "--exposure-cap", larger);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err())
          .startsWith("Invalid value for option '--exposure-cap': it is too large: the greatest");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Russia",
        "RUSSIA",
        " russia ",
        "Moscow",
        "russian  federation",
        "روسيا",
        "\u2068روسيا\u2069",
        "Russie",
        "party:Moscow",
        "Party:russia"
      })
  void D15_a_party_is_known_by_every_name_that_the_files_give_it(String name) {
    Said said = Said.by("check", Said.scenario(), "--withhold", name, "--json");
    assertThat(said.code()).as(said.out()).isEqualTo(1);
    assertThat(said.json().get("withheld").valueStream().map(one -> one.get("id").asString()))
        .containsExactly("russia");
  }

  @Test
  void D16_what_the_answer_calls_a_thing_can_be_withheld() {
    for (List<String> scene :
        List.of(
            List.of(Said.scenario(), "2016-12-18"),
            List.of(Main.home().resolve("scenarios/homs-2014").toString(), "2014-05-04"),
            List.of(Main.home().resolve("docs/formats/examples/full").toString(), "second"))) {
      String[] question = {"check", scene.getFirst(), "--agreement", scene.getLast()};
      List<String> names =
          Said.by(question)
              .out()
              .lines()
              .filter(line -> line.startsWith("    - "))
              .map(line -> line.substring(6))
              .toList();
      assertThat(names).hasSizeGreaterThan(5);
      for (String name : names) {
        Said said = Said.by(question[0], question[1], question[2], question[3], "--withhold", name);
        assertThat(said.err()).as(name).isEmpty();
        assertThat(said.out()).contains("Taken as withheld: " + name + ".");
      }
    }
  }

  @Test
  void D17_a_name_of_several_things_needs_an_id_with_its_kind_in_front() {
    Scene scene =
        new Scene(folder)
            .where("name: Northern army,", "name: Northern army, aliases: [the army],")
            .where("name: Southern army,", "name: Southern army, aliases: [The Army, bridge],");
    for (String name : List.of("the army", "THE ARMY", "party:The-army")) {
      Said said = scene.check("--withhold", name);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err())
          .contains(
              "error ambiguous-name: \"%s\" can mean several things: Northern army (party); Southern army (party)."
                  .formatted(name),
              "Maybe party:northern-army or party:southern-army.");
    }
    // An id means what it stands for in the files, also where it is another's alias.
    assertThat(scene.check("--withhold", "bridge").out())
        .contains("Taken as withheld: The bridge (hand-over point).");
    assertThat(scene.check("--withhold", "Bridge").err()).contains("ambiguous-name");
    assertThat(scene.check("--withhold", "non-party:The crowd").out())
        .contains("Taken as withheld: The crowd (did not sign).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chekc valley                 | There is no command "chekc".¶Maybe check.
          paln --time 4s               | There is no command "paln".¶Maybe plan.
          valley                       | There is no command "valley".¶Maybe one of: check, amend, plan, audit, compare, accounts, serve, replay, backup, restore, new, demo.
          --verison                    | There is no option --verison.¶Maybe --version.
          check                        | PATH is missing. It is the folder of the operation, or its operation.yaml.
          amend                        | PATH is missing. It is the folder of the operation, or its operation.yaml.
          audit                        | PATH is missing. It is the folder of the operation, or its operation.yaml.
          audit valley                 | PLAN is missing. It is the timetable, as CSV (docs/formats/plan-csv.md) or JSON (docs/formats/plan-json.md).
          compare valley old.csv       | AFTER is missing. It is the timetable as it is to be.
          audit valley one.csv two.csv | audit takes PATH and PLAN, and options; "two.csv" is too much.
          check valley --statse 4      | There is no option --statse of check.¶Maybe --states.
          check valley --zzz           | There is no option --zzz of check.
          check valley agreement first | check takes PATH, and options; "agreement" is too much.¶Maybe --agreement.
          amend valley patch.yaml more | amend takes PATH and PATCH, and options; "more" is too much.
          demo more                    | demo takes options alone; "more" is too much.
          check valley --withhold      | --withhold needs a value (X) behind it.
          check valley --json=yes      | --json takes no value.
          check valley --json --json   | --json is given more than once; once is enough.
          plan valley --time 4s --time 5s | --time is given more than once; it takes one value.
          """)
  void D18_what_is_mistyped_is_told_in_plain_words(String command, String words) {
    Said said = Said.by(command.split(" "));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    String name =
        command.matches("(check|amend|plan|audit|compare|demo)\\b.*")
            ? command.split(" ")[0] + " "
            : "";
    assertThat(said.err())
        .isEqualTo(
            words.replace('¶', '\n') + "\nMaybe ./safepassage " + name + "--help tells more.\n");
  }
}
