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
/// @param around such words of the whole sentence: of "killing three", whom and by what
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
    Set<String> around,
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
  private static final int NEAR = 1000;
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)they|them|he|him|she|her|it|we|us|who|which|that");
  private static final Pattern SINCE = Pattern.compile("\\bsince\\b");

  static Gist of(Claim claim, Parties parties, Allegiance allegiance) {
    String words = claim.words().toLowerCase(Locale.ROOT);
    Set<String> placeWords = claim.place().map(spot -> Kin.of(spot.words())).orElse(Set.of());
    Set<String> telling = new HashSet<>(Kin.of(words));
    telling.removeAll(placeWords);
    Set<String> sentence = Kin.of(sentenceOf(claim));
    Set<Matter> matters = Matter.of(claim, Origin.isAlone(claim) ? sentence : telling);
    Camp voice = allegiance.voice(claim);
    Camp doers = parties.doers(claim, voice).orElse(() -> parties.actors(claim, matters));
    boolean negative = Telling.isNegative(claim, words);
    boolean planned = Telling.isPlanned(claim, words);
    boolean own = negative && Telling.isOwn(words);
    Optional<Tally> tally = Tally.of(claim, words, matters, planned);
    return new Gist(
        claim,
        words,
        Set.copyOf(telling),
        strong(telling),
        strong(sentence),
        matters,
        incidents(matters),
        days(claim, words),
        negative,
        negative && Telling.isSweeping(words),
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

  /// The sentence that the claim stands in; of several, all; of one without an end, what is near.
  private static String sentenceOf(Claim claim) {
    String body = claim.text().body();
    int first = claim.spans().getFirst().start();
    int last = claim.spans().getLast().end();
    int start = Math.max(body.lastIndexOf(". ", first), body.lastIndexOf('\n', first));
    int before = Math.max(start, first - NEAR);
    int stop = body.indexOf(". ", last);
    int line = body.indexOf('\n', last);
    int after = Math.min(stop < 0 ? body.length() : stop, line < 0 ? body.length() : line);
    return body.substring(before + 1, Math.max(Math.min(after, last + NEAR), last));
  }

  private static Set<String> strong(Set<String> telling) {
    return telling.stream()
        .filter(word -> !Kin.isWeak(word))
        .filter(word -> Matter.INCIDENTS.stream().noneMatch(matter -> matter.word().equals(word)))
        .collect(Collectors.toUnmodifiableSet());
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
        around,
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

  /// What it is told with.
  String sentence() {
    return sentenceOf(claim);
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
      boolean outlet =
          one.isEmpty()
              && second.isEmpty()
              && claim.text().outlet().equals(other.claim.text().outlet());
      return outlet || voice.sharesParty(other.voice);
    }
    boolean known = one.get().kind() != Speaker.Kind.UNNAMED;
    return voice.sharesParty(other.voice)
        || (known && one.get().name().equalsIgnoreCase(second.get().name()));
  }
}
