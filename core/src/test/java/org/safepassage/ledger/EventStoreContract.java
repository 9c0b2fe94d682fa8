package org.safepassage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.EventStore.CommandKey;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Decision;
import org.safepassage.ledger.EventStore.Head;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.EventStore.Ruling;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.OperationId;
import org.safepassage.model.PlaceId;

/// What every store must do. A store's test extends this and says how two stores on the same data
/// are made.
///
/// `-Dsafepassage.decisions` makes the scene of the counter longer; it is 400 otherwise, and 10000
/// for a soak.
public abstract class EventStoreContract {
  protected static final Instant MORNING = Instant.parse("2016-12-16T08:00:00Z");
  private static final int THREADS = 64;
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int DECISIONS = Integer.getInteger("safepassage.decisions", 400);
  private static final Reporter POST =
      new Reporter(new UserId("post"), Role.COORDINATOR, new DeviceId("desk"));

  /// What both stores go by.
  protected final SetClock clock = new SetClock(MORNING);

  private EventStore store = new MemoryStore(clock);
  private EventStore another = store;
  private OperationId operation = new OperationId("none");

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

  @Test
  void a_new_ledger_is_empty() throws UnknownOperationException {
    assertThat(store.read(operation, Sequence.NONE, 10)).isEmpty();
    assertThat(store.head(operation))
        .isEqualTo(new Head(Sequence.NONE, Instant.EPOCH, new MerkleLog().root()));
  }

  @Test
  void opening_again_changes_nothing() throws UnknownOperationException {
    store.append(operation, List.of(remark("k", "Snow.")));
    another.open(operation);
    assertThat(store.head(operation).last()).isEqualTo(Sequence.of(1));
    assertThat(another.operations()).contains(operation).doesNotHaveDuplicates();
    assertThat(another.operations().stream().map(OperationId::value)).isSorted();
  }

  @Test
  void an_operation_that_nobody_opened_is_refused() {
    OperationId hills = new OperationId("hills");
    assertThatThrownBy(() -> store.append(hills, List.of(remark("k", ""))))
        .isInstanceOf(UnknownOperationException.class);
    assertThatThrownBy(() -> store.read(hills, Sequence.NONE, 1))
        .isInstanceOf(UnknownOperationException.class);
    assertThatThrownBy(() -> store.head(hills)).isInstanceOf(UnknownOperationException.class);
    assertThatThrownBy(() -> store.decide(hills, Sequence.NONE, command("k"), nothing()))
        .isInstanceOf(UnknownOperationException.class);
  }

  @Test
  void events_of_every_kind_are_kept_as_they_were_entered() throws UnknownOperationException {
    RandomEvents random = new RandomEvents(SEED);
    List<Entry> entries = IntStream.range(0, 600).mapToObj(i -> random.entry("key-" + i)).toList();
    List<Receipt> receipts = store.append(operation, entries);
    assertThat(receipts).noneMatch(Receipt::repeated);
    assertThat(receipts.stream().map(receipt -> receipt.event().entry()))
        .as("seed %d", SEED)
        .containsExactlyElementsOf(entries);
    assertThat(ledger(another)).isEqualTo(receipts.stream().map(Receipt::event).toList());
    checkWhole();
  }

  @Test
  void a_ledger_is_read_in_pages() throws UnknownOperationException {
    store.append(operation, remarks("k", 25));
    List<Event> read = new ArrayList<>();
    Sequence at = Sequence.NONE;
    for (List<Event> page = another.read(operation, at, 7);
        !page.isEmpty();
        page = another.read(operation, at, 7)) {
      assertThat(page).hasSizeLessThanOrEqualTo(7);
      read.addAll(page);
      at = page.getLast().sequence();
    }
    assertThat(read).isEqualTo(ledger(store)).hasSize(25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.read(operation, Sequence.NONE, 0))
        .withMessageContaining("Maybe");
  }

  @Test
  void what_is_sent_again_is_recorded_once() throws UnknownOperationException {
    Receipt first = store.append(operation, List.of(remark("k", "Snow."))).getFirst();
    Receipt again = another.append(operation, List.of(remark("k", "Snow."))).getFirst();
    assertThat(first.repeated()).isFalse();
    assertThat(again).isEqualTo(new Receipt(first.event(), true, false));
    assertThat(ledger(store)).hasSize(1);
  }

  @Test
  void something_else_under_the_same_key_is_told_and_not_recorded()
      throws UnknownOperationException {
    Event first = store.append(operation, List.of(remark("k", "Snow."))).getFirst().event();
    Entry later =
        new Entry(first.occurred().plusSeconds(1), POST, first.entry().key(), first.body());
    for (Entry other : List.of(remark("k", "Rain."), later)) {
      assertThat(another.append(operation, List.of(other)))
          .containsExactly(new Receipt(first, true, true));
    }
    assertThat(ledger(store)).containsExactly(first);
  }

