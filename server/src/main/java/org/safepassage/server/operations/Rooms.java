package org.safepassage.server.operations;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.StaticFaults;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.OperationTexts;
import org.safepassage.formats.Reading;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.OperationId;
import org.safepassage.model.Severity;
import org.safepassage.operate.Room;
import org.safepassage.server.replay.ReplayRoom;
import org.safepassage.server.room.LiveRoom;

/// A live room for each operation, as its files are now. Other servers may work on the same
/// database: what they change is taken over by [#refresh].
public final class Rooms implements AutoCloseable {
  private final FileTable table;
  private final EventStore store;
  private final Feed feed;
  private final InstantSource clock;
  private final Map<OperationId, Open> open = new ConcurrentHashMap<>();
  private final ReentrantLock changing = new ReentrantLock();
  private final List<Consumer<LiveRoom>> listeners = new CopyOnWriteArrayList<>();
  private final Map<OperationId, ReplayRoom> replays = new ConcurrentHashMap<>();
  private final Map<OperationId, LiveRoom> played = new ConcurrentHashMap<>();

  private record Open(LiveRoom room, int version, Map<String, String> files, Runnable unfollow) {}

  /// Calls back with how far a ledger goes whenever anything was added to it.
  @FunctionalInterface
  public interface Feed {
    /// @return call it to be called back no longer
    Runnable follow(OperationId operation, Sequence after, Consumer<Sequence> reached)
        throws UnknownOperationException;
  }

  public Rooms(FileTable table, EventStore store, Feed feed, InstantSource clock) {
    this.table = table;
    this.store = store;
    this.feed = feed;
    this.clock = clock;
  }

  /// The room of an operation; of one that is being played, as it was at the moment shown.
  public Optional<LiveRoom> find(OperationId operation) {
    return findReplay(operation)
        .map(ReplayRoom::current)
        .or(() -> Optional.ofNullable(open.get(operation)).map(Open::room));
  }

  /// All of them, by their ids.
  public List<LiveRoom> list() {
    return Stream.concat(
            replays.values().stream().map(ReplayRoom::current),
            open.values().stream()
                .map(Open::room)
                .filter(room -> !replays.containsKey(room.operation())))
        .sorted(Comparator.comparing(room -> room.operation().value()))
        .toList();
  }

  /// Plays the ledger of an operation again, in place of its room if there is one.
  public void play(ReplayRoom replay) {
    OperationId operation = replay.replay().operation();
    replays.put(operation, replay);
    played.put(operation, replay.current());
  }

  /// The replay of an operation, if it is being played.
  public Optional<ReplayRoom> findReplay(OperationId operation) {
    return Optional.ofNullable(replays.get(operation));
  }

  /// Lets replays catch up with their clocks, and tells of rooms that begin anew as their clock was
  /// set back. To be called again and again while anything is played.
  public void keepPlaying() {
    replays.forEach((operation, replay) -> {
      LiveRoom now = replay.current();
      if (played.put(operation, now) != now) {
        listeners.forEach(listener -> listener.accept(now));
      }
    });
  }

  /// Calls back with each room that takes the place of another, as its files have changed.
  public void listen(Consumer<LiveRoom> listener) {
    listeners.add(listener);
  }

  /// Opens what other servers added or changed, and everything at the start. Costs one question to
  /// the database when nothing has changed.
  public void refresh() {
    changing.lock();
    try {
      table
          .latest()
          .forEach((operation, version) -> {
            Open known = open.get(operation);
            if (known == null || known.version() < version) {
              table.find(operation).ifPresent(files -> reopen(operation, files));
            }
          });
    } finally {
      changing.unlock();
    }
  }

  /// Files that were fit when they were stored, and can't be read by this version of the program,
  /// leave the operation closed.
  private void reopen(OperationId operation, FileTable.Version version) {
    if (read(version.files()) instanceof Read.Fit(var folder, var _)) {
      enter(operation, folder, version);
    }
  }

  /// Adds an operation, or replaces its files.
  ///
  /// @param expected which operation they are sent for; none for a new one
  public Upload put(
      Optional<OperationId> expected, Map<String, String> files, @Nullable UserId by) {
    return switch (read(files)) {
      case Read.Unfit(var findings) -> new Upload.Wrong(findings);
      case Read.Fit fit -> {
        changing.lock();
        try {
          refresh();
          yield put(expected, files, by, fit);
        } finally {
          changing.unlock();
        }
      }
    };
  }

