package org.safepassage.accounts.compare;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Topic;

/// Who did what, by different accounts.
final class Incidents {
  private final Parties parties;
  private final Found found;

  Incidents(Parties parties, Found found) {
    this.parties = parties;
    this.found = found;
  }

  void incidents(Claim one, Claim other) {
    if (!Alignment.canMeet(one, other) || Found.isSelf(one, other)) {
      return;
    }
    Optional<Boolean> opposed = parties.opposed(one.blamed(), other.blamed());
    int evidence = Alignment.evidence(one, other);
    String what = one.topic().word() + Found.where(one, other);
    boolean counted = one.quantity().isPresent() && other.quantity().isPresent();
    boolean numbers = counted ? sameNumber(one, other) : one.topic() != Topic.DEATHS;
    if (opposed.orElse(false)) {
      if (evidence > 0) {
        found.add(Relation.Type.CONTRADICT, one, other, "who: " + what);
      } else if (Comparison.HOLDING_UP.contains(one.topic()) || one.topic() == Topic.VIOLATED) {
        found.add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who: " + one.topic().word());
      }
    } else if (one.negated() != other.negated()) {
      if (evidence > 1) {
        found.add(Relation.Type.CONTRADICT, one, other, "whether: " + what);
      }
    } else if (counted && !numbers && isOneEvent(one, other)) {
      found.add(Relation.Type.CONTRADICT, one, other, "how many: " + what);
    } else if (numbers && evidence > (opposed.isPresent() ? 0 : 1)) {
      found.add(found.echoOr(Relation.Type.AGREE, one, other), one, other, what);
    } else if (numbers && one.topic() == Topic.BESIEGED && evidence > 0) {
      found.add(found.echoOr(Relation.Type.AGREE, one, other), one, other, what);
    }
  }

  /// Two numbers of one and the same: the claims share their words, or one only names a number
  /// behind the other.
  private static boolean isOneEvent(Claim one, Claim other) {
    long shared = Alignment.sharedWords(one, other);
    boolean bare = Math.min(one.words().length(), other.words().length()) < 20;
    return shared >= 2 || (Alignment.isNear(one, other) && (bare || shared >= 1));
  }

  static boolean sameNumber(Claim one, Claim other) {
    return one.quantity().isPresent()
        && other.quantity().isPresent()
        && one.quantity().get().overlaps(other.quantity().get());
  }

  /// Holding people is laid at many doors at once; it is one event only where more than the
  /// accusation says so.
  void accusations(Claim one, Claim other) {
    if (Found.isSelf(one, other)) {
      return;
    }
    boolean opposed = parties.opposed(one.blamed(), other.blamed()).orElse(false);
    if (opposed) {
      found.add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who holds people");
      return;
    }
    boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
    if (!Alignment.canMeet(one, other) || Alignment.evidence(one, other) < 2) {
      return;
    }
    found.add(
        numbers && !sameNumber(one, other)
            ? Relation.Type.CONTRADICT
            : found.echoOr(Relation.Type.AGREE, one, other),
        one,
        other,
        "who holds people");
  }

  void causes(Claim one, Claim other) {
    if (Found.isSelf(one, other) || !Alignment.canMeet(one, other)) {
      return;
    }
    Optional<Boolean> opposed = parties.opposed(one.blamed(), other.blamed());
    if (opposed.orElse(false)) {
      found.add(Relation.Type.CONTRADICT, one, other, "why it stopped");
    } else if (opposed.isPresent()) {
      found.add(Relation.Type.COMPATIBLE, one, other, "why it stopped");
    }
  }

  void keptIn(Claim one, Claim other) {
    boolean keptIn =
        (Comparison.HOLDING_UP.contains(one.topic()) || one.topic() == Topic.STOP_CAUSE)
            && other.topic() == Topic.LINKED
            && !Found.isSelf(one, other)
            && isOfOneDay(one, other)
            && (!Alignment.sameText(one, other) || Alignment.isNear(one, other))
            && (one.topic() != Topic.STOP_CAUSE || Alignment.isNear(one, other))
            && (one.topic() == Topic.PREVENTED
                || Alignment.sharesPlace(one, other)
                || Alignment.sharedWords(one, other) > 0);
    if (!keptIn) {
      return;
    }
    List<Blamed> setBy =
        other.voice().holder().stream()
            .map(holder -> new Blamed(holder.name(), holder.party(), Optional.empty()))
            .toList();
    if (parties.opposed(one.blamed(), setBy).orElse(false)) {
      found.add(Relation.Type.CONTRADICT, one, other, "who holds it up");
    }
  }

  /// Whether both were published on one day or on two in a row.
  private static boolean isOfOneDay(Claim one, Claim other) {
    return one.text().published().isEmpty()
        || other.text().published().isEmpty()
        || Math.abs(
                ChronoUnit.DAYS.between(
                    one.text().published().get(), other.text().published().get()))
            <= 1;
  }
}
