package org.safepassage.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.formats.LedgerField.Form;
import org.safepassage.ledger.Hash;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;

/// What may stand in the fields of a ledger.
final class LedgerForms {
  private static final int SECONDS_A_DAY = 86_400;

  private LedgerForms() {}

  static Optional<String> text(LedgerLine line, LedgerValue value) {
    return value instanceof LedgerValue.Text(var text, var _)
        ? Optional.of(text)
        : wrongType(line, value, "a text in quotation marks");
  }

  static Optional<Boolean> truth(LedgerLine line, LedgerValue value) {
    return value instanceof LedgerValue.Truth(var truth, var _)
        ? Optional.of(truth)
        : wrongType(line, value, "true or false, without quotation marks");
  }

  static Optional<Count> count(LedgerLine line, LedgerValue value) {
    return whole(line, value)
        .flatMap(
            number -> line.make(FindingCode.WRONG_VALUE, value.column(), () -> Count.of(number)));
  }

  static Optional<Long> whole(LedgerLine line, LedgerValue value) {
    return value instanceof LedgerValue.Whole(var number, var _)
        ? Optional.of(number)
        : wrongType(line, value, "a whole number in digits, without quotation marks");
  }

  static Optional<Hash> hash(LedgerLine line, LedgerValue value) {
    return text(line, value)
        .flatMap(text ->
            line.make(
                FindingCode.WRONG_VALUE,
                value.column(),
                () -> {
                  if (!text.chars()
                      .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                    throw new IllegalArgumentException(
                        """
                        %s can't be a SHA-256 hash, which has 64 hexadecimal digits in small letters.
                        Maybe it was written by another program.\
                        """
                            .formatted(Quoted.of(text)));
                  }
                  return Hash.parse(text);
                }));
  }

  /// An id, or whatever else is made of a text that may not have every form.
  static <T> Form<T> id(Function<String, T> maker) {
    return (line, value) ->
        text(line, value)
            .flatMap(
                text -> line.make(FindingCode.BAD_ID, value.column(), () -> maker.apply(text)));
  }

  /// One of a fixed set of words.
  static <T> Form<T> oneOf(T[] values, Function<T, String> word) {
    Map<String, T> byWord = new LinkedHashMap<>();
    Stream.of(values).forEach(each -> byWord.put(word.apply(each), each));
    return (line, value) ->
        text(line, value)
            .flatMap(text -> {
              Optional<T> found = Optional.ofNullable(byWord.get(text));
              if (found.isEmpty()) {
                line.add(
                    FindingCode.WRONG_VALUE,
                    value.column(),
                    "%s is not one of %s."
                        .formatted(Quoted.of(text), String.join(", ", byWord.keySet())),
                    Nearest.of(text, byWord.keySet())
                        .map("Maybe %s."::formatted)
                        .orElse("Maybe it was written by a later version of the program."));
              }
              return found;
            });
  }

  static <T> Form<List<T>> list(Form<T> form) {
    return (line, value) -> {
      if (!(value instanceof LedgerValue.Items(var items, var _))) {
        return wrongType(line, value, "a list in brackets");
      }
      List<T> read = new ArrayList<>(items.size());
      for (LedgerValue item : items) {
        form.read(line, item).ifPresent(read::add);
      }
      return read.size() == items.size() ? Optional.of(read) : Optional.empty();
    };
  }

  /// Counts by id, such as `{"adults":40}`.
  static <K> Form<Map<K, Count>> counts(Function<String, K> maker) {
    return (line, value) -> {
      if (!(value instanceof LedgerValue.Entries(var entries, var _))) {
        return wrongType(line, value, "an object in braces with a number for each id");
      }
      int before = line.findings();
      Map<K, Count> counts = new HashMap<>();
      Set<String> seen = new HashSet<>();
      for (LedgerValue.Entry entry : entries) {
        if (!seen.add(entry.key())) {
          line.add(
              FindingCode.DUPLICATE_KEY,
              entry.column(),
              "%s is counted here a second time.".formatted(Quoted.of(entry.key())),
              "Maybe one of the two is another one.");
        }
        Optional<K> key =
            line.make(FindingCode.BAD_ID, entry.column(), () -> maker.apply(entry.key()));
        Optional<Count> count = count(line, entry.value());
        if (key.isPresent() && count.isPresent()) {
          counts.put(key.get(), count.get());
        }
      }
      return line.findings() == before ? Optional.of(counts) : Optional.empty();
    };
  }

  /// A moment: in ledgers `2016-12-16T08:05:00.000Z`, from elsewhere with any offset.
  static Optional<Instant> moment(LedgerLine line, LedgerValue value) {
    return text(line, value)
        .flatMap(text -> canonical(text).or(() -> moment(line, text, value.column())));
  }

  private static Optional<Instant> moment(LedgerLine line, String text, int column) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      boolean zoneless = isLocal(text);
      line.add(
          zoneless ? FindingCode.TIME_WITHOUT_ZONE : FindingCode.WRONG_VALUE,
          column,
          zoneless
              ? "%s doesn't say in which time zone.".formatted(Quoted.of(text))
              : "%s is no date and time that exists.".formatted(Quoted.of(text)),
          zoneless ? "Maybe %sZ.".formatted(text) : "Maybe 2016-12-16T08:05:00.000Z.");
      return Optional.empty();
    }
  }

  private static boolean isLocal(String text) {
    try {
      return LocalDateTime.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// The form that ledgers have is read by hand: the library's parser takes a third of the time of
  /// a whole event.
  private static Optional<Instant> canonical(String text) {
    boolean fits =
        text.length() == 24
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && text.charAt(19) == '.'
            && text.charAt(23) == 'Z';
    if (!fits) {
      return Optional.empty();
    }
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    int milli = digits(text, 20, 23);
    int year = digits(text, 0, 4);
    // Digits that are none count as -1; days that the month doesn't have are for the library.
    boolean plain =
        (year | month | day | hour | minute | second | milli) >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= 28
            && hour <= 23
            && minute <= 59
            && second <= 59;
    if (!plain) {
      return Optional.empty();
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    long seconds = days * SECONDS_A_DAY + hour * 3600L + minute * 60L + second;
    return Optional.of(Instant.ofEpochMilli(seconds * 1000 + milli));
  }

  private static int digits(String text, int from, int until) {
    int number = 0;
    for (int i = from; i < until; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  static <T> Optional<T> wrongType(LedgerLine line, LedgerValue value, String expected) {
    line.add(
        FindingCode.WRONG_TYPE,
        value.column(),
        "Here stands %s; %s is expected.".formatted(value.what(), expected),
        "Maybe the value belongs to another key.");
    return Optional.empty();
  }
}