  @Test
  void who_is_signed_in_when_it_is_sent_again_makes_no_difference()
      throws UnknownOperationException {
    Entry entry = remark("k", "Snow.");
    Event first = store.append(operation, List.of(entry)).getFirst().event();
    Reporter next = new Reporter(new UserId("next"), Role.OBSERVER, POST.device());
    Entry again = new Entry(entry.occurred(), next, entry.key(), entry.body());
    assertThat(store.append(operation, List.of(again)))
        .containsExactly(new Receipt(first, true, false));
  }

  @Test
  void the_same_key_of_another_device_or_operation_is_another_entry()
      throws UnknownOperationException {
    Entry entry = remark("k", "Snow.");
    Reporter phone = new Reporter(POST.user(), POST.role(), new DeviceId("phone"));
    Entry elsewhere = new Entry(entry.occurred(), phone, entry.key(), entry.body());
    OperationId hills = new OperationId(operation.value() + "-hills");
    store.open(hills);
    assertThat(store.append(operation, List.of(entry, elsewhere))).noneMatch(Receipt::repeated);
    assertThat(store.append(hills, List.of(entry))).noneMatch(Receipt::repeated);
  }

  @Test
  void one_list_may_hold_the_same_twice() throws UnknownOperationException {
    Entry entry = remark("k", "Snow.");
    List<Receipt> receipts =
        store.append(operation, List.of(entry, remark("l", ""), entry, remark("k", "Rain.")));
    Event first = receipts.getFirst().event();
    assertThat(receipts.get(2)).isEqualTo(new Receipt(first, true, false));
    assertThat(receipts.get(3)).isEqualTo(new Receipt(first, true, true));
    assertThat(ledger(store)).hasSize(2);
  }

  @Test
  void nothing_to_append_is_nothing() throws UnknownOperationException {
    assertThat(store.append(operation, List.of())).isEmpty();
    assertThat(ledger(store)).isEmpty();
  }

  @Test
  void recorded_never_goes_back_when_the_clock_does() throws UnknownOperationException {
    store.append(operation, List.of(remark("a", "")));
    clock.set(MORNING.minus(Duration.ofHours(1)));
    another.append(operation, List.of(remark("b", "")));
    clock.set(MORNING.plusMillis(1));
    store.append(operation, List.of(remark("c", "")));
    assertThat(ledger(store).stream().map(Event::recorded))
        .containsExactly(MORNING, MORNING, MORNING.plusMillis(1));
    assertThat(store.head(operation).recorded()).isEqualTo(MORNING.plusMillis(1));
  }

  @Test
  void many_at_once_and_again_leave_each_entry_once() throws Exception {
    int each = 20;
    List<List<Receipt>> all =
        together(
            THREADS,
            thread -> {
              // Each entry is sent by two threads, each time twice, in an order of its own.
              List<Entry> entries = new ArrayList<>();
              for (int i = 0; i < each; i++) {
                Entry entry = remark("k-%d-%d".formatted(thread / 2, i), "Count " + i);
                entries.add(entry);
                entries.add(entry);
              }
              Collections.shuffle(entries, new Random(SEED + thread));
              List<Receipt> receipts = new ArrayList<>();
              for (Entry entry : entries) {
                EventStore one = thread % 2 == 0 ? store : another;
                receipts.addAll(one.append(operation, List.of(entry)));
              }
              return receipts;
            });
    List<Receipt> receipts = all.stream().flatMap(List::stream).toList();
    assertThat(receipts).as("seed %d", SEED).noneMatch(Receipt::conflicting);
    assertThat(receipts.stream().filter(receipt -> !receipt.repeated()).map(Receipt::event))
        .containsExactlyInAnyOrderElementsOf(ledger(store))
        .hasSize(THREADS / 2 * each);
    checkWhole();
  }

  @Test
  void a_decision_sees_what_came_after_what_was_known() throws UnknownOperationException {
    store.append(operation, remarks("k", 5));
    List<Event> before = ledger(store);
    for (int known = 0; known <= 5; known++) {
      List<Event> shown = before.subList(known, 5);
      Decided<List<Event>> decided =
          another.decide(
              operation,
              Sequence.of(known),
              command("c" + known),
              (since, _) -> new Ruling<>(since, List.of()));
      assertThat(decided).isEqualTo(new Decided.Now<>(shown, List.of()));
    }
    assertThat(ledger(store)).isEqualTo(before);
  }

  @Test
  void what_is_decided_is_recorded_at_the_moment_that_the_decision_was_told()
      throws UnknownOperationException {
    store.append(operation, List.of(remark("a", "")));
    clock.set(MORNING.plusSeconds(5));
    Decided<Instant> decided =
        store.decide(
            operation,
            Sequence.of(1),
            command("c"),
            (_, now) -> new Ruling<>(now, List.of(remark("c", "1"), remark("c", "2"))));
    assertThat(decided)
        .isEqualTo(new Decided.Now<>(MORNING.plusSeconds(5), ledger(another).subList(1, 3)));
    assertThat(ledger(store).get(2).recorded()).isEqualTo(MORNING.plusSeconds(5));
    checkWhole();
  }

