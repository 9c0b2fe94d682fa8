package org.safepassage.accounts.claim;

import java.util.Map;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Voices;

/// Tells which events make claims of their own, and which are parts of another's.
final class Wholes {
  private static final Set<String> TRYING =
      Set.of("try", "attempt", "manage", "refuse", "begin", "start", "continue", "fail");

  private Wholes() {}

  /// Whether it is said that it happens: not of what is only meant to, waited for or prevented.
  /// What somebody demands, expects or denies is said by them.
  static boolean isSaid(Event event, Voices voices) {
    Tree tree = event.tree();
    int at = event.head();
    for (int steps = 0; at >= 0 && steps <= tree.size(); steps++) {
      if (voices.turnsAt(event.sentence(), at)) {
        return true;
      }
      boolean infinitive = tree.isVerb(at) && tree.hasHelper(at, Set.of("to"));
      boolean tried =
          infinitive && tree.head(at) >= 0 && TRYING.contains(tree.lemma(tree.head(at)));
      if (at > 0 && tree.head(at) >= 0 && tree.lemma(tree.head(at)).equals("despite")) {
        return true;
      }
      boolean gerund =
          tree.relation(at).equals("pcomp") && !tree.lemma(tree.head(at)).equals("despite");
      boolean conditional =
          tree.children(at, "mark", "advmod").stream()
              .anyMatch(
                  mark -> Set.of("if", "unless", "until", "whether").contains(tree.lemma(mark)));
      if ((infinitive && !tried) || gerund || conditional) {
        return false;
      }
      at = tree.head(at);
    }
    return true;
  }

  /// Whether the event only belongs to one above it: the leaving that is allowed, demanded or
  /// waited for.
  static boolean isPartOf(Event event, Map<Integer, Topic> topics) {
    Tree tree = event.tree();
    int above = event.sentence().clauses().above(event.head());
    if (above < 0 || !topics.containsKey(above)) {
      return false;
    }
    Topic whole = topics.get(above);
    return switch (tree.relation(event.head())) {
      case "xcomp", "ccomp", "pcomp", "csubj" ->
          whole == Topic.LINKED
              || whole == Topic.CALLED_FOR
              || whole == Topic.DEAL_SCOPE
              || whole == Topic.REMAINING
              || whole == Topic.PREVENTED
              || whole == Topic.DENIED
              || whole == Topic.STARTED
              || whole == topics.get(event.head());
      case "advcl" ->
          whole == Topic.LINKED
              || whole == Topic.CALLED_FOR
              || (whole == topics.get(event.head()) && whole == Topic.REMAINING)
              || (whole == Topic.STARTED && tree.lemma(above).equals("wait"))
              || (whole == Topic.REMAINING && tree.hasHelper(event.head(), Set.of("to")));
      case "acl", "relcl" -> {
        Topic own = topics.getOrDefault(event.head(), whole);
        boolean apart =
            own.kind() == Kind.INCIDENT
                || own.kind() == Kind.TERM
                || Content.isAside(tree, event.head());
        boolean within =
            Set.of(
                    Topic.LINKED,
                    Topic.REMAINING,
                    Topic.VEHICLES,
                    Topic.DEAL_SCOPE,
                    Topic.STOPPED,
                    Topic.LEFT,
                    Topic.DETAINED)
                .contains(whole);
        yield within && (!apart || own == Topic.REMAINING);
      }
      default -> false;
    };
  }

  /// A breach that is named as the reason of the stop is told with that.
  static boolean isOnlyTheCause(Event event, Map<Integer, Topic> topics) {
    int above = event.sentence().clauses().above(event.head());
    return topics.get(event.head()) == Topic.VIOLATED
        && above >= 0
        && topics.get(above) == Topic.STOPPED;
  }

  /// The event whose words the claim rests on: for "tried to take" the trying, for "was expected to
  /// start" the expecting, for a denial what is held against the statement.
  static Event reaching(Event event, Topic topic) {
    Tree tree = event.tree();
    int above = tree.head(event.head());
    if (tree.relation(event.head()).equals("xcomp") && above >= 0) {
      boolean expected =
          tree.isPassive(above) && tree.has(above, "nsubjpass") && !tree.has(above, "agent");
      boolean covers = topic == Topic.DEAL_SCOPE;
      if (TRYING.contains(tree.lemma(above)) || (expected && !covers)) {
        return new Event(event.sentence(), above);
      }
    }
    if (topic == Topic.DENIED && tree.has(event.head(), "ccomp")) {
      return new Event(event.sentence(), tree.child(event.head(), "ccomp").getAsInt());
    }
    return event;
  }
}
