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
  private static final Set<String> CONDITIONAL = Set.of("conditional", "dependent", "contingent");

  private static final Set<String> FINDING = Set.of("find", "see", "observe", "detect", "notice");

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
          boolean blamed =
              tree.lemma(verb).equals("blame") && tree.objects(verb, Set.of("for", "on")).isEmpty();
          boolean none =
              FINDING.contains(tree.lemma(verb))
                  && tree.children(child, "det", "neg").stream()
                      .anyMatch(no -> tree.lemma(no).equals("no"));
          boolean letsIn =
              tree.lemma(verb).equals("admit")
                  && (tree.tag(child).equals("NNS") || tree.hasHelper(verb, Set.of("to")));
          if (letsIn) {
            break;
          }
          if (tree.lemma(verb).equals("accuse")) {
            tree.children(child, "prep").stream()
                .filter(of -> tree.lemma(of).equals("of"))
                .forEach(of -> contents.addAll(tree.children(of, "pcomp")));
          }
          if (blamed || none || tree.lemma(verb).equals("offer")) {
            contents.add(child);
          } else if (Reporting.isDemand(tree.lemma(verb))
              && tree.isNoun(child)
              && !tree.has(verb, "xcomp", "ccomp")) {
            contents.add(child);
          } else if (Reporting.isShowing(tree.lemma(verb)) && tree.has(child, "acl", "relcl")) {
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
          boolean toThing = tree.lemma(child).equals("to") && tree.lemma(verb).equals("object");
          boolean knows = tree.lemma(child).equals("of") && tree.lemma(verb).equals("know");
          boolean onThing = tree.lemma(child).equals("on") && tree.lemma(verb).equals("insist");
          if (forThing || ofThing || onThing || toThing || knows) {
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

  /// "will want to leave": a wish of which somebody else tells, no demand.
  static boolean isOnlyWished(Tree tree, int verb) {
    boolean wants =
        tree.lemma(verb).equals("want")
            && tree.hasHelper(verb, Set.of("will", "would", "do", "may"));
    boolean asksForItself =
        tree.lemma(verb).equals("ask") && !tree.has(verb, "dobj", "ccomp") && !tree.isPassive(verb);
    return (wants || asksForItself) && tree.has(verb, "xcomp");
  }

  /// "A monitor saw soldiers drive 40 of them away".
  static boolean isSeen(Tree tree, int verb) {
    return FINDING.contains(tree.lemma(verb))
        && tree.children(verb, "ccomp").stream()
            .anyMatch(clause -> clause > verb && tree.has(clause, "nsubj"));
  }

  /// "nobody knew where": nobody says anything.
  static boolean isNobody(Tree tree, int subject) {
    return Set.of("nobody", "none", "no", "anybody", "anyone", "neither")
            .contains(tree.lemma(subject))
        || tree.children(subject, "det").stream().anyMatch(det -> tree.lemma(det).equals("no"));
  }

  /// "advised that 22 had returned" tells; "advised that they return" proposes.
  static Manner manner(Tree tree, int verb, Manner usual) {
    boolean told =
        usual == Manner.PROPOSED
            && tree.children(verb, "ccomp").stream()
                .anyMatch(clause ->
                    Set.of("VBD", "VBZ").contains(tree.tag(clause))
                        || tree.children(clause, "aux", "auxpass").stream()
                            .anyMatch(aux -> Set.of("VBD", "VBZ", "VBP").contains(tree.tag(aux))));
    return told ? Manner.ASSERTED : usual;
  }

  /// Clauses behind a speaker who stands in the middle: "Men did stand there, the statement says,
  /// but the police removed them."
  static List<Integer> goingOn(ReadSentence sentence, int verb, List<Integer> contents) {
    Tree tree = sentence.tree();
    boolean closes = contents.stream().anyMatch(content -> content < verb);
    if (!closes || !Reporting.isPlainSaying(tree.lemma(verb))) {
      return List.of();
    }
    return tree.children(verb, "conj", "advcl").stream()
        .filter(clause -> clause > verb && tree.isVerb(clause))
        .filter(clause -> tree.has(clause, "nsubj", "nsubjpass", "expl"))
        .filter(clause -> Reporting.manner(tree.lemma(clause)).isEmpty())
        .toList();
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
    boolean putAt =
        Set.of("put", "set", "estimate").contains(lemma)
            && tree.objects(verb, Set.of("at")).stream()
                .anyMatch(number ->
                    tree.tag(number).equals("CD")
                        || tree.children(number, "nmod", "num", "nummod").stream()
                            .anyMatch(part -> tree.tag(part).equals("CD")));
    boolean cause =
        Set.of("attribute", "ascribe").contains(lemma)
            || (Set.of("pin", "put").contains(lemma)
                && tree.children(verb, "prep").stream()
                    .anyMatch(prep ->
                        tree.lemma(prep).equals(lemma.equals("pin") ? "on" : "to")
                            && tree.has(verb, lemma.equals("pin") ? "dobj" : "prt")))
            || (lemma.equals("make")
                && tree.children(verb, "ccomp", "oprd", "acomp").stream()
                    .anyMatch(word -> CONDITIONAL.contains(tree.lemma(word))))
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
                    tree.tag(object).equals("CD")
                        || tree.children(object, "nmod", "num", "nummod").stream()
                            .anyMatch(number -> tree.tag(number).equals("CD")))
            && !tree.isPassive(verb)
            && tree.children(verb, "nsubj").stream()
                .noneMatch(who ->
                    Set.of("we", "i").contains(tree.lemma(who))
                        || tree.children(who, "poss").stream()
                            .anyMatch(our -> Set.of("our", "we").contains(tree.lemma(our))));
    boolean holds =
        lemma.equals("hold")
            && tree.find(verb, word -> tree.lemma(word).equals("responsible")).isPresent();
    if (figure || putAt || cause || counts || holds) {
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
