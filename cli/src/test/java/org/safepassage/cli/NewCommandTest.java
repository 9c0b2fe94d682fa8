package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE UNDER TEST: an operation to start from is written, works at once, and takes nobody's
/// place.
final class NewCommandTest {
  private static final Pattern SCHEMA = Pattern.compile("\\$schema=(\\S+)");

  @TempDir private Path folder = Path.of("");

  @Test
  void G01_what_is_written_completes_and_goes_on_a_timetable() {
    Path valley = folder.resolve("valley");
    Said said = Said.by("new", valley.toString());
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("operation.yaml", "./safepassage check " + valley);
    assertThat(files(valley))
        .containsExactlyInAnyOrder(
            "operation.yaml", "agreements/first.yaml", "states/example.yaml", "README.md");
    Said check = Said.by("check", valley.toString(), "--json");
    assertThat(check.code()).isZero();
    assertThat(check.json().get("operation").asString()).isEqualTo("valley");
    assertThat(check.json().get("verdict").asString()).isEqualTo("completes");
    assertThat(check.json().get("findings").isEmpty()).isTrue();
    Said plan = Said.by("plan", valley.toString(), "--iterations", "1", "--json");
    assertThat(plan.code()).isZero();
    assertThat(plan.json().get("audit").get("passed").asBoolean()).isTrue();
    assertThat(plan.json().get("findings").isEmpty()).isTrue();
  }

  @Test
  void G02_its_state_is_one_to_go_on_from() {
    Path valley = written("valley");
    Path state = valley.resolve("states").resolve("example.yaml");
    Said said = Said.by("check", valley.toString(), "--as-of", state.toString(), "--json");
    assertThat(said.code()).isZero();
    assertThat(said.json().get("findings").isEmpty()).isTrue();
    Said without =
        Said.by(
            "check",
            valley.toString(),
            "--as-of",
            state.toString(),
            "--withhold",
            "bridge",
            "--json");
    assertThat(without.json().get("reached").get("upper").get("arrived").asLong()).isEqualTo(50);
    assertThat(without.json().get("reached").get("lower").get("departed").asLong()).isEqualTo(50);
  }

  @Test
  void G03_it_fails_and_works_again_as_its_readme_says() throws IOException {
    Path valley = written("valley");
    assertThat(Files.readString(valley.resolve("README.md")))
        .contains("`ahead: {people: 50}` to `40`", "DEADLOCK")
        .doesNotContain("{folder}", "{name}", "{docs}");
    Path deal = valley.resolve("agreements").resolve("first.yaml");
    String both = Files.readString(deal).replace("ahead: {people: 50}", "ahead: {people: 40}");
    Files.writeString(deal, both);
    assertThat(Said.by("check", valley.toString()).out()).contains("DEADLOCK");
    Files.writeString(deal, both.replaceFirst("ahead: \\{people: 40}", "ahead: {people: 50}"));
    assertThat(Said.by("check", valley.toString()).out()).contains("COMPLETES");
  }

  @Test
  void G04_it_is_the_example_of_the_documentation_but_for_its_name() throws IOException {
    Path valley = written("valley");
    Path example =
        Main.home().resolve("docs").resolve("formats").resolve("examples").resolve("minimal");
    for (String file : List.of("operation.yaml", "agreements/first.yaml")) {
      List<String> theirs = Files.readAllLines(example.resolve(file));
      List<String> ours = Files.readAllLines(valley.resolve(file));
      assertThat(ours).as(file).hasSameSizeAs(theirs);
      theirs.removeAll(ours);
      assertThat(theirs)
          .as(file)
          .allMatch(line -> line.startsWith("# ") || line.equals("id: two-villages"));
    }
  }

