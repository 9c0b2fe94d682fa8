package org.safepassage.accounts.compare;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.model.Operation;

/// Puts claims about the same thing beside each other and says how they stand to each other.
///
/// Claims that are unsure are left out until a person has confirmed them. The program only says how
/// claims stand to each other; who is right it never says.
public final class Comparison {
  /// Who keeps whom from leaving, told in different ways.
  private static final Set<Topic> HOLDING_UP =
      EnumSet.of(Topic.HELD_UP, Topic.PREVENTED, Topic.ROAD_BLOCKED, Topic.TURNED_BACK);

  private static final Set<Topic> BEGINNING = EnumSet.of(Topic.STARTED, Topic.RESUMED);
  private static final Set<Topic> SEIZING = EnumSet.of(Topic.DETAINED, Topic.EXPELLED);
  private static final Set<Topic> SHOOTING = EnumSet.of(Topic.FIRED, Topic.DESTROYED);

  /// About a sentence between what is said and who denies "the report".
  private static final int RIGHT_BEHIND = 160;

  private final Parties parties;
  private final Map<String, Builder> found = new LinkedHashMap<>();

  private Comparison(Optional<Operation> operation) {
    parties = new Parties(operation);
  }

  /// The relations among claims, of one text or of several.
  public static List<Relation> of(List<Claim> claims, Optional<Operation> operation) {
    Comparison comparison = new Comparison(operation);
    List<Claim> sure = claims.stream().filter(Claim::isSure).toList();
    for (int i = 0; i < sure.size(); i++) {
      for (int j = i + 1; j < sure.size(); j++) {
        comparison.pair(sure.get(i), sure.get(j));
      }
    }
    return comparison.found.values().stream().map(Builder::relation).toList();
  }

  private void pair(Claim one, Claim other) {
    if (one.spans().equals(other.spans()) && Alignment.sameText(one, other)) {
      if (one.topic() == other.topic()) {
        add(echoOr(Relation.Type.AGREE, one, other), one, other, one.topic().word());
      }
      return;
    }
    if (one.kind() == Kind.DENIAL || other.kind() == Kind.DENIAL) {
      denied(one, other);
      denied(other, one);
      return;
    }
    if (one.topic() == other.topic()) {
      alike(one, other);
    } else {
      across(one, other);
      across(other, one);
    }
  }

  private void alike(Claim one, Claim other) {
    switch (one.topic()) {
      case FIRED,
          DESTROYED,
          ABUSED,
          EXPELLED,
          ROAD_BLOCKED,
          PREVENTED,
          HELD_UP,
          BESIEGED,
          TURNED_BACK,
          VIOLATED,
          DEATHS ->
          incidents(one, other);
      case DETAINED -> accusations(one, other);
      case STOP_CAUSE -> causes(one, other);
      case LEFT, POPULATION, DURATION, RELEASED, ARRIVED, VEHICLES -> counts(one, other);
      case REMAINING -> {
        counts(one, other);
        remaining(one, other);
      }
      case STOPPED, STARTED, RESUMED, COMPLETED, AID, ROAD_OPEN, ROAD_CLOSED, TRUCE, ACCESS ->
          states(one, other);
      case CONTROL -> control(one, other);
      case LINKED -> conditions(one, other);
      case DEAL_MAKERS, DEAL_SCOPE, DEAL_REACHED -> deals(one, other);
      case DENIED, CALLED_FOR, OBSERVERS, GUARANTEES -> {}
    }
  }

  /// What one says isn't so, against what another says is.
  private void denied(Claim denial, Claim claim) {
    if (denial.kind() != Kind.DENIAL
        || claim.kind() == Kind.DENIAL
        || claim.kind() == Kind.CALL
        || isSameSpeaker(denial, claim)) {
      return;
    }
    boolean open = denial.topic() == Topic.DENIED;
    boolean told =
        open
            ? isNear(denial, claim)
                && (claim.kind() == Kind.INCIDENT || claim.kind() == Kind.TERM)
                && isAbout(denial, claim)
            : isAlike(denial.topic(), claim.topic())
                && Alignment.canMeet(denial, claim)
                && isSameEvent(denial, claim)
                && isAbout(denial, claim)
                && claim.kind() != Kind.COUNT
                && (claim.topic() != Topic.STOP_CAUSE || !claim.blamed().isEmpty())
                && !claim.negated();
    if (told) {
      add(Relation.Type.CONTRADICT, claim, denial, "whether: " + claim.topic().word());
    }
  }

