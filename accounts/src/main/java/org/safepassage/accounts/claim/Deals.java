package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

/// Deals that are made, and what they cover.
final class Deals {
  private static final Set<String> ENTITLED =
      Set.of(
          "permit", "allow", "entitle", "oblige", "require", "exempt", "free", "forbid", "bind",
          "let", "bar");

  private Deals() {}

  /// @param told whether the sentence before told of what a deal covers
  static Optional<Topic> deal(Event event, boolean told) {
    return made(event).or(() -> covered(event, told));
  }

  /// Whether it is said what shall, may or may not be done.
  static boolean isOrdained(Event event) {
    return isToBe(event)
        && !event.tree().hasHelper(event.head(), Set.of("can", "would"))
        && event.subject().isPresent();
  }

  private static Optional<Topic> made(Event event) {
    Tree tree = event.tree();
    boolean reached =
        event.isVerb()
            && event.is(Lexicon.REACH)
            && (event.patientIs(Lexicon.DEALS)
                || event.lemma().equals("agree")
                || isMadeWith(event));
    if (reached) {
      boolean between =
          !event.behind("between", "under").isEmpty()
              || (tree.isPassive(event.head()) && !event.behind("with").isEmpty());
      boolean by = event.actor().isPresent() && tree.isPassive(event.head());
      boolean brokers =
          Set.of("broker", "mediate", "negotiate").contains(event.lemma())
              && event.actor().isPresent();
      boolean through =
          event.behind("through", "with", "under", "by").stream()
              .anyMatch(word ->
                  Set.of(
                          "mediation",
                          "auspices",
                          "sponsorship",
                          "guarantee",
                          "brokerage",
                          "help",
                          "effort",
                          "office")
                      .contains(tree.lemma(word)));
      boolean signs = event.lemma().equals("sign") && event.actor().isPresent();
      boolean both = event.actors().size() > 1 && !tree.isPassive(event.head());
      return Optional.of(
          between || by || brokers || through || signs || both
              ? Topic.DEAL_MAKERS
              : Topic.DEAL_REACHED);
    }
    boolean signed =
        event.lemma().equals("bear")
            && event.subjectIs(Lexicon.DEALS)
            && event.patientIs(Set.of("signature", "seal", "stamp"));
    if (signed) {
      return Optional.of(Topic.DEAL_MAKERS);
    }
    boolean there =
        event.lemma().equals("be")
            && tree.has(event.head(), "expl")
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word -> event.meansOneOf(word, Lexicon.DEALS));
    boolean accepts =
        event.isVerb()
            && event.is(
                Set.of(
                    "accept", "approve", "endorse", "ratify", "join", "abandon", "cancel", "draw"))
            && event.patientIs(Lexicon.DEALS);
    return there || accepts ? Optional.of(Topic.DEAL_REACHED) : Optional.empty();
  }

  /// "It was concluded with the mediation of", said of a deal that was named before.
  private static boolean isMadeWith(Event event) {
    return event.is(Set.of("conclude", "sign", "broker", "negotiate", "mediate"))
        && event.patientIs(Set.of("it", "this", "that"))
        && (event.tree().isPassive(event.head())
            ? !event.behind("with", "through", "by", "under", "between").isEmpty()
            : event.actors().size() > 1);
  }

  private static Optional<Topic> covered(Event event, boolean told) {
    Tree tree = event.tree();
    boolean covers =
        (event.is(Lexicon.COVER) || event.lemma().equals("promise"))
            && (event.subjectIs(Lexicon.DEALS)
                || event.subjectIs(Lexicon.TERMS)
                || (told && event.subjectIs(Set.of("it"))));
    boolean undertakes =
        event.isVerb()
            && event.is(Set.of("undertake", "offer", "pledge", "promise", "commit"))
            && (tree.has(event.head(), "xcomp") || !event.behind("to").isEmpty());
    boolean included =
        event.is(Set.of("include", "cover", "exclude", "bind"))
            && event.behind("in", "by", "from").stream()
                .anyMatch(word -> Lexicon.DEALS.contains(tree.lemma(word)));
    boolean partOf =
        event.lemma().equals("be")
            && tree.children(event.head(), "attr").stream()
                .anyMatch(word ->
                    Set.of("part", "party", "signatory").contains(tree.lemma(word))
                        && tree.objects(word, Set.of("of", "to")).stream()
                            .anyMatch(deal ->
                                Lexicon.DEALS.contains(tree.lemma(deal))
                                    || Lexicon.TALKS.contains(tree.lemma(deal))));
    boolean whichUnder =
        tree.relation(event.head()).equals("relcl")
            && Lexicon.DEALS.contains(tree.lemma(tree.head(event.head())))
            && tree.find(event.head(), word -> isUnderWhich(tree, word)).isPresent();
    boolean oblige =
        event.is(Set.of("oblige", "bind", "require", "forbid", "cover", "apply"))
            && (event.behind("by").stream().anyMatch(w -> Lexicon.DEALS.contains(tree.lemma(w)))
                || event.subjectIs(Lexicon.TERMS)
                || event.subjectIs(Set.of("nothing")));
    boolean ordained =
        (told || isUnderDeal(event))
            && (isToBe(event)
                || (isTimeless(event)
                    && (isUnderDeal(event)
                        || tree.relation(event.head()).matches("root|ccomp|conj"))));
    return covers || undertakes || included || partOf || whichUnder || oblige || ordained
        ? Optional.of(Topic.DEAL_SCOPE)
        : Optional.empty();
  }

  private static boolean isUnderWhich(Tree tree, int word) {
    return tree.lemma(word).equals("which")
        && tree.head(word) >= 0
        && Set.of("under", "by", "in").contains(tree.lemma(tree.head(word)));
  }

  /// Whether the sentence speaks of what holds under a deal: "Under the accord, ...", "As part of
  /// the truce ...", "In exchange, ...".
  private static boolean isUnderDeal(Event event) {
    Tree tree = event.tree();
    for (int word = 0; word < tree.size(); word++) {
      boolean under =
          Set.of("prep", "pcomp", "advmod", "root").contains(tree.relation(word))
              && Set.of("under", "as", "in", "per", "by").contains(tree.lemma(word))
              && namesAgreement(tree, word, 8);
      boolean according =
          Set.of("accord", "according").contains(tree.lemma(word)) && namesAgreement(tree, word, 6);
      if (under || according) {
        return true;
      }
    }
    boolean exchange =
        event.behind("in").stream()
            .anyMatch(word -> Set.of("exchange", "return").contains(tree.lemma(word)));
    return exchange;
  }

  private static boolean namesAgreement(Tree tree, int word, int within) {
    return tree.find(
            word,
            below ->
                below > word
                    && below - word < within
                    && isAgreement(tree, below)
                    && !tree.isVerb(below))
        .isPresent();
  }

  private static boolean isAgreement(Tree tree, int word) {
    return Set.of(
            "deal",
            "agreement",
            "accord",
            "truce",
            "pact",
            "arrangement",
            "term",
            "ceasefire",
            "understanding",
            "plan")
        .contains(tree.lemma(word));
  }

  /// "will leave", "is to hand over", "may choose", "are permitted to".
  private static boolean isToBe(Event event) {
    Tree tree = event.tree();
    boolean modal =
        tree.hasHelper(event.head(), Set.of("will", "may", "can", "must", "shall", "would"))
            || (tree.hasHelper(event.head(), Set.of("to"))
                && tree.head(event.head()) >= 0
                && tree.lemma(tree.head(event.head())).equals("be"));
    boolean entitled = event.is(ENTITLED) && tree.isPassive(event.head()) && !event.isPast();
    boolean allowed = event.is(ENTITLED) && presentHelper(event);
    int above = tree.head(event.head());
    boolean joined =
        tree.relation(event.head()).equals("conj")
            && above >= 0
            && tree.isVerb(above)
            && !tree.has(event.head(), "nsubj", "nsubjpass", "aux")
            && isToBe(new Event(event.sentence(), above));
    return event.isVerb() && (modal || entitled || allowed || joined);
  }

  private static boolean presentHelper(Event event) {
    Tree tree = event.tree();
    return tree.children(event.head(), "auxpass").stream()
        .anyMatch(helper -> Set.of("VBZ", "VBP").contains(tree.tag(helper)));
  }

  /// Told in the present: "each fighter carries".
  private static boolean isTimeless(Event event) {
    return event.isVerb()
        && Set.of("VBZ", "VBP").contains(event.tree().tag(event.head()))
        && !event.isPast();
  }
}
