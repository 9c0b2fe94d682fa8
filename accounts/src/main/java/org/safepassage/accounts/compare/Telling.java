package org.safepassage.accounts.compare;

import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Topic;

/// As what a claim tells it: that it is so, that it isn't, or that it is to be.
final class Telling {
  private static final Pattern NONE =
      Pattern.compile(
          "^no (?!(?:more|fewer|less|later) than\\b|longer\\b)"
              + "|\\b(?:nobody|no one|no-one|none|never|not (?:one|a single|any)"
              + "|there (?:are|were|is|was) no(?! (?:more|fewer|less|later) than\\b))\\b");
  private static final Pattern SWEEPING =
      Pattern.compile(
          "^no \\p{L}|\\b(?:nobody|no one|no-one|none|never|not (?:one|any)|a single|any|anybody"
              + "|anyone|ever|any such)\\b");
  private static final Pattern CALLED_FALSE =
      Pattern.compile(
          "\\b(?:(?:is|are|was|were) (?:a lie|lies|untrue|false|baseless|groundless|invented))\\b");
  private static final Pattern NOT_LET =
      Pattern.compile("\\b(?:not|n't|never|nobody|no one|no-one)\\b.*\\b(?:let|allow|permit)");
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:our|his|its|their|my) (?:\\p{L}+ )?(?:men|forces|troops|soldiers|side|fighters|units"
              + "|army|police|guards)\\b");
  private static final Pattern TO_BE =
      Pattern.compile(
          "\\b(?:(?:is|are|was|were) (?:due |expected |planned |scheduled |set )?to (?:be\\b|\\p{L}+)"
              + "|(?<!their |own |free |good )will|shall|would|undertook to|obliges?|room for|planned|expected)\\b"
              + "|(?:^|\\.\\.\\. )to \\p{L}");

  private static final Pattern UNVOUCHED =
      Pattern.compile(
          "\\b(?:(?:unable|not (?:been )?able|not in a position) to|cannot|can't|could not|couldn't)"
              + " (?:be )?(?:independently )?(?:verif|confirm|check|say\\b)"
              + "|\\bneither \\p{L}+ (?:could|can) be (?:verif|confirm|check)");

  private Telling() {}

  static boolean isOwn(String words) {
    return OWN.matcher(words).find();
  }

  static boolean isSweeping(String words) {
    return SWEEPING.matcher(words).find();
  }

  /// Who can't verify what others say doesn't deny it.
  static boolean isNegative(Claim claim, String words) {
    boolean none =
        claim.quantity().flatMap(Quantity::most).filter(most -> most == 0).isPresent()
            || NONE.matcher(words).find();
    boolean notLet =
        Matter.of(claim, Set.of()).contains(Matter.HINDRANCE) && NOT_LET.matcher(words).find();
    return !UNVOUCHED.matcher(words).find()
        && (claim.kind() == Kind.DENIAL
            || CALLED_FALSE.matcher(words).find()
            || (!notLet && (claim.negated() || none)));
  }

  static boolean isPlanned(Claim claim, String words) {
    boolean later =
        switch (claim.voice().manner()) {
          case PREDICTED, PROPOSED, DEMANDED -> true;
          case ASSERTED, HEDGED, DENIED -> false;
        };
    boolean agreed =
        switch (claim.kind()) {
          case TERM, CONDITION, CALL -> true;
          case INCIDENT, COUNT, STATUS, DENIAL -> claim.topic() == Topic.DEAL_REACHED;
        };
    return later || agreed || TO_BE.matcher(words).find();
  }
}