  private Upload put(
      Optional<OperationId> expected,
      Map<String, String> files,
      @Nullable UserId by,
      Read.Fit fit) {
    OperationId operation = fit.folder().operation().id();
    if (expected.isPresent() && !expected.get().equals(operation)) {
      return new Upload.OfAnother(operation);
    }
    Open before = open.get(operation);
    if (expected.isEmpty() && before != null) {
      return new Upload.AlreadyThere(operation);
    }
    if (before != null) {
      if (before.files().equals(files)) {
        return new Upload.Stored(before.room(), before.version(), fit.warnings());
      }
      List<AgreementId> fixed = changedThoughFixed(before, fit.folder(), files);
      if (!fixed.isEmpty()) {
        return new Upload.Fixed(fixed);
      }
    }
    int version = before == null ? 0 : before.version();
    store.open(operation);
    if (!table.add(operation, version, files, by, clock.instant())) {
      return new Upload.Overtaken();
    }
    FileTable.Version added = new FileTable.Version(version + 1, files);
    return new Upload.Stored(enter(operation, fit.folder(), added), added.number(), fit.warnings());
  }

  /// Versions of the agreement that the ledger speaks of, and whose text is another or gone.
  private static List<AgreementId> changedThoughFixed(
      Open before, OperationFolder after, Map<String, String> files) {
    Map<AgreementId, Agreement> was = before.room().room().agreements();
    Map<AgreementId, Agreement> will = byId(after);
    return before.room().standing().agreements().keySet().stream()
        .filter(was::containsKey)
        .filter(id -> !text(was.get(id), before.files()).equals(text(will.get(id), files)))
        .toList();
  }

  private static Optional<String> text(@Nullable Agreement agreement, Map<String, String> files) {
    return Optional.ofNullable(agreement)
        .map(present -> files.get(present.where().file().replaceFirst("^/", "")));
  }

  private LiveRoom enter(OperationId operation, OperationFolder folder, FileTable.Version version) {
    store.open(operation);
    LiveRoom room = new LiveRoom(compiled(folder), store, clock);
    try {
      Sequence last = room.catchUp();
      Runnable unfollow = feed.follow(operation, last, reached -> catchUp(room, reached));
      Open before =
          open.put(operation, new Open(room, version.number(), version.files(), unfollow));
      if (before != null) {
        before.unfollow().run();
        listeners.forEach(listener -> listener.accept(room));
      }
      return room;
    } catch (UnknownOperationException e) {
      throw new IllegalStateException("The ledger was opened just now and is gone.", e);
    }
  }

  private static void catchUp(LiveRoom room, Sequence reached) {
    try {
      room.catchUpTo(reached);
    } catch (UnknownOperationException e) {
      throw new IllegalStateException("A ledger doesn't go away.", e);
    }
  }

  /// What the files of an operation come to.
  public static Room compiled(OperationFolder folder) {
    return new Room(folder.operation(), byId(folder));
  }

  private static Map<AgreementId, Agreement> byId(OperationFolder folder) {
    Map<AgreementId, Agreement> agreements = new LinkedHashMap<>();
    folder.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement));
    return agreements;
  }

  private sealed interface Read {
    record Fit(OperationFolder folder, List<Finding> warnings) implements Read {}

    record Unfit(List<Finding> findings) implements Read {}
  }

  private static Read read(Map<String, String> files) {
    Reading<OperationFolder> reading = OperationTexts.read(files);
    if (reading.value().isEmpty()) {
      return new Read.Unfit(reading.findings());
    }
    OperationFolder folder = reading.value().get();
    List<Finding> findings = new ArrayList<>(reading.findings());
    for (Agreement agreement : folder.agreements()) {
      findings.addAll(StaticFaults.find(folder.operation(), agreement));
    }
    List<Finding> sorted = findings.stream().distinct().sorted().toList();
    return sorted.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? new Read.Unfit(sorted)
        : new Read.Fit(folder, sorted);
  }

  /// Follows no ledger any more.
  @Override
  public void close() {
    open.values().forEach(each -> each.unfollow().run());
  }
}
