package org.safepassage.bench.gold;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table with tabs between its cells, one line of headings, and no quoting.
final class TabTable {
  private TabTable() {}

  /// One line.
  record Row(String file, int line, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /// The cell's parts, which semicolons part.
    List<String> parts(String column) {
      return parts(get(column), ';');
    }

    GoldFault fault(String what) {
      return new GoldFault(file, line, what);
    }

    /// Parts with a separator between them that doesn't count inside brackets.
    static List<String> parts(String value, char separator) {
      List<String> parts = new ArrayList<>();
      int depth = 0;
      int from = 0;
      for (int i = 0; i <= value.length(); i++) {
        char c = i < value.length() ? value.charAt(i) : separator;
        if (c == '(') {
          depth++;
        } else if (c == ')') {
          depth--;
        } else if (c == separator && (depth == 0 || i == value.length())) {
          String part = value.substring(from, i).strip();
          if (!part.isEmpty()) {
            parts.add(part);
          }
          from = i + 1;
        }
      }
      return parts;
    }
  }

  /// The lines that have as many cells as there are columns; of the others a fault is told.
  ///
  /// @param columns those that must be there, in this order
  /// @throws IOException if the file can't be read
  static List<Row> read(Path file, List<String> columns, List<GoldFault> faults)
      throws IOException {
    String name = file.getFileName().toString();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException other) {
      faults.add(new GoldFault(name, 0, "It isn't UTF-8."));
      return List.of();
    }
    if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(columns)) {
      faults.add(
          new GoldFault(name, 1, "The headings must be, with tabs between: " + columns + "."));
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != columns.size()) {
        faults.add(
            new GoldFault(
                name, i + 1, "It has %d cells, not %d.".formatted(cells.length, columns.size())));
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < cells.length; c++) {
        row.put(columns.get(c), cells[c]);
      }
      rows.add(new Row(name, i + 1, row));
    }
    return rows;
  }

  /// Tells of ids that are there twice.
  static void tellTwins(List<Row> rows, List<GoldFault> faults) {
    HashSet<String> ids = new HashSet<>();
    for (Row row : rows) {
      if (!ids.add(row.get("id"))) {
        faults.add(row.fault("The id %s is there twice.".formatted(row.get("id"))));
      }
    }
  }
}
