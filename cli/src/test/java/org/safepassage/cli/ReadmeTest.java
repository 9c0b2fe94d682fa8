package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: every command of the READMEs works, and says what stands below it.
final class ReadmeTest {
  private static final Set<String> WRITTEN =
      Set.of("--report", "--picture", "--pace-picture", "--out", "--html");

  @TempDir private Path folder = Path.of("");

  @Test
  void R01_the_commands_of_the_readme_say_what_it_says() throws IOException {
    assertThat(run(Main.home().resolve("README.md"))).isGreaterThan(15);
  }

  @Test
  void R02_the_commands_of_the_scenarios_work() throws IOException {
    try (Stream<Path> scenarios = Files.list(Main.home().resolve("scenarios"))) {
      for (Path scenario : scenarios.sorted().toList()) {
        assertThat(run(scenario.resolve("README.md"))).as("%s", scenario).isPositive();
      }
    }
  }

  /// @return how many commands there are
  private int run(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    int commands = 0;
    List<String> said = List.of();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.contains("**2. Spoil it.**")) {
        spoil(folder.resolve("valley/agreements/first.yaml"));
      }
      if (line.contains("saves it as `changed.csv`")) {
        letGoEarlier(folder.resolve("handed-out/timetable.csv"), folder.resolve("changed.csv"));
      }
      if (line.startsWith("    ./safepassage ")) {
        String command = line.strip();
        while (command.endsWith("\\")) {
          command = command.substring(0, command.length() - 1) + lines.get(++i).strip();
        }
        // The demonstration is read to its end by CommandsTest.
        said =
            command.startsWith("./safepassage demo ") ? List.of() : said(command.split(" {3,}")[0]);
        commands++;
      } else if (line.equals("```")) {
        for (i++; !lines.get(i).equals("```"); i++) {
          if (!lines.get(i).isBlank()) {
            assertThat(said).as("%s", page).contains(lines.get(i));
          }
        }
      }
    }
    return commands;
  }

  private static void spoil(Path agreement) throws IOException {
    String text = Files.readString(agreement);
    assertThat(text).contains("ahead: {people: 50}");
    Files.writeString(agreement, text.replace("ahead: {people: 50}", "ahead: {people: 40}"));
  }

  /// All times of the convoy upper-3, half an hour earlier.
  private static void letGoEarlier(Path from, Path to) throws IOException {
    Pattern time = Pattern.compile("2030-[0-9T:-]{14}\\+03:00");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(from)) {
      lines.add(
          line.contains(",upper-3,")
              ? time.matcher(line)
                  .replaceAll(found ->
                      DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                          OffsetDateTime.parse(found.group()).minusMinutes(30)))
              : line);
    }
    assertThat(lines).isNotEqualTo(Files.readAllLines(from));
    Files.write(to, lines);
  }

  /// A search by time takes all the time that it may, and no page says what it found: a second is
  /// enough to see that the command works.
  private static void searchBriefly(List<String> words) {
    int time = words.indexOf("--time");
    if (time >= 0) {
      words.set(time + 1, "1s");
    } else if (words.getFirst().equals("plan") && !words.contains("--iterations")) {
      words.addAll(List.of("--time", "1s"));
    }
  }

  private List<String> said(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" +")) {
      String before = words.isEmpty() ? "" : words.getLast();
      boolean isHere = word.equals("valley") || word.endsWith(".csv") || WRITTEN.contains(before);
      words.add(
          word.startsWith("scenarios/") || word.startsWith("docs/")
              ? Main.home().resolve(word).toString()
              : isHere ? folder.resolve(word).toString() : word);
    }
    words.removeFirst();
    searchBriefly(words);
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.code()).as("%s%n%s", command, said.err()).isLessThan(2);
    return said.out().replace(folder + "/", "").lines().toList();
  }
}
