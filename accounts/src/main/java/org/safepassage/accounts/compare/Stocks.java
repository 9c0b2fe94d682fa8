package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.accounts.compare.Tally.Measure;

/// Compares counts of those who are somewhere: who wait, who live there, who are held.
final class Stocks {
  private static final Pattern HOLDS = Pattern.compile("\\bhold(?:s|ing)?\\b");

  /// So many who wait in one text are hardly others than those of the other.
  private static final long CROWD = 1_000;

  private Stocks() {}

  static Optional<Relation.Type> there(Gist one, Gist other) {
    Tally first = Counts.tally(one);
    Tally second = Counts.tally(other);
    boolean group =
        first.group().equals(second.group()) || (isEverybody(first) && isEverybody(second));
    boolean crowds =
        first.measure() == Measure.WAITING
            && !(one.saysPlace() && other.saysPlace())
            && Math.min(first.quantity().value().orElse(0L), second.quantity().value().orElse(0L))
                >= CROWD
            && Alignment.publishedWithin(one, other, 1);
    boolean there = crowds || Alignment.sharesPlace(one, other) || Alignment.strong(one, other) > 0;
    if (!group || !there || !first.isExact() || !second.isExact()) {
      return Optional.empty();
    }
    if (first.overlaps(second)) {
      return Optional.of(Counts.overlapping(first, second));
    }
    boolean civilians = !first.group().equals(second.group());
    boolean later = !Alignment.publishedWithin(one, other, 3) || !Alignment.meetsDays(one, other);
    boolean said = one.saysPlace() && other.saysPlace();
    if (civilians || later) {
      return Optional.of(Relation.Type.DEPENDS_ON_READING);
    }
    if (isLeaving(one, other)) {
      return Optional.of(Relation.Type.DEPENDS_ON_READING);
    }
    return said || crowds || Alignment.evidence(one, other) > 1
        ? Optional.of(Relation.Type.CONTRADICT)
        : Optional.empty();
  }

  /// Whether fewer wait on a later day: the others may have left in between.
  private static boolean isLeaving(Gist one, Gist other) {
    Optional<LocalDate> day = one.published();
    Optional<LocalDate> second = other.published();
    return Counts.tally(one).measure() == Measure.WAITING
        && day.isPresent()
        && second.isPresent()
        && !day.equals(second)
        && day.get().isBefore(second.get())
            == (Counts.tally(one).quantity().value().orElse(0L)
                > Counts.tally(other).quantity().value().orElse(0L));
  }

  private static boolean isEverybody(Tally tally) {
    return Counts.EVERYBODY.contains(tally.group()) || tally.group().equals("resident");
  }

  /// Who was led away may be others by another account; who is held is not.
  static Optional<Relation.Type> held(Gist one, Gist other) {
    Tally first = Counts.tally(one);
    Tally second = Counts.tally(other);
    if (one.doers().isOpposedTo(other.doers())
        || Alignment.evidence(one, other) + Alignment.strong(one, other) == 0) {
      return Optional.empty();
    }
    boolean stock = HOLDS.matcher(one.words()).find() && HOLDS.matcher(other.words()).find();
    if (stock && !first.overlaps(second)) {
      return Optional.of(Relation.Type.CONTRADICT);
    }
    if (first.quantity().value().equals(second.quantity().value())) {
      return Optional.of(Relation.Type.AGREE);
    }
    return Alignment.publishedWithin(one, other, 7)
        ? Optional.of(Relation.Type.DEPENDS_ON_READING)
        : Optional.empty();
  }
}
