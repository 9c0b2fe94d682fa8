package org.safepassage.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Stage;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// Says what is odd about a report, by all that the record holds now: a mark goes when what was
/// missing comes. Nothing is decided by marks; they are for people.
///
/// @param room knows the names that there are
/// @param record the ledger, folded
public record Marks(Room room, OperationRecord record) {
  private static final Duration SOON = Duration.ofHours(1);
  private static final Duration ABOUT_A_DAY = Duration.ofHours(22);
  private static final Duration LITTLE_MORE_THAN_A_DAY = Duration.ofHours(26);

  /// The marks of the event at a place; none for one that isn't there.
  public Set<Mark> of(Statement statement) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    ofTime(statement.event(), marks);
    if (record.findCorrection(statement.sequence()).isPresent()) {
      marks.add(Mark.CORRECTED);
    }
    if (new KnownNames(room).lacksAny(statement.body())) {
      marks.add(Mark.UNKNOWN_NAME);
    }
    if (isRepeated(statement)) {
      marks.add(Mark.REPEATED);
    }
    if (statement.body() instanceof ConvoyBody body) {
      record.findConvoy(body.convoy()).ifPresent(convoy -> ofConvoy(statement, convoy, marks));
    }
    return marks;
  }

  private static void ofTime(Event event, Set<Mark> marks) {
    Instant occurred = event.occurred();
    Duration delay = Duration.between(occurred, event.recorded());
    if (delay.isNegative()) {
      marks.add(Mark.IN_THE_FUTURE);
    }
    if (delay.compareTo(SOON) > 0) {
      marks.add(Mark.LATE);
    }
    Duration apart = delay.abs();
    if (apart.compareTo(ABOUT_A_DAY) >= 0 && apart.compareTo(LITTLE_MORE_THAN_A_DAY) <= 0) {
      marks.add(Mark.MAYBE_A_DAY_OFF);
    }
  }

  private boolean isRepeated(Statement statement) {
    return !(statement.body() instanceof RecordBody.Remark)
        && !(statement.body() instanceof AccountBody.ClaimReviewed)
        && record.story(Subject.of(statement.body())).stream()
            .anyMatch(other ->
                other.sequence().compareTo(statement.sequence()) < 0
                    && other.by().user().equals(statement.by().user())
                    && other.body().equals(statement.body()));
  }

  private void ofConvoy(Statement statement, ConvoyRecord convoy, Set<Mark> marks) {
    if (convoy.planned().isEmpty() && convoy.released().isEmpty()) {
      marks.add(Mark.UNKNOWN_CONVOY);
    }
    if (!(statement.body() instanceof ConvoyBody.Seen seen)) {
      return;
    }
    Optional<Milestone> milestone = seen.stage().milestone();
    if (milestone.flatMap(Marks::before).filter(m -> !isSeenPast(convoy, m)).isPresent()) {
      marks.add(Mark.EARLY);
    }
    if (milestone.filter(m -> m.compareTo(Milestone.DEPARTED) >= 0).isPresent()
        && convoy.released().isEmpty()
        && !isUnderAllotment(convoy)) {
      marks.add(Mark.AGAINST_THE_AGREEMENT);
    }
    ofCounts(statement, seen, convoy, marks);
  }

  /// What must have come before, whatever the route.
  private static Optional<Milestone> before(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> Optional.empty();
      case DEPARTED -> Optional.of(Milestone.BOARDED);
      case READY, CROSSED, ARRIVED -> Optional.of(Milestone.DEPARTED);
    };
  }

  private static boolean isSeenPast(ConvoyRecord convoy, Milestone milestone) {
    return seen(convoy).stream()
        .map(ConvoyBody.Seen::stage)
        .map(Stage::milestone)
        .anyMatch(passed -> passed.filter(milestone::equals).isPresent());
  }

  private static List<ConvoyBody.Seen> seen(ConvoyRecord convoy) {
    return convoy.statements().stream()
        .map(Statement::body)
        .filter(ConvoyBody.Seen.class::isInstance)
        .map(ConvoyBody.Seen.class::cast)
        .toList();
  }

  private boolean isUnderAllotment(ConvoyRecord convoy) {
    return record.subjects(Subject.OfAllotment.class).stream()
        .flatMap(subject -> record.story(subject).stream())
        .map(Statement::body)
        .anyMatch(body ->
            body instanceof RecordBody.AllotmentUsed used && used.convoy().equals(convoy.id()));
  }

  private void ofCounts(
      Statement statement, ConvoyBody.Seen seen, ConvoyRecord convoy, Set<Mark> marks) {
    Point point = Point.of(seen.stage(), seen.place());
    Map<CategoryId, Tally> here = convoy.counts().getOrDefault(point, Map.of());
    seen.load()
        .people()
        .forEach((category, people) -> {
          Tally tally = here.get(category);
          if (tally != null && isContradicted(tally, statement, people)) {
            marks.add(Mark.CONTRADICTS);
          }
        });
    if (!point.isOfEverybodyAboard()) {
      return;
    }
    seen.load()
        .people()
        .forEach((category, people) -> compare(convoy, statement, category, people, marks));
  }

  private static boolean isContradicted(Tally tally, Statement statement, Count people) {
    return tally.said().stream()
        .anyMatch(
            said -> !said.by().equals(statement.by().user()) && !said.people().equals(people));
  }

  /// With the last count of the same category before it, anywhere on the way, less whoever was
  /// accounted for since the departure.
  private static void compare(
      ConvoyRecord convoy,
      Statement statement,
      CategoryId category,
      Count people,
      Set<Mark> marks) {
    Optional<Count> before = Optional.empty();
    for (Statement other : convoy.statements()) {
      if (other.compareTo(statement) >= 0) {
        break;
      }
      if (other.body() instanceof ConvoyBody.Seen seen
          && Point.of(seen.stage(), seen.place()).isOfEverybodyAboard()
          && seen.load().people().containsKey(category)) {
        before = Optional.of(seen.load().people().get(category));
      }
    }
    long changed = 0;
    for (ConvoyRecord.AccountedFor fate : convoy.fates()) {
      changed +=
          fate.category().equals(category)
              ? fate.fate().change() * fate.tally().figure().value()
              : 0;
    }
    if (before.isPresent()) {
      long then = before.get().value();
      if (people.value() < then + Math.min(0, changed)) {
        marks.add(Mark.FEWER_THAN_BEFORE);
      }
      if (people.value() > then + Math.max(0, changed)) {
        marks.add(Mark.MORE_THAN_BEFORE);
      }
    }
  }

  /// Whether the names in an event are those of the operation.
  private record KnownNames(Room room) {

    boolean lacksAny(Body body) {
      return NamesIn.of(body).stream().anyMatch(name -> !isKnown(name));
    }

    private boolean isKnown(NamesIn.Name name) {
      return switch (name) {
        case NamesIn.Name.OfPlace(var place) ->
            room.operation().network().findPlace(place).isPresent();
        case NamesIn.Name.OfCorridor(var corridor) ->
            room.operation().network().findCorridor(corridor).isPresent();
        case NamesIn.Name.OfParty(var party) ->
            room.operation().actors().findParty(party).isPresent();
        case NamesIn.Name.OfCategory(var category) ->
            room.operation().population().findCategory(category).isPresent();
        case NamesIn.Name.OfCommitment(var commitment) ->
            room.agreements().values().stream()
                .anyMatch(agreement -> agreement.findCommitment(commitment).isPresent());
        case NamesIn.Name.OfFact(var fact) ->
            room.agreements().values().stream()
                .anyMatch(agreement -> agreement.findFact(fact).isPresent());
        case NamesIn.Name.OfAgreement(var agreement) -> room.agreements().containsKey(agreement);
      };
    }
  }
}
