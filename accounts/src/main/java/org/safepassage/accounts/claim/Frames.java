package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.say.Voice;

/// Tells what an event is about.
///
/// A frame is a verb, or a noun that stands for one, with those who do it and those to whom it is
/// done (Fillmore, 1976). The frames here are those of evacuations; what fits none is left out.
final class Frames {
  private Frames() {}

  /// The topic of a claim that rests on the event; nothing, if it is none of ours.
  ///
  /// @param terms whether the sentence before told of what a deal covers
  static Optional<Topic> topic(Event event, Voice voice, boolean terms) {
    if (Asking.isDenial(event, voice)) {
      return Optional.of(Topic.DENIED);
    }
    Optional<Topic> linked = Links.linked(event);
    boolean demanded =
        voice.manner() == Voice.Manner.DEMANDED || voice.manner() == Voice.Manner.PROPOSED;
    if (linked.isPresent() && !demanded) {
      return linked;
    }
    Optional<Topic> asked = Asking.asked(event, voice);
    if (asked.isPresent() || linked.isPresent()) {
      return asked.or(() -> linked);
    }
    if (isBlame(event)) {
      return Optional.of(Topic.STOP_CAUSE);
    }
    return Incidents.incident(event)
        .map(topic -> Asking.isDenied(event, topic, voice) ? Topic.DENIED : topic)
        .or(() -> Deals.deal(event, terms))
        .or(() -> Movements.movement(event))
        .or(() -> States.state(event))
        .or(() -> Counts.topic(event));
  }

  /// "attributed the suspension to a disagreement", "blamed the rebels for the delay".
  private static boolean isBlame(Event event) {
    boolean to = event.is(Set.of("attribute", "ascribe")) && !event.behind("to").isEmpty();
    boolean of =
        event.lemma().equals("blame")
            && event.isVerb()
            && event.behind("for", "on").stream()
                .anyMatch(word -> Lexicon.DELAYS.contains(event.tree().lemma(word)));
    return to || of;
  }
}
