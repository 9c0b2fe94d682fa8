package org.safepassage.accounts.claim;

import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Reporting;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;

/// What is said to be untrue, never to have been, or not to be known.
final class Rejections {
  private static final Set<String> STATEMENTS =
      Set.of(
          "assertion",
          "claim",
          "statement",
          "allegation",
          "accusation",
          "suggestion",
          "report",
          "story",
          "rumour",
          "rumor",
          "charge",
          "account",
          "version",
          "it",
          "this",
          "that");

  private static final Set<String> UNTRUE =
      Set.of("truth", "basis", "evidence", "order", "proof", "landslide", "hostage", "famine");

  private Rejections() {}

  /// Contradicting another's claim: by a verb such as "denied", by calling it false, by saying what
  /// the other's statement shows, or by saying that nobody did what is held against them.
  static boolean isDenial(Event event, Voice voice) {
    if (voice.manner() == Manner.DENIED) {
      return true;
    }
    Tree tree = event.tree();
    OptionalInt subject = event.subject();
    boolean aboutStatement =
        subject.isPresent()
            && STATEMENTS.contains(tree.lemma(subject.getAsInt()))
            && tree.has(subject.getAsInt(), "acl", "relcl", "ccomp")
            && !tree.isPronoun(subject.getAsInt())
            && !tree.relation(event.head()).equals("relcl")
            && tree.isVerb(event.head());
    boolean isFalse =
        event.lemma().equals("be")
            && subject.isPresent()
            && STATEMENTS.contains(tree.lemma(subject.getAsInt()))
            && tree.children(event.head(), "acomp", "attr", "advmod", "oprd").stream()
                .anyMatch(word -> Reporting.isFalse(tree.lemma(word)));
    boolean neverPart =
        event.lemma().equals("be")
            && tree.children(event.head(), "neg", "advmod").stream()
                .anyMatch(word -> tree.lemma(word).equals("never"))
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word -> tree.lemma(word).equals("part"));
    boolean noPart =
        event.is(Set.of("play", "have", "take"))
            && event.patientIs(Set.of("part", "role", "hand"))
            && tree.children(event.patient().orElse(event.head()), "det", "neg").stream()
                .anyMatch(no -> tree.lemma(no).equals("no"));
    boolean noneAtAll =
        !event.isVerb()
            && tree.children(event.head(), "det", "neg").stream()
                .anyMatch(no -> tree.lemma(no).equals("no"));
    boolean knowsNothing =
        event.is(Set.of("know", "have"))
            && event.patientIs(Set.of("nothing", "knowledge"))
            && (event.patientIs(Set.of("nothing")) || event.isNegated());
    boolean notFound =
        event.is(Set.of("find", "discover", "see"))
            && tree.isPassive(event.head())
            && Links.noOne(event);
    boolean nothingOfIt =
        event.lemma().equals("be")
            && tree.has(event.head(), "expl")
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word ->
                    (Lexicon.DEALS.contains(tree.lemma(word))
                            || Lexicon.SIEGE.contains(tree.lemma(word))
                            || Lexicon.FIRE_NOUNS.contains(tree.lemma(word))
                            || Lexicon.ROADS.contains(tree.lemma(word))
                            || UNTRUE.contains(tree.lemma(word)))
                        && tree.children(word, "det", "neg").stream()
                            .anyMatch(no -> tree.lemma(no).equals("no")));
    boolean lie =
        event.lemma().equals("be")
            && !event.isNegated()
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word -> Reporting.isFalse(tree.lemma(word)));
    boolean baseless =
        event.lemma().equals("have") && event.patientIs(Set.of("basis", "foundation", "substance"));
    boolean neverAgreed =
        event.lemma().equals("agree")
            && tree.children(event.head(), "neg", "advmod").stream()
                .anyMatch(word -> tree.lemma(word).equals("never"));
    return ((aboutStatement
                || isFalse
                || lie
                || baseless
                || neverAgreed
                || neverPart
                || noneAtAll
                || noPart
                || nothingOfIt
                || knowsNothing
                || notFound)
            && voice.holder().isPresent())
        || (baseless && aboutStatement(event))
        || isUnsettled(event)
        || isNone(event);
  }

  /// "could not establish who", "it was not possible to verify".
  private static boolean isUnsettled(Event event) {
    Tree tree = event.tree();
    boolean unproven =
        event.is(Set.of("verify", "confirm", "corroborate", "substantiate"))
            && tree.isPassive(event.head())
            && event.isNegated();
    boolean cannotTell =
        event.lemma().equals("be")
            && event.isNegated()
            && tree.children(event.head(), "acomp").stream()
                .anyMatch(word -> tree.lemma(word).equals("possible"))
            && tree.find(
                    event.head(),
                    word ->
                        Set.of("verify", "determine", "confirm", "establish")
                            .contains(tree.lemma(word)))
                .isPresent();
    boolean unsettled =
        event.is(Set.of("establish", "determine", "verify", "confirm", "ascertain"))
            && event.isNegated()
            && !tree.isPassive(event.head());
    boolean cannotSay =
        event.lemma().equals("be")
            && event.isNegated()
            && event.behind("in").stream().anyMatch(word -> tree.lemma(word).equals("position"));
    return unproven || unsettled || cannotSay || cannotTell || isUnclear(event);
  }

  /// "no such clause exists".
  private static boolean isNone(Event event) {
    Tree tree = event.tree();
    return event.subject().isPresent()
        && tree.children(event.subject().getAsInt()).stream()
            .anyMatch(word ->
                tree.lemma(word).equals("such")
                    && ((word > 0 && tree.lemma(word - 1).equals("no"))
                        || (event.lemma().equals("exist") && event.isNegated())));
  }

  /// "It was not clear who had fired": nobody is shown to have done it.
  private static boolean isUnclear(Event event) {
    Tree tree = event.tree();
    boolean asks =
        tree.children(event.head(), "ccomp", "csubj", "advcl", "dep").stream()
            .anyMatch(clause ->
                tree.children(clause, "nsubj").stream()
                    .anyMatch(word -> tree.lemma(word).equals("who")));
    boolean is =
        event.lemma().equals("be")
            && tree.children(event.head(), "acomp", "oprd").stream()
                .anyMatch(word ->
                    Set.of("unclear", "unknown").contains(tree.lemma(word))
                        || (event.isNegated()
                            && Set.of("clear", "known", "certain").contains(tree.lemma(word))));
    boolean established =
        event.is(Set.of("establish", "know", "determine"))
            && tree.isPassive(event.head())
            && event.isNegated();
    return (is || established) && asks;
  }

  private static boolean aboutStatement(Event event) {
    return event.subjectIs(STATEMENTS) && !event.subjectIs(Set.of("it", "this", "that"));
  }

  /// Whether somebody says that nobody did what would be an incident.
  static boolean isDenied(Event event, Topic topic, Voice voice) {
    boolean byNegation =
        event.is(Set.of("allow", "let", "permit", "honour", "honor", "respect", "abide", "comply"));
    boolean missing =
        event.lemma().equals("be")
            && Links.noOne(event)
            && event.tree().children(event.head(), "acomp").stream()
                .anyMatch(word -> event.tree().lemma(word).equals("missing"));
    if (missing && voice.holder().isPresent()) {
      return true;
    }
    boolean harmless = topic == Topic.DEATHS || event.is(Set.of("beat", "hurt", "harm"));
    boolean nobody =
        event.patient().isPresent()
            && (Set.of("nobody", "no", "none")
                    .contains(event.tree().lemma(event.patient().getAsInt()))
                || event.tree().children(event.patient().getAsInt(), "det", "neg").stream()
                    .anyMatch(no -> Set.of("no", "not").contains(event.tree().lemma(no))));
    boolean ours =
        event.subject().isPresent()
            && event.tree().children(event.subject().getAsInt(), "poss").stream()
                .anyMatch(whose -> event.tree().lemma(whose).equals("our"));
    return topic.kind() == Kind.INCIDENT
        && !harmless
        && (voice.holder().isPresent() || ours || isCharge(topic))
        && !byNegation
        && event.isVerb()
        && !event.willBe()
        && (event.isNegated() || Links.noOne(event) || nobody);
  }

  /// What is told of nobody unless somebody was charged with it.
  private static boolean isCharge(Topic topic) {
    return Set.of(Topic.DETAINED, Topic.EXPELLED, Topic.TURNED_BACK, Topic.ABUSED, Topic.FIRED)
        .contains(topic);
  }
}
