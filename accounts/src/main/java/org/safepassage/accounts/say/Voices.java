package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.Span;

/// Tells for each word of a text who says it.
public final class Voices {
  private final Speakers speakers;

  /// For each sentence the words from which on, downwards in the tree, others speak.
  private final List<Map<Integer, List<Voice>>> turns = new ArrayList<>();

  private List<Voice> lastQuoted = List.of();
  private Optional<ReadSentence> previous = Optional.empty();

  private Voices(Gazetteer names) {
    speakers = new Speakers(names);
  }

  public static Voices of(ReadText text, Gazetteer names) {
    Voices voices = new Voices(names);
    text.sentences().forEach(voices::read);
    return voices;
  }

  /// Those who say this word: one voice, or one for each of several who say the same.
  public List<Voice> at(ReadSentence sentence, int word) {
    Map<Integer, List<Voice>> here = turns.get(sentence.number());
    Tree tree = sentence.tree();
    int at = word;
    for (int steps = 0; at >= 0 && steps <= tree.size(); steps++) {
      List<Voice> turn = here.get(at);
      if (turn != null) {
        return turn;
      }
      at = tree.head(at);
    }
    return List.of(Voice.NARRATOR);
  }

  /// Whether with this word somebody else begins to speak.
  public boolean turnsAt(ReadSentence sentence, int word) {
    return sentence.tree().head(word) >= 0 && turns.get(sentence.number()).containsKey(word);
  }

  /// Whether the word is itself a cue or part of one: it tells who says something, and isn't said.
  public boolean isCue(ReadSentence sentence, int word) {
    Tree tree = sentence.tree();
    return turns.get(sentence.number()).keySet().stream()
        .anyMatch(content -> tree.head(content) == word && introduces(tree, word, content));
  }

