package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.parse.Tree;

/// People and vehicles that move, and the operation that starts, stops and goes on.
final class Movements {
  private static final Set<String> OUT = Set.of("out", "away", "off");
  private static final Set<String> ROLLING =
      Set.of(
          "wait",
          "park",
          "head",
          "travel",
          "carry",
          "stand",
          "gather",
          "line",
          "cross",
          "pass",
          "deploy",
          "assemble",
          "prepare",
          "roll",
          "queue",
          "strand",
          "stick",
          "set",
          "drive",
          "move",
          "sit");

  private Movements() {}

  static Optional<Topic> movement(Event event) {
    return told(event)
        .or(() -> lasting(event))
        .or(() -> operation(event))
        .or(() -> people(event))
        .or(() -> figure(event));
  }

  /// The operation as a whole.
  private static Optional<Topic> operation(Event event) {
    Tree tree = event.tree();
    boolean process = event.patientIs(Lexicon.PROCESS) || event.subjectIs(Lexicon.PROCESS);
    boolean truce = event.patientIs(Lexicon.TRUCE) || event.subjectIs(Lexicon.TRUCE);
    boolean calledOff =
        (event.lemma().equals("call") && event.hasParticle(Set.of("off")))
            || (event.lemma().equals("break") && event.hasParticle(Set.of("down")));
    boolean onHold =
        event.is(Set.of("be", "remain", "put", "stay", "come", "grind"))
            && event.behind("on", "to", "at").stream()
                .anyMatch(word ->
                    Set.of("hold", "halt", "standstill", "stop").contains(tree.lemma(word)));
    boolean fails =
        event.is(Set.of("fail", "collapse", "stall", "falter", "founder", "unravel"))
            && event.subjectIs(Set.of("attempt", "effort", "talk", "negotiation"));
    boolean holds =
        truce
            && event.is(
                Set.of(
                    "hold",
                    "take",
                    "come",
                    "expire",
                    "collapse",
                    "fail",
                    "enter",
                    "last",
                    "extend",
                    "be",
                    "remain",
                    "begin",
                    "start",
                    "declare",
                    "observe",
                    "prevail"))
            && !(event.is(Set.of("be")) && !event.behind("by", "between").isEmpty());
    if (holds && !process(event)) {
      return Optional.of(Topic.TRUCE);
    }
    boolean stops =
        event.is(Lexicon.STOP)
            && process
            && !(event.lemma().equals("fail") && tree.has(event.head(), "xcomp"))
            && !(event.lemma().equals("break") && event.subjectIs(Lexicon.ACTORS))
            && !(event.lemma().equals("hold") && event.subjectIs(Lexicon.TALKS));
    if ((calledOff && (process || event.patientIs(Set.of("they", "departure"))))
        || onHold
        || fails
        || stops) {
      return Optional.of(Topic.STOPPED);
    }
    if (event.is(Lexicon.RESUME) && process) {
      return Optional.of(Topic.RESUMED);
    }
    boolean happens =
        event.lemma().equals("take")
            && event.patientIs(Set.of("place"))
            && event.subjectIs(Lexicon.PROCESS)
            && !tree.relation(event.head()).equals("relcl");
    if ((event.is(Lexicon.START) && process)
        || happens
        || (event.is(Set.of("be", "get")) && isUnderWay(event))) {
      return Optional.of(Topic.STARTED);
    }
    if (event.is(Lexicon.COMPLETE) && (process || event.patientIs(Set.of("preparation")))) {
      return Optional.of(Topic.COMPLETED);
    }
    boolean waitsForStart =
        event.lemma().equals("wait")
            && tree.children(event.head(), "advcl", "xcomp", "ccomp").stream()
                .anyMatch(child ->
                    Lexicon.START.contains(tree.lemma(child))
                        || Lexicon.RESUME.contains(tree.lemma(child)));
    return waitsForStart ? Optional.of(Topic.STARTED) : Optional.empty();
  }

  /// A truce is also told of as a deal; then the operation is meant.
  private static boolean process(Event event) {
    return event.is(Set.of("take", "come")) && event.patientIs(Set.of("place"));
  }

  private static boolean isUnderWay(Event event) {
    Tree tree = event.tree();
    boolean way =
        event.behind("under", "in").stream()
            .anyMatch(word -> Set.of("way", "progress").contains(tree.lemma(word)));
    boolean underway =
        tree.children(event.head(), "advmod", "acomp", "prt").stream()
            .anyMatch(word -> tree.lemma(word).equals("underway"));
    return (way || underway) && event.subjectIs(Lexicon.PROCESS);
  }

