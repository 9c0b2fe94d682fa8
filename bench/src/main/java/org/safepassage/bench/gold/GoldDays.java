package org.safepassage.bench.gold;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When, as a gold claim has it.
///
/// @param from the first day; nothing where only an end is known
/// @param to the last day; nothing for what is to come
/// @param words what the gold set has
public record GoldDays(Optional<LocalDate> from, Optional<LocalDate> to, String words) {
  /// As of when the text was published.
  private static final String DAY_OF_TEXT = "doc-date";

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?: \\p{Alpha}.*)?");

  /// Times of day ("morning", "05:20") are left out.
  ///
  /// @param published when the text was published
  /// @return nothing for an empty cell, and for "duration"
  /// @throws IllegalArgumentException if it isn't written as docs/formats/gold.md says
  static Optional<GoldDays> parse(String cell, Optional<LocalDate> published) {
    if (cell.isEmpty() || cell.equals("duration")) {
      return Optional.empty();
    }
    if (cell.equals(DAY_OF_TEXT)) {
      return Optional.of(new GoldDays(published, published, cell));
    }
    if (cell.equals("future")) {
      return Optional.of(new GoldDays(published, Optional.empty(), cell));
    }
    if (cell.startsWith("<= ")) {
      return Optional.of(
          new GoldDays(Optional.empty(), Optional.of(last(cell.substring(3))), cell));
    }
    if (cell.startsWith(">= ")) {
      return Optional.of(
          new GoldDays(Optional.of(first(cell.substring(3))), Optional.empty(), cell));
    }
    String[] ends = cell.split("/", 2);
    LocalDate from = first(ends[0]);
    LocalDate to = last(ends[ends.length - 1]);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("\"%s\" ends before it begins.".formatted(cell));
    }
    return Optional.of(new GoldDays(Optional.of(from), Optional.of(to), cell));
  }

  /// Whether the text tells no day, so that it is meant as of its own.
  public boolean isDayOfText() {
    return words.equals(DAY_OF_TEXT);
  }

  private static LocalDate first(String words) {
    Matcher year = YEAR.matcher(words);
    if (year.matches()) {
      return LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
    }
    return words.length() == 7 ? month(words).atDay(1) : day(words);
  }

  private static LocalDate last(String words) {
    Matcher year = YEAR.matcher(words);
    if (year.matches()) {
      return LocalDate.of(Integer.parseInt(year.group(1)), 12, 31);
    }
    return words.length() == 7 ? month(words).atEndOfMonth() : day(words);
  }

  private static YearMonth month(String words) {
    try {
      return YearMonth.parse(words);
    } catch (DateTimeException notAMonth) {
      throw wrong(words, notAMonth);
    }
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words.split(" ", 2)[0]);
    } catch (DateTimeException notADay) {
      throw wrong(words, notADay);
    }
  }

  private static IllegalArgumentException wrong(String words, Exception cause) {
    return new IllegalArgumentException(
        "\"%s\" is no day such as 2016-12-16, no month and no year.".formatted(words), cause);
  }
}
