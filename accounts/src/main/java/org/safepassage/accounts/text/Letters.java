package org.safepassage.accounts.text;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that know where in the file they stand, whatever is taken away between them.
final class Letters {
  private final String text;

  /// For each char of `text`, and for its end, the code point in the file.
  private final int[] origin;

  private Letters(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
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
    return new Letters(file, origin);
  }

  String text() {
    return text;
  }

  int[] origin() {
    return origin;
  }

  Letters from(int start) {
    return new Letters(text.substring(start), Arrays.copyOfRange(origin, start, origin.length));
  }

  Letters until(int end) {
    return new Letters(text.substring(0, end), Arrays.copyOf(origin, end + 1));
  }

  /// What is found is replaced by other letters, which all stand where it began.
  Letters replaced(Pattern pattern, Function<Matcher, String> by) {
    StringBuilder result = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    int used = 0;
    int from = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      used = copy(from, matcher.start(), result, places, used);
      String other = by.apply(matcher);
      other = other.length() > matcher.group().length() ? matcher.group() : other;
      for (int i = 0; i < other.length(); i++) {
        places[used++] = origin[matcher.start()];
      }
      result.append(other);
      from = matcher.end();
    }
    used = copy(from, text.length(), result, places, used);
    places[used] = origin[text.length()];
    return new Letters(result.toString(), Arrays.copyOf(places, used + 1));
  }

  private int copy(int from, int to, StringBuilder result, int[] places, int used) {
    result.append(text, from, to);
    System.arraycopy(origin, from, places, used, to - from);
    return used + to - from;
  }
}
