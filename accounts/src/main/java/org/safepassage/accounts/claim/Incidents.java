package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;

/// What somebody did, or is blamed for.
final class Incidents {
  static final Set<String> BACK = Set.of("back", "around", "round", "away");
  private static final Set<String> STAGE =
      Set.of("carry", "launch", "stage", "mount", "conduct", "wage");

  /// Of these, who refuses to leave holds nobody up.
  private static final Set<String> STAYING =
      Set.of("civilian", "resident", "family", "inhabitant", "villager", "people", "person");

  private Incidents() {}

  static Optional<Topic> incident(Event event) {
    return fire(event)
        .or(() -> harm(event))
        .or(() -> Seizures.capture(event))
        .or(() -> hindrance(event))
        .or(() -> siege(event));
  }

  private static Optional<Topic> fire(Event event) {
    Tree tree = event.tree();
    boolean destroys =
        event.is(Lexicon.DESTROY)
            || (event.lemma().equals("set")
                && tree.find(
                        event.head(),
                        word -> Set.of("fire", "ablaze", "alight").contains(tree.lemma(word)))
                    .isPresent());
    boolean mined =
        event.lemma().equals("mine")
            && tree.isPassive(event.head())
            && tree.children(event.head(), "agent").isEmpty();
    if (mined) {
      return Optional.of(Topic.ROAD_CLOSED);
    }
    if (destroys && event.isVerb()) {
      return Optional.of(Topic.DESTROYED);
    }
    boolean opened =
        (event.lemma().equals("open") && event.patientIs(Set.of("fire")))
            || (event.is(Set.of("come", "be", "take"))
                && event.behind("under").stream().anyMatch(word -> isFireNoun(tree, word)));
    boolean fired =
        event.is(Lexicon.FIRE)
            && event.isVerb()
            && !event.patientIs(Set.of("deal", "goal", "agreement", "accord", "balance"))
            && !(event.is(Set.of("hit", "strike", "burn")) && event.subjectIs(Lexicon.PROCESS));
    boolean hits =
        event.is(Set.of("kill", "wound", "injure", "hurt", "maim"))
            && event.patientIs(Lexicon.PEOPLE);
    boolean fell =
        event.subjectIs(Lexicon.FIRE_NOUNS)
            && !hits
            && (event.is(Lexicon.HAPPEN)
                || event.is(Lexicon.FIRE)
                || event.is(Lexicon.RESUME)
                || event.is(Lexicon.START));
    boolean staged = event.is(STAGE) && event.patientIs(Lexicon.FIRE_NOUNS);
    boolean behind =
        event.lemma().equals("be")
            && (event.behind("behind").stream().anyMatch(word -> isFireNoun(tree, word))
                || isResponsible(event, Lexicon.FIRE_NOUNS));
    boolean from =
        event.lemma().equals("come")
            && event.behind("from").stream()
                .anyMatch(word ->
                    Set.of("position", "side", "direction", "line", "battery")
                        .contains(tree.lemma(word)))
            && (event.subjectIs(Set.of("they", "it")) || event.subjectIs(Lexicon.FIRE_NOUNS));
    return from || opened || fired || fell || staged || behind
        ? Optional.of(Topic.FIRED)
        : Optional.empty();
  }

  private static boolean isFireNoun(Tree tree, int word) {
    return Lexicon.FIRE_NOUNS.contains(tree.lemma(word));
  }

  /// "was responsible for the attack", "is the fault of the rebels".
  private static boolean isResponsible(Event event, Set<String> what) {
    Tree tree = event.tree();
    boolean blamed =
        tree.children(event.head(), "acomp", "attr").stream()
            .anyMatch(word ->
                Set.of("responsible", "responsibility", "fault", "guilty")
                    .contains(tree.lemma(word)));
    return blamed && tree.find(event.head(), word -> what.contains(tree.lemma(word))).isPresent();
  }

