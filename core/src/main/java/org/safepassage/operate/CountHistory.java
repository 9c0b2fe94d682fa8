package org.safepassage.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Observers;
import org.safepassage.model.Operation;
import org.safepassage.model.PlaceId;

/// How counts came about over time, as the record tells it now: what was told late, or corrected
/// since, stands where it happened. So it may differ from what a room showed at the time.
///
/// People back at the origin are no longer in a reported count, as in [Progress]. Immutable, and
/// safe to share. Works out each convoy once for each moment at which anything is said of it.
///
/// [Progress]: org.safepassage.model.Progress
public final class CountHistory {
  private final Map<Key, List<Change>> changes;
  private final Map<Waiting, Course> caseload;
  private final Set<CommitmentId> observed;
  private final Optional<Instant> begins;
  private final Optional<Instant> ends;

  private record Key(
      CommitmentId commitment, CategoryId category, Milestone milestone, Evidence evidence) {}

  private record Change(Instant at, long by) {}

  private record Waiting(PlaceId place, CategoryId category) {}

  /// What is asked for.
  ///
  /// @param commitments whose people
  /// @param categories of which categories
  public record Asked(
      Set<CommitmentId> commitments, Set<CategoryId> categories, Milestone milestone) {
    public Asked {
      commitments = Set.copyOf(commitments);
      categories = Set.copyOf(categories);
    }
  }

  private CountHistory(
      Map<Key, List<Change>> changes,
      Map<Waiting, Course> caseload,
      Set<CommitmentId> observed,
      Optional<Instant> begins,
      Optional<Instant> ends) {
    this.changes = changes;
    this.caseload = caseload;
    this.observed = observed;
    this.begins = begins;
    this.ends = ends;
  }

  /// @param agreements all versions; where several have a commitment of the same name, the last of
  ///   them says who attests its counts
  public static CountHistory of(
      OperationRecord record, Operation operation, Collection<Agreement> agreements) {
    Map<CommitmentId, Observers> observers = observers(operation, agreements);
    Map<Key, List<Change>> changes = new HashMap<>();
    for (ConvoyRecord convoy : record.convoys().values()) {
      convoy
          .commitment()
          .ifPresent(commitment ->
              addConvoy(
                  convoy,
                  operation,
                  commitment,
                  Optional.ofNullable(observers.get(commitment)),
                  changes));
    }
    changes.values().forEach(each -> each.sort(Comparator.comparing(Change::at)));
    List<Statement> all = all(record);
    return new CountHistory(
        changes,
        caseloads(record),
        new HashSet<>(observers.keySet()),
        all.stream().map(Statement::at).min(Comparator.naturalOrder()),
        all.stream().map(Statement::at).max(Comparator.naturalOrder()));
  }

  private static List<Statement> all(OperationRecord record) {
    List<Statement> all = new ArrayList<>();
    for (long i = 1; i <= record.last().value(); i++) {
      record.findStatement(Sequence.of(i)).ifPresent(all::add);
    }
    return all;
  }

  private static Map<CommitmentId, Observers> observers(
      Operation operation, Collection<Agreement> agreements) {
    Map<CommitmentId, Observers> observers = new HashMap<>();
    for (Agreement agreement : agreements) {
      for (Commitment commitment : agreement.commitments()) {
        commitment
            .observers()
            .flatMap(operation.actors()::findObservers)
            .ifPresent(group -> observers.put(commitment.id(), group));
      }
    }
    return observers;
  }

