package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.text.Span;
import org.safepassage.model.PartyId;

/// Who is said to have done it, and who is said to hold a place.
final class Culprits {
  /// What befalls people: those who do this are its victims.
  private static final Set<String> SUFFERING =
      Set.of(
          "be",
          "collapse",
          "die",
          "disappear",
          "drown",
          "fall",
          "freeze",
          "have",
          "live",
          "lose",
          "miss",
          "perish",
          "remain",
          "starve",
          "stay",
          "succumb",
          "suffer",
          "wait");

  /// Whoever does this says who did it, and didn't do it.
  private static final Set<String> BLAMING =
      Set.of("accuse", "ascribe", "attribute", "blame", "hold");

  private final Gazetteer names;

  Culprits(Gazetteer names) {
    this.names = names;
  }

  List<Blamed> blamed(Event event, Topic topic) {
    if (topic == Topic.CONTROL) {
      return holders(event);
    }
    if (topic.kind() != Kind.INCIDENT) {
      return List.of();
    }
    if (event.is(BLAMING) && (topic == Topic.STOP_CAUSE || topic == Topic.OTHER_INCIDENT)) {
      return blamedIn(event, accused(event));
    }
    boolean behindIt = event.lemma().equals("be") && !event.behind("behind").isEmpty();
    if (behindIt) {
      return blamedIn(event, event.actors());
    }
    if (event.lemma().equals("come")) {
      return blamedIn(event, event.behind("from"));
    }
    if (topic == Topic.BESIEGED && !event.is(Lexicon.BESIEGE)) {
      List<Blamed> by = blamedIn(event, besiegers(event));
      if (!by.isEmpty()) {
        return by;
      }
    }
    boolean suffers =
        !event.tree().isPassive(event.head())
            && (event.is(SUFFERING)
                || (topic == Topic.OTHER_INCIDENT && event.patient().isEmpty()));
    return suffers ? List.of() : blamedIn(event, doers(event));
  }

  /// "Shelling by the army killed six", "the army's shelling killed six": the army did. "The
  /// driver's arrest angered residents": he is its victim. "Kept from leaving by fighters": the
  /// fighters keep them.
  private static List<Integer> doers(Event event) {
    Tree tree = event.tree();
    List<Integer> doers = new ArrayList<>();
    for (int actor : event.actors()) {
      List<Integer> by = tree.objects(actor, Set.of("by"));
      if (canAct(event, actor)) {
        doers.add(actor);
      } else if (!by.isEmpty()) {
        doers.addAll(by);
      } else if (Lexicon.FIRE_NOUNS.contains(tree.lemma(actor))) {
        doers.addAll(tree.children(actor, "poss"));
      }
    }
    if (doers.isEmpty() && tree.isPassive(event.head())) {
      event.behind("from").forEach(kept -> doers.addAll(tree.objects(kept, Set.of("by"))));
      tree.children(event.head(), "prep").stream()
          .flatMap(prep -> tree.children(prep, "pcomp").stream())
          .forEach(kept -> {
            doers.addAll(tree.objects(kept, Set.of("by")));
            tree.children(kept, "agent").forEach(by -> doers.addAll(tree.children(by, "pobj")));
          });
    }
    return doers.stream().distinct().toList();
  }

  /// "blamed the rebels for the delay", "blamed it on them", "attributed it to them", "held them
  /// responsible": who says so isn't who did it.
  private static List<Integer> accused(Event event) {
    Tree tree = event.tree();
    List<Integer> behind =
        Set.of("hold", "accuse").contains(event.lemma())
            ? List.of()
            : event.behind(event.lemma().equals("blame") ? "on" : "to").stream()
                .filter(word -> !tree.tag(word).equals("CD"))
                .filter(word -> !DayFinder.isDay(event.sentence().form(word)))
                .toList();
    if (!behind.isEmpty()) {
      return behind;
    }
    if (tree.isPassive(event.head())) {
      return event.subject().stream().boxed().toList();
    }
    List<Integer> objects = new ArrayList<>(tree.children(event.head(), "dobj"));
    tree.children(event.head(), "ccomp", "oprd", "acomp")
        .forEach(clause -> objects.addAll(tree.children(clause, "nsubj")));
    return objects.stream().flatMap(object -> tree.withJoined(object).stream()).toList();
  }

