package org.safepassage.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What something is called: one name for each language (BCP 47 tag), and every other spelling or
/// transliteration in use, in any script. `plain` is shown where no language is known.
public record Names(String plain, Map<String, String> byLanguage, List<String> aliases) {
  public Names {
    byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    aliases = List.copyOf(aliases);
  }

  public static Names of(String plain) {
    return new Names(plain, Map.of(), List.of());
  }

  /// The name in `language`, or the plain one.
  public String in(String language) {
    return byLanguage.getOrDefault(language, plain);
  }

  @Override
  public String toString() {
    return plain;
  }
}
