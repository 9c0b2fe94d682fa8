package org.safepassage.accounts.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safepassage.accounts.text.Plurals;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.accounts.text.Token;
import org.safepassage.model.Names;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.SideId;

/// All names that can be known in a text about an operation.
public final class Gazetteer {
  private static final int LONGEST = 8;

  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?:east|west|north|south|eastern|western|northern|southern|old|besieged|rebel-held|government-held|greater|rural|central)[ -](.+)|(.+) (?:city|camp|quarter|district|town)");

  /// "pro-government", "government-allied", "Iranian-backed".
  private static final Pattern FOR =
      Pattern.compile("(?i)(?:pro-(\\p{L}+)|(\\p{L}+)-(?:backed|allied|aligned|affiliated))");

  private static final double PARTIAL = 0.9;

  private static final Set<String> OPPOSITION =
      Set.of(
          "rebel",
          "insurgent",
          "militant",
          "terrorist",
          "opposition",
          "jihadist",
          "extremist",
          "insurgency",
          "islamist");

  private static final Set<String> GOVERNMENT =
      Set.of("government", "regime", "army", "soldier", "troop", "loyalist");

  private final Map<String, Named> byKey = new LinkedHashMap<>();

  /// Names of places of which only a part is an enclave, and the enclave.
  private final Map<String, Named> partial = new HashMap<>();

  private final Map<String, Named> demonyms = new HashMap<>();
  private final List<Map.Entry<String, Named>> places = new ArrayList<>();
  private final List<Party> parties;

  private Gazetteer(List<Party> parties) {
    this.parties = parties;
  }

  /// @param operation whose places and parties are looked for besides what everybody knows
  public static Gazetteer of(Optional<Operation> operation) {
    Gazetteer gazetteer =
        new Gazetteer(operation.map(known -> known.actors().parties()).orElse(List.of()));
    operation.ifPresent(gazetteer::addOperation);
    gazetteer.addWorld();
    return gazetteer;
  }

  private void addOperation(Operation operation) {
    for (Place place : operation.network().places()) {
      Named named =
          new Named(
              place.names().plain(), Named.Kind.PLACE, Optional.of(place.id()), Optional.empty());
      spellings(place.names())
          .forEach(name -> {
            byKey.putIfAbsent(Spelling.key(name), named);
            places.add(Map.entry(Spelling.key(name), named));
          });
      if (place.kind() == Place.Kind.ENCLAVE) {
        spellings(place.names())
            .flatMap(name -> shorter(name).stream())
            .forEach(name -> partial.putIfAbsent(Spelling.key(name), named));
      }
    }
    for (Party party : operation.actors().parties()) {
      Named named =
          new Named(
              party.names().plain(), Named.Kind.PARTY, Optional.empty(), Optional.of(party.id()));
      spellings(party.names()).forEach(name -> byKey.putIfAbsent(Spelling.key(name), named));
    }
  }

  private static Stream<String> spellings(Names names) {
    return Stream.of(
            Stream.of(names.plain()),
            names.byLanguage().values().stream(),
            names.aliases().stream())
        .flatMap(each -> each);
  }

  /// "Aleppo" for "East Aleppo": in a text about leaving it, the part that people leave.
  private static Optional<String> shorter(String name) {
    Matcher matcher = PART.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)));
  }

  private void addWorld() {
    for (List<List<String>> line : lines("countries.txt")) {
      String country = line.get(0).getFirst();
      Named named =
          new Named(
              country, Named.Kind.COUNTRY, Optional.empty(), government(line.get(0), line.get(1)));
      Stream.of(line.get(0), line.get(2))
          .flatMap(List::stream)
          .forEach(name -> byKey.putIfAbsent(Spelling.key(name), named));
      line.get(1).forEach(name -> demonyms.putIfAbsent(name, named));
    }
    for (List<List<String>> line : lines("organisations.txt")) {
      add(line, Named.Kind.ORGANISATION);
    }
    for (List<List<String>> line : lines("media.txt")) {
      add(line, Named.Kind.MEDIUM);
    }
  }

  private void add(List<List<String>> line, Named.Kind kind) {
    List<String> names = line.stream().flatMap(List::stream).toList();
    Optional<PartyId> party =
        names.stream()
            .map(name -> byKey.get(Spelling.key(name)))
            .filter(Objects::nonNull)
            .flatMap(known -> known.party().stream())
            .findFirst();
    Named named = new Named(names.getFirst(), kind, Optional.empty(), party);
    names.forEach(name -> byKey.putIfAbsent(Spelling.key(name), named));
  }

  /// The party that is a country's government: the one called like the country, or "Syrian
  /// government".
  private Optional<PartyId> government(List<String> countries, List<String> demonyms) {
    List<String> keys =
        Stream.concat(
                countries.stream(),
                demonyms.stream()
                    .flatMap(demonym ->
                        Stream.of("government", "army", "armed forces", "state", "forces")
                            .map(word -> demonym + " " + word)))
            .map(Spelling::key)
            .toList();
    return parties.stream()
        .filter(party -> spellings(party.names()).map(Spelling::key).anyMatch(keys::contains))
        .map(Party::id)
        .findFirst();
  }

  private static List<List<List<String>>> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line ->
              Stream.of(line.split("\\|", -1))
                  .map(part ->
                      Stream.of(part.split(","))
                          .map(String::strip)
                          .filter(name -> !name.isEmpty())
                          .toList())
                  .toList())
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// What bears exactly this name, apart from case, accents and article.
  public Optional<Named> find(String name) {
    return Optional.ofNullable(byKey.get(Spelling.key(name)));
  }

  /// The country whose people or things are called so: "Syrian" has Syria.
  public Optional<Named> country(String demonym) {
    return Optional.ofNullable(demonyms.get(demonym))
        .or(() -> find(demonym).filter(named -> named.kind() == Named.Kind.COUNTRY))
        .or(() -> adjective(demonym));
  }

  /// "Vosnian", where the operation has a party called Vosnia.
  private Optional<Named> adjective(String word) {
    return word.endsWith("n") && word.length() > 4 && Character.isUpperCase(word.codePointAt(0))
        ? find(word.substring(0, word.length() - 1)).filter(named -> named.party().isPresent())
        : Optional.empty();
  }

  /// The party that a word such as "militants" or "regime" means, in whatever way the source means
  /// it: the operation's armed opposition, its government. Where several are called so, the one
  /// that the operation names first.
  public Optional<PartyId> label(String noun) {
    String lemma = noun.toLowerCase(Locale.ROOT);
    Set<String> alike =
        OPPOSITION.contains(lemma)
            ? OPPOSITION
            : GOVERNMENT.contains(lemma) ? GOVERNMENT : Set.of();
    return parties.stream()
        .filter(party ->
            spellings(party.names())
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+")))
                .anyMatch(word -> alike.contains(word) || alike.contains(Plurals.singular(word))))
        .map(Party::id)
        .findFirst();
  }

  /// The side that a word such as "pro-government" puts somebody on.
  public Optional<SideId> sideOf(String words) {
    Matcher matcher = FOR.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String whom = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    Optional<PartyId> party =
        label(whom)
            .or(() -> find(whom).flatMap(Named::party))
            .or(() -> country(whom).flatMap(Named::party));
    return party.flatMap(id ->
        parties.stream().filter(each -> each.id().equals(id)).findFirst().flatMap(Party::side));
  }

  /// Everything that a sentence names, the longest names first where they overlap; in its order.
  public List<Mention> mentions(SourceText text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    TreeMap<Integer, Mention> found = new TreeMap<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Mention> mention = at(text, tokens, i);
      if (mention.isPresent()) {
        found.put(i, mention.get());
        int end = mention.get().span().end();
        while (i < tokens.size() && tokens.get(i).span().start() < end) {
          i++;
        }
      } else {
        i++;
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<Mention> at(SourceText text, List<Token> tokens, int from) {
    if (!startsName(tokens.get(from).form())) {
      return Optional.empty();
    }
    for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
      Span span = new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
      String words = text.words(span);
      if (!Character.isLetterOrDigit(words.codePointBefore(words.length()))) {
        continue;
      }
      Named exact = byKey.get(Spelling.key(words));
      if (exact == null && to == from + 1) {
        exact = demonyms.get(words);
      }
      if (exact != null && isWritten(exact, words)) {
        return Optional.of(new Mention(exact, span, words, 1));
      }
    }
    for (int to = Math.min(tokens.size(), from + 4); to > from; to--) {
      Span span = new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
      String words = text.words(span);
      Named part = partial.get(Spelling.key(words));
      if (part != null
          && Character.isUpperCase(words.codePointAt(0))
          && isCapital(tokens.get(to - 1).form())) {
        return Optional.of(new Mention(part, span, words, PARTIAL));
      }
    }
    return alike(text, tokens, from);
  }

  /// "us" isn't the US, "who" not the WHO.
  private static boolean isWritten(Named named, String words) {
    boolean lower = words.equals(words.toLowerCase(Locale.ROOT));
    return !lower
        || words.contains(" ")
        || words.contains("-")
        || (named.kind() == Named.Kind.PARTY && words.length() > 4)
        || Character.UnicodeScript.of(words.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private static boolean startsName(String form) {
    return Character.isLetter(form.codePointAt(0))
        && !form.toLowerCase(Locale.ROOT).matches("the|an?");
  }

  /// A place of the operation that is spelt so that the words may mean it.
  private Optional<Mention> alike(SourceText text, List<Token> tokens, int from) {
    if (!Character.isUpperCase(tokens.get(from).form().codePointAt(0))
        && !tokens.get(from).form().matches("al|el|as|ar")) {
      return Optional.empty();
    }
    List<Mention> alike = new ArrayList<>();
    for (int to = Math.min(tokens.size(), from + 4); to > from; to--) {
      Span span = new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
      String words = text.words(span);
      String key = Spelling.key(words);
      if (key.length() < 4 || !isCapital(tokens.get(to - 1).form())) {
        continue;
      }
      for (Map.Entry<String, Named> place : places) {
        double likeness = Spelling.likeness(key, place.getKey());
        if (likeness >= Spelling.LEAST) {
          alike.add(new Mention(place.getValue(), span, words, likeness));
        }
      }
    }
    return alike.stream().max(Comparator.comparingDouble(Mention::likeness));
  }

  private static boolean isCapital(String form) {
    return Character.isUpperCase(form.codePointAt(0));
  }
}
