package org.safepassage.server.accounts;

import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.text.Span;
import org.safepassage.ledger.TextPart;

/// Places in a text, counted in Unicode code points as the ledger does and in chars as Java does.
public final class CodePoints {
  private final int[] pointOf;
  private final int[] charOf;

  public CodePoints(String text) {
    pointOf = new int[text.length() + 1];
    charOf = new int[text.codePointCount(0, text.length()) + 1];
    int point = 0;
    int at = 0;
    while (at < text.length()) {
      int length = Character.charCount(text.codePointAt(at));
      charOf[point] = at;
      for (int i = 0; i < length; i++) {
        pointOf[at + i] = point;
      }
      at += length;
      point++;
    }
    charOf[point] = text.length();
    pointOf[text.length()] = point;
  }

  /// @return nothing where nothing is in the span
  Optional<TextPart> part(Span span) {
    int from = pointOf[span.start()];
    int until = pointOf[span.end()];
    return until > from ? Optional.of(new TextPart(from, until)) : Optional.empty();
  }

  List<TextPart> parts(List<Span> spans) {
    return spans.stream().flatMap(span -> part(span).stream()).toList();
  }

  /// The spans of the text; what lies beyond its end is left out.
  public List<Span> spans(List<TextPart> parts) {
    int last = charOf.length - 1;
    return parts.stream()
        .filter(part -> part.from() < last)
        .map(part -> new Span(charOf[part.from()], charOf[Math.min(part.until(), last)]))
        .toList();
  }
}