  /// A denial of "the report" is one of what was said right before it.
  private static boolean isNear(Claim denial, Claim claim) {
    return Alignment.isNear(denial, claim)
        && claim.spans().getFirst().start() < denial.spans().getFirst().start()
        && denial.spans().getFirst().start() - claim.spans().getLast().end() < RIGHT_BEHIND;
  }

  private static boolean isSameEvent(Claim one, Claim other) {
    return Alignment.isNear(one, other)
        ? Alignment.evidence(one, other) > 0
        : Alignment.evidence(one, other) > 1 && Alignment.sharedWords(one, other) > 0;
  }

  /// Whether the one who denies is the one who is blamed.
  private boolean isAbout(Claim denial, Claim claim) {
    List<Blamed> self =
        denial.voice().holder().stream()
            .map(holder -> new Blamed(holder.name(), holder.party(), Optional.empty()))
            .toList();
    return claim.blamed().isEmpty() || !parties.opposed(self, claim.blamed()).orElse(false);
  }

  private static boolean isAlike(Topic one, Topic other) {
    return one == other
        || (HOLDING_UP.contains(one) && HOLDING_UP.contains(other))
        || (SEIZING.contains(one) && SEIZING.contains(other))
        || (SHOOTING.contains(one) && SHOOTING.contains(other))
        || (one == Topic.HELD_UP && other == Topic.STOP_CAUSE);
  }

  private boolean isSameSpeaker(Claim one, Claim other) {
    return parties.sameVoice(one, other) && one.voice().holder().isPresent();
  }

  private Relation.Type echoOr(Relation.Type type, Claim one, Claim other) {
    return parties.sameVoice(one, other) && one.voice().holder().isPresent()
        ? Relation.Type.SAME_PARTY_ECHO
        : type;
  }

  private static boolean isSelf(Claim one, Claim other) {
    return Alignment.sameText(one, other)
        && one.voice()
            .holder()
            .map(Speaker::name)
            .equals(other.voice().holder().map(Speaker::name));
  }

  private void incidents(Claim one, Claim other) {
    if (!Alignment.canMeet(one, other) || isSelf(one, other)) {
      return;
    }
    Optional<Boolean> opposed = parties.opposed(one.blamed(), other.blamed());
    int evidence = Alignment.evidence(one, other);
    String what = one.topic().word() + where(one, other);
    boolean counted = one.quantity().isPresent() && other.quantity().isPresent();
    boolean numbers = counted ? sameNumber(one, other) : one.topic() != Topic.DEATHS;
    if (opposed.orElse(false)) {
      if (evidence > 0) {
        add(Relation.Type.CONTRADICT, one, other, "who: " + what);
      } else if (HOLDING_UP.contains(one.topic()) || one.topic() == Topic.VIOLATED) {
        add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who: " + one.topic().word());
      }
    } else if (one.negated() != other.negated()) {
      if (evidence > 1) {
        add(Relation.Type.CONTRADICT, one, other, "whether: " + what);
      }
    } else if (counted && !numbers && isOneEvent(one, other)) {
      add(Relation.Type.CONTRADICT, one, other, "how many: " + what);
    } else if (numbers && evidence > (opposed.isPresent() ? 0 : 1)) {
      add(echoOr(Relation.Type.AGREE, one, other), one, other, what);
    } else if (numbers && one.topic() == Topic.BESIEGED && evidence > 0) {
      add(echoOr(Relation.Type.AGREE, one, other), one, other, what);
    }
  }

  /// Two numbers of one and the same: the claims share their words, or one only names a number
  /// behind the other.
  private static boolean isOneEvent(Claim one, Claim other) {
    long shared = Alignment.sharedWords(one, other);
    boolean bare = Math.min(one.words().length(), other.words().length()) < 20;
    return shared >= 2 || (Alignment.isNear(one, other) && (bare || shared >= 1));
  }

  private static boolean sameNumber(Claim one, Claim other) {
    return one.quantity().isPresent()
        && other.quantity().isPresent()
        && one.quantity().get().overlaps(other.quantity().get());
  }

