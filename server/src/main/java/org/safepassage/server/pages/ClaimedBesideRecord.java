package org.safepassage.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.record.Beside;
import org.safepassage.accounts.record.Counted;
import org.safepassage.accounts.record.Fit;
import org.safepassage.accounts.record.Measure;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.operate.CountHistory;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.Question;
import org.safepassage.server.accounts.SideBySide;
import org.safepassage.server.accounts.TakenText;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// Claimed numbers beside those that were reported and attested. Says how far they are apart, never
/// which of them is right.
record ClaimedBesideRecord(View view, SideBySide beside, CountHistory record) {

  /// Nothing where no claim names a number that the record counts.
  Optional<Block> section() {
    Speech speech = view.speech();
    IdentityHashMap<Claim, Question.Told> told = new IdentityHashMap<>();
    beside.questions().stream()
        .flatMap(question -> question.told().stream())
        .forEach(each -> told.put(each.claim(), each));
    List<Row> rows = new ArrayList<>();
    Reconciliation reconciliation = new Reconciliation(speech.operation(), view.versions(), record);
    List<Claim> claims =
        beside.questions().stream()
            .flatMap(question -> question.told().stream())
            .map(Question.Told::claim)
            .toList();
    for (Beside each : reconciliation.of(claims, TakenText.ours(speech.operation()))) {
      Question.Told of = told.get(each.claim());
      if (of != null) {
        each.measures().forEach(measure -> rows.add(row(of, measure)));
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Para.of(Tone.QUIET, speech.say(TextPhrase.COUNTS_ABOUT)));
    blocks.add(
        new Block.Table(
            speech.say(TextPhrase.COUNTS),
            true,
            List.of(
                new Column(speech.say(TextPhrase.CLAIMED), false),
                new Column(speech.say(TextPhrase.WHO), false),
                new Column(speech.say(TextPhrase.OF_WHAT), false),
                new Column(speech.say(TextPhrase.REPORTED), false),
                new Column(speech.say(TextPhrase.ATTESTED), false)),
            rows));
    for (ClaimedPicture picture : ClaimedPicture.all(view, beside)) {
      Map<String, String> which = new LinkedHashMap<>(picture.address());
      which.put("at", hour());
      blocks.add(
          new Block.Picture(view.paths().claimedCounts(which), speech.say(TextPhrase.PICTURE_ALT)));
    }
    return Optional.of(new Block.Section("counts", speech.say(TextPhrase.COUNTS), blocks));
  }

  /// Makes it another picture when anything changed, and each hour.
  private String hour() {
    Instant now = view.standing().now();
    return view.standing().last() + "-" + now.getEpochSecond() / 3600;
  }

  private Row row(Question.Told told, Measure measure) {
    Speech speech = view.speech();
    ClaimWords words = new ClaimWords(speech);
    String number = told.record().content().slots().figure().map(words::number).orElse("");
    return new Row(
        List.of(
            Cell.of(
                new Piece.Link(
                    view.paths().account(told.account().id())
                        + "#"
                        + MarkedText.placeOf(told.record()),
                    number)),
            new Cell(words.chain(told.account(), told.record().content())),
            Cell.of(
                speech.say(
                    EventPhrase.AT_PLACE,
                    words.topic(InWords.of(told.claim().topic())),
                    speech.place(measure.place()))),
            counted(told, measure, measure.reported()),
            measure
                .attested()
                .map(attested -> counted(told, measure, attested))
                .orElseGet(() -> Cell.of(new Piece.Small(speech.say(TextPhrase.NOBODY_ATTESTS))))),
        false);
  }

  private Cell counted(Question.Told told, Measure measure, Counted counted) {
    Speech speech = view.speech();
    ClaimWords words = new ClaimWords(speech);
    String number =
        counted.isExact()
            ? speech.number(counted.most())
            : speech.number(counted.least()) + "–" + speech.number(counted.most());
    String last = words.day(measure.days().last());
    String days =
        measure.days().first().equals(measure.days().last())
            ? last
            : speech.say(TextPhrase.FROM_TO, words.day(measure.days().first()), last);
    String line =
        switch (measure.over()) {
          case IN_ALL -> speech.say(TextPhrase.IN_ALL, number, last);
          case ON_THE_DAYS -> speech.say(TextPhrase.ON_DAYS, number, days);
        };
    return Cell.of(new Piece.Text(line), fit(counted.fit(told.claim().quantity().orElseThrow())));
  }

  private Piece fit(Fit fit) {
    Speech speech = view.speech();
    return switch (fit) {
      case Fit.Fits _ -> new Piece.Tag(Tone.NOTE, speech.say(TextPhrase.FITS));
      case Fit.Above(var by) ->
          new Piece.Tag(Tone.WARNING, speech.say(TextPhrase.ABOVE, speech.number(by)));
      case Fit.Below(var by) ->
          new Piece.Tag(Tone.WARNING, speech.say(TextPhrase.BELOW, speech.number(by)));
    };
  }
}
