package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.FindingCode;

/// FEATURE UNDER TEST: the pages tell every key, and every finding has its page.
final class FormatPagesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void every_key_is_told_in_a_page() throws IOException {
    String pages = "";
    for (String page : new String[] {"operation", "agreement", "progress", "amendment"}) {
      pages += Files.readString(Valley.home().resolve("docs/formats/" + page + ".md"));
    }
    for (Shape shape : Shape.values()) {
      for (String key : shape.keys()) {
        assertThat(pages).contains("| `" + key + "` |");
      }
    }
  }

  @Test
  void every_row_and_column_of_a_plan_is_told_in_its_page() throws IOException {
    String page = Files.readString(Valley.home().resolve("docs/formats/plan-csv.md"));
    for (PlanRow row : PlanRow.values()) {
      String needs = words(row.needs().stream());
      String may =
          words(
              Arrays.stream(PlanColumn.values())
                  .filter(column -> row.knows(column) && !row.needs().contains(column))
                  .filter(column -> column != PlanColumn.ROW && column != PlanColumn.NOTE));
      assertThat(page)
          .containsPattern(
              "\\| `%s` \\| .* \\| %s \\| %s ?\\|\n".formatted(row.word(), needs, may));
    }
    for (PlanColumn column : PlanColumn.values()) {
      assertThat(page).contains("| `" + column.word() + "` |");
    }
  }

  private static String words(Stream<PlanColumn> columns) {
    return columns.map(column -> "`" + column.word() + "`").collect(Collectors.joining(", "));
  }

  @Test
  void the_plan_on_its_page_is_one() throws IOException {
    String page = Files.readString(Valley.home().resolve("docs/formats/plan-csv.md"));
    String from = page.substring(page.indexOf("```csv\n") + "```csv\n".length());
    String example = from.substring(0, from.indexOf("```"));
    assertThat(Plans.read(folder, example, Plans.minimal().problem()).findings()).isEmpty();
  }

  @Test
  void every_finding_code_has_a_page_that_begins_with_it() throws IOException {
    Path folder = Valley.home().resolve("docs/findings");
    Set<String> pages;
    try (var files = Files.list(folder)) {
      pages =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.equals("README.md"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    // The gate's refusals and the alarms have pages there, too: FindingPagesTest looks at all.
    assertThat(pages)
        .containsAll(
            Arrays.stream(FindingCode.values())
                .map(code -> code.slug() + ".md")
                .collect(Collectors.toCollection(TreeSet::new)));
    String index = Files.readString(folder.resolve("README.md"));
    for (FindingCode code : FindingCode.values()) {
      assertThat(index).contains("(" + code.slug() + ".md)");
      assertThat(Files.readString(folder.resolve(code.slug() + ".md")))
          .startsWith("# `" + code.slug() + "`");
    }
  }
}
