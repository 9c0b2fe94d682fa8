package org.safepassage.ledger;

import java.util.regex.Pattern;

/// What texts in the ledger may look like, so that each has one form in canonical bytes.
final class EntryText {
  /// Remarks are for a sentence or two; reports are kept elsewhere.
  static final int LONGEST = 4_000;

  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:@+-]{0,99}");

  private EntryText() {}

  static void id(String what, String value) {
    if (!isPlainId(value) && !ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          """
          "%s" can't be the id of %s: an id is 1 to 100 letters, digits, or "-", "_", ".", ":", "@", "+".
          Maybe the name was written where the id belongs.\
          """
              .formatted(value, what));
    }
  }

  /// Most ids are of ASCII letters and digits; asking the pattern takes ten times as long, and
  /// ledgers hold millions of ids.
  private static boolean isPlainId(String value) {
    int length = value.length();
    if (length == 0 || length > 100) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || (i > 0 && (c == '-' || c == '_' || c == '.'));
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /// @return the text, for a constructor to keep
  static String checked(String text) {
    return checked(text, LONGEST);
  }

  /// @param longest how many characters it may have
  /// @return the text, for a constructor to keep
  static String checked(String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          """
          A remark of %d characters is too long: at most %d are kept.
          Maybe the report belongs into a file of its own.\
          """
              .formatted(text.length(), longest));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
      } else if (Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\t')) {
        throw new IllegalArgumentException(
            """
            Character %d of the remark is U+%04X, which is no text.
            Maybe it was cut in the middle of a character, or copied from something that isn't text.\
            """
                .formatted(i + 1, (int) c));
      }
    }
    return text;
  }
}
