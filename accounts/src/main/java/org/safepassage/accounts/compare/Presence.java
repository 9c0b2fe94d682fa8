package org.safepassage.accounts.compare;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Voice.Manner;

/// Who is still there, who holds a place, and what goes on.
final class Presence {
  private static final Pattern OF_WILL =
      Pattern.compile(
          "(?i)\\b(?:chose|chosen|choose|decided?|wish|want|prefer)\\w* to (?:stay|remain)\\b");
  private static final Pattern FIGHTERS =
      Pattern.compile("(?i)\\b(?:fighters|militants|rebels|terrorists|gunmen|combatants)\\b");
  private static final Pattern OTHERS =
      Pattern.compile("(?i)\\b(?:civilian|families|people|resident)");
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:due|expected|scheduled|planned|set|was|were|is|are|will|would|to)"
              + " (?:to|be|start|begin|resume|leave|set)\\b");
  private static final Set<Topic> BEGINNING = EnumSet.of(Topic.STARTED, Topic.RESUMED);

  private final Parties parties;
  private final Found found;

  Presence(Parties parties, Found found) {
    this.parties = parties;
    this.found = found;
  }

  void remaining(Claim one, Claim other) {
    boolean there = Alignment.sharesPlace(one, other) || Alignment.isNear(one, other);
    if (!Alignment.meetsPlace(one, other) || !there || !sameGroup(one, other)) {
      return;
    }
    String what = "who is still there" + Found.where(one, other);
    boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
    if (isOfWill(one) || isOfWill(other)) {
      return;
    }
    if (isNone(one) != isNone(other)) {
      found.add(Relation.Type.CONTRADICT, one, other, what);
    } else if (!Alignment.sameText(one, other)
        && !parties.sameVoice(one, other)
        && Alignment.sharesPlace(one, other)
        && !(numbers && isExact(one) && isExact(other))) {
      found.add(Relation.Type.AGREE, one, other, what);
    }
  }

  /// "chose to stay": they aren't those who wait to leave.
  private static boolean isOfWill(Claim claim) {
    return OF_WILL.matcher(claim.words()).find();
  }

  private static boolean isExact(Claim claim) {
    return claim.quantity().flatMap(Quantity::value).filter(value -> value > 0).isPresent();
  }

  /// Fighters who stay say nothing on whether civilians do.
  private static boolean sameGroup(Claim one, Claim other) {
    boolean fighters = isOfFighters(one);
    boolean others = isOfFighters(other);
    return fighters == others;
  }

  private static boolean isOfFighters(Claim claim) {
    return FIGHTERS.matcher(claim.words()).find() && !OTHERS.matcher(claim.words()).find();
  }

  static boolean isNone(Claim claim) {
    return claim.quantity().flatMap(Quantity::most).filter(most -> most == 0).isPresent()
        != claim.negated();
  }

  void states(Claim one, Claim other) {
    if (Found.isSelf(one, other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    boolean plans = isPlan(one) || isPlan(other);
    Optional<Long> apart = Alignment.daysBetween(one, other);
    if (one.negated() != other.negated()) {
      if (!plans && apart.filter(days -> days == 0).isPresent()) {
        found.add(Relation.Type.CONTRADICT, one, other, "whether: " + one.topic().word());
      }
      return;
    }
    boolean begins = BEGINNING.contains(one.topic()) && BEGINNING.contains(other.topic());
    if (begins
        && !plans
        && apart.filter(days -> days > 0 && days < 4).isPresent()
        && !Alignment.sameText(one, other)) {
      found.add(Relation.Type.CONTRADICT, one, other, "when: " + one.topic().word());
    } else if (Alignment.meetsDays(one, other)
        && !Alignment.sameText(one, other)
        && Alignment.evidence(one, other) > 0) {
      found.add(
          found.echoOr(Relation.Type.AGREE, one, other),
          one,
          other,
          one.topic().word() + Found.where(one, other));
    }
  }

  private static boolean isPlan(Claim claim) {
    return claim.voice().manner() == Manner.PREDICTED || PLANNED.matcher(claim.words()).find();
  }

  void began(Claim one, Claim other) {
    boolean began =
        one.topic() == Topic.STARTED
            && one.voice().manner() == Manner.ASSERTED
            && other.topic() == Topic.LEFT
            && other.kind() == Kind.COUNT
            && !Alignment.sameText(one, other)
            && one.days().filter(Days::said).isPresent()
            && other.days().filter(Days::said).isPresent()
            && !one.negated()
            && Alignment.meetsPlace(one, other);
    if (began && one.days().orElseThrow().to().isBefore(other.days().orElseThrow().to())) {
      found.add(
          Relation.Type.DEPENDS_ON_READING, one, other, "when it began" + Found.where(one, other));
    }
  }

  void control(Claim one, Claim other) {
    if (Alignment.sameText(one, other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    parties
        .opposed(one.blamed(), other.blamed())
        .ifPresent(apart ->
            found.add(
                apart ? Relation.Type.CONTRADICT : Relation.Type.AGREE,
                one,
                other,
                "who holds it" + Found.where(one, other)));
  }
}
