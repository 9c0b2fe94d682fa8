package org.safepassage.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.ConvoyState;

/// When the last of what is planned could arrive: its planned time, later by the present delay.
///
/// The present delay is the median, over all convoys that have a plan and have left, of how late
/// each was where it was seen last. Early counts as on time. It knows nothing of closures to come,
/// of conditions that are not met, or of people without a plan.
///
/// @param planned the last arrival that is planned and still to come
/// @param delay none where nothing seen is late
record Forecast(Instant planned, Duration delay) {

  static Optional<Forecast> of(Collection<ConvoyRecord> convoys) {
    Optional<Instant> last =
        convoys.stream()
            .filter(convoy -> !convoy.state().isOver())
            .flatMap(convoy -> ConvoyTimes.calls(convoy).stream().skip(1))
            .map(PlannedCall::expected)
            .max(Instant::compareTo);
    return last.map(planned -> new Forecast(planned, delay(convoys)));
  }

  private static Duration delay(Collection<ConvoyRecord> convoys) {
    List<Duration> delays = new ArrayList<>();
    for (ConvoyRecord convoy : convoys) {
      if (!(convoy.state() instanceof ConvoyState.StoodDown)) {
        lastDelay(convoy).ifPresent(delays::add);
      }
    }
    if (delays.isEmpty()) {
      return Duration.ZERO;
    }
    delays.sort(Duration::compareTo);
    Duration middle = delays.get(delays.size() / 2);
    return middle.isNegative() ? Duration.ZERO : middle;
  }

  /// How late a convoy was where it was seen last, of the places that it was planned to call at.
  private static Optional<Duration> lastDelay(ConvoyRecord convoy) {
    Optional<Duration> last = Optional.empty();
    if (convoy.head().departedAt().isEmpty()) {
      return last;
    }
    for (PlannedCall call : ConvoyTimes.calls(convoy)) {
      Optional<Instant> seen = ConvoyTimes.seenAt(convoy, call);
      if (seen.isPresent()) {
        last = Optional.of(Duration.between(call.expected(), seen.get()));
      }
    }
    return last;
  }

  Instant expected() {
    return planned.plus(delay);
  }
}
