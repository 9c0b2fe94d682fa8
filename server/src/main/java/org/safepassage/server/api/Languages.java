package org.safepassage.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.safepassage.pictures.Language;

/// Which language an answer is in.
final class Languages {
  private static final int LONGEST = 500;

  private Languages() {}

  /// @param accepted the header `Accept-Language`, however it is written
  static Language of(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST) {
      return Language.ENGLISH;
    }
    try {
      List<LanguageRange> ranges = LanguageRange.parse(accepted);
      for (LanguageRange range : ranges) {
        String wanted = Locale.forLanguageTag(range.getRange()).getLanguage();
        for (Language language : Language.values()) {
          if (language.tag().equals(wanted)) {
            return language;
          }
        }
      }
    } catch (IllegalArgumentException notALanguage) {
      return Language.ENGLISH;
    }
    return Language.ENGLISH;
  }
}
