package org.safepassage.formats;

import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.model.FindingCode;

/// Reads numbers. Separators within numbers are refused, since "20.000" is twenty or twenty
/// thousand.
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern BELOW_ZERO = Pattern.compile("-0*[1-9][0-9]*");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");

  /// As many as any `long` can hold.
  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  /// A whole number between two bounds, both in it.
  static Optional<Long> whole(Context context, YamlNode node, long least, long most) {
    return Scalars.scalar(context, node, "a whole number")
        .filter(scalar -> !Digits.refusesMixed(context, scalar))
        .flatMap(scalar -> whole(context, scalar, least, most));
  }

  private static Optional<Long> whole(
      Context context, YamlNode.Scalar scalar, long least, long most) {
    String text = Digits.latin(scalar.text());
    if (BELOW_ZERO.matcher(text).matches() && scalar.plain()) {
      return tooSmall(context, scalar, least, most, NumberGuess.of(scalar.text(), least, most));
    }
    if (!WHOLE.matcher(text).matches() || !scalar.plain()) {
      context.add(
          FindingCode.WRONG_TYPE,
          scalar.where(),
          "%s can't be read as a whole number.".formatted(Quoted.of(scalar.text())),
          NumberGuess.of(scalar.text(), least, most));
      return Optional.empty();
    }
    long value = text.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(text);
    if (value > most) {
      context.add(
          FindingCode.WRONG_VALUE,
          scalar.where(),
          "%s is too large: the greatest number here is %d.".formatted(shortened(text), most),
          "Maybe a digit too many was written.");
      return Optional.empty();
    }
    return value < least
        ? tooSmall(context, scalar, least, most, "Maybe leave it out.")
        : Optional.of(value);
  }

  private static Optional<Long> tooSmall(
      Context context, YamlNode.Scalar scalar, long least, long most, String maybe) {
    context.add(
        FindingCode.WRONG_VALUE,
        scalar.where(),
        "%s is not between %d and %d."
            .formatted(shortened(Digits.latin(scalar.text())), least, most),
        maybe);
    return Optional.empty();
  }

  private static String shortened(String digits) {
    return digits.length() > 30 ? digits.substring(0, 30) + "…" : digits;
  }

  static Optional<Double> degrees(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a number")
        .filter(scalar -> !Digits.refusesMixed(context, scalar))
        .flatMap(scalar -> {
          String text = Digits.latin(scalar.text());
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
}
