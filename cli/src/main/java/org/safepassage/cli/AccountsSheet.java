package org.safepassage.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.accounts.about.NamesAndNumbers;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.model.Party;
import org.safepassage.model.Place;
import org.safepassage.pictures.Bidi;
import org.safepassage.pictures.ClaimsSheet;
import org.safepassage.pictures.Dates;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Words;

/// Makes the page of claims out of what was found, in one language. With a time since when, it is
/// about what is new.
final class AccountsSheet {
  /// Of a text in another language so many names and numbers are shown.
  private static final int MOST_NAMES = 60;

  /// On one question so many pairs are shown.
  private static final int MOST_RELATIONS = 60;

  private final AccountsFound found;
  private final Words words;
  private final Map<Claim, Integer> numbers = new HashMap<>();

  AccountsSheet(AccountsFound found, Language language) {
    this.found = found;
    this.words = new Words(language);
    found.claims().forEach(claim -> numbers.put(claim, numbers.size() + 1));
  }

  ClaimsSheet sheet() {
    return new ClaimsSheet(
        found.basis().operation().map(known -> known.names().in(tag())).orElse(""),
        // Texts from before stand on the page where a new claim is compared with one of theirs.
        found.texts().stream().filter(this::isShown).map(this::text).toList(),
        questions(),
        found.apart().stream()
            .filter(claim -> found.basis().isNew(claim.text()))
            .map(this::said)
            .toList(),
        beside(),
        new AccountsCharts(found, words.language()).all());
  }

  private String tag() {
    return words.language().tag();
  }

  private boolean isShown(SourceText text) {
    return found.basis().isNew(text)
        || found.newRelations().stream()
            .flatMap(relation -> Stream.concat(relation.left().stream(), relation.right().stream()))
            .anyMatch(claim -> claim.text() == text);
  }

  private Optional<List<ClaimsSheet.Beside>> beside() {
    return found
        .basis()
        .record()
        .flatMap(_ -> found.basis().operation())
        .map(operation ->
            found.newBeside().stream()
                .map(each -> new BesideWords(operation, words).of(each, said(each.claim())))
                .toList());
  }

