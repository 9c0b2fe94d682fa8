package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.Finding;
import org.safepassage.model.Names;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;

/// FEATURE UNDER TEST: what YAML would turn into something else stays what was written, and what
/// YAML could be abused for is refused quickly.
final class YamlTrapsTest {
  @TempDir Path folder = Path.of("");

  private Operation operation(String words, String instead) throws IOException {
    assertThat(Valley.OPERATION).contains(words);
    Reading<OperationFolder> reading =
        new Valley(folder).write(Valley.OPERATION.replace(words, instead), Valley.AGREEMENT).read();
    assertThat(reading.findings()).isEmpty();
    return reading.value().orElseThrow().operation();
  }

  private List<String> codes(String operation) throws IOException {
    Instant start = Instant.now();
    List<String> codes =
        new Valley(folder)
            .write(operation, Valley.AGREEMENT).findings().stream()
                .map(Finding::code)
                .map(code -> code.slug())
                .toList();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    return codes;
  }

  @Test
  void words_that_yaml_has_other_plans_for_stay_words() throws IOException {
    for (String word :
        List.of("NO", "no", "on", "y", "true", "12:30", "1e3", "0x1F", "2016-12-18")) {
      Operation operation = operation("name: Northern army", "name: " + word);
      assertThat(operation.actors().parties().getFirst().names().plain()).isEqualTo(word);
    }
  }

  @Test
  void ids_are_plain_text_even_where_they_look_like_dates_or_numbers() throws IOException {
    assertThat(operation("id: valley", "id: 2016-12-18").id().value()).isEqualTo("2016-12-18");
    assertThat(operation("id: valley", "id: 007").id().value()).isEqualTo("007");
    assertThat(operation("id: valley", "id: NO").id().value()).isEqualTo("NO");
  }

  @Test
  void ids_and_aliases_are_the_same_whether_composed_or_decomposed() throws IOException {
    String decomposed =
        Valley.OPERATION
            .replace("{id: north}", "{id: e\u0301toile}")
            .replace("side: north", "side: \u00e9toile");
    Reading<OperationFolder> reading =
        new Valley(folder)
            .write(
                decomposed,
                Valley.AGREEMENT.replace("beneficiary: north", "beneficiary: \u00e9toile"))
            .read();
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void names_keep_every_script_and_direction() throws IOException {
    String name = "\u202Eكفريا abc\u202C";
    Operation operation =
        operation("{en: Kefraya, ar: كفريا}", "{ar: \"" + name + "\", en: Kefraya}");
    Names names = operation.network().places().getFirst().names();
    assertThat(names.plain()).isEqualTo("Kefraya");
    assertThat(names.in("ar")).isEqualTo(name);
  }

  @Test
  void numbers_may_have_arabic_digits() throws IOException {
    Operation operation = operation("vehicles: 4", "vehicles: ٤٠");
    assertThat(operation.transport().fleets().getFirst().vehicles()).isEqualTo(40);
    operation = operation("to-origin: 2 h", "to-origin: ٤٠ min");
    assertThat(operation.transport().fleets().getFirst().toOrigin())
        .isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void standing_defaults_to_a_party() throws IOException {
    Operation operation =
        operation("{id: militia, side: south}", "{id: militia, standing: non-party}");
    assertThat(operation.actors().parties())
        .extracting(Party::standing)
        .containsExactly(Party.Standing.PARTY, Party.Standing.NON_PARTY);
  }

  @Test
  void a_bomb_of_aliases_does_not_go_off() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char level = 'b'; level <= 'z'; level++) {
      char inner = (char) (level - 1);
      bomb.append(level).append(": &").append(level).append(" [");
      bomb.append(("*" + inner + ", ").repeat(9)).append("]\n");
    }
    assertThat(codes(Valley.OPERATION + bomb)).contains("yaml-alias").doesNotContain("not-yaml");
    assertThat(codes("a: &a [*a]\n" + Valley.OPERATION)).contains("yaml-alias");
    assertThat(codes("<<: *x\n" + Valley.OPERATION)).contains("yaml-alias", "unknown-key");
  }

  @Test
  void deep_nesting_is_refused_quickly() throws IOException {
    assertThat(codes("x: " + "[".repeat(1_000_000))).containsExactly("too-deep");
    assertThat(codes("x: " + "{a: ".repeat(1_000_000))).containsExactly("too-deep");
    assertThat(codes("- ".repeat(1_000_000))).containsExactly("too-deep");
    assertThat(codes("? ".repeat(1_000_000))).containsExactly("too-deep");
  }

