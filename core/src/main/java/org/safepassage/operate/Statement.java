package org.safepassage.operate;

import java.time.Instant;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Sequence;

/// Something in the record that counts: an event, with what it says now if it was corrected.
///
/// @param event as it was recorded
/// @param body what it says, or what a correction says instead
public record Statement(Event event, Body body) implements Comparable<Statement> {

  public static Statement of(Event event) {
    return new Statement(event, event.body());
  }

  public Sequence sequence() {
    return event.sequence();
  }

  public Reporter by() {
    return event.entry().by();
  }

  /// When it happened, as far as can be: by the word of whoever reported it, but not later than it
  /// was recorded. A clock that is a day ahead must not have the last word for a day.
  public Instant at() {
    Instant occurred = event.occurred();
    return occurred.isAfter(event.recorded()) ? event.recorded() : occurred;
  }

  public boolean isCorrected() {
    return !body.equals(event.body());
  }

  /// By when it happened; of what happened at the same moment, as it was recorded.
  @Override
  public int compareTo(Statement other) {
    int byTime = at().compareTo(other.at());
    return byTime != 0 ? byTime : sequence().compareTo(other.sequence());
  }
}
