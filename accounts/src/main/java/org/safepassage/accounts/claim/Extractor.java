package org.safepassage.accounts.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.model.PartyId;

/// Reads the claims out of a text.
public final class Extractor {
  private static final Set<String> TRYING =
      Set.of("try", "attempt", "manage", "refuse", "begin", "start", "continue", "fail");

  private final EnglishParser parser;
  private final Gazetteer names;

  public Extractor(EnglishParser parser, Gazetteer names) {
    this.parser = parser;
    this.names = names;
  }

  /// The claims of a text, in its order.
  public List<Claim> claims(SourceText text) {
    ReadText read = ReadText.of(text, parser, names);
    Voices voices = Voices.of(read, names);
    Pass pass = new Pass(text, voices);
    read.sentences().forEach(pass::read);
    return pass.finished();
  }

  /// One reading of one text.
  private final class Pass {
    private final SourceText text;
    private final Voices voices;
    private final DayFinder days;
    private final SpotFinder spots = new SpotFinder();
    private final List<Claim> claims = new ArrayList<>();

    Pass(SourceText text, Voices voices) {
      this.text = text;
      this.voices = voices;
      days = new DayFinder(text.published().map(LocalDate.class::cast));
    }

    List<Claim> finished() {
      List<Claim> sorted = new ArrayList<>(claims);
      sorted.sort(Comparator.comparing((Claim claim) -> claim.spans().getFirst()));
      List<Claim> numbered = new ArrayList<>();
      for (Claim claim : sorted) {
        numbered.add(withId(claim, "C" + (numbered.size() + 1)));
      }
      return List.copyOf(numbered);
    }

    private static Claim withId(Claim claim, String id) {
      return new Claim(
          id,
          claim.text(),
          claim.voice(),
          claim.kind(),
          claim.topic(),
          claim.spans(),
          claim.quantity(),
          claim.place(),
          claim.days(),
          claim.blamed(),
          claim.after(),
          claim.negated(),
          claim.doubts());
    }

    void read(ReadSentence sentence) {
      Map<Integer, Topic> topics = new HashMap<>();
      for (int head : candidates(sentence)) {
        Event event = new Event(sentence, head);
        if (voices.isCue(sentence, head) || !isSaid(event)) {
          continue;
        }
        voices.at(sentence, head).stream()
            .findFirst()
            .flatMap(voice -> Frames.topic(event, voice))
            .ifPresent(topic -> topics.put(head, topic));
      }
      Set<Integer> others = new LinkedHashSet<>(topics.keySet());
      others.addAll(cues(sentence));
      for (int head : topics.keySet().stream().sorted().toList()) {
        Event event = new Event(sentence, head);
        if (isPartOf(event, topics) || isOnlyTheCause(event, topics)) {
          continue;
        }
        for (Voice voice : voices.at(sentence, head)) {
          add(event, topics.get(head), voice, others);
        }
      }
      held(sentence);
      spots.remember(sentence);
    }

