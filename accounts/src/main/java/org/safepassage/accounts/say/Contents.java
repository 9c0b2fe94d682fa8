package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Clauses;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice.Manner;

/// Finds what a verb of saying introduces.
final class Contents {
  private Contents() {}

  /// What the verb introduces: the clause behind "that", the quote, the infinitive, and for demands
  /// also the thing demanded.
  static List<Integer> of(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    Clauses clauses = sentence.clauses();
    List<Integer> contents = new ArrayList<>();
    for (int child : tree.children(verb)) {
      switch (tree.relation(child)) {
        case "ccomp" -> contents.add(child);
        case "xcomp", "advcl" -> {
          boolean infinitive = tree.hasHelper(child, Set.of("to"));
          boolean demanded =
              Reporting.isDemand(tree.lemma(verb)) || Reporting.isPredicting(tree.lemma(verb));
          if (infinitive && demanded && child > verb) {
            contents.add(child);
          } else if (tree.relation(child).equals("advcl")
              && child > verb
              && tree.has(child, "mark")
              && tree.children(child, "mark").stream()
                  .anyMatch(m -> tree.lemma(m).equals("that"))) {
            contents.add(child);
          } else if (tree.relation(child).equals("xcomp") && isOfItself(tree, verb, child)) {
            contents.add(child);
          }
        }
        case "dobj" -> {
          if (Reporting.isDemand(tree.lemma(verb))
              && tree.isNoun(child)
              && !tree.has(verb, "xcomp", "ccomp")) {
            contents.add(child);
          } else if (Reporting.isShowing(tree.lemma(verb))) {
            tree.children(child, "acl", "relcl").stream()
                .filter(clauses::isHead)
                .forEach(contents::add);
          } else if (Reporting.manner(tree.lemma(verb)).filter(Manner.DENIED::equals).isPresent()) {
            contents.add(child);
          } else if (Reporting.tellsOfThings(tree.lemma(verb))
              && (tree.isNoun(child) || tree.tag(child).equals("VBG"))) {
            contents.add(child);
          }
        }
        case "prep" -> {
          boolean forThing =
              tree.lemma(child).equals("for") && Reporting.isDemand(tree.lemma(verb));
          boolean ofThing =
              Set.of("of", "for").contains(tree.lemma(child))
                  && Set.of("accuse", "blame", "warn", "complain", "speak", "talk")
                      .contains(tree.lemma(verb));
          boolean onThing = tree.lemma(child).equals("on") && tree.lemma(verb).equals("insist");
          if (forThing || ofThing || onThing) {
            boolean clause =
                forThing
                    && tree.children(verb, "xcomp", "advcl").stream()
                        .anyMatch(next -> next > child && tree.hasHelper(next, Set.of("to")));
            contents.addAll(
                clause ? tree.children(child, "pcomp") : tree.children(child, "pobj", "pcomp"));
          }
        }
        default -> {}
      }
    }
    return contents;
  }

  /// "acknowledged holding 200", "claimed to have taken": what they say of themselves.
  private static boolean isOfItself(Tree tree, int verb, int child) {
    boolean admits =
        Reporting.tellsOfThings(tree.lemma(verb))
            || Set.of("deny", "claim", "profess").contains(tree.lemma(verb));
    return admits && child > verb;
  }

  /// Whether the verb's own clause is what its subject says: "put the number at 260", "attributed
  /// the delay to the weather", "called the report a lie".
  static Optional<Manner> ofItsOwn(Tree tree, int verb) {
    String lemma = tree.lemma(verb);
    List<Integer> objects = tree.children(verb, "dobj", "nsubj", "nsubjpass");
    boolean figure =
        Set.of("put", "give", "estimate", "set", "cite").contains(lemma)
            && objects.stream()
                .anyMatch(
                    object -> object > verb && Reporting.FIGURES.contains(tree.lemma(object)));
    boolean cause =
        Set.of("attribute", "ascribe").contains(lemma)
            || (lemma.equals("blame")
                && !tree.objects(verb, Set.of("on", "for")).isEmpty()
                && tree.children(verb, "prep").stream()
                    .flatMap(prep -> tree.children(prep, "pcomp").stream())
                    .findAny()
                    .isEmpty());
    boolean counts =
        Set.of("count", "register", "log", "record", "tally").contains(lemma)
            && tree.children(verb, "dobj").stream()
                .anyMatch(object ->
                    tree.children(object, "nmod", "num", "nummod").stream()
                        .anyMatch(number -> tree.tag(number).equals("CD")))
            && !tree.isPassive(verb);
    boolean holds =
        lemma.equals("hold")
            && tree.find(verb, word -> tree.lemma(word).equals("responsible")).isPresent();
    if (figure || cause || counts || holds) {
      return Optional.of(Manner.ASSERTED);
    }
    boolean dismisses =
        Set.of("call", "describe", "brand", "label", "denounce", "decry", "condemn").contains(lemma)
            && tree.find(verb, word -> word > verb && Reporting.isFalse(tree.lemma(word)))
                .isPresent();
    return dismisses ? Optional.of(Manner.DENIED) : Optional.empty();
  }

  /// "insisting that people be allowed": that they should be, not that they are.
  static boolean isSubjunctive(Tree tree, int content) {
    boolean be =
        tree.children(content, "aux", "auxpass").stream()
            .anyMatch(helper -> tree.lemma(helper).equals("be") && tree.tag(helper).equals("VB"));
    boolean governed =
        tree.children(content, "aux").stream()
            .anyMatch(helper ->
                Set.of("MD", "TO").contains(tree.tag(helper)) || tree.lemma(helper).equals("have"));
    return be && !governed && tree.has(content, "mark");
  }
}
