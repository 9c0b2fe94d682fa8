package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Voice;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.TextId;
import org.safepassage.model.Operation;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.operate.ClaimState;
import org.safepassage.pictures.Wording;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The forms by which a person marks a claim in a text, or says what became of one that was found.
///
/// @param accounts every text that was taken in
record ClaimForms(List<Account> accounts, Operation operation) {
  static final String TEXT = "text";
  static final String CLAIM = "claim";
  static final String OUTCOME = "outcome";
  static final String QUOTE = "quote";
  static final String TOPIC = "topic";
  static final String SPEAKER = "speaker";
  static final String SPEAKS_FOR = "speaks-for";
  static final String MANNER = "manner";
  static final String LEAST = "least";
  static final String MOST = "most";
  static final String UNIT = "unit";
  static final String PLACE = "place";
  static final String FROM = "from-day";
  static final String TO = "to-day";
  static final String BLAMED = "blamed";
  static final String NEGATED = "negated";

  List<Field> marked(Asking asking) {
    List<Field> fields = new ArrayList<>();
    fields.add(asking.perhaps(TEXT, TextPhrase.F_TEXT, texts(asking)));
    fields.addAll(slots(asking));
    return fields;
  }

  List<Field> reviewed(Asking asking) {
    Answers answers = asking.answers();
    Optional<ClaimRecord> claim = claim(answers);
    // What somebody emptied is not filled in again.
    boolean isFirst = !answers.given().containsKey(TOPIC);
    Asking filled =
        isFirst && claim.isPresent()
            ? new Asking(asking.view(), filledIn(answers, claim.get()))
            : asking;
    List<Field> fields = new ArrayList<>();
    fields.add(filled.perhaps(TEXT, TextPhrase.F_TEXT, texts(filled)));
    fields.add(filled.line(CLAIM, TextPhrase.F_CLAIM, List.of()));
    fields.add(
        filled.choice(
            OUTCOME,
            TextPhrase.F_OUTCOME,
            Stream.of(ReviewOutcome.values())
                .map(outcome ->
                    new Option(outcome.word(), filled.speech().say(ClaimWords.of(outcome))))
                .toList()));
    fields.addAll(slots(filled));
    fields.add(filled.note());
    return fields;
  }

  private List<Option> texts(Asking asking) {
    ClaimWords words = new ClaimWords(asking.speech());
    return accounts.stream()
        .map(account ->
            new Option(
                account.id().value(),
                asking
                    .speech()
                    .say(
                        TextPhrase.TEXT_OF,
                        account.taken().origin().outlet(),
                        words.published(account))))
        .toList();
  }

  private static List<Field> slots(Asking asking) {
    Speech speech = asking.speech();
    return List.of(
        asking.words(QUOTE, TextPhrase.F_QUOTE),
        asking.perhaps(
            TOPIC,
            TextPhrase.F_TOPIC,
            Stream.of(Topic.values())
                .map(
                    topic -> option(speech, InWords.of(topic), TopicPhrase.find(InWords.of(topic))))
                .toList()),
        asking.line(SPEAKER, TextPhrase.F_SPEAKER, List.of()),
        asking.everyParty(SPEAKS_FOR, TextPhrase.F_SPEAKS_FOR),
        asking.perhaps(
            MANNER,
            TextPhrase.F_MANNER,
            Stream.of(Voice.Manner.values())
                .map(InWords::of)
                .map(word -> option(speech, word, ClaimPhrase.find("MANNER", word)))
                .toList()),
        asking.number(LEAST, TextPhrase.F_LEAST),
        asking.number(MOST, TextPhrase.F_MOST),
        asking.line(UNIT, TextPhrase.F_UNIT, List.of("people", "civilians", "fighters", "buses")),
        asking.places(PLACE, TextPhrase.WHERE),
        asking.day(FROM, TextPhrase.F_FROM),
        asking.day(TO, TextPhrase.F_TO),
        asking.several(BLAMED, TextPhrase.BLAMED, asking.partyOptions()),
        asking.several(
            NEGATED,
            TextPhrase.F_NEGATED,
            List.of(new Option("yes", speech.say(TextPhrase.F_NEGATED_YES)))));
  }

  private static Option option(Speech speech, ClaimWord word, Optional<Wording> phrase) {
    return new Option(word.value(), phrase.map(speech::say).orElse(word.value()));
  }

