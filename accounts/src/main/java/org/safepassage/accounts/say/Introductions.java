package org.safepassage.accounts.say;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Speaker.Kind;
import org.safepassage.accounts.text.Span;
import org.safepassage.model.PartyId;

/// Finds out who somebody is whom a text names for the first time: their name, what they are, and
/// whose voice they have.
final class Introductions {
  /// How many words behind whoever speaks a name may stand that they give for themselves.
  private static final int FARTHEST_NAME = 14;

  private final Gazetteer names;

  Introductions(Gazetteer names) {
    this.names = names;
  }

  Speaker fresh(
      ReadSentence sentence, int head, int meaning, BitSet words, String name, Span span) {
    Tree tree = sentence.tree();
    Optional<Speaker> added =
        named(sentence, head, words).or(() -> selfNamed(sentence, head, words, span));
    if (added.isPresent()) {
      return added.get();
    }
    Optional<Mention> mention = mentionOf(sentence, head, words);
    Optional<Mention> exact = sentence.mentionAt(head).filter(Introductions::isBody);
    Optional<String> person = person(sentence, head, words);
    if (person.isPresent()) {
      Optional<Mention> affiliation = affiliation(sentence, head, words);
      String full =
          affiliation.isEmpty()
              ? person.get()
              : person.get() + " (" + affiliation.get().words() + ")";
      return new Speaker(
          full,
          Kind.PERSON,
          Optional.of(span),
          affiliation.flatMap(found -> found.named().party()).or(() -> country(sentence, words)));
    }
    Kind kind = kind(tree, meaning, mention, words);
    Optional<PartyId> party =
        switch (kind) {
          case MEDIUM -> mediumParty(sentence, words, mention);
          case DOCUMENT, UNNAMED -> Optional.empty();
          case PERSON, ORGANISATION, GROUP ->
              mention
                  .filter(found -> speaksFor(sentence, meaning, found))
                  .flatMap(found -> found.named().party());
        };
    String shown = meaning == head ? exact.map(Mention::words).orElse(name) : name;
    return new Speaker(shown, kind, Optional.of(span), party);
  }

  /// "A spokesman for the Islamic Front, Abu Firas": the name that is added to a role.
  private static Optional<Speaker> named(ReadSentence sentence, int head, BitSet words) {
    Tree tree = sentence.tree();
    if (!Nouns.isHuman(tree.lemma(head))) {
      return Optional.empty();
    }
    int comma = head + 1;
    while (comma <= words.length() && comma < tree.size() && !sentence.form(comma).equals(",")) {
      comma++;
    }
    int first = comma + 1;
    if (comma > words.length() || first >= tree.size()) {
      return Optional.empty();
    }
    BitSet called = (BitSet) words.clone();
    called.clear(comma, tree.size());
    int end = first;
    while (end < tree.size() && tree.tag(end).startsWith("NNP")) {
      end++;
    }
    boolean closed =
        end >= tree.size()
            || Set.of(",", ".", ";").contains(sentence.form(end))
            || tree.isVerb(end);
    if (end - first < 1 || end - first > 5 || !closed) {
      return Optional.empty();
    }
    String name = sentence.words(sentence.span(first, end - 1));
    Optional<Mention> belongs =
        sentence.mentionsIn(called).stream()
            .filter(mention -> mention.named().kind() != Named.Kind.PLACE)
            .findFirst();
    return Optional.of(
        new Speaker(
            name + belongs.map(mention -> " (" + mention.words() + ")").orElse(""),
            Kind.PERSON,
            Optional.of(sentence.span(words.nextSetBit(0), end - 1)),
            belongs.flatMap(mention -> mention.named().party())));
  }

  /// "An activist who gave his name as Abu Yazan", "who would give only a first name, Khaled".
  private static Optional<Speaker> selfNamed(
      ReadSentence sentence, int head, BitSet words, Span span) {
    Tree tree = sentence.tree();
    if (tree.tag(head).startsWith("NNP")) {
      return Optional.empty();
    }
    int end = Math.min(tree.size(), words.length() + FARTHEST_NAME);
    boolean naming = false;
    for (int word = words.length(); word < end; word++) {
      boolean name =
          tree.tag(word).startsWith("NNP")
              && naming
              && Set.of("as", ",", "only", "called", "himself", "herself", "name", "sign")
                  .contains(sentence.form(word - 1));
      if (name) {
        int last = word;
        while (last + 1 < tree.size() && tree.tag(last + 1).startsWith("NNP")) {
          last++;
        }
        String called = sentence.words(sentence.span(word, last));
        return Optional.of(
            new Speaker(
                called + " (" + Phrase.name(sentence, words, head) + ")",
                Kind.PERSON,
                Optional.of(new Span(span.start(), sentence.span(last).end())),
                Optional.empty()));
      }
      naming |= Set.of("name", "identify", "call", "know", "nickname").contains(tree.lemma(word));
    }
    return Optional.empty();
  }

  private static boolean isBody(Mention mention) {
    return mention.named().kind() == Named.Kind.ORGANISATION
        || mention.named().kind() == Named.Kind.MEDIUM;
  }

  /// A country in the phrase speaks through its ministries and officials, not through whoever is
  /// called after it.
  private static boolean speaksFor(ReadSentence sentence, int head, Mention mention) {
    boolean itself = mention.span().overlaps(sentence.span(head));
    return itself
        || mention.named().kind() == Named.Kind.PARTY
        || Nouns.OFFICIAL.contains(sentence.tree().lemma(head));
  }

