package org.safepassage.plan.levers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safepassage.model.Spans;
import org.safepassage.model.Window;

/// At which end windows are made longer.
public enum Edge {
  /// They open earlier.
  BEGINNING,
  /// They close later.
  END;

  /// The same windows, each longer by so much; those that then overlap or touch become one.
  List<Window> longer(List<Window> windows, Duration by) {
    return Spans.of(windows.stream().map(window -> longer(window, by)).toList()).windows();
  }

  private Window longer(Window window, Duration by) {
    return switch (this) {
      case BEGINNING ->
          window.from().equals(Instant.MIN)
              ? window
              : new Window(window.from().minus(by), window.until());
      case END ->
          window.until().equals(Instant.MAX)
              ? window
              : new Window(window.from(), window.until().plus(by));
    };
  }

  /// The word in output.
  public String word() {
    return switch (this) {
      case BEGINNING -> "beginning";
      case END -> "end";
    };
  }
}
