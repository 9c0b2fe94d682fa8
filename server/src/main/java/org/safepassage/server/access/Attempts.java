package org.safepassage.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes whoever guesses wait longer after each wrong guess. In memory: a restart forgives.
///
/// Nobody is shut out for good, since that would let a stranger keep a coordinator out of the room.
public final class Attempts {
  private static final int MOST_KEPT = 20_000;

  private final int free;
  private final Duration longest;
  private final Map<String, Failures> byKey =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Failures(int number, Instant until) {}

  /// @param free how many failures cost nothing
  /// @param longest the longest wait, which the wait doubles up to from one second
  public Attempts(int free, Duration longest) {
    this.free = free;
    this.longest = longest;
  }

  /// Takes one attempt, or says how long to wait for the next. An attempt counts as failed until
  /// somebody says otherwise, so that many at once are no way around the wait.
  public synchronized Optional<Duration> take(String key, Instant now) {
    Failures before = byKey.get(key);
    if (before != null && now.isBefore(before.until())) {
      return Optional.of(Duration.between(now, before.until()));
    }
    boolean isLongAgo =
        before != null && now.isAfter(before.until().plus(longest).plus(Duration.ofMinutes(15)));
    int number = before == null || isLongAgo ? 1 : before.number() + 1;
    byKey.put(key, new Failures(number, now.plus(waitAfter(number))));
    return Optional.empty();
  }

  /// Forgets all failures: whoever knows the password of an account has shown it.
  public synchronized void succeeded(String key) {
    byKey.remove(key);
  }

  /// Takes back one attempt, and none of the failures before it: who signs in from an address to
  /// their own account is not to make room for guesses at others.
  public synchronized void takeBack(String key, Instant now) {
    byKey.computeIfPresent(
        key,
        (_, failures) -> failures.number() <= 1 ? null : new Failures(failures.number() - 1, now));
  }

  private Duration waitAfter(int failures) {
    if (failures <= free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - free - 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
