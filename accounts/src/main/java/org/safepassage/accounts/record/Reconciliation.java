package org.safepassage.accounts.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.record.Measure.Over;
import org.safepassage.accounts.record.Measure.Passage;
import org.safepassage.accounts.record.Routes.Way;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Operation;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Window;
import org.safepassage.operate.CountHistory;
import org.safepassage.operate.Course;

/// Puts claimed counts beside the record of an operation.
///
/// A claim speaks of days, the record of moments. So a claim is set beside everything that the
/// record had at any moment of its days, from the start of the first to the end of the last by the
/// operation's clocks; of a claim that only says "so far", the day of the text is meant. Where a
/// claim names its days itself, it may also mean these days alone: both readings are given.
///
/// Where it is unsure who is meant or of which day a claim speaks, it is set beside nothing until a
/// person has looked; where only its place or its speaker is, it is, and the words say so.
///
/// Immutable, and safe to share.
public final class Reconciliation {
  private final Operation operation;
  private final CountHistory record;
  private final Routes routes;
  private final Units units;

  /// @param agreements every version
  /// @param record the counts of the same operation
  public Reconciliation(
      Operation operation, Collection<Agreement> agreements, CountHistory record) {
    this.operation = operation;
    this.record = record;
    this.routes = new Routes(operation, agreements);
    this.units = new Units(operation.population());
  }

  /// What of it can be asked of the record at all: counts, and whatever else names how many left,
  /// came or remained; in their order.
  ///
  /// @param isOurs whether a claim only repeats what our room has published
  public List<Beside> of(List<Claim> claims, Predicate<Claim> isOurs) {
    return claims.stream()
        .filter(Reconciliation::isCount)
        .map(claim -> isOurs.test(claim) ? without(claim, Lack.OUR_OWN) : of(claim))
        .toList();
  }

  /// Whether a claim only repeats a number of the record: it stands in a text that quotes our
  /// report, and the record had its number at some moment. Who says it is no further source.
  public boolean repeats(Claim claim) {
    return claim.text().remarks().contains(SourceText.Remark.QUOTES_OUR_REPORT)
        && isCount(claim)
        && of(claim).lack().filter(Lack.OUR_OWN::equals).isPresent();
  }

  private static boolean isCount(Claim claim) {
    return claim.quantity().isPresent()
        && switch (claim.topic()) {
          case LEFT, ARRIVED, REMAINING, RELEASED, POPULATION, DURATION -> true;
          default -> false;
        };
  }

  /// The courses of the counts that a question is about, to be drawn under what is claimed.
  ///
  /// @param attested nothing where nobody is to attest them
  public record Courses(Course reported, Optional<Course> attested) {}

  /// What the record has for a topic, a place and a unit as a text names it.
  ///
  /// @return nothing where the record doesn't count that
  public Optional<Courses> courses(Topic topic, PlaceId place, String unit) {
    return units
        .of(unit)
        .flatMap(meant -> routes.of(topic, place).flatMap(way -> courses(way, place, meant)));
  }

  private Optional<Courses> courses(Way way, PlaceId place, Units.Meant meant) {
    Set<CategoryId> categories = categories(meant);
    CountHistory.Asked asked =
        new CountHistory.Asked(way.commitments(), categories, way.milestone());
    if (way.passage() == Passage.WAITING) {
      return record
          .declared(place, categories)
          .map(
              declared -> new Courses(waiting(declared, record.reported(asked)), Optional.empty()));
    }
    return Optional.of(new Courses(record.reported(asked), record.attested(asked)));
  }

  /// Known from when it was first declared how many there were. Where more left than were declared,
  /// nobody is left.
  private static Course waiting(Course declared, Course left) {
    Instant since = declared.steps().getFirst().at();
    return new Course(
        declared.less(left).steps().stream()
            .filter(step -> !step.at().isBefore(since))
            .map(step -> new Course.Step(step.at(), Math.max(0, step.people())))
            .toList());
  }

