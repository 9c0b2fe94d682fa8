package org.safepassage.formats;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.SourceRef;

/// Reads plans from CSV, as [PlanCsv] writes them and as people and spreadsheets change them, and
/// from JSON, as `plan --json` answers. The formats are told in `docs/formats/plan-csv.md` and
/// `docs/formats/plan-json.md`.
///
/// Finds what keeps the rows from being a schedule, all of it at once. Whether the schedule is
/// possible and allowed is for the audit to say.
public final class PlanSheets {
  static final String YES = "yes";

  private static final SourceRef NOWHERE = SourceRef.NONE;

  private final CsvTable table;
  private final Map<PlanColumn, Integer> columns = new EnumMap<>(PlanColumn.class);

  /// What is wrong with the form of the file and doesn't keep it from being read.
  private final List<Finding> form;

  private PlanSheets(CsvTable table, List<Finding> form) {
    this.table = table;
    this.form = form;
  }

  /// Opens a file, so that one can ask for which agreement it was made before that is read.
  public static Reading<PlanSheets> open(Path path) {
    Findings findings = new Findings();
    String name = TextFile.nameOf(path);
    boolean isJson = name.endsWith(".json");
    Optional<String> text =
        isJson ? TextFile.readJson(path, findings) : TextFile.readCsv(path, findings);
    if (text.isPresent() && (isJson || text.get().stripLeading().startsWith("{"))) {
      // What is wrong with the form is told with all that is wrong with what it says.
      Optional<PlanSheets> objects =
          PlanObjects.of(name, text.get(), findings)
              .flatMap(table -> withColumns(table, findings.sorted(), findings));
      return objects
          .map(found -> Reading.of(Optional.of(found), new Findings()))
          .orElseGet(() -> Reading.of(Optional.empty(), findings));
    }
    Optional<PlanSheets> sheets =
        text.flatMap(found -> CsvTable.of(name, found, findings))
            .flatMap(table -> withColumns(table, List.of(), findings));
    return Reading.of(sheets, findings);
  }

  private static Optional<PlanSheets> withColumns(
      CsvTable table, List<Finding> form, Findings findings) {
    if (table.lines().isEmpty()) {
      findings.add(
          FindingCode.FILE_EMPTY,
          new SourceRef(table.file(), 0, 0),
          "There is nothing in the file.",
          "Maybe it was not written to its end.");
      return Optional.empty();
    }
    PlanSheets sheets = new PlanSheets(table, form);
    List<String> head = table.lines().getFirst().cells();
    for (int i = head.size() - 1; i >= 0; i--) {
      int at = i;
      PlanColumn.find(head.get(i)).ifPresent(column -> sheets.columns.put(column, at));
    }
    if (!sheets.columns.containsKey(PlanColumn.ROW)) {
      findings.add(
          FindingCode.WRONG_FORMAT,
          table.place(table.lines().getFirst(), 0),
          "The first line doesn't name the column row, so this is no plan.",
          "Maybe the line with the names of the columns was deleted: it begins \"row,convoy,\".");
      return Optional.empty();
    }
    return Optional.of(sheets);
  }

  private void checkColumns(Findings findings) {
    CsvTable.Line head = table.lines().getFirst();
    List<String> words = Arrays.stream(PlanColumn.values()).map(PlanColumn::word).toList();
    for (int i = 0; i < head.cells().size(); i++) {
      String word = head.cell(i);
      if (head.cells().subList(0, i).contains(word) && words.contains(word)) {
        findings.add(
            FindingCode.DUPLICATE_KEY,
            table.place(head, i),
            "The column %s is there twice.".formatted(word),
            "Maybe one of the two was to be called note.");
      } else if (!words.contains(word) && !word.isEmpty()) {
        findings.add(
            FindingCode.UNKNOWN_KEY,
            table.place(head, i),
            "There is no column %s.".formatted(Quoted.of(word)),
            Nearest.of(word, words)
                .map("Maybe %s."::formatted)
                .orElse("Maybe call it note: that column is for whoever reads the file."));
      }
    }
    for (PlanColumn column : PlanColumn.values()) {
      if (!columns.containsKey(column) && !column.isOptional()) {
        findings.add(
            FindingCode.MISSING_KEY,
            table.place(head, 0),
            "The column %s is missing.".formatted(column.word()),
            "Maybe it was deleted, or its name in the first line was changed.");
      }
    }
  }

  /// For which agreement it was made, and where it says so: as written, there needn't be such a
  /// one.
  public Optional<Named> agreement() {
    int row = columns.getOrDefault(PlanColumn.ROW, 0);
    Integer id = columns.get(PlanColumn.ID);
    return id == null
        ? Optional.empty()
        : table.lines().stream()
            .filter(line -> line.cell(row).equals(PlanRow.PLAN.word()))
            .filter(line -> line.cell(id).contains("/"))
            .findFirst()
            .map(line ->
                new Named(
                    line.cell(id).substring(line.cell(id).indexOf('/') + 1),
                    table.place(line, id)));
  }

  /// An id with the place where it is written.
  public record Named(String id, SourceRef where) {}

  /// Makes a plan of it.
  ///
  /// @param agreement the one that its commitments and facts belong to; not necessarily the one
  ///   that it was made for
  public Reading<PlanSheet> read(Operation operation, Agreement agreement) {
    Findings findings = new Findings();
    form.forEach(each -> findings.add(each.code(), each.where(), each.message(), each.maybe()));
    checkColumns(findings);
    Directory directory = new Directory(Optional.empty(), findings);
    ProgressFiles.declare(operation, agreement, directory);
    operation
        .transport()
        .fleets()
        .forEach(fleet -> directory.declare(Thing.FLEET, fleet.id().value(), NOWHERE));
    operation
        .transport()
        .escorts()
        .forEach(escort -> {
          directory.declare(Thing.ESCORT, escort.id().value(), NOWHERE);
          directory.spell(Thing.ESCORT, escort.id().value(), escort.names());
        });
    Context context = new Context(findings, directory);
    context.setZone(operation.calendar().zone());
    Optional<PlanSheet> sheet =
        new PlanReader(table, columns, context, operation, agreement).read();
    directory.checkReferences();
    return Reading.of(sheet, findings);
  }
}
