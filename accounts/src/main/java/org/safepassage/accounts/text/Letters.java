package org.safepassage.accounts.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that know where in the file they stand, whatever is taken away between them.
final class Letters {
  private final String text;

  /// For each char of `text`, and for its end, the code point in the file.
  private final int[] origin;

  /// For each char of `text` where in the file that ends which it stands for.
  private final int[] ends;

  private Letters(String text, int[] origin, int[] ends) {
    this.text = text;
    this.origin = origin;
    this.ends = ends;
  }

  static Letters of(String file) {
    int[] origin = new int[file.length() + 1];
    int point = 0;
    for (int i = 0; i < file.length(); i++) {
      origin[i] = point;
      boolean second =
          Character.isLowSurrogate(file.charAt(i))
              && i > 0
              && Character.isHighSurrogate(file.charAt(i - 1));
      if (second) {
        origin[i] = point - 1;
      } else {
        point++;
      }
    }
    origin[file.length()] = point;
    int[] ends = new int[file.length()];
    Arrays.setAll(ends, i -> origin[i] + 1);
    return new Letters(file, origin, ends);
  }

  String text() {
    return text;
  }

  /// Where a part of the text stands in the file, in code points.
  Span inFile(Span span) {
    int start = origin[span.start()];
    return new Span(start, span.length() == 0 ? start : ends[span.end() - 1]);
  }

  Letters from(int start) {
    return new Letters(
        text.substring(start),
        Arrays.copyOfRange(origin, start, origin.length),
        Arrays.copyOfRange(ends, start, ends.length));
  }

  Letters until(int end) {
    return new Letters(
        text.substring(0, end), Arrays.copyOf(origin, end + 1), Arrays.copyOf(ends, end));
  }

  /// What is found is replaced by other letters, which all stand where it stood as a whole.
  Letters replaced(Pattern pattern, Function<Matcher, String> by) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return this;
    }
    StringBuilder result = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    int[] placesEnd = new int[text.length()];
    int used = 0;
    int from = 0;
    do {
      System.arraycopy(ends, from, placesEnd, used, matcher.start() - from);
      used = copy(from, matcher.start(), result, places, used);
      String other = by.apply(matcher);
      other = other.length() > matcher.group().length() ? matcher.group() : other;
      for (int i = 0; i < other.length(); i++) {
        places[used] = origin[matcher.start()];
        placesEnd[used++] = ends[matcher.end() - 1];
      }
      result.append(other);
      from = matcher.end();
    } while (matcher.find());
    System.arraycopy(ends, from, placesEnd, used, text.length() - from);
    used = copy(from, text.length(), result, places, used);
    places[used] = origin[text.length()];
    return new Letters(
        result.toString(), Arrays.copyOf(places, used + 1), Arrays.copyOf(placesEnd, used));
  }

  /// With a line end for each of these parts.
  ///
  /// @param parts in their order, none of them empty or over another
  Letters without(List<Span> parts) {
    StringBuilder result = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    int[] placesEnd = new int[text.length()];
    int used = 0;
    int from = 0;
    for (Span part : parts) {
      System.arraycopy(ends, from, placesEnd, used, part.start() - from);
      used = copy(from, part.start(), result, places, used);
      places[used] = origin[part.start()];
      placesEnd[used++] = ends[part.end() - 1];
      result.append('\n');
      from = part.end();
    }
    System.arraycopy(ends, from, placesEnd, used, text.length() - from);
    used = copy(from, text.length(), result, places, used);
    places[used] = origin[text.length()];
    return new Letters(
        result.toString(), Arrays.copyOf(places, used + 1), Arrays.copyOf(placesEnd, used));
  }

  private int copy(int from, int to, StringBuilder result, int[] places, int used) {
    result.append(text, from, to);
    System.arraycopy(origin, from, places, used, to - from);
    return used + to - from;
  }
}
