package org.safepassage.accounts.compare;

import java.util.Optional;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Tally.Measure;

/// Compares counts of what one event did or took: the dead, the vehicles, the hours.
final class Events {
  private Events() {}

  static Optional<Relation.Type> told(Gist one, Gist other) {
    Tally first = Counts.tally(one);
    Tally second = Counts.tally(other);
    boolean bare = Math.min(one.words().length(), other.words().length()) < 20;
    boolean near = Alignment.isNear(one, other);
    int strong = Alignment.strong(one, other);
    boolean told =
        strong >= 2 || (near && (bare || strong >= 1) && Alignment.within(one, other, 1));
    boolean same = first.group().equals(second.group()) || first.measure() == Measure.DEAD;
    if (!same || !Alignment.canMeet(one, other)) {
      return Optional.empty();
    }
    if (first.overlaps(second)) {
      boolean agree =
          first.quantity().value().equals(second.quantity().value())
              && (told || Alignment.evidence(one, other) > 1);
      return agree ? Optional.of(Relation.Type.AGREE) : Optional.empty();
    }
    boolean hit =
        first.measure() == Measure.HIT
            && Alignment.sameDay(one, other)
            && Alignment.shared(one, other) > 1;
    if (told || hit) {
      return Optional.of(Relation.Type.CONTRADICT);
    }
    boolean placed = Alignment.sharesPlace(one, other) && (one.saysPlace() || other.saysPlace());
    return placed && first.measure() == Measure.DEAD && Alignment.within(one, other, 1)
        ? Optional.of(Relation.Type.DEPENDS_ON_READING)
        : Optional.empty();
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
    boolean duration = one.topic() == Topic.DURATION && other.topic() == Topic.DURATION;
    if (!duration || Alignment.evidence(one, other) < 2) {
      return Optional.empty();
    }
    boolean same = Counts.tally(one).quantity().unit().equals(Counts.tally(other).quantity().unit());
    if (!same) {
      return Optional.empty();
    }
    return Optional.of(
        Counts.tally(one).overlaps(Counts.tally(other))
            ? Counts.overlapping(Counts.tally(one), Counts.tally(other))
            : Relation.Type.DEPENDS_ON_READING);
  }
}
