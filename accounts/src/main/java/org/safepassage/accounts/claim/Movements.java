package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

/// People and vehicles that move, and the operation that starts, stops and goes on.
final class Movements {
  private static final Set<String> OUT = Set.of("out", "away", "off");

  private Movements() {}

  static Optional<Topic> movement(Event event) {
    Tree tree = event.tree();
    boolean process = event.patientIs(Lexicon.PROCESS) || event.subjectIs(Lexicon.PROCESS);
    if (event.is(Lexicon.STOP)
        && process
        && !(event.lemma().equals("fail") && tree.has(event.head(), "xcomp"))) {
      return Optional.of(Topic.STOPPED);
    }
    if (event.is(Lexicon.RESUME) && process) {
      return Optional.of(Topic.RESUMED);
    }
    if (event.is(Lexicon.START) && process) {
      return Optional.of(Topic.STARTED);
    }
    if (event.is(Lexicon.COMPLETE) && process) {
      return Optional.of(Topic.COMPLETED);
    }
    boolean waitsForStart =
        event.lemma().equals("wait")
            && tree.children(event.head(), "advcl", "xcomp", "ccomp").stream()
                .anyMatch(child ->
                    Lexicon.START.contains(tree.lemma(child))
                        || Lexicon.RESUME.contains(tree.lemma(child)));
    if (waitsForStart) {
      return Optional.of(Topic.STARTED);
    }
    boolean vehicles = event.subjectIs(Lexicon.VEHICLES) || event.patientIs(Lexicon.VEHICLES);
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.ARRIVE)
            || event.is(Lexicon.LEAVE_OUT)
            || Set.of(
                    "wait", "park", "head", "travel", "carry", "stand", "gather", "line", "cross",
                    "pass", "deploy")
                .contains(event.lemma());
    boolean onTheRoad =
        event.lemma().equals("be")
            && event.subjectIs(Lexicon.PEOPLE)
            && event.behind("on", "under").stream()
                .anyMatch(w -> Set.of("road", "way", "board").contains(tree.lemma(w)));
    if (onTheRoad) {
      return Optional.of(Topic.LEFT);
    }
    boolean people =
        (event.is(Lexicon.LEAVE)
                && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE)))
            || (event.is(Lexicon.LEAVE_OUT)
                && (event.hasParticle(OUT) || event.is(Set.of("bus")))
                && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE)))
            || (event.is(Set.of("arrive", "reach", "cross", "pass"))
                && event.subjectIs(Lexicon.PEOPLE));
    if (people && !isPlanned(event)) {
      return Optional.of(Topic.LEFT);
    }
    boolean fetching =
        vehicles
            && Set.of("wait", "stand", "line").contains(event.lemma())
            && tree.children(event.head(), "xcomp", "advcl").stream()
                .anyMatch(child -> new Event(event.sentence(), child).patientIs(Lexicon.PEOPLE));
    if (fetching) {
      return Optional.of(Topic.REMAINING);
    }
    if (vehicles && moves && event.isVerb()) {
      return Optional.of(Topic.VEHICLES);
    }
    boolean released =
        event.is(Lexicon.RELEASE)
            && (event.patientIs(Lexicon.PEOPLE) || event.subjectIs(Lexicon.PEOPLE))
            && (!event.lemma().equals("hand") || event.hasParticle(Set.of("over")));
    if (released && !isPlanned(event)) {
      return Optional.of(Topic.RELEASED);
    }
    boolean figure =
        Set.of("put", "give", "estimate", "set").contains(event.lemma())
            && event.patientIs(Lexicon.FIGURES)
            && !event.behind("at", "as").isEmpty();
    if (figure) {
      return Optional.of(Topic.LEFT);
    }
    boolean received =
        event.is(Lexicon.RECEIVE)
            && (event.patientIs(Lexicon.PEOPLE) || event.subjectIs(Lexicon.PEOPLE));
    if (received && !isPlanned(event)) {
      return Optional.of(Topic.ARRIVED);
    }
    boolean included =
        Set.of("include", "comprise", "total", "number").contains(event.lemma())
            && event.subjectIs(Set.of("number", "evacuee", "total", "people"));
    if (included) {
      return Optional.of(Topic.LEFT);
    }
    return Optional.empty();
  }

  /// "waiting to leave", "trying to leave", "before leaving": nobody has left.
  private static boolean isPlanned(Event event) {
    Tree tree = event.tree();
    boolean infinitive = tree.hasHelper(event.head(), Set.of("to"));
    return infinitive || Set.of("pcomp", "csubj").contains(tree.relation(event.head()));
  }
}
