package org.safepassage.formats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guesses which whole number somebody meant who wrote it otherwise. Guesses a number only where
/// the whole text says that number: the 1 of `1e3` would be worse than no guess.
final class NumberGuess {
  /// No number that was meant is longer.
  private static final int LONGEST = 80;

  private static final String SEPARATED =
      "[1-9][0-9]{0,2}(?:[ \u00A0\u202F\u066C_',.\u2019][0-9]{3})+";
  private static final Pattern GROUPED = Pattern.compile(SEPARATED);
  private static final Pattern TENTHS = Pattern.compile("([0-9]+)[.,\u066B]0+");
  private static final Pattern BARE = Pattern.compile("[0-9]+");
  private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013] ?([0-9]+)");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)[eE]\\+?([0-9]{1,3})");
  private static final Pattern POWER = Pattern.compile("([0-9]{1,4})(?:\\^|\\*\\*)([0-9]{1,3})");
  private static final Pattern IN_ANOTHER_BASE = Pattern.compile("0([xXoObB])([0-9a-fA-F]{1,20})");
  private static final Pattern WITH_SCALE =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(\\p{L}{1,12})\\.?");
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:[\\p{L}\\p{M}. ]*[ ~\u2248<>\u2264\u2265=\u00B1+:])?([0-9]{1,18}|"
              + SEPARATED
              + ")(?: [\\p{L}\\p{M}. ]*|[+.?])?");
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,12}) ?(?:-|\u2013|\u2014|\\.\\.+|to|or) ?([0-9]{1,12})");
  private static final Pattern IN_PARTS = Pattern.compile("[0-9][0-9.,' ]*[.,\u066B][0-9]+");
  private static final Pattern SHARE =
      Pattern.compile("[0-9.,]+ ?(?:%|\u066A|per ?cent)|[0-9]+ ?/ ?[0-9]+");

  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          Map.entry("dozen", 12L),
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("mio", 1_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("\u0623\u0644\u0641", 1_000L),
          Map.entry("\u0627\u0644\u0641", 1_000L),
          Map.entry("\u0622\u0644\u0627\u0641", 1_000L),
          Map.entry("\u0645\u0644\u064A\u0648\u0646", 1_000_000L));

  private final String text;
  private final boolean inOtherDigits;
  private final long least;
  private final long most;

  private NumberGuess(String written, long least, long most) {
    this.text = withLatinDigits(written);
    this.inOtherDigits = !text.equals(Digits.latin(written).strip());
    this.least = least;
    this.most = most;
  }

  /// A sentence that begins with "Maybe".
  ///
  /// @param least the least number that can be meant
  /// @param most the greatest
  static String of(String written, long least, long most) {
    return written.length() > LONGEST
        ? "Maybe it belongs to another key."
        : new NumberGuess(written, least, most).guess();
  }

  /// Also digits that are not read as numbers, such as those of Devanagari. Drops what can't be
  /// seen.
  private static String withLatinDigits(String written) {
    StringBuilder latin = new StringBuilder();
    written
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> {
          int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
          latin.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
    return latin.toString().strip();
  }

  private String guess() {
    return when(GROUPED, m -> digitsOf(m.group()), "write it without separators")
        .or(() -> when(TENTHS, m -> digitsOf(m.group(1)), "nothing here comes in parts"))
        .or(() ->
            when(
                BARE,
                m -> digitsOf(m.group()),
                inOtherDigits
                    ? "in digits from 0 to 9 and nothing else"
                    : "without quotes or leading zeros"))
        .or(() -> when(NEGATIVE, m -> digitsOf(m.group(1)), "it can't be negative"))
        .or(() -> when(SCIENTIFIC, NumberGuess::scientific, "write out all of its digits"))
        .or(() -> when(POWER, NumberGuess::power, "write out all of its digits"))
        .or(() -> when(IN_ANOTHER_BASE, NumberGuess::inAnotherBase, "write it in decimal digits"))
        .or(() -> when(WITH_SCALE, NumberGuess::scaled, "write out all of its digits"))
        .or(() -> when(ALONE, this::alone, "the number alone"))
        .orElseGet(this::withoutNumber);
  }

  private Optional<String> when(Pattern form, Meaning meaning, String how) {
    Matcher matcher = form.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return meaning.of(matcher).map(number -> told(number, how));
  }

  /// What a text of some form says; nothing if it says no whole number.
  private interface Meaning {
    Optional<BigInteger> of(MatchResult form);
  }

  private String told(BigInteger number, String how) {
    if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      return "Maybe a smaller number: this is too large, the greatest here is %d.".formatted(most);
    }
    return number.compareTo(BigInteger.valueOf(least)) < 0
        ? "Maybe a number from %d on.".formatted(least)
        : "Maybe %s: %s.".formatted(number, how);
  }

  private static Optional<BigInteger> digitsOf(String written) {
    return Optional.of(new BigInteger(written.replaceAll("[^0-9]", "")));
  }

  private static Optional<BigInteger> scientific(MatchResult form) {
    return whole(new BigDecimal(form.group(1)).scaleByPowerOfTen(Integer.parseInt(form.group(2))));
  }

  private static Optional<BigInteger> power(MatchResult form) {
    return Optional.of(new BigInteger(form.group(1)).pow(Integer.parseInt(form.group(2))));
  }

  private static Optional<BigInteger> inAnotherBase(MatchResult form) {
    int base =
        switch (form.group(1).toLowerCase(Locale.ROOT)) {
          case "x" -> 16;
          case "o" -> 8;
          default -> 2;
        };
    try {
      return Optional.of(new BigInteger(form.group(2), base));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigInteger> scaled(MatchResult form) {
    Long scale = SCALES.get(form.group(2).toLowerCase(Locale.ROOT));
    return scale == null
        ? Optional.empty()
        : whole(new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(scale)));
  }

  private static Optional<BigInteger> whole(BigDecimal number) {
    try {
      return Optional.of(number.toBigIntegerExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /// A word beside the number may change it: "2 hundred thousand".
  private Optional<BigInteger> alone(MatchResult form) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
      if (SCALES.containsKey(word)) {
        return Optional.empty();
      }
    }
    return digitsOf(form.group(1));
  }

  private String withoutNumber() {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return "Maybe a range, where one can stand: {least: %s, most: %s}."
          .formatted(range.group(1), range.group(2));
    }
    if (IN_PARTS.matcher(text).matches()) {
      return "Maybe it is to be rounded: nothing here comes in parts.";
    }
    return SHARE.matcher(text).matches()
        ? "Maybe work out the number: shares and per cents are not read here."
        : "Maybe it belongs to another key.";
  }
}
