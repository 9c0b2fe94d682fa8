package org.safepassage.accounts.claim;

import java.util.Optional;
import org.safepassage.accounts.say.Voice;

/// Tells what an event is about.
///
/// A frame is a verb, or a noun that stands for one, with those who do it and those to whom it is
/// done (Fillmore, 1976). The frames here are those of evacuations; what fits none is left out.
final class Frames {
  private Frames() {}

  /// The topic of a claim that rests on the event; nothing, if it is none of ours.
  static Optional<Topic> topic(Event event, Voice voice) {
    if (Asking.isDenial(event, voice)) {
      return Optional.of(Topic.DENIED);
    }
    Optional<Topic> asked = Asking.asked(event, voice);
    if (asked.isPresent()) {
      return asked;
    }
    Optional<Topic> linked = Links.linked(event);
    if (linked.isPresent()) {
      return linked;
    }
    return Incidents.incident(event)
        .or(() -> Deals.deal(event))
        .or(() -> Movements.movement(event))
        .or(() -> States.state(event));
  }
}
