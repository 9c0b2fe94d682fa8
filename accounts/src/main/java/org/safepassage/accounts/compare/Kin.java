package org.safepassage.accounts.compare;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.text.Plurals;
import org.safepassage.accounts.text.WordLists;

/// Words that mean alike, as kin.txt has them: "bus" and "convoy" are one word here, and "shelled"
/// and "gunfire".
final class Kin {
  private static final List<String> NAMES =
      List.of(
          "shots",
          "seizure",
          "hindrance",
          "siege",
          "death",
          "damage",
          "abuse",
          "breach",
          "people",
          "captive",
          "fighter",
          "man",
          "child",
          "injured",
          "soldier",
          "vehicle",
          "weapon",
          "medicine",
          "food",
          "aid",
          "deal",
          "truce",
          "leave",
          "release",
          "first",
          "road",
          "gate",
          "town");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\d-]+");
  private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|e|s)$");
  private static final int LONGEST_STEM = 8;

  private static final WordLists LISTS = WordLists.read(Kin.class, "kin.txt");
  private static final Map<String, String> BY_STEM = byStem();
  private static final Set<String> COMMON = stems("common");
  private static final Set<String> META = stems("meta");
  private static final Set<String> NUMBERS = LISTS.of("numbers");
  private static final Set<String> WEAK = LISTS.of("weak");

  private static final Set<String> ANYBODY = stems("anybody");
  private static final Set<String> RANK = LISTS.of("rank");
  private static final Set<String> INVEIGHING = LISTS.of("inveighing");

  static final Set<String> OFFICIAL = LISTS.of("official");
  static final Set<String> AUTHORITY = LISTS.of("authority");
  static final Set<String> CIVIL = LISTS.of("civil");
  static final Set<String> LOADED = LISTS.of("loaded");

  private Kin() {}

  private static Map<String, String> byStem() {
    Map<String, String> names = new HashMap<>();
    for (String name : NAMES) {
      LISTS.of(name).forEach(word -> names.put(stem(word), name));
    }
    return Map.copyOf(names);
  }

  private static Set<String> stems(String list) {
    return LISTS.of(list).stream().map(Kin::stem).collect(Collectors.toUnmodifiableSet());
  }

  /// The telling words of a text, kindred ones under one name.
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    tokens(text.toLowerCase(Locale.ROOT))
        .forEach(token -> {
          String stem = stem(token);
          boolean number = Character.isDigit(token.charAt(0));
          if (!number && stem.length() > 1 && !COMMON.contains(stem)) {
            words.add(BY_STEM.getOrDefault(stem, stem));
          }
        });
    return words;
  }

  static Stream<String> tokens(String text) {
    return BETWEEN.splitAsStream(text).filter(token -> !token.isBlank());
  }

  private static String stem(String word) {
    String one = Plurals.singular(word);
    String bare = one.length() > 4 ? ENDING.matcher(one).replaceFirst("") : one;
    int last = bare.length() - 1;
    boolean doubled =
        last > 2
            && bare.charAt(last) == bare.charAt(last - 1)
            && !bare.equals(one)
            && bare.charAt(last) != 'l'
            && bare.charAt(last) != 's';
    String single = doubled ? bare.substring(0, last) : bare;
    return single.length() > LONGEST_STEM ? single.substring(0, LONGEST_STEM) : single;
  }

  /// The numbers that a text names, in digits or in words.
  static Set<String> numbers(String text) {
    return tokens(text.toLowerCase(Locale.ROOT))
        .filter(token -> Character.isDigit(token.charAt(0)) || NUMBERS.contains(token))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the word alone tells little on what a claim is about.
  static boolean isWeak(String word) {
    return WEAK.contains(word);
  }

  /// Whether it tells little on who did it: "gunmen", "unknown".
  static boolean isAnybody(String word) {
    return isWeak(word) || NAMES.contains(word) || ANYBODY.contains(word);
  }

  /// Whether it is a rank or an office of somebody who speaks for others: "colonel".
  static boolean isRank(String word) {
    return RANK.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Whether they are words for the other side that nobody uses who takes no side: "terrorists".
  static boolean isInveighing(String words) {
    return tokens(words.toLowerCase(Locale.ROOT)).anyMatch(INVEIGHING::contains);
  }

  /// Whether it is what denials call that which they deny: "report", "lie".
  static boolean isMeta(String word) {
    return META.contains(word);
  }
}
