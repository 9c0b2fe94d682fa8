package org.safepassage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.safepassage.ledger.EventStore.CommandKey;
import org.safepassage.ledger.EventStore.Decision;
import org.safepassage.ledger.EventStore.Head;
import org.safepassage.ledger.EventStore.Ruling;
import org.safepassage.model.OperationId;

/// What scenes of stores need: two stores on the same data, a ledger of its own for each, and what
/// is wrong with a ledger.
public abstract class StoreScene {
  protected static final Instant MORNING = Instant.parse("2016-12-16T08:00:00Z");
  protected static final int THREADS = 64;
  protected static final long SEED = Long.getLong("safepassage.seed", 18L);
  protected static final Reporter POST =
      new Reporter(new UserId("post"), Role.COORDINATOR, new DeviceId("desk"));

  /// What both stores go by.
  protected final SetClock clock = new SetClock(MORNING);

  protected EventStore store = new MemoryStore(clock);
  protected EventStore another = store;
  protected OperationId operation = new OperationId("none");

  /// Two stores on the same data, which may hold operations of other tests.
  protected abstract List<EventStore> stores();

  @BeforeEach
  void opens_a_ledger_of_its_own() {
    List<EventStore> both = stores();
    store = both.get(0);
    another = both.get(1);
    operation = new OperationId("valley-" + store.operations().size());
    store.open(operation);
  }

  /// Does the same on many threads at once.
  protected static <T> List<T> together(int threads, Each<T> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<T>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        all.add(() -> work.on(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(all)) {
        results.add(future.get());
      }
      return results;
    }
  }

  /// The work of one thread.
  @FunctionalInterface
  protected interface Each<T> {
    T on(int thread) throws Exception;
  }

  protected static Entry remark(String key, String text) {
    return new Entry(MORNING, POST, new EntryKey(key), new RecordBody.Remark(text));
  }

  protected static List<Entry> remarks(String key, int size) {
    return IntStream.range(0, size).mapToObj(i -> remark(key + "-" + i, "Remark " + i)).toList();
  }

  protected static CommandKey command(String key) {
    return new CommandKey(POST, new EntryKey(key));
  }

  protected static Decision<String> nothing() {
    return (_, _) -> new Ruling<>("no", List.of());
  }

  protected List<Event> ledger(EventStore from) throws UnknownOperationException {
    return from.read(operation, Sequence.NONE, Integer.MAX_VALUE);
  }

  protected void checkWhole() throws UnknownOperationException {
    Optional<String> fault = fault(another, operation);
    assertThat(fault).isEmpty();
  }

  /// What is wrong with a ledger: a hole, a time that goes back, an entry that is there twice, a
  /// root that isn't that of the lines.
  public static Optional<String> fault(EventStore store, OperationId operation)
      throws UnknownOperationException {
    List<Event> ledger = store.read(operation, Sequence.NONE, Integer.MAX_VALUE);
    MerkleLog log = new MerkleLog();
    ledger.forEach(event -> log.add(MerkleLog.leaf(Canonical.bytes(event))));
    Instant recorded = ledger.isEmpty() ? Instant.EPOCH : ledger.getLast().recorded();
    Head head = new Head(Sequence.of(ledger.size()), recorded, log.root());
    List<Long> places = ledger.stream().map(event -> event.sequence().value()).toList();
    if (!places.equals(LongStream.rangeClosed(1, ledger.size()).boxed().toList())) {
      return Optional.of("The places are " + places);
    }
    for (int i = 1; i < ledger.size(); i++) {
      if (ledger.get(i).recorded().isBefore(ledger.get(i - 1).recorded())) {
        return Optional.of("Time goes back at place " + (i + 1));
      }
    }
    return store.head(operation).equals(head)
        ? Optional.empty()
        : Optional.of("The head is %s and not %s".formatted(store.head(operation), head));
  }
}
