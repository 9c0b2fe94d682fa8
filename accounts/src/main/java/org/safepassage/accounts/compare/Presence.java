package org.safepassage.accounts.compare;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Voice.Manner;

/// Who is still there, who holds a place, and what goes on.
final class Presence {
  private static final Pattern BROKEN =
      Pattern.compile("\\b(?:collaps|broke|fail|ended|over\\b|shatter|crumbl|fell apart)");
  private static final Pattern PLANNED =
      Pattern.compile(
          "\\b(?:due|expected|scheduled|planned|set|was|were|is|are|will|would|to)"
              + " (?:to|be|start|begin|resume|leave|set)\\b");
  private static final int A_FEW_DAYS = 3;
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(?:first|second|third|fourth|fifth|last|next|other|another)\\b");
  private static final Set<Topic> TURNS =
      EnumSet.of(Topic.STOPPED, Topic.RESUMED, Topic.STARTED, Topic.COMPLETED);
  private static final Set<Topic> BEGINNING = EnumSet.of(Topic.STARTED, Topic.RESUMED);

  private final Found found;

  Presence(Found found) {
    this.found = found;
  }

  void remaining(Gist one, Gist other) {
    boolean meet =
        one.stay().isPresent()
            && other.stay().isPresent()
            && one.stay().get().meets(other.stay().get())
            && !one.isSelf(other)
            && meetsPlace(one, other);
    if (!meet) {
      return;
    }
    String what = "who is still there" + Found.where(one, other);
    boolean numbers = one.quantity().isPresent() && other.quantity().isPresent();
    if (one.stay().get().none() != other.stay().get().none()) {
      if (Alignment.publishedWithin(one, other, 2)) {
        found.add(Relation.Type.CONTRADICT, one, other, what);
      }
    } else if (!one.sameText(other)
        && (Alignment.sharesPlace(one, other) || Alignment.strong(one, other) > 0)
        && !(numbers && isExact(one) && isExact(other))) {
      found.agree(one, other, what);
    }
  }

  /// A place that the operation doesn't know is another one too, where its name is told.
  private static boolean meetsPlace(Gist one, Gist other) {
    boolean unknown = one.place().isPresent() != other.place().isPresent();
    boolean strange = unknown && (one.place().isEmpty() ? isNamed(one) : isNamed(other));
    boolean apart =
        (one.saysPlace() || other.saysPlace())
            && one.place().isPresent()
            && other.place().isPresent()
            && !Alignment.sharesPlace(one, other);
    return Alignment.meetsPlace(one, other) && !strange && !apart;
  }

  private static boolean isNamed(Gist gist) {
    return gist.spot()
        .filter(spot -> spot.said() && Character.isUpperCase(spot.words().charAt(0)))
        .isPresent();
  }

  private static boolean isExact(Gist gist) {
    return gist.quantity().flatMap(Quantity::value).filter(value -> value > 0).isPresent();
  }

  /// Most have left, by one account, and some are there by the other.
  void mostLeft(Gist most, Gist there) {
    boolean share =
        most.topic() == Topic.LEFT
            && most.quantity().filter(how -> how.bound() == Bound.SHARE).isPresent();
    boolean some = there.stay().filter(stay -> !stay.none()).isPresent();
    boolean meet = share && some && !most.is(Matter.PRESENCE) && !most.isSelf(there);
    if (meet && Alignment.meetsPlace(most, there)) {
      found.add(
          Relation.Type.DEPENDS_ON_READING,
          most,
          there,
          "who is still there" + Found.where(most, there));
    }
  }

  void states(Gist one, Gist other) {
    boolean goesOn = BEGINNING.contains(one.topic()) && BEGINNING.contains(other.topic());
    boolean apart =
        (goesOn ? isAgain(one) != isAgain(other) : one.topic() != other.topic())
            || !one.is(Matter.COURSE)
            || one.isSelf(other)
            || !Alignment.meetsPlace(one, other);
    if (apart) {
      return;
    }
    boolean plans = isPlan(one) || isPlan(other);
    Optional<Long> days = Alignment.daysBetween(one, other);
    if (isDown(one) != isDown(other)) {
      if (isUndone(one, other) || isUndone(other, one)) {
        found.add(Relation.Type.CONTRADICT, one, other, "whether: " + one.topic().word());
        return;
      }
      boolean told = days.filter(each -> each == 0).isPresent() || Contraries.meet(one, other);
      if (!plans && told && isOneConvoy(one, other)) {
        found.add(Relation.Type.CONTRADICT, one, other, "whether: " + one.topic().word());
      }
      return;
    }
    boolean begin =
        goesOn
            && !plans
            && days.filter(each -> each > 0 && each < 4).isPresent()
            && !one.sameText(other);
    if (begin) {
      found.add(Relation.Type.CONTRADICT, one, other, "when: " + one.topic().word());
    } else if (Alignment.meetsDays(one, other)
        && !one.sameText(other)
        && Alignment.within(one, other, 1)
        && (Alignment.evidence(one, other) > 1 || isOneTurn(one, other))) {
      found.agree(one, other, one.topic().word() + Found.where(one, other));
    }
  }

