package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Cue;
import org.safepassage.accounts.say.Link;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;

/// Tells what a person should look at before a claim is compared with others. A claim in the wrong
/// mouth does more harm than one that waits.
///
/// @param voices who says what in the text
record Doubts(Voices voices) {
  /// Below this a place is spelt so that a person should look.
  private static final double LIKE = 0.9;

  /// Below this it is more likely somebody else who says it.
  private static final double CERTAIN = 0.5;

  private static final Set<String> UNNAMED =
      Set.of("he", "she", "it", "they", "this", "that", "we", "i", "who", "which", "one");

  List<Doubt> of(Event event, Kind kind, Voice voice, Optional<Spot> spot, double certainty) {
    List<Doubt> doubts = new ArrayList<>();
    if (certainty < CERTAIN || isAnybodys(event.sentence(), event.head(), kind, voice)) {
      doubts.add(Doubt.WHOSE_WORDS);
    }
    if (voice.links().stream().anyMatch(Doubts::isUnknown)) {
      doubts.add(Doubt.WHO_IS_MEANT);
    }
    if (spot.filter(Spot::said)
        .filter(found -> found.likeness() > 0 && found.likeness() < LIKE)
        .isPresent()) {
      doubts.add(Doubt.WHICH_PLACE);
    }
    return doubts;
  }

  /// Whether it seems to be the outlet's own word, and yet somebody is told to speak there.
  private boolean isAnybodys(ReadSentence sentence, int head, Kind kind, Voice voice) {
    boolean aside = voice.unsure() && kind == Kind.INCIDENT;
    boolean unclaimed =
        voice.links().isEmpty()
            && !voice.unsure()
            && (sentence.quoted().get(head) || voices.mayBeSaid(sentence));
    return aside || unclaimed;
  }

  /// A pronoun for whom nobody was found, or a statement that nobody is said to make: "the story
  /// that".
  private static boolean isUnknown(Link link) {
    Speaker speaker = link.speaker();
    boolean pronoun = UNNAMED.contains(speaker.name().toLowerCase(Locale.ROOT));
    boolean nobodys =
        link.cue().kind() == Cue.Kind.NOUN
            && speaker.span().isPresent()
            && !link.cue().spans().isEmpty()
            && speaker.span().get().overlaps(link.cue().spans().getFirst())
            && speaker.name().equalsIgnoreCase(link.cue().word());
    return pronoun || nobodys;
  }
}
