package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.model.PlaceId;

/// What the comparison needs of a claim, read out of it once.
///
/// @param telling its words without those that tell nothing, kindred ones under one name
/// @param strong those of them that tell what it is about: not those in nearly every text of an
///   evacuation, and not those that only name the matter
/// @param incidents those of its matters that incidents are of
/// @param days when, up to the day of the text where it goes on until then
/// @param negative whether it says that something isn't so
/// @param sweeping whether it says so of all: "nobody", "not a single"
/// @param planned whether it tells what is to be, rather than what is
/// @param tally what it counts, if it does
/// @param stay what it says of those who are still there
/// @param voice whose words they are, where that can be told
/// @param doers who is said to have done it
/// @param own whether it denies what those did for whom it speaks: "our men"
/// @param blamedWords what it calls those who did it
/// @param numbers those that it names
/// @param placeNames in small letters
record Gist(
    Claim claim,
    String words,
    Set<String> telling,
    Set<String> strong,
    Set<Matter> matters,
    Set<Matter> incidents,
    Optional<Days> days,
    boolean negative,
    boolean sweeping,
    boolean planned,
    Optional<Tally> tally,
    Optional<Stay> stay,
    Camp voice,
    Camp doers,
    boolean own,
    Set<String> blamedWords,
    Set<String> numbers,
    Set<String> placeNames) {
  private static final Pattern NONE =
      Pattern.compile(
          "^no (?!(?:more|fewer|less|later) than\\b|longer\\b)"
              + "|\\b(?:nobody|no one|no-one|none|never|not (?:one|a single|any)"
              + "|there (?:are|were|is|was) no)\\b");
  private static final Pattern SWEEPING =
      Pattern.compile(
          "^no \\p{L}|\\b(?:nobody|no one|no-one|none|never|not (?:one|a single|any)|any|anybody|anyone"
              + "|ever|any such)\\b");
  private static final Pattern CALLED_FALSE =
      Pattern.compile(
          "\\b(?:(?:is|are|was|were) (?:a lie|lies|untrue|false|baseless|groundless|invented))\\b");
  private static final Pattern NOT_LET =
      Pattern.compile("\\b(?:not|n't|never|nobody|no one|no-one)\\b.*\\b(?:let|allow|permit)");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)they|them|he|him|she|her|it|we|us|who|which|that");
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:our|his|its|their) (?:\\p{L}+ )?(?:men|forces|troops|soldiers|side|fighters|units"
              + "|army|police|guards)\\b");
  private static final Pattern SINCE = Pattern.compile("\\bsince\\b");
  private static final Pattern TO_BE =
      Pattern.compile(
          "\\b(?:(?:is|are|was|were) (?:due |expected |planned |scheduled |set )?to (?:be\\b|\\p{L}+)"
              + "|(?<!their |own |free |good )will|shall|would|undertook to|obliges?|room for|planned|expected)\\b"
              + "|(?:^|\\.\\.\\. )to \\p{L}");

  static Gist of(Claim claim, Parties parties) {
    String words = claim.words().toLowerCase(Locale.ROOT);
    Set<String> placeWords = claim.place().map(spot -> Kin.of(spot.words())).orElse(Set.of());
    Set<String> telling = new HashSet<>(Kin.of(words));
    telling.removeAll(placeWords);
    Set<Matter> matters = Matter.of(claim, telling);
    Camp voice = parties.voice(claim);
    Camp doers = parties.doers(claim, voice).orElse(() -> parties.actors(claim, matters));
    boolean negative = isNegative(claim, words);
    boolean planned = isPlanned(claim, words);
    boolean own = negative && isOwn(words);
    Optional<Tally> tally = Tally.of(claim, words, matters, planned);
    return new Gist(
        claim,
        words,
        Set.copyOf(telling),
        strong(telling),
        matters,
        incidents(matters),
        days(claim, words),
        negative,
        negative && SWEEPING.matcher(words).find(),
        planned,
        tally,
        Stay.of(claim, words, matters, negative, tally),
        voice,
        own ? doers.orElse(() -> voice) : doers,
        own,
        blamedWords(claim),
        Kin.numbers(words),
        names(claim));
  }

  private static Set<String> blamedWords(Claim claim) {
    return claim.blamed().stream()
        .flatMap(blamed -> Kin.of(blamed.words()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Matter> incidents(Set<Matter> matters) {
    Set<Matter> incidents = EnumSet.copyOf(Matter.INCIDENTS);
    incidents.retainAll(matters);
    return incidents;
  }

  private static Set<String> strong(Set<String> telling) {
    return telling.stream()
        .filter(word -> !Kin.isWeak(word))
        .filter(word -> Matter.INCIDENTS.stream().noneMatch(matter -> matter.word().equals(word)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOwn(String words) {
    return OWN.matcher(words).find();
  }

  /// Of "since Saturday" all days from then on.
  private static Optional<Days> days(Claim claim, String words) {
    Optional<LocalDate> published = claim.text().published();
    return claim
        .days()
        .map(days ->
            days.said() && SINCE.matcher(words).find() && published.isPresent()
                ? new Days(
                    days.words(),
                    Optional.of(days.from().orElse(days.to())),
                    published.get().isBefore(days.to()) ? days.to() : published.get(),
                    true)
                : days);
  }

  private static boolean isNegative(Claim claim, String words) {
    boolean none =
        claim.quantity().flatMap(Quantity::most).filter(most -> most == 0).isPresent()
            || NONE.matcher(words).find();
    boolean notLet =
        Matter.of(claim, Set.of()).contains(Matter.HINDRANCE) && NOT_LET.matcher(words).find();
    return claim.kind() == Kind.DENIAL
        || CALLED_FALSE.matcher(words).find()
        || (!notLet && (claim.negated() || none));
  }

  private static boolean isPlanned(Claim claim, String words) {
    boolean later =
        switch (claim.voice().manner()) {
          case PREDICTED, PROPOSED, DEMANDED -> true;
          case ASSERTED, HEDGED, DENIED -> false;
        };
    boolean agreed =
        switch (claim.kind()) {
          case TERM, CONDITION, CALL -> true;
          case INCIDENT, COUNT, STATUS, DENIAL -> claim.topic() == Topic.DEAL_REACHED;
        };
    return later || agreed || TO_BE.matcher(words).find();
  }

  private static Set<String> names(Claim claim) {
    return claim
        .place()
        .map(spot ->
            Stream.of(spot.name().toLowerCase(Locale.ROOT).replace(" and ", "; ").split("; "))
                .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  /// The same, counting what the number before it counts.
  Gist counting(Gist before) {
    return new Gist(
        claim,
        words,
        telling,
        strong,
        matters,
        incidents,
        days,
        negative,
        sweeping,
        before.planned,
        tally.map(open -> open.as(before.tally.orElseThrow())),
        stay,
        voice,
        doers,
        own,
        blamedWords,
        numbers,
        placeNames);
  }

  ClaimKey key() {
    return ClaimKey.of(claim);
  }

  boolean is(Matter matter) {
    return matters.contains(matter);
  }

  /// Whether it names somebody who did it, rather than "them".
  boolean isOfSomebody() {
    return claim.blamed().stream().anyMatch(blamed -> !PRONOUN.matcher(blamed.words()).matches());
  }

  Topic topic() {
    return claim.topic();
  }

  Optional<Quantity> quantity() {
    return claim.quantity();
  }

  Optional<Spot> spot() {
    return claim.place();
  }

  Optional<PlaceId> place() {
    return spot().flatMap(Spot::place);
  }

  boolean saysPlace() {
    return spot().filter(Spot::said).isPresent();
  }

  Optional<Days> daysSaid() {
    return days.filter(Days::said);
  }

  Optional<LocalDate> published() {
    return claim.text().published();
  }

  boolean isDemanded() {
    return claim.voice().manner() == Manner.DEMANDED;
  }

  Optional<Speaker> holder() {
    return claim.voice().holder();
  }

  int start() {
    return claim.spans().getFirst().start();
  }

  int end() {
    return claim.spans().getLast().end();
  }

  boolean sameText(Gist other) {
    return claim.text().id().equals(other.claim.text().id());
  }

  /// Whether both are told by one speaker of one text.
  boolean isSelf(Gist other) {
    return sameText(other) && holder().map(Speaker::name).equals(other.holder().map(Speaker::name));
  }

  /// Whether both are one party's words: the same speaker's, or those of two who speak for it.
  boolean sameVoice(Gist other) {
    Optional<Speaker> one = holder();
    Optional<Speaker> second = other.holder();
    if (one.isEmpty() || second.isEmpty()) {
      return one.isEmpty()
          && second.isEmpty()
          && claim.text().outlet().equals(other.claim.text().outlet());
    }
    boolean known = one.get().kind() != Speaker.Kind.UNNAMED;
    return voice.sharesParty(other.voice)
        || (known && one.get().name().equalsIgnoreCase(second.get().name()));
  }
}
