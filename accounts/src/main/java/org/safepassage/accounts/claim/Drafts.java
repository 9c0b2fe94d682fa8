package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;
import org.safepassage.accounts.text.SourceText;

/// The claims of one text, as they are found, with the slots that their words fill.
final class Drafts {
  /// A claim, and what its certainty was reckoned from.
  record Draft(Claim claim, SortedSet<String> traits) {}

  private final SourceText text;
  private final Voices voices;
  private final DayFinder days;
  private final SpotFinder spots;
  private final List<Draft> drafts = new ArrayList<>();

  /// The sentence before the one that is read.
  private Optional<ReadSentence> before = Optional.empty();

  /// The words of the sentence that is read which are in a claim already.
  private BitSet told = new BitSet();

  /// Those in claims that tell neither how many nor how things stand.
  private BitSet bound = new BitSet();

  private final Set<String> counted = new HashSet<>();
  private final List<Voice> speaking = new ArrayList<>();

  Drafts(SourceText text, ReadText read, Voices voices) {
    this.text = text;
    this.voices = voices;
    spots = new SpotFinder(read);
    days = new DayFinder(text.published());
  }

  /// To be called before a sentence is read.
  void begin() {
    told = new BitSet();
    bound = new BitSet();
    counted.clear();
    speaking.clear();
  }

  /// To be called when a sentence was read.
  void end(ReadSentence sentence) {
    spots.remember(sentence);
    before = Optional.of(sentence);
  }

  /// Whoever says all claims of this sentence; nothing, if there are several or none.
  Optional<Voice> onlyVoice() {
    List<Voice> distinct = speaking.stream().distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
  }

  /// Whether a number is in a claim of this sentence already: as its own, or among its words where
  /// it is no count.
  boolean isTold(Quantity quantity, int noun) {
    return counted.contains(quantity.words()) || bound.get(noun);
  }

  /// The words of this sentence that are in a claim already.
  BitSet told() {
    return (BitSet) told.clone();
  }

  void add(
      Event event,
      Topic topic,
      Voice voice,
      BitSet words,
      Optional<Quantity> quantity,
      List<Blamed> blamed) {
    add(event, topic, voice, words, quantity, blamed, true);
  }

  /// @param sure whether it is plain what kind of claim it is
  void add(
      Event event,
      Topic topic,
      Voice voice,
      BitSet words,
      Optional<Quantity> quantity,
      List<Blamed> blamed,
      boolean sure) {
    if (words.isEmpty()) {
      return;
    }
    told.or(words);
    speaking.add(voice);
    quantity.ifPresent(how -> counted.add(how.words()));
    SortedSet<String> traits = VoiceTraits.of(event, words, voice, voices, before);
    Claim claim =
        claim(event, topic, voice, words, quantity, blamed, sure, Certainty.LEARNT.of(traits));
    if (claim.kind() != Kind.COUNT && claim.kind() != Kind.STATUS) {
      bound.or(words);
    }
    drafts.add(new Draft(claim, traits));
  }

  /// All, each once, in the text's order.
  List<Draft> finished() {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(Comparator.comparing((Draft draft) -> draft.claim().spans().getFirst()));
    List<Draft> numbered = new ArrayList<>();
    for (Draft draft : sorted) {
      if (numbered.stream().anyMatch(other -> isSame(draft.claim(), other.claim()))) {
        continue;
      }
      Claim claim = withId(draft.claim(), "C" + (numbered.size() + 1));
      numbered.add(new Draft(claim, draft.traits()));
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
        claim.certainty(),
        claim.doubts());
  }

  private Claim claim(
      Event event,
      Topic topic,
      Voice voice,
      BitSet words,
      Optional<Quantity> quantity,
      List<Blamed> blamed,
      boolean sure,
      double certainty) {
    ReadSentence sentence = event.sentence();
    boolean denies = topic == Topic.DENIED;
    Kind kind = denies ? Kind.DENIAL : Measures.kind(topic, quantity);
    Optional<Spot> spot = Slots.place(kind, topic, spots.of(event, words));
    Optional<Days> day = Slots.days(kind, days.of(event, words, kind == Kind.COUNT));
    List<Doubt> doubts = new Doubts(voices).of(event, kind, voice, spot, certainty);
    if (!sure) {
      doubts.add(Doubt.WHAT_KIND);
    }
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
        OptionalDouble.of(certainty),
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
}
