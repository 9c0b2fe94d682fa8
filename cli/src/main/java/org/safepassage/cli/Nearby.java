package org.safepassage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.Names;

/// Guesses which known names were meant: those that share most pairs of neighbouring letters with
/// what was written (L. R. Dice, 1945), and those that it is a part of.
final class Nearby {
  private static final double LEAST = 0.4;
  private static final double LEAST_OF_BEST = 0.75;
  private static final double OF_PARTS = 0.5;
  private static final int LEAST_PART = 3;
  private static final int MOST_GUESSES = 3;
  private static final int MOST_LISTED = 40;
  private static final int LONGEST = 200;

  private Nearby() {}

  /// As below, for names that have one spelling each.
  static String maybe(String written, Collection<String> names) {
    Map<String, String> meantBySpelling = new LinkedHashMap<>();
    names.forEach(name -> meantBySpelling.put(name, name));
    return maybe(written, meantBySpelling);
  }

  /// "Maybe ...": the nearest of the names, then all of them.
  ///
  /// @param meantBySpelling the name to write for each spelling that is known of it
  static String maybe(String written, Map<String, String> meantBySpelling) {
    List<String> all = meantBySpelling.values().stream().distinct().toList();
    if (all.isEmpty()) {
      return "";
    }
    String listed =
        String.join(", ", all.subList(0, Math.min(all.size(), MOST_LISTED)))
            + (all.size() > MOST_LISTED
                ? " and %s more".formatted(Amount.number(all.size() - MOST_LISTED))
                : "");
    List<String> near = to(written, meantBySpelling);
    return near.isEmpty()
        ? "Maybe one of: %s.".formatted(listed)
        : "Maybe %s. There are: %s.".formatted(String.join(" or ", near), listed);
  }

  /// The nearest first; none where nothing is near.
  static List<String> to(String written, Map<String, String> meantBySpelling) {
    Map<String, Double> nearness = new TreeMap<>();
    meantBySpelling.forEach(
        (spelling, meant) -> nearness.merge(meant, nearness(written, spelling), Math::max));
    double best = nearness.values().stream().mapToDouble(n -> n).max().orElse(0);
    List<String> near = new ArrayList<>();
    nearness.entrySet().stream()
        .filter(each -> each.getValue() >= Math.max(LEAST, best * LEAST_OF_BEST))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_GUESSES)
        .forEach(each -> near.add(each.getKey()));
    return near;
  }

  /// From 0 for nothing in common to 1.
  private static double nearness(String a, String b) {
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return 0;
    }
    List<String> ofA = pairs(a);
    List<String> ofB = pairs(b);
    List<String> left = new ArrayList<>(ofB);
    long common = ofA.stream().filter(left::remove).count();
    double shared = 2.0 * common / (ofA.size() + ofB.size());
    String part = Names.folded(a);
    boolean isPart = part.length() >= LEAST_PART && Names.folded(b).contains(part);
    return isPart ? Math.max(shared, OF_PARTS) : shared;
  }

  private static List<String> pairs(String word) {
    String whole = " " + Names.folded(word) + " ";
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < whole.length(); i++) {
      pairs.add(whole.substring(i, i + 2));
    }
    return pairs;
  }
}
