package org.safepassage.accounts.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Topic;

/// Conditions and deals.
final class Bargains {
  private static final Pattern ONLY =
      Pattern.compile(
          "\\b(?:cover|concern|appl|include|provide)\\w* (?:for )?(?:only|solely|nothing but)\\b"
              + "|\\bonly (?:cover|concern|appl|include|provide)|\\b(?:limited to|nothing but)\\b");

  private final Found found;

  Bargains(Found found) {
    this.found = found;
  }

  /// Whoever sets it, the condition is the same; who sets it and for whom is another point.
  void conditions(Gist one, Gist other) {
    boolean both = one.is(Matter.CONDITION) && other.is(Matter.CONDITION);
    if (!both || one.sameText(other)) {
      return;
    }
    boolean demanded = one.isDemanded() || other.isDemanded();
    boolean place = Alignment.sharesPlace(one, other);
    int shared = Alignment.shared(one, other);
    int strong = Alignment.strong(one, other);
    boolean same =
        demanded
            ? place || shared >= 2
            : strong >= 2 || (strong == 1 && shared >= 3);
    if (!same || !Alignment.publishedWithin(one, other, 2)) {
      return;
    }
    found.agree(one, other, "one leg waits for the other");
    if (demanded && !holder(one).equals(holder(other))) {
      found.add(Relation.Type.DEPENDS_ON_READING, one, other, "who sets the condition");
    }
  }

  private static Optional<String> holder(Gist gist) {
    return gist.holder().map(holder -> holder.name().toLowerCase(Locale.ROOT));
  }

  void deals(Gist one, Gist other) {
    boolean both = one.is(Matter.DEAL) && other.is(Matter.DEAL) && one.topic() == other.topic();
    if (!both || one.sameText(other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    if (one.topic() == Topic.DEAL_MAKERS) {
      found.agree(one, other, "who made the deal");
      return;
    }
    String what = "what the deal covers" + Found.where(one, other);
    int strong = Alignment.strong(one, other);
    boolean numbers = one.tally().isPresent() && other.tally().isPresent();
    if (one.negative() != other.negative()) {
      if (strong >= 2) {
        found.add(Relation.Type.CONTRADICT, one, other, what);
      }
    } else if (isOnly(one) != isOnly(other) && one.topic() == Topic.DEAL_SCOPE && strong <= 1) {
      found.add(Relation.Type.CONTRADICT, one, other, what);
    } else if (!numbers && strong >= 2) {
      found.agree(one, other, what);
    } else if (one.topic() == Topic.DEAL_REACHED
        && Alignment.sameDay(one, other)
        && one.daysSaid().isPresent()
        && !one.negative()) {
      found.agree(one, other, "that it was agreed");
    }
  }

  private static boolean isOnly(Gist gist) {
    return ONLY.matcher(gist.words()).find();
  }

  /// A deal is told to hold already what somebody still demands.
  void included(Gist reached, Gist demand) {
    boolean told =
        reached.topic() == Topic.DEAL_REACHED
            && reached.place().isPresent()
            && demand.is(Matter.CONDITION)
            && demand.isDemanded()
            && reached.saysPlace()
            && Alignment.sharesPlace(reached, demand);
    if (told) {
      found.add(
          Relation.Type.CONTRADICT,
          reached,
          demand,
          "whether it was agreed" + Found.where(reached, demand));
    }
  }
}
