package org.safepassage.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepassage.model.FindingCode;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.Refusal;

/// FEATURE UNDER TEST: a reader who meets a finding, a refusal of the gate or an alarm can look it
/// up. Each code has a page `docs/findings/<slug>.md`, and no page is left over from a code that is
/// gone.
class FindingPagesTest {
  private static final String ENDING = ".md";

  @Test
  void every_finding_has_a_page_and_every_page_a_finding() throws IOException {
    SortedSet<String> codes =
        Stream.of(
                Arrays.stream(FindingCode.values()).map(FindingCode::slug),
                RecordSamples.ofEach(Refusal.class).stream().map(Refusal::code),
                RecordSamples.ofEach(Alarm.class).stream().map(Alarm::code))
            .flatMap(each -> each)
            .collect(toCollection(TreeSet::new));
    SortedSet<String> pages =
        pages().stream()
            .map(page -> page.getFileName().toString())
            .map(name -> name.substring(0, name.length() - ENDING.length()))
            .collect(toCollection(TreeSet::new));

    assertThat(codes).isNotEmpty();
    assertThat(pages).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void the_list_of_pages_names_each_of_them() throws IOException {
    String list = Files.readString(repository().resolve("docs/findings/README.md"));

    for (Path page : pages()) {
      assertThat(list).contains("(" + page.getFileName() + ")");
    }
  }

  @Test
  void no_two_findings_share_a_page() {
    assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::slug)).doesNotHaveDuplicates();
  }

  @Test
  void every_page_starts_with_a_heading() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page)).as("%s", page).startsWith("# ");
    }
  }

  /// The pages of the folder; its `README.md` is the list of them and no page.
  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(repository().resolve("docs").resolve("findings"))) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  /// The build says where the repository is. An editor that runs a test by itself does not; it
  /// starts in the repository or in one of its modules.
  private static Path repository() {
    String home = System.getProperty("safepassage.home");
    if (home != null) {
      return Path.of(home);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("safepassage"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "No folder above %s holds the file safepassage.%nMaybe set -Dsafepassage.home to the repository."
            .formatted(here));
  }
}
