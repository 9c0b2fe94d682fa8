package org.safepassage.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.TextPart;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.operate.ClaimState;
import org.safepassage.pictures.Dates;
import org.safepassage.pictures.Wording;
import org.safepassage.server.accounts.InWords;

/// Says claims: who says them through whom, and what can be compared of them. The text's own words
/// stay as they are, loaded or not; beside them stand the operation's names.
record ClaimWords(Speech speech) {

  static TextPhrase of(ReviewOutcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> TextPhrase.O_CONFIRMED;
      case CORRECTED -> TextPhrase.O_CORRECTED;
      case REJECTED -> TextPhrase.O_REJECTED;
      case REOPENED -> TextPhrase.O_REOPENED;
    };
  }

  static ClaimPhrase of(ClaimState state) {
    return switch (state) {
      case FOUND -> ClaimPhrase.STATE_FOUND;
      case UNSURE -> ClaimPhrase.STATE_UNSURE;
      case CONFIRMED -> ClaimPhrase.STATE_CONFIRMED;
      case CORRECTED -> ClaimPhrase.STATE_CORRECTED;
      case REJECTED -> ClaimPhrase.STATE_REJECTED;
    };
  }

  static Tone toneOf(ClaimState state) {
    return switch (state) {
      case FOUND -> Tone.NOTE;
      case UNSURE -> Tone.WARNING;
      case CONFIRMED, CORRECTED -> Tone.GOOD;
      case REJECTED -> Tone.QUIET;
    };
  }

  static Tone toneOf(Relation.Type type) {
    return switch (type) {
      case CONTRADICT -> Tone.ALARM;
      case MIRRORED_ACCUSATION, DEPENDS_ON_READING -> Tone.WARNING;
      case AGREE, COMPATIBLE -> Tone.NOTE;
      case SAME_PARTY_ECHO -> Tone.QUIET;
    };
  }

  String relation(Relation.Type type) {
    return word("RELATION", InWords.of(type));
  }

  Piece.Tag state(ClaimRecord record) {
    ClaimState state = record.state();
    boolean byHand =
        state == ClaimState.FOUND
            && record.found().body() instanceof AccountBody.ClaimsFound found
            && found.by().isEmpty();
    return new Piece.Tag(toneOf(state), speech.say(byHand ? ClaimPhrase.STATE_MARKED : of(state)));
  }

  /// The phrase for a word, or the word itself where this version of the program has none for it.
  String word(String of, ClaimWord word) {
    return ClaimPhrase.find(of, word).map(speech::say).orElse(word.value());
  }

  String topic(ClaimWord topic) {
    return TopicPhrase.find(topic).map(speech::say).orElse(topic.value());
  }

  String kindAndTopic(ClaimContent content) {
    return speech.list(List.of(word("KIND", content.kind()), topic(content.topic())));
  }

  /// A day as people write it.
  String day(LocalDate day) {
    return new Dates(speech.language(), speech.zone())
        .day(day.atStartOfDay(speech.zone()).toInstant());
  }

  String published(Account account) {
    return account
        .taken()
        .origin()
        .published()
        .map(this::day)
        .orElseGet(() -> speech.say(TextPhrase.NO_DAY));
  }

  /// The words of a text that a claim rests on, with " ... " between parts apart.
  static String quote(String text, List<TextPart> parts) {
    int last = text.codePointCount(0, text.length());
    List<String> words = new ArrayList<>();
    for (TextPart part : parts) {
      if (part.from() < last) {
        int from = text.offsetByCodePoints(0, part.from());
        int until = text.offsetByCodePoints(from, Math.min(part.until(), last) - part.from());
        words.add(text.substring(from, until));
      }
    }
    return String.join(" ... ", words);
  }

  /// Who says it, through whom: the outlet, and below it the chain of speakers.
  List<Piece> chain(Account account, ClaimContent content) {
    String outlet = account.taken().origin().outlet();
    List<Piece> pieces = new ArrayList<>();
    if (content.voice().chain().isEmpty()) {
      pieces.add(new Piece.Quoted(outlet));
      return pieces;
    }
    pieces.add(new Piece.Quoted(outlet));
    for (ClaimSource source : content.voice().chain()) {
      pieces.add(new Piece.Text("›"));
      pieces.add(new Piece.Quoted(source.name()));
      source
          .party()
          .map(speech::party)
          .filter(name -> !name.equalsIgnoreCase(source.name()))
          .ifPresent(name -> pieces.add(new Piece.Small("(" + name + ")")));
    }
    return pieces;
  }

  /// How it is said, where that is more than saying it.
  List<Piece> manner(ClaimContent content) {
    List<String> how = new ArrayList<>();
    if (!content.voice().manner().value().equals("asserted")) {
      how.add(word("MANNER", content.voice().manner()));
    }
    if (content.slots().negated()) {
      how.add(speech.say(TextPhrase.NEGATED));
    }
    if (content.voice().quoted()) {
      how.add(speech.say(TextPhrase.QUOTED));
    }
    return how.isEmpty() ? List.of() : List.of(new Piece.Small(speech.list(how)));
  }

  /// What can be compared of it, a line for each.
  List<List<Piece>> slots(ClaimSlots slots) {
    List<List<Piece>> lines = new ArrayList<>();
    slots
        .figure()
        .ifPresent(figure -> lines.add(line(TextPhrase.NUMBER, new Piece.Quoted(number(figure)))));
    slots
        .where()
        .ifPresent(
            where -> lines.add(inherited(line(TextPhrase.WHERE, where(where)), where.said())));
    slots
        .days()
        .ifPresent(days ->
            lines.add(inherited(line(TextPhrase.DAYS, new Piece.Text(days(days))), days.said())));
    if (!slots.blamed().isEmpty()) {
      List<Piece> pieces = new ArrayList<>(line(TextPhrase.BLAMED));
      for (ClaimSlots.Blame blame : slots.blamed()) {
        pieces.add(new Piece.Quoted(blame.words()));
        blamed(blame)
            .filter(name -> !name.equalsIgnoreCase(blame.words()))
            .ifPresent(name -> pieces.add(new Piece.Small("(" + name + ")")));
      }
      lines.add(pieces);
    }
    if (!slots.after().isEmpty()) {
      lines.add(line(TextPhrase.AFTER, new Piece.Quoted(slots.after())));
    }
    return lines;
  }

  /// What the claim's own words don't say is taken from those before, and that is told.
  private List<Piece> inherited(List<Piece> line, boolean said) {
    if (!said) {
      line.add(new Piece.Small(speech.say(TextPhrase.INHERITED)));
    }
    return line;
  }

  private List<Piece> line(Wording label, Piece... pieces) {
    List<Piece> line = new ArrayList<>();
    line.add(new Piece.Small(speech.say(label) + ":"));
    line.addAll(List.of(pieces));
    return line;
  }

  private Optional<String> blamed(ClaimSlots.Blame blame) {
    return blame.party().map(speech::party).or(() -> blame.side().map(speech::side));
  }

  /// "more than 6,400 people"; in digits where the words are not known.
  String number(ClaimSlots.Figure figure) {
    String unit = figure.unit().isEmpty() ? "" : " " + figure.unit();
    if (!figure.words().isEmpty()) {
      return figure.words() + unit;
    }
    String least = speech.number(figure.least().value());
    return figure
            .most()
            .map(most ->
                most.equals(figure.least()) ? least : least + "–" + speech.number(most.value()))
            .orElse("≥ " + least)
        + unit;
  }

  private Piece where(ClaimSlots.Where where) {
    if (where.place().isEmpty()) {
      return new Piece.Text(speech.say(TextPhrase.PLACE_UNKNOWN, where.name()));
    }
    String name = speech.place(where.place().get());
    boolean respelt = !where.words().isEmpty() && where.likeness() < 100;
    return new Piece.Text(
        respelt
            ? speech.say(
                TextPhrase.LIKELY, where.words() + " → " + name, speech.number(where.likeness()))
            : name);
  }

  String days(ClaimSlots.Dates days) {
    if (days.from().isEmpty()) {
      return speech.say(TextPhrase.UP_TO, day(days.to()));
    }
    return days.from().get().equals(days.to())
        ? day(days.to())
        : speech.say(TextPhrase.FROM_TO, day(days.from().get()), day(days.to()));
  }
}