  /// Holding people is laid at many doors at once; it is one event only where more than the
  /// accusation says so.
  private void accusations(Claim one, Claim other) {
    if (isSelf(one, other)) {
      return;
    }
    boolean opposed = parties.opposed(one.blamed(), other.blamed()).orElse(false);
    if (opposed) {
      add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who holds people");
      return;
    }
    boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
    if (!Alignment.canMeet(one, other) || Alignment.evidence(one, other) < 2) {
      return;
    }
    add(
        numbers && !sameNumber(one, other)
            ? Relation.Type.CONTRADICT
            : echoOr(Relation.Type.AGREE, one, other),
        one,
        other,
        "who holds people");
  }

  private void causes(Claim one, Claim other) {
    if (isSelf(one, other) || !Alignment.canMeet(one, other)) {
      return;
    }
    Optional<Boolean> opposed = parties.opposed(one.blamed(), other.blamed());
    if (opposed.orElse(false)) {
      add(Relation.Type.CONTRADICT, one, other, "why it stopped");
    } else if (opposed.isPresent()) {
      add(Relation.Type.COMPATIBLE, one, other, "why it stopped");
    }
  }

  private void counts(Claim one, Claim other) {
    if (isSelf(one, other)) {
      return;
    }
    Counts.relation(one, other)
        .ifPresent(type ->
            add(
                type == Relation.Type.AGREE ? echoOr(type, one, other) : type,
                one,
                other,
                "how many: " + one.topic().word() + where(one, other)));
  }

  private void remaining(Claim one, Claim other) {
    boolean there = Alignment.sharesPlace(one, other) || Alignment.isNear(one, other);
    if (!Alignment.meetsPlace(one, other) || !there || !sameGroup(one, other)) {
      return;
    }
    String what = "who is still there" + where(one, other);
    boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
    if (isOfWill(one) || isOfWill(other)) {
      return;
    }
    if (isNone(one) != isNone(other)) {
      add(Relation.Type.CONTRADICT, one, other, what);
    } else if (!Alignment.sameText(one, other)
        && !parties.sameVoice(one, other)
        && Alignment.sharesPlace(one, other)
        && !(numbers && isExact(one) && isExact(other))) {
      add(Relation.Type.AGREE, one, other, what);
    }
  }

  /// "chose to stay": they aren't those who wait to leave.
  private static boolean isOfWill(Claim claim) {
    return claim
        .words()
        .matches(
            "(?is).*\\b(?:chose|chosen|choose|decided?|wish|want|prefer)\\w* to (?:stay|remain).*");
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
    String words = claim.words().toLowerCase(Locale.ROOT);
    return words.matches(".*\\b(?:fighters|militants|rebels|terrorists|gunmen|combatants)\\b.*")
        && !words.matches(".*\\b(?:civilian|families|people|resident).*");
  }

  private static boolean isNone(Claim claim) {
    return claim.quantity().flatMap(Quantity::most).filter(most -> most == 0).isPresent()
        != claim.negated();
  }

