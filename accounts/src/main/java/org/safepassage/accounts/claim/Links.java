package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

/// One movement that hangs on another.
final class Links {
  private static final Set<String> ORDER =
      Set.of("before", "until", "unless", "till", "once", "if");

  private Links() {}

  /// One movement only after another.
  static Optional<Topic> linked(Event event) {
    Tree tree = event.tree();
    boolean condition =
        tree.children(event.head(), "attr").stream()
            .anyMatch(word ->
                Set.of("condition", "precondition", "prerequisite").contains(tree.lemma(word)));
    if (condition) {
      return Optional.of(Topic.LINKED);
    }
    boolean conditional =
        Set.of("condition", "depend", "hinge", "hold", "link", "tie").contains(event.lemma())
            && !event.behind("on", "upon", "to").isEmpty()
            && !event.lemma().equals("hold");
    if (conditional && (event.subjectIs(Lexicon.PROCESS) || event.patientIs(Lexicon.PROCESS))) {
      return Optional.of(Topic.LINKED);
    }
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.START)
            || event.is(Lexicon.RESUME)
            || Set.of("allow", "let", "permit", "prevent", "block", "refuse", "release", "proceed")
                .contains(event.lemma());
    boolean barred =
        event.isNegated()
            || event.willBe()
            || noOne(event)
            || Set.of("suspend", "halt", "stop", "hold", "block").contains(event.lemma());
    boolean until =
        !event.clausesBehind(Set.of("until", "unless", "till", "once", "if")).isEmpty()
            || event.clausesBehind(Set.of("after", "when")).stream()
                .anyMatch(clause ->
                    tree.find(event.head(), w -> tree.lemma(w).equals("only")).isPresent());
    boolean moving =
        moves
            || event.is(Lexicon.ARRIVE)
            || event.is(
                Set.of(
                    "roll", "cross", "pass", "free", "discuss", "declare", "enter", "hand",
                    "suspend", "deliver", "follow", "receive"))
            || event.subjectIs(Lexicon.PROCESS)
            || event.subjectIs(Lexicon.VEHICLES);
    if (moving && barred && until && event.isVerb()) {
      return Optional.of(Topic.LINKED);
    }
    boolean ordered =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(event.head()),
                tree.children(event.head(), "xcomp", "ccomp").stream())
            .flatMap(each -> new Event(event.sentence(), each).clausesBehind(ORDER).stream())
            .anyMatch(clause -> isMovement(event, clause));
    boolean future =
        !event.isPast() || event.lemma().equals("prevent") || event.lemma().equals("refuse");
    return moves && ordered && (future || event.isNegated())
        ? Optional.of(Topic.LINKED)
        : Optional.empty();
  }

  /// "no one will cross".
  private static boolean noOne(Event event) {
    Tree tree = event.tree();
    return event.subject().isPresent()
        && (Set.of("no", "none", "nobody", "neither")
                .contains(tree.lemma(event.subject().getAsInt()))
            || tree.children(event.subject().getAsInt()).stream()
                .anyMatch(w -> tree.lemma(w).equals("no")));
  }

  private static boolean isMovement(Event event, int clause) {
    Event other = new Event(event.sentence(), clause);
    Tree tree = event.tree();
    return other.is(Lexicon.LEAVE)
        || other.is(Lexicon.ARRIVE)
        || (Lexicon.PROCESS.contains(tree.lemma(clause)) && tree.isNoun(clause))
        || Set.of("allow", "let", "permit", "release", "lift", "include").contains(other.lemma());
  }
}