  private Set<CategoryId> categories(Units.Meant meant) {
    return meant
        .category()
        .map(category -> Set.of(category.id()))
        .orElseGet(() ->
            operation.population().categories().stream()
                .map(Category::id)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private Beside of(Claim claim) {
    Quantity quantity = claim.quantity().orElseThrow();
    Optional<Lack> lack = lackOfClaim(claim, quantity);
    if (lack.isPresent()) {
      return without(claim, lack.get());
    }
    Optional<PlaceId> place = claim.place().flatMap(Spot::place);
    Optional<Units.Meant> unit = units.of(quantity.unit());
    Optional<Way> way = place.flatMap(there -> routes.of(claim.topic(), there));
    if (way.isEmpty() || unit.isEmpty()) {
      return without(claim, way.isEmpty() ? Lack.PLACE_NOT_COUNTED : Lack.UNIT_NOT_COUNTED);
    }
    Measure.Days days = days(claim);
    if (record.begins().filter(begin -> begin.isBefore(days.window().until())).isEmpty()) {
      return without(claim, Lack.BEFORE_THE_RECORD);
    }
    Optional<Courses> courses = courses(way.get(), place.orElseThrow(), unit.get());
    boolean isThere =
        courses
            .filter(
                found -> way.get().passage() != Passage.WAITING || isDeclared(found, days.window()))
            .isPresent();
    if (!isThere) {
      return without(claim, Lack.NOT_DECLARED);
    }
    if (isOurFigure(claim, courses.get())) {
      return without(claim, Lack.OUR_OWN);
    }
    List<Measure> measures = new ArrayList<>();
    Window window = known(courses.get(), way.get(), days.window());
    for (Over over : readings(claim, way.get(), courses.get(), window)) {
      measures.add(
          new Measure(
              way.get().passage(),
              over,
              place.orElseThrow(),
              unit.get().category().map(Category::id),
              days,
              counted(courses.get().reported(), over, window),
              courses.get().attested().map(course -> counted(course, over, window))));
    }
    Beside bare = new Beside(claim, measures, Optional.empty(), "");
    return new Beside(claim, measures, Optional.empty(), new RecordWords(operation).of(bare));
  }

  private Beside without(Claim claim, Lack lack) {
    Beside bare = new Beside(claim, List.of(), Optional.of(lack), "");
    return new Beside(claim, List.of(), Optional.of(lack), new RecordWords(operation).of(bare));
  }

  /// Whether a claim says what is so, rather than what isn't, will be or ought to be. Only then its
  /// number is a count.
  public static boolean saysWhatIs(Claim claim) {
    return !claim.negated() && !isOfWhatComes(claim) && claim.voice().manner() != Manner.DENIED;
  }

  private static boolean isOfWhatComes(Claim claim) {
    return switch (claim.voice().manner()) {
      case DEMANDED, PREDICTED, PROPOSED -> true;
      case ASSERTED, HEDGED, DENIED -> isAfterItsText(claim);
    };
  }

  /// Nobody counts on Friday who leaves on Saturday.
  private static boolean isAfterItsText(Claim claim) {
    return claim
        .days()
        .map(days -> days.from().orElse(days.to()))
        .flatMap(first -> claim.text().published().filter(first::isAfter))
        .isPresent();
  }

  private static Optional<Lack> lackOfClaim(Claim claim, Quantity quantity) {
    if (claim.doubts().contains(Claim.Doubt.WHO_IS_MEANT)
        || claim.doubts().contains(Claim.Doubt.WHICH_DAY)) {
      return Optional.of(Lack.UNSURE);
    }
    if (!saysWhatIs(claim)) {
      return Optional.of(isOfWhatComes(claim) ? Lack.TO_COME : Lack.DENIES);
    }
    if (quantity.bound() == Quantity.Bound.SHARE) {
      return Optional.of(Lack.NO_NUMBER);
    }
    if (claim.topic() != Topic.LEFT
        && claim.topic() != Topic.ARRIVED
        && claim.topic() != Topic.REMAINING) {
      return Optional.of(Lack.NOT_COUNTED);
    }
    if (claim.place().isEmpty()) {
      return Optional.of(Lack.PLACE_NOT_SAID);
    }
    if (claim.place().flatMap(Spot::place).isEmpty()) {
      return Optional.of(Lack.PLACE_NOT_KNOWN);
    }
    return claim.days().isEmpty() ? Optional.of(Lack.DAY_NOT_KNOWN) : Optional.empty();
  }

  /// In a text that quotes our report, a number that the record had at some moment is taken to be
  /// from there.
  private static boolean isOurFigure(Claim claim, Courses courses) {
    Optional<Long> value = claim.quantity().flatMap(Quantity::value);
    return claim.text().remarks().contains(SourceText.Remark.QUOTES_OUR_REPORT)
        && value.isPresent()
        && Stream.concat(Stream.of(courses.reported()), courses.attested().stream())
            .flatMap(course -> course.steps().stream())
            .anyMatch(step -> step.people() == value.get());
  }

  private static boolean isDeclared(Courses courses, Window window) {
    return !courses.reported().steps().isEmpty()
        && courses.reported().steps().getFirst().at().isBefore(window.until());
  }

  /// Of those who wait, nothing is known before they were declared. The window opens right after,
  /// since a count at its first moment may still be the one before.
  private static Window known(Courses courses, Way way, Window window) {
    if (way.passage() != Passage.WAITING) {
      return window;
    }
    Instant since = courses.reported().steps().getFirst().at();
    return since.isBefore(window.from()) ? window : new Window(since.plusNanos(1), window.until());
  }

  /// A count of the days alone is a reading of its own only where anything was counted before them.
  private static List<Over> readings(Claim claim, Way way, Courses courses, Window window) {
    boolean isOfDays =
        way.passage() != Passage.WAITING
            && claim.days().filter(days -> days.said() && days.from().isPresent()).isPresent()
            && (courses.reported().before(window.from()) > 0
                || courses.attested().filter(all -> all.before(window.from()) > 0).isPresent());
    return isOfDays ? List.of(Over.IN_ALL, Over.ON_THE_DAYS) : List.of(Over.IN_ALL);
  }

  private Measure.Days days(Claim claim) {
    LocalDate last = claim.days().orElseThrow().to();
    LocalDate first = claim.days().orElseThrow().from().orElse(last);
    ZoneId zone = operation.calendar().zone();
    Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
    return new Measure.Days(
        first,
        last,
        new Window(first.atStartOfDay(zone).toInstant(), until),
        record.ends().filter(end -> !end.isBefore(until)).isPresent());
  }

  private static Counted counted(Course course, Over over, Window window) {
    return switch (over) {
      case IN_ALL ->
          new Counted(
              course.least(window.from(), window.until()),
              course.most(window.from(), window.until()));
      case ON_THE_DAYS ->
          Counted.exactly(
              Math.max(0, course.before(window.until()) - course.before(window.from())));
    };
  }
}
