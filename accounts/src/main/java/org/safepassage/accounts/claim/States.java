package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;

/// Who is where, who holds it, what is open.
final class States {
  private static final Set<String> PLACES =
      Set.of(
          "city",
          "town",
          "village",
          "area",
          "district",
          "neighbourhood",
          "neighborhood",
          "territory",
          "enclave",
          "quarter",
          "street",
          "region",
          "suburb",
          "plant",
          "pocket");

  private States() {}

  static Optional<Topic> state(Event event) {
    return there(event)
        .or(() -> home(event))
        .or(() -> isControl(event) ? Optional.of(Topic.CONTROL) : Optional.empty())
        .or(() -> access(event));
  }

  private static Optional<Topic> there(Event event) {
    Tree tree = event.tree();
    boolean stay =
        event.is(Lexicon.REMAIN)
            && event.isVerb()
            && !(event.lemma().equals("hold") && isControl(event))
            && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE));
    boolean there =
        event.lemma().equals("be")
            && tree.has(event.head(), "expl")
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word -> event.meansOneOf(word, Lexicon.PEOPLE));
    boolean empty =
        (event.lemma().equals("be")
                && tree.children(event.head(), "acomp").stream()
                    .anyMatch(word -> Set.of("empty", "deserted").contains(tree.lemma(word))))
            || (event.is(Set.of("empty", "clear")) && !event.behind("of").isEmpty());
    boolean inside =
        event.lemma().equals("be")
            && event.subjectIs(Lexicon.PEOPLE)
            && tree.children(event.head(), "advmod", "prep", "acomp").stream()
                .anyMatch(word ->
                    Set.of(
                            "still",
                            "inside",
                            "left",
                            "trapped",
                            "stranded",
                            "underground",
                            "there",
                            "alive")
                        .contains(tree.lemma(word)));
    return stay || there || empty || inside ? Optional.of(Topic.REMAINING) : Optional.empty();
  }

  private static Optional<Topic> home(Event event) {
    Tree tree = event.tree();
    boolean home =
        event.lemma().equals("be")
            && tree.children(event.head(), "attr", "acomp", "advmod").stream()
                .anyMatch(word -> tree.lemma(word).equals("home"));
    boolean live =
        event.is(Set.of("live", "reside", "inhabit", "stay"))
            && event.subjectIs(Lexicon.PEOPLE)
            && event.behind("under").isEmpty();
    boolean house = event.is(Set.of("house", "shelter", "host")) && event.patientIs(Lexicon.PEOPLE);
    if (home || live || house) {
      return Optional.of(Topic.POPULATION);
    }
    boolean takes =
        event.is(Set.of("take", "last"))
            && event.subjectIs(Lexicon.PROCESS)
            && tree.children(event.head(), "dobj", "npadvmod").stream()
                .anyMatch(word -> Lexicon.TIMES.contains(tree.lemma(word)));
    return takes ? Optional.of(Topic.DURATION) : Optional.empty();
  }

  private static Optional<Topic> access(Event event) {
    Tree tree = event.tree();
    boolean about = event.subjectIs(Lexicon.AID) || event.patientIs(Lexicon.AID);
    boolean aid =
        about
            && event.is(
                Set.of(
                    "enter",
                    "reach",
                    "deliver",
                    "arrive",
                    "allow",
                    "let",
                    "distribute",
                    "bring",
                    "send",
                    "unload",
                    "take",
                    "come",
                    "wait",
                    "carry",
                    "run"));
    if (aid) {
      return Optional.of(Topic.AID);
    }
    boolean roads = event.subjectIs(Lexicon.ROADS) || event.patientIs(Lexicon.ROADS);
    boolean opens = roads && event.is(Set.of("open", "reopen", "clear", "secure"));
    boolean isOpen =
        event.is(Set.of("be", "remain", "stay"))
            && roads
            && tree.children(event.head(), "acomp", "oprd", "advmod").stream()
                .anyMatch(
                    word -> Set.of("open", "passable", "clear", "safe").contains(tree.lemma(word)));
    boolean isClosed =
        event.is(Set.of("be", "remain", "stay"))
            && roads
            && tree.children(event.head(), "acomp", "oprd").stream()
                .anyMatch(word ->
                    Set.of("closed", "blocked", "impassable", "shut", "cut")
                        .contains(tree.lemma(word)));
    if (opens || isOpen) {
      return Optional.of(Topic.ROAD_OPEN);
    }
    if (isClosed) {
      return Optional.of(Topic.ROAD_CLOSED);
    }
    boolean guarantees =
        event.is(Set.of("give", "provide", "offer", "receive", "get", "obtain", "secure", "grant"))
            && event.patientIs(Set.of("guarantee", "assurance"));
    if (guarantees && event.isVerb()) {
      return Optional.of(Topic.GUARANTEES);
    }
    boolean access =
        event.is(Set.of("have", "gain", "get", "obtain", "receive"))
            && event.patientIs(Set.of("access"));
    return access ? Optional.of(Topic.ACCESS) : Optional.empty();
  }

  private static boolean isControl(Event event) {
    Tree tree = event.tree();
    boolean inTheHands =
        event.is(Set.of("be", "remain", "come", "fall", "stay"))
            && event.behind("under", "in", "into").stream()
                .anyMatch(word ->
                    Set.of("control", "hand").contains(tree.lemma(word))
                        && (!tree.objects(word, Set.of("of")).isEmpty()
                            || tree.has(word, "compound", "nmod", "poss")));
    if (inTheHands) {
      return true;
    }
    if (!event.is(Lexicon.CONTROL) || !event.isVerb()) {
      return false;
    }
    boolean restored =
        event.behind("to", "under", "in").stream()
            .anyMatch(word -> tree.lemma(word).equals("control"));
    boolean place = event.patients().stream().anyMatch(word -> isPlace(event, word));
    boolean it =
        event.lemma().equals("control") && event.patients().stream().anyMatch(tree::isPronoun);
    boolean fell =
        event.lemma().equals("fall")
            && event.subject().stream().anyMatch(word -> isPlace(event, word));
    boolean holds = event.lemma().equals("hold");
    return restored || fell || it || (place && !(holds && event.isNegated()));
  }

  static boolean isPlace(Event event, int word) {
    Tree tree = event.tree();
    boolean named =
        event
            .sentence()
            .mentionAt(word)
            .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
            .isPresent();
    return named
        || PLACES.contains(tree.lemma(word))
        || tree.objects(word, Set.of("of")).stream()
            .anyMatch(whole ->
                PLACES.contains(tree.lemma(whole))
                    || event
                        .sentence()
                        .mentionAt(whole)
                        .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
                        .isPresent());
  }
}
