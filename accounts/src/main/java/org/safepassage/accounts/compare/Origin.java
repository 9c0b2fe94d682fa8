package org.safepassage.accounts.compare;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Topic;

/// Where shots came from or who fired them, in a source's own words: "a patrol boat", "the police
/// lines". It tells accounts apart that name nobody whom the operation knows.
final class Origin {
  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?:c[ao]me|coming|fired|launched|shot|fire|shells?|rounds?) from (?<whence>(?:[^\\s.,;]+ ?){1,5})");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?<who>(?:[^\\s.,;]+ ){1,6}?)(?:had |have |has )?(?:opened fire|fired|shelled|shot at|bombed|bombarded|targeted|struck)\\b");
  private static final Pattern DONE_TO =
      Pattern.compile("\\b(?:was|were|been|being|under|be|are|is)\\b");

  /// Words of a claim that names somebody and nothing more: "deserters".
  private static final int FEW_WORDS = 2;

  private Origin() {}

  /// Whether it tells only who did it or where it came from, so that what it was stands beside it
  /// in its sentence.
  static boolean isAlone(Claim claim) {
    return claim.kind() == Kind.INCIDENT
        && (Charge.whom(claim.words()).isPresent()
            || FROM.matcher(claim.words()).find()
            || isName(claim));
  }

  /// Whether its words are only a name: "Ostrian batteries".
  static boolean isName(Claim claim) {
    return claim.topic() == Topic.OTHER_INCIDENT && Kin.tokens(claim.words()).count() <= FEW_WORDS;
  }

  /// Whether the two can't both be right on who fired: each says so, and none as vaguely as "armed
  /// men".
  static boolean differ(Gist one, Gist other) {
    if (one.doers().opposed(other.doers()).isPresent()) {
      return one.doers().isOpposedTo(other.doers());
    }
    Set<String> first = of(one);
    Set<String> second = of(other);
    return isTelling(one, first) && isTelling(other, second) && Collections.disjoint(first, second);
  }

  private static boolean isTelling(Gist gist, Set<String> origin) {
    return !origin.isEmpty()
        && (gist.doers().isKnown() || origin.stream().anyMatch(word -> !Kin.isAnybody(word)));
  }

  private static Set<String> of(Gist gist) {
    Set<String> words = new HashSet<>();
    Charge.whom(gist.claim().words()).ifPresent(whom -> words.addAll(Kin.of(whom)));
    if (words.isEmpty() && gist.isOfSomebody()) {
      words.addAll(gist.blamedWords());
    }
    Matcher from = FROM.matcher(gist.words());
    if (from.find()) {
      words.addAll(Kin.of(Objects.requireNonNull(from.group("whence"))));
    }
    Matcher active = ACTIVE.matcher(gist.words());
    if (active.find()) {
      String who = Objects.requireNonNull(active.group("who"));
      if (!DONE_TO.matcher(who).find()) {
        words.addAll(Kin.of(who));
      }
    }
    if (words.isEmpty() && isName(gist.claim())) {
      words.addAll(gist.telling());
    }
    words.remove(Matter.SHOTS.word());
    return words;
  }
}
