package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    if (Rejections.isDenial(event, voice)) {
      return Optional.of(Topic.DENIED);
    }
    if (Orders.isOrdered(event, voice, terms)) {
      return Optional.of(Topic.LINKED);
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
    if (terms && Deals.isOrdained(event)) {
      return Optional.of(Topic.DEAL_SCOPE);
    }
    if (isBlame(event)) {
      return Optional.of(Topic.STOP_CAUSE);
    }
    if (!event.isVerb() && voice.manner() == Voice.Manner.ASSERTED && voice.holder().isPresent()) {
      return Nominal.topic(event);
    }
    return Incidents.incident(event)
        .map(topic -> Rejections.isDenied(event, topic, voice) ? Topic.DENIED : topic)
        .or(() -> Deals.deal(event, terms))
        .or(() -> Movements.movement(event))
        .or(() -> States.state(event))
        .or(() -> Counts.topic(event))
        .map(topic -> isAccused(topic, voice) ? Topic.EXPELLED : topic);
  }

  /// "accused soldiers of taking fifteen people to a camp": no departure of theirs.
  private static boolean isAccused(Topic topic, Voice voice) {
    boolean accuses =
        !voice.links().isEmpty() && voice.links().getLast().cue().word().equals("accuse");
    return accuses && Set.of(Topic.LEFT, Topic.ARRIVED, Topic.REMAINING).contains(topic);
  }

  /// What a denial is about; nothing, if its words don't tell: "the report".
  static Optional<Topic> denied(Event event, Voice voice) {
    if (!event.isVerb()) {
      return Nominal.topic(event);
    }
    return Incidents.incident(event)
        .or(() -> Movements.movement(event))
        .or(() -> States.state(event));
  }

  /// "attributed the suspension to a disagreement", "blamed the rebels for the delay".
  private static boolean isBlame(Event event) {
    boolean to = event.is(Set.of("attribute", "ascribe")) && !event.behind("to").isEmpty();
    boolean of =
        event.lemma().equals("blame")
            && event.isVerb()
            && event.behind("for", "on").stream()
                .anyMatch(word -> Lexicon.DELAYS.contains(event.tree().lemma(word)));
    boolean holds =
        event.lemma().equals("hold")
            && event
                .tree()
                .find(event.head(), word -> event.tree().lemma(word).equals("responsible"))
                .isPresent();
    boolean leads =
        event.is(Set.of("lead", "cause", "trigger", "prompt", "force", "result", "bring"))
            && event.isVerb()
            && Stream.concat(event.behind("to", "in").stream(), event.patient().stream().boxed())
                .anyMatch(word -> Lexicon.DELAYS.contains(event.tree().lemma(word)));
    return to || of || holds || leads;
  }
}
