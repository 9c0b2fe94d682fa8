package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;

/// Tells what an event is about.
///
/// A frame is a verb, or a noun that stands for one, with those who do it and those to whom it is
/// done (Fillmore, 1976). The frames here are those of evacuations; what fits none is left out.
final class Frames {
  private static final Set<String> OUT = Set.of("out", "away", "off");
  private static final Set<String> BACK = Set.of("back");
  private static final Set<String> ORDER =
      Set.of("before", "until", "unless", "till", "once", "if");
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

  private Frames() {}

  /// The topic of a claim that rests on the event; nothing, if it is none of ours.
  static Optional<Topic> topic(Event event, Voice voice) {
    if (isDenial(event, voice)) {
      return Optional.of(Topic.DENIED);
    }
    Optional<Topic> asked = asked(event, voice);
    if (asked.isPresent()) {
      return asked;
    }
    Optional<Topic> linked = linked(event);
    if (linked.isPresent()) {
      return linked;
    }
    return incident(event).or(() -> deal(event)).or(() -> movement(event)).or(() -> state(event));
  }

  /// Contradicting another's claim: by a verb such as "denied", or by saying what the other's
  /// statement shows.
  private static boolean isDenial(Event event, Voice voice) {
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
  private static Optional<Topic> asked(Event event, Voice voice) {
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

  /// One movement only after another.
  private static Optional<Topic> linked(Event event) {
    Tree tree = event.tree();
    boolean condition =
        tree.children(event.head(), "attr").stream()
            .anyMatch(word ->
                Set.of("condition", "precondition", "prerequisite").contains(tree.lemma(word)));
    if (condition) {
      return Optional.of(Topic.LINKED);
    }
    boolean conditional =
        Set.of("condition", "depend", "hinge", "hold", "link", "tie").contains(event.lemma())
            && !event.behind("on", "upon", "to").isEmpty()
            && !event.lemma().equals("hold");
    if (conditional && (event.subjectIs(Lexicon.PROCESS) || event.patientIs(Lexicon.PROCESS))) {
      return Optional.of(Topic.LINKED);
    }
    boolean moves =
        event.is(Lexicon.LEAVE)
            || event.is(Lexicon.START)
            || event.is(Lexicon.RESUME)
            || Set.of("allow", "let", "permit", "prevent", "block", "refuse", "release", "proceed")
                .contains(event.lemma());
    boolean barred =
        event.isNegated()
            || event.willBe()
            || noOne(event)
            || Set.of("suspend", "halt", "stop", "hold", "block").contains(event.lemma());
    boolean until =
        !event.clausesBehind(Set.of("until", "unless", "till", "once", "if")).isEmpty()
            || event.clausesBehind(Set.of("after", "when")).stream()
                .anyMatch(clause ->
                    tree.find(event.head(), w -> tree.lemma(w).equals("only")).isPresent());
    boolean moving =
        moves
            || event.is(Lexicon.ARRIVE)
            || event.is(
                Set.of(
                    "roll", "cross", "pass", "free", "discuss", "declare", "enter", "hand",
                    "suspend", "deliver", "follow", "receive"))
            || event.subjectIs(Lexicon.PROCESS)
            || event.subjectIs(Lexicon.VEHICLES);
    if (moving && barred && until && event.isVerb()) {
      return Optional.of(Topic.LINKED);
    }
    boolean ordered =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(event.head()),
                tree.children(event.head(), "xcomp", "ccomp").stream())
            .flatMap(each -> new Event(event.sentence(), each).clausesBehind(ORDER).stream())
            .anyMatch(clause -> isMovement(event, clause));
    boolean future =
        !event.isPast() || event.lemma().equals("prevent") || event.lemma().equals("refuse");
    return moves && ordered && (future || event.isNegated())
        ? Optional.of(Topic.LINKED)
        : Optional.empty();
  }

  /// "no one will cross".
  private static boolean noOne(Event event) {
    Tree tree = event.tree();
    return event.subject().isPresent()
        && (Set.of("no", "none", "nobody", "neither")
                .contains(tree.lemma(event.subject().getAsInt()))
            || tree.children(event.subject().getAsInt()).stream()
                .anyMatch(w -> tree.lemma(w).equals("no")));
  }

  private static boolean isMovement(Event event, int clause) {
    Event other = new Event(event.sentence(), clause);
    Tree tree = event.tree();
    return other.is(Lexicon.LEAVE)
        || other.is(Lexicon.ARRIVE)
        || Lexicon.PROCESS.contains(tree.lemma(clause)) && tree.isNoun(clause)
        || Set.of("allow", "let", "permit", "release", "lift", "include").contains(other.lemma());
  }

  private static Optional<Topic> incident(Event event) {
    Tree tree = event.tree();
    boolean openedFire =
        event.lemma().equals("open") && event.patientIs(Set.of("fire"))
            || Set.of("come", "be").contains(event.lemma())
                && event.behind("under").stream()
                    .anyMatch(w -> Set.of("fire", "attack").contains(tree.lemma(w)));
    boolean firedOn =
        event.is(Lexicon.FIRE)
            && event.isVerb()
            && !event.patientIs(Set.of("deal", "goal", "agreement"));
    if (openedFire || firedOn) {
      return Optional.of(Topic.FIRED);
    }
    if (event.is(Lexicon.KILL)
        || !event.isVerb() && event.is(Lexicon.DEATHS)
        || event.lemma().equals("lead")
            && event.behind("to").stream().anyMatch(w -> Lexicon.DEATHS.contains(tree.lemma(w)))
        || Set.of("cause", "leave").contains(event.lemma()) && event.patientIs(Lexicon.DEATHS)) {
      return Optional.of(Topic.DEATHS);
    }
    boolean turned =
        Set.of("turn", "send", "force", "drive").contains(event.lemma()) && event.hasParticle(BACK);
    if (turned) {
      return Optional.of(Topic.TURNED_BACK);
    }
    boolean behindDetention =
        event.behind("behind", "for").stream()
            .anyMatch(w -> Lexicon.DETENTION.contains(tree.lemma(w)));
    boolean detains =
        Set.of("detain", "arrest", "abduct", "kidnap").contains(event.lemma())
            || event.is(Lexicon.DETAIN) && event.patientIs(Lexicon.CAPTIVES)
            || Set.of("take", "hold", "keep").contains(event.lemma()) && takesCaptives(event);
    if (behindDetention || detains) {
      return Optional.of(Topic.DETAINED);
    }
    if (event.is(Lexicon.BLOCK) && event.patientIs(Lexicon.ROADS)) {
      return Optional.of(Topic.ROAD_BLOCKED);
    }
    boolean fromLeaving =
        event.is(Lexicon.PREVENT)
            && event.behind("from").stream()
                .anyMatch(w ->
                    Lexicon.LEAVE.contains(tree.lemma(w))
                        || tree.isVerb(w)
                        || Lexicon.PROCESS.contains(tree.lemma(w)));
    boolean noExit = Set.of("allow", "let", "permit").contains(event.lemma()) && event.isNegated();
    boolean blocksExit =
        Set.of("prevent", "obstruct", "block", "hinder").contains(event.lemma())
            && event.patientIs(Lexicon.PROCESS)
            && !event.patientIs(Set.of("deal", "agreement", "it"));
    if (fromLeaving || noExit || blocksExit) {
      return Optional.of(Topic.PREVENTED);
    }
    if (event.is(Lexicon.BESIEGE)) {
      return Optional.of(Topic.BESIEGED);
    }
    if (event.is(Lexicon.VIOLATE)
        && (event.patientIs(Lexicon.DEALS) || event.lemma().equals("renege"))) {
      return Optional.of(Topic.VIOLATED);
    }
    return Optional.empty();
  }

  private static boolean takesCaptives(Event event) {
    Tree tree = event.tree();
    Set<String> held = Set.of("captive", "hostage", "prisoner", "detainee");
    return tree.find(
                event.head(),
                word ->
                    held.contains(tree.lemma(word))
                        && word != event.head()
                        && event.sentence().clauses().of(word) == event.head())
            .isPresent()
        || event.patientIs(held);
  }

  private static Optional<Topic> deal(Event event) {
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
                || event.isVerb() && tree.children(event.head(), "aux").isEmpty())
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
    boolean oldUnder =
        (event.willBe() || tree.hasHelper(event.head(), Set.of("be")))
            && event.behind("under").stream()
                .anyMatch(w -> Set.of("deal", "agreement", "accord").contains(tree.lemma(w)))
            && (event.is(Lexicon.LEAVE) || event.is(Lexicon.COVER));
    return covers || included || under || underDeal
        ? Optional.of(Topic.DEAL_SCOPE)
        : Optional.empty();
  }

