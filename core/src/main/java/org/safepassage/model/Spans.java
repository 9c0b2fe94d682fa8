package org.safepassage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The moments at which something is open: half-open windows that neither overlap nor touch, the
/// earliest first. One that has always been open begins at [Instant#MIN], one that never closes
/// ends at [Instant#MAX].
public record Spans(List<Window> windows) {
  /// Open at every moment.
  public static final Spans ALWAYS = new Spans(List.of(new Window(Instant.MIN, Instant.MAX)));

  /// Open at none.
  public static final Spans NEVER = new Spans(List.of());

  /// @throws IllegalArgumentException when the windows overlap, touch, or are out of order
  public Spans {
    windows = List.copyOf(windows);
    for (int i = 1; i < windows.size(); i++) {
      if (!windows.get(i - 1).until().isBefore(windows.get(i).from())) {
        throw new IllegalArgumentException(
            """
            The window %s does not lie after %s.
            Maybe join them first.\
            """
                .formatted(windows.get(i), windows.get(i - 1)));
      }
    }
  }

  /// Windows in any order; those that overlap or touch become one.
  public static Spans of(List<Window> windows) {
    List<Window> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparing(Window::from));
    List<Window> joined = new ArrayList<>();
    for (Window window : sorted) {
      if (!joined.isEmpty() && !joined.getLast().until().isBefore(window.from())) {
        Window last = joined.removeLast();
        Instant until = last.until().isAfter(window.until()) ? last.until() : window.until();
        joined.add(new Window(last.from(), until));
      } else {
        joined.add(window);
      }
    }
    return new Spans(joined);
  }

  /// Every moment before `end`.
  public static Spans before(Instant end) {
    return new Spans(List.of(new Window(Instant.MIN, end)));
  }

  public boolean isNever() {
    return windows.isEmpty();
  }

  public boolean contains(Instant instant) {
    return windows.stream().anyMatch(window -> window.contains(instant));
  }

  /// The first open moment that is not before `instant`; nothing when it is over for good.
  public Optional<Instant> next(Instant instant) {
    return windows.stream()
        .filter(window -> instant.isBefore(window.until()))
        .findFirst()
        .map(window -> window.from().isAfter(instant) ? window.from() : instant);
  }

  /// The moments at which both are open.
  public Spans and(Spans other) {
    List<Window> both = new ArrayList<>();
    for (Window a : windows) {
      for (Window b : other.windows) {
        Instant from = a.from().isAfter(b.from()) ? a.from() : b.from();
        Instant until = a.until().isBefore(b.until()) ? a.until() : b.until();
        if (from.isBefore(until)) {
          both.add(new Window(from, until));
        }
      }
    }
    return of(both);
  }

  /// The moments at which at least one is open.
  public Spans or(Spans other) {
    List<Window> either = new ArrayList<>(windows);
    either.addAll(other.windows);
    return of(either);
  }
}