  /// Whether both tell on what day the operation took the same turn.
  private static boolean isOneTurn(Gist one, Gist other) {
    return TURNS.contains(one.topic())
        && one.daysSaid().isPresent()
        && other.daysSaid().isPresent()
        && Alignment.sameDay(one, other);
  }

  /// "No convoy left" is said of each; else the first convoy isn't the second.
  private static boolean isOneConvoy(Gist one, Gist other) {
    return one.topic() != Topic.VEHICLES
        || ((one.sweeping() || other.sweeping() || which(one).equals(which(other)))
            && (one.spot().isEmpty() || other.spot().isEmpty() || isPlaced(one, other)));
  }

  /// The numbers and ordinals that tell which convoy is meant.
  private static Set<String> which(Gist gist) {
    Set<String> which = new HashSet<>(gist.numbers());
    ORDINAL.matcher(gist.words()).results().forEach(found -> which.add(found.group()));
    return which;
  }

  /// What is over stays so: who says later that it isn't yet contradicts it.
  private static boolean isUndone(Gist done, Gist not) {
    return done.topic() == Topic.COMPLETED
        && isPlaced(done, not)
        && not.negative()
        && !isPlan(done)
        && !done.planned()
        && !done.sameVoice(not)
        && done.days().isPresent()
        && not.days().isPresent()
        && !done.days().get().to().isAfter(not.days().get().to());
  }

  /// Whether both speak of one place, be it one that the operation doesn't know.
  private static boolean isPlaced(Gist one, Gist other) {
    return Alignment.meetsPlace(one, other)
        && (Alignment.sharesPlace(one, other) || Alignment.strong(one, other) > 0);
  }

  /// A road that is open, by one account, and closed by the other.
  void roads(Gist one, Gist other) {
    boolean both = isRoad(one) && isRoad(other);
    if (!both
        || one.isSelf(other)
        || one.sameVoice(other)
        || isOpen(one) == isOpen(other)
        || !Alignment.meetsPlace(one, other)
        || !Alignment.sameDay(one, other)) {
      return;
    }
    boolean placed = isPlaced(one, other);
    if (!placed && (one.saysPlace() || other.saysPlace() || one.sameText(other))) {
      return;
    }
    boolean now = placed && one.daysSaid().isEmpty() && other.daysSaid().isEmpty();
    found.add(
        now ? Relation.Type.CONTRADICT : Relation.Type.DEPENDS_ON_READING,
        one,
        other,
        "whether the road is open" + Found.where(one, other));
  }

  private static boolean isRoad(Gist gist) {
    return (gist.topic() == Topic.ROAD_OPEN || gist.topic() == Topic.ROAD_CLOSED)
        && !gist.planned();
  }

  private static boolean isOpen(Gist gist) {
    return (gist.topic() == Topic.ROAD_OPEN) != gist.negative();
  }

  /// Whether it says that it isn't so: a truce that collapsed doesn't hold.
  private static boolean isDown(Gist gist) {
    boolean broken = gist.topic() == Topic.TRUCE && BROKEN.matcher(gist.words()).find();
    return broken != gist.negative();
  }

  private static boolean isAgain(Gist gist) {
    return gist.topic() == Topic.RESUMED || gist.words().contains(" again");
  }

  private static boolean isPlan(Gist gist) {
    return gist.claim().voice().manner() == Manner.PREDICTED
        || PLANNED.matcher(gist.words()).find();
  }

  void began(Gist one, Gist other) {
    boolean began =
        one.topic() == Topic.STARTED
            && one.claim().voice().manner() == Manner.ASSERTED
            && other.topic() == Topic.LEFT
            && other.claim().kind() == Kind.COUNT
            && !one.sameText(other)
            && !one.claim().negated()
            && Alignment.meetsPlace(one, other);
    Optional<Days> begin = one.daysSaid();
    Optional<Days> left = other.daysSaid();
    if (began
        && begin.isPresent()
        && left.isPresent()
        && begin.get().to().isBefore(left.get().to())) {
      found.add(
          Relation.Type.DEPENDS_ON_READING, one, other, "when it began" + Found.where(one, other));
    }
  }

  void control(Gist one, Gist other) {
    boolean both = one.is(Matter.CONTROL) && other.is(Matter.CONTROL);
    if (!both
        || one.sameText(other)
        || !Alignment.meetsPlace(one, other)
        || !Alignment.within(one, other, A_FEW_DAYS)) {
      return;
    }
    boolean placed =
        Alignment.sharesPlace(one, other)
            || (one.saysPlace() != other.saysPlace() && Alignment.around(one, other) > 0);
    one.doers()
        .opposed(other.doers())
        .filter(opposed -> placed)
        .ifPresent(opposed ->
            found.add(
                opposed ? Relation.Type.CONTRADICT : Relation.Type.AGREE,
                one,
                other,
                "who holds it" + Found.where(one, other)));
  }
}