  private static Optional<Topic> harm(Event event) {
    Tree tree = event.tree();
    boolean dies =
        event.is(Lexicon.KILL)
            || (!event.isVerb() && event.is(Lexicon.DEATHS))
            || (event.lemma().equals("lead")
                && event.behind("to").stream()
                    .anyMatch(word -> Lexicon.DEATHS.contains(tree.lemma(word))))
            || (event.is(Set.of("cause", "leave", "report", "claim", "see"))
                && event.patientIs(Lexicon.DEATHS))
            || (event.is(Set.of("receive", "suffer", "sustain"))
                && event.patientIs(Set.of("injury", "wound", "burn", "casualty")))
            || (event.lemma().equals("lose") && event.patientIs(Set.of("life")))
            || (event.lemma().equals("leave") && isLeftDead(event))
            || isToll(event);
    if (dies) {
      return Optional.of(Topic.DEATHS);
    }
    boolean robs =
        event.is(Lexicon.ABUSE)
            || (event.is(Set.of("take", "seize")) && event.patientIs(Lexicon.BELONGINGS));
    boolean hurts = event.lemma().equals("beat") && event.patientIs(Lexicon.PEOPLE);
    return event.isVerb() && (robs || hurts) ? Optional.of(Topic.ABUSED) : Optional.empty();
  }

  /// "put the death toll at 41".
  private static boolean isToll(Event event) {
    Tree tree = event.tree();
    return event.is(
            Set.of("put", "give", "estimate", "set", "stand", "rise", "reach", "climb", "be"))
        && Stream.concat(event.patient().stream().boxed(), event.subject().stream().boxed())
            .anyMatch(noun ->
                tree.lemma(noun).equals("toll")
                    || (Lexicon.FIGURES.contains(tree.lemma(noun))
                        && Stream.concat(
                                tree.objects(noun, Set.of("of")).stream(),
                                tree.children(noun, "compound", "nmod").stream())
                            .anyMatch(of -> Lexicon.DEATHS.contains(tree.lemma(of)))));
  }

  private static boolean isLeftDead(Event event) {
    Tree tree = event.tree();
    boolean hurt =
        tree.children(event.head(), "dobj").stream()
                .anyMatch(word -> Set.of("dead", "wounded", "injured").contains(tree.lemma(word)))
            && !tree.relation(event.head()).equals("root");
    return hurt
        || tree.children(event.head(), "oprd", "acomp", "xcomp", "ccomp").stream()
            .anyMatch(word -> Set.of("dead", "wounded", "injured").contains(tree.lemma(word)));
  }

  private static Optional<Topic> hindrance(Event event) {
    Tree tree = event.tree();
    boolean somebody = hasCulprit(event);
    if (event.is(Lexicon.BLOCK) && event.patientIs(Lexicon.ROADS)) {
      return Optional.of(somebody ? Topic.ROAD_BLOCKED : Topic.ROAD_CLOSED);
    }
    boolean fromLeaving =
        event.is(Lexicon.PREVENT)
            && Stream.concat(
                    event.behind("from").stream(), tree.children(event.head(), "xcomp").stream())
                .anyMatch(word ->
                    Lexicon.LEAVE.contains(tree.lemma(word))
                        || tree.isVerb(word)
                        || Lexicon.PROCESS.contains(tree.lemma(word)));
    boolean stays =
        event.lemma().equals("refuse")
            && event.isVerb()
            && event.subjectIs(STAYING)
            && tree.children(event.head(), "xcomp").stream()
                .anyMatch(child -> Set.of("leave", "go", "move").contains(tree.lemma(child)));
    if (stays) {
      return Optional.of(Topic.REMAINING);
    }
    boolean noExit =
        event.is(Set.of("allow", "let", "permit")) && event.isNegated() && !event.willBe();
    boolean refuses =
        event.is(Set.of("refuse", "deny"))
            && event.isVerb()
            && (tree.children(event.head(), "xcomp").stream()
                    .anyMatch(child ->
                        Set.of("let", "allow", "permit", "release", "leave", "board", "open")
                            .contains(tree.lemma(child)))
                || event.patientIs(Set.of("access", "passage", "entry", "permission", "exit")));
    boolean stops =
        event.is(Lexicon.HINDER)
            && (event.patientIs(Lexicon.VEHICLES) || event.patientIs(Lexicon.PROCESS))
            && !event.patientIs(Set.of("it", "that", "which"))
            && !(event.lemma().equals("stop") && !event.patientIs(Lexicon.VEHICLES))
            && somebody;
    boolean blocksExit =
        event.is(
                Set.of("prevent", "obstruct", "block", "hinder", "impede", "sabotage", "undermine"))
            && event.patientIs(Lexicon.PROCESS)
            && !event.patientIs(Set.of("it"));
    if (fromLeaving || noExit || refuses) {
      return Optional.of(Topic.PREVENTED);
    }
    boolean madeToWait =
        event.is(Set.of("make", "keep", "leave", "force"))
            && tree.children(event.head(), "xcomp", "ccomp", "advcl").stream()
                .anyMatch(
                    child -> Set.of("wait", "sit", "stand", "queue").contains(tree.lemma(child)));
    boolean forcedBack =
        event.lemma().equals("force")
            && tree.children(event.head(), "xcomp", "ccomp", "advcl").stream()
                .anyMatch(child -> Set.of("return", "turn", "stop").contains(tree.lemma(child)));
    boolean orderedBack =
        event.is(Set.of("order", "tell", "instruct"))
            && tree.isPassive(event.head())
            && tree.children(event.head(), "xcomp", "ccomp").stream()
                .anyMatch(child -> {
                  Event done = new Event(event.sentence(), child);
                  return Set.of("turn", "go", "head", "drive").contains(done.lemma())
                      && done.hasParticle(BACK);
                });
    if (forcedBack || orderedBack) {
      return Optional.of(Topic.TURNED_BACK);
    }
    boolean fault = event.lemma().equals("be") && isResponsible(event, Lexicon.DELAYS);
    boolean stuck =
        event.is(Set.of("keep", "hold", "leave"))
            && event.isVerb()
            && (event.patientIs(Lexicon.VEHICLES) || event.patientIs(Lexicon.PEOPLE))
            && somebody
            && (event.hasParticle(Set.of("back", "up"))
                || event.behind("at", "in").stream()
                    .anyMatch(word ->
                        Set.of("standstill", "limbo", "checkpoint").contains(tree.lemma(word))));
    boolean keptBack =
        event.is(Set.of("keep", "hold"))
            && tree.isPassive(event.head())
            && event.hasParticle(Set.of("back", "up"));
    if (stuck || keptBack || stops || blocksExit || madeToWait || fault) {
      return Optional.of(Topic.HELD_UP);
    }
    return Optional.empty();
  }

