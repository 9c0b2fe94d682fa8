package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

/// Deals that are made, and what they cover.
final class Deals {

  private Deals() {}

  static Optional<Topic> deal(Event event) {
    Tree tree = event.tree();
    boolean reached =
        event.is(Lexicon.REACH)
            && (event.patientIs(Lexicon.DEALS) || event.lemma().equals("agree"));
    if (reached && event.isVerb()) {
      boolean between = !event.behind("between").isEmpty();
      boolean by = event.actor().isPresent() && tree.isPassive(event.head());
      boolean brokers =
          Set.of("broker", "mediate", "negotiate").contains(event.lemma())
              && event.actor().isPresent();
      return Optional.of(between || by || brokers ? Topic.DEAL_MAKERS : Topic.DEAL_REACHED);
    }
    boolean covers = event.is(Lexicon.COVER) && event.subjectIs(Lexicon.DEALS);
    boolean included =
        event.lemma().equals("include")
            && event.behind("in").stream().anyMatch(w -> Lexicon.DEALS.contains(tree.lemma(w)));
    boolean under =
        tree.relation(event.head()).equals("relcl")
            && Lexicon.DEALS.contains(tree.lemma(tree.head(event.head())))
            && tree.find(
                    event.head(),
                    w ->
                        tree.lemma(w).equals("which")
                            && Set.of("under", "by", "in")
                                .contains(tree.head(w) < 0 ? "" : tree.lemma(tree.head(w))))
                .isPresent();
    boolean underDeal =
        (event.willBe()
                || tree.hasHelper(event.head(), Set.of("may", "can", "must", "shall", "be"))
                || (event.isVerb() && tree.children(event.head(), "aux").isEmpty()))
            && event.behind("under").stream()
                .anyMatch(
                    w -> Set.of("deal", "agreement", "accord", "truce").contains(tree.lemma(w)))
            && !event.isPast();
    boolean oblige =
        Set.of("oblige", "bind", "require", "forbid", "cover", "apply").contains(event.lemma())
            && (event.behind("by").stream().anyMatch(w -> Lexicon.DEALS.contains(tree.lemma(w)))
                || event.subject().stream()
                    .anyMatch(w ->
                        Set.of("nothing", "clause", "text", "article", "paragraph")
                            .contains(tree.lemma(w))));
    return covers || included || under || underDeal || oblige
        ? Optional.of(Topic.DEAL_SCOPE)
        : Optional.empty();
  }
}
