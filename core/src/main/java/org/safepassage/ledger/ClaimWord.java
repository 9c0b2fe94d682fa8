package org.safepassage.ledger;

import java.util.regex.Pattern;

/// A word of a list that whoever reads texts keeps: the kind of a claim, its topic, a doubt. The
/// ledger keeps words and no list of them, so that it can be read by programs that are older or
/// newer than the one that found the claim.
public record ClaimWord(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /// @throws IllegalArgumentException when `value` is not a word of small letters, digits and
  ///   hyphens
  public ClaimWord {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          """
          "%s" can't be such a word: it has 1 to 40 small letters, digits or "-", a letter first.
          Maybe the text itself was written where the word for it belongs.\
          """
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
