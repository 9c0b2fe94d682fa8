package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Drafts.Draft;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;
import org.safepassage.accounts.text.SourceText;

/// Reads the claims out of a text.
public final class Extractor {
  private final EnglishParser parser;
  private final Gazetteer names;
  private final Culprits culprits;

  public Extractor(EnglishParser parser, Gazetteer names) {
    this.parser = parser;
    this.names = names;
    culprits = new Culprits(names);
  }

  /// The claims of a text, in its order.
  public List<Claim> claims(SourceText text) {
    return drafts(text).stream().map(Draft::claim).toList();
  }

  /// What is seen of each claim of a text that tells how likely it is in the right mouth: words for
  /// the [certainty][Claim#certainty], by the claim's id.
  public Map<String, SortedSet<String>> traits(SourceText text) {
    return drafts(text).stream()
        .collect(Collectors.toMap(draft -> draft.claim().id(), Draft::traits));
  }

  private List<Draft> drafts(SourceText text) {
    ReadText read = ReadText.of(text, parser, names);
    Voices voices = Voices.of(read, names);
    Pass pass = new Pass(new Drafts(text, read, voices), voices);
    read.sentences().forEach(pass::read);
    return pass.drafts.finished();
  }

  /// One reading of one text.
  private final class Pass {
    private final Drafts drafts;
    private final Voices voices;

    /// Whether the sentence before told of what a deal covers.
    private boolean terms;

    Pass(Drafts drafts, Voices voices) {
      this.drafts = drafts;
      this.voices = voices;
    }

    void read(ReadSentence sentence) {
      drafts.begin();
      SortedMap<Integer, Topic> topics = new TreeMap<>();
      for (int head : candidates(sentence)) {
        Event event = new Event(sentence, head);
        boolean denied =
            voices.turnsAt(sentence, head)
                && voices.at(sentence, head).getFirst().manner() == Voice.Manner.DENIED;
        if ((voices.isCue(sentence, head) && !denied) || !Wholes.isSaid(event, voices)) {
          continue;
        }
        voices.at(sentence, head).stream()
            .findFirst()
            .flatMap(voice -> Frames.topic(event, voice, terms))
            .ifPresent(topic -> topics.put(head, topic));
      }
      Set<Integer> others = new LinkedHashSet<>(topics.keySet());
      others.addAll(cues(sentence));
      for (Map.Entry<Integer, Topic> each : topics.entrySet()) {
        Event event = new Event(sentence, each.getKey());
        if (Wholes.isPartOf(event, topics)
            || Wholes.isByTheWay(event, each.getValue())
            || Wholes.isOnlyTheCause(event, topics)) {
          continue;
        }
        for (Voice voice : voices.at(sentence, event.head())) {
          add(event, each.getValue(), voice, others);
        }
      }
      new Holders(drafts, voices, culprits).add(sentence);
      new Remainders(drafts, voices, culprits).add(sentence, others, terms);
      new Tallies(drafts, voices).add(sentence);
      terms = topics.containsValue(Topic.DEAL_SCOPE) || topics.containsValue(Topic.DEAL_MAKERS);
      drafts.end(sentence);
    }

    /// Verbs that head clauses, and nouns that are demanded.
    private List<Integer> candidates(ReadSentence sentence) {
      Tree tree = sentence.tree();
      List<Integer> candidates = new ArrayList<>(sentence.clauses().heads());
      for (int word = 0; word < tree.size(); word++) {
        boolean demanded =
            (tree.isNoun(word) || tree.tag(word).matches("DT|PRP|CD"))
                && tree.head(word) >= 0
                && Set.of("dobj", "pobj").contains(tree.relation(word))
                && voices.turnsAt(sentence, word);
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

    private void add(Event event, Topic topic, Voice voice, Set<Integer> others) {
      BitSet words = words(event, topic, others);
      words.andNot(event.speaker(voice));
      if (words.isEmpty()) {
        return;
      }
      Optional<Quantity> quantity = Measures.quantity(event, topic, words);
      List<BitSet> parts = topic == Topic.DEAL_SCOPE ? Portions.halves(event, words) : List.of();
      if (parts.isEmpty()) {
        drafts.add(event, topic, voice, words, quantity, culprits.blamed(event, topic));
      } else {
        parts.forEach(part ->
            drafts.add(event, topic, voice, part, Measures.quantityIn(event, part), List.of()));
      }
      if (topic.kind() == Kind.COUNT || topic.kind() == Kind.STATUS) {
        for (BitSet part : Counts.within(event, words, quantity)) {
          Topic told = Portions.topic(event, part, topic);
          drafts.add(event, told, voice, part, Measures.quantityIn(event, part), List.of());
        }
      }
      if (topic == Topic.STOPPED) {
        new Causes(drafts, culprits).add(event, voice);
      }
    }

    /// A statement that is denied is denied as a whole.
    private BitSet words(Event event, Topic topic, Set<Integer> others) {
      if (topic == Topic.DENIED && !event.isVerb()) {
        return Content.bare(event.sentence(), event.tree().under(event.head()));
      }
      boolean withOrder = topic == Topic.LINKED || topic == Topic.CALLED_FOR;
      return Content.of(Wholes.reaching(event, topic), others, withOrder);
    }
  }
}
