package org.safepassage.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.CountRule;
import org.safepassage.model.OperationId;

/// The ledger of one operation, folded: what counts of it, sorted by what it is about, and each
/// convoy worked out. What was said late, early or out of order ends in the same state as if it had
/// come in order.
///
/// Mutable, and not safe to share between threads: whoever shares it hands out [Standing]s.
public final class OperationRecord {
  private final OperationId operation;
  private final CountRule rule;

  private final List<Statement> bySequence = new ArrayList<>();
  private final Map<Subject, List<Statement>> stories = new HashMap<>();

  /// The subjects of each kind: there may be twenty thousand convoys and three facts.
  private final Map<Class<?>, Set<Subject>> kinds = new HashMap<>();

  private final Map<Sequence, Sequence> correctedBy = new HashMap<>();
  private final Map<ConvoyId, ConvoyRecord> convoys = new TreeMap<>();
  private final Map<ConvoyId, ConvoyRecord> notable = new TreeMap<>();
  private final Set<ConvoyId> stale = new LinkedHashSet<>();
  private final Totals totals = new Totals();

  /// @param rule which figure counts where reporters differ
  public OperationRecord(OperationId operation, CountRule rule) {
    this.operation = operation;
    this.rule = rule;
  }

  public OperationId operation() {
    return operation;
  }

  /// How far the ledger has been folded.
  public Sequence last() {
    return Sequence.of(bySequence.size());
  }

  /// When the last event was recorded; none before the first.
  public Optional<Instant> recorded() {
    return bySequence.isEmpty()
        ? Optional.empty()
        : Optional.of(bySequence.getLast().event().recorded());
  }

  /// Takes the next event.
  ///
  /// @throws IllegalArgumentException when it isn't the next one of this operation
  public void take(Event event) {
    if (!event.operation().equals(operation) || event.sequence().value() != last().value() + 1) {
      throw new IllegalArgumentException(
          """
          Event %s of %s can't follow event %s of %s.
          Maybe an event in between was left out.\
          """
              .formatted(event.sequence(), event.operation(), last(), operation));
    }
    Statement statement = Statement.of(event);
    bySequence.add(statement);
    if (event.body() instanceof RecordBody.Correction correction) {
      correct(correction, event);
    } else {
      file(statement);
    }
  }

  /// A correction of what was never said changes nothing, nor does one of a correction.
  private void correct(RecordBody.Correction correction, Event event) {
    long place = correction.corrects().value();
    if (place >= event.sequence().value()) {
      return;
    }
    Statement wrong = bySequence.get((int) place - 1);
    if (wrong.event().body() instanceof RecordBody.Correction) {
      return;
    }
    withdraw(wrong);
    correctedBy.put(correction.corrects(), event.sequence());
    Optional<Body> instead = correction.instead();
    if (instead.isPresent()) {
      Statement right = new Statement(wrong.event(), instead.get());
      bySequence.set((int) place - 1, right);
      file(right);
    }
  }

  private void file(Statement statement) {
    Subject subject = Subject.of(statement.body());
    List<Statement> story = stories.computeIfAbsent(subject, this::begin);
    int at = story.size();
    while (at > 0 && story.get(at - 1).compareTo(statement) > 0) {
      at--;
    }
    story.add(at, statement);
    if (subject instanceof Subject.OfConvoy(var convoy)) {
      stale.add(convoy);
    }
  }

  private List<Statement> begin(Subject subject) {
    kinds.computeIfAbsent(subject.getClass(), _ -> new LinkedHashSet<>()).add(subject);
    return new ArrayList<>(4);
  }

  private void withdraw(Statement statement) {
    Subject subject = Subject.of(statement.body());
    List<Statement> story = stories.get(subject);
    if (story != null) {
      story.removeIf(other -> other.sequence().equals(statement.sequence()));
      if (story.isEmpty()) {
        stories.remove(subject);
        kinds.getOrDefault(subject.getClass(), Set.of()).remove(subject);
      }
    }
    if (subject instanceof Subject.OfConvoy(var convoy)) {
      stale.add(convoy);
    }
  }

  /// Everything that counts about a subject, in the order in which it happened.
  public List<Statement> story(Subject subject) {
    return Collections.unmodifiableList(stories.getOrDefault(subject, List.of()));
  }

  /// All subjects of one kind of which anything counts, in the order in which they came up.
  public <S extends Subject> List<S> subjects(Class<S> kind) {
    return kinds.getOrDefault(kind, Set.of()).stream().map(kind::cast).toList();
  }

  /// The event at a place, with what it says now.
  public Optional<Statement> findStatement(Sequence sequence) {
    long place = sequence.value();
    return place < 1 || place > bySequence.size()
        ? Optional.empty()
        : Optional.of(bySequence.get((int) place - 1));
  }

  /// Which event corrects another.
  public Optional<Sequence> findCorrection(Sequence sequence) {
    return Optional.ofNullable(correctedBy.get(sequence));
  }

  /// Every convoy that anything is said of, by its id.
  public Map<ConvoyId, ConvoyRecord> convoys() {
    refresh();
    return Collections.unmodifiableMap(convoys);
  }

  public Optional<ConvoyRecord> findConvoy(ConvoyId id) {
    refresh();
    return Optional.ofNullable(convoys.get(id));
  }

  /// The convoys that may need somebody's attention.
  Iterable<ConvoyRecord> notable() {
    refresh();
    return notable.values();
  }

  /// The counts of all convoys, added up.
  Totals totals() {
    refresh();
    return totals;
  }

  private void refresh() {
    for (ConvoyId id : stale) {
      Optional.ofNullable(convoys.remove(id)).ifPresent(totals::remove);
      notable.remove(id);
      List<Statement> story = stories.getOrDefault(new Subject.OfConvoy(id), List.of());
      if (!story.isEmpty()) {
        ConvoyRecord convoy = new ConvoyReading(id, story, rule).read();
        convoys.put(id, convoy);
        totals.add(convoy);
        if (Alarms.canConcern(convoy)) {
          notable.put(id, convoy);
        }
      }
    }
    stale.clear();
  }
}
