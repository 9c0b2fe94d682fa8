package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

/// What somebody did, or is blamed for.
final class Incidents {
  private static final Set<String> BACK = Set.of("back");

  private Incidents() {}

  static Optional<Topic> incident(Event event) {
    Tree tree = event.tree();
    boolean openedFire =
        (event.lemma().equals("open") && event.patientIs(Set.of("fire")))
            || (Set.of("come", "be").contains(event.lemma())
                && event.behind("under").stream()
                    .anyMatch(w -> Set.of("fire", "attack").contains(tree.lemma(w))));
    boolean firedOn =
        event.is(Lexicon.FIRE)
            && event.isVerb()
            && !event.patientIs(Set.of("deal", "goal", "agreement"));
    if (openedFire || firedOn) {
      return Optional.of(Topic.FIRED);
    }
    if (event.is(Lexicon.KILL)
        || (!event.isVerb() && event.is(Lexicon.DEATHS))
        || (event.lemma().equals("lead")
            && event.behind("to").stream().anyMatch(w -> Lexicon.DEATHS.contains(tree.lemma(w))))
        || (Set.of("cause", "leave").contains(event.lemma()) && event.patientIs(Lexicon.DEATHS))) {
      return Optional.of(Topic.DEATHS);
    }
    boolean turned =
        Set.of("turn", "send", "force", "drive").contains(event.lemma()) && event.hasParticle(BACK);
    if (turned) {
      return Optional.of(Topic.TURNED_BACK);
    }
    boolean behindDetention =
        event.behind("behind", "for").stream()
            .anyMatch(w -> Lexicon.DETENTION.contains(tree.lemma(w)));
    boolean detains =
        Set.of("detain", "arrest", "abduct", "kidnap").contains(event.lemma())
            || (event.is(Lexicon.DETAIN) && event.patientIs(Lexicon.CAPTIVES))
            || (Set.of("take", "hold", "keep").contains(event.lemma()) && takesCaptives(event));
    if (behindDetention || detains) {
      return Optional.of(Topic.DETAINED);
    }
    if (event.is(Lexicon.BLOCK) && event.patientIs(Lexicon.ROADS)) {
      return Optional.of(Topic.ROAD_BLOCKED);
    }
    boolean fromLeaving =
        event.is(Lexicon.PREVENT)
            && event.behind("from").stream()
                .anyMatch(w ->
                    Lexicon.LEAVE.contains(tree.lemma(w))
                        || tree.isVerb(w)
                        || Lexicon.PROCESS.contains(tree.lemma(w)));
    boolean noExit = Set.of("allow", "let", "permit").contains(event.lemma()) && event.isNegated();
    boolean blocksExit =
        Set.of("prevent", "obstruct", "block", "hinder").contains(event.lemma())
            && event.patientIs(Lexicon.PROCESS)
            && !event.patientIs(Set.of("deal", "agreement", "it"));
    if (fromLeaving || noExit || blocksExit) {
      return Optional.of(Topic.PREVENTED);
    }
    if (event.is(Lexicon.BESIEGE)) {
      return Optional.of(Topic.BESIEGED);
    }
    if (event.is(Lexicon.VIOLATE)
        && (event.patientIs(Lexicon.DEALS) || event.lemma().equals("renege"))) {
      return Optional.of(Topic.VIOLATED);
    }
    return Optional.empty();
  }

  private static boolean takesCaptives(Event event) {
    Tree tree = event.tree();
    Set<String> held = Set.of("captive", "hostage", "prisoner", "detainee");
    return tree.find(
                event.head(),
                word ->
                    held.contains(tree.lemma(word))
                        && word != event.head()
                        && event.sentence().clauses().of(word) == event.head())
            .isPresent()
        || event.patientIs(held);
  }
}
