package org.safepassage.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How much one account or one address may ask: so many at once, and so many a minute in the long
/// run.
public final class Rates {
  private static final int MOST_KEPT = 20_000;

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Bucket(double left, Instant at) {}

  public Rates(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /// Takes one request.
  ///
  /// @return how long to wait, where too many came
  public synchronized Optional<Duration> take(String key) {
    Instant now = clock.instant();
    Bucket before = buckets.getOrDefault(key, new Bucket(perMinute, now));
    double since = Math.max(0, Duration.between(before.at(), now).toMillis());
    double left = Math.min(perMinute, before.left() + since * perMinute / 60_000);
    if (left < 1) {
      buckets.put(key, new Bucket(left, now));
      return Optional.of(Duration.ofMillis(Math.round((1 - left) * 60_000 / perMinute)));
    }
    buckets.put(key, new Bucket(left - 1, now));
    return Optional.empty();
  }
}
