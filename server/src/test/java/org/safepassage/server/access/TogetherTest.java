package org.safepassage.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// FEATURE UNDER TEST: questions that come in at the same time are asked as one, each of them is
/// answered, and no answer is older than its question.
@Timeout(60)
class TogetherTest {
  private static final int THREADS = 32;
  private static final int EACH = 500;

  @Test
  void everybody_gets_their_own_answer_and_none_that_is_older_than_the_question() throws Exception {
    AtomicLong now = new AtomicLong();
    AtomicInteger rounds = new AtomicInteger();
    Together<Integer, Long> together =
        new Together<>(keys -> {
          rounds.incrementAndGet();
          long asked = now.get();
          Map<Integer, Long> answers = new HashMap<>();
          keys.stream().filter(key -> key % 2 == 0).forEach(key -> answers.put(key, asked));
          return answers;
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int key = thread;
        Callable<Boolean> asking =
            () -> {
              for (int i = 0; i < EACH; i++) {
                long before = now.incrementAndGet();
                Optional<Long> answer = together.of(key);
                assertThat(answer.isPresent()).as("key %d", key).isEqualTo(key % 2 == 0);
                answer.ifPresent(asked -> assertThat(asked).isGreaterThanOrEqualTo(before));
              }
              return true;
            };
        all.add(threads.submit(asking));
      }
      for (Future<Boolean> each : all) {
        assertThat(each.get(50, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(rounds.get()).isLessThanOrEqualTo(THREADS * EACH);
  }

  @Test
  void who_comes_while_a_round_is_under_way_is_asked_for_in_the_next_all_at_once()
      throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Set<String>> rounds = new ArrayList<>();
    Together<String, String> together =
        new Together<>(keys -> {
          rounds.add(keys);
          first.countDown();
          try {
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          Map<String, String> answers = new HashMap<>();
          keys.forEach(key -> answers.put(key, "of " + key));
          return answers;
        });
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Optional<String>> one = threads.submit(() -> together.of("one"));
      assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
      Future<Optional<String>> two = threads.submit(() -> together.of("two"));
      Future<Optional<String>> three = threads.submit(() -> together.of("three"));
      Thread.sleep(200);
      goOn.countDown();

      assertThat(one.get(20, TimeUnit.SECONDS)).contains("of one");
      assertThat(two.get(20, TimeUnit.SECONDS)).contains("of two");
      assertThat(three.get(20, TimeUnit.SECONDS)).contains("of three");
    }
    assertThat(rounds).containsExactly(Set.of("one"), Set.of("two", "three"));
  }

  @Test
  void a_failure_is_told_to_all_who_asked_and_the_next_is_asked_again() {
    AtomicInteger asked = new AtomicInteger();
    Together<String, String> together =
        new Together<>(_ -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("The database is away.");
          }
          return Map.of("key", "answer");
        });

    assertThatThrownBy(() -> together.of("key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database is away.");
    assertThat(together.of("key")).contains("answer");
  }
}