    /// Whether it is said that it happens: not of what is only meant to, waited for or prevented.
    /// What somebody demands, expects or denies is said by them.
    private boolean isSaid(Event event) {
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

    /// Verbs that head clauses, and nouns that are demanded.
    private List<Integer> candidates(ReadSentence sentence) {
      Tree tree = sentence.tree();
      List<Integer> candidates = new ArrayList<>(sentence.clauses().heads());
      for (int word = 0; word < tree.size(); word++) {
        boolean demanded =
            tree.isNoun(word)
                && tree.head(word) >= 0
                && voices.isCue(sentence, tree.head(word))
                && Set.of("dobj", "pobj").contains(tree.relation(word))
                && voices.at(sentence, word) != voices.at(sentence, tree.head(word));
        if (demanded) {
          candidates.add(word);
        }
      }
      return candidates;
    }

    private Set<Integer> cues(ReadSentence sentence) {
      Set<Integer> cues = new LinkedHashSet<>();
      for (int head : sentence.clauses().heads()) {
        if (voices.isCue(sentence, head)) {
          cues.add(head);
        }
      }
      return cues;
    }

    /// Whether the event only belongs to one above it: the leaving that is allowed, demanded or
    /// waited for.
    private static boolean isPartOf(Event event, Map<Integer, Topic> topics) {
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
                || whole == topics.get(event.head()) && whole == Topic.REMAINING
                || whole == Topic.STARTED && tree.lemma(above).equals("wait")
                || whole == Topic.REMAINING && tree.hasHelper(event.head(), Set.of("to"));
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
    private static boolean isOnlyTheCause(Event event, Map<Integer, Topic> topics) {
      int above = event.sentence().clauses().above(event.head());
      return topics.get(event.head()) == Topic.VIOLATED
          && above >= 0
          && topics.get(above) == Topic.STOPPED;
    }

    private void add(Event event, Topic topic, Voice voice, Set<Integer> others) {
      boolean withOrder = topic == Topic.LINKED || topic == Topic.CALLED_FOR;
      BitSet words = Content.of(reaching(event, topic), others, withOrder);
      if (words.isEmpty()) {
        return;
      }
      Optional<Quantity> quantity = quantity(event, topic, words);
      Claim claim = claim(event, topic, voice, words, quantity, blamed(event, topic));
      List<BitSet> parts = topic == Topic.DEAL_SCOPE ? halves(event, words) : List.of();
      if (parts.isEmpty()) {
        claims.add(claim);
      } else {
        parts.forEach(part ->
            claims.add(claim(event, topic, voice, part, quantityIn(event, part), List.of())));
      }
      if (topic == Topic.LEFT) {
        including(event, voice);
      }
      if (topic == Topic.STOPPED) {
        cause(event, voice, others);
      }
    }

    /// The event whose words the claim rests on: for "tried to take" the trying, for "was expected
    /// to start" the expecting, for a denial what is held against the statement.
    private static Event reaching(Event event, Topic topic) {
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

    private Claim claim(
        Event event,
        Topic topic,
        Voice voice,
        BitSet words,
        Optional<Quantity> quantity,
        List<Blamed> blamed) {
      ReadSentence sentence = event.sentence();
      Optional<Spot> spot = spots.of(event, words);
      Optional<Days> day = days.of(event, words);
      List<Doubt> doubts = new ArrayList<>();
      if (voice.unsure()) {
        doubts.add(Doubt.WHOSE_WORDS);
      }
      if (spot.filter(found -> found.said() && found.likeness() > 0 && found.likeness() < 1)
          .isPresent()) {
        doubts.add(Doubt.WHICH_PLACE);
      }
      return new Claim(
          "",
          text,
          voice,
          kind(topic, quantity),
          topic,
          sentence.spans(words),
          quantity,
          spot,
          day,
          blamed,
          after(event, topic),
          event.isNegated() || isNotYet(event, topic),
          doubts);
    }

    /// A count without a number is a state; a share is one, too.
    private static Kind kind(Topic topic, Optional<Quantity> quantity) {
      boolean vehicles =
          topic == Topic.VEHICLES && quantity.filter(how -> how.value().isPresent()).isPresent();
      if (vehicles) {
        return Kind.COUNT;
      }
      if (topic.kind() != Kind.COUNT) {
        return topic.kind();
      }
      boolean counted =
          quantity
              .filter(how -> how.bound() != Quantity.Bound.SHARE)
              .filter(how -> how.most().orElse(1L) > 0)
              .filter(how ->
                  !Set.of("some", "many", "few", "several").contains(how.words())
                      || topic == Topic.DEATHS)
              .isPresent();
      return counted ? Kind.COUNT : Kind.STATUS;
    }

    private static boolean isNotYet(Event event, Topic topic) {
      return topic == Topic.STARTED && event.lemma().equals("wait");
    }

    private static Optional<String> after(Event event, Topic topic) {
      if (topic != Topic.LINKED) {
        return Optional.empty();
      }
      ReadSentence sentence = event.sentence();
      return event.clausesBehind(Set.of("before", "until", "till", "unless")).stream()
          .findFirst()
          .map(clause -> sentence.spans(event.tree().under(clause)).getFirst())
          .map(sentence::words);
    }

    private static Optional<Quantity> quantity(Event event, Topic topic, BitSet words) {
      ReadSentence sentence = event.sentence();
      Tree tree = event.tree();
      List<Integer> nouns = new ArrayList<>();
      event.patient().ifPresent(nouns::add);
      event.subject().ifPresent(nouns::add);
      nouns.addAll(tree.children(event.head(), "dobj", "attr", "npadvmod"));
      if (event.patientIs(Lexicon.FIGURES)) {
        nouns.clear();
        nouns.addAll(event.behind("at", "as"));
      }
      if (topic == Topic.POPULATION || topic == Topic.DEATHS || topic == Topic.DETAINED) {
        words.stream().filter(tree::isNoun).forEach(nouns::add);
      }
      boolean counts =
          switch (topic) {
            case LEFT,
                REMAINING,
                POPULATION,
                DURATION,
                DEATHS,
                DETAINED,
                TURNED_BACK,
                VEHICLES,
                RELEASED,
                ARRIVED ->
                true;
            default -> false;
          };
      if (!counts) {
        return Optional.empty();
      }
      if (topic == Topic.REMAINING && isEmpty(event)) {
        return Optional.of(
            new Quantity(
                "empty", Quantity.Bound.EQ, Optional.of(0L), 0, Optional.of(0L), "people"));
      }
      if (topic == Topic.DURATION) {
        return nouns.stream()
            .filter(noun -> Set.of("day", "hour", "week", "month").contains(tree.lemma(noun)))
            .findFirst()
            .map(noun ->
                Quantities.of(sentence, noun).orElseGet(() -> Quantities.some(sentence, noun)));
      }
      return nouns.stream()
          .filter(noun -> topic != Topic.POPULATION || Lexicon.PEOPLE.contains(tree.lemma(noun)))
          .map(noun -> Quantities.of(sentence, noun))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private static boolean isEmpty(Event event) {
      return event.tree().children(event.head(), "acomp").stream()
          .anyMatch(word -> Set.of("empty", "deserted").contains(event.tree().lemma(word)));
    }

    private static Optional<Quantity> quantityIn(Event event, BitSet words) {
      return words.stream()
          .filter(event.tree()::isNoun)
          .boxed()
          .map(noun -> Quantities.of(event.sentence(), noun))
          .flatMap(Optional::stream)
          .findFirst();
    }

    /// "the evacuation of two other towns and two towns loyal to the government": one term for
    /// each.
    private List<BitSet> halves(Event event, BitSet words) {
      Tree tree = event.tree();
      for (int word : words.stream().toArray()) {
        List<Integer> joined = tree.children(word, "conj");
        boolean both =
            tree.isNoun(word)
                && joined.size() == 1
                && Quantities.of(event.sentence(), word).isPresent()
                && Quantities.of(event.sentence(), joined.getFirst()).isPresent();
        if (both) {
          BitSet second = tree.under(joined.getFirst());
          BitSet first = (BitSet) words.clone();
          first.andNot(second);
          tree.children(word, "cc").forEach(first::clear);
          BitSet other = (BitSet) words.clone();
          other.andNot(tree.under(word));
          other.or(second);
          other.and(words);
          event
              .subject()
              .ifPresent(subject -> {
                first.andNot(tree.under(subject));
                other.andNot(tree.under(subject));
              });
          first.clear(event.head());
          other.clear(event.head());
          tree.children(event.head(), "aux")
              .forEach(aux -> {
                first.clear(aux);
                other.clear(aux);
              });
          return List.of(
              Content.trimmed(event.sentence(), first, event.head()),
              Content.trimmed(event.sentence(), other, event.head()));
        }
      }
      return List.of();
    }

    /// "6,400 people, including over 3,000 militants".
    private void including(Event event, Voice voice) {
      Tree tree = event.tree();
      ReadSentence sentence = event.sentence();
      BitSet under = tree.under(event.head());
      for (int word : under.stream().toArray()) {
        if (!tree.lemma(word).equals("include") || word == event.head()) {
          continue;
        }
        for (int part : tree.children(word, "pobj", "dobj")) {
          Optional<Quantity> quantity = Quantities.of(sentence, part);
          if (quantity.isPresent()) {
            BitSet words = Content.trimmed(sentence, tree.under(word), word);
            claims.add(claim(event, Topic.LEFT, voice, words, quantity, List.of()));
          }
        }
      }
    }

    /// Why it stopped: "suspended after terrorists opened fire", "because ...".
    private void cause(Event event, Voice voice, Set<Integer> others) {
      Tree tree = event.tree();
      Set<String> marks =
          Set.of("after", "because", "following", "since", "due", "over", "amid", "as");
      for (int clause : event.clausesBehind(marks)) {
        Event reason = new Event(event.sentence(), clause);
        if (!tree.isVerb(clause)) {
          continue;
        }
        BitSet words = tree.under(clause);
        int mark = Math.min(words.nextSetBit(0), clause);
        words.set(Math.min(event.head(), mark), Math.max(event.head() + 1, mark));
        tree.children(clause, "ccomp").forEach(said -> words.andNot(tree.under(said)));
        List<Blamed> blamed = new ArrayList<>(blamedIn(reason, reason.actors()));
        for (int joined : tree.children(clause, "conj")) {
          if (tree.isVerb(joined)) {
            blamed.addAll(blamedIn(reason, new Event(event.sentence(), joined).actors()));
          }
        }
        claims.add(
            claim(
                event,
                Topic.STOP_CAUSE,
                voice,
                Content.bare(event.sentence(), words),
                Optional.empty(),
                blamed));
      }
    }

    private List<Blamed> blamed(Event event, Topic topic) {
      if (topic == Topic.CONTROL) {
        return holders(event);
      }
      if (topic.kind() != Kind.INCIDENT) {
        return List.of();
      }
      return blamedIn(event, event.actors());
    }

    private List<Blamed> blamedIn(Event event, List<Integer> actors) {
      ReadSentence sentence = event.sentence();
      List<Blamed> blamed = new ArrayList<>();
      for (int actor : actors) {
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
                .or(() ->
                    sentence.mentionsIn(words).stream()
                        .filter(found ->
                            found.named().party().isPresent() && !isBacker(sentence, found))
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

    private Blamed holder(String words) {
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

    /// "the rebel-held east of the city": who holds a place is said by the way.
    private void held(ReadSentence sentence) {
      Tree tree = sentence.tree();
      for (int word = 2; word < tree.size(); word++) {
        boolean held =
            Set.of("held", "controlled").contains(sentence.form(word))
                && sentence.form(word - 1).equals("-")
                && tree.relation(word).equals("nmod")
                && tree.head(word) > word;
        if (!held) {
          continue;
        }
        int place = tree.head(word);
        boolean definite =
            tree.children(place, "det").stream().anyMatch(det -> tree.lemma(det).equals("the"));
        if (!definite) {
          continue;
        }
        BitSet words = tree.under(place);
        Event event = new Event(sentence, place);
        String holder = sentence.form(word - 2);
        claims.add(
            claim(
                event,
                Topic.CONTROL,
                new Voice(List.of(), Voice.Manner.ASSERTED, false, false),
                Content.trimmed(sentence, words, place),
                Optional.empty(),
                List.of(holder(holder))));
      }
    }
  }
}
