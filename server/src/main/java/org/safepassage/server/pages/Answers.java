package org.safepassage.server.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.Count;
import org.safepassage.pictures.Wording;

/// What somebody filled in, and what is wrong with it. All that is wrong is noted, not just the
/// first.
///
/// Mutable; used by one thread.
public final class Answers {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /// Browsers let years have six digits.
  private static final Pattern DAY = Pattern.compile("([+-]?[0-9]{4,9})-[0-9]{2}-[0-9]{2}");

  private final Map<String, List<String>> given;
  private final Map<String, Wording> slips = new LinkedHashMap<>();

  public Answers(Map<String, List<String>> given) {
    this.given = Map.copyOf(given);
  }

  static Answers none() {
    return new Answers(Map.of());
  }

  static Answers of(Map<String, String> filled) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    filled.forEach((name, value) -> given.put(name, List.of(value)));
    return new Answers(given);
  }

  Map<String, List<String>> given() {
    return given;
  }

  /// As it was filled in; empty if it wasn't.
  String raw(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  List<String> all(String name) {
    return given.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  /// Text without blanks around it.
  String text(String name) {
    return raw(name).replace("\r\n", "\n").strip();
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  Map<String, Wording> slips() {
    return slips;
  }

  void slip(String name, Wording what) {
    slips.putIfAbsent(name, what);
  }

  /// Text that must be there.
  String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      slip(name, FormPhrase.MISSING);
    }
    return text;
  }

  /// Something that must be there, made of its text.
  ///
  /// @param make throws an IllegalArgumentException for what can't be
  <T> Optional<T> required(String name, Function<String, T> make) {
    return required(name).isEmpty() ? Optional.empty() : optional(name, make);
  }

  /// Something that may be left out.
  <T> Optional<T> optional(String name, Function<String, T> make) {
    return has(name) ? made(name, text(name), make) : Optional.empty();
  }

  /// Any number of things.
  <T> List<T> several(String name, Function<String, T> make) {
    return all(name).stream().flatMap(value -> made(name, value, make).stream()).toList();
  }

  private <T> Optional<T> made(String name, String text, Function<String, T> make) {
    try {
      return Optional.of(make.apply(text));
    } catch (IllegalArgumentException _) {
      slip(name, FormPhrase.NOT_AN_ID);
      return Optional.empty();
    }
  }

  /// One of the words of a fixed list, which must be there.
  <T> Optional<T> word(String name, Function<String, Optional<T>> find) {
    if (required(name).isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found = find.apply(text(name));
    if (found.isEmpty()) {
      slip(name, FormPhrase.NOT_IN_LIST);
    }
    return found;
  }

  /// A number that may be left out.
  Optional<Count> number(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    Optional<Count> number = Numerals.find(text(name));
    if (number.isEmpty()) {
      slip(name, FormPhrase.NOT_A_NUMBER);
    }
    return number;
  }

  /// A number that must be there.
  Optional<Count> requiredNumber(String name) {
    required(name);
    return number(name);
  }

  /// A moment by the clocks of a zone. Where they were set back, the earlier of the two.
  Optional<Instant> moment(String name, ZoneId zone) {
    if (required(name).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text(name)).atZone(zone).toInstant());
    } catch (DateTimeParseException _) {
      slip(name, FormPhrase.NOT_A_TIME);
      return Optional.empty();
    }
  }

  /// A day that may be left out, of a year that files can have.
  Optional<LocalDate> day(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    Matcher parts = DAY.matcher(text(name));
    if (parts.matches() && (parts.group(1).length() > 4 || parts.group(1).equals("0000"))) {
      slip(name, TextPhrase.NO_SUCH_YEAR);
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeParseException _) {
      slip(name, TextPhrase.NOT_A_DAY);
      return Optional.empty();
    }
  }

  /// As a field of a form has it.
  static String momentText(Instant at, ZoneId zone) {
    return ZonedDateTime.ofInstant(at, zone).format(MINUTE);
  }
}
