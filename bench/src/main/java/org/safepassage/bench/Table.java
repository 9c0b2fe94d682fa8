package org.safepassage.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What was measured: printed, and kept in `docs/benchmarks` as a page and as CSV, with the machine
/// and the day.
public final class Table {
  private final String name;
  private final String title;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String name, String title, String... columns) {
    this.name = name;
    this.title = title;
    this.columns = List.of(columns);
  }

  /// Adds a row and prints it.
  public void row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    List<String> row = Stream.of(cells).map(String::valueOf).toList();
    if (rows.isEmpty()) {
      System.out.println(line(columns));
    }
    rows.add(row);
    System.out.println(line(row));
  }

  static String milliseconds(double value) {
    return value < 10 ? "%.2f".formatted(value) : "%.0f".formatted(value);
  }

  /// Writes both files, unless `-Dsafepassage.keep=false` says not to.
  ///
  /// @param notes what the reader should know, a paragraph each
  public void keep(List<String> notes) throws IOException {
    if (!Boolean.parseBoolean(System.getProperty("safepassage.keep", "true"))) {
      return;
    }
    Path folder =
        Files.createDirectories(
            Path.of(System.getProperty("safepassage.home", "."), "docs", "benchmarks"));
    List<String> page = new ArrayList<>(List.of("# " + title, "", machine(), ""));
    notes.forEach(note -> page.addAll(List.of(note, "")));
    page.add(line(columns));
    page.add(line(columns.stream().map(_ -> "---").toList()));
    rows.forEach(row -> page.add(line(row)));
    Files.write(folder.resolve(name + ".md"), page);
    List<String> csv = new ArrayList<>(List.of(String.join(",", columns)));
    rows.forEach(row -> csv.add(String.join(",", row.stream().map(Table::quoted).toList())));
    Files.write(folder.resolve(name + ".csv"), csv);
    System.out.println("Kept in " + folder.resolve(name + ".md"));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? "\"" + cell + "\"" : cell;
  }

  private static String machine() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    String processor =
        !Files.isReadable(info)
            ? System.getProperty("os.arch")
            : Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    return "Measured on %s: %s, %d processors, %s, Java %s. Load at the end: %.1f."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            processor,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            Runtime.version(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
