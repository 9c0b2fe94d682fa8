package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Speaker;
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
    ReadText read = ReadText.of(text, parser, names);
    Voices voices = Voices.of(read, names);
    Pass pass = new Pass(text, read, voices);
    read.sentences().forEach(pass::read);
    return pass.finished();
  }

  /// One reading of one text.
  private final class Pass {
    private final SourceText text;
    private final Voices voices;
    private final DayFinder days;
    private final SpotFinder spots;
    private final List<Claim> claims = new ArrayList<>();

    /// Whether the sentence before told of what a deal covers.
    private boolean terms;

    Pass(SourceText text, ReadText read, Voices voices) {
      this.text = text;
      this.voices = voices;
      spots = new SpotFinder(read);
      days = new DayFinder(text.published());
    }

    List<Claim> finished() {
      List<Claim> sorted = new ArrayList<>(claims);
      sorted.sort(Comparator.comparing((Claim claim) -> claim.spans().getFirst()));
      List<Claim> numbered = new ArrayList<>();
      for (Claim claim : sorted) {
        if (numbered.stream().anyMatch(other -> isSame(claim, other))) {
          continue;
        }
        numbered.add(withId(claim, "C" + (numbered.size() + 1)));
      }
      return List.copyOf(numbered);
    }

    /// Whether two claims are one, found in two ways.
    private static boolean isSame(Claim one, Claim other) {
      return one.spans().equals(other.spans())
          && one.topic().kind() == other.topic().kind()
          && one.voice()
              .holder()
              .map(Speaker::name)
              .equals(other.voice().holder().map(Speaker::name));
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
      SortedMap<Integer, Topic> topics = new TreeMap<>();
      for (int head : candidates(sentence)) {
        Event event = new Event(sentence, head);
        if (voices.isCue(sentence, head) || !Wholes.isSaid(event, voices)) {
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
      terms = topics.containsValue(Topic.DEAL_SCOPE) || topics.containsValue(Topic.DEAL_MAKERS);
      held(sentence);
      spots.remember(sentence);
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
      boolean withOrder = topic == Topic.LINKED || topic == Topic.CALLED_FOR;
      BitSet words = Content.of(Wholes.reaching(event, topic), others, withOrder);
      event
          .subject()
          .ifPresent(subject -> {
            if (saysIt(event, voice, subject)) {
              words.andNot(event.tree().under(subject));
            }
          });
      if (words.isEmpty()) {
        return;
      }
      Optional<Quantity> quantity = Measures.quantity(event, topic, words);
      Claim claim = claim(event, topic, voice, words, quantity, culprits.blamed(event, topic));
      List<BitSet> parts = topic == Topic.DEAL_SCOPE ? Portions.halves(event, words) : List.of();
      if (parts.isEmpty()) {
        claims.add(claim);
      } else {
        parts.forEach(part ->
            claims.add(
                claim(event, topic, voice, part, Measures.quantityIn(event, part), List.of())));
      }
      if (topic.kind() == Kind.COUNT || topic.kind() == Kind.STATUS) {
        for (BitSet part : Counts.within(event, words, quantity)) {
          Topic told = Portions.topic(event, part, topic);
          claims.add(claim(event, told, voice, part, Measures.quantityIn(event, part), List.of()));
        }
      }
      if (topic == Topic.STOPPED) {
        cause(event, voice);
      }
    }

    /// "The agency put the number at 260": the agency isn't part of what it says.
    private static boolean saysIt(Event event, Voice voice, int subject) {
      return subject < event.head()
          && voice
              .holder()
              .flatMap(Speaker::span)
              .filter(span -> span.overlaps(event.sentence().span(subject)))
              .isPresent();
    }

    private Claim claim(
        Event event,
        Topic topic,
        Voice voice,
        BitSet words,
        Optional<Quantity> quantity,
        List<Blamed> blamed) {
      ReadSentence sentence = event.sentence();
      boolean denies = topic == Topic.DENIED;
      Kind kind = denies ? Kind.DENIAL : Measures.kind(topic, quantity);
      Optional<Spot> spot = Slots.place(kind, spots.of(event, words));
      Optional<Days> day = Slots.days(kind, days.of(event, words));
      List<Doubt> doubts = new Doubts(voices).of(event, kind, voice, spot);
      return new Claim(
          "",
          text,
          Slots.voice(kind, voice),
          kind,
          denies ? Frames.denied(event, voice).orElse(topic) : topic,
          sentence.spans(words),
          quantity,
          spot,
          day,
          blamed,
          after(event, topic),
          event.isNegated() || isNotYet(event, topic),
          doubts);
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

    /// Whether the noun is something that stops an operation: "because of the shelling".
    private static boolean isReason(Tree tree, int noun) {
      return Lexicon.FIRE_NOUNS.contains(tree.lemma(noun))
          || Lexicon.DELAYS.contains(tree.lemma(noun))
          || (tree.children(noun).isEmpty() && tree.lemma(noun).equals("weather"))
          || Set.of("disagreement", "dispute", "incident", "protest", "snow")
              .contains(tree.lemma(noun));
    }

    /// Why it stopped: "suspended after terrorists opened fire", "because ...".
    private void cause(Event event, Voice voice) {
      Tree tree = event.tree();
      Set<String> marks =
          Set.of(
              "after",
              "because",
              "following",
              "follow",
              "since",
              "due",
              "over",
              "amid",
              "as",
              "when");
      for (int clause : event.clausesBehind(marks)) {
        Event reason = new Event(event.sentence(), clause);
        if (!tree.isVerb(clause) && !isReason(tree, clause)) {
          continue;
        }
        BitSet words = tree.under(clause);
        int mark = Math.min(words.nextSetBit(0), clause);
        words.set(Math.min(event.head(), mark), Math.max(event.head() + 1, mark));
        tree.children(clause, "ccomp").forEach(said -> words.andNot(tree.under(said)));
        List<Blamed> blamed = new ArrayList<>(culprits.blamedIn(reason, reason.actors()));
        for (int joined : tree.children(clause, "conj")) {
          if (tree.isVerb(joined)) {
            blamed.addAll(culprits.blamedIn(reason, new Event(event.sentence(), joined).actors()));
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
                List.of(culprits.holder(holder))));
      }
    }
  }
}