  private static void addConvoy(
      ConvoyRecord convoy,
      Operation operation,
      CommitmentId commitment,
      Optional<Observers> observers,
      Map<Key, List<Change>> changes) {
    Map<Key, Long> before = Map.of();
    List<Statement> story = convoy.statements();
    for (int told = 1; told <= story.size(); told++) {
      Instant at = story.get(told - 1).at();
      boolean isLastThen = told == story.size() || story.get(told).at().isAfter(at);
      if (!isLastThen) {
        continue;
      }
      ConvoyRecord then =
          new ConvoyReading(convoy.id(), story.subList(0, told), operation.reckoning().counts())
              .read();
      Map<Key, Long> now = counts(then, commitment, observers);
      Set<Key> keys = new HashSet<>(before.keySet());
      keys.addAll(now.keySet());
      for (Key key : keys) {
        long by = now.getOrDefault(key, 0L) - before.getOrDefault(key, 0L);
        if (by != 0) {
          changes.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Change(at, by));
        }
      }
      before = now;
    }
  }

  private static Map<Key, Long> counts(
      ConvoyRecord convoy, CommitmentId commitment, Optional<Observers> observers) {
    Map<Key, Long> counts = new HashMap<>();
    convoy
        .head()
        .passed()
        .forEach((milestone, byCategory) ->
            byCategory.forEach((category, count) ->
                counts.put(
                    new Key(commitment, category, milestone, Evidence.REPORTED), count.value())));
    observers.ifPresent(group -> addAttested(convoy, commitment, group, counts));
    return counts;
  }

  /// Whoever was attested at a milestone was, with that, attested to have passed those before it.
  private static void addAttested(
      ConvoyRecord convoy, CommitmentId commitment, Observers group, Map<Key, Long> counts) {
    for (Milestone milestone : Milestone.values()) {
      convoy
          .attested()
          .getOrDefault(milestone, Map.of())
          .forEach((category, said) ->
              said.attested(group.quorum())
                  .map(Count::value)
                  .ifPresent(count -> {
                    for (Milestone passed : Milestone.values()) {
                      if (passed.compareTo(milestone) <= 0) {
                        counts.merge(
                            new Key(commitment, category, passed, Evidence.ATTESTED),
                            count,
                            Math::max);
                      }
                    }
                  }));
    }
  }

  private static Map<Waiting, Course> caseloads(OperationRecord record) {
    Map<Waiting, Course> caseloads = new LinkedHashMap<>();
    for (Subject.OfCaseload subject : record.subjects(Subject.OfCaseload.class)) {
      TreeMap<Instant, Long> steps = new TreeMap<>();
      for (Statement statement : record.story(subject)) {
        if (statement.body() instanceof PeopleBody.CaseloadDeclared declared) {
          steps.put(statement.at(), declared.people().value());
        }
      }
      caseloads.put(new Waiting(subject.place(), subject.category()), course(steps));
    }
    return caseloads;
  }

  /// @param steps in the order of time
  private static Course course(Map<Instant, Long> steps) {
    return new Course(
        steps.entrySet().stream()
            .map(step -> new Course.Step(step.getKey(), step.getValue()))
            .toList());
  }

  /// When the first thing that the record tells of happened; none where it is empty.
  public Optional<Instant> begins() {
    return begins;
  }

  /// When the last thing that it tells of happened.
  public Optional<Instant> ends() {
    return ends;
  }

  /// How many were reported to have passed a milestone.
  public Course reported(Asked asked) {
    return course(asked, Evidence.REPORTED);
  }

  /// How many observers attested to have passed a milestone, there or at a later one.
  ///
  /// @return nothing where nobody is to attest the counts of any of the commitments
  public Optional<Course> attested(Asked asked) {
    return asked.commitments().stream().anyMatch(observed::contains)
        ? Optional.of(course(asked, Evidence.ATTESTED))
        : Optional.empty();
  }

  /// How many were declared to wait at a place, those who have left since still among them.
  ///
  /// @return nothing where that was never declared of one of the categories
  public Optional<Course> declared(PlaceId place, Set<CategoryId> categories) {
    TreeMap<Instant, Long> changes = new TreeMap<>();
    boolean any = false;
    for (CategoryId category : categories) {
      Course course = caseload.get(new Waiting(place, category));
      if (course != null) {
        any = true;
        long before = 0;
        for (Course.Step step : course.steps()) {
          changes.merge(step.at(), step.people() - before, Long::sum);
          before = step.people();
        }
      }
    }
    return any ? Optional.of(summed(changes)) : Optional.empty();
  }

  private Course course(Asked asked, Evidence evidence) {
    TreeMap<Instant, Long> steps = new TreeMap<>();
    for (CommitmentId commitment : asked.commitments()) {
      for (CategoryId category : asked.categories()) {
        changes
            .getOrDefault(new Key(commitment, category, asked.milestone(), evidence), List.of())
            .forEach(change -> steps.merge(change.at(), change.by(), Long::sum));
      }
    }
    return summed(steps);
  }

  /// @param changes in the order of time
  private static Course summed(Map<Instant, Long> changes) {
    List<Course.Step> steps = new ArrayList<>();
    long people = 0;
    for (Map.Entry<Instant, Long> change : changes.entrySet()) {
      people += change.getValue();
      if (change.getValue() != 0) {
        steps.add(new Course.Step(change.getKey(), people));
      }
    }
    return new Course(steps);
  }
}
