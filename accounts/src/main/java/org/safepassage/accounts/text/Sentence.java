package org.safepassage.accounts.text;

import java.util.List;

/// @param paragraph the number of its paragraph, from 0
/// @param tokens its words and marks, in order
/// @param heading whether it stands alone as a title does: short, and without a full stop
public record Sentence(int paragraph, Span span, List<Token> tokens, boolean heading) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
