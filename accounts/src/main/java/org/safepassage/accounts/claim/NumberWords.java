package org.safepassage.accounts.claim;

import java.util.Locale;
import java.util.Map;
import org.safepassage.accounts.reading.ReadSentence;

/// Numbers in words: "twenty-six", "two hundred and fifty", "fifteen thousand".
final class NumberWords {
  static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("thirteen", 13L),
          Map.entry("fourteen", 14L),
          Map.entry("fifteen", 15L),
          Map.entry("sixteen", 16L),
          Map.entry("seventeen", 17L),
          Map.entry("eighteen", 18L),
          Map.entry("nineteen", 19L),
          Map.entry("twenty", 20L),
          Map.entry("thirty", 30L),
          Map.entry("forty", 40L),
          Map.entry("fifty", 50L),
          Map.entry("sixty", 60L),
          Map.entry("seventy", 70L),
          Map.entry("eighty", 80L),
          Map.entry("ninety", 90L));

  static final Map<String, Long> SCALES =
      Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "dozen", 12L);

  private NumberWords() {}

  /// A number, and the last word of it.
  record Read(long value, int last) {}

  /// The number that begins with this word.
  ///
  /// @param first what the word alone stands for
  static Read at(ReadSentence sentence, int word, long first) {
    long whole = 0;
    long part = first;
    int last = word;
    for (int at = word + 1; at < sentence.tree().size(); at++) {
      String form = sentence.form(at).toLowerCase(Locale.ROOT);
      Long scale = SCALES.get(form);
      Long more = WORDS.get(form);
      if (whole > Integer.MAX_VALUE || part > Integer.MAX_VALUE) {
        break;
      }
      if (scale != null && scale >= 1_000) {
        whole += part * scale;
        part = 0;
        last = at;
      } else if (scale != null) {
        part *= scale;
        last = at;
      } else if (more != null && more < lowest(part)) {
        part += more;
        last = at;
      } else if (!(form.equals("-") || form.equals("and")) || !goesOn(sentence, at + 1)) {
        break;
      }
    }
    return new Read(whole + part, last);
  }

  /// What may be added to a number: below ten to tens, below a hundred to hundreds.
  private static long lowest(long part) {
    return part == 0 ? 1_000 : part % 100 == 0 ? 100 : part % 10 == 0 && part > 10 ? 10 : 0;
  }

  private static boolean goesOn(ReadSentence sentence, int at) {
    return at < sentence.tree().size()
        && WORDS.containsKey(sentence.form(at).toLowerCase(Locale.ROOT));
  }
}
