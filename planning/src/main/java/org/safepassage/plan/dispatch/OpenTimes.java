package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.model.Calendar;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.Minute;

/// When a corridor is open, in whole minutes that lie entirely inside its windows. Windows that
/// touch or overlap are one.
///
/// @param always whether there are no windows at all
record OpenTimes(boolean always, List<Span> spans) {

  record Span(int from, int until) {}

  static OpenTimes of(List<Window> windows, Calendar calendar) {
    List<Span> spans = new ArrayList<>();
    windows.stream()
        .map(window ->
            new Span(
                Minute.notBefore(window.from(), calendar),
                Minute.notAfter(window.until(), calendar)))
        .filter(span -> span.from() < span.until())
        .sorted(Comparator.comparingInt(Span::from))
        .forEach(span -> {
          if (!spans.isEmpty() && span.from() <= spans.getLast().until()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.from(), Math.max(last.until(), span.until())));
          } else {
            spans.add(span);
          }
        });
    return new OpenTimes(windows.isEmpty(), List.copyOf(spans));
  }

  /// How much later one must come so as to be on the corridor from `enter` until `leave` while it
  /// is open: 0 if it is, -1 if no window is long enough or left.
  int delay(int enter, int leave) {
    if (always) {
      return 0;
    }
    for (Span span : spans) {
      int from = Math.max(enter, span.from());
      if (from + (leave - enter) <= span.until()) {
        return from - enter;
      }
    }
    return -1;
  }
}
