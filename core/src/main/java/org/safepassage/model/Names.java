package org.safepassage.model;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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

  /// Everything it goes by, in every language.
  public List<String> all() {
    return Stream.of(Stream.of(plain), byLanguage.values().stream(), aliases.stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /// A name as it is compared with others: case, accents and vowel signs, blanks around it, the
  /// choice of what parts its words, and signs that can't be seen don't count. The last come along
  /// when a right-to-left name is copied from a terminal.
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]+", "")
        .strip()
        .replaceAll("[\\s_-]+", "-")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return plain;
  }
}
