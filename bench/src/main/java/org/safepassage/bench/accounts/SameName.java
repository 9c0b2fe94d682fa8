package org.safepassage.bench.accounts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Named;
import org.safepassage.bench.gold.GoldName;

/// Whether a name that was found means what a gold set means.
///
/// It does where the words of one are among those of the other ("Mr Sayal", "Munir al Sayal"),
/// where the set's table of names has both for one thing, or where the operation's gazetteer has
/// both for one party, place or country; a party's television or agency isn't the party. Pronouns
/// are never such names: one that wasn't resolved is not right because the table has it.
final class SameName {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the", "a", "an", "of", "in", "for", "at", "by", "s", "mr", "mrs", "ms", "so", "called");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "we", "us", "our",
          "i", "who", "whom", "whose", "these", "those");

  private static final String UNNAMED = "unnamed";
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private final List<GoldName> names;
  private final Gazetteer gazetteer;

  SameName(List<GoldName> names, Gazetteer gazetteer) {
    this.names = names;
    this.gazetteer = gazetteer;
  }

  /// Whether these words alone give the name: each of its words is among them, and it has one that
  /// is no pronoun.
  static boolean isNamedBy(String name, String words) {
    Set<String> parts = words(name);
    return !parts.isEmpty() && words(words).containsAll(parts);
  }

  /// Whether both are one speaker.
  boolean speaker(String gold, String found) {
    if (gold.equals(UNNAMED) || found.equals(UNNAMED)) {
      return gold.equals(found);
    }
    return alike(words(gold), words(found)) || meet(entities(gold, false), entities(found, false));
  }

  /// Whether both chains have the same speakers in the same order.
  boolean chain(List<String> gold, List<String> found) {
    if (gold.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!speaker(gold.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether both chains end with the same speaker; the outlet's own claims have none.
  boolean holder(List<String> gold, List<String> found) {
    if (gold.isEmpty() || found.isEmpty()) {
      return gold.isEmpty() && found.isEmpty();
    }
    return speaker(gold.getLast(), found.getLast());
  }

  /// Whether both are one place.
  boolean place(String gold, String found) {
    return alike(words(gold), words(found)) || meet(entities(gold, true), entities(found, true));
  }

  /// Whether those blamed are one party, however loaded the words for it are.
  boolean blamed(String gold, Blamed found) {
    Stream<String> alternatives =
        Stream.concat(Stream.of(gold), BRACKETS.matcher(gold).results().map(part -> part.group(1)));
    return alternatives.anyMatch(each -> {
      Set<String> entities = entities(each, false);
      labelled(each).ifPresent(entities::add);
      return alike(words(each), words(found.words()))
          || meet(entities, entities(found.words(), false))
          || found.party().map(party -> entities.contains("party " + party)).orElse(false);
    });
  }

  private Optional<String> labelled(String name) {
    List<String> words = List.copyOf(words(name));
    return words.stream()
        .flatMap(word -> Stream.of(word, word.replaceFirst("s$", "")))
        .flatMap(word -> gazetteer.label(word).stream())
        .map(party -> "party " + party)
        .findFirst();
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static boolean alike(Set<String> some, Set<String> others) {
    return !some.isEmpty()
        && !others.isEmpty()
        && (some.containsAll(others) || others.containsAll(some));
  }

  /// What the table and the gazetteer know by this name.
  private Set<String> entities(String name, boolean places) {
    Set<String> key = words(name);
    Set<String> entities = new HashSet<>();
    if (key.isEmpty()) {
      return entities;
    }
    for (GoldName known : names) {
      boolean fits = places == (known.type() == GoldName.Type.PLACE);
      boolean named =
          Stream.concat(Stream.of(known.canonical()), known.variants().stream())
              .map(SameName::words)
              .anyMatch(key::equals);
      if (fits && named) {
        entities.add("gold " + known.canonical());
        find(known.canonical()).forEach(bearer -> add(bearer, places, entities));
      }
    }
    find(name).forEach(named -> add(named, places, entities));
    return entities;
  }

  private Stream<Named> find(String name) {
    return Stream.concat(
            Stream.of(BRACKETS.matcher(name).replaceAll("").strip()),
            BRACKETS.matcher(name).results().map(part -> part.group(1)))
        .flatMap(each -> gazetteer.find(each).stream());
  }

  private static void add(Named named, boolean places, Set<String> entities) {
    if (places) {
      named.place().ifPresent(place -> entities.add("place " + place));
    } else {
      boolean itself = named.kind() == Named.Kind.PARTY || named.kind() == Named.Kind.COUNTRY;
      named.party().filter(_ -> itself).ifPresent(party -> entities.add("party " + party));
      entities.add("named " + named.name());
    }
  }

  /// The words that tell names apart, without notes in brackets, accents, articles and pronouns.
  private static Set<String> words(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    String outside = brackets.replaceAll(" ");
    String plain = outside.isBlank() ? name : outside;
    List<String> words = new ArrayList<>();
    String bare =
        Normalizer.normalize(plain, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’‘ʼ`](?=s\\b)", " ")
            .replaceAll("['’‘ʼ`]", "");
    for (String word : bare.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !EMPTY_WORDS.contains(word) && !word.equals(UNNAMED)) {
        words.add(word);
      }
    }
    return words.stream().filter(word -> !PRONOUNS.contains(word)).collect(Collectors.toSet());
  }
}