  /// What a claim says now, as the answers to the form.
  private Answers filledIn(Answers answers, ClaimRecord record) {
    ClaimContent content = record.content();
    Map<String, List<String>> filled = new LinkedHashMap<>(answers.given());
    filled.put(QUOTE, List.of(quote(answers, content)));
    filled.put(TOPIC, List.of(content.topic().value()));
    filled.put(SPEAKER, List.of(ClaimReading.chain(content)));
    filled.put(MANNER, List.of(content.voice().manner().value()));
    if (!content.voice().chain().isEmpty()) {
      content
          .voice()
          .chain()
          .getLast()
          .party()
          .ifPresent(party -> filled.put(SPEAKS_FOR, List.of(party.value())));
    }
    ClaimSlots slots = content.slots();
    slots
        .figure()
        .ifPresent(figure -> {
          filled.put(LEAST, List.of(figure.least().toString()));
          figure.most().ifPresent(most -> filled.put(MOST, List.of(most.toString())));
          filled.put(UNIT, List.of(figure.unit()));
        });
    slots
        .where()
        .flatMap(ClaimSlots.Where::place)
        .ifPresent(place -> filled.put(PLACE, List.of(place.value())));
    slots
        .days()
        .ifPresent(days -> {
          days.from().ifPresent(from -> filled.put(FROM, List.of(from.toString())));
          filled.put(TO, List.of(days.to().toString()));
        });
    filled.put(
        BLAMED,
        slots.blamed().stream()
            .flatMap(blame -> blame.party().stream())
            .map(party -> party.value())
            .toList());
    filled.put(NEGATED, slots.negated() ? List.of("yes") : List.of());
    return new Answers(filled);
  }

  private String quote(Answers answers, ClaimContent content) {
    return account(answers)
        .map(account -> ClaimWords.quote(account.taken().words(), content.words()))
        .orElse("");
  }

  /// The claim that is asked about.
  Optional<ClaimRecord> claim(Answers answers) {
    return account(answers).flatMap(account -> claim(account, answers));
  }

  private Optional<Account> account(Answers answers) {
    return accounts.stream()
        .filter(account -> account.id().value().equals(answers.text(TEXT)))
        .findFirst();
  }

  private static Optional<ClaimRecord> claim(Account account, Answers answers) {
    return account.claims().stream()
        .filter(claim -> claim.id().value().equals(answers.text(CLAIM)))
        .findFirst();
  }

  /// @param fresh what the claim is called
  Optional<Wanted> readMarked(Answers answers, String fresh) {
    Optional<Account> account = requiredAccount(answers);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    return new ClaimReading(account.get(), answers, operation)
        .content(Optional.empty())
        .map(content ->
            new Wanted.Recorded(
                new AccountBody.ClaimsFound(
                    account.get().id(),
                    Optional.empty(),
                    List.of(new AccountBody.Found(new ClaimId(fresh), content)))));
  }

  Optional<Wanted> readReviewed(Answers answers) {
    Optional<Account> account = requiredAccount(answers);
    Optional<ReviewOutcome> outcome = answers.word(OUTCOME, ReviewOutcome::find);
    Optional<ClaimRecord> claim = account.flatMap(found -> claim(found, answers));
    if (account.isPresent() && claim.isEmpty()) {
      answers.slip(CLAIM, TextPhrase.NO_SUCH_CLAIM);
    }
    if (account.isEmpty() || outcome.isEmpty() || claim.isEmpty()) {
      return Optional.empty();
    }
    TextId text = account.get().id();
    String note = answers.text(Asking.NOTE);
    if (outcome.get() == ReviewOutcome.CONFIRMED && claim.get().state() == ClaimState.CORRECTED) {
      // Confirmed is what is shown. A claim that is confirmed stands as it was found.
      return Optional.of(
          new Wanted.Recorded(
              new AccountBody.ClaimReviewed(
                  text,
                  claim.get().id(),
                  ReviewOutcome.CORRECTED,
                  Optional.of(claim.get().content()),
                  note)));
    }
    if (outcome.get() != ReviewOutcome.CORRECTED) {
      return Optional.of(
          new Wanted.Recorded(
              new AccountBody.ClaimReviewed(
                  text, claim.get().id(), outcome.get(), Optional.empty(), note)));
    }
    return new ClaimReading(account.get(), answers, operation)
        .content(Optional.of(claim.get().content()))
        .map(content ->
            new Wanted.Recorded(
                new AccountBody.ClaimReviewed(
                    text, claim.get().id(), outcome.get(), Optional.of(content), note)));
  }

  private Optional<Account> requiredAccount(Answers answers) {
    Optional<Account> account = account(answers);
    if (!answers.required(TEXT).isEmpty() && account.isEmpty()) {
      answers.slip(TEXT, TextPhrase.NO_SUCH_TEXT);
    }
    return account;
  }
}
