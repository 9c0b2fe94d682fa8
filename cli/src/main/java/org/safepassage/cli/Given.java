package org.safepassage.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.safepassage.pictures.Language;
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

  /// A whole number that is not negative.
  static final class AsAmount implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      if (!value.matches("[0-9]{1,18}")) {
        throw new TypeConversionException("it is no whole number from 0 up.");
      }
      return Long.valueOf(value);
    }
  }

  /// How much of something may be tried at most.
  static final class AsBound implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("[1-9][0-9]{0,8}")) {
        throw new TypeConversionException("it is no whole number from 1 to 999999999.");
      }
      return Integer.valueOf(value);
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
