package org.safepassage.accounts.compare;

import java.util.Locale;
import java.util.Optional;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Voice.Manner;

/// Conditions and deals.
final class Bargains {
  private final Found found;

  Bargains(Found found) {
    this.found = found;
  }

  /// Whoever sets it, the condition is the same; who sets it and for whom is another point.
  void conditions(Claim one, Claim other) {
    boolean demanded =
        one.voice().manner() == Manner.DEMANDED || other.voice().manner() == Manner.DEMANDED;
    if (Alignment.sameText(one, other)
        || !(demanded
            || Alignment.sharesPlace(one, other)
            || Alignment.sharedWords(one, other) >= 1)) {
      return;
    }
    found.add(
        found.echoOr(Relation.Type.AGREE, one, other), one, other, "one leg waits for the other");
    Optional<String> holder = holder(one);
    if (!holder.equals(holder(other))) {
      found.add(Relation.Type.DEPENDS_ON_READING, one, other, "who sets the condition");
    }
  }

  private static Optional<String> holder(Claim claim) {
    return claim.voice().holder().map(holder -> holder.name().toLowerCase(Locale.ROOT));
  }

  void deals(Claim one, Claim other) {
    if (Alignment.sameText(one, other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    if (one.topic() == Topic.DEAL_MAKERS) {
      found.add(found.echoOr(Relation.Type.AGREE, one, other), one, other, "who made the deal");
    } else if (Alignment.sharedWords(one, other) >= 3) {
      boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
      found.add(
          numbers && !Incidents.sameNumber(one, other)
              ? Relation.Type.CONTRADICT
              : found.echoOr(Relation.Type.AGREE, one, other),
          one,
          other,
          "what the deal covers" + Found.where(one, other));
    }
  }
}
