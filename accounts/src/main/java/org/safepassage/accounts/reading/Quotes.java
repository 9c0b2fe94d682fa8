package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// What stands between quotation marks. A paragraph whose quote isn't closed goes on being quoted
/// in the next, if that begins with a mark again, as English prints long quotes.
final class Quotes {
  /// Shorter ones are words held at arm's length, as in: a “nationwide” truce.
  private static final int SHORTEST = 25;

  private Quotes() {}

  static List<Span> in(SourceText text) {
    List<Span> quotes = new ArrayList<>();
    String body = text.body();
    int open = -1;
    for (int i = 0; i <= body.length(); i++) {
      char c = i < body.length() ? body.charAt(i) : '\n';
      switch (c) {
        case '\n', '”', '»' -> {
          if (open >= 0) {
            add(open, i, quotes);
          }
          open = -1;
        }
        case '“', '«', '„' -> open = open < 0 ? i + 1 : open;
        case '"' -> {
          if (open >= 0) {
            add(open, i, quotes);
          }
          open = open < 0 ? i + 1 : -1;
        }
        default -> {}
      }
    }
    return quotes;
  }

  private static void add(int from, int to, List<Span> quotes) {
    if (to - from >= SHORTEST) {
      quotes.add(new Span(from, to));
    }
  }
}