  @Test
  void large_nonsense_is_refused_quickly() throws IOException {
    assertThat(codes("a".repeat(5_000_000))).containsExactly("wrong-format");
    assertThat(codes("a: b\n".repeat(900_000))).containsExactly("file-too-large");
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      keys.append('k').append(i).append(":\n");
    }
    assertThat(codes(keys.toString())).hasSize(Findings.MOST + 1);
    assertThat(codes(Valley.OPERATION + "# \n".repeat(1_000_000))).isEmpty();
    assertThat(codes(Valley.OPERATION.replace("id: valley", "id: " + "v".repeat(1_000_000))))
        .containsExactly("bad-id");
    assertThat(codes(Valley.OPERATION.replace("side: south", "side: " + "s".repeat(1_000_000))))
        .containsExactly("unknown-side");
  }

  @Test
  void what_breaks_yaml_is_told_in_plain_words() throws IOException {
    Map<String, String> told =
        Map.ofEntries(
            Map.entry("a:\n\t- b", "a tab stands where only spaces can. Maybe a tab indents"),
            Map.entry("a:\tb", "a tab stands where only spaces can. Maybe a tab follows a colon"),
            Map.entry("a: @b", "a text can't begin with @. Maybe put the text in quotes."),
            Map.entry("a: \"b\n", "a quote is opened and never closed. Maybe a closing quote"),
            Map.entry("a: [b", "a bracket is opened and never closed. Maybe a comma or a closing"),
            Map.entry("a: [", "a bracket is opened and never closed. Maybe a comma or a closing"),
            Map.entry("a: ]b", "a value is expected here. Maybe a comma or a bracket"),
            Map.entry("a: b: c", "a key with a colon stands where none can. Maybe a text holds"),
            Map.entry("a: - b", "a dash stands where no list can begin. Maybe the list belongs"),
            Map.entry("a:\n  b: c\n d: e", "this does not fit what stands before it. Maybe"),
            Map.entry("a: \"x\" y", "this does not fit what stands before it. Maybe"),
            Map.entry("{a: b} c", "something follows after the end. Maybe a closing bracket"),
            Map.entry("a: \"\\q\"", "a backslash in double quotes begins nothing that is known."),
            Map.entry("a: |  foo", "something stands beside a | or > that opens a text"),
            Map.entry("a: !foo!bar b", "a text begins with !. Maybe put the text in quotes."),
            Map.entry("a: &", "a text begins with &. Maybe put the text in quotes."));
    for (Map.Entry<String, String> each : told.entrySet()) {
      List<Finding> findings = new Valley(folder).write(each.getKey(), Valley.AGREEMENT).findings();
      assertThat(findings)
          .as(each.getKey())
          .extracting(finding -> finding.message() + " " + finding.maybe())
          .singleElement()
          .satisfies(words -> assertThat(words).startsWith("This is not YAML: " + each.getValue()));
    }
  }

  @Test
  void what_never_ends_is_told_where_it_begins() throws IOException {
    for (String lines :
        List.of(
            // The quote or bracket in line 3, or the one in line 3 although a later one closes it.
            "a: 1\nb: x\nc: \"y\nd: z\n",
            "a: 1\nb: x\nc: 'y\nd: it is\n",
            "a: 1\nb: x\nc: [y,\n  z\n",
            "a: 1\nb: x\nc: {y: z\nd: e\n",
            "a: 1\nb: \"x\"\nc: \"y\nd: \"z\"\n",
            "a: 1\nb: 'it''s'\nc: 'y\nd: z\ne: 'f'\n",
            "a: 1\n# \"b\nc: [\"y, z]\nd: \"e\"\n",
            "a: 1\nb: \"\\\"x\"\nc: \"y\nd: \"z\"\ne: \"f\"\n")) {
      Finding finding = new Valley(folder).write(lines, Valley.AGREEMENT).findings().getFirst();
      assertThat(finding.code().slug()).isEqualTo("not-yaml");
      assertThat(finding.where().line() == 3 || finding.maybe().matches(".*in line 3\\b.*"))
          .as("%s%n%s", lines, finding)
          .isTrue();
    }
  }

  @Test
  void broken_yaml_is_one_finding() throws IOException {
    for (String broken :
        List.of(
            "\"",
            "'",
            "{",
            "[",
            "a: [b",
            "a: \"\\q\"",
            "a: \"\\uD800\"",
            "a: \"\\U99999999\"",
            "%",
            "%YAML 9.9\n---\na: b",
            "%TAG ! !\n---\na: b",
            "@a",
            "`a",
            "a: |9\n b",
            "- a\nb: c",
            "a:\n\t- b",
            ": :",
            "]",
            "}",
            "&",
            "*",
            "!<",
            "a: &",
            "...",
            "--- ---",
            "a: b: c",
            "\\",
            "? ? ?",
            "!",
            "- - - :",
            "|",
            ">")) {
      assertThat(codes(broken)).as("text %s", broken).isNotEmpty().hasSizeLessThanOrEqualTo(16);
    }
  }
}
