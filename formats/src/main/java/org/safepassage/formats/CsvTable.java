package org.safepassage.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// The cells of a file of comma-separated values (RFC 4180), each with its place. Also read are the
/// forms that spreadsheets write: parted by semicolons or tabs, with a first line `sep=;`, with any
/// line ends, with empty lines at the end.
///
/// @param file what it is called in findings
/// @param lines those with something in them
record CsvTable(String file, List<Line> lines) {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
  private static final String SEPARATOR = "sep=";
  private static final char[] SEPARATORS = {',', ';', '\t'};

  CsvTable {
    lines = List.copyOf(lines);
  }

  /// The cells of one line, without blanks around them.
  ///
  /// @param number of the line in which it begins, from 1
  /// @param columns where in the text each cell begins, from 1
  /// @param numbers of the lines in which the cells begin; none where that is the same for all
  record Line(int number, List<String> cells, List<Integer> columns, List<Integer> numbers) {
    Line {
      cells = List.copyOf(cells);
      columns = List.copyOf(columns);
      numbers = List.copyOf(numbers);
    }

    /// In which line of the file a cell begins.
    int number(int i) {
      return i < numbers.size() ? numbers.get(i) : number;
    }

    /// Empty beyond the last one.
    String cell(int i) {
      return i < cells.size() ? cells.get(i) : "";
    }

    /// Where the last one begins, for those beyond it.
    int column(int i) {
      return columns.isEmpty() ? 1 : columns.get(Math.min(i, columns.size() - 1));
    }

    private boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /// @return nothing, and a finding, when it can't be taken apart into cells
  static Optional<CsvTable> of(String file, String text, Findings findings) {
    int first = text.startsWith(SEPARATOR) ? text.indexOf('\n') + 1 : 0;
    int skipped = first > 0 ? 1 : 0;
    String rest = text.substring(first);
    char separator = skipped > 0 ? text.charAt(SEPARATOR.length()) : separator(rest);
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    List<Line> lines = new ArrayList<>();
    try (JsonParser parser = MAPPER.reader().with(schema).createParser(rest)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        Line line = line(parser, skipped);
        if (!line.isBlank()) {
          lines.add(line);
        }
      }
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      findings.add(
          FindingCode.NOT_CSV,
          new SourceRef(file, at.getLineNr() + skipped, Math.max(1, at.getColumnNr())),
          "The line can't be taken apart into cells: " + reason(broken),
          "Maybe a quotation mark is missing, or one too many: a cell with a quotation mark in it has"
              + " it twice, and one more at each end.");
      return Optional.empty();
    }
    return Optional.of(new CsvTable(file, lines));
  }

  private static String reason(JacksonException broken) {
    return String.valueOf(broken.getOriginalMessage()).contains("closing quote")
        ? "a quotation mark opens a cell and none closes it."
        : "something stands behind the quotation mark that closes a cell.";
  }

  private static Line line(JsonParser parser, int skipped) {
    List<String> cells = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    int number = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      TokenStreamLocation at = parser.currentTokenLocation();
      number = number == 0 ? at.getLineNr() + skipped : number;
      cells.add(parser.getString().strip());
      columns.add(at.getColumnNr());
    }
    return new Line(number, cells, columns, List.of());
  }

  /// What parts the cells of the first line; names of columns have none of these in them.
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String head = end < 0 ? text : text.substring(0, end);
    char best = SEPARATORS[0];
    long most = 0;
    for (char candidate : SEPARATORS) {
      long times = head.chars().filter(c -> c == candidate).count();
      if (times > most) {
        most = times;
        best = candidate;
      }
    }
    return best;
  }

  SourceRef place(Line line, int column) {
    return new SourceRef(file, line.number(column), line.column(column));
  }
}
