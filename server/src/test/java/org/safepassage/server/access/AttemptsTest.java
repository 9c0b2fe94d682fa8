package org.safepassage.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: whoever guesses waits longer and longer; whoever only mistypes hardly does.
final class AttemptsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void A01_the_first_few_cost_nothing_and_then_the_wait_doubles_up_to_a_bound() {
    Attempts attempts = new Attempts(3, Duration.ofSeconds(10));
    Instant now = START;
    long[] expected = {0, 0, 0, 1, 2, 4, 8, 10, 10};

    for (long seconds : expected) {
      assertThat(attempts.take("a", now)).isEmpty();
      if (seconds > 0) {
        assertThat(attempts.take("a", now)).contains(Duration.ofSeconds(seconds));
      }
      now = now.plusSeconds(seconds);
    }
  }

  @Test
  void A02_a_success_forgets_the_failures_and_others_never_had_them() {
    Attempts attempts = new Attempts(1, Duration.ofMinutes(1));
    attempts.take("a", START);
    attempts.take("a", START);
    assertThat(attempts.take("a", START)).isPresent();
    assertThat(attempts.take("b", START)).isEmpty();

    attempts.succeeded("a");

    assertThat(attempts.take("a", START)).isEmpty();
  }

  @Test
  void A03_signing_in_to_ones_own_account_in_between_makes_no_room_for_guesses() {
    Attempts attempts = new Attempts(2, Duration.ofMinutes(1));
    Instant now = START;
    for (int guess = 0; guess < 2; guess++) {
      attempts.take("address", now);
      attempts.take("address", now);
      attempts.takeBack("address", now);
    }

    attempts.take("address", now);

    assertThat(attempts.take("address", now)).isPresent();
  }
}
