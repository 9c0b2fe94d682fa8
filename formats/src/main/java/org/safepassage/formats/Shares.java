package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Ratio;

/// Reads shares: more than nothing, at most all, written `1/2`, `50%` or `0.5`.
final class Shares {
  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,7})\\s*/\\s*([0-9]{1,7})");
  private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,4}))?\\s*%");
  private static final Pattern POINT = Pattern.compile("(0|1)\\.([0-9]{1,6})");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

  private Shares() {}

  static Optional<Ratio> share(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a share")
        .filter(scalar -> !Digits.refusesMixed(context, scalar))
        .flatMap(scalar -> share(context, scalar))
        .filter(ratio -> isPossible(context, node, ratio));
  }

  private static Optional<Ratio> share(Context context, YamlNode.Scalar scalar) {
    String latin = Digits.latin(scalar.text());
    if (latin.equals("1") || latin.equals("0")) {
      return Optional.of(Ratio.of(Long.parseLong(latin), 1));
    }
    Matcher fraction = FRACTION.matcher(latin);
    if (fraction.matches()) {
      return context.make(
          scalar.where(),
          () -> Ratio.of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))));
    }
    Matcher perCent = PER_CENT.matcher(latin);
    if (perCent.matches()) {
      return context.make(scalar.where(), () -> decimal(perCent.group(1), perCent.group(2), 100));
    }
    Matcher point = POINT.matcher(latin);
    if (point.matches()) {
      return context.make(scalar.where(), () -> decimal(point.group(1), point.group(2), 1));
    }
    context.add(
        FindingCode.WRONG_VALUE,
        scalar.where(),
        "%s is not a share.".formatted(Quoted.of(scalar.text())),
        guess(latin));
    return Optional.empty();
  }

  private static boolean isPossible(Context context, YamlNode node, Ratio ratio) {
    String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (ratio.numerator() == 0) {
      context.add(
          FindingCode.WRONG_VALUE,
          node.where(),
          "%s is nobody: a share is more than nothing.".formatted(Quoted.of(written)),
          "Maybe a digit is missing, or what it stands in is to be left out.");
      return false;
    }
    if (ratio.numerator() > ratio.denominator()) {
      context.add(
          FindingCode.WRONG_VALUE,
          node.where(),
          "%s is more than all.".formatted(Quoted.of(written)),
          written.contains("/")
              ? "Maybe the two parts are swapped."
              : "Maybe a digit or a decimal point is wrong.");
      return false;
    }
    return true;
  }

  private static Ratio decimal(
      String whole, @org.jspecify.annotations.Nullable String decimals, long of) {
    String behind = decimals == null ? "" : decimals;
    long scale = Math.powExact(10L, behind.length());
    return Ratio.of(Long.parseLong(whole + behind), scale * of);
  }

  private static String guess(String latin) {
    if (NUMBER.matcher(latin).matches()) {
      return "Maybe %s%%, or the number without `share`.".formatted(latin);
    }
    return meant(latin).map("Maybe %s."::formatted).orElse("Maybe 1/2, 50% or 0.5.");
  }

  /// The share that somebody wrote with other signs or between other words.
  private static Optional<String> meant(String latin) {
    if (latin.length() > 40) {
      return Optional.empty();
    }
    String usual =
        latin
            .strip()
            .replaceAll("[,\u066B]", ".")
            .replaceAll(" ?(\u066A|per ?cent)$", "%")
            .replaceAll(" ?: ?", "/")
            .replaceAll("^\\.", "0.");
    boolean isShare =
        FRACTION.matcher(usual).matches()
            || PER_CENT.matcher(usual).matches()
            || POINT.matcher(usual).matches();
    return isShare ? Optional.of(usual) : Optional.empty();
  }

  /// Where a number can stand, or a share as a mapping, or a word: reports a share that stands
  /// there without its key, and a word that is misspelt. What begins with 1. may be a thousand.
  ///
  /// @return whether there is such a finding
  static boolean refusesSlip(Context context, YamlNode.Scalar scalar, List<String> words) {
    Optional<String> guess =
        meant(Digits.latin(scalar.text()))
            .filter(share -> !share.startsWith("1."))
            .map("Maybe {share: %s}."::formatted)
            .or(() -> Nearest.of(scalar.text(), words).map("Maybe `%s`."::formatted));
    guess.ifPresent(maybe ->
        context.add(
            FindingCode.WRONG_TYPE,
            scalar.where(),
            "%s is not a whole number, nor one of %s."
                .formatted(Quoted.of(scalar.text()), String.join(", ", words)),
            maybe));
    return guess.isPresent();
  }
}