  private List<ClaimsSheet.Question> questions() {
    Map<String, List<Relation>> questions = new LinkedHashMap<>();
    for (Relation relation : found.newRelations()) {
      questions.computeIfAbsent(asked(relation), _ -> new ArrayList<>()).add(relation);
    }
    return questions.entrySet().stream()
        .map(entry -> question(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Where there are too many to be looked at, those on which accounts part are shown.
  private ClaimsSheet.Question question(String asked, List<Relation> relations) {
    boolean isMuch = relations.size() > MOST_RELATIONS;
    List<ClaimsSheet.Related> all =
        ClaimsSheet.Related.together(
            relations.stream()
                .sorted(Comparator.comparingInt(relation -> isMuch ? weight(relation.type()) : 0))
                .map(this::related)
                .toList());
    List<ClaimsSheet.Related> shown = all.subList(0, Math.min(MOST_RELATIONS, all.size()));
    return new ClaimsSheet.Question(asked, shown, all.size() - shown.size());
  }

  private ClaimsSheet.Related related(Relation relation) {
    return new ClaimsSheet.Related(
        sign(relation.type()),
        words.say(phrase(relation.type())),
        relation.left().stream().map(this::said).toList(),
        relation.right().stream().map(this::said).toList());
  }

  private static int weight(Relation.Type type) {
    return switch (type) {
      case CONTRADICT -> 0;
      case MIRRORED_ACCUSATION -> 1;
      case DEPENDS_ON_READING -> 2;
      case COMPATIBLE, AGREE, SAME_PARTY_ECHO -> 3;
    };
  }

  private String asked(Relation relation) {
    Topic topic = relation.left().getFirst().topic();
    String question = words.say(new AccountsAsked(topic));
    return relation.left().stream()
        .flatMap(claim -> claim.place().stream())
        .findFirst()
        .map(spot -> words.say(AccountsPhrase.AT_PLACE, question, name(spot)))
        .orElse(question);
  }

  private String name(Spot spot) {
    return spot.place()
        .flatMap(id -> found.basis().operation().flatMap(known -> known.network().findPlace(id)))
        .map(place -> place.names().in(tag()))
        .orElseGet(() -> Bidi.untwisted(spot.name()));
  }

  /// In the language of the page, where the operation has it.
  private String name(Named named) {
    return found
        .basis()
        .operation()
        .flatMap(known ->
            named
                .place()
                .flatMap(known.network()::findPlace)
                .map(Place::names)
                .or(() -> named.party().flatMap(known.actors()::findParty).map(Party::names)))
        .map(names -> names.in(tag()))
        .orElse(named.name());
  }

  private static String sign(Relation.Type type) {
    return switch (type) {
      case AGREE -> "=";
      case COMPATIBLE -> "≈";
      case CONTRADICT -> "≠";
      case DEPENDS_ON_READING -> "?";
      case SAME_PARTY_ECHO -> "2×";
      case MIRRORED_ACCUSATION -> "⇄";
    };
  }

  private static AccountsPhrase phrase(Relation.Type type) {
    return switch (type) {
      case AGREE -> AccountsPhrase.AGREE;
      case COMPATIBLE -> AccountsPhrase.COMPATIBLE;
      case CONTRADICT -> AccountsPhrase.CONTRADICT;
      case DEPENDS_ON_READING -> AccountsPhrase.DEPENDS_ON_READING;
      case SAME_PARTY_ECHO -> AccountsPhrase.SAME_PARTY_ECHO;
      case MIRRORED_ACCUSATION -> AccountsPhrase.MIRRORED_ACCUSATION;
    };
  }

  /// The outlet, and through whom it says it.
  static List<String> who(Claim claim) {
    return Stream.concat(
            Stream.of(claim.text().outlet()),
            claim.voice().links().stream().map(link -> link.speaker().name()))
        .map(Bidi::untwisted)
        .toList();
  }

  private ClaimsSheet.Said said(Claim claim) {
    return new ClaimsSheet.Said(
        numbers.getOrDefault(claim, 0),
        words.chain(who(claim)),
        words.say(new AccountsAsked(claim.topic())),
        String.join(" · ", slots(claim)),
        Bidi.untwisted(claim.words()),
        String.join(" ", claim.doubts().stream().map(doubt -> words.say(phrase(doubt))).toList()));
  }

  private List<String> slots(Claim claim) {
    return Stream.of(
            claim
                .quantity()
                .map(how -> words.isolated(Bidi.untwisted(how.words() + " " + how.unit()))),
            claim.place().map(this::name).map(words::isolated),
            claim.days().map(this::days).map(words::isolated),
            Optional.of(claim.blamed())
                .filter(blamed -> !blamed.isEmpty())
                .map(blamed ->
                    words.say(
                        AccountsPhrase.BY,
                        words.list(
                            blamed.stream().map(Blamed::words).map(Bidi::untwisted).toList()))),
            claim.negated() ? Optional.of(words.say(AccountsPhrase.NOT)) : Optional.<String>empty(),
            found.ours().contains(claim)
                ? Optional.of(words.say(AccountsPhrase.OURS))
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  private String days(Days days) {
    String last = day(days.to());
    return days.from()
        .map(first ->
            first.equals(days.to())
                ? last
                : words.say(AccountsPhrase.DAYS_FROM_TO, day(first), last))
        .orElseGet(() -> words.say(AccountsPhrase.DAYS_UP_TO, last));
  }

  private String day(LocalDate day) {
    return new Dates(words.language(), found.basis().zone())
        .day(day.atStartOfDay(found.basis().zone()).toInstant());
  }

  private static AccountsPhrase phrase(Claim.Doubt doubt) {
    return switch (doubt) {
      case WHOSE_WORDS -> AccountsPhrase.WHOSE_WORDS;
      case WHO_IS_MEANT -> AccountsPhrase.WHO_IS_MEANT;
      case WHICH_PLACE -> AccountsPhrase.WHICH_PLACE;
      case WHICH_DAY -> AccountsPhrase.WHICH_DAY;
      case WHAT_KIND -> AccountsPhrase.WHAT_KIND;
    };
  }

  private static AccountsPhrase phrase(Remark remark) {
    return switch (remark) {
      case OLD_ENCODING -> AccountsPhrase.OLD_ENCODING;
      case OTHER_ENCODING -> AccountsPhrase.OTHER_ENCODING;
      case BROKEN_LETTERS -> AccountsPhrase.BROKEN_LETTERS;
      case MARKUP -> AccountsPhrase.MARKUP;
      case NOT_ENGLISH -> AccountsPhrase.NOT_ENGLISH;
      case EMPTY -> AccountsPhrase.EMPTY;
      case CUT_OFF -> AccountsPhrase.CUT_OFF;
      case NO_DATE -> AccountsPhrase.NO_DATE;
      case DATE_UNCLEAR -> AccountsPhrase.DATE_UNCLEAR;
      case ANOTHER_OPERATION -> AccountsPhrase.ANOTHER_OPERATION;
      case CORRECTION -> AccountsPhrase.CORRECTION;
      case QUOTES_OUR_REPORT -> AccountsPhrase.QUOTES_OUR_REPORT;
    };
  }

  private String remark(SourceText text, Remark remark) {
    return text.corrects()
        .filter(_ -> remark == Remark.CORRECTION)
        .map(corrected -> words.say(AccountsPhrase.CORRECTS, Bidi.untwisted(corrected)))
        .orElseGet(() -> words.say(phrase(remark)));
  }

  private ClaimsSheet.Text text(SourceText text) {
    List<Claim> claims = found.of(text);
    List<String> remarks = new ArrayList<>();
    text.remarks().forEach(remark -> remarks.add(remark(text, remark)));
    Optional.ofNullable(found.named().get(text)).ifPresent(named -> remarks.addAll(named(named)));
    return new ClaimsSheet.Text(
        Bidi.untwisted(text.outlet()),
        text.published().map(this::day).orElseGet(() -> words.say(AccountsPhrase.NO_DAY)),
        remarks,
        text.body(),
        new AccountsMarks(numbers).of(claims),
        claims.stream().map(this::said).toList());
  }

  private List<String> named(NamesAndNumbers named) {
    List<String> said = new ArrayList<>();
    if (!named.names().isEmpty()) {
      said.add(
          words.say(
              AccountsPhrase.NAMES,
              words.list(
                  named.names().stream()
                      .map(mention -> name(mention.named()))
                      .distinct()
                      .limit(MOST_NAMES)
                      .toList())));
    }
    if (!named.numbers().isEmpty()) {
      said.add(
          words.say(
              AccountsPhrase.NUMBERS,
              words.joined(
                  AccountsPhrase.BETWEEN,
                  named.numbers().stream()
                      .map(NamesAndNumbers.Number::digits)
                      .distinct()
                      .limit(MOST_NAMES)
                      .map(words::isolated)
                      .toList())));
    }
    return said;
  }
}
