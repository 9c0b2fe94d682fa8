package org.safepassage.server.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes on when a scene says so, by whole minutes. Each scene begins at a time of its
/// own, and so sets it back; whoever signs in does so at a time that never was before, since after
/// a failure there is a wait by the clock.
final class SetClock implements InstantSource {
  private final AtomicReference<Times> times;

  private record Times(Instant now, Instant latest) {
    Times at(Instant moment) {
      return new Times(moment, moment.isAfter(latest) ? moment : latest);
    }
  }

  SetClock(String now) {
    this.times = new AtomicReference<>(new Times(Instant.parse(now), Instant.parse(now)));
  }

  @Override
  public Instant instant() {
    return times.get().now();
  }

  void set(Instant moment) {
    times.updateAndGet(before -> before.at(moment));
  }

  void set(String moment) {
    set(Instant.parse(moment));
  }

  void pass(int minutes) {
    times.updateAndGet(before -> before.at(before.now().plus(Duration.ofMinutes(minutes))));
  }

  /// Goes on to a minute after the latest time that it ever showed.
  void goOn() {
    times.updateAndGet(before -> before.at(before.latest().plus(Duration.ofMinutes(1))));
  }
}
