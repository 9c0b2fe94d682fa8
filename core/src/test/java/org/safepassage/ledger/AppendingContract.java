package org.safepassage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.EventStore.Head;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.model.OperationId;

/// What every store must do with what is entered and read: keep it as it was, once, in its place.
public abstract class AppendingContract extends StoreScene {
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
}
