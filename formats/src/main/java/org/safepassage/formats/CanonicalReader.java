package org.safepassage.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.OperationId;
import org.safepassage.model.PlaceId;

/// Reads events from their canonical lines, many times as fast as [LedgerReader], which it falls
/// back upon: for what is not written exactly so, is rare, or is wrong. Whatever it makes of a
/// line, the other makes, too; it never takes for an event what the other refuses.
///
/// A server that starts reads all ledgers, with a million events and more. Most of them tell of the
/// same convoys, people and posts again and again; those values are made once and shared.
///
/// Safe to share between threads.
public final class CanonicalReader {
  /// How it is named where something is wrong.
  private static final String SOURCE = "the ledger";

  private static final Pattern COUNTED =
      Pattern.compile("\"([^\"]+)\":(0|[1-9][0-9]{0,14})(?:,(?=\")|$)");

  private final Remembered<OperationId> operations = new Remembered<>(8, OperationId::new);
  private final Remembered<Reporter> reporters = new Remembered<>(12, CanonicalReader::reporter);
  private final Remembered<ConvoyId> convoys = new Remembered<>(15, ConvoyId::new);
  private final Remembered<Load> loads = new Remembered<>(12, CanonicalReader::load);
  private final Remembered<Stage> stages = new Remembered<>(6, word -> found(word, Stage::find));
  private final Remembered<Milestone> milestones = new Remembered<>(6, CanonicalReader::milestone);
  private final Remembered<CommitmentId> commitments = new Remembered<>(10, CommitmentId::new);
  private final Remembered<Optional<CommitmentId>> ofWhom =
      new Remembered<>(10, id -> Optional.of(new CommitmentId(id)));
  private final Remembered<Optional<PlaceId>> places =
      new Remembered<>(10, id -> Optional.of(new PlaceId(id)));

  /// Reads one line, without its end.
  ///
  /// @return nothing with findings, where it is no event
  public Reading<Event> event(byte[] line) {
    try {
      return new Reading<>(Optional.of(usual(new CanonicalCursor(line))), List.of());
    } catch (CanonicalCursor.Unusual | IllegalArgumentException | DateTimeException unusual) {
      return LedgerReader.event(SOURCE, 1, line);
    }
  }

  private Event usual(CanonicalCursor line) {
    line.pass("{\"operation\":\"");
    OperationId operation = line.value(operations);
    line.pass(",\"sequence\":");
    Sequence sequence = Sequence.of(line.number());
    line.pass(",\"recorded\":\"");
    Instant recorded = line.moment();
    line.pass(",\"occurred\":\"");
    Instant occurred = line.moment();
    line.pass(",\"user\":\"");
    Reporter by = reporter(line);
    line.pass(",\"key\":\"");
    EntryKey key = new EntryKey(line.text());
    line.pass(",\"said\":");
    Body said = said(line);
    // Most are recorded as they happen; one moment is kept for both.
    Instant happened = occurred.equals(recorded) ? recorded : occurred;
    return new Event(operation, sequence, recorded, new Entry(happened, by, key, said));
  }

  private Reporter reporter(CanonicalCursor line) {
    int from = line.at();
    line.passTo('"');
    line.pass(",\"role\":\"");
    line.passTo('"');
    line.pass(",\"device\":\"");
    int until = line.passTo('"');
    return line.value(reporters, from, until);
  }

  /// @param text `post","role":"observer","device":"phone`
  private static Reporter reporter(String text) {
    String[] parts = text.split("\"", -1);
    return new Reporter(new UserId(parts[0]), found(parts[4], Role::find), new DeviceId(parts[8]));
  }

  private Body said(CanonicalCursor line) {
    if (line.takes("{\"kind\":\"convoy-seen\",\"convoy\":\"")) {
      return seen(line);
    }
    if (line.takes("{\"kind\":\"convoy-released\",\"convoy\":\"")) {
      return released(line);
    }
    if (line.takes("{\"kind\":\"count-attested\",\"convoy\":\"")) {
      return attested(line);
    }
    Body body =
        LedgerReader.body(SOURCE, line.rest()).value().orElseThrow(CanonicalCursor.Unusual::new);
    line.passLast('}');
    return body;
  }

  private Body seen(CanonicalCursor line) {
    ConvoyId convoy = line.value(convoys);
    Optional<CommitmentId> commitment =
        line.takes(",\"commitment\":\"") ? line.value(ofWhom) : Optional.empty();
    line.pass(",\"stage\":\"");
    Stage stage = line.value(stages);
    Optional<PlaceId> place = line.takes(",\"place\":\"") ? line.value(places) : Optional.empty();
    Load load = load(line);
    Optional<Count> vehicles =
        line.takes(",\"vehicles\":") ? Optional.of(Count.of(line.number())) : Optional.empty();
    String note = line.takes(",\"note\":\"") ? line.text() : "";
    line.passEnd("}}");
    return new ConvoyBody.Seen(convoy, commitment, stage, place, load, vehicles, note);
  }

  /// Releases with an exception are rare.
  private Body released(CanonicalCursor line) {
    ConvoyId convoy = line.value(convoys);
    line.pass(",\"commitment\":\"");
    CommitmentId commitment = line.value(commitments);
    line.pass(",\"milestone\":\"");
    Milestone milestone = line.value(milestones);
    Load load = load(line);
    line.passEnd("}}");
    return new ConvoyBody.Released(convoy, commitment, milestone, load, Optional.empty());
  }

  private Body attested(CanonicalCursor line) {
    ConvoyId convoy = line.value(convoys);
    line.pass(",\"milestone\":\"");
    Milestone milestone = line.value(milestones);
    Load load = load(line);
    String member = line.takes(",\"member\":\"") ? line.text() : "";
    line.passEnd("}}");
    return new ConvoyBody.Attested(convoy, milestone, load, member);
  }

  private Load load(CanonicalCursor line) {
    Load people = Load.NONE;
    if (line.takes(",\"people\":{")) {
      int from = line.at();
      people = line.value(loads, from, line.passTo('}'));
    }
    return line.takes(",\"goods\":") ? new Load(people.people(), Count.of(line.number())) : people;
  }

  /// @param text `"adults":40,"children":3`
  private static Load load(String text) {
    Map<CategoryId, Count> people = new HashMap<>();
    Matcher entry = COUNTED.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!entry.find(at) || entry.start() != at) {
        throw new CanonicalCursor.Unusual();
      }
      Count count = Count.of(Long.parseLong(entry.group(2)));
      if (people.put(new CategoryId(entry.group(1)), count) != null) {
        throw new CanonicalCursor.Unusual();
      }
      at = entry.end();
    }
    return Load.of(people);
  }

  private static Milestone milestone(String word) {
    for (Milestone each : Milestone.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new CanonicalCursor.Unusual();
  }

  private static <T> T found(String word, Function<String, Optional<T>> find) {
    return find.apply(word).orElseThrow(CanonicalCursor.Unusual::new);
  }
}
