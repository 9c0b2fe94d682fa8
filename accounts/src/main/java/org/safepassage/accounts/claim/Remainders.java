package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Reporting;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;

/// What a sentence says besides what there is a topic for: that somebody did something to people, a
/// place or a convoy; else how things stand. Nothing that is said may be lost because its words are
/// new.
record Remainders(Drafts drafts, Voices voices, Culprits culprits) {
  /// A clause with fewer words says too little to stand alone.
  private static final int FEWEST = 3;

  /// A kind that is less likely is for a person to look at.
  private static final double SURE = 0.5;

  /// The classes of words that an operation is about.
  private static final Set<String> MATTERS =
      Set.of(
          "actors",
          "aid",
          "captives",
          "deals",
          "deaths",
          "delays",
          "detention",
          "fire-nouns",
          "observers",
          "people",
          "process",
          "roads",
          "siege",
          "talks",
          "truce",
          "vehicles");

  private static final Set<String> PRONOUNS = Set.of("it", "that", "which", "we", "one", "other");

  /// What these introduce is what somebody is said to have done.
  private static final Set<String> BLAMING = Set.of("accuse", "blame", "pin");

  /// Adds the clauses that no claim rests on.
  ///
  /// @param others the clauses that make claims of their own, and the cues
  /// @param terms whether the sentence before told of what a deal covers
  void add(ReadSentence sentence, Set<Integer> others, boolean terms) {
    Set<Integer> apart = new LinkedHashSet<>(others);
    List<Integer> heads =
        IntStream.range(0, sentence.tree().size())
            .filter(head -> sentence.clauses().isHead(head) || voices.turnsAt(sentence, head))
            .boxed()
            .filter(head -> isOwn(sentence, head, others))
            .toList();
    apart.addAll(heads);
    for (int head : heads) {
      Event event = new Event(sentence, head);
      BitSet words = Content.of(event, apart, false);
      words.andNot(drafts.told());
      words = Content.bare(sentence, words);
      if (words.isEmpty()
          || breaksOff(sentence.tree(), words)
          || (event.isVerb() && words.cardinality() < FEWEST)) {
        continue;
      }
      for (Voice voice : voices.at(sentence, head)) {
        if (!voice.links().isEmpty() || isOfOperation(sentence, words)) {
          BitSet said = (BitSet) words.clone();
          said.andNot(event.speaker(voice));
          add(event, voice, said, terms);
        }
      }
    }
  }

  private void add(Event event, Voice voice, BitSet words, boolean terms) {
    Optional<Quantity> number = Measures.quantityIn(event, words);
    Kinds.Likely likely = Kinds.LEARNT.mostLikely(Traits.of(event, voice, Optional.empty(), terms));
    boolean blames = voice.cueWord().filter(BLAMING::contains).isPresent();
    boolean counts =
        number.flatMap(Quantity::value).isPresent()
            && !event.isVerb()
            && likely.kind() != Kind.TERM;
    Kind kind = blames ? Kind.INCIDENT : counts ? Kind.COUNT : likely.kind();
    Topic topic = topic(event, kind);
    List<Blamed> blamed =
        blames && !event.isVerb()
            ? culprits.blamedIn(event, List.of(event.head()))
            : culprits.blamed(event, topic);
    boolean sure = blames || counts || likely.share() >= SURE;
    drafts.add(event, topic, voice, words, number, blamed, sure);
  }

  /// Whether the outlet's own words are about people, a place, a convoy or a deal at all: "The sky
  /// was clear" is not.
  private static boolean isOfOperation(ReadSentence sentence, BitSet words) {
    boolean named =
        sentence.mentionsIn(words).stream()
            .anyMatch(mention -> mention.named().kind() != Named.Kind.MEDIUM);
    return named
        || words.stream()
            .mapToObj(sentence.tree()::lemma)
            .anyMatch(lemma ->
                !PRONOUNS.contains(lemma)
                    && Lexicon.classes(lemma).stream().anyMatch(MATTERS::contains));
  }

  /// Whether the clause stands for itself, and nothing has been told of it.
  private boolean isOwn(ReadSentence sentence, int head, Set<Integer> others) {
    Tree tree = sentence.tree();
    Event event = new Event(sentence, head);
    if (others.contains(head) || drafts.told().get(head) || voices.isCue(sentence, head)) {
      return false;
    }
    boolean speaks =
        Reporting.tellsSaying(tree.lemma(head))
            && !tree.has(head, "dobj", "nsubjpass", "xcomp")
            && !(tree.lemma(head).equals("call") && !event.behind("at", "in").isEmpty());
    boolean introduces =
        (Reporting.tellsSaying(tree.lemma(head)) || Reporting.isUttering(tree.lemma(head)))
            && tree.under(head).stream()
                .anyMatch(word -> word != head && voices.turnsAt(sentence, word));
    boolean silent =
        Set.of("decline", "refuse", "fail").contains(tree.lemma(head))
            && tree.children(head, "xcomp").stream()
                .anyMatch(child -> Reporting.tellsSaying(tree.lemma(child)));
    if (speaks || silent || introduces || isAboutSpeaker(tree, head) || isOpen(tree, head)) {
      return false;
    }
    if (!tree.isVerb(head)) {
      return true;
    }
    if (!Wholes.isSaid(event, voices)) {
      return false;
    }
    boolean finite =
        Set.of("VBD", "VBZ", "VBP").contains(tree.tag(head))
            || tree.children(head, "aux", "auxpass").stream()
                .anyMatch(aux -> Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.tag(aux)));
    boolean whole =
        switch (tree.relation(head)) {
          case "root", "ccomp", "conj", "parataxis" -> true;
          case "relcl" -> Content.isAside(tree, head);
          default -> tree.head(head) < 0 || voices.turnsAt(sentence, head);
        };
    return finite && whole && event.subject().isPresent();
  }

  /// "who heads a unit of doctors": tells of whoever was named, not of the operation.
  private static boolean isAboutSpeaker(Tree tree, int head) {
    return tree.relation(head).equals("relcl")
        && tree.children(head, "nsubj").stream().anyMatch(who -> tree.lemma(who).equals("who"));
  }

  /// "continues to insist that", of which the rest is somebody's: only tells that they speak.
  private static boolean breaksOff(Tree tree, BitSet words) {
    int last = words.length() - 1;
    return Set.of("IN", "TO").contains(tree.tag(last)) || tree.lemma(last).equals("that");
  }

  /// "It is not clear whether": says nothing.
  private static boolean isOpen(Tree tree, int head) {
    boolean clear =
        tree.children(head, "acomp", "oprd").stream()
            .anyMatch(word ->
                Set.of("clear", "unclear", "known", "certain", "unknown")
                    .contains(tree.lemma(word)));
    return clear
        && tree.lemma(head).equals("be")
        && tree.has(head, "ccomp", "xcomp", "advcl", "acl");
  }

  /// The topic that fits what kind of claim the clause most likely makes.
  private static Topic topic(Event event, Kind kind) {
    return switch (kind) {
      case INCIDENT -> Topic.OTHER_INCIDENT;
      case COUNT -> Counts.topic(event).orElse(Topic.OTHER_COUNT);
      case STATUS -> Topic.OTHER_STATUS;
      case CONDITION -> Topic.LINKED;
      case TERM -> Topic.DEAL_SCOPE;
      case DENIAL -> Topic.DENIED;
      case CALL -> Topic.CALLED_FOR;
    };
  }
}