  private void states(Claim one, Claim other) {
    if (isSelf(one, other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    boolean plans = isPlan(one) || isPlan(other);
    Optional<Long> apart = Alignment.daysBetween(one, other);
    if (one.negated() != other.negated()) {
      if (!plans && apart.filter(days -> days == 0).isPresent()) {
        add(Relation.Type.CONTRADICT, one, other, "whether: " + one.topic().word());
      }
      return;
    }
    boolean begins = BEGINNING.contains(one.topic()) && BEGINNING.contains(other.topic());
    if (begins
        && !plans
        && apart.filter(days -> days > 0 && days < 4).isPresent()
        && !Alignment.sameText(one, other)) {
      add(Relation.Type.CONTRADICT, one, other, "when: " + one.topic().word());
    } else if (Alignment.meetsDays(one, other)
        && !Alignment.sameText(one, other)
        && Alignment.evidence(one, other) > 0) {
      add(
          echoOr(Relation.Type.AGREE, one, other),
          one,
          other,
          one.topic().word() + where(one, other));
    }
  }

  private static boolean isPlan(Claim claim) {
    return claim.voice().manner() == Manner.PREDICTED
        || claim
            .words()
            .matches(
                "(?is).*\\b(?:due|expected|scheduled|planned|set|was|were|is|are|will|would|to) (?:to|be|start|begin|resume|leave|set)\\b.*");
  }

  private void control(Claim one, Claim other) {
    if (Alignment.sameText(one, other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    parties
        .opposed(one.blamed(), other.blamed())
        .ifPresent(apart ->
            add(
                apart ? Relation.Type.CONTRADICT : Relation.Type.AGREE,
                one,
                other,
                "who holds it" + where(one, other)));
  }

  /// Whoever sets it, the condition is the same; who sets it and for whom is another point.
  private void conditions(Claim one, Claim other) {
    boolean demanded =
        one.voice().manner() == Manner.DEMANDED || other.voice().manner() == Manner.DEMANDED;
    if (Alignment.sameText(one, other)
        || !(demanded
            || Alignment.sharesPlace(one, other)
            || Alignment.sharedWords(one, other) >= 1)) {
      return;
    }
    add(echoOr(Relation.Type.AGREE, one, other), one, other, "one leg waits for the other");
    Optional<String> holder = holder(one);
    if (!holder.equals(holder(other))) {
      add(Relation.Type.DEPENDS_ON_READING, one, other, "who sets the condition");
    }
  }

  private static Optional<String> holder(Claim claim) {
    return claim.voice().holder().map(holder -> holder.name().toLowerCase(Locale.ROOT));
  }

  private void deals(Claim one, Claim other) {
    if (Alignment.sameText(one, other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    if (one.topic() == Topic.DEAL_MAKERS) {
      add(echoOr(Relation.Type.AGREE, one, other), one, other, "who made the deal");
    } else if (Alignment.sharedWords(one, other) >= 3) {
      boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
      add(
          numbers && !sameNumber(one, other)
              ? Relation.Type.CONTRADICT
              : echoOr(Relation.Type.AGREE, one, other),
          one,
          other,
          "what the deal covers" + where(one, other));
    }
  }

  /// Points on which claims of different topics meet.
  private void across(Claim one, Claim other) {
    boolean most =
        one.topic() == Topic.LEFT
            && one.quantity().filter(how -> how.bound() == Bound.SHARE).isPresent()
            && other.topic() == Topic.REMAINING
            && !isNone(other);
    if (most && Alignment.meetsPlace(one, other)) {
      add(Relation.Type.DEPENDS_ON_READING, one, other, "who is still there" + where(one, other));
    }
    if (one.topic() == Topic.LEFT && other.topic() == Topic.ARRIVED) {
      counts(one, other);
    }
    boolean goesOn = one.topic() == Topic.STARTED && other.topic() == Topic.RESUMED;
    if (goesOn) {
      states(one, other);
    }
    began(one, other);
    keptIn(one, other);
    boolean included =
        one.topic() == Topic.DEAL_REACHED
            && one.place().flatMap(Spot::place).isPresent()
            && other.topic() == Topic.LINKED
            && other.voice().manner() == Manner.DEMANDED
            && Alignment.sharesPlace(one, other);
    if (included) {
      add(Relation.Type.CONTRADICT, one, other, "whether it was agreed" + where(one, other));
    }
    boolean cause = one.topic() == Topic.STOP_CAUSE && HOLDING_UP.contains(other.topic());
    boolean opposed = parties.opposed(one.blamed(), other.blamed()).orElse(false);
    if (cause && opposed && !isSelf(one, other) && Alignment.evidence(one, other) > 0) {
      add(Relation.Type.CONTRADICT, one, other, "who holds it up");
    }
  }

  private void began(Claim one, Claim other) {
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
      add(Relation.Type.DEPENDS_ON_READING, one, other, "when it began" + where(one, other));
    }
  }

  private void keptIn(Claim one, Claim other) {
    boolean keptIn =
        (HOLDING_UP.contains(one.topic()) || one.topic() == Topic.STOP_CAUSE)
            && other.topic() == Topic.LINKED
            && !isSelf(one, other)
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
      add(Relation.Type.CONTRADICT, one, other, "who holds it up");
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

  private static String where(Claim one, Claim other) {
    return one.place()
        .filter(Spot::said)
        .or(() -> other.place().filter(Spot::said))
        .map(spot -> ", " + spot.name())
        .orElse("");
  }

  private void add(Relation.Type type, Claim one, Claim other, String what) {
    String key = type + "|" + what + "|" + one.text().id() + "/" + one.id();
    found.computeIfAbsent(key, any -> new Builder(type, what, one)).right.add(other);
  }

  /// A relation in the making.
  private static final class Builder {
    private final Relation.Type type;
    private final String what;
    private final Claim left;
    private final List<Claim> right = new ArrayList<>();

    Builder(Relation.Type type, String what, Claim left) {
      this.type = type;
      this.what = what;
      this.left = left;
    }

    Relation relation() {
      return new Relation(type, List.of(left), right, what);
    }
  }
}
