package org.safepassage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: spans of time, against each moment looked at by itself.
final class SpansTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_218L);

  @Test
  void both_and_either_and_next_are_what_each_moment_says() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 2_000; i++) {
      List<Window> a = windows(random);
      List<Window> b = windows(random);
      Spans both = Spans.of(a).and(Spans.of(b));
      Spans either = Spans.of(a).or(Spans.of(b));
      Optional<Instant> next = Optional.empty();
      for (int second = 24; second >= 0; second--) {
        Instant now = at(second);
        boolean inA = a.stream().anyMatch(window -> window.contains(now));
        boolean inB = b.stream().anyMatch(window -> window.contains(now));
        next = inA ? Optional.of(now) : next;
        assertThat(Spans.of(a).contains(now)).as("seed %d", SEED).isEqualTo(inA);
        assertThat(both.contains(now)).as("seed %d", SEED).isEqualTo(inA && inB);
        assertThat(either.contains(now)).as("seed %d", SEED).isEqualTo(inA || inB);
        assertThat(Spans.of(a).next(now)).as("seed %d", SEED).isEqualTo(next);
      }
    }
  }

  @Test
  void windows_that_touch_are_one() {
    Spans spans = Spans.of(List.of(new Window(at(3), at(5)), new Window(at(1), at(3))));
    assertThat(spans.windows()).containsExactly(new Window(at(1), at(5)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spans(List.of(new Window(at(1), at(3)), new Window(at(3), at(5)))))
        .withMessageContaining("Maybe");
  }

  @Test
  void always_and_never_are_the_ends() {
    assertThat(Spans.ALWAYS.contains(at(1))).isTrue();
    assertThat(Spans.NEVER.contains(at(1))).isFalse();
    assertThat(Spans.before(at(2)).and(Spans.ALWAYS)).isEqualTo(Spans.before(at(2)));
    assertThat(Spans.before(at(2)).or(Spans.NEVER)).isEqualTo(Spans.before(at(2)));
    assertThat(Spans.before(at(2)).next(at(2))).isEmpty();
  }

  private static List<Window> windows(SplittableRandom random) {
    List<Window> windows = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int from = random.nextInt(20);
      windows.add(new Window(at(from), at(from + 1 + random.nextInt(5))));
    }
    return windows;
  }

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }
}
