package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;

/// What is asked for, and what is denied.
final class Asking {
  private static final Set<String> ASKING =
      Set.of(
          "call",
          "urge",
          "appeal",
          "ask",
          "request",
          "plead",
          "beg",
          "implore",
          "invite",
          "encourage",
          "proposal",
          "resolution",
          "draft");

  private Asking() {}

  /// Contradicting another's claim: by a verb such as "denied", or by saying what the other's
  /// statement shows.
  static boolean isDenial(Event event, Voice voice) {
    if (voice.manner() == Manner.DENIED) {
      return true;
    }
    Tree tree = event.tree();
    OptionalInt subject = event.subject();
    boolean aboutStatement =
        subject.isPresent()
            && Set.of("assertion", "claim", "statement", "allegation", "accusation", "suggestion")
                .contains(tree.lemma(subject.getAsInt()))
            && tree.has(subject.getAsInt(), "acl", "relcl", "ccomp")
            && !tree.relation(event.head()).equals("relcl")
            && tree.isVerb(event.head());
    return aboutStatement && voice.holder().isPresent();
  }

  /// What is demanded or asked for: a condition where one movement hangs on it, else a call.
  static Optional<Topic> asked(Event event, Voice voice) {
    Tree tree = event.tree();
    if (Set.of("ensure", "guarantee").contains(event.lemma()) && tree.has(event.head(), "ccomp")) {
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
      String cue = voice.links().getLast().cue().word();
      boolean asking = ASKING.contains(cue) || voice.manner() == Manner.PROPOSED;
      boolean promise =
          Set.of("vow", "pledge", "promise", "threaten", "undertake", "plan", "swear")
              .contains(cue);
      return promise ? Optional.empty() : Optional.of(asking ? Topic.CALLED_FOR : Topic.LINKED);
    }
    if (must && top && !event.lemma().equals("need")) {
      return Optional.of(Topic.CALLED_FOR);
    }
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
                            "urgent")
                        .contains(tree.lemma(word)));
    boolean seeks =
        Set.of("seek", "want").contains(event.lemma())
            && (event.patient().isPresent() || tree.has(event.head(), "xcomp"));
    boolean step =
        event.lemma().equals("be")
            && event.subject().isPresent()
            && Set.of("step", "priority", "goal", "aim", "task")
                .contains(tree.lemma(event.subject().getAsInt()));
    return imperative || important || seeks || step
        ? Optional.of(Topic.CALLED_FOR)
        : Optional.empty();
  }

  /// Whether no event above it is said by the same voice as a demand: "allow people to leave" is
  /// one demand, not two.
  private static boolean isTop(Event event) {
    Tree tree = event.tree();
    return switch (tree.relation(event.head())) {
      case "xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl" ->
          tree.head(event.head()) < 0 || !isAsked(event, tree.head(event.head()));
      default -> true;
    };
  }

  private static boolean isAsked(Event event, int above) {
    Tree tree = event.tree();
    boolean verb = tree.isVerb(above);
    boolean demands =
        Set.of(
                "demand",
                "require",
                "call",
                "urge",
                "ask",
                "request",
                "appeal",
                "order",
                "insist",
                "press",
                "plead",
                "beg",
                "implore",
                "invite",
                "encourage",
                "propose",
                "recommend",
                "say",
                "tell",
                "expect")
            .contains(tree.lemma(above));
    boolean ensures = Set.of("ensure", "guarantee").contains(tree.lemma(above));
    return verb && !demands && !ensures;
  }
}
