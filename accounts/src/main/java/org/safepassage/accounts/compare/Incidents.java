package org.safepassage.accounts.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Topic;

/// Who did what, by different accounts.
final class Incidents {
  /// These are laid at many doors at once; that they are one event takes more than the accusation.
  private static final Set<Matter> ACCUSATIONS =
      EnumSet.of(Matter.SEIZURE, Matter.SIEGE, Matter.HINDRANCE, Matter.BREACH, Matter.ABUSE);

  private static final Pattern FROM =
      Pattern.compile("\\b(?:c[ao]me|coming|fired|launched|shot) from\\b");

  private final Found found;

  Incidents(Found found) {
    this.found = found;
  }

  void compare(Gist one, Gist other) {
    if (one.isSelf(other) || one.negative() || other.negative()) {
      return;
    }
    for (Matter matter : one.incidents()) {
      if (other.is(matter)) {
        incidents(matter, one, other);
        return;
      }
    }
    boolean keeping =
        (isKeepingIn(one) && other.is(Matter.SEIZURE))
            || (isKeepingIn(other) && one.is(Matter.SEIZURE));
    if (keeping && isMirrored(one, other)) {
      found.add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who keeps people");
    }
  }

  /// One party denies the same thing twice.
  void denials(Gist one, Gist other) {
    boolean same =
        one.negative()
            && other.negative()
            && !one.sameText(other)
            && one.holder().isPresent()
            && other.holder().isPresent()
            && one.voice().sharesParty(other.voice())
            && !Collections.disjoint(one.incidents(), other.incidents())
            && (one.topic() == Topic.EXPELLED) == (other.topic() == Topic.EXPELLED)
            && Alignment.canMeet(one, other)
            && Alignment.publishedWithin(one, other, 2);
    if (same) {
      found.add(Relation.Type.SAME_PARTY_ECHO, one, other, "denied" + Found.where(one, other));
    }
  }

  private static boolean isKeepingIn(Gist gist) {
    return gist.topic() == Topic.PREVENTED && gist.telling().contains("people");
  }

  private void incidents(Matter matter, Gist one, Gist other) {
    int evidence = Alignment.evidence(one, other);
    boolean meet = Alignment.canMeet(one, other);
    String what = matter.word() + Found.where(one, other);
    boolean opposed = one.doers().isOpposedTo(other.doers());
    if (opposed) {
      boolean event = meet && evidence > 0 && isOneTime(one, other) && matter != Matter.SEIZURE;
      if (event) {
        found.add(Relation.Type.CONTRADICT, one, other, "who: " + what);
      } else if (ACCUSATIONS.contains(matter) && isMirrored(one, other)) {
        found.add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who: " + matter.word());
      }
      return;
    }
    if (matter == Matter.SHOTS
        && meet
        && (isFromElsewhere(one, other) || isFromElsewhere(other, one))) {
      if (evidence > 0 && Alignment.within(one, other, 1)) {
        found.add(Relation.Type.CONTRADICT, one, other, "who: " + what);
      }
      return;
    }
    if (matter == Matter.SHOTS
        && meet
        && Origin.differ(one, other)
        && Alignment.within(one, other, 1)) {
      if (evidence + Alignment.around(one, other) > 1) {
        found.add(Relation.Type.CONTRADICT, one, other, "who: " + what);
      }
      return;
    }
    boolean numbers =
        one.tally().isPresent()
            && other.tally().isPresent()
            && one.tally().get().measure() == other.tally().get().measure();
    if (numbers || !meet || matter == Matter.DEATH) {
      return;
    }
    boolean sameDoers = one.doers().opposed(other.doers()).isPresent();
    boolean lasting = matter == Matter.SIEGE && evidence > 0;
    boolean otherNumber =
        !one.numbers().isEmpty()
            && !other.numbers().isEmpty()
            && Collections.disjoint(one.numbers(), other.numbers());
    boolean strangers =
        !sameDoers
            && one.isOfSomebody()
            && other.isOfSomebody()
            && Collections.disjoint(one.blamedWords(), other.blamedWords());
    if (!lasting && (otherNumber || strangers)) {
      return;
    }
    int needed = sameDoers ? 1 : 2;
    boolean words =
        sameDoers || Alignment.strong(one, other) > 0 || one.sameText(other) || evidence > 2;
    if (lasting || (evidence >= needed && words && isOneTime(one, other))) {
      found.agree(one, other, what);
    }
  }

