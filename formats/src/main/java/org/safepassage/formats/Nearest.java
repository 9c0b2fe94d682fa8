package org.safepassage.formats;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.model.Names;

/// Guesses which known word was meant: the one with the fewest slips (a letter too many, missing,
/// wrong, or two swapped), if there are few for its length. Case, accents and the choice of
/// separator don't count.
final class Nearest {
  /// Comparing takes the product of the lengths; nothing this long is a slip of the pen.
  private static final int LONGEST = 60;

  private Nearest() {}

  /// The nearest of `known`; the first in alphabetical order among equals.
  static Optional<String> of(String word, Collection<String> known) {
    Map<String, String> bySpelling = new TreeMap<>();
    known.forEach(each -> bySpelling.put(each, each));
    return of(word, bySpelling);
  }

  /// The value of the nearest key.
  static Optional<String> of(String word, Map<String, String> bySpelling) {
    String wanted = Names.folded(word);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int fewest = Math.max(1, wanted.length() / 3) + 1;
    for (Map.Entry<String, String> each : bySpelling.entrySet()) {
      String candidate = Names.folded(each.getKey());
      if (Math.abs(candidate.length() - wanted.length()) < fewest) {
        int slips = slips(wanted, candidate);
        if (slips < fewest && slips < candidate.length()) {
          fewest = slips;
          best = Optional.of(each.getValue());
        }
      }
    }
    return best;
  }

  /// The Damerau-Levenshtein distance in which no part is edited twice (optimal string alignment).
  static int slips(String a, String b) {
    int[] twoBefore = new int[b.length() + 1];
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
        }
      }
      int[] oldest = twoBefore;
      twoBefore = before;
      before = row;
      row = oldest;
    }
    return before[b.length()];
  }
}
