package org.safepassage.accounts.compare;

import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Tally.Measure;

/// Compares counts of what one event did or took: the dead, the vehicles, the hours.
final class Events {
  private static final String INJURED = "injured";
  private static final long MINUTES = 60;
  private static final Pattern HALT =
      Pattern.compile(
          "\\b(?:halt|stop|stood still|standstill|held up|hold|suspen|interrupt|stuck|block|wait|delay"
              + "|pause|br[eo]ke? off|cut)");

  private Events() {}

  static Optional<Relation.Type> told(Gist one, Gist other) {
    Tally first = Counts.tally(one);
    Tally second = Counts.tally(other);
    boolean bare = Math.min(one.words().length(), other.words().length()) < 20;
    boolean near = Alignment.isNear(one, other);
    int strong = Alignment.strong(one, other);
    boolean told =
        strong >= 2 || (near && (bare || strong >= 1) && Alignment.within(one, other, 1));
    boolean dead = first.measure() == Measure.DEAD;
    boolean around =
        dead
            && !one.sameText(other)
            && Alignment.sameDay(one, other)
            && Alignment.around(one, other) >= 2;
    boolean hurt = first.group().equals(INJURED) == second.group().equals(INJURED);
    boolean same = first.group().equals(second.group()) || (dead && hurt);
    boolean others = one.doers().isOpposedTo(other.doers()) && !told;
    if (!same || others || !Alignment.canMeet(one, other)) {
      return Optional.empty();
    }
    if (first.overlaps(second)) {
      boolean agree =
          first.quantity().value().equals(second.quantity().value())
              && (told || Alignment.evidence(one, other) > 1);
      boolean bound = dead && (told || around) && (first.isBound() || second.isBound());
      return agree
          ? Optional.of(Relation.Type.AGREE)
          : bound ? Optional.of(Relation.Type.COMPATIBLE) : Optional.empty();
    }
    boolean hit =
        first.measure() == Measure.HIT
            && Alignment.sameDay(one, other)
            && Alignment.shared(one, other) > 1;
    boolean spot =
        dead
            && one.saysPlace()
            && other.saysPlace()
            && Alignment.sharesPlace(one, other)
            && Alignment.sameDay(one, other);
    if (told || hit || around || spot || (dead && isOneBlow(one, other))) {
      return Optional.of(Relation.Type.CONTRADICT);
    }
    boolean placed = Alignment.sharesPlace(one, other) && (one.saysPlace() || other.saysPlace());
    return placed && first.measure() == Measure.DEAD && Alignment.within(one, other, 1)
        ? Optional.of(Relation.Type.DEPENDS_ON_READING)
        : Optional.empty();
  }

  /// Whether both name the day, and by what people died, and nothing keeps the two apart.
  private static boolean isOneBlow(Gist one, Gist other) {
    return one.daysSaid().isPresent()
        && other.daysSaid().isPresent()
        && Alignment.sameDay(one, other)
        && !one.sameText(other)
        && !one.isSelf(other)
        && Alignment.shared(one, other) > 2
        && (one.strong().containsAll(other.strong()) || other.strong().containsAll(one.strong()));
  }

  static Optional<Relation.Type> vehicles(Gist one, Gist other) {
    Tally first = Counts.tally(one);
    Tally second = Counts.tally(other);
    boolean placed = one.saysPlace() && other.saysPlace() && Alignment.sharesPlace(one, other);
    if (!Alignment.meetsDays(one, other)) {
      return Optional.empty();
    }
    if (first.overlaps(second)) {
      boolean equal = Counts.isEqual(one, other) || Alignment.evidence(one, other) > 1;
      return equal && first.quantity().value().equals(second.quantity().value())
          ? Optional.of(Relation.Type.AGREE)
          : Optional.empty();
    }
    boolean same = first.quantity().unit().equals(second.quantity().unit());
    return same && placed && Alignment.sameDay(one, other) && first.ratio(second) < Counts.FAR
        ? Optional.of(Relation.Type.CONTRADICT)
        : Optional.empty();
  }

  static Optional<Relation.Type> lasting(Gist one, Gist other) {
    Optional<Tally> first = inMinutes(Counts.tally(one));
    Optional<Tally> second = inMinutes(Counts.tally(other));
    if (first.isPresent() && second.isPresent()) {
      return isOneHalt(one, other)
          ? Optional.of(
              first.get().overlaps(second.get())
                  ? Counts.overlapping(first.get(), second.get())
                  : Relation.Type.CONTRADICT)
          : Optional.empty();
    }
    boolean duration = one.topic() == Topic.DURATION && other.topic() == Topic.DURATION;
    boolean same =
        Counts.tally(one).quantity().unit().equals(Counts.tally(other).quantity().unit());
    if (!duration || !same || Alignment.evidence(one, other) < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Counts.tally(one).overlaps(Counts.tally(other))
            ? Counts.overlapping(Counts.tally(one), Counts.tally(other))
            : Relation.Type.DEPENDS_ON_READING);
  }

  /// Hours and minutes as minutes; days and more are counted otherwise.
  private static Optional<Tally> inMinutes(Tally tally) {
    return switch (tally.quantity().unit()) {
      case "minutes" -> Optional.of(tally);
      case "hours" -> Optional.of(tally.times(MINUTES, "minutes"));
      case String other -> Optional.empty();
    };
  }

  /// Whether both tell how long one and the same halt lasted.
  private static boolean isOneHalt(Gist one, Gist other) {
    return Alignment.canMeet(one, other)
        && Alignment.sameDay(one, other)
        && HALT.matcher(one.sentence()).find()
        && HALT.matcher(other.sentence()).find()
        && (Alignment.around(one, other) > 0 || Alignment.evidence(one, other) > 1);
  }
}
