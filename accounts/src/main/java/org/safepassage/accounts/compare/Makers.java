package org.safepassage.accounts.compare;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who brought a deal about or stands surety for it, against who is said to have had no part in it.
final class Makers {
  private static final Pattern MADE =
      Pattern.compile("\\b(?:(?:broker|mediat)\\w*|guarantors?|guaranteed by|worked out by)");
  private static final Pattern APART =
      Pattern.compile(
          "\\b(?:no (?:part|role|hand|say|share) in\\b|nothing to do with\\b|not a party\\b"
              + "|not (?:been )?involved|as an? (?:mere )?observers?\\b|no \\p{L}+ (?:was|were|sat) (?:at|in|present)"
              + "|not (?:at|present at) the (?:table|talks))");

  /// Names of no more letters are left alone; of longer ones the first letters count.
  private static final int SHORT = 3;

  private final Found found;

  Makers(Found found) {
    this.found = found;
  }

  /// Whether it tells who made a deal, or who didn't.
  static boolean isOf(String words) {
    return MADE.matcher(words).find() || APART.matcher(words).find();
  }

  void compare(Gist made, Gist apart) {
    boolean both =
        made.is(Matter.DEAL)
            && apart.is(Matter.DEAL)
            && MADE.matcher(made.words()).find()
            && !made.negative()
            && !APART.matcher(made.words()).find()
            && APART.matcher(apart.words()).find()
            && !made.isSelf(apart);
    if (!both) {
      return;
    }
    Set<String> named = names(made);
    named.retainAll(names(apart));
    if (!named.isEmpty()) {
      found.add(Relation.Type.CONTRADICT, made, apart, "who made the deal");
    }
  }

  /// The stems of names: "Iran" and "Iranian" are one.
  private static Set<String> names(Gist gist) {
    return Kin.tokens(gist.claim().words())
        .filter(word -> word.length() > SHORT && Character.isUpperCase(word.charAt(0)))
        .map(word -> Kin.of(word))
        .flatMap(Set::stream)
        .map(word -> word.substring(0, Math.min(word.length(), SHORT + 1)))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
