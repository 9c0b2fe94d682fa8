package org.safepassage.server.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.UserId;
import org.safepassage.server.room.LiveRoom;

/// FEATURE UNDER TEST: texts wait to be read, and not more of them than can be read soon.
@Timeout(60)
final class ReadingsTest {
  private static final Instant NOON = Instant.parse("2016-12-19T12:00:00Z");
  private static final Reporter INES =
      new Reporter(new UserId("ines"), Role.INFORMATION_OFFICER, new DeviceId("desk-1"));

  private final LiveRoom room = Scenario.room("aleppo-2016", InstantSource.fixed(NOON));

  /// In Arabic, so that no model of English has to be loaded.
  private static AccountBody.TextTaken text(String id) {
    return TakenText.of(
        new TextId(id),
        "قالت الإذاعة إن الجميع خرجوا.".getBytes(UTF_8),
        ZoneOffset.UTC,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void where_too_many_wait_another_stays_unread_and_can_be_read_later() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    InstantSource slow =
        () -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          return NOON;
        };
    try (Readings readings = new Readings(slow, 1)) {
      assertThat(readings.read(room, text("first"), INES, Duration.ZERO)).isFalse();
      begun.await();
      assertThat(readings.isFull()).isFalse();
      assertThat(readings.read(room, text("second"), INES, Duration.ZERO)).isFalse();
      assertThat(readings.isFull()).isTrue();

      assertThat(readings.read(room, text("third"), INES, Duration.ZERO)).isFalse();
      assertThat(readings.state(room, text("second"))).isEqualTo(Readings.State.BEING_READ);
      assertThat(readings.state(room, text("third"))).isEqualTo(Readings.State.NOT_READ);

      goOn.countDown();
      assertThat(readings.read(room, text("second"), INES, Duration.ofSeconds(30))).isTrue();
      assertThat(readings.read(room, text("third"), INES, Duration.ofSeconds(30))).isTrue();
      assertThat(readings.state(room, text("third"))).isEqualTo(Readings.State.NOT_READ);
    }
  }

  @Test
  void when_the_server_has_ended_a_text_stays_unread_and_nothing_goes_wrong() {
    Readings readings = new Readings(InstantSource.fixed(NOON));
    readings.close();

    assertThat(readings.read(room, text("late"), INES, Duration.ofSeconds(1))).isFalse();
    assertThat(readings.state(room, text("late"))).isEqualTo(Readings.State.NOT_READ);
  }
}
