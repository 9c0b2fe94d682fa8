package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Cue;
import org.safepassage.accounts.say.Link;
import org.safepassage.accounts.say.Reporting;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;
import org.safepassage.accounts.text.Span;

/// What can be seen of a claim that tells how surely it is in the right mouth: how its holder was
/// found, how far from it, and who else speaks near. Each trait is a word such as
/// `told-holder:PERSON`; those of the outlet's own claims begin with `own-`.
final class VoiceTraits {
  private static final int LONGEST_PATH = 4;

  /// Above this many of a thing, it is the same how many.
  private static final int MANY = 4;

  private static final Set<String> SIGNS =
      Set.of(
          "according",
          "reportedly",
          "allegedly",
          "claim",
          "accuse",
          "quote",
          "account",
          "report",
          "statement");

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "we", "his", "her", "its", "their");

  private final Event event;
  private final Tree tree;
  private final ReadSentence sentence;
  private final Voice voice;
  private final Voices voices;
  private final String prefix;
  private final SortedSet<String> traits = new TreeSet<>();

  private VoiceTraits(Event event, Voice voice, Voices voices) {
    this.event = event;
    this.voice = voice;
    this.voices = voices;
    sentence = event.sentence();
    tree = event.tree();
    prefix = voice.links().isEmpty() ? "own-" : "told-";
  }

  /// @param words those that it rests on
  /// @param before the sentence before; nothing for the first
  static SortedSet<String> of(
      Event event, BitSet words, Voice voice, Voices voices, Optional<ReadSentence> before) {
    VoiceTraits traits = new VoiceTraits(event, voice, voices);
    if (words.stream().anyMatch(word -> voices.isCue(event.sentence(), word))) {
      traits.add("holds-cue");
    }
    traits.position();
    traits.others();
    before.ifPresentOrElse(traits::before, () -> traits.add("first"));
    if (!voice.links().isEmpty()) {
      traits.holder(voice.links().getLast());
    }
    return traits.traits;
  }

  private void add(String trait) {
    traits.add(prefix + trait);
  }

  /// Where the claim stands in its sentence.
  private void position() {
    int head = event.head();
    add("any");
    add("tag:" + tree.tag(head));
    List<String> path = new ArrayList<>();
    for (int at = head; at >= 0 && path.size() < LONGEST_PATH; at = tree.head(at)) {
      path.add(tree.relation(at));
      add("path:" + String.join(">", path));
      if (at != head) {
        add("above:" + tree.relation(at));
      }
    }
    add("length:" + size(tree.size()));
    add("roots:" + tree.roots().size());
    event
        .subject()
        .ifPresent(subject -> {
          add("subject-tag:" + tree.tag(subject));
          if (tree.tag(subject).matches("PRP.*|W.*")) {
            add("subject:" + tree.lemma(subject));
          }
        });
    if (sentence.quoted().get(head)) {
      add("in-quotes");
    } else if (!sentence.quoted().isEmpty()) {
      add("beside-quotes");
    }
  }

  /// Who else speaks in the sentence, or may.
  private void others() {
    Set<Voice> all = new HashSet<>();
    int saying = 0;
    for (int clause : sentence.clauses().heads()) {
      all.addAll(voices.at(sentence, clause));
      saying += Reporting.tellsSaying(tree.lemma(clause)) ? 1 : 0;
    }
    add("voices:" + Math.min(all.size(), MANY));
    add("saying:" + Math.min(saying, MANY));
    add("together:" + Math.min(voices.at(sentence, event.head()).size(), MANY));
    if (voices.mayBeSaid(sentence)) {
      add("may-be-said");
    }
    IntStream.range(0, tree.size())
        .mapToObj(tree::lemma)
        .filter(SIGNS::contains)
        .forEach(sign -> add("has:" + sign));
  }

  private void before(ReadSentence before) {
    boolean told =
        before.clauses().heads().stream()
            .flatMap(clause -> voices.at(before, clause).stream())
            .anyMatch(each -> !each.links().isEmpty());
    add(told ? "told-before" : "own-before");
    if (!before.quoted().isEmpty()) {
      add("quotes-before");
    }
  }

  private void holder(Link last) {
    Speaker speaker = last.speaker();
    add("links:" + Math.min(voice.links().size(), MANY));
    add("holder:" + speaker.kind());
    add("cue:" + last.cue().kind());
    add("cue:" + last.cue().kind() + ",holder:" + speaker.kind());
    add("cue-word:" + last.cue().word());
    add("manner:" + voice.manner());
    add(speaker.party().isPresent() ? "party" : "no-party");
    add("words:" + Math.min(speaker.name().split("\\s+").length, MANY));
    add(speaker.name().chars().anyMatch(Character::isUpperCase) ? "proper" : "common");
    if (speaker.name().contains(" and ")) {
      add("several");
    }
    if (voice.unsure()) {
      add("unsure");
    }
    speaker.span().ifPresentOrElse(span -> named(last, span), () -> add("nowhere"));
  }

  /// How the words that name the holder stand to the claim.
  private void named(Link last, Span span) {
    String words = sentence.words(span).toLowerCase(Locale.ROOT);
    if (!words.contains(last.speaker().name().toLowerCase(Locale.ROOT))) {
      add("stands-for");
      add("stands-for:" + (PRONOUNS.contains(words) ? words : "name"));
    }
    OptionalInt found = wordAt(span);
    if (found.isEmpty()) {
      add("elsewhere");
      return;
    }
    int at = found.getAsInt();
    int from = Math.min(at, event.head());
    int to = Math.max(at, event.head());
    add((at < event.head() ? "before:" : "behind:") + size(to - from));
    add(at < event.head() ? "before" : "behind");
    add("named-as:" + tree.relation(at));
    long between = IntStream.range(from + 1, to).filter(tree::isVerb).count();
    add("verbs-between:" + Math.min(between, MANY));
    if (event.subject().stream().anyMatch(subject -> sentence.span(subject).overlaps(span))) {
      add("is-subject");
    }
    if (last.cue().kind() == Cue.Kind.VERB) {
      last.cue().spans().stream()
          .findFirst()
          .map(this::wordAt)
          .orElse(OptionalInt.empty())
          .ifPresent(verb -> {
            add("cue-tag:" + tree.tag(verb));
            add("cue-as:" + tree.relation(verb));
            add("cue-gap:" + size(Math.abs(verb - at)));
          });
    }
  }

  private OptionalInt wordAt(Span span) {
    return IntStream.range(0, tree.size())
        .filter(word -> sentence.span(word).overlaps(span))
        .findFirst();
  }

  /// The least power of two that isn't below it, as far as 64.
  private static int size(int words) {
    int size = 1;
    while (size < words && size < 64) {
      size *= 2;
    }
    return size;
  }
}
