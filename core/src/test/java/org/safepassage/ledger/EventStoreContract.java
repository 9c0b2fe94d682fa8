package org.safepassage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.EventStore.Ruling;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.PlaceId;

/// What every store must do; here, with decisions: one after the other, each on all that is there.
/// A store's test extends this and says how two stores on the same data are made.
///
/// `-Dsafepassage.decisions` makes the scene of the counter longer; it is 400 otherwise, and 10000
/// for a soak.
public abstract class EventStoreContract extends AppendingContract {
  private static final int DECISIONS = Integer.getInteger("safepassage.decisions", 400);

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
}