  /// Whether somebody is said to do it: a party, its men, "they"; not the snow.
  static boolean hasCulprit(Event event) {
    Tree tree = event.tree();
    return event.actors().stream()
        .anyMatch(actor ->
            tree.isPronoun(actor)
                || (tree.tag(actor).startsWith("W")
                    && tree.head(event.head()) >= 0
                    && Lexicon.ACTORS.contains(tree.lemma(tree.head(event.head()))))
                || Lexicon.PEOPLE.contains(tree.lemma(actor))
                || Lexicon.ACTORS.contains(tree.lemma(actor))
                || (tree.tag(actor).startsWith("NNP")
                    && event
                        .sentence()
                        .mentionAt(actor)
                        .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
                        .isEmpty()));
  }

  private static Optional<Topic> siege(Event event) {
    Tree tree = event.tree();
    boolean under =
        event.is(Set.of("be", "live", "remain", "come", "stay", "keep", "hold", "place", "put"))
            && event.behind("under").stream()
                .anyMatch(word -> Lexicon.SIEGE.contains(tree.lemma(word)));
    boolean imposed =
        event.is(Set.of("impose", "tighten", "lay", "maintain", "lift", "break"))
            && event.patientIs(Lexicon.SIEGE);
    boolean sealed =
        event.is(Set.of("block", "seal", "cordon", "isolate"))
            && event.isVerb()
            && event.patients().stream().anyMatch(word -> States.isPlace(event, word));
    boolean lasts = event.isVerb() && event.subjectIs(Lexicon.SIEGE);
    if ((event.is(Lexicon.BESIEGE) && event.isVerb()) || under || imposed || sealed || lasts) {
      return Optional.of(Topic.BESIEGED);
    }
    boolean breaks =
        event.is(Lexicon.VIOLATE)
            && (event.patientIs(Lexicon.DEALS)
                || (event.patientIs(Set.of("it")) && event.subjectIs(Lexicon.ACTORS))
                || event.patientIs(Set.of("word", "promise", "commitment", "term"))
                || event.lemma().equals("renege"));
    boolean keepsNot =
        event.isNegated()
            && event.is(Set.of("honour", "honor", "respect", "abide", "comply", "stick", "adhere"))
            && !event.willBe();
    boolean fails =
        event.lemma().equals("fail")
            && tree.children(event.head(), "xcomp").stream()
                .anyMatch(child ->
                    List.of("honour", "honor", "respect", "abide", "comply", "keep", "implement")
                        .contains(tree.lemma(child)));
    boolean smuggles = event.is(Set.of("smuggle", "sneak"));
    return event.isVerb() && (breaks || keepsNot || fails || smuggles)
        ? Optional.of(Topic.VIOLATED)
        : Optional.empty();
  }
}
