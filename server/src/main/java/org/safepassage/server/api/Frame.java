package org.safepassage.server.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;

/// Some events on their way to viewers, in the form of server-sent events.
///
/// @param first the place of the first event that it speaks of, whether it is in it or not
/// @param last the place of the last
/// @param text what is sent
record Frame(long first, long last, String text) {

  /// @param events all that came, at least one
  /// @param visible those of them that are to be shown
  static Frame of(List<Event> events, List<Event> visible) {
    StringBuilder text = new StringBuilder();
    for (Event event : visible) {
      text.append("id: ").append(event.sequence().value()).append('\n');
      text.append("event: entry\n");
      // A canonical event is one line.
      text.append("data: ").append(Canonical.line(event)).append("\n\n");
    }
    long last = events.getLast().sequence().value();
    text.append("id: ").append(last).append('\n');
    text.append("event: figures\n");
    text.append("data: {\"sequence\":").append(last).append("}\n\n");
    return new Frame(events.getFirst().sequence().value(), last, text.toString());
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
