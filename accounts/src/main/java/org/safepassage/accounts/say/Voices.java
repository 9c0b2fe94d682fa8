package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.Span;

/// Tells for each word of a text who says it.
public final class Voices {
  private final Speakers speakers;
  private final Additions additions;
  private final Passives passives;
  private final NounCues nouns;
  private final Channels channels;

  /// For each sentence the words from which on, downwards in the tree, others speak.
  private final List<Turns> turns = new ArrayList<>();

  private List<Voice> lastQuoted = List.of();
  private Optional<ReadSentence> previous = Optional.empty();

  private Voices(Gazetteer names) {
    speakers = new Speakers(names);
    additions = new Additions(speakers);
    passives = new Passives(speakers);
    nouns = new NounCues(speakers);
    channels = new Channels(speakers);
  }

  public static Voices of(ReadText text, Gazetteer names) {
    Voices voices = new Voices(names);
    text.sentences().forEach(voices::read);
    return voices;
  }

  /// Those who say this word: one voice, or one for each of several who say the same.
  public List<Voice> at(ReadSentence sentence, int word) {
    return turns.get(sentence.number()).at(word);
  }

  /// Whether with this word somebody else begins to speak.
  public boolean turnsAt(ReadSentence sentence, int word) {
    return sentence.tree().head(word) >= 0 && turns.get(sentence.number()).isAt(word);
  }

  /// Whether the word is itself a cue or part of one: it tells who says something, and isn't said.
  public boolean isCue(ReadSentence sentence, int word) {
    Tree tree = sentence.tree();
    return turns.get(sentence.number()).words().stream()
        .anyMatch(content -> tree.head(content) == word && introduces(tree, word, content));
  }

  /// Whether a verb of saying in the sentence was found to introduce nothing: its words may be
  /// somebody's whom grammar doesn't show.
  public boolean mayBeSaid(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int word = 0; word < tree.size(); word++) {
      boolean says =
          (tree.isVerb(word) || tree.tag(word).startsWith("NN"))
              && Reporting.mayTell(tree.lemma(word), tree.isVerb(word));
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
    Turns here = new Turns(sentence.tree());
    turns.add(here);
    Tree tree = sentence.tree();
    List<Integer> order = topDown(tree);
    boolean carried = isWhollyQuoted(sentence) && !lastQuoted.isEmpty();
    for (int root : tree.roots()) {
      here.put(root, carried ? carriedOver() : List.of(Voice.NARRATOR));
    }
    for (int word : order) {
      if (tree.isVerb(word) && sentence.clauses().isHead(word)) {
        additions.aside(sentence, word, here);
        additions.accordingTo(sentence, word, here);
        additions.byAccount(sentence, word, here);
        additions.certain(sentence, word, here);
        additions.adverbs(sentence, word, here);
        verb(sentence, word, here);
      } else if (tree.isNoun(word)) {
        nouns.noun(sentence, word, here);
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

  private void verb(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    Optional<Manner> manner =
        Reporting.manner(tree.lemma(verb)).map(how -> Contents.manner(tree, verb, how));
    if (tree.isPassive(verb)
        && (passives.quotedAs(sentence, verb, here) || passives.hearsay(sentence, verb, here))) {
      return;
    }
    if (passives.interrupts(sentence, verb, here) || ofItsOwn(sentence, verb, here)) {
      return;
    }
    if (manner.isEmpty()) {
      return;
    }
    List<Integer> contents = Contents.of(sentence, verb);
    OptionalInt subject = sentence.clauses().actor(verb);
    if (contents.isEmpty() || subject.isEmpty() || Contents.isOnlyWished(tree, verb)) {
      return;
    }
    if (tree.tag(subject.getAsInt()).equals("EX")
        || isExpletive(tree, verb)
        || Nouns.TEXTS_OF_DEALS.contains(tree.lemma(subject.getAsInt()))
        || (Reporting.mannerOfNoun(tree.lemma(subject.getAsInt())).isPresent()
            && !Speakers.isDocument(tree.lemma(subject.getAsInt())))
        || (Reporting.isShowing(tree.lemma(verb))
            && !Reporting.tellsOfThings(tree.lemma(verb))
            && !Contents.isSeen(tree, verb)
            && !Speakers.isDocument(tree.lemma(subject.getAsInt())))) {
      return;
    }
    if (Contents.isNobody(tree, subject.getAsInt())
        || Nouns.MUTE.contains(tree.lemma(subject.getAsInt()))) {
      return;
    }
    boolean own = Set.of("i", "we").contains(tree.lemma(subject.getAsInt()));
    boolean outlets =
        own
            && !sentence.quoted().get(verb)
            && at(sentence, verb).stream().allMatch(voice -> voice.holder().isEmpty());
    if (outlets) {
      contents.forEach(content -> here.put(content, List.of(Voice.NARRATOR.with(manner.get()))));
      return;
    }
    if (own && at(sentence, verb).stream().anyMatch(voice -> voice.holder().isPresent())) {
      List<Voice> same =
          at(sentence, verb).stream().map(voice -> voice.with(manner.get())).toList();
      contents.forEach(content -> here.put(content, same));
      return;
    }
    List<Speaker> sources = speakers.at(sentence, subject.getAsInt());
    Cue cue = new Cue(tree.lemma(verb), cueSpans(sentence, verb), Cue.Kind.VERB);
    List<Voice> base = base(sentence, verb, sources);
    Optional<Link> channel = channels.through(sentence, verb, cue);
    List<Speaker> cited = channels.cited(sentence, verb);
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
    Contents.goingOn(sentence, verb, contents).forEach(next -> here.put(next, voices));
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
  private boolean ofItsOwn(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    Optional<Manner> manner = Contents.ofItsOwn(tree, verb);
    OptionalInt subject = sentence.clauses().actor(verb);
    if (manner.isEmpty()
        || subject.isEmpty()
        || Nouns.MUTE.contains(tree.lemma(subject.getAsInt()))) {
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

  private void rememberSubjects(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int verb : sentence.clauses().heads()) {
      sentence
          .clauses()
          .subject(verb)
          .ifPresent(subject -> {
            if (sentence.clauses().above(verb) < 0 && tree.tag(subject).startsWith("NNP")) {
              speakers.rememberBody(sentence, subject);
              speakers.rememberAged(sentence, subject);
              if (turns.get(sentence.number()).words().stream()
                  .allMatch(word -> at(sentence, word).equals(List.of(Voice.NARRATOR)))) {
                speakers.rememberNamed(sentence, subject);
              }
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