  /// Whether those who are blamed say only where else it came from.
  private static boolean isFromElsewhere(Gist blaming, Gist from) {
    return blaming.doers().isKnown()
        && !from.doers().isKnown()
        && from.voice().isKnown()
        && blaming.doers().opposed(from.voice()).filter(opposed -> !opposed).isPresent()
        && FROM.matcher(from.words()).find();
  }

  /// What happened days apart is one event only where more than the place says so.
  private static boolean isOneTime(Gist one, Gist other) {
    return Alignment.within(one, other, 2) || Alignment.strong(one, other) >= 2;
  }

  /// Each accuses the other: neither speaks for those whom it accuses.
  private static boolean isMirrored(Gist one, Gist other) {
    return one.doers().isOpposedTo(other.doers())
        && !one.voice().sharesParty(other.voice())
        && (one.holder().isEmpty() || one.voice().isKnown())
        && (other.holder().isEmpty() || other.voice().isKnown())
        && (one.voice().isKnown() || other.voice().isKnown());
  }

  /// Why the operation stopped.
  void causes(Gist one, Gist other) {
    boolean apart =
        one.isSelf(other)
            || !Alignment.canMeet(one, other)
            || one.negative()
            || other.negative()
            || !(one.is(Matter.CAUSE) && other.is(Matter.CAUSE));
    if (apart) {
      return;
    }
    if (one.doers().isOpposedTo(other.doers())) {
      found.add(
          isOneTime(one, other) ? Relation.Type.CONTRADICT : Relation.Type.DEPENDS_ON_READING,
          one,
          other,
          "why it stopped");
    } else if (one.doers().opposed(other.doers()).isPresent()) {
      found.add(Relation.Type.COMPATIBLE, one, other, "why it stopped");
    }
  }

  /// What stopped it, by one account, and who holds it up, by another.
  void heldUp(Gist one, Gist other) {
    boolean cause = one.is(Matter.CAUSE) && other.is(Matter.HINDRANCE) && !other.is(Matter.CAUSE);
    boolean apart =
        !cause
            || one.isSelf(other)
            || one.negative()
            || other.negative()
            || !one.doers().isOpposedTo(other.doers());
    if (!apart && Alignment.evidence(one, other) > 1 && Alignment.within(one, other, 1)) {
      found.add(Relation.Type.CONTRADICT, one, other, "who holds it up");
    }
  }

  /// One says who holds it up, and the other sets the condition for it to go on.
  void keptIn(Gist one, Gist other) {
    boolean held = one.is(Matter.HINDRANCE) || one.is(Matter.CAUSE);
    boolean apart =
        !held
            || one.is(Matter.CONDITION)
            || !other.is(Matter.CONDITION)
            || one.isSelf(other)
            || one.sameVoice(other)
            || one.negative()
            || !Alignment.publishedWithin(one, other, 1)
            || !Alignment.within(one, other, 2);
    if (apart || !one.doers().isOpposedTo(other.voice())) {
      return;
    }
    boolean near = Alignment.isNear(one, other);
    boolean placed = Alignment.sharesPlace(one, other) && one.saysPlace() && other.saysPlace();
    boolean same =
        one.is(Matter.CAUSE)
            ? near
            : (near || !one.sameText(other))
                && (one.topic() == Topic.PREVENTED || placed || Alignment.strong(one, other) > 0);
    if (same) {
      found.add(Relation.Type.CONTRADICT, one, other, "who holds it up");
    }
  }
}
