package org.safepassage.accounts.compare;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.text.SourceText;

/// How the operation stands, told as one thing by one and as its contrary by the other.
final class Contraries {
  private static final Pattern HAS = Pattern.compile("\\b(?:has|have)(?:n['’]t)?\\b");

  /// Within so many hours what stands doesn't change unnoticed.
  private static final long HOURS = 6;

  private static final Pattern STILL =
      Pattern.compile("\\b(?:still|remains?|remained|yet|until now)\\b");
  private static final Pattern PHASE =
      Pattern.compile("\\b(?:first|second|third|fourth|phase|stage|part|leg|batch|day's)\\b");

  private final Found found;

  Contraries(Found found) {
    this.found = found;
  }

  /// Whether one of the two, which tell the contrary, is wrong by when they are told: neither names
  /// a day, and both were published on one, not many hours apart where the hours are known; or one
  /// says that it has never happened so far.
  static boolean meet(Gist one, Gist other) {
    boolean apart =
        one.sameText(other)
            || one.sameVoice(other)
            || one.published().isEmpty()
            || other.published().isEmpty();
    return !apart && (isNow(one, other) || isNever(one, other) || isNever(other, one));
  }

  private static boolean isNow(Gist one, Gist other) {
    return one.daysSaid().isEmpty()
        && other.daysSaid().isEmpty()
        && Alignment.publishedWithin(one, other, 0)
        && !isHoursApart(one.claim().text(), other.claim().text());
  }

  private static boolean isHoursApart(SourceText one, SourceText other) {
    return isHoursLater(one, other) || isHoursLater(other, one);
  }

  /// Whether both were published on one day, and the one many hours behind the other.
  private static boolean isHoursLater(SourceText late, SourceText early) {
    return late.published().equals(early.published())
        && late.publishedAt().isPresent()
        && early.publishedAt().isPresent()
        && Duration.between(early.publishedAt().get(), late.publishedAt().get()).toHours() >= HOURS;
  }

  /// "No aid has reached the town", by the one, and by the other it came on a day before that was
  /// said.
  private static boolean isNever(Gist not, Gist done) {
    return not.negative()
        && not.daysSaid().isEmpty()
        && HAS.matcher(not.words()).find()
        && done.daysSaid().filter(days -> days.to().isBefore(not.published().get())).isPresent()
        && Alignment.publishedWithin(not, done, 2);
  }

  void compare(Gist one, Gist other) {
    if (one.isSelf(other)
        || one.sameVoice(other)
        || one.planned()
        || other.planned()
        || !Alignment.meetsPlace(one, other)
        || !Alignment.publishedWithin(one, other, 1)) {
      return;
    }
    goesOn(one, other);
    goesOn(other, one);
    isOver(one, other);
    isOver(other, one);
  }

  /// It has resumed, by the one, and is still suspended by the other.
  private void goesOn(Gist goes, Gist stands) {
    boolean still =
        (goes.topic() == Topic.RESUMED || goes.topic() == Topic.STARTED)
            && !goes.negative()
            && stands.topic() == Topic.STOPPED
            && !stands.negative()
            && STILL.matcher(stands.words()).find();
    if (still && isUpTo(goes, stands)) {
      found.add(Relation.Type.CONTRADICT, goes, stands, "whether: " + Topic.RESUMED.word());
    }
  }

  /// It is over, by the one, and by the other people are still waiting.
  private void isOver(Gist over, Gist waiting) {
    boolean some =
        over.topic() == Topic.COMPLETED
            && !over.negative()
            && !PHASE.matcher(over.words()).find()
            && waiting
                .stay()
                .filter(stay -> !stay.none() && !stay.ofWill() && !stay.fighters())
                .isPresent()
            && STILL.matcher(waiting.words()).find();
    boolean placed =
        Alignment.sharesPlace(over, waiting)
            || !over.saysPlace()
            || Alignment.strong(over, waiting) > 0;
    if (some && placed && isUpTo(over, waiting)) {
      found.add(
          Relation.Type.CONTRADICT,
          over,
          waiting,
          "whether: " + Topic.COMPLETED.word() + Found.where(over, waiting));
    }
  }

  /// Whether the one is told of a day that isn't after the other's, and not hours later on one day:
  /// what stands in the morning may have gone on by the evening.
  private static boolean isUpTo(Gist one, Gist other) {
    Optional<LocalDate> first = one.days().map(Days::to);
    Optional<LocalDate> second = other.days().map(Days::to);
    boolean ordered = first.isPresent() && second.isPresent() && !first.get().isAfter(second.get());
    return ordered && !isHoursLater(one.claim().text(), other.claim().text());
  }
}
