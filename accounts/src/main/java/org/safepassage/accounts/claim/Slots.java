package org.safepassage.accounts.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.safepassage.accounts.say.Voice;

/// What a claim of a kind leaves open, and what it takes from what is around it.
final class Slots {
  private Slots() {}

  /// What is asked for has no place but one that it names; nor has what is on no topic, for it need
  /// not be about where the text was before.
  static Optional<Spot> place(Kind kind, Topic topic, Optional<Spot> found) {
    if (topic == Topic.OTHER_STATUS) {
      return found.filter(Spot::said);
    }
    return switch (kind) {
      case CALL -> found.filter(Spot::said);
      case INCIDENT, COUNT, STATUS, CONDITION, TERM, DENIAL -> found;
    };
  }

  /// What happened and has no day of its own happened on the day that the text tells of; a count
  /// without one holds up to it. What is asked for or agreed has no day but one that it names.
  static Optional<Days> days(Kind kind, Optional<Days> found) {
    return switch (kind) {
      case INCIDENT, STATUS -> found.map(days -> days.from().isPresent() ? days : on(days.to()));
      case COUNT, CONDITION -> found;
      case CALL, TERM, DENIAL -> found.filter(Days::said);
    };
  }

  private static Days on(LocalDate day) {
    return new Days("", Optional.of(day), day, false);
  }

  static Voice voice(Kind kind, Voice voice) {
    return kind == Kind.CALL && voice.manner() == Voice.Manner.ASSERTED ? voice.demanding() : voice;
  }
}