  @Test
  void G05_the_schemas_and_the_documentation_are_found_from_there() throws IOException {
    for (Path home : List.of(folder, Files.createDirectory(folder.resolve("with a space")))) {
      Path valley = home.resolve("valley");
      Said.by("new", valley.toString());
      for (String file :
          List.of("operation.yaml", "agreements/first.yaml", "states/example.yaml")) {
        Path path = valley.resolve(file);
        Matcher schema = SCHEMA.matcher(Files.readString(path));
        assertThat(schema.find()).as(file).isTrue();
        assertThat(linked(path, schema.group(1))).as(file).isRegularFile();
      }
      Matcher docs =
          Pattern.compile("\\[docs/formats]\\((.*)\\)")
              .matcher(Files.readString(valley.resolve("README.md")));
      assertThat(docs.find()).isTrue();
      assertThat(linked(valley.resolve("README.md"), docs.group(1))).isRegularFile();
    }
  }

  /// Where a link in a file leads: a way from there, or an address in full where the way has
  /// spaces.
  private static Path linked(Path file, String link) {
    return Path.of(file.toUri().resolve(link));
  }

  @Test
  void G06_nothing_is_overwritten() throws IOException {
    Path valley = written("valley");
    Path deal = valley.resolve("agreements").resolve("first.yaml");
    Files.writeString(deal, "mine");
    Files.delete(valley.resolve("README.md"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    for (Path taken : List.of(valley, empty, file, link)) {
      Said said = Said.by("new", taken.toString());
      assertThat(said.code()).as(taken.toString()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).startsWith(taken + " is there already").contains("Maybe");
    }
    assertThat(deal).hasContent("mine");
    assertThat(valley.resolve("README.md")).doesNotExist();
    assertThat(empty).isEmptyDirectory();
    assertThat(file).hasContent("mine");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my valley", "valley!", ".valley", "..", "-valley-", "a:b", "$valley"})
  void G07_a_name_that_cannot_be_is_refused(String name) {
    Said said = Said.by("new", folder.resolve(name).toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .startsWith("\"" + name + "\" can't be the name of an operation")
        .doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void G08_the_nearest_name_is_offered() {
    assertThat(Said.by("new", "my valley").err()).contains("Maybe my-valley.");
    assertThat(Said.by("new", "(the valley)").err()).contains("Maybe the-valley.");
    assertThat(Said.by("new", "/").err()).contains("can't be").doesNotContain("Maybe");
    assertThat(Said.by("new", "").err()).startsWith("NAME is empty. Maybe ");
    assertThat(Said.by("new").err()).contains("NAME").contains("--help");
    assertThat(Said.by("new", "v".repeat(101)).err()).contains("Maybe " + "v".repeat(100) + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"الوادي", "null", "no", "2030", "1e5", "0x1F", "1.5", "valley-2030.b_c"})
  void G09_a_name_of_any_script_and_one_that_yaml_takes_for_something_else(String name) {
    Said said = Said.by("check", written(name).toString(), "--json");
    assertThat(said.code()).isZero();
    assertThat(said.json().get("operation").asString()).isEqualTo(name);
  }

  @Test
  void G10_a_place_that_is_not_there_is_told_in_words() {
    Said said = Said.by("new", folder.resolve("nowhere").resolve("valley").toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("can't be written: there is no such folder", "Maybe")
        .doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void G11_help_says_what_it_writes() {
    Said said = Said.by("new", "--help");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("NAME", "agreements/first.yaml", "Nothing is ever overwritten", "Exit codes");
    assertThat(Said.by().out()).contains("./safepassage new valley");
  }

  @ParameterizedTest
  @ValueSource(strings = {"حلب", "حلب-2030", "ا/حلب"})
  void G12_its_commands_can_be_copied_and_run_whatever_the_script(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Said said = Said.by("new", path.toString());
    assertThat(said.out()).startsWith(Shown.text(path.toString()) + " is there");
    for (String command : List.of("check", "plan")) {
      assertThat(said.out().lines()).anyMatch(line -> line.endsWith(command + " " + path));
    }
    assertThat(Files.readString(path.resolve("README.md"))).contains("check " + path);
  }

  private Path written(String name) {
    Path path = folder.resolve(name);
    assertThat(Said.by("new", path.toString()).code()).isZero();
    return path;
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
