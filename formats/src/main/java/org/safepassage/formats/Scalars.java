package org.safepassage.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.model.Article;
import org.safepassage.model.Coordinates;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// Reads single values. Each reports what it can't read and guesses at what was meant; a value that
/// could mean two things is never guessed silently.
final class Scalars {
  /// The greatest count that is read: more than ten times any evacuation. A million times as much,
  /// the greatest weight, summed over as many parts as a group may have, stays exact in a `long`.
  static final long GREATEST_COUNT = 1_000_000_000;

  private Scalars() {}

  /// The text of a scalar; for a list or a mapping a finding.
  static Optional<String> text(Context context, YamlNode node) {
    return scalar(context, node, "a text").map(YamlNode.Scalar::text);
  }

  static Optional<YamlNode.Scalar> scalar(Context context, YamlNode node, String expected) {
    return switch (node) {
      case YamlNode.Scalar scalar when !scalar.isNothing() -> Optional.of(scalar);
      case YamlNode.Scalar scalar ->
          wrongType(
              context,
              scalar.where(),
              "Nothing is written here; %s is expected.".formatted(expected),
              "Maybe leave the key out, or write \"\" if empty is meant.");
      case YamlNode.Items items ->
          wrongType(
              context,
              items.where(),
              "A list is written here; %s is expected.".formatted(expected),
              "Maybe leave out the dash or the brackets.");
      case YamlNode.Entries entries ->
          wrongType(
              context,
              entries.where(),
              "Keys and values are written here; %s is expected.".formatted(expected),
              "Maybe a text holds \": \" or begins with { and needs quotes.");
      case YamlNode.Refused _ -> Optional.empty();
    };
  }

  /// The items of a list; for anything else a finding and none.
  static List<YamlNode> items(Context context, YamlNode node) {
    switch (node) {
      case YamlNode.Items items -> {
        return items.items();
      }
      case YamlNode.Scalar scalar ->
          wrongType(
              context,
              scalar.where(),
              scalar.isNothing()
                  ? "Nothing is written here; a list is expected."
                  : "A list is expected here, not the text %s.".formatted(Quoted.of(scalar.text())),
              scalar.isNothing()
                  ? "Maybe [] if there are none."
                  : "Maybe [%s].".formatted(Quoted.of(scalar.text()).replace("\"", "")));
      case YamlNode.Entries entries ->
          wrongType(
              context,
              entries.where(),
              "A list is expected here, not keys and values.",
              "Maybe a dash is missing before the first key.");
      case YamlNode.Refused _ -> {}
    }
    return List.of();
  }

  private static <T> Optional<T> wrongType(
      Context context, SourceRef where, String message, String maybe) {
    context.add(FindingCode.WRONG_TYPE, where, message, maybe);
    return Optional.empty();
  }

  /// A slug: letters and digits of any script with `-`, `_` and `.` inside.
  static <I> Optional<I> id(
      Context context, String text, SourceRef where, String kind, Function<String, I> maker) {
    try {
      return Optional.of(maker.apply(text));
    } catch (IllegalArgumentException refusal) {
      String slug =
          Normalizer.normalize(text, Normalizer.Form.NFC)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
              .replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
      context.add(
          FindingCode.BAD_ID,
          where,
          ("%s can't be the id of %s: an id is 1 to 100 letters, digits, \"-\", \"_\" or \".\","
                  + " without spaces.")
              .formatted(Quoted.of(text), Article.with(kind)),
          slug.isEmpty() || slug.length() > 100
              ? "Maybe the name was written where the id belongs."
              : "Maybe %s.".formatted(Quoted.of(slug)));
      return Optional.empty();
    }
  }

  static Optional<Count> count(Context context, YamlNode node) {
    return Numbers.whole(context, node, 0, GREATEST_COUNT).map(Count::of);
  }

  /// A count that may not be zero.
  static Optional<Count> positive(Context context, YamlNode node) {
    return Numbers.whole(context, node, 1, GREATEST_COUNT).map(Count::of);
  }

  /// A number of things of which nobody has more than a million.
  static Optional<Integer> few(Context context, YamlNode node) {
    return Numbers.whole(context, node, 1, 1_000_000).map(Long::intValue);
  }

  static Optional<Boolean> yesNo(Context context, YamlNode node) {
    return scalar(context, node, "true or false")
        .flatMap(scalar ->
            switch (scalar.text()) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> {
                context.add(
                    FindingCode.WRONG_TYPE,
                    scalar.where(),
                    "%s is neither true nor false.".formatted(Quoted.of(scalar.text())),
                    guessYesNo(scalar.text()));
                yield Optional.empty();
              }
            });
  }

  private static String guessYesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "on", "true" -> "Maybe `true`.";
      case "no", "n", "off", "false" -> "Maybe `false`.";
      default -> "Maybe `true` or `false`.";
    };
  }

  /// One of a fixed set of words.
  static <T> Fields.Form<T> oneOf(T[] values, Function<T, String> word) {
    return (context, node) ->
        scalar(context, node, "a word")
            .flatMap(scalar -> {
              Optional<T> found =
                  Stream.of(values).filter(v -> word.apply(v).equals(scalar.text())).findFirst();
              if (found.isEmpty()) {
                List<String> words = Stream.of(values).map(word).toList();
                context.add(
                    FindingCode.WRONG_VALUE,
                    scalar.where(),
                    "%s is not one of %s."
                        .formatted(Quoted.of(scalar.text()), String.join(", ", words)),
                    Nearest.of(scalar.text(), words)
                        .map(near -> "Maybe `%s`.".formatted(near))
                        .orElse("Maybe `%s`.".formatted(words.getFirst())));
              }
              return found;
            });
  }

  /// `[latitude, longitude]` in degrees.
  static Optional<Coordinates> coordinates(Context context, YamlNode node) {
    List<YamlNode> items = items(context, node);
    if (items.isEmpty() && !(node instanceof YamlNode.Items)) {
      return Optional.empty();
    }
    List<Double> degrees = new ArrayList<>();
    for (YamlNode item : items) {
      Numbers.degrees(context, item).ifPresent(degrees::add);
    }
    if (items.size() != 2) {
      context.add(
          FindingCode.WRONG_VALUE,
          node.where(),
          "Coordinates are two numbers, not %d.".formatted(items.size()),
          "Maybe [36.2, 37.1]: latitude, longitude, each with a decimal point.");
      return Optional.empty();
    }
    return degrees.size() == 2
        ? context.make(node.where(), () -> new Coordinates(degrees.get(0), degrees.get(1)))
        : Optional.empty();
  }
}
