package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Reporting;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;

/// What is asked for.
final class Asking {
  /// What these ask for is a condition of those who say it; what others ask for is a call.
  private static final Set<String> REQUIRING =
      Set.of("demand", "require", "insist", "stipulate", "order", "condition", "insistence");

  private static final Set<String> PROMISING =
      Set.of("vow", "pledge", "promise", "threaten", "undertake", "plan", "swear", "offer");

  private Asking() {}

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