  /// The mention that fits the whole phrase, or failing that its head.
  static Optional<Mention> mentionOf(ReadSentence sentence, int head, BitSet words) {
    return sentence
        .mentionAt(head)
        .or(() ->
            sentence.mentionsIn(words).stream()
                .filter(m -> m.named().party().isPresent())
                .findFirst());
  }

  private static Kind kind(Tree tree, int head, Optional<Mention> mention, BitSet words) {
    String lemma = tree.lemma(head);
    if (Nouns.MEDIA.contains(lemma)
        || words.stream().anyMatch(word -> tree.lemma(word).equals("tv"))) {
      return Kind.MEDIUM;
    }
    if (mention.isPresent() && mention.get().named().kind() == Named.Kind.MEDIUM) {
      return Kind.MEDIUM;
    }
    if (Nouns.DOCUMENTS.contains(lemma)) {
      return Kind.DOCUMENT;
    }
    if (Nouns.BODIES.contains(lemma) || tree.tag(head).startsWith("NNP")) {
      return Kind.ORGANISATION;
    }
    if (tree.tag(head).equals("NNS")) {
      return Kind.GROUP;
    }
    return Reporting.mannerOfNoun(lemma).isPresent() && !Nouns.HUMAN.contains(lemma)
        ? Kind.DOCUMENT
        : Kind.PERSON;
  }

  /// A medium speaks for a party where the text says so: state television, an army's newspaper, an
  /// outlet run by a militia. Where it is based doesn't count.
  private Optional<PartyId> mediumParty(
      ReadSentence sentence, BitSet words, Optional<Mention> mention) {
    Tree tree = sentence.tree();
    boolean owned =
        words.stream()
            .anyMatch(word ->
                Set.of("state", "official", "government", "army", "military", "party")
                    .contains(tree.lemma(word)));
    Optional<PartyId> runBy =
        words.stream()
            .filter(word -> tree.relation(word).equals("agent"))
            .boxed()
            .flatMap(by -> sentence.mentionsIn(tree.under(by)).stream())
            .flatMap(found -> found.named().party().stream())
            .reduce((first, second) -> second);
    if (runBy.isPresent()) {
      return runBy;
    }
    return owned
        ? country(sentence, words).or(() -> mention.flatMap(found -> found.named().party()))
        : Optional.empty();
  }

  private Optional<PartyId> country(ReadSentence sentence, BitSet words) {
    return words.stream()
        .boxed()
        .filter(word -> !isPartOfPro(sentence, word))
        .flatMap(word -> names.country(sentence.form(word)).stream())
        .flatMap(named -> named.party().stream())
        .findFirst();
  }

  /// "Iranian-backed", "Lebanon-based": not theirs.
  private static boolean isPartOfPro(ReadSentence sentence, int word) {
    return word + 2 < sentence.tree().size()
        && sentence.form(word + 1).equals("-")
        && Set.of("backed", "based", "led", "brokered", "drafted", "born", "allied", "held")
            .contains(sentence.form(word + 2));
  }

  /// The person's name, where the phrase ends in one: two capitalised words, or one behind a title.
  private Optional<String> person(ReadSentence sentence, int head, BitSet words) {
    Tree tree = sentence.tree();
    if (!tree.tag(head).equals("NNP") || isKnownBody(sentence, head)) {
      return Optional.empty();
    }
    int first = head;
    while (first > 0
        && words.get(first - 1)
        && isPartOfName(tree, first - 1)
        && sentence
            .mentionAt(first - 1)
            .filter(m -> m.named().kind() != Named.Kind.PLACE)
            .isEmpty()) {
      first--;
    }
    boolean titled = false;
    for (int word : words.stream().toArray()) {
      titled |= word < head && Nouns.ROLES.contains(tree.lemma(word).toLowerCase(Locale.ROOT));
    }
    boolean described =
        tree.children(head, "appos").stream().anyMatch(each -> Nouns.isHuman(tree.lemma(each)));
    boolean who =
        tree.children(head, "relcl").stream()
            .anyMatch(clause ->
                tree.children(clause, "nsubj").stream()
                    .anyMatch(subject -> tree.lemma(subject).equals("who")));
    if (head - first < 1 && !titled && !described && !who) {
      return Optional.empty();
    }
    String lemma = tree.lemma(head);
    if (Nouns.MEDIA.contains(lemma) || Nouns.BODIES.contains(lemma)) {
      return Optional.empty();
    }
    return Optional.of(sentence.words(sentence.span(first, head)));
  }

  private static boolean isPartOfName(Tree tree, int word) {
    boolean proper = tree.tag(word).startsWith("NNP") || tree.tag(word).equals("HYPH");
    return proper
        && !Nouns.ROLES.contains(tree.lemma(word).toLowerCase(Locale.ROOT))
        && !tree.lemma(word).equals("'s");
  }

  private static boolean isKnownBody(ReadSentence sentence, int head) {
    return sentence.mentionAt(head).isPresent();
  }

  /// The organisation or party that a person belongs to, by the words before the name or those
  /// added to it.
  private static Optional<Mention> affiliation(ReadSentence sentence, int head, BitSet words) {
    Tree tree = sentence.tree();
    BitSet around = (BitSet) words.clone();
    tree.children(head, "appos").forEach(added -> around.or(tree.under(added)));
    return sentence.mentionsIn(around).stream()
        .filter(mention ->
            mention.named().kind() == Named.Kind.PARTY
                || mention.named().kind() == Named.Kind.ORGANISATION)
        .findFirst();
  }
}
