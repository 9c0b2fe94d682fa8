package org.safepassage.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.pictures.Language;
import org.safepassage.plan.problem.Aim;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what is given on the command line. Nothing given where something belongs is refused: it
/// mostly comes from a variable that was never set, and an empty path would mean the folder that
/// one happens to be in.
final class Given {
  private Given() {}

  /// Text with something in it.
  static final class AsText implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (value.isBlank()) {
        throw new TypeConversionException("it is empty.");
      }
      return value;
    }
  }

  /// One of the languages that there are.
  static final class AsLanguage implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Arrays.stream(Language.values())
          .filter(language -> language.tag().equals(value))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("there are en, ar and fr, not \"" + value + "\"."));
    }
  }

  /// How much of something may be at stake at most, which can be nothing. All that can be given in
  /// a deal weighs less than the greatest of these.
  static final class AsAmount implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      return whole(value, 0, 18);
    }
  }

  /// How much of something may be tried at most, or which of those that are numbered from 1.
  static final class AsBound implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return Math.toIntExact(whole(value, 1, 9));
    }
  }

  /// @param digits how many a number may have
  private static long whole(String value, long least, int digits) {
    if (value.matches("-0*[1-9][0-9]*") || (value.matches("0+") && least > 0)) {
      throw new TypeConversionException("it must be at least " + least + ".");
    }
    if (!value.matches("[0-9]+")) {
      throw new TypeConversionException(
          "it can't be read as a whole number: only digits belong in it.");
    }
    String number = value.replaceFirst("^0+(?=.)", "");
    if (number.length() > digits) {
      throw new TypeConversionException(
          "it is too large: the greatest number here is " + "9".repeat(digits) + ".");
    }
    return Long.parseLong(number);
  }

  /// A moment, with or without its distance from universal time.
  static final class AsTime implements ITypeConverter<TemporalAccessor> {
    @Override
    public TemporalAccessor convert(String value) {
      try {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(
            value, OffsetDateTime::from, LocalDateTime::from);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "\"%s\" is not a moment such as 2016-12-18T10:00 or 2016-12-18T10:00+02:00."
                .formatted(value));
      }
    }
  }

  /// How long something may take: a whole number with its unit.
  static final class AsDuration implements ITypeConverter<Duration> {
    private static final Pattern WRITTEN =
        Pattern.compile("([0-9]{1,7}) ?(ms|s|sec|min|h|hours?|minutes?|seconds?)");

    @Override
    public Duration convert(String value) {
      Matcher written = WRITTEN.matcher(value.strip());
      if (!written.matches()) {
        throw new TypeConversionException("it is no time such as 4s, 500ms or 2min.");
      }
      long amount = Long.parseLong(written.group(1));
      return switch (written.group(2).charAt(0)) {
        case 'm' ->
            written.group(2).equals("ms") ? Duration.ofMillis(amount) : Duration.ofMinutes(amount);
        case 'h' -> Duration.ofHours(amount);
        default -> Duration.ofSeconds(amount);
      };
    }
  }

  /// What a timetable is to make small.
  static final class AsAim implements ITypeConverter<Aim> {
    @Override
    public Aim convert(String value) {
      return Arrays.stream(Aim.values())
          .filter(aim -> aim.word().equals(value))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException("there are waiting and end, not \"" + value + "\"."));
    }
  }

  /// A path with something in it.
  static final class AsPath implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      try {
        return Path.of(new AsText().convert(value));
      } catch (InvalidPathException e) {
        throw new TypeConversionException("it is no path: " + e.getReason() + ".");
      }
    }
  }
}
