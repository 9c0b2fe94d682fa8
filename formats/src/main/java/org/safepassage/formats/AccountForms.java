package org.safepassage.formats;

import static org.safepassage.formats.EventFields.*;
import static org.safepassage.formats.LedgerField.maybe;
import static org.safepassage.formats.LedgerField.needed;
import static org.safepassage.formats.LedgerField.or;
import static org.safepassage.formats.LedgerForms.id;
import static org.safepassage.formats.LedgerForms.list;
import static org.safepassage.formats.LedgerForms.oneOf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.formats.LedgerField.Form;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.TextPart;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;

/// How texts, the claims in them and their reviews are written.
final class AccountForms {
  private static final Form<ClaimWord> WORD = id(ClaimWord::new);

  private static final LedgerField<TextId> TEXT_ID = needed("text", id(TextId::new));
  private static final LedgerField<String> OUTLET = needed("outlet", LedgerForms::text);
  private static final LedgerField<Optional<LocalDate>> PUBLISHED =
      maybe("published", AccountForms::day);
  private static final LedgerField<String> LANGUAGE = or("language", LedgerForms::text, "");
  private static final LedgerField<Hash> ORIGINAL = needed("original", LedgerForms::hash);
  private static final LedgerField<String> WORDS = needed("words", LedgerForms::text);
  private static final LedgerField<List<ClaimWord>> REMARKS = or("remarks", list(WORD), List.of());
  private static final LedgerField<Optional<String>> READER = maybe("by", LedgerForms::text);
  private static final LedgerField<ClaimId> CLAIM = needed("claim", id(ClaimId::new));
  private static final LedgerField<ReviewOutcome> OUTCOME =
      needed("outcome", oneOf(ReviewOutcome.values(), ReviewOutcome::word));

  private static final LedgerField<Integer> FROM = needed("from", AccountForms::small);
  private static final LedgerField<Integer> END = needed("until", AccountForms::small);
  private static final Form<TextPart> PART =
      object("a part of a text", List.of(FROM, END), p -> new TextPart(p.get(FROM), p.get(END)));
  private static final LedgerField<List<TextPart>> PARTS = or("words", list(PART), List.of());

  private static final LedgerField<String> NAME = needed("name", LedgerForms::text);
  private static final LedgerField<ClaimWord> KIND = needed("kind", WORD);
  private static final LedgerField<Optional<PartyId>> PARTY = maybe("party", id(PartyId::new));
  private static final LedgerField<String> CUE = or("cue", LedgerForms::text, "");
  private static final LedgerField<ClaimWord> CUE_KIND = needed("cue-kind", WORD);
  private static final LedgerField<List<TextPart>> CUE_PARTS =
      or("cue-words", list(PART), List.of());
  private static final Form<ClaimSource> SOURCE =
      object(
          "a source",
          List.of(NAME, KIND, PARTY, PARTS, CUE, CUE_KIND, CUE_PARTS),
          source ->
              new ClaimSource(
                  source.get(NAME),
                  source.get(KIND),
                  source.get(PARTY),
                  source.get(PARTS),
                  new ClaimSource.Cue(
                      source.get(CUE), source.get(CUE_KIND), source.get(CUE_PARTS))));

  private static final LedgerField<String> SAID_AS = or("words", LedgerForms::text, "");
  private static final LedgerField<ClaimWord> BOUND = needed("bound", WORD);
  private static final LedgerField<Optional<Count>> VALUE = maybe("value", LedgerForms::count);
  private static final LedgerField<Count> LEAST = needed("least", LedgerForms::count);
  private static final LedgerField<Optional<Count>> MOST = maybe("most", LedgerForms::count);
  private static final LedgerField<String> UNIT = or("unit", LedgerForms::text, "");
  private static final Form<ClaimSlots.Figure> FIGURE =
      object(
          "a figure",
          List.of(SAID_AS, BOUND, VALUE, LEAST, MOST, UNIT),
          figure ->
              new ClaimSlots.Figure(
                  figure.get(SAID_AS),
                  figure.get(BOUND),
                  figure.get(VALUE),
                  figure.get(LEAST),
                  figure.get(MOST),
                  figure.get(UNIT)));

  private static final LedgerField<Integer> LIKENESS = needed("likeness", AccountForms::small);
  private static final LedgerField<Boolean> SAID = or("said", LedgerForms::truth, false);
  private static final LedgerField<Optional<PlaceId>> PLACE_ID = maybe("place", id(PlaceId::new));
  private static final Form<ClaimSlots.Where> WHERE =
      object(
          "a place",
          List.of(NAME, PLACE_ID, SAID_AS, LIKENESS, SAID),
          where ->
              new ClaimSlots.Where(
                  where.get(NAME),
                  where.get(PLACE_ID),
                  where.get(SAID_AS),
                  where.get(LIKENESS),
                  where.get(SAID)));

  private static final LedgerField<Optional<LocalDate>> SINCE = maybe("from", AccountForms::day);
  private static final LedgerField<LocalDate> TO = needed("to", AccountForms::day);
  private static final Form<ClaimSlots.Dates> DATES =
      object(
          "some days",
          List.of(SAID_AS, SINCE, TO, SAID),
          days ->
              new ClaimSlots.Dates(
                  days.get(SAID_AS), days.get(SINCE), days.get(TO), days.get(SAID)));

