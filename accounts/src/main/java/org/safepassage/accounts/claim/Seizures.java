package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

/// People who are detained, led away, turned back or driven out.
final class Seizures {
  private Seizures() {}

  static Optional<Topic> capture(Event event) {
    Tree tree = event.tree();
    boolean turned =
        event.is(Set.of("turn", "send", "force", "drive", "push"))
            && event.hasParticle(Incidents.BACK)
            && !isDeparting(event);
    if (turned) {
      return Optional.of(Topic.TURNED_BACK);
    }
    boolean behindDetention =
        event.behind("behind", "for", "in", "into").stream()
            .anyMatch(word -> Lexicon.DETENTION.contains(tree.lemma(word)));
    if (removes(event)) {
      return Optional.of(Topic.DETAINED);
    }
    boolean led =
        event.is(Set.of("take", "lead", "drag", "pull", "separate", "march", "haul"))
            && (event.hasParticle(Set.of("away", "off", "aside")) || !event.behind("off").isEmpty())
            && event.patientIs(Lexicon.PEOPLE)
            && event.behind("to", "into").isEmpty();
    boolean dragged =
        event.is(Set.of("drag", "pull", "haul"))
            && event.hasParticle(Set.of("away", "off"))
            && event.patientIs(Lexicon.PEOPLE);
    boolean questioned =
        event.is(Set.of("question", "interrogate"))
            && tree.isPassive(event.head())
            && event.patientIs(Lexicon.CAPTIVES);
    boolean detains =
        event.is(Set.of("detain", "arrest", "abduct", "kidnap", "imprison", "jail", "disappear"))
            || dragged
            || questioned
            || isMissing(event)
            || (event.is(Lexicon.DETAIN)
                && event.isVerb()
                && (event.patientIs(Lexicon.CAPTIVES) || holdsNumber(event) || isInPrison(event)))
            || (event.is(Set.of("take", "hold", "keep", "carry"))
                && !event.patientIs(Set.of("place", "part"))
                && takesCaptives(event));
    if (behindDetention || led || detains) {
      return Optional.of(Topic.DETAINED);
    }
    boolean ordered =
        event.is(Set.of("order", "tell"))
            && event.isVerb()
            && (event.patientIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.OBSERVERS))
            && tree.has(event.head(), "xcomp")
            && (Incidents.hasCulprit(event)
                || (event.lemma().equals("order") && isForcedToLeave(event)));
    boolean expels =
        ordered
            || event.is(Set.of("expel", "displace", "deport", "evict", "uproot"))
            || (event.lemma().equals("force")
                && event.isVerb()
                && (event.hasParticle(Set.of("out"))
                    || isForcedToLeave(event)
                    || !event.behind("on", "onto", "aboard").isEmpty()));
    return expels ? Optional.of(Topic.EXPELLED) : Optional.empty();
  }

  /// "removed from the queue by armed men", "took the boys in front of my eyes", "separated from
  /// their relatives".
  private static boolean removes(Event event) {
    Tree tree = event.tree();
    if (!event.isVerb() || !event.patientIs(Lexicon.PEOPLE)) {
      return false;
    }
    boolean apart =
        event.lemma().equals("separate")
            && tree.isPassive(event.head())
            && !event.behind("from").isEmpty();
    boolean bySomebody = tree.has(event.head(), "agent") && Incidents.hasCulprit(event);
    boolean held =
        bySomebody
            && event.is(Set.of("keep", "remove", "take", "drag", "pull", "trap"))
            && event.behind("to", "into").isEmpty();
    boolean took =
        event.lemma().equals("take")
            && !tree.isPassive(event.head())
            && tree.child(event.head(), "nsubj").stream()
                .anyMatch(they -> tree.lemma(they).equals("they"))
            && event.behind("to", "from", "into", "out", "home").isEmpty()
            && tree.children(event.head(), "prt", "advmod").isEmpty();
    return apart || held || took;
  }

  /// "drive them away to Idlib", "sent away to": they leave.
  private static boolean isDeparting(Event event) {
    return event.hasParticle(Set.of("away"))
        && event.lemma().equals("drive")
        && event.actors().stream().noneMatch(who -> event.meansOneOf(who, Lexicon.ACTORS));
  }

  /// "nine are still missing", "their whereabouts are unknown".
  private static boolean isMissing(Event event) {
    Tree tree = event.tree();
    List<Integer> being = tree.children(event.head(), "acomp", "oprd");
    boolean missing =
        event.is(Set.of("be", "remain", "go", "stay", "report"))
            && being.stream().anyMatch(word -> tree.lemma(word).equals("missing"))
            && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE));
    boolean unknown =
        event.subjectIs(Set.of("whereabouts", "fate"))
            && (event.isNegated() || being.stream().anyMatch(w -> tree.lemma(w).equals("unknown")));
    boolean verb =
        event.lemma().equals("miss")
            && tree.tag(event.head()).equals("VBG")
            && !tree.has(event.head(), "dobj")
            && event.subjectIs(Lexicon.PEOPLE);
    return missing || unknown || verb;
  }

  private static boolean isInPrison(Event event) {
    Tree tree = event.tree();
    return event.lemma().equals("hold")
        && event.behind("in", "at").stream()
            .anyMatch(place ->
                Set.of("prison", "jail", "cell", "basement", "cellar", "camp", "tunnel")
                    .contains(tree.lemma(place)));
  }

  private static boolean holdsNumber(Event event) {
    return event.lemma().equals("hold")
        && event.patient().isPresent()
        && event.tree().tag(event.patient().getAsInt()).equals("CD");
  }

  private static boolean isForcedToLeave(Event event) {
    Tree tree = event.tree();
    return tree.children(event.head(), "xcomp", "ccomp").stream()
        .anyMatch(child -> Lexicon.LEAVE.contains(tree.lemma(child)));
  }

  private static boolean takesCaptives(Event event) {
    Tree tree = event.tree();
    Set<String> held = Set.of("captive", "hostage", "prisoner", "detainee", "abductee");
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
