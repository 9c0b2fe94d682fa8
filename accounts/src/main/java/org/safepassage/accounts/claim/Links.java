package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.parse.Tree;

/// One movement that hangs on another.
final class Links {
  private static final Set<String> ORDER =
      Set.of("before", "until", "unless", "till", "once", "if", "provided");

  static final Set<String> MOVING =
      Set.of(
          "allow",
          "let",
          "permit",
          "prevent",
          "block",
          "refuse",
          "release",
          "proceed",
          "roll",
          "cross",
          "pass",
          "free",
          "discuss",
          "declare",
          "enter",
          "hand",
          "suspend",
          "deliver",
          "follow",
          "receive",
          "get",
          "complete",
          "come",
          "open",
          "lift",
          "happen",
          "take",
          "send");

  private Links() {}

  /// One movement only after another, or only with it.
  static Optional<Topic> linked(Event event) {
    Tree tree = event.tree();
    boolean condition =
        tree.children(event.head(), "attr").stream()
            .anyMatch(word ->
                Set.of("condition", "precondition", "prerequisite").contains(tree.lemma(word)));
    boolean conditional =
        event.is(Set.of("condition", "depend", "hinge", "link", "tie"))
            && !event.behind("on", "upon", "to").isEmpty()
            && (event.subjectIs(Lexicon.PROCESS) || event.patientIs(Lexicon.PROCESS));
    boolean made =
        event.lemma().equals("make")
            && tree.children(event.head(), "ccomp", "oprd", "acomp").stream()
                .anyMatch(word ->
                    Set.of("conditional", "dependent", "contingent").contains(tree.lemma(word)));
    if (condition || conditional || made || isInStep(event)) {
      return Optional.of(Topic.LINKED);
    }
    boolean moving =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.LEAVE_OUT)
            || event.is(Lexicon.START)
            || event.is(Lexicon.RESUME)
            || event.is(Lexicon.ARRIVE)
            || event.is(MOVING)
            || event.subjectIs(Lexicon.PROCESS)
            || event.subjectIs(Lexicon.VEHICLES);
    if (moving && event.isVerb() && isHeldBack(event)) {
      return Optional.of(Topic.LINKED);
    }
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.START)
            || event.is(Lexicon.RESUME)
            || event.is(
                Set.of(
                    "allow", "let", "permit", "prevent", "block", "refuse", "release", "proceed"));
    boolean ordered =
        chain(tree, event.head())
            .flatMap(each -> new Event(event.sentence(), each).clausesBehind(ORDER).stream())
            .anyMatch(clause -> isMovement(event, clause));
    boolean future = !event.isPast() || event.is(Set.of("prevent", "refuse"));
    return moves && ordered && (future || event.isNegated())
        ? Optional.of(Topic.LINKED)
        : Optional.empty();
  }

  /// The verb, and those that it needs: of "refuses to let them pass", refuse, let, pass.
  private static Stream<Integer> chain(Tree tree, int verb) {
    return Stream.concat(
        Stream.of(verb),
        tree.children(verb, "xcomp", "ccomp").stream().flatMap(child -> chain(tree, child)));
  }

  /// "won't leave until", "only after", "must be freed before", "as long as".
  private static boolean isHeldBack(Event event) {
    Tree tree = event.tree();
    boolean must = tree.hasHelper(event.head(), Set.of("must", "should"));
    boolean barred =
        event.isNegated()
            || event.willBe()
            || must
            || noOne(event)
            || tree.hasHelper(event.head(), Set.of("can", "could", "may"))
            || event.is(Set.of("suspend", "halt", "stop", "hold", "block"));
    boolean until =
        !behind(event, Set.of("until", "unless", "till", "once", "if", "provided")).isEmpty()
            || (must && !behind(event, Set.of("before")).isEmpty())
            || isAsSoonAs(event)
            || behind(event, Set.of("after", "when", "upon", "once")).stream()
                .anyMatch(clause ->
                    tree.find(event.head(), w -> tree.lemma(w).equals("only")).isPresent());
    return barred && until;
  }

  static List<Integer> behind(Event event, Set<String> marks) {
    return chain(event.tree(), event.head())
        .flatMap(each -> new Event(event.sentence(), each).clausesBehind(marks).stream())
        .toList();
  }

  /// "as long as", "as soon as".
  private static boolean isAsSoonAs(Event event) {
    Tree tree = event.tree();
    return tree.find(
            event.head(),
            word ->
                Set.of("long", "soon").contains(tree.lemma(word))
                    && word > 0
                    && word + 1 < tree.size()
                    && Set.of("as", "so").contains(tree.lemma(word - 1))
                    && tree.lemma(word + 1).equals("as"))
        .isPresent();
  }

  /// "is to proceed in step with that of the two towns".
  static boolean isInStep(Event event) {
    Tree tree = event.tree();
    boolean together =
        event.behind("in").stream()
                .anyMatch(word ->
                    Set.of("step", "parallel", "tandem", "exchange", "return")
                            .contains(tree.lemma(word))
                        && !tree.children(word, "prep").isEmpty())
            || tree.children(event.head(), "advmod").stream()
                .anyMatch(word ->
                    tree.lemma(word).equals("simultaneously")
                        && !tree.children(word, "prep").isEmpty());
    return together
        && !event.isPast()
        && (event.subjectIs(Lexicon.PROCESS)
            || event.patientIs(Lexicon.PROCESS)
            || event.subjectIs(Lexicon.PEOPLE)
            || event.patientIs(Lexicon.PEOPLE));
  }

  /// "no one will cross", "not a single bus has".
  static boolean noOne(Event event) {
    Tree tree = event.tree();
    if (event.subject().isEmpty()) {
      return false;
    }
    int subject = event.subject().getAsInt();
    return Set.of("no", "none", "nobody", "neither", "nothing").contains(tree.lemma(subject))
        || tree.children(subject).stream()
            .anyMatch(word ->
                tree.lemma(word).equals("no") || (tree.lemma(word).equals("not") && word < subject))
        || isNotOne(tree, subject);
  }

  /// "Not one civilian", "not a single bus".
  private static boolean isNotOne(Tree tree, int subject) {
    return tree.under(subject).stream()
        .anyMatch(word ->
            tree.lemma(word).equals("not")
                && word + 1 < subject
                && Set.of("one", "a", "single").contains(tree.lemma(word + 1)));
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
