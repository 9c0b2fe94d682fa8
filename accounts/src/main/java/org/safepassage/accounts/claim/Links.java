package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Voice;

/// One movement that hangs on another.
final class Links {
  private static final Set<String> ORDER =
      Set.of("before", "until", "unless", "till", "once", "if", "provided");

  private static final Set<String> MOVING =
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

  /// One step before another, or both at once: "must leave first", "proceed simultaneously", "hand
  /// over their lists before they board". What has happened in that order is no condition.
  static boolean isOrdered(Event event, Voice voice, boolean terms) {
    Tree tree = event.tree();
    boolean demanded =
        voice.manner() == Voice.Manner.DEMANDED || voice.manner() == Voice.Manner.PROPOSED;
    boolean open =
        tree.hasHelper(
                event.head(), Set.of("will", "would", "must", "should", "shall", "may", "can"))
            || tree.hasHelper(event.head(), Set.of("to"))
            || demanded
            || (!event.isPast() && Set.of("VBZ", "VBP", "VB").contains(tree.tag(event.head())));
    if (!event.isVerb() || !open || event.isPast()) {
      return false;
    }
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.START)
            || event.is(MOVING)
            || event.subjectIs(Lexicon.PEOPLE)
            || event.subjectIs(Lexicon.VEHICLES)
            || event.subjectIs(Lexicon.PROCESS);
    boolean first =
        tree.children(event.head(), "advmod").stream()
            .anyMatch(word -> tree.lemma(word).equals("first") && word > event.head());
    boolean together =
        tree.children(event.head(), "advmod").stream()
                .anyMatch(
                    word -> Set.of("simultaneously", "concurrently").contains(tree.lemma(word)))
            || event.behind("at").stream()
                .anyMatch(word ->
                    Set.of("time", "moment").contains(tree.lemma(word))
                        && tree.children(word).stream()
                            .anyMatch(same -> tree.lemma(same).equals("same")));
    boolean binding =
        demanded
            || terms
            || tree.hasHelper(
                event.head(), Set.of("will", "would", "must", "should", "shall", "to"));
    boolean before =
        binding
            && behind(event, Set.of("before", "once", "until", "unless", "till", "prior")).stream()
                .anyMatch(clause ->
                    tree.isVerb(clause)
                        || Lexicon.PROCESS.contains(tree.lemma(clause))
                        || Lexicon.LEAVE.contains(tree.lemma(clause)));
    boolean when =
        binding
            && moves
            && behind(event, Set.of("when")).stream()
                .anyMatch(clause -> !tree.tag(clause).equals("VBD") && tree.isVerb(clause));
    boolean only =
        behind(event, Set.of("after", "when", "once", "if")).stream()
                .anyMatch(clause -> isOnly(tree, clause))
            || tree.children(event.head(), "advmod").stream()
                .anyMatch(word ->
                    Set.of("then", "afterwards").contains(tree.lemma(word))
                        && word > 0
                        && tree.lemma(word - 1).equals("only"));
    boolean each =
        event.is(Lexicon.LEAVE)
            && event.clausesBehind(Set.of("when")).stream()
                .anyMatch(clause ->
                    Lexicon.LEAVE.contains(tree.lemma(clause)) && !tree.tag(clause).equals("VBD"));
    boolean inStep = demanded && isInStep(event);
    return (moves && (first || together)) || before || when || only || each || inStep;
  }

  /// "only after the last soldier has left".
  private static boolean isOnly(Tree tree, int clause) {
    int first = tree.under(clause).nextSetBit(0);
    return IntStream.rangeClosed(Math.max(0, first - 2), Math.min(tree.size() - 1, first + 1))
        .anyMatch(word -> tree.lemma(word).equals("only"));
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

  private static List<Integer> behind(Event event, Set<String> marks) {
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
  private static boolean isInStep(Event event) {
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
                tree.lemma(word).equals("no")
                    || (tree.lemma(word).equals("not") && word < subject));
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
