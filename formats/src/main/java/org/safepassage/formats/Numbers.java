package org.safepassage.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Ratio;
import org.safepassage.model.SourceRef;

/// Reads numbers. Digits may be Latin, Arabic-Indic or Persian, since neither can mean anything
/// else; separators within numbers are refused, since "20.000" is twenty or twenty thousand.
final class Numbers {
  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final Pattern GROUPED =
      Pattern.compile("([0-9]{1,3})((?:[ \u00A0\u202F\u066C_',.\u2019][0-9]{3})+)");
  private static final Pattern TENTHS = Pattern.compile("([0-9]+)[.,\u066B]0+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,7})\\s*/\\s*([0-9]{1,7})");
  private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,4}))?\\s*%");
  private static final Pattern POINT = Pattern.compile("(0|1)\\.([0-9]{1,6})");

  private Numbers() {}

  /// A whole number between two bounds, both in it.
  static Optional<Long> whole(Context context, YamlNode node, long least, long most) {
    return Scalars.scalar(context, node, "a whole number")
        .flatMap(scalar -> whole(context, scalar, least, most));
  }

  private static Optional<Long> whole(
      Context context, YamlNode.Scalar scalar, long least, long most) {
    String text = withLatinDigits(scalar.text());
    if (!DIGITS.matcher(text).matches() || !scalar.plain()) {
      context.add(
          FindingCode.WRONG_TYPE,
          scalar.where(),
          "%s is not a whole number.".formatted(Quoted.of(scalar.text())),
          guess(text));
      return Optional.empty();
    }
    long value = Long.parseLong(text);
    if (value < least || value > most) {
      context.add(
          FindingCode.WRONG_VALUE,
          scalar.where(),
          "%d is not between %d and %d.".formatted(value, least, most),
          value > most ? "Maybe a digit too many was written." : "Maybe leave it out.");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String guess(String text) {
    String bare = text.strip();
    Matcher grouped = GROUPED.matcher(bare);
    if (grouped.matches()) {
      return "Maybe %s: write it without separators."
          .formatted(grouped.group(1) + grouped.group(2).replaceAll("[^0-9]", ""));
    }
    Matcher tenths = TENTHS.matcher(bare);
    if (tenths.matches()) {
      return "Maybe %s: nothing here comes in parts.".formatted(shortened(tenths.group(1)));
    }
    if (bare.matches("[0-9]{1,18}")) {
      return "Maybe %s, without quotes or leading zeros.".formatted(Long.parseLong(bare));
    }
    if (bare.matches("-[0-9]+")) {
      return "Maybe %s: it can't be negative.".formatted(shortened(bare.substring(1)));
    }
    Matcher first = Pattern.compile("(?:^|[^0-9])([0-9]{1,15})(?:[^0-9]|$)").matcher(bare);
    return first.find()
        ? "Maybe %s: the number alone.".formatted(first.group(1))
        : "Maybe it belongs to another key.";
  }

  private static String shortened(String digits) {
    return digits.length() > 18 ? digits.substring(0, 18) + "…" : digits;
  }

  static Optional<Double> degrees(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a number")
        .flatMap(scalar -> {
          String text = withLatinDigits(scalar.text());
          if (DECIMAL.matcher(text).matches() && scalar.plain()) {
            return Optional.of(Double.parseDouble(text));
          }
          context.add(
              FindingCode.WRONG_TYPE,
              scalar.where(),
              "%s is not a number of degrees.".formatted(Quoted.of(scalar.text())),
              "Maybe 36.2: degrees with a decimal point, no minutes or letters.");
          return Optional.empty();
        });
  }

  /// A share from nothing to all, written `1/2`, `50%` or `0.5`.
  static Optional<Ratio> share(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a share")
        .flatMap(scalar -> {
          Optional<Ratio> read = share(context, scalar.text(), scalar.where());
          return read.filter(ratio -> {
            boolean within = ratio.numerator() <= ratio.denominator();
            if (!within) {
              context.add(
                  FindingCode.WRONG_VALUE,
                  scalar.where(),
                  "%s is more than all.".formatted(Quoted.of(scalar.text())),
                  "Maybe the two parts are swapped.");
            }
            return within;
          });
        });
  }

  private static Optional<Ratio> share(Context context, String text, SourceRef where) {
    String latin = withLatinDigits(text);
    if (latin.equals("1")) {
      return Optional.of(Ratio.ONE);
    }
    Matcher fraction = FRACTION.matcher(latin);
    if (fraction.matches()) {
      return context.make(
          where,
          () -> Ratio.of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))));
    }
    Matcher perCent = PER_CENT.matcher(latin);
    if (perCent.matches()) {
      return context.make(where, () -> decimal(perCent.group(1), perCent.group(2), 100));
    }
    Matcher point = POINT.matcher(latin);
    if (point.matches()) {
      return context.make(where, () -> decimal(point.group(1), point.group(2), 1));
    }
    context.add(
        FindingCode.WRONG_VALUE,
        where,
        "%s is not a share.".formatted(Quoted.of(text)),
        "Maybe 1/2, 50% or 0.5.");
    return Optional.empty();
  }

  private static Ratio decimal(
      String whole, @org.jspecify.annotations.Nullable String decimals, long of) {
    String behind = decimals == null ? "" : decimals;
    long scale = Math.powExact(10L, behind.length());
    return Ratio.of(Long.parseLong(whole + behind), scale * of);
  }

  /// Writes Arabic-Indic and Persian digits as Latin ones.
  static String withLatinDigits(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean eastern = (c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9');
      latin.append(eastern ? (char) ('0' + (c & 0xF)) : c);
    }
    return latin.toString();
  }
}
