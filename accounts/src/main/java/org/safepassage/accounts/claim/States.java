package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;

/// Who is where, and who holds it.
final class States {

  private States() {}

  static Optional<Topic> state(Event event) {
    Tree tree = event.tree();
    boolean stay =
        event.is(Lexicon.REMAIN)
            && event.isVerb()
            && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE));
    boolean there =
        event.lemma().equals("be")
            && tree.has(event.head(), "expl")
            && tree.children(event.head(), "attr").stream()
                .anyMatch(w -> event.meansOneOf(w, Lexicon.PEOPLE));
    boolean empty =
        event.lemma().equals("be")
            && tree.children(event.head(), "acomp").stream()
                .anyMatch(w -> Set.of("empty", "deserted").contains(tree.lemma(w)));
    boolean inside =
        event.lemma().equals("be")
            && event.subjectIs(Lexicon.PEOPLE)
            && tree.children(event.head(), "advmod", "prep", "acomp").stream()
                .anyMatch(w ->
                    Set.of("still", "inside", "left", "trapped", "stranded")
                        .contains(tree.lemma(w)));
    if (stay || there || empty || inside) {
      return Optional.of(Topic.REMAINING);
    }
    boolean home =
        event.lemma().equals("be")
            && tree.children(event.head(), "attr", "acomp", "advmod").stream()
                .anyMatch(w -> tree.lemma(w).equals("home"));
    boolean live =
        Set.of("live", "reside", "inhabit").contains(event.lemma())
            && event.subjectIs(Lexicon.PEOPLE);
    boolean house =
        Set.of("house", "shelter", "host").contains(event.lemma())
            && event.patientIs(Lexicon.PEOPLE);
    if (home || live || house) {
      return Optional.of(Topic.POPULATION);
    }
    boolean takes =
        Set.of("take", "last").contains(event.lemma())
            && event.subjectIs(Lexicon.PROCESS)
            && tree.children(event.head(), "dobj", "npadvmod").stream()
                .anyMatch(w -> Set.of("day", "hour", "week", "month").contains(tree.lemma(w)));
    if (takes) {
      return Optional.of(Topic.DURATION);
    }
    if (isControl(event)) {
      return Optional.of(Topic.CONTROL);
    }
    boolean aid =
        (event.subjectIs(Lexicon.AID) || event.patientIs(Lexicon.AID))
            && Set.of(
                    "enter",
                    "reach",
                    "deliver",
                    "arrive",
                    "allow",
                    "let",
                    "distribute",
                    "bring",
                    "send")
                .contains(event.lemma());
    return aid ? Optional.of(Topic.AID) : Optional.empty();
  }

  private static boolean isControl(Event event) {
    Tree tree = event.tree();
    if (!event.is(Lexicon.CONTROL) || !event.isVerb()) {
      return false;
    }
    boolean restored =
        event.behind("to", "under", "in").stream().anyMatch(w -> tree.lemma(w).equals("control"));
    boolean place =
        event.patients().stream()
            .anyMatch(w ->
                event
                        .sentence()
                        .mentionAt(w)
                        .filter(m -> m.named().kind() == Named.Kind.PLACE)
                        .isPresent()
                    || List.of(
                            "city",
                            "town",
                            "village",
                            "area",
                            "district",
                            "neighbourhood",
                            "territory")
                        .contains(tree.lemma(w)));
    boolean fell =
        event.lemma().equals("fall")
            && event.subject().stream()
                .anyMatch(w ->
                    event
                        .sentence()
                        .mentionAt(w)
                        .filter(m -> m.named().kind() == Named.Kind.PLACE)
                        .isPresent());
    return restored
        || (place && !event.lemma().equals("hold"))
        || fell
        || (place && event.lemma().equals("hold") && !event.isNegated());
  }
}