  private static Optional<Topic> people(Event event) {
    Tree tree = event.tree();
    boolean vehicles = event.subjectIs(Lexicon.VEHICLES) || event.patientIs(Lexicon.VEHICLES);
    boolean people = event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE);
    boolean onTheRoad =
        event.lemma().equals("be")
            && event.subjectIs(Lexicon.PEOPLE)
            && event.behind("on", "under", "in", "aboard").stream()
                .anyMatch(word ->
                    Set.of("road", "way", "board", "bus", "them", "convoy", "vehicle", "it", "they")
                        .contains(tree.lemma(word)));
    if (onTheRoad) {
      return Optional.of(Topic.LEFT);
    }
    boolean left =
        event.lemma().equals("leave")
            && tree.isPassive(event.head())
            && tree.has(event.head(), "auxpass")
            && event.subjectIs(Lexicon.PEOPLE);
    if (left) {
      return Optional.of(Topic.REMAINING);
    }
    boolean leaves =
        (event.is(Lexicon.LEAVE) && people)
            || (event.is(Lexicon.LEAVE_OUT)
                && (event.hasParticle(OUT) || event.is(Set.of("bus")))
                && people)
            || (event.is(Set.of("take", "bring", "fly", "lead", "escort", "carry", "drive"))
                && event.patientIs(Lexicon.PEOPLE)
                && !event.behind("to", "from", "into").isEmpty())
            || (event.is(Set.of("arrive", "reach", "cross", "pass"))
                && event.subjectIs(Lexicon.PEOPLE));
    if (leaves && !isPlanned(event) && event.isVerb()) {
      return Optional.of(Topic.LEFT);
    }
    boolean fetching =
        vehicles
            && event.is(Set.of("wait", "stand", "line"))
            && tree.children(event.head(), "xcomp", "advcl").stream()
                .anyMatch(child -> new Event(event.sentence(), child).patientIs(Lexicon.PEOPLE));
    if (fetching) {
      return Optional.of(Topic.REMAINING);
    }
    boolean escorts =
        event.is(Set.of("escort", "accompany", "supervise", "oversee", "monitor", "guard"))
            && (event.patientIs(Lexicon.VEHICLES) || event.patientIs(Lexicon.PROCESS));
    boolean observers =
        event.subjectIs(Lexicon.OBSERVERS)
            && (event.is(Lexicon.ARRIVE)
                || event.is(
                    Set.of("deploy", "be", "station", "monitor", "watch", "take", "reach", "enter"))
                || event.patientIs(Lexicon.OBSERVERS));
    if (event.isVerb() && (escorts || (observers && !isPlanned(event)))) {
      return Optional.of(Topic.OBSERVERS);
    }
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.ARRIVE)
            || event.is(Lexicon.LEAVE_OUT)
            || event.is(ROLLING);
    if (vehicles && moves && event.isVerb()) {
      return Optional.of(Topic.VEHICLES);
    }
    boolean released =
        event.is(Lexicon.RELEASE)
            && event.isVerb()
            && people
            && (!event.lemma().equals("hand") || event.hasParticle(Set.of("over")));
    if (released && !isPlanned(event)) {
      return Optional.of(Topic.RELEASED);
    }
    boolean shelters =
        event.is(Set.of("shelter", "hide", "house"))
            && event.subjectIs(Lexicon.PEOPLE)
            && !tree.isPassive(event.head())
            && event.patient().isEmpty();
    if (shelters) {
      return Optional.of(Topic.REMAINING);
    }
    boolean received = event.is(Lexicon.RECEIVE) && people && event.isVerb();
    return received && !isPlanned(event) ? Optional.of(Topic.ARRIVED) : Optional.empty();
  }

  /// "put the figure at 980".
  private static Optional<Topic> told(Event event) {
    return event.is(Set.of("put", "give", "estimate", "set", "cite"))
            && event.patientIs(Lexicon.FIGURES)
        ? Optional.of(Topic.LEFT)
        : Optional.empty();
  }

  /// "have been on the buses for more than twenty hours".
  private static Optional<Topic> lasting(Event event) {
    Tree tree = event.tree();
    boolean waits =
        event.is(Set.of("be", "wait", "sit", "stand", "spend", "stay", "remain", "strand", "trap"))
            && (event.subjectIs(Lexicon.PEOPLE) || event.subjectIs(Lexicon.VEHICLES));
    boolean numbered =
        event.subject().isPresent()
            && Quantities.of(event.sentence(), event.subject().getAsInt()).isPresent();
    boolean lasts =
        Stream.concat(event.behind("for").stream(), tree.children(event.head(), "dobj").stream())
            .anyMatch(time ->
                Lexicon.TIMES.contains(tree.lemma(time))
                    && Quantities.of(event.sentence(), time)
                        .filter(how -> how.value().isPresent())
                        .isPresent());
    return waits && lasts && !numbered ? Optional.of(Topic.DURATION) : Optional.empty();
  }

  /// "the number of evacuees is no higher than 17,000".
  private static Optional<Topic> figure(Event event) {
    boolean stands =
        event.is(
                Set.of(
                    "be",
                    "stand",
                    "reach",
                    "rise",
                    "exceed",
                    "include",
                    "comprise",
                    "total",
                    "number",
                    "climb",
                    "pass",
                    "grow",
                    "fall",
                    "drop",
                    "shrink",
                    "swell",
                    "dwindle"))
            && event.subjectIs(
                Set.of(
                    "number",
                    "figure",
                    "total",
                    "tally",
                    "count",
                    "evacuee",
                    "people",
                    "those",
                    "who",
                    "resident",
                    "group",
                    "convoy",
                    "batch",
                    "population"))
            && hasNumber(event);
    boolean isThere =
        event.lemma().equals("be")
            && event.subjectIs(Set.of("people", "resident", "those", "group"))
            && !event.behind("in", "inside", "at", "within", "below", "under").isEmpty();
    return stands ? Optional.of(isThere ? Topic.REMAINING : Topic.LEFT) : Optional.empty();
  }

  private static boolean hasNumber(Event event) {
    Tree tree = event.tree();
    return tree.find(event.head(), word -> tree.tag(word).equals("CD")).isPresent();
  }

  /// "waiting to leave", "trying to leave", "before leaving": nobody has left.
  private static boolean isPlanned(Event event) {
    Tree tree = event.tree();
    boolean infinitive = tree.hasHelper(event.head(), Set.of("to"));
    return (infinitive && !Wholes.isTold(tree, event.head()))
        || (Set.of("pcomp", "csubj").contains(tree.relation(event.head()))
            && !Wholes.isTold(tree, event.head()));
  }
}
