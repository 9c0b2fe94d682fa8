package org.safepassage.plan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Calendar;

class MinuteTest {
  private static final Instant START = Instant.parse("2030-01-01T06:00:30Z");
  private static final Calendar CALENDAR =
      new Calendar(ZoneOffset.UTC, START, START.plusSeconds(86_400));

  @Test
  void durations_are_rounded_up() {
    assertThat(Minute.lasting(Duration.ZERO)).isZero();
    assertThat(Minute.lasting(Duration.ofSeconds(60))).isEqualTo(1);
    assertThat(Minute.lasting(Duration.ofSeconds(61))).isEqualTo(2);
    assertThat(Minute.lasting(Duration.ofMinutes(3).plusNanos(1))).isEqualTo(4);
  }

  @Test
  void moments_are_rounded_into_the_window_they_bound() {
    Instant between = START.plusSeconds(90);
    assertThat(Minute.notBefore(between, CALENDAR)).isEqualTo(2);
    assertThat(Minute.notAfter(between, CALENDAR)).isEqualTo(1);
    Instant before = START.minusSeconds(90);
    assertThat(Minute.notBefore(before, CALENDAR)).isEqualTo(-1);
    assertThat(Minute.notAfter(before, CALENDAR)).isEqualTo(-2);
    assertThat(Minute.notBefore(START.plusNanos(1), CALENDAR)).isEqualTo(1);
    assertThat(Minute.of(2).at(CALENDAR)).isEqualTo(START.plusSeconds(120));
  }

  @Test
  void refuses_a_minute_before_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Minute.of(-1))
        .withMessageContaining("Maybe");
  }

  @Test
  void reads_as_day_and_time() {
    assertThat(Minute.of(1440 + 3 * 60 + 15)).hasToString("day 2 03:15");
  }
}
