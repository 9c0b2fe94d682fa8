package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Reporting;
import org.safepassage.accounts.say.Voice;

/// Steps that are to be taken one after another, or at once.
final class Orders {
  private static final Set<String> BEFORE = Set.of("before", "until", "till", "unless", "once");

  /// "before the last family", "until every bus": what is awaited is a step of others.
  private static final Pattern WHICH =
      Pattern.compile("last|first|any|each|every|all|other|single|next|second|third|\\w+th");

  /// How far behind the word that orders the step may stand.
  private static final int NEAR = 9;

  private Orders() {}

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
            || isObliged(event)
            || isSubjunctive(event)
            || demanded
            || (!event.isPast() && Set.of("VBZ", "VBP", "VB").contains(tree.tag(event.head())));
    boolean past = event.isPast() && !demanded && !isObliged(event) && !isSubjunctive(event);
    if ((!event.isVerb() && !demanded) || !open || past) {
      return false;
    }
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.START)
            || event.is(Links.MOVING)
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
            || isObliged(event)
            || isSubjunctive(event)
            || tree.hasHelper(
                event.head(), Set.of("will", "would", "must", "should", "shall", "to"));
    boolean before =
        binding
            && Links.behind(event, Set.of("before", "once", "until", "unless", "till", "prior"))
                .stream()
                .anyMatch(clause ->
                    tree.isVerb(clause)
                        || Lexicon.PROCESS.contains(tree.lemma(clause))
                        || Lexicon.LEAVE.contains(tree.lemma(clause)));
    boolean when =
        binding
            && moves
            && Links.behind(event, Set.of("when")).stream()
                .anyMatch(clause -> !tree.tag(clause).equals("VBD") && tree.isVerb(clause));
    boolean only =
        Links.behind(event, Set.of("after", "when", "once", "if")).stream()
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
    boolean inStep = demanded && Links.isInStep(event);
    return (moves && (first || together))
        || before
        || when
        || only
        || each
        || inStep
        || (binding && isBound(event));
  }

  /// "only after the last soldier has left".
  private static boolean isOnly(Tree tree, int clause) {
    int first = tree.under(clause).nextSetBit(0);
    return IntStream.rangeClosed(Math.max(0, first - 2), Math.min(tree.size() - 1, first + 1))
        .anyMatch(word -> tree.lemma(word).equals("only"));
  }

  /// "insisted that the sick be let out".
  private static boolean isSubjunctive(Event event) {
    Tree tree = event.tree();
    return tree.relation(event.head()).equals("ccomp")
        && tree.children(event.head(), "auxpass").stream().anyMatch(be -> tree.tag(be).equals("VB"))
        && tree.children(event.head(), "aux").isEmpty();
  }

  /// "have to leave", "are to leave".
  private static boolean isObliged(Event event) {
    Tree tree = event.tree();
    return Set.of("have", "need", "be").contains(event.lemma())
        && tree.children(event.head(), "xcomp").stream()
            .anyMatch(step -> tree.hasHelper(step, Set.of("to")));
  }

  /// Whether the words say that the step is bound to another, however they hang together.
  private static boolean isBound(Event event) {
    Tree tree = event.tree();
    BitSet words = reach(event);
    return words.stream()
        .anyMatch(word ->
            (word > event.head() && BEFORE.contains(tree.lemma(word)) && isStep(event, words, word))
                || isFirst(event, word)
                || isAlong(event, word)
                || isOtherwise(event, word)
                || isUpon(event, word));
  }

  /// The words under the event, and those that hang on "he said" in its midst.
  private static BitSet reach(Event event) {
    Tree tree = event.tree();
    BitSet words = tree.under(event.head());
    tree.children(event.head(), "conj").stream()
        .filter(joined -> tree.has(joined, "nsubj", "nsubjpass"))
        .forEach(joined -> words.andNot(tree.under(joined)));
    int above = tree.head(event.head());
    if (above > event.head() && Reporting.tellsSaying(tree.lemma(above))) {
      tree.children(above, "advcl", "prep").stream()
          .filter(child -> child > above)
          .forEach(child -> words.or(tree.under(child)));
    }
    return words;
  }

  /// "before they depart", "until the last family": not "before noon".
  private static boolean isStep(Event event, BitSet words, int order) {
    Tree tree = event.tree();
    return IntStream.range(order + 1, Math.min(tree.size(), order + NEAR))
        .takeWhile(words::get)
        .anyMatch(word ->
            (tree.isVerb(word) && !tree.tag(word).equals("VBG"))
                || Lexicon.PROCESS.contains(tree.lemma(word))
                || (WHICH.matcher(tree.lemma(word)).matches() && ledBy(event, word)));
  }

  private static boolean ledBy(Event event, int word) {
    Tree tree = event.tree();
    return IntStream.range(word, Math.min(tree.size(), word + 4))
        .anyMatch(noun ->
            (tree.lemma(noun).equals("other") && tree.tag(noun).equals("NNS"))
                || Lexicon.PEOPLE.contains(tree.lemma(noun))
                || Lexicon.VEHICLES.contains(tree.lemma(noun))
                || Set.of("batch", "stage", "phase", "group").contains(tree.lemma(noun)));
  }

  /// "be set free first", "first they go", "leaves last": not "the first group", "at first".
  private static boolean isFirst(Event event, int word) {
    Tree tree = event.tree();
    return Set.of("first", "last").contains(tree.lemma(word))
        && tree.tag(word).equals("RB")
        && tree.relation(word).equals("advmod")
        && (word == 0 || !tree.lemma(word - 1).equals("at"));
  }

  /// "in step", "at the same time as".
  private static boolean isAlong(Event event, int word) {
    Tree tree = event.tree();
    String lemma = tree.lemma(word);
    boolean inStep =
        Set.of("step", "parallel", "tandem", "lockstep").contains(lemma)
            && word > 0
            && tree.lemma(word - 1).equals("in");
    boolean same =
        Set.of("time", "moment", "hour", "day").contains(lemma)
            && word > event.head()
            && word > 1
            && tree.lemma(word - 1).equals("same");
    return inStep || same;
  }

  /// "otherwise the corridor would be closed".
  private static boolean isOtherwise(Event event, int word) {
    Tree tree = event.tree();
    return tree.lemma(word).equals("otherwise")
        && word < event.head()
        && tree.hasHelper(event.head(), Set.of("will", "would"));
  }

  /// "only upon completion of the clearance", "within hours of the last bus".
  private static boolean isUpon(Event event, int word) {
    Tree tree = event.tree();
    boolean upon =
        Set.of("upon", "on", "after").contains(tree.lemma(word))
            && word > 0
            && tree.lemma(word - 1).equals("only");
    boolean within =
        Lexicon.TIMES.contains(tree.lemma(word))
            && word > 0
            && tree.lemma(word - 1).equals("within")
            && word + 1 < tree.size()
            && tree.lemma(word + 1).equals("of");
    return (upon || within) && word > event.head();
  }
}
