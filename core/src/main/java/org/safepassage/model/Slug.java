package org.safepassage.model;

import java.util.regex.Pattern;

/// The form of an id in a file: letters and digits of any script, with `-`, `_`, `.` and marks
/// inside.
final class Slug {
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}");

  private Slug() {}

  static String checked(String kind, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          """
          "%s" can't be the id of %s: an id is 1 to 100 letters, digits, "-", "_" or ".", no spaces.
          Maybe the name was written where the id belongs.\
          """
              .formatted(value, Article.with(kind)));
    }
    return value;
  }
}