  /// "live under siege by the army".
  private static List<Integer> besiegers(Event event) {
    Tree tree = event.tree();
    return tree.under(event.head()).stream()
        .filter(
            word -> Lexicon.SIEGE.contains(tree.lemma(word)) || tree.lemma(word).equals("under"))
        .boxed()
        .flatMap(word -> tree.objects(word, Set.of("by", "of")).stream())
        .toList();
  }

  /// Whether it can do something on purpose: people, a party, those of whom "they" speaks; not
  /// shells, a delay or the snow.
  private static boolean canAct(Event event, int actor) {
    Tree tree = event.tree();
    if (tree.isPronoun(actor)) {
      return !Set.of("it", "this", "that", "what", "which").contains(tree.lemma(actor));
    }
    boolean place =
        event
            .sentence()
            .mentionAt(actor)
            .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
            .isPresent();
    return Lexicon.PEOPLE.contains(tree.lemma(actor))
        || Lexicon.ACTORS.contains(tree.lemma(actor))
        || (tree.tag(actor).startsWith("NNP") && !place)
        || tree.tag(actor).equals("CD")
        || event.sentence().mentionAt(actor).flatMap(m -> m.named().party()).isPresent();
  }

  List<Blamed> blamedIn(Event event, List<Integer> actors) {
    ReadSentence sentence = event.sentence();
    List<Blamed> blamed = new ArrayList<>();
    for (int actor : actors) {
      if (!canAct(event, actor)) {
        continue;
      }
      BitSet words = new BitSet();
      Tree tree = event.tree();
      words.set(actor);
      for (int child : tree.children(actor, "compound", "nmod", "amod", "poss")) {
        words.or(tree.under(child));
      }
      Optional<Mention> mention =
          sentence
              .mentionAt(actor)
              .or(() -> leaders(event, actor))
              .or(() -> members(event, actor))
              .or(() ->
                  sentence.mentionsIn(words).stream()
                      .filter(
                          found -> found.named().party().isPresent() && !isBacker(sentence, found))
                      .findFirst());
      Span span = sentence.span(words.nextSetBit(0), words.length() - 1);
      Optional<PartyId> party =
          mention
              .flatMap(found -> found.named().party())
              .or(() ->
                  words.stream()
                      .boxed()
                      .filter(word -> names.sideOf(sentence.form(word)).isEmpty())
                      .flatMap(word -> names.label(tree.lemma(word)).stream())
                      .findFirst());
      String said = sentence.words(span);
      blamed.add(
          new Blamed(said, party, party.isPresent() ? Optional.empty() : names.sideOf(said)));
    }
    return blamed;
  }

  Blamed holder(String words) {
    Optional<PartyId> party =
        names.label(words).or(() -> names.find(words).flatMap(found -> found.party()));
    return new Blamed(words, party, Optional.empty());
  }

  /// Who holds a place: the one named before "control", or who takes it.
  private List<Blamed> holders(Event event) {
    Tree tree = event.tree();
    Optional<Integer> control =
        tree.find(event.head(), word -> tree.lemma(word).equals("control") && tree.isNoun(word));
    Optional<Blamed> named =
        control.flatMap(word ->
            tree.children(word, "compound", "nmod", "poss").stream()
                .map(child -> holder(event.sentence().form(child)))
                .filter(holder -> holder.party().isPresent())
                .findFirst());
    return named.map(List::of).orElseGet(() -> blamedIn(event, event.actors()));
  }

  /// "fighters of the Coastal Brigade".
  private static Optional<Mention> members(Event event, int actor) {
    return event.tree().objects(actor, Set.of("of", "from")).stream()
        .flatMap(whole -> event.sentence().mentionAt(whole).stream())
        .filter(found -> found.named().party().isPresent())
        .findFirst();
  }

  /// "fighters led by Hezbollah".
  private Optional<Mention> leaders(Event event, int actor) {
    Tree tree = event.tree();
    return tree.children(actor, "acl").stream()
        .filter(verb -> Set.of("lead", "command", "run", "control").contains(tree.lemma(verb)))
        .flatMap(verb -> event.sentence().mentionsIn(tree.under(verb)).stream())
        .filter(found -> found.named().party().isPresent())
        .findFirst();
  }

  /// The "Iranian" of "Iranian-backed fighters" isn't who did it.
  private static boolean isBacker(ReadSentence sentence, Mention mention) {
    int end = mention.span().end();
    return sentence.text().body().startsWith("-backed", end)
        || sentence.text().body().startsWith("-allied", end);
  }
}
