package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Speaker.Kind;
import org.safepassage.accounts.text.Span;

/// Finds out whom the words before a verb of saying mean, and remembers them: "he", "Mr Sayal" and
/// "the report" mean somebody named before.
final class Speakers {
  private final Introductions introductions;
  private final List<Speaker> known = new ArrayList<>();
  private final List<Speaker> groups = new ArrayList<>();

  /// What people were called when they were named.
  private final Map<String, Set<String>> roles = new HashMap<>();

  Speakers(Gazetteer names) {
    introductions = new Introductions(names);
  }

  /// Those whom the phrase around `head` means: several, where it joins them with "and".
  List<Speaker> at(ReadSentence sentence, int head) {
    Tree tree = sentence.tree();
    List<Integer> joined = tree.withJoined(head);
    List<Speaker> speakers = new ArrayList<>();
    for (int each : joined) {
      if (tree.lemma(each).matches("[0-9]+") || isMonth(tree, each)) {
        continue;
      }
      if (tree.isNoun(each)
          || tree.isPronoun(each)
          || tree.tag(each).matches("JJ|CD|DT|FW|PRP\\$")) {
        speakers.add(one(sentence, each, joined.getLast()));
      }
    }
    return speakers;
  }

  private static boolean isMonth(Tree tree, int word) {
    return tree.tag(word).startsWith("NNP")
        && tree.lemma(word)
            .matches(
                "january|february|march|april|june|july|august|september|october|november|december");
  }

  private Speaker one(ReadSentence sentence, int head, int last) {
    Tree tree = sentence.tree();
    if (tree.tag(head).startsWith("PRP")) {
      return pronoun(sentence, head);
    }
    BitSet words = Phrase.around(sentence, head);
    boolean shares =
        head != last
            && words.cardinality() == 1
            && Nouns.SHARED_HEADS.contains(tree.lemma(last))
            && last - head <= 4;
    String name = Phrase.name(sentence, words, head);
    if (shares) {
      name = name + " " + sentence.form(last);
    }
    Span span = sentence.spans(words).getFirst();
    Optional<Speaker> before = earlier(sentence, head, name, words);
    if (before.isPresent()) {
      return remembered(before.get().at(Optional.of(span)));
    }
    Speaker fresh = introductions.fresh(sentence, head, shares ? last : head, words, name, span);
    if (fresh.kind() == Kind.PERSON) {
      BitSet around = (BitSet) words.clone();
      tree.children(head, "appos").forEach(added -> around.or(tree.under(added)));
      Set<String> called = roles.computeIfAbsent(fresh.name(), any -> new HashSet<>());
      around.stream()
          .filter(word -> !isOfDeputy(tree, word))
          .mapToObj(tree::lemma)
          .filter(Nouns.ROLES::contains)
          .forEach(called::add);
    }
    return remembered(fresh);
  }

  /// "deputy mayor Weles" isn't "the mayor".
  private static boolean isOfDeputy(Tree tree, int role) {
    return role > 0 && Set.of("deputy", "vice", "former").contains(tree.lemma(role - 1));
  }

  static boolean isDocument(String noun) {
    return Nouns.DOCUMENTS.contains(noun) || Nouns.MEDIA.contains(noun) || noun.equals("report");
  }

  private Optional<Speaker> earlier(ReadSentence sentence, int head, String name, BitSet words) {
    Tree tree = sentence.tree();
    boolean proper = tree.tag(head).startsWith("NNP");
    for (int i = known.size() - 1; i >= 0; i--) {
      Speaker before = known.get(i);
      String bare = bare(before.name());
      if (before.kind() == Kind.PERSON && proper && isLastName(bare, sentence.form(head), name)) {
        return Optional.of(before);
      }
      if (before.kind() != Kind.PERSON && before.name().equalsIgnoreCase(name)) {
        return Optional.of(before);
      }
    }
    boolean definite =
        tree.children(head, "det").stream()
            .anyMatch(det -> Set.of("the", "this", "that").contains(tree.lemma(det)));
    if (definite
        && words.cardinality() <= 2
        && Nouns.STANDING_FOR_MEDIA.contains(tree.lemma(head))) {
      return last(Set.of(Kind.MEDIUM));
    }
    if (definite && words.cardinality() <= 2) {
      Optional<Speaker> same =
          known.reversed().stream()
              .filter(speaker -> endsWith(bare(speaker.name()), sentence.form(head)))
              .findFirst();
      if (same.isPresent()) {
        return same;
      }
    }
    if (definite
        && words.cardinality() <= 2
        && !tree.tag(head).startsWith("NNP")
        && Nouns.ROLES.contains(tree.lemma(head))) {
      return inRole(tree.lemma(head));
    }
    return Optional.empty();
  }