  private static final LedgerField<Optional<SideId>> SIDE = maybe("side", id(SideId::new));
  private static final Form<ClaimSlots.Blame> BLAME =
      object(
          "somebody blamed",
          List.of(SAID_AS, PARTY, SIDE),
          blame -> new ClaimSlots.Blame(blame.get(SAID_AS), blame.get(PARTY), blame.get(SIDE)));

  private static final LedgerField<ClaimWord> TOPIC = needed("topic", WORD);
  private static final LedgerField<List<ClaimSource>> SOURCES =
      or("sources", list(SOURCE), List.of());
  private static final LedgerField<ClaimWord> MANNER = needed("manner", WORD);
  private static final LedgerField<Boolean> QUOTED = or("quoted", LedgerForms::truth, false);
  private static final LedgerField<Optional<ClaimSlots.Figure>> HOW_MANY = maybe("figure", FIGURE);
  private static final LedgerField<Optional<ClaimSlots.Where>> AT = maybe("place", WHERE);
  private static final LedgerField<Optional<ClaimSlots.Dates>> DAYS = maybe("days", DATES);
  private static final LedgerField<List<ClaimSlots.Blame>> BLAMED =
      or("blamed", list(BLAME), List.of());
  private static final LedgerField<String> AFTER = or("after", LedgerForms::text, "");
  private static final LedgerField<Boolean> NEGATED = or("negated", LedgerForms::truth, false);
  private static final LedgerField<List<ClaimWord>> DOUBTS = or("doubts", list(WORD), List.of());
  private static final List<LedgerField<?>> CONTENT =
      List.of(
          KIND, TOPIC, SOURCES, MANNER, QUOTED, PARTS, HOW_MANY, AT, DAYS, BLAMED, AFTER, NEGATED,
          DOUBTS);
  private static final Form<AccountBody.Found> FOUND =
      object(
          "a claim",
          java.util.stream.Stream.concat(java.util.stream.Stream.of(CLAIM), CONTENT.stream())
              .toList(),
          found -> new AccountBody.Found(found.get(CLAIM), content(found)));
  private static final LedgerField<List<AccountBody.Found>> CLAIMS =
      or("claims", list(FOUND), List.of());
  private static final LedgerField<Optional<ClaimContent>> INSTEAD =
      maybe("instead", object("a claim", CONTENT, AccountForms::content));

  private AccountForms() {}

  static List<EventForm> all() {
    return List.of(
        EventForm.of(
            "text-taken",
            said ->
                new AccountBody.TextTaken(
                    said.get(TEXT_ID),
                    new AccountBody.Origin(
                        said.get(OUTLET), said.get(PUBLISHED), said.get(LANGUAGE)),
                    said.get(ORIGINAL),
                    said.get(WORDS),
                    said.get(REMARKS)),
            TEXT_ID,
            OUTLET,
            PUBLISHED,
            LANGUAGE,
            ORIGINAL,
            WORDS,
            REMARKS),
        EventForm.of(
            "claims-found",
            said ->
                new AccountBody.ClaimsFound(said.get(TEXT_ID), said.get(READER), said.get(CLAIMS)),
            TEXT_ID,
            READER,
            CLAIMS),
        EventForm.of(
            "claim-reviewed",
            said ->
                new AccountBody.ClaimReviewed(
                    said.get(TEXT_ID),
                    said.get(CLAIM),
                    said.get(OUTCOME),
                    said.get(INSTEAD),
                    said.get(NOTE)),
            TEXT_ID,
            CLAIM,
            OUTCOME,
            INSTEAD,
            NOTE));
  }

  private static ClaimContent content(LedgerObject said) {
    return new ClaimContent(
        said.get(KIND),
        said.get(TOPIC),
        new ClaimContent.Voiced(said.get(SOURCES), said.get(MANNER), said.get(QUOTED)),
        said.get(PARTS),
        new ClaimSlots(
            said.get(HOW_MANY),
            said.get(AT),
            said.get(DAYS),
            said.get(BLAMED),
            said.get(AFTER),
            said.get(NEGATED)),
        said.get(DOUBTS));
  }

  private static <T> Form<T> object(
      String what, List<LedgerField<?>> fields, Function<LedgerObject, T> maker) {
    return (line, value) -> {
      if (!(value instanceof LedgerValue.Entries entries)) {
        return LedgerForms.wrongType(line, value, "an object in braces");
      }
      return LedgerObject.read(line, entries, what, fields)
          .flatMap(read ->
              line.make(FindingCode.WRONG_VALUE, entries.column(), () -> maker.apply(read)));
    };
  }

  /// A day such as `2016-12-16`, which has one written form.
  private static Optional<LocalDate> day(LedgerLine line, LedgerValue value) {
    return LedgerForms.text(line, value)
        .flatMap(text ->
            line.make(
                FindingCode.WRONG_VALUE,
                value.column(),
                () -> {
                  try {
                    return LocalDate.parse(text);
                  } catch (DateTimeException notADay) {
                    throw new IllegalArgumentException(
                        """
                        %s is no day that exists.
                        Maybe 2016-12-16.\
                        """
                            .formatted(Quoted.of(text)),
                        notADay);
                  }
                }));
  }

  /// A whole number that is not below zero and fits into 31 bits.
  private static Optional<Integer> small(LedgerLine line, LedgerValue value) {
    return LedgerForms.whole(line, value)
        .flatMap(number ->
            line.make(
                FindingCode.WRONG_VALUE,
                value.column(),
                () -> {
                  if (number < 0 || number > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException(
                        """
                        %d is no place in a text.
                        Maybe a digit too many was written.\
                        """
                            .formatted(number));
                  }
                  return number.intValue();
                }));
  }
}
