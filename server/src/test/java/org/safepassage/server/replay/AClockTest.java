package org.safepassage.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.SetClock;

/// FEATURE UNDER TEST: the clock of a replay stands, runs, runs faster, and goes to any moment.
final class AClockTest {
  private static final Aleppo ALEPPO = Aleppo.open();
  private static final Instant TODAY = Instant.parse("2026-03-01T09:00:00Z");

  private final SetClock wall = new SetClock(TODAY);
  private final Replay replay = new Replay(ALEPPO.events(), wall);

  private void wait(Duration time) {
    wall.set(wall.instant().plus(time));
  }

  @Test
  void stands_at_the_first_event_until_it_is_played() {
    wait(Duration.ofHours(1));
    assertThat(replay.instant()).isEqualTo(ALEPPO.events().getFirst().recorded());
    replay.play();
    assertThat(replay.instant()).isEqualTo(replay.start());
    wait(Duration.ofMinutes(1));
    assertThat(replay.instant()).isEqualTo(replay.start().plusSeconds(60));
  }

  @Test
  void runs_at_each_speed_from_where_it_was() {
    replay.play();
    wait(Duration.ofSeconds(10));
    replay.setSpeed(Speed.of(60));
    wait(Duration.ofSeconds(10));
    replay.setSpeed(Speed.of(3_600));
    wait(Duration.ofMillis(1_500));
    assertThat(replay.instant()).isEqualTo(replay.start().plusSeconds(10 + 600 + 5_400));
    replay.pause();
    wait(Duration.ofDays(1));
    assertThat(replay.instant()).isEqualTo(replay.start().plusSeconds(10 + 600 + 5_400));
    assertThat(replay.turns()).isZero();
  }

  @Test
  void stops_at_the_last_event_however_long_it_is_left_alone() {
    replay.setSpeed(Speed.of(3_600));
    replay.play();
    wait(Duration.ofDays(36_500));
    assertThat(replay.instant()).isEqualTo(replay.end());
    wait(Duration.ofSeconds(1));
    assertThat(replay.state().last()).isEqualTo(ALEPPO.events().getLast().sequence());
    replay.jumpTo(replay.start());
    wait(Duration.ofSeconds(1));
    assertThat(replay.instant()).isEqualTo(replay.start().plusSeconds(3_600));
  }

  @Test
  void goes_forwards_and_back_and_no_further_than_the_ledger() {
    Instant friday = Aleppo.at("2016-12-16T10:00");
    assertThat(replay.jumpTo(friday)).isEqualTo(friday);
    assertThat(replay.instant()).isEqualTo(friday);
    assertThat(replay.turns()).isZero();
    assertThat(replay.jumpTo(friday.minusSeconds(1))).isEqualTo(friday.minusSeconds(1));
    assertThat(replay.turns()).isEqualTo(1);
    assertThat(replay.jumpTo(Instant.EPOCH)).isEqualTo(replay.start());
    assertThat(replay.jumpTo(TODAY)).isEqualTo(replay.end());
    assertThat(replay.turns()).isEqualTo(2);
  }

  @Test
  void stands_still_while_the_clock_on_the_wall_is_set_back() {
    replay.play();
    wall.set(TODAY.minusSeconds(3_600));
    assertThat(replay.instant()).isEqualTo(replay.start());
  }

  @Test
  void says_how_far_it_is() {
    replay.jumpTo(Aleppo.at("2016-12-16T10:00"));
    replay.setSpeed(Speed.of(10));
    Replay.State state = replay.state();
    assertThat(state.at()).isEqualTo(Aleppo.at("2016-12-16T10:00"));
    assertThat(state.isPlaying()).isFalse();
    assertThat(state.speed()).isEqualTo(Speed.of(10));
    assertThat(state.last().value())
        .isEqualTo(
            ALEPPO.events().stream()
                .filter(event -> !event.recorded().isAfter(state.at()))
                .count());
    assertThat(state.of().value()).isEqualTo(ALEPPO.events().size());
  }

  @Test
  void refuses_speeds_that_nobody_could_follow_and_ledgers_that_are_none() {
    for (int speed : List.of(0, -1, 3_601)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Speed.of(speed))
          .withMessageContaining("Maybe ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Replay(List.of(), wall))
        .withMessageContaining("Maybe ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Replay(ALEPPO.events().subList(1, 9), wall))
        .withMessageContaining("Maybe ");
  }
}
