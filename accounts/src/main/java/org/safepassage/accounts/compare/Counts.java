package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Tally.Scope;

/// Compares counts as intervals, and only where they count the same: all of an operation with all
/// of it, one convoy with the same convoy, a part with the same part.
final class Counts {
  /// Two numbers that differ by less are hardly of two things.
  private static final double ALIKE = 1.15;

  private static final double SAME = 1.05;

  /// Numbers further apart are hardly of one convoy, whoever counts.
  static final double FAR = 3;

  private static final double TWICE = 2;

  /// Totals further apart are hardly of one crowd, unless a place says so.
  private static final double MANY_TIMES = 5;

  private static final long CROOKED = 20;

  private static final int BEHIND = 200;

  static final Set<String> EVERYBODY = Set.of("people", "civilians");

  private Counts() {}

  /// How two counts stand to each other; nothing if they don't count the same.
  static Optional<Relation.Type> relation(Gist one, Gist other) {
    if (one.tally().isEmpty() || other.tally().isEmpty()) {
      return Optional.empty();
    }
    Tally first = one.tally().get();
    Tally second = other.tally().get();
    boolean apart =
        first.measure() != second.measure()
            || one.planned() != other.planned()
            || one.negative()
            || other.negative()
            || !Alignment.meetsPlace(one, other)
            || isOtherConvoy(first, second);
    if (apart) {
      return Optional.empty();
    }
    return switch (first.measure()) {
      case OUT -> out(one, other);
      case WAITING, LIVING -> Stocks.there(one, other);
      case HELD -> Stocks.held(one, other);
      case FREED -> one.planned() ? agreed(one, other) : Events.told(one, other);
      case BACK -> Stocks.there(one, other);
      case DEAD, HIT, THINGS -> Events.told(one, other);
      case VEHICLES -> Events.vehicles(one, other);
      case TIME -> Events.lasting(one, other);
    };
  }

  private static boolean isOtherConvoy(Tally one, Tally other) {
    return one.convoy().isPresent()
        && other.convoy().isPresent()
        && !one.convoy().equals(other.convoy());
  }

  static Tally tally(Gist gist) {
    return gist.tally().orElseThrow();
  }

  private static Optional<Relation.Type> out(Gist one, Gist other) {
    if (one.planned()) {
      return agreed(one, other);
    }
    Tally first = tally(one);
    Tally second = tally(other);
    if (!first.group().equals(second.group())) {
      return mixed(one, other);
    }
    boolean totals = first.scope() == Scope.TOTAL && second.scope() == Scope.TOTAL;
    boolean mixed =
        (first.scope() == Scope.TOTAL || second.scope() == Scope.TOTAL)
            && first.scope() != second.scope();
    if (mixed && first.overlaps(second)) {
      boolean close =
          Alignment.sharesPlace(one, other)
              && !one.sameText(other)
              && Alignment.publishedWithin(one, other, 1)
              && first.ratio(second) < TWICE;
      return close ? Optional.of(Relation.Type.COMPATIBLE) : Optional.empty();
    }
    boolean elsewhere =
        one.spot().isPresent()
            && other.spot().isPresent()
            && !Alignment.sharesPlace(one, other)
            && first.ratio(second) > TWICE;
    boolean farApart =
        first.ratio(second) > MANY_TIMES
            && first.ratio(second) < Double.POSITIVE_INFINITY
            && !(one.saysPlace() && other.saysPlace());
    if (totals ? elsewhere || farApart : !isSame(one, other)) {
      return Optional.empty();
    }
    if (first.overlaps(second)) {
      return Optional.of(overlapping(first, second));
    }
    if (first.revised() || second.revised() || isOnTheWay(one, other) || isOnTheWay(other, one)) {
      return Optional.of(Relation.Type.DEPENDS_ON_READING);
    }
    return Optional.of(
        grows(one, other) ? Relation.Type.DEPENDS_ON_READING : Relation.Type.CONTRADICT);
  }

  static Relation.Type overlapping(Tally one, Tally other) {
    double ratio = one.ratio(other);
    if (ratio > TWICE && ratio < Double.POSITIVE_INFINITY) {
      return Relation.Type.DEPENDS_ON_READING;
    }
    boolean bounds = one.isBound() && other.isBound();
    return ratio < SAME && (!bounds || !one.group().equals("people"))
        ? Relation.Type.AGREE
        : Relation.Type.COMPATIBLE;
  }

