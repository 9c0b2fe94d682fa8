package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Reporting;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;

/// What is asked for, and what is denied.
final class Asking {
  /// What these ask for is a condition of those who say it; what others ask for is a call.
  private static final Set<String> REQUIRING =
      Set.of("demand", "require", "insist", "stipulate", "order", "condition", "insistence");

  private static final Set<String> PROMISING =
      Set.of("vow", "pledge", "promise", "threaten", "undertake", "plan", "swear", "offer");

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

  private Asking() {}

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
    boolean unclear = isUnclear(event);
    boolean cannotSay =
        event.lemma().equals("be")
            && event.isNegated()
            && event.behind("in").stream().anyMatch(word -> tree.lemma(word).equals("position"));
    boolean neverPart =
        event.lemma().equals("be")
            && tree.children(event.head(), "neg", "advmod").stream()
                .anyMatch(word -> tree.lemma(word).equals("never"))
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word -> tree.lemma(word).equals("part"));
    boolean noSuch =
        event.subject().isPresent()
            && tree.children(event.subject().getAsInt()).stream()
                .anyMatch(word ->
                    tree.lemma(word).equals("such")
                        && ((word > 0 && tree.lemma(word - 1).equals("no"))
                            || (event.lemma().equals("exist") && event.isNegated())));
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
        || unproven
        || unsettled
        || unclear
        || noSuch
        || cannotSay
        || cannotTell;
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

  /// What is demanded or asked for: a condition where one movement hangs on it, else a call.
  static Optional<Topic> asked(Event event, Voice voice) {
    Tree tree = event.tree();
    if (event.is(Set.of("ensure", "guarantee")) && tree.has(event.head(), "ccomp")) {
      return Optional.empty();
    }
    boolean must =
        tree.hasHelper(event.head(), Set.of("should", "must", "ought"))
            || (Set.of("need", "have").contains(event.lemma()) && tree.has(event.head(), "xcomp"));
    boolean top = isTop(event);
    if (voice.manner() == Manner.DEMANDED || voice.manner() == Manner.PROPOSED) {
      if (!top) {
        return Optional.empty();
      }
      String cue = demanding(event).or(voice::cueWord).orElse("");
      if (PROMISING.contains(cue)) {
        return Optional.empty();
      }
      boolean requires =
          REQUIRING.contains(cue)
              && voice.manner() == Manner.DEMANDED
              && (Links.linked(event).isPresent() || namesPlace(event));
      return Optional.of(requires ? Topic.LINKED : Topic.CALLED_FOR);
    }
    boolean had =
        event.lemma().equals("have")
            && tree.tag(event.head()).equals("VBD")
            && voice.holder().isEmpty();
    if (must && top && !had && !event.lemma().equals("need")) {
      return Optional.of(Topic.CALLED_FOR);
    }
    return wished(event) ? Optional.of(Topic.CALLED_FOR) : Optional.empty();
  }

  /// What is demanded for a place is a condition of what happens in another.
  private static boolean namesPlace(Event event) {
    return event.sentence().mentionsIn(event.tree().under(event.head())).stream()
        .anyMatch(mention -> mention.named().kind() == Named.Kind.PLACE);
  }

  private static boolean wished(Event event) {
    Tree tree = event.tree();
    boolean imperative =
        tree.tag(event.head()).equals("VB")
            && tree.head(event.head()) < 0
            && !tree.has(event.head(), "nsubj", "aux");
    boolean important =
        event.lemma().equals("be")
            && tree.children(event.head(), "acomp").stream()
                .anyMatch(word ->
                    Set.of(
                            "important",
                            "vital",
                            "essential",
                            "necessary",
                            "crucial",
                            "imperative",
                            "urgent",
                            "critical")
                        .contains(tree.lemma(word)));
    boolean question =
        tree.children(event.head(), "dobj").stream().anyMatch(word -> tree.tag(word).equals("WP"));
    boolean seeks =
        Set.of("seek", "want").contains(event.lemma())
            && !tree.tag(event.head()).equals("VBN")
            && !question
            && !tree.relation(event.head()).equals("relcl")
            && (event.patient().isPresent() || tree.has(event.head(), "xcomp", "ccomp"));
    boolean step =
        event.lemma().equals("be")
            && event.subject().isPresent()
            && Set.of("step", "priority", "goal", "aim", "task")
                .contains(tree.lemma(event.subject().getAsInt()));
    return imperative || important || seeks || step;
  }

  /// The verb that demands: "ask" in "we ask that".
  private static Optional<String> demanding(Event event) {
    Tree tree = event.tree();
    int at = tree.head(event.head());
    for (int steps = 0; at >= 0 && steps <= tree.size(); steps++) {
      if (Reporting.isDemand(tree.lemma(at))
          || PROMISING.contains(tree.lemma(at))
          || REQUIRING.contains(tree.lemma(at))) {
        return Optional.of(tree.lemma(at));
      }
      at = tree.head(at);
    }
    return Optional.empty();
  }

  /// Whether no event above it is said by the same voice as a demand: "allow people to leave" is
  /// one demand, not two.
  private static boolean isTop(Event event) {
    Tree tree = event.tree();
    return switch (tree.relation(event.head())) {
      case "relcl" -> tree.head(event.head()) < 0;
      case "xcomp", "ccomp", "pcomp", "advcl", "acl" ->
          tree.head(event.head()) < 0 || !isAsked(event, tree.head(event.head()));
      default -> true;
    };
  }

  private static boolean isAsked(Event event, int above) {
    Tree tree = event.tree();
    boolean verb = tree.isVerb(above);
    String lemma = tree.lemma(above);
    boolean demands =
        Reporting.isDemand(lemma)
            || Set.of("insist", "propose", "recommend", "say", "tell", "expect").contains(lemma);
    boolean ensures = Set.of("ensure", "guarantee").contains(lemma);
    return verb && !demands && !ensures;
  }
}
