package org.safepassage.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.pictures.Language;

/// What a command has to say, in each of the forms that can be asked for.
interface Answer {
  /// Whether the answer is yes, for the exit code.
  boolean isYes();

  String words();

  Map<String, @Nullable Object> json();

  /// An SVG document.
  String picture(Language language);
}