  /// "the Monitor" isn't "activists of the Monitor".
  private static boolean endsWith(String name, String last) {
    return name.endsWith(" " + last)
        && !name.matches(".* (?:of|for|in|at|from|near) (?:the )?" + Pattern.quote(last));
  }

  /// "the spokesman": the last of those whom the text called so; if it called nobody so, the only
  /// one who has spoken.
  private Optional<Speaker> inRole(String role) {
    List<Speaker> persons =
        known.reversed().stream().filter(speaker -> speaker.kind() == Kind.PERSON).toList();
    Optional<Speaker> called =
        persons.stream()
            .filter(speaker -> roles.getOrDefault(speaker.name(), Set.of()).contains(role))
            .findFirst();
    boolean single = persons.stream().map(Speaker::name).distinct().count() == 1;
    return called.isPresent() || !single
        ? called
        : persons.stream().findFirst().filter(person -> !hasRole(person));
  }

  /// "The governor" isn't the commander who has spoken.
  private boolean hasRole(Speaker person) {
    return !roles.getOrDefault(person.name(), Set.of()).isEmpty()
        || Stream.of(bare(person.name()).toLowerCase(Locale.ROOT).split(" "))
            .anyMatch(Nouns.ROLES::contains);
  }

  private static boolean isLastName(String full, String last, String name) {
    String bare = name.replaceFirst("^(?i)(mr|mrs|ms|dr|gen|president|sheikh)\\.? ", "");
    return full.equalsIgnoreCase(name)
        || (full.endsWith(" " + last) && (bare.equals(last) || full.endsWith(" " + bare)));
  }

