package org.safepassage.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safepassage.accounts.about.Belonging;
import org.safepassage.model.CountRule;
import org.safepassage.model.Operation;
import org.safepassage.model.Reckoning;
import org.safepassage.server.room.LiveRoom;

/// FEATURE UNDER TEST: what takes long to work out is kept for each operation, and who waits for
/// one operation keeps nobody waiting who looks at another.
@Timeout(60)
final class ComparisonsTest {
  private static final Instant NOON = Instant.parse("2016-12-19T12:00:00Z");

  @Test
  void counts_of_one_room_dont_wait_for_those_of_another() throws Exception {
    LiveRoom busy = Scenario.room("aleppo-2016", InstantSource.fixed(NOON));
    LiveRoom other = Scenario.room("homs-2014", InstantSource.fixed(NOON));
    Comparisons comparisons = new Comparisons();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Boolean> holding =
        CompletableFuture.supplyAsync(
            () ->
                busy.read(_ -> {
                  held.countDown();
                  try {
                    return goOn.await(50, TimeUnit.SECONDS);
                  } catch (InterruptedException ended) {
                    throw new IllegalStateException(ended);
                  }
                }),
            Thread::startVirtualThread);
    held.await();
    CountDownLatch asking = new CountDownLatch(1);
    CompletableFuture<?> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              asking.countDown();
              return comparisons.counts(busy, NOON);
            },
            Thread::startVirtualThread);
    asking.await();
    // Long enough for it to have come to where it waits.
    Thread.sleep(Duration.ofMillis(200));

    CompletableFuture<?> free =
        CompletableFuture.supplyAsync(
            () -> comparisons.counts(other, NOON), Thread::startVirtualThread);
    assertThat(free.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(waiting).isNotDone();
    goOn.countDown();
    assertThat(holding.get()).isTrue();
    assertThat(waiting.get()).isNotNull();
  }

  @Test
  void how_texts_belong_to_an_operation_is_learnt_once_for_the_same_files() {
    Belongings belongings = new Belongings();
    Operation operation = Scenario.operation("aleppo-2016");
    Belonging first = belongings.of(operation);

    assertThat(belongings.of(Scenario.operation("homs-2014"))).isNotSameAs(first);
    assertThat(belongings.of(operation)).isSameAs(first);
    Operation replaced =
        operation.withReckoning(new Reckoning(CountRule.SMALLEST, Duration.ofMinutes(20)));
    assertThat(belongings.of(replaced)).isNotSameAs(first);
  }
}