  private static Optional<Topic> movement(Event event) {
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
        event.is(Lexicon.LEAVE)
                && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE))
            || event.is(Lexicon.LEAVE_OUT)
                && (event.hasParticle(OUT) || event.is(Set.of("bus")))
                && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE))
            || event.is(Set.of("arrive", "reach", "cross", "pass"))
                && event.subjectIs(Lexicon.PEOPLE);
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

  private static Optional<Topic> state(Event event) {
    Tree tree = event.tree();
    boolean stay =
        event.is(Lexicon.REMAIN)
            && event.isVerb()
            && (event.subjectIs(Lexicon.PEOPLE) || event.patientIs(Lexicon.PEOPLE));
    boolean there =
        event.lemma().equals("be")
            && tree.has(event.head(), "expl")
            && tree.children(event.head(), "attr").stream()
                .anyMatch(w -> event.meansOneOf(w, Lexicon.PEOPLE));
    boolean empty =
        event.lemma().equals("be")
            && tree.children(event.head(), "acomp").stream()
                .anyMatch(w -> Set.of("empty", "deserted").contains(tree.lemma(w)));
    boolean inside =
        event.lemma().equals("be")
            && event.subjectIs(Lexicon.PEOPLE)
            && tree.children(event.head(), "advmod", "prep", "acomp").stream()
                .anyMatch(w ->
                    Set.of("still", "inside", "left", "trapped", "stranded")
                        .contains(tree.lemma(w)));
    if (stay || there || empty || inside) {
      return Optional.of(Topic.REMAINING);
    }
    boolean home =
        event.lemma().equals("be")
            && tree.children(event.head(), "attr", "acomp", "advmod").stream()
                .anyMatch(w -> tree.lemma(w).equals("home"));
    boolean live =
        Set.of("live", "reside", "inhabit").contains(event.lemma())
            && event.subjectIs(Lexicon.PEOPLE);
    boolean house =
        Set.of("house", "shelter", "host").contains(event.lemma())
            && event.patientIs(Lexicon.PEOPLE);
    if (home || live || house) {
      return Optional.of(Topic.POPULATION);
    }
    boolean takes =
        Set.of("take", "last").contains(event.lemma())
            && event.subjectIs(Lexicon.PROCESS)
            && tree.children(event.head(), "dobj", "npadvmod").stream()
                .anyMatch(w -> Set.of("day", "hour", "week", "month").contains(tree.lemma(w)));
    if (takes) {
      return Optional.of(Topic.DURATION);
    }
    if (isControl(event)) {
      return Optional.of(Topic.CONTROL);
    }
    boolean aid =
        (event.subjectIs(Lexicon.AID) || event.patientIs(Lexicon.AID))
            && Set.of(
                    "enter",
                    "reach",
                    "deliver",
                    "arrive",
                    "allow",
                    "let",
                    "distribute",
                    "bring",
                    "send")
                .contains(event.lemma());
    return aid ? Optional.of(Topic.AID) : Optional.empty();
  }

  private static boolean isControl(Event event) {
    Tree tree = event.tree();
    if (!event.is(Lexicon.CONTROL) || !event.isVerb()) {
      return false;
    }
    boolean restored =
        event.behind("to", "under", "in").stream().anyMatch(w -> tree.lemma(w).equals("control"));
    boolean place =
        event.patients().stream()
            .anyMatch(w ->
                event
                        .sentence()
                        .mentionAt(w)
                        .filter(m -> m.named().kind() == Named.Kind.PLACE)
                        .isPresent()
                    || List.of(
                            "city",
                            "town",
                            "village",
                            "area",
                            "district",
                            "neighbourhood",
                            "territory")
                        .contains(tree.lemma(w)));
    boolean fell =
        event.lemma().equals("fall")
            && event.subject().stream()
                .anyMatch(w ->
                    event
                        .sentence()
                        .mentionAt(w)
                        .filter(m -> m.named().kind() == Named.Kind.PLACE)
                        .isPresent());
    return restored
        || place && !event.lemma().equals("hold")
        || fell
        || place && event.lemma().equals("hold") && !event.isNegated();
  }
}
