package org.safepassage.accounts.text;

/// A word, a number or a punctuation mark.
///
/// @param span where it stands in the body
/// @param form as the parser reads it: with plain quotes and apostrophes
public record Token(Span span, String form) {
  boolean isWord() {
    return Character.isLetterOrDigit(form.codePointAt(0));
  }
}