  @Test
  void a_command_given_again_is_not_decided_again() throws UnknownOperationException {
    List<Entry> entries = List.of(remark("c", "1"), remark("c", "2"));
    store.decide(operation, Sequence.NONE, command("c"), (_, _) -> new Ruling<>("yes", entries));
    store.append(operation, List.of(remark("d", "")));
    Decided<String> again =
        another.decide(
            operation,
            Sequence.NONE,
            command("c"),
            (_, _) -> {
              throw new IllegalStateException("It was decided on already.");
            });
    assertThat(again).isEqualTo(new Decided.Before<>(ledger(store).subList(0, 2)));
    assertThat(store.append(operation, List.of(remark("c", "1"))))
        .containsExactly(new Receipt(ledger(store).getFirst(), true, false));
  }

  @Test
  void a_command_that_was_refused_is_decided_anew() throws UnknownOperationException {
    assertThat(store.decide(operation, Sequence.NONE, command("c"), nothing()))
        .isEqualTo(new Decided.Now<>("no", List.of()));
    assertThat(store.decide(operation, Sequence.NONE, command("c"), nothing()))
        .isEqualTo(new Decided.Now<>("no", List.of()));
    assertThat(ledger(store)).isEmpty();
  }

  @Test
  void a_decision_that_fails_adds_nothing_and_harms_nobody() throws UnknownOperationException {
    assertThatThrownBy(() ->
            store.decide(
                operation,
                Sequence.NONE,
                command("c"),
                (_, _) -> {
                  throw new IllegalStateException("Nobody knows.");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Nobody knows.");
    store.append(operation, List.of(remark("d", "")));
    assertThat(ledger(store)).hasSize(1);
  }

  @Test
  void entries_of_a_decision_bear_its_key_and_its_reporter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            store.decide(
                operation,
                Sequence.NONE,
                command("c"),
                (_, _) -> new Ruling<>("yes", List.of(remark("d", "")))))
        .withMessageContaining("Maybe");
  }

  @Test
  void nobody_can_have_seen_what_is_not_there() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.decide(operation, Sequence.of(1), command("c"), nothing()))
        .withMessageContaining("Maybe");
  }

  @Test
  void decisions_of_two_stores_at_once_never_give_more_than_there_is() throws Exception {
    int stock = DECISIONS / 3;
    Entry allotted =
        new Entry(
            MORNING,
            POST,
            new EntryKey("stock"),
            new RecordBody.AllotmentIssued(
                new AllotmentId("a"),
                new CommitmentId("residents"),
                new PlaceId("bridge"),
                Count.of(stock),
                MORNING.plusSeconds(60)));
    store.append(operation, List.of(allotted));
    List<Integer> granted =
        together(
            THREADS,
            thread -> {
              Taker taker = new Taker(thread % 2 == 0 ? store : another);
              int taken = 0;
              for (int i = thread; i < DECISIONS; i += THREADS) {
                taken += taker.take("c-" + i) ? 1 : 0;
              }
              return taken;
            });
    assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(stock);
    assertThat(ledger(store)).hasSize(1 + stock);
    checkWhole();
  }

  /// Takes one of what is left, as long as something is; remembers what it has seen.
  private final class Taker {
    private final EventStore store;
    private Sequence known = Sequence.NONE;
    private long left;

    Taker(EventStore store) {
      this.store = store;
    }

    boolean take(String key) throws UnknownOperationException {
      Sequence from = known;
      long before = left;
      Decided<Long> decided =
          store.decide(
              operation,
              from,
              command(key),
              (since, _) -> {
                long now = before + since.stream().mapToLong(Taker::change).sum();
                Entry one = used(key);
                return new Ruling<>(now, now > 0 ? List.of(one) : List.of());
              });
      Decided.Now<Long> now = (Decided.Now<Long>) decided;
      assertThat(now.answer()).isNotNegative();
      if (now.events().isEmpty()) {
        return false;
      }
      left = now.answer() - 1;
      known = now.events().getFirst().sequence();
      return true;
    }

    private static long change(Event event) {
      return event.body() instanceof RecordBody.AllotmentIssued issued
          ? issued.people().value()
          : -1;
    }

    private static Entry used(String key) {
      RecordBody.AllotmentUsed one =
          new RecordBody.AllotmentUsed(new AllotmentId("a"), new ConvoyId("c"), Count.of(1));
      return new Entry(MORNING, POST, new EntryKey(key), one);
    }
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

  private static List<Entry> remarks(String key, int size) {
    return IntStream.range(0, size).mapToObj(i -> remark(key + "-" + i, "Remark " + i)).toList();
  }

  private static CommandKey command(String key) {
    return new CommandKey(POST, new EntryKey(key));
  }

  private static Decision<String> nothing() {
    return (_, _) -> new Ruling<>("no", List.of());
  }

  private List<Event> ledger(EventStore from) throws UnknownOperationException {
    return from.read(operation, Sequence.NONE, Integer.MAX_VALUE);
  }

  private void checkWhole() throws UnknownOperationException {
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
