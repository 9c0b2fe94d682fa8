package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.model.Operation;

/// Puts claims about the same thing beside each other and says how they stand to each other.
///
/// Two claims are compared when they are on one topic, and neither their places nor their days keep
/// them apart; what the claims leave open keeps nothing apart. Counts are compared as intervals,
/// and only where they count the same.
public final class Comparison {
  private final Parties parties;
  private final Map<String, Builder> found = new LinkedHashMap<>();

  private Comparison(Optional<Operation> operation) {
    parties = new Parties(operation);
  }

  /// The relations among claims, of one text or of several.
  public static List<Relation> of(List<Claim> claims, Optional<Operation> operation) {
    Comparison comparison = new Comparison(operation);
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        comparison.pair(claims.get(i), claims.get(j));
      }
    }
    return comparison.found.values().stream().map(Builder::relation).toList();
  }

  private void pair(Claim one, Claim other) {
    if (one.spans().equals(other.spans()) && one.text() == other.text()) {
      sameWords(one, other);
      return;
    }
    if (one.topic() == other.topic()) {
      switch (one.topic()) {
        case FIRED, ROAD_BLOCKED, PREVENTED, BESIEGED, TURNED_BACK, VIOLATED, DEATHS ->
            incidents(one, other);
        case DETAINED -> accusations(one, other);
        case STOP_CAUSE -> causes(one, other);
        case LEFT, POPULATION, DURATION, RELEASED, ARRIVED -> counts(one, other);
        case REMAINING -> remaining(one, other);
        case STOPPED, STARTED, RESUMED, COMPLETED, AID -> states(one, other);
        case CONTROL -> control(one, other);
        case LINKED -> conditions(one, other);
        case DEAL_MAKERS, DEAL_SCOPE, DEAL_REACHED -> deals(one, other);
        case VEHICLES, DENIED, CALLED_FOR -> {}
      }
    } else {
      across(one, other);
      across(other, one);
    }
  }

  private void sameWords(Claim one, Claim other) {
    if (one.topic() != other.topic()) {
      return;
    }
    add(
        parties.sameVoice(one, other) ? Relation.Type.SAME_PARTY_ECHO : Relation.Type.AGREE,
        one,
        other,
        one.topic().word());
  }

  private void incidents(Claim one, Claim other) {
    if (!canMeet(one, other) || (one.text() == other.text() && one.voice().equals(other.voice()))) {
      return;
    }
    String where = where(one, other);
    Optional<Boolean> opposed = parties.opposed(one.blamed(), other.blamed());
    if (one.negated() != other.negated()) {
      add(Relation.Type.CONTRADICT, one, other, "whether: " + one.topic().word() + where);
    } else if (opposed.orElse(false)) {
      add(Relation.Type.CONTRADICT, one, other, "who: " + one.topic().word() + where);
    } else if (parties.sameVoice(one, other)) {
      add(Relation.Type.SAME_PARTY_ECHO, one, other, one.topic().word() + where);
    } else if (opposed.isPresent()
        || (one.blamed().isEmpty() == other.blamed().isEmpty() && sameBlame(one, other))
        || isOpen(one)
        || isOpen(other)) {
      add(Relation.Type.AGREE, one, other, one.topic().word() + where);
    }
  }

  /// Whether it names nobody whose side is known: it agrees on the event and is silent on the side.
  private boolean isOpen(Claim claim) {
    return !parties.isNamed(claim.blamed());
  }

  private static boolean sameBlame(Claim one, Claim other) {
    return one.blamed().equals(other.blamed());
  }

  /// Holding people is laid at many doors at once; it is one event only where places and days say
  /// so.
  private void accusations(Claim one, Claim other) {
    if (one.text() == other.text()) {
      return;
    }
    boolean opposed = parties.opposed(one.blamed(), other.blamed()).orElse(false);
    if (opposed) {
      add(Relation.Type.MIRRORED_ACCUSATION, one, other, "who holds people");
    } else if (canMeet(one, other) && !isOpen(one) && !isOpen(other)) {
      add(
          parties.sameVoice(one, other) ? Relation.Type.SAME_PARTY_ECHO : Relation.Type.AGREE,
          one,
          other,
          "who holds people");
    }
  }

  private void causes(Claim one, Claim other) {
    if ((one.text() == other.text() && one.voice().equals(other.voice())) || !canMeet(one, other)) {
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
    if (one.quantity().isEmpty() || other.quantity().isEmpty() || !meetsPlace(one, other)) {
      return;
    }
    Quantity first = one.quantity().get();
    Quantity second = other.quantity().get();
    if (isLoose(first) || isLoose(second)) {
      return;
    }
    String what = "how many: " + one.topic().word() + where(one, other);
    boolean sameUnit = first.unit().equals(second.unit());
    if (!sameUnit) {
      boolean whole = Set.of(first.unit(), second.unit()).equals(Set.of("people", "civilians"));
      if (whole) {
        add(Relation.Type.DEPENDS_ON_READING, one, other, what);
      }
      return;
    }
    boolean bounds = isBound(first) && isBound(second);
    if (first.overlaps(second)) {
      boolean close = isClose(first, second);
      Relation.Type type = bounds || !close ? Relation.Type.COMPATIBLE : Relation.Type.AGREE;
      add(close && first.unit().equals("fighters") ? Relation.Type.AGREE : type, one, other, what);
    } else if (later(one, other, first, second)) {
      add(Relation.Type.COMPATIBLE, one, other, what);
    } else {
      add(Relation.Type.CONTRADICT, one, other, what);
    }
  }

  private static boolean isLoose(Quantity quantity) {
    return quantity.bound() == Bound.VAGUE || quantity.bound() == Bound.SHARE;
  }

  private static boolean isBound(Quantity quantity) {
    return quantity.bound() == Bound.GE
        || quantity.bound() == Bound.GT
        || quantity.bound() == Bound.LE
        || quantity.bound() == Bound.LT;
  }

  private static boolean isClose(Quantity one, Quantity other) {
    if (one.value().isEmpty() || other.value().isEmpty()) {
      return false;
    }
    double ratio = (double) Math.max(1, one.value().get()) / Math.max(1, other.value().get());
    return ratio < 1.05 && ratio > 0.95;
  }

  /// More people are out on a later day.
  private static boolean later(Claim one, Claim other, Quantity first, Quantity second) {
    Optional<LocalDate> day = one.days().map(Days::to);
    Optional<LocalDate> second2 = other.days().map(Days::to);
    if (day.isEmpty() || second2.isEmpty() || day.equals(second2)) {
      return false;
    }
    return day.get().isBefore(second2.get()) == (first.least() < second.least());
  }

  private void remaining(Claim one, Claim other) {
    if (!meetsPlace(one, other)) {
      return;
    }
    boolean none = isNone(one);
    boolean second = isNone(other);
    String what = "who is still there" + where(one, other);
    if (none != second) {
      add(Relation.Type.CONTRADICT, one, other, what);
    } else if (one.text() != other.text() && !parties.sameVoice(one, other)) {
      add(Relation.Type.AGREE, one, other, what);
    }
  }

  private static boolean isNone(Claim claim) {
    return claim.quantity().flatMap(Quantity::most).filter(most -> most == 0).isPresent()
        != claim.negated();
  }

  private void states(Claim one, Claim other) {
    if ((one.text() == other.text() && one.voice().equals(other.voice())) || !canMeet(one, other)) {
      return;
    }
    boolean plans =
        one.voice().manner() == Manner.PREDICTED || other.voice().manner() == Manner.PREDICTED;
    if (one.negated() != other.negated()) {
      if (!plans && sameDay(one, other)) {
        add(Relation.Type.CONTRADICT, one, other, "whether: " + one.topic().word());
      }
      return;
    }
    if (one.text() != other.text()) {
      add(
          parties.sameVoice(one, other) && hasHolder(one)
              ? Relation.Type.SAME_PARTY_ECHO
              : Relation.Type.AGREE,
          one,
          other,
          one.topic().word() + where(one, other));
    }
  }

  private static boolean hasHolder(Claim claim) {
    return claim.voice().holder().isPresent();
  }

  private static boolean sameDay(Claim one, Claim other) {
    return one.days().isPresent()
        && other.days().isPresent()
        && one.days().get().to().equals(other.days().get().to());
  }

  private void control(Claim one, Claim other) {
    if (!meetsPlace(one, other) || one.text() == other.text()) {
      return;
    }
    Optional<Boolean> opposed = parties.opposed(one.blamed(), other.blamed());
    opposed.ifPresent(apart ->
        add(
            apart ? Relation.Type.CONTRADICT : Relation.Type.AGREE,
            one,
            other,
            "who holds it" + where(one, other)));
  }

  /// Whoever sets it, the condition is the same; who sets it and for whom is another point.
  private void conditions(Claim one, Claim other) {
    if (one.text() == other.text()) {
      return;
    }
    add(Relation.Type.AGREE, one, other, "one leg waits for the other");
    if (!one.voice()
        .holder()
        .map(h -> h.name().toLowerCase(Locale.ROOT))
        .equals(other.voice().holder().map(h -> h.name().toLowerCase(Locale.ROOT)))) {
      add(Relation.Type.DEPENDS_ON_READING, one, other, "who sets the condition");
    }
  }

  private void deals(Claim one, Claim other) {
    boolean elsewhere = !meetsPlace(one, other);
    if (one.text() == other.text() || elsewhere) {
      return;
    }
    if (one.topic() == Topic.DEAL_MAKERS) {
      add(Relation.Type.AGREE, one, other, "who made the deal");
    }
  }

  /// Points on which claims of different topics meet.
  private void across(Claim one, Claim other) {
    boolean most =
        one.topic() == Topic.LEFT
            && one.quantity().filter(how -> how.bound() == Bound.SHARE).isPresent()
            && other.topic() == Topic.REMAINING
            && !isNone(other);
    if (most && meetsPlace(one, other)) {
      add(Relation.Type.DEPENDS_ON_READING, one, other, "who is still there" + where(one, other));
    }
    boolean began =
        one.topic() == Topic.STARTED
            && one.voice().manner() == Manner.ASSERTED
            && other.topic() == Topic.LEFT
            && other.kind() == Kind.COUNT
            && one.text() != other.text()
            && one.days().filter(Days::said).isPresent()
            && other.days().filter(Days::said).isPresent();
    if (began && !one.negated() && meetsPlace(one, other)) {
      boolean before = one.days().orElseThrow().to().isBefore(other.days().orElseThrow().to());
      add(
          before ? Relation.Type.DEPENDS_ON_READING : Relation.Type.COMPATIBLE,
          one,
          other,
          "when it began" + where(one, other));
    }
    boolean keptIn =
        one.topic() == Topic.PREVENTED
            && other.topic() == Topic.LINKED
            && one.text() != other.text();
    if (keptIn) {
      List<Blamed> setBy =
          other.voice().holder().stream()
              .map(holder -> new Blamed(holder.name(), holder.party(), Optional.empty()))
              .toList();
      add(
          parties.opposed(one.blamed(), setBy).orElse(true)
              ? Relation.Type.CONTRADICT
              : Relation.Type.COMPATIBLE,
          one,
          other,
          "who holds it up");
    }
    boolean included =
        one.topic() == Topic.DEAL_REACHED
            && one.place().flatMap(Spot::place).isPresent()
            && other.topic() == Topic.LINKED
            && other.voice().manner() == Manner.DEMANDED
            && sharesPlace(one, other);
    if (included) {
      add(Relation.Type.CONTRADICT, one, other, "whether it was agreed" + where(one, other));
    }
  }

  private boolean canMeet(Claim one, Claim other) {
    return meetsPlace(one, other) && meetsDays(one, other);
  }

  /// Places keep apart only where both are said, and known to be different.
  private static boolean meetsPlace(Claim one, Claim other) {
    Optional<Spot> first = one.place().filter(Spot::said);
    Optional<Spot> second = other.place().filter(Spot::said);
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    if (first.get().place().isEmpty() || second.get().place().isEmpty()) {
      return true;
    }
    return sharesPlace(one, other);
  }

  private static boolean sharesPlace(Claim one, Claim other) {
    if (one.place().isEmpty() || other.place().isEmpty()) {
      return false;
    }
    String first = one.place().get().name().toLowerCase(Locale.ROOT);
    String second = other.place().get().name().toLowerCase(Locale.ROOT);
    return first.equals(second)
        || first.contains(second)
        || second.contains(first)
        || one.place().get().place().equals(other.place().get().place());
  }

  private static boolean meetsDays(Claim one, Claim other) {
    Optional<Days> first = one.days().filter(Days::said);
    Optional<Days> second = other.days().filter(Days::said);
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    LocalDate from = first.get().from().orElse(first.get().to());
    LocalDate second2 = second.get().from().orElse(second.get().to());
    return !from.isAfter(second.get().to()) && !second2.isAfter(first.get().to());
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
