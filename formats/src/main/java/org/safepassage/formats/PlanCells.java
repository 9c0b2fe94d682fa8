package org.safepassage.formats;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.safepassage.model.Calendar;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.plan.problem.Minute;

/// One row of a plan as CSV, whose cells are read as what they should be. What is wrong becomes a
/// finding at the cell; then there is no value.
///
/// @param columns where each column stands
record PlanCells(
    CsvTable table,
    CsvTable.Line line,
    Map<PlanColumn, Integer> columns,
    PlanRow kind,
    Times times) {
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

  /// How the cells of one file that hold times are read. Most stand in it more than once.
  static final class Times {
    /// How long after the operation's end a time can be, so that all that is counted from it stays
    /// countable.
    private static final Duration LATEST = Duration.ofDays(366);

    private final Context context;
    private final Calendar calendar;
    private final Map<String, Minute> known = new HashMap<>();

    Times(Context context, Calendar calendar) {
      this.context = context;
      this.calendar = calendar;
    }

    private Optional<Minute> read(String text, SourceRef where) {
      Minute before = known.get(text);
      if (before != null) {
        return Optional.of(before);
      }
      Optional<String> rewritten = SpreadsheetDates.guess(text, calendar);
      if (rewritten.isPresent()) {
        context.add(
            FindingCode.SPREADSHEET_DATE,
            where,
            "%s is no date and time with its offset; it looks as spreadsheets write them."
                .formatted(Quoted.of(text)),
            rewritten.get());
        return Optional.empty();
      }
      Optional<Minute> minute =
          org.safepassage.formats.Times.moment(context, text, where)
              .flatMap(instant -> minute(text, instant, where));
      minute.ifPresent(read -> known.put(text, read));
      return minute;
    }

    private Optional<Minute> minute(String text, Instant instant, SourceRef where) {
      Duration since = Duration.between(calendar.start(), instant);
      if (since.isNegative()) {
        context.add(
            FindingCode.WRONG_VALUE,
            where,
            "%s is before the operation starts, at %s."
                .formatted(
                    Quoted.of(text), calendar.start().atZone(calendar.zone()).toOffsetDateTime()),
            "Maybe the day or the offset is another.");
        return Optional.empty();
      }
      if (Duration.between(calendar.end(), instant).compareTo(LATEST) > 0) {
        context.add(
            FindingCode.WRONG_VALUE,
            where,
            "%s is more than a year after the operation ends.".formatted(Quoted.of(text)),
            "Maybe the year is another.");
        return Optional.empty();
      }
      if (!since.equals(Duration.ofMinutes(since.toMinutes()))) {
        context.add(
            FindingCode.WRONG_VALUE,
            where,
            "%s is not a whole number of minutes after the operation's start."
                .formatted(Quoted.of(text)),
            "Maybe leave the seconds as they are elsewhere in the file.");
        return Optional.empty();
      }
      return Optional.of(Minute.of(Math.toIntExact(since.toMinutes())));
    }
  }

  Context context() {
    return times.context;
  }

  /// What is written; empty where nothing is.
  String text(PlanColumn column) {
    Integer at = columns.get(column);
    return at == null ? "" : line.cell(at);
  }

  boolean has(PlanColumn column) {
    return !text(column).isEmpty();
  }

  SourceRef place(PlanColumn column) {
    Integer at = columns.get(column);
    return at == null ? place() : table.place(line, at);
  }

  /// Where the row begins.
  SourceRef place() {
    return table.place(line, 0);
  }

  void add(FindingCode code, PlanColumn column, String message, String maybe) {
    context().add(code, place(column), message, maybe);
  }

  /// Reports cells that are empty and must not be, and those that mean nothing here.
  ///
  /// @return whether there is no such finding
  boolean isComplete() {
    boolean complete = true;
    List<PlanColumn> needs = kind.needs();
    for (PlanColumn column : columns.keySet()) {
      if (needs.contains(column) && !has(column)) {
        add(
            FindingCode.MISSING_KEY,
            column,
            "The row \"%s\" has nothing in its column %s.".formatted(kind.word(), column.word()),
            "Maybe it was deleted by mistake, or the row is to go as a whole.");
        complete = false;
      }
      if (!kind.knows(column) && has(column)) {
        add(
            FindingCode.WRONG_VALUE,
            column,
            "%s means nothing in the column %s of a row \"%s\"."
                .formatted(Quoted.of(text(column)), column.word(), kind.word()),
            "Maybe it slipped from the cell or the row beside it; the column note is free.");
        complete = false;
      }
    }
    return complete;
  }

  /// Nothing where the cell is empty, which is no fault of its own.
  Optional<Minute> minute(PlanColumn column) {
    return has(column) ? times.read(text(column), place(column)) : Optional.empty();
  }

  /// A whole number between two bounds, both in it. Nothing where the cell is empty.
  Optional<Long> number(PlanColumn column, long least, long most) {
    if (!has(column)) {
      return Optional.empty();
    }
    String text = Digits.latin(text(column));
    if (!WHOLE.matcher(text).matches()) {
      add(
          FindingCode.WRONG_TYPE,
          column,
          "%s is not a whole number; the column is %s."
              .formatted(Quoted.of(text(column)), column.word()),
          NumberGuess.of(text(column), least, most).replace("another key", "another column"));
      return Optional.empty();
    }
    long value = Long.parseLong(text);
    if (value < least || value > most) {
      add(
          FindingCode.WRONG_VALUE,
          column,
          "%d can't stand in the column %s: it lies from %d to %d."
              .formatted(value, column.word(), least, most),
          value < least
              ? "Maybe the row is to go as a whole."
              : "Maybe a digit too many was written.");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /// An id of something declared elsewhere; whether it is there is told at the end. Nothing where
  /// the cell is empty.
  <T> Optional<T> id(PlanColumn column, Thing thing, Function<String, T> make) {
    if (!has(column)) {
      return Optional.empty();
    }
    Optional<T> id =
        context()
            .findings()
            .make(FindingCode.BAD_ID, place(column), () -> make.apply(text(column)));
    if (id.isPresent()) {
      context().directory().refer(thing, text(column), place(column));
    }
    return id;
  }

  /// One of several words. Nothing where the cell is empty.
  ///
  /// @param what it is, for the finding
  <T> Optional<T> word(PlanColumn column, String what, T[] values, Function<T, String> word) {
    if (!has(column)) {
      return Optional.empty();
    }
    String written = text(column);
    for (T value : values) {
      if (word.apply(value).equals(written)) {
        return Optional.of(value);
      }
    }
    List<String> known = Arrays.stream(values).map(word).toList();
    add(
        FindingCode.WRONG_VALUE,
        column,
        "%s is no %s.".formatted(Quoted.of(written), what),
        Nearest.of(written, known)
            .map("Maybe %s."::formatted)
            .orElse("Maybe one of %s.".formatted(String.join(", ", known))));
    return Optional.empty();
  }
}
