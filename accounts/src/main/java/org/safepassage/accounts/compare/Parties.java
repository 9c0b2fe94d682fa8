package org.safepassage.accounts.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.SideId;

/// Who is on whose side, as the operation's file has it, and whom words mean that name nobody in
/// full: "the officers of the Kraljan side", "our men".
final class Parties {
  private static final Pattern OWN =
      Pattern.compile("^(?:our|ours|we|us|his|their|its|my)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern GOVERNING =
      Pattern.compile("\\b(?:government|regime|authorities)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFUSES =
      Pattern.compile("\\b(?:refus(?:es?|ed|ing)|will not let|won't let|does not let)\\b");
  private static final Pattern REBELS = Pattern.compile("\\b(?:rebels?|insurgents?|opposition)\\b");
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_STEM = 5;

  private final Optional<Operation> operation;

  /// Words of names that only parties of one side have: "Kraljan".
  private final Map<String, Set<Party>> byWord = new HashMap<>();

  /// The party whose "army" and "ministry" are meant where nobody says whose.
  private final Optional<Party> authority;

  Parties(Optional<Operation> operation) {
    this.operation = operation;
    List<Party> parties = new ArrayList<>();
    operation.ifPresent(known -> parties.addAll(known.actors().parties()));
    for (Party party : parties) {
      for (String name : party.names().all()) {
        Kin.tokens(name)
            .filter(word -> word.length() >= SHORTEST_NAME && Character.isUpperCase(word.charAt(0)))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !Kin.OFFICIAL.contains(word))
            .forEach(word -> byWord.computeIfAbsent(word, any -> new HashSet<>()).add(party));
      }
    }
    byWord.values().removeIf(named -> sidesOf(named).size() != 1);
    List<Party> governing =
        parties.stream()
            .filter(party -> party.side().isPresent())
            .filter(party -> GOVERNING.matcher(party.names().plain()).find())
            .toList();
    authority = governing.size() == 1 ? Optional.of(governing.getFirst()) : Optional.empty();
  }

  private static Set<SideId> sidesOf(Set<Party> parties) {
    return parties.stream()
        .map(Party::side)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// The side that a party is counted with.
  private Optional<SideId> side(PartyId party) {
    return operation.flatMap(known -> known.actors().findParty(party)).flatMap(Party::side);
  }

  /// The parties that a word names, as a country's name does those who are called after it:
  /// "Kolvania" the Kolvan army.
  private Set<Party> byWord(String token) {
    String word = token.toLowerCase(Locale.ROOT);
    Set<Party> named = byWord.get(word);
    if (named != null || Character.isLowerCase(token.charAt(0))) {
      return named == null ? Set.of() : named;
    }
    return byWord.entrySet().stream()
        .filter(entry -> isKin(entry.getKey(), word))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Set.of());
  }

  private static boolean isKin(String one, String other) {
    int stem = Math.max(SHORTEST_STEM, Math.min(one.length(), other.length()) - 1);
    return one.length() >= stem
        && other.length() >= stem
        && Math.abs(one.length() - other.length()) <= 3
        && one.regionMatches(0, other, 0, stem);
  }

  /// Whose words a claim's are: what an authority's own outlet tells is the authority's.
  Camp voice(Claim claim) {
    Optional<Speaker> holder = claim.voice().holder();
    if (holder.isEmpty()) {
      return inOffice(claim.text().outlet()).orElse(Camp.NOBODY);
    }
    return holder
        .get()
        .party()
        .map(this::camp)
        .or(() -> inOffice(holder.get().name()))
        .or(() -> ownOfficer(holder.get().name(), claim.text().outlet()))
        .orElse(Camp.NOBODY);
  }

  /// "the commander of the boat", where an authority's own outlet tells it: one of its officers.
  private Optional<Camp> ownOfficer(String name, String outlet) {
    List<String> tokens = Kin.tokens(name).toList();
    boolean officer =
        tokens.stream().anyMatch(token -> Kin.OFFICIAL.contains(token.toLowerCase(Locale.ROOT)));
    boolean named = tokens.stream().anyMatch(token -> !byWord(token).isEmpty());
    return officer && !named ? inOffice(outlet) : Optional.empty();
  }

  private Camp camp(PartyId party) {
    return new Camp(Set.of(party), side(party).map(Set::of).orElse(Set.of()));
  }

  /// Whom a claim names as those who did it.
  ///
  /// @param voice whose words it is
  Camp doers(Claim claim, Camp voice) {
    Optional<String> charged = Charge.whom(claim.words());
    if (charged.isPresent()) {
      return named(charged.get())
          .orElse(() ->
              meant(new Blamed("the " + charged.get(), Optional.empty(), Optional.empty()), voice));
    }
    Camp doers = Camp.NOBODY;
    for (Blamed blamed : claim.blamed()) {
      doers = doers.and(meant(blamed, voice));
    }
    return doers;
  }

  /// Who did it where only the claim's words tell: whoever refuses to let others pass, or has its
  /// guns where the shots came from.
  Camp actors(Claim claim, Set<Matter> matters) {
    String words = claim.words();
    Matcher refuses = REFUSES.matcher(words);
    if (matters.contains(Matter.CONDITION) && refuses.find()) {
      String actor = words.substring(0, refuses.start());
      return inOffice(actor).or(() -> against(actor)).orElse(Camp.NOBODY);
    }
    if (claim.kind() == Kind.DENIAL) {
      return inOffice(words).orElse(Camp.NOBODY);
    }
    if (matters.contains(Matter.CONTROL)) {
      return named(words)
          .orElse(() -> inOffice(words).or(() -> against(words)).orElse(Camp.NOBODY));
    }
    if (Origin.isName(claim)) {
      return named(words);
    }
    int from = words.indexOf(" from ");
    return matters.contains(Matter.SHOTS) && from >= 0
        ? inOffice(words.substring(from)).orElse(Camp.NOBODY)
        : Camp.NOBODY;
  }

  /// The party whose name stands first in some words.
  private Camp named(String words) {
    for (String token : Kin.tokens(words).toList()) {
      Set<Party> named = byWord(token);
      if (!named.isEmpty() && Character.isUpperCase(token.charAt(0))) {
        return named.size() == 1
            ? camp(named.iterator().next().id())
            : new Camp(Set.of(), sidesOf(named));
      }
    }
    return Camp.NOBODY;
  }

  /// "the rebels": whoever isn't on the side of the only party that governs.
  private Optional<Camp> against(String words) {
    Set<SideId> sides = sides();
    boolean rebels = REBELS.matcher(words).find();
    Optional<SideId> governing = authority.flatMap(Party::side);
    if (!rebels || governing.isEmpty() || sides.size() != 2) {
      return Optional.empty();
    }
    sides.remove(governing.get());
    return Optional.of(new Camp(Set.of(), sides));
  }

  private Camp meant(Blamed blamed, Camp voice) {
    if (OWN.matcher(blamed.words()).find()) {
      return voice;
    }
    return camp(blamed)
        .orElse(() ->
            inOffice(blamed.words())
                .or(() -> ofCountry(blamed.words()))
                .or(() -> opponents(blamed.words(), voice))
                .orElse(Camp.NOBODY));
  }

  /// Who is meant by an office or a force: that of the party whose name stands with it, or else of
  /// the only party that governs.
  Optional<Camp> inOffice(String words) {
    List<String> tokens = Kin.tokens(words).toList();
    boolean office =
        tokens.stream().anyMatch(token -> Kin.OFFICIAL.contains(token.toLowerCase(Locale.ROOT)));
    if (!office) {
      return Optional.empty();
    }
    for (String token : tokens) {
      Set<Party> named = byWord(token);
      if (!named.isEmpty()) {
        return Optional.of(
            named.size() == 1
                ? camp(named.iterator().next().id())
                : new Camp(Set.of(), sidesOf(named)));
      }
    }
    boolean another =
        tokens.stream()
            .skip(1)
            .anyMatch(token ->
                Character.isUpperCase(token.charAt(0))
                    && !Kin.OFFICIAL.contains(token.toLowerCase(Locale.ROOT)));
    boolean governs =
        tokens.stream().anyMatch(token -> Kin.AUTHORITY.contains(token.toLowerCase(Locale.ROOT)));
    return another || !governs ? Optional.empty() : authority.map(party -> camp(party.id()));
  }

  /// For whom somebody speaks who is told with a rank or an office: "commander of the Kraljan
  /// troops", "Interior Minister". Where nobody says whose it is, an outlet of an authority means
  /// its own.
  Camp ofRank(String phrase, String outlet) {
    if (Kin.tokens(phrase).noneMatch(Kin::isRank)) {
      return Camp.NOBODY;
    }
    return named(phrase)
        .orElse(() -> against(phrase).orElse(Camp.NOBODY))
        .orElse(() -> inOffice(phrase).or(() -> ownOfficer(phrase, outlet)).orElse(Camp.NOBODY));
  }

  /// Those who were blamed, where the operation knows them.
  Camp camp(Blamed blamed) {
    return blamed
        .party()
        .map(this::camp)
        .or(() -> blamed.side().map(side -> new Camp(Set.of(), Set.of(side))))
        .orElse(Camp.NOBODY);
  }

  /// The other of two sides.
  Camp opponents(Camp camp) {
    Set<SideId> sides = sides();
    if (camp.sides().size() != 1 || sides.size() != 2) {
      return Camp.NOBODY;
    }
    sides.removeAll(camp.sides());
    return new Camp(Set.of(), sides);
  }

  /// "Vosnian sappers": whoever is told as a country's and isn't just somebody from there.
  private Optional<Camp> ofCountry(String words) {
    List<String> tokens = Kin.tokens(words).toList();
    boolean civil =
        tokens.stream().anyMatch(token -> Kin.CIVIL.contains(token.toLowerCase(Locale.ROOT)));
    for (int i = 0; i + 1 < tokens.size() && !civil; i++) {
      Set<Party> named = byWord.get(tokens.get(i).toLowerCase(Locale.ROOT));
      if (named != null && Character.isLowerCase(tokens.get(i + 1).charAt(0))) {
        return Optional.of(new Camp(Set.of(), sidesOf(named)));
      }
    }
    return Optional.empty();
  }

  /// "militants": in the mouth of one of two sides, the other.
  private Optional<Camp> opponents(String words, Camp voice) {
    boolean loaded =
        Kin.tokens(words).anyMatch(token -> Kin.LOADED.contains(token.toLowerCase(Locale.ROOT)));
    Set<SideId> sides = sides();
    if (!loaded || voice.sides().size() != 1 || sides.size() != 2) {
      return Optional.empty();
    }
    sides.removeAll(voice.sides());
    return Optional.of(new Camp(Set.of(), sides));
  }

  private Set<SideId> sides() {
    return operation.stream()
        .flatMap(known -> known.actors().sides().stream())
        .map(side -> side.id())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