  /// Whether a verb of saying in the sentence was found to introduce nothing: its words may be
  /// somebody's whom grammar doesn't show.
  public boolean mayBeSaid(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int word = 0; word < tree.size(); word++) {
      boolean says = tree.isVerb(word) && Reporting.isPlainSaying(tree.lemma(word));
      if (says && !isCue(sentence, word) && !turnsAt(sentence, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean introduces(Tree tree, int cue, int content) {
    return Set.of("ccomp", "xcomp", "dobj", "acl", "pcomp", "pobj", "advcl", "relcl")
            .contains(tree.relation(content))
        && (Reporting.manner(tree.lemma(cue)).isPresent()
            || Reporting.mannerOfNoun(tree.lemma(cue)).isPresent());
  }

  private void read(ReadSentence sentence) {
    Map<Integer, List<Voice>> here = new HashMap<>();
    turns.add(here);
    Tree tree = sentence.tree();
    List<Integer> order = topDown(tree);
    boolean carried = isWhollyQuoted(sentence) && !lastQuoted.isEmpty();
    for (int root : tree.roots()) {
      here.put(root, carried ? carriedOver() : List.of(Voice.NARRATOR));
    }
    for (int word : order) {
      if (tree.isVerb(word) && sentence.clauses().isHead(word)) {
        aside(sentence, word, here);
        accordingTo(sentence, word, here);
        adverbs(sentence, word, here);
        verb(sentence, word, here);
      } else if (tree.isNoun(word)) {
        noun(sentence, word, here);
      }
    }
    rememberSubjects(sentence);
    previous = Optional.of(sentence);
  }

  private static List<Integer> topDown(Tree tree) {
    List<Integer> order = new ArrayList<>(tree.roots());
    for (int i = 0; i < order.size() && i <= tree.size(); i++) {
      order.addAll(tree.children(order.get(i)));
    }
    return order;
  }

  private static boolean isWhollyQuoted(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.relation(i).equals("punct") && !sentence.quoted().get(i)) {
        return false;
      }
    }
    return tree.size() > 0;
  }

  private List<Voice> carriedOver() {
    return lastQuoted.stream().map(voice -> carried(voice).inQuotes()).toList();
  }

  private static Voice carried(Voice voice) {
    List<Link> links = new ArrayList<>(voice.links().subList(0, voice.links().size() - 1));
    Link last = voice.links().getLast();
    links.add(
        new Link(last.speaker(), new Cue(last.cue().word(), last.cue().spans(), Cue.Kind.CARRIED)));
    return new Voice(links, Manner.ASSERTED, voice.quoted(), voice.unsure());
  }

  /// "which ..." behind a comma, outside quotes, is as often the outlet's as the speaker's.
  private void aside(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    if (!tree.relation(verb).equals("relcl") || sentence.quoted().get(verb)) {
      return;
    }
    List<Voice> above = at(sentence, verb);
    boolean pronoun =
        tree.children(verb, "nsubj", "nsubjpass", "dobj", "prep", "advmod").stream()
            .flatMap(child -> Stream.concat(Stream.of(child), tree.children(child).stream()))
            .anyMatch(child -> Set.of("which", "who", "whose", "whom").contains(tree.lemma(child)));
    boolean attributed = above.stream().anyMatch(voice -> voice.holder().isPresent());
    if (pronoun && attributed) {
      here.put(verb, List.of(Voice.NARRATOR.doubtful()));
    }
  }

  private void accordingTo(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    for (int child : tree.children(verb)) {
      if (!tree.lemma(child).equals("accord") && !tree.lemma(child).equals("according")) {
        continue;
      }
      for (int to : tree.children(child, "prep")) {
        for (int source : tree.children(to, "pobj")) {
          if (Nouns.TEXTS_OF_DEALS.contains(tree.lemma(source))) {
            continue;
          }
          apart(sentence, verb, child, here);
          Cue cue =
              new Cue(
                  "according to",
                  List.of(sentence.span(Math.min(child, to), Math.max(child, to))),
                  Cue.Kind.ACCORDING);
          int whole = child > verb ? whole(tree, verb) : verb;
          turn(sentence, whole, speakers.at(sentence, source), cue, Manner.ASSERTED, here);
        }
      }
    }
  }

  /// What is joined behind "according to" with a subject of its own isn't said by them.
  private void apart(
      ReadSentence sentence, int verb, int according, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    List<Voice> above = at(sentence, verb);
    for (int joined : tree.children(verb, "conj")) {
      if (joined > according && tree.has(joined, "nsubj", "nsubjpass")) {
        here.put(joined, above);
      }
    }
  }

  /// "..., killing four, according to ...": what stands behind it all is about it all.
  private static int whole(Tree tree, int verb) {
    int at = verb;
    while (Set.of("advcl", "acl", "relcl").contains(tree.relation(at)) && tree.head(at) >= 0) {
      int above = tree.head(at);
      while (above >= 0 && !tree.isVerb(above)) {
        above = tree.head(above);
      }
      if (above < 0) {
        return at;
      }
      at = above;
    }
    return at;
  }

  private void adverbs(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    for (int adverb : tree.children(verb, "advmod")) {
      List<Voice> before = at(sentence, verb);
      if (Reporting.keepsDistance(tree.lemma(adverb))) {
        Cue cue = new Cue(tree.lemma(adverb), List.of(sentence.span(adverb)), Cue.Kind.HEARSAY);
        here.put(
            verb,
            before.stream()
                .map(voice ->
                    voice.holder().isPresent()
                        ? voice.with(Manner.HEDGED)
                        : voice.and(new Link(Speaker.UNNAMED, cue), Manner.HEDGED))
                .toList());
      } else if (Reporting.isHedge(tree.lemma(adverb))) {
        here.put(verb, before.stream().map(voice -> voice.with(Manner.HEDGED)).toList());
      }
    }
  }

  private void verb(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    Optional<Manner> manner = Reporting.manner(tree.lemma(verb));
    if (tree.isPassive(verb) && (quotedAs(sentence, verb, here) || hearsay(sentence, verb, here))) {
      return;
    }
    if (interrupts(sentence, verb, here) || ofItsOwn(sentence, verb, here)) {
      return;
    }
    if (manner.isEmpty()) {
      return;
    }
    List<Integer> contents = Contents.of(sentence, verb);
    OptionalInt subject = sentence.clauses().actor(verb);
    if (contents.isEmpty() || subject.isEmpty()) {
      return;
    }
    if (tree.tag(subject.getAsInt()).equals("EX")
        || isExpletive(tree, verb)
        || Nouns.TEXTS_OF_DEALS.contains(tree.lemma(subject.getAsInt()))
        || (Reporting.mannerOfNoun(tree.lemma(subject.getAsInt())).isPresent()
            && !Speakers.isDocument(tree.lemma(subject.getAsInt())))
        || (Reporting.isShowing(tree.lemma(verb))
            && !Speakers.isDocument(tree.lemma(subject.getAsInt())))) {
      return;
    }
    boolean own = Set.of("i", "we").contains(tree.lemma(subject.getAsInt()));
    if (own && at(sentence, verb).stream().anyMatch(voice -> voice.holder().isPresent())) {
      List<Voice> same =
          at(sentence, verb).stream().map(voice -> voice.with(manner.get())).toList();
      contents.forEach(content -> here.put(content, same));
      return;
    }
    List<Speaker> sources = speakers.at(sentence, subject.getAsInt());
    Cue cue = new Cue(tree.lemma(verb), cueSpans(sentence, verb), Cue.Kind.VERB);
    List<Voice> base = base(sentence, verb, sources);
    Optional<Link> channel = channel(sentence, verb, cue);
    List<Speaker> cited = cited(sentence, verb);
    List<Voice> voices = new ArrayList<>();
    for (Voice voice : base) {
      for (Speaker source : sources) {
        Voice through = channel.isPresent() ? voice.and(channel.get(), voice.manner()) : voice;
        Voice said = through.and(new Link(source, cue), manner.get());
        if (cited.isEmpty()) {
          voices.add(said);
        } else {
          cited.forEach(one -> voices.add(said.and(new Link(one, cue), manner.get())));
        }
      }
    }
    if (contents.stream().anyMatch(content -> Contents.isSubjunctive(tree, content))) {
      voices.replaceAll(voice -> voice.with(Manner.DEMANDED));
    }
    for (int content : contents) {
      boolean quoted = sentence.quoted().get(content);
      here.put(content, quoted ? voices.stream().map(Voice::inQuotes).toList() : voices);
      if (quoted) {
        lastQuoted = voices;
      }
    }
    if (contents.stream().noneMatch(sentence.quoted()::get)
        && voices.stream().anyMatch(voice -> voice.holder().filter(Voices::isPerson).isPresent())) {
      lastQuoted = voices;
    }
  }

  /// "The agency put the number at 260": the clause itself is what its subject says.
  private boolean ofItsOwn(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    Optional<Manner> manner = Contents.ofItsOwn(tree, verb);
    OptionalInt subject = sentence.clauses().actor(verb);
    if (manner.isEmpty() || subject.isEmpty()) {
      return false;
    }
    List<Speaker> sources = speakers.at(sentence, subject.getAsInt());
    Cue cue = new Cue(tree.lemma(verb), cueSpans(sentence, verb), Cue.Kind.VERB);
    List<Voice> voices =
        base(sentence, verb, sources).stream()
            .flatMap(voice ->
                sources.stream().map(source -> voice.and(new Link(source, cue), manner.get())))
            .toList();
    if (voices.isEmpty()) {
      return false;
    }
    here.put(verb, voices);
    return true;
  }

  private static boolean isPerson(Speaker speaker) {
    return speaker.kind() == Speaker.Kind.PERSON;
  }

  private static boolean isExpletive(Tree tree, int verb) {
    return tree.has(verb, "expl");
  }

  private static List<Span> cueSpans(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    boolean callOn =
        Set.of("call", "appeal").contains(tree.lemma(verb))
            && verb + 1 < tree.size()
            && Set.of("on", "for", "to").contains(tree.lemma(verb + 1));
    return List.of(sentence.span(verb, callOn ? verb + 1 : verb));
  }

  /// A pronoun that means somebody of the sentence before: whoever told of them tells on.
  private List<Voice> base(ReadSentence sentence, int verb, List<Speaker> sources) {
    List<Voice> here = isContrast(sentence, verb) ? above(sentence) : around(sentence, verb);
    boolean narrated = here.stream().allMatch(voice -> voice.holder().isEmpty());
    boolean they =
        sentence.clauses().subject(verb).stream()
            .anyMatch(word -> sentence.tree().lemma(word).equals("they"));
    if (narrated && they && previous.isPresent() && sources.size() == 1) {
      ReadSentence before = previous.get();
      for (int word = 0; word < before.tree().size(); word++) {
        Span span = before.span(word);
        boolean named =
            sources.getFirst().kind() == Speaker.Kind.GROUP
                && before.words(span).equalsIgnoreCase(lastWord(sources.getFirst().name()));
        List<Voice> told = named ? at(before, word) : List.of();
        if (told.stream().anyMatch(voice -> voice.holder().isPresent())) {
          return told.stream().map(Voices::carried).toList();
        }
      }
    }
    return here;
  }

  /// "..., according to the army, while residents said": what the residents said isn't the army's.
  private static boolean isContrast(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    boolean contrasted =
        tree.relation(verb).equals("advcl")
            && tree.children(verb, "mark", "advmod").stream()
                .anyMatch(mark ->
                    Set.of("while", "whereas", "although", "though", "as")
                        .contains(tree.lemma(mark)));
    boolean joined = tree.relation(verb).equals("conj");
    return (contrasted || joined)
        && tree.has(verb, "nsubj")
        && tree.head(verb) >= 0
        && tree.head(tree.head(verb)) < 0
        && !sentence.quoted().get(verb);
  }

  /// The voices in which the verb itself stands. Of "gave a figure of 600 and said", the figure is
  /// its subject's, but the saying is told by whoever tells of both.
  private List<Voice> around(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    int joined = tree.relation(verb).equals("conj") ? tree.head(verb) : -1;
    boolean own = joined >= 0 && Contents.ofItsOwn(tree, joined).isPresent();
    return own && tree.head(joined) >= 0
        ? at(sentence, tree.head(joined))
        : own ? above(sentence) : at(sentence, verb);
  }

  private List<Voice> above(ReadSentence sentence) {
    return isWhollyQuoted(sentence) && !lastQuoted.isEmpty()
        ? carriedOver()
        : List.of(Voice.NARRATOR);
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /// "told Reuters": the agency passes it on.
  private Optional<Link> channel(ReadSentence sentence, int verb, Cue cue) {
    Tree tree = sentence.tree();
    if (!tree.lemma(verb).equals("tell")) {
      return Optional.empty();
    }
    return tree.children(verb, "dobj", "dative").stream()
        .filter(object -> isOtherMedium(sentence, object))
        .findFirst()
        .map(object -> new Link(speakers.at(sentence, object).getFirst(), cue));
  }

  private static boolean isOtherMedium(ReadSentence sentence, int object) {
    Tree tree = sentence.tree();
    boolean known =
        sentence
            .mentionAt(object)
            .filter(mention -> mention.named().kind() == Named.Kind.MEDIUM)
            .isPresent();
    boolean own =
        tree.children(object, "det", "poss").stream()
            .anyMatch(det -> Set.of("this", "the", "our", "we").contains(tree.lemma(det)));
    return known
        || (Nouns.MEDIA.contains(tree.lemma(object)) && tree.tag(object).matches("NNP?") && !own);
  }

  /// "said, citing a military source, that".
  private List<Speaker> cited(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    return tree.children(verb, "advcl", "prep", "acl").stream()
        .filter(child -> Set.of("cite", "quote").contains(tree.lemma(child)))
        .flatMap(child -> tree.children(child, "dobj").stream())
        .flatMap(source -> speakers.at(sentence, source).stream())
        .toList();
  }

  /// "the governor was quoted as saying by the agency": the agency, then the governor.
  private boolean quotedAs(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    OptionalInt subject = sentence.clauses().patient(verb);
    List<Integer> contents = new ArrayList<>(tree.children(verb, "ccomp"));
    tree.objects(verb, Set.of("as")).forEach(say -> contents.addAll(tree.children(say, "ccomp")));
    boolean quotes = Set.of("quote", "cite").contains(tree.lemma(verb));
    if (!quotes || subject.isEmpty() || contents.isEmpty()) {
      return false;
    }
    Cue cue = new Cue("quote", List.of(sentence.span(verb)), Cue.Kind.VERB);
    Optional<Link> by =
        tree.find(verb, word -> tree.lemma(word).equals("by") && tree.has(word, "pobj"))
            .flatMap(word -> tree.children(word, "pobj").stream().findFirst())
            .map(source -> new Link(speakers.at(sentence, source).getFirst(), cue));
    List<Speaker> sources = speakers.at(sentence, subject.getAsInt());
    List<Voice> voices =
        at(sentence, verb).stream()
            .map(voice -> by.map(link -> voice.and(link, Manner.ASSERTED)).orElse(voice))
            .flatMap(voice ->
                sources.stream().map(source -> voice.and(new Link(source, cue), Manner.ASSERTED)))
            .toList();
    contents.forEach(content -> here.put(content, voices));
    return true;
  }

  /// "half of them, they said, got through": the clause that it stands in is what they say.
  private boolean interrupts(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    boolean aside = Set.of("parataxis", "dep", "meta").contains(tree.relation(verb));
    Optional<Manner> manner = Reporting.manner(tree.lemma(verb)).filter(Manner.ASSERTED::equals);
    OptionalInt subject = tree.child(verb, "nsubj");
    if (!aside || manner.isEmpty() || subject.isEmpty()) {
      return false;
    }
    int clause = sentence.clauses().above(verb);
    boolean has = Contents.of(sentence, verb).stream().anyMatch(content -> content < verb);
    if (clause < 0 || has || (here.containsKey(clause) && tree.head(clause) >= 0)) {
      return false;
    }
    Cue cue = new Cue(tree.lemma(verb), List.of(sentence.span(verb)), Cue.Kind.VERB);
    turn(sentence, clause, speakers.at(sentence, subject.getAsInt()), cue, Manner.ASSERTED, here);
    here.put(verb, List.of(Voice.NARRATOR));
    Contents.of(sentence, verb)
        .forEach(content -> here.put(content, here.getOrDefault(clause, List.of(Voice.NARRATOR))));
    return true;
  }

  /// "is said to include", "it is believed that": nobody says who says so.
  private boolean hearsay(ReadSentence sentence, int verb, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    if (!Reporting.isHearsay(tree.lemma(verb)) || tree.has(verb, "agent")) {
      return false;
    }
    List<Integer> contents =
        tree.children(verb, "xcomp", "ccomp").stream().filter(child -> child > verb).toList();
    if (contents.isEmpty()) {
      return false;
    }
    OptionalInt lets =
        tree.lemma(verb).equals("know")
                && tree.head(verb) >= 0
                && tree.lemma(tree.head(verb)).equals("let")
            ? tree.child(tree.head(verb), "nsubj", "vocative")
            : OptionalInt.empty();
    if (lets.isPresent()) {
      Cue known = new Cue("let", List.of(sentence.span(tree.head(verb), verb)), Cue.Kind.VERB);
      contents.forEach(content ->
          turn(
              sentence,
              content,
              speakers.at(sentence, lets.getAsInt()),
              known,
              Manner.ASSERTED,
              here));
      return true;
    }
    boolean predicted = Reporting.isPredicting(tree.lemma(verb));
    Manner manner = predicted ? Manner.PREDICTED : Manner.HEDGED;
    Cue cue = new Cue(tree.lemma(verb), List.of(hearsaySpan(sentence, verb)), Cue.Kind.HEARSAY);
    List<Voice> voices =
        at(sentence, verb).stream()
            .map(voice ->
                voice.holder().isPresent()
                    ? voice.with(manner)
                    : voice.and(new Link(Speaker.UNNAMED, cue), manner))
            .toList();
    contents.forEach(content -> here.put(content, voices));
    here.put(verb, voices);
    return true;
  }

  private static Span hearsaySpan(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    int first = tree.child(verb, "auxpass").orElse(verb);
    boolean to = verb + 1 < tree.size() && tree.lemma(verb + 1).equals("to");
    return sentence.span(Math.min(first, verb), to ? verb + 1 : verb);
  }

  /// "Moscow's assertion that", "a French-drafted proposal to".
  private void noun(ReadSentence sentence, int noun, Map<Integer, List<Voice>> here) {
    Tree tree = sentence.tree();
    Optional<Manner> manner = Reporting.mannerOfNoun(tree.lemma(noun));
    if (manner.isEmpty()) {
      return;
    }
    List<Integer> contents =
        tree.children(noun, "acl", "ccomp", "relcl", "xcomp").stream()
            .filter(child -> child > noun && isSaid(tree, child))
            .toList();
    if (contents.isEmpty()) {
      return;
    }
    List<Speaker> sources = sourcesOf(sentence, noun);
    Cue cue = new Cue(tree.lemma(noun), List.of(sentence.span(noun)), Cue.Kind.NOUN);
    contents.forEach(content -> turn(sentence, content, sources, cue, manner.get(), here));
  }

  private static boolean isSaid(Tree tree, int content) {
    boolean that =
        tree.children(content, "mark", "nsubj", "advmod").stream()
            .anyMatch(mark -> tree.lemma(mark).equals("that"));
    return that || tree.hasHelper(content, Set.of("to"));
  }

  private List<Speaker> sourcesOf(ReadSentence sentence, int noun) {
    Tree tree = sentence.tree();
    List<Integer> owners = new ArrayList<>(tree.children(noun, "poss"));
    owners.addAll(tree.objects(noun, Set.of("by", "from", "of")));
    if (!owners.isEmpty()) {
      return owners.stream().flatMap(owner -> speakers.at(sentence, owner).stream()).toList();
    }
    return tree.children(noun, "nmod", "compound").stream()
        .filter(word -> sentence.mentionAt(word).isPresent())
        .filter(word -> !(word + 1 < tree.size() && sentence.form(word + 1).equals("-")))
        .findFirst()
        .map(word -> speakers.at(sentence, word))
        .orElseGet(() -> speakers.at(sentence, noun));
  }

  private void turn(
      ReadSentence sentence,
      int content,
      List<Speaker> sources,
      Cue cue,
      Manner manner,
      Map<Integer, List<Voice>> here) {
    List<Voice> voices =
        at(sentence, content).stream()
            .map(Voices::named)
            .flatMap(
                voice -> sources.stream().map(source -> voice.and(new Link(source, cue), manner)))
            .toList();
    if (!voices.isEmpty()) {
      here.put(content, voices);
    }
  }

  /// Where somebody is named, "it is expected" before it says nothing more.
  private static Voice named(Voice voice) {
    boolean unnamed = voice.holder().filter(Speaker.UNNAMED::equals).isPresent();
    return unnamed ? Voice.NARRATOR : voice;
  }

  private void rememberSubjects(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int verb : sentence.clauses().heads()) {
      sentence
          .clauses()
          .subject(verb)
          .ifPresent(subject -> {
            if (sentence.clauses().above(verb) < 0 && tree.tag(subject).startsWith("NNP")) {
              speakers.rememberBody(sentence, subject);
            }
            if (tree.tag(subject).equals("NNS")
                && !Reporting.manner(tree.lemma(verb)).isPresent()) {
              BitSet own = tree.under(subject);
              if (!own.isEmpty()) {
                speakers.rememberGroup(sentence, subject);
              }
            }
          });
    }
  }
}