  /// Civilians are people too: fewer people than civilians can't be; whether the others are all the
  /// same who is counted depends.
  private static Optional<Relation.Type> mixed(Gist one, Gist other) {
    Tally first = tally(one);
    Tally second = tally(other);
    boolean whole = EVERYBODY.contains(first.group()) && EVERYBODY.contains(second.group());
    boolean sameScope = first.scope() == Scope.TOTAL && second.scope() == Scope.TOTAL;
    boolean place = Alignment.sharesPlace(one, other) && !one.sameText(other);
    if (!whole || !(sameScope || place)) {
      return Optional.empty();
    }
    Tally people = first.group().equals("people") ? first : second;
    Tally civilians = first.group().equals("people") ? second : first;
    boolean fewer =
        people.quantity().most().filter(most -> most < civilians.quantity().least()).isPresent();
    boolean sameDay = Alignment.sameDay(one, other);
    boolean bound = first.isBound() || second.isBound();
    boolean within =
        people.quantity().value().orElse(0L) >= civilians.quantity().value().orElse(0L);
    if (bound && within && first.overlaps(second) && first.ratio(second) < TWICE) {
      return Optional.of(Relation.Type.COMPATIBLE);
    }
    return Optional.of(
        fewer && sameDay ? Relation.Type.CONTRADICT : Relation.Type.DEPENDS_ON_READING);
  }

  private static boolean isSame(Gist one, Gist other) {
    Tally first = tally(one);
    Tally second = tally(other);
    if (first.scope() == Scope.OPEN || second.scope() == Scope.OPEN) {
      return Alignment.gap(one, other) < BEHIND;
    }
    if (first.scope() == Scope.PART || second.scope() == Scope.PART) {
      return !first.group().equals("people") && Alignment.meetsDays(one, other);
    }
    if (isEqual(one, other)) {
      return true;
    }
    boolean alike =
        first.ratio(second) < ALIKE
            && first.quantity().value().orElse(0L) > CROOKED
            && Alignment.meetsDays(one, other)
            && Alignment.publishedWithin(one, other, 3);
    if (alike) {
      return true;
    }
    boolean explicit = first.scope() == Scope.BATCH || second.scope() == Scope.BATCH;
    boolean placed = one.saysPlace() && other.saysPlace() && Alignment.sharesPlace(one, other);
    if (placed && !explicit && !one.sameText(other) && first.ratio(second) < TWICE) {
      return Alignment.publishedWithin(one, other, 3);
    }
    boolean batches = first.scope() != Scope.TOTAL && second.scope() != Scope.TOTAL;
    return batches
        && first.ratio(second) < FAR
        && Alignment.meetsDays(one, other)
        && Alignment.evidence(one, other) > 1;
  }

  /// One and the same round or crooked number is hardly told of two convoys.
  static boolean isEqual(Gist one, Gist other) {
    return !one.sameText(other)
        && tally(one).quantity().value().filter(value -> value > CROOKED).isPresent()
        && tally(one).quantity().value().equals(tally(other).quantity().value());
  }

  /// Fewer may have been registered where they went than have left.
  private static boolean isOnTheWay(Gist left, Gist arrived) {
    return left.topic() == Topic.LEFT
        && arrived.topic() == Topic.ARRIVED
        && tally(left).scope() == Scope.TOTAL
        && tally(arrived).quantity().least() < tally(left).quantity().least();
  }

  /// Whether the larger number is the later one: more people are out on a later day.
  private static boolean grows(Gist one, Gist other) {
    Optional<LocalDate> day = cutOff(one);
    Optional<LocalDate> second = cutOff(other);
    return day.isPresent()
        && second.isPresent()
        && !day.equals(second)
        && day.get().isBefore(second.get())
            == (tally(one).quantity().least() < tally(other).quantity().least());
  }

  /// The day up to which is counted.
  private static Optional<LocalDate> cutOff(Gist gist) {
    return tally(gist).since() ? gist.published() : gist.days().map(Days::to);
  }

  /// Numbers of one deal: so many prisoners are to be freed.
  private static Optional<Relation.Type> agreed(Gist one, Gist other) {
    Tally first = tally(one);
    Tally second = tally(other);
    boolean deal = one.is(Matter.DEAL) && other.is(Matter.DEAL);
    boolean same =
        first.group().equals(second.group())
            && (Alignment.strong(one, other) > 0
                || (one.saysPlace() && other.saysPlace() && Alignment.sharesPlace(one, other)));
    if (!deal || !same || one.sameText(other)) {
      return Optional.empty();
    }
    return Optional.of(
        first.overlaps(second) ? overlapping(first, second) : Relation.Type.CONTRADICT);
  }
}