  private static String bare(String name) {
    int bracket = name.indexOf(" (");
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  private Speaker pronoun(ReadSentence sentence, int head) {
    Optional<Span> span = Optional.of(sentence.span(head));
    Optional<Speaker> meant =
        switch (sentence.tree().lemma(head)) {
          case "he", "she", "his", "her" -> lastPerson();
          case "they", "their" ->
              tellers(sentence, head).isPresent()
                  ? tellers(sentence, head)
                  : groups.isEmpty()
                      ? last(Set.of(Kind.GROUP, Kind.ORGANISATION))
                      : Optional.of(groups.getLast());
          case "it", "its" ->
              bodyBefore(sentence, head)
                  .or(() -> last(Set.of(Kind.ORGANISATION, Kind.MEDIUM, Kind.DOCUMENT)));
          default -> Optional.empty();
        };
    return meant
        .map(speaker -> speaker.at(span))
        .orElseGet(() -> new Speaker(sentence.form(head), Kind.UNNAMED, span, Optional.empty()));
  }

  /// Those who have told something before in the same sentence: "sources told us ..., they said".
  private Optional<Speaker> tellers(ReadSentence sentence, int pronoun) {
    Tree tree = sentence.tree();
    return sentence.clauses().heads().stream()
        .filter(verb -> verb < pronoun && Reporting.manner(tree.lemma(verb)).isPresent())
        .flatMap(verb -> tree.children(verb, "nsubj").stream())
        .filter(subject -> tree.tag(subject).equals("NNS"))
        .findFirst()
        .map(subject -> one(sentence, subject, subject));
  }

  private Optional<Speaker> last(Set<Kind> kinds) {
    return known.reversed().stream().filter(speaker -> kinds.contains(speaker.kind())).findFirst();
  }

  /// The body of which the sentence has spoken: "the group that controls it insisted".
  private Optional<Speaker> bodyBefore(ReadSentence sentence, int pronoun) {
    Tree tree = sentence.tree();
    return IntStream.iterate(pronoun - 1, at -> at >= 0, at -> at - 1)
        .filter(at -> isBody(sentence, at))
        .filter(at -> tree.relation(at).startsWith("nsubj") || tree.has(at, "relcl"))
        .boxed()
        .findFirst()
        .map(at -> one(sentence, at, at));
  }

  private static boolean isBody(ReadSentence sentence, int word) {
    Tree tree = sentence.tree();
    boolean named =
        tree.tag(word).equals("NNP")
            && (Nouns.BODIES.contains(tree.lemma(word))
                || sentence.mentionAt(word).filter(Speakers::canSpeak).isPresent());
    return named || (tree.tag(word).equals("NN") && Nouns.BODIES.contains(tree.lemma(word)));
  }

  /// A reporter passes on what others say, as a medium does, and is yet somebody.
  private Optional<Speaker> lastPerson() {
    return known.reversed().stream()
        .filter(speaker ->
            speaker.kind() == Kind.PERSON
                || (speaker.kind() == Kind.MEDIUM
                    && Set.of("reporter", "correspondent", "journalist").stream()
                        .anyMatch(who -> speaker.name().toLowerCase(Locale.ROOT).contains(who))))
        .findFirst();
  }

  private Speaker remembered(Speaker speaker) {
    known.remove(speaker);
    known.add(speaker);
    return speaker;
  }

  /// Remembers an organisation of which the sentence spoke: an "it" in the next may mean it.
  void rememberBody(ReadSentence sentence, int head) {
    if (sentence.mentionAt(head).filter(Speakers::canSpeak).isPresent()) {
      at(sentence, head);
    }
  }

  /// "Bassam, 41, came out": somebody of whom the next sentence may say "he".
  void rememberAged(ReadSentence sentence, int head) {
    Tree tree = sentence.tree();
    boolean aged =
        head + 3 < tree.size()
            && sentence.form(head + 1).equals(",")
            && sentence.form(head + 2).matches("\\d{1,2}")
            && sentence.form(head + 3).equals(",");
    if (aged && sentence.mentionAt(head).isEmpty()) {
      BitSet words = Phrase.around(sentence, head);
      words.clear(head + 1, tree.size());
      remembered(
          new Speaker(
              Phrase.name(sentence, words, head),
              Kind.PERSON,
              Optional.of(sentence.spans(words).getFirst()),
              Optional.empty()));
    }
  }

  /// "Petar Lunga, the mayor, came on Friday": somebody with a name of two words or more of whom
  /// the next sentence may say "he".
  void rememberNamed(ReadSentence sentence, int head) {
    Tree tree = sentence.tree();
    boolean full =
        tree.children(head, "compound").stream().anyMatch(part -> tree.tag(part).equals("NNP"));
    boolean known = sentence.mentionAt(head).isPresent();
    boolean described =
        tree.has(head, "appos")
            || tree.children(head, "compound").stream()
                .anyMatch(part -> Nouns.ROLES.contains(tree.lemma(part)));
    if (full && described && !known) {
      at(sentence, head);
    }
  }

  private static boolean canSpeak(Mention mention) {
    return switch (mention.named().kind()) {
      case ORGANISATION, MEDIUM, PARTY -> true;
      case PLACE, COUNTRY, LABEL -> false;
    };
  }

  /// Remembers who was spoken of: a "they" in the next sentence may mean them.
  void rememberGroup(ReadSentence sentence, int head) {
    BitSet words = Phrase.around(sentence, head);
    Optional<Mention> mention = Introductions.mentionOf(sentence, head, words);
    groups.add(
        new Speaker(
            Phrase.name(sentence, words, head),
            Kind.GROUP,
            Optional.of(sentence.spans(words).getFirst()),
            mention.flatMap(found -> found.named().party())));
  }
}
