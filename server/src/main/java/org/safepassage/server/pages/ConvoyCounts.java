package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Observers;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.HeadCount;
import org.safepassage.operate.Tally;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// The heads of one convoy: who counted what, what observers attest, who is missing.
record ConvoyCounts(View view, ConvoyRecord convoy) {
  private Speech speech() {
    return view.speech();
  }

  private Column column(ConvoyPhrase title, boolean number) {
    return new Column(speech().say(title), number);
  }

  private Column column(RoomPhrase title) {
    return new Column(speech().say(title), true);
  }

  /// `boarded = arrived + accounted for + under way + unaccounted for`, by category.
  Block heads() {
    HeadCount head = convoy.head();
    Set<CategoryId> categories = new LinkedHashSet<>();
    head.passed().values().forEach(byCategory -> categories.addAll(byCategory.keySet()));
    List<Block> blocks = new ArrayList<>();
    if (categories.isEmpty()) {
      blocks.add(Block.Para.of(speech().say(ConvoyPhrase.NO_COUNTS)));
    } else {
      List<Row> rows = new ArrayList<>();
      for (CategoryId category : categories) {
        rows.add(
            new Row(
                List.of(
                    Cell.of(speech().category(category)),
                    number(head.passed().get(Milestone.BOARDED), category),
                    number(head.passed().get(Milestone.ARRIVED), category),
                    Cell.of(speech().number(accountedFor(head, category))),
                    number(head.underWay(), category),
                    missing(head, category)),
                false));
      }
      blocks.add(
          new Block.Table(
              speech().say(ConvoyPhrase.HEADS),
              true,
              List.of(
                  column(ConvoyPhrase.CATEGORY, false),
                  column(ConvoyPhrase.BOARDED, true),
                  column(RoomPhrase.ARRIVED),
                  column(RoomPhrase.ACCOUNTED),
                  column(RoomPhrase.ON_THE_WAY),
                  column(RoomPhrase.UNACCOUNTED)),
              rows));
      head.missing().forEach((category, missing) -> blocks.add(missing(category, missing)));
      blocks.add(Block.Para.of(Tone.QUIET, speech().say(ConvoyPhrase.HEADS_TEXT)));
    }
    return new Block.Section("heads", speech().say(ConvoyPhrase.HEADS), blocks);
  }

  private Cell number(
      @org.jspecify.annotations.Nullable Map<CategoryId, Count> counts, CategoryId category) {
    return Cell.of(
        counts == null
            ? speech().number(0)
            : speech().number(counts.getOrDefault(category, Count.ZERO).value()));
  }

  private static long accountedFor(HeadCount head, CategoryId category) {
    return head.accountedFor().values().stream()
        .mapToLong(byCategory -> byCategory.getOrDefault(category, Count.ZERO).value())
        .sum();
  }

  private Cell missing(HeadCount head, CategoryId category) {
    HeadCount.Missing missing = head.missing().get(category);
    return missing == null
        ? Cell.of(speech().number(0))
        : Cell.of(new Piece.Tag(Tone.ALARM, speech().number(missing.people().value())));
  }

  private Block missing(CategoryId category, HeadCount.Missing missing) {
    return Block.Para.of(
        Tone.ALARM,
        speech()
            .say(
                ConvoyPhrase.MISSING_TEXT,
                speech().number(missing.people().value()),
                speech().category(category),
                speech().point(missing.lastSeen()),
                speech().moment(missing.lastSeenAt()),
                speech().number(missing.counted().value()),
                speech().number(missing.expected().value()),
                speech().point(missing.noticed())));
  }

  /// Every reporter's last word at every point, beside each other.
  Block counts() {
    List<Row> rows = new ArrayList<>();
    convoy
        .counts()
        .forEach((point, byCategory) ->
            byCategory.forEach((category, tally) ->
                rows.add(
                    new Row(
                        List.of(
                            Cell.of(speech().point(point)),
                            Cell.of(speech().category(category)),
                            said(tally),
                            figure(tally)),
                        false))));
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty()) {
      blocks.add(Block.Para.of(speech().say(ConvoyPhrase.NO_COUNTS)));
    } else {
      blocks.add(Block.Para.of(Tone.QUIET, speech().say(ConvoyPhrase.COUNTS_TEXT)));
      blocks.add(
          new Block.Table(
              speech().say(ConvoyPhrase.COUNTS),
              true,
              List.of(
                  column(ConvoyPhrase.POINT, false),
                  column(ConvoyPhrase.CATEGORY, false),
                  column(ConvoyPhrase.REPORTERS, false),
                  column(ConvoyPhrase.FIGURE, true)),
              rows));
    }
    return new Block.Section("counts", speech().say(ConvoyPhrase.COUNTS), blocks);
  }

  private Cell said(Tally tally) {
    List<Piece> pieces = new ArrayList<>();
    for (Tally.Said said : tally.said()) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Break());
      }
      pieces.add(
          new Piece.Text(
              speech()
                  .say(
                      ConvoyPhrase.SAID,
                      speech().number(said.people().value()),
                      said.by().value(),
                      speech().say(WayWords.of(said.role())),
                      speech().moment(said.at()))));
    }
    if (tally.differs()) {
      pieces.add(
          tally.isOpen()
              ? new Piece.Tag(Tone.ALARM, speech().say(ConvoyPhrase.DIFFER))
              : new Piece.Tag(Tone.GOOD, speech().say(ConvoyPhrase.SETTLED)));
    }
    return new Cell(pieces);
  }

  private Cell figure(Tally tally) {
    return Cell.of(
        new Piece.Strong(speech().number(tally.figure().value())),
        new Piece.Tag(Tone.NOTE, speech().say(RoomPhrase.REPORTED)));
  }

  /// How many of how many observers said what.
  Block attestations() {
    List<Block> blocks = new ArrayList<>();
    Optional<Observers> observers = observers();
    blocks.add(
        Block.Para.of(
            Tone.QUIET,
            observers
                .map(o ->
                    speech()
                        .say(
                            ConvoyPhrase.ATTESTED_TEXT,
                            speech().number(o.quorum()),
                            speech().number(o.members().size())))
                .orElseGet(() -> speech().say(ConvoyPhrase.NO_QUORUM))));
    List<Row> rows = new ArrayList<>();
    convoy
        .attested()
        .forEach((milestone, byCategory) ->
            byCategory.forEach((category, attestations) ->
                rows.add(
                    new Row(
                        List.of(
                            Cell.of(speech().say(WayWords.of(milestone))),
                            Cell.of(speech().category(category)),
                            members(attestations),
                            verdict(attestations, observers)),
                        false))));
    if (rows.isEmpty()) {
      blocks.add(Block.Para.of(speech().say(ConvoyPhrase.NO_ATTESTATIONS)));
    } else {
      blocks.add(
          new Block.Table(
              speech().say(ConvoyPhrase.ATTESTED),
              true,
              List.of(
                  column(ConvoyPhrase.POINT, false),
                  column(ConvoyPhrase.CATEGORY, false),
                  column(ConvoyPhrase.OBSERVERS, false),
                  column(ConvoyPhrase.ATTESTED, true)),
              rows));
    }
    return new Block.Section("attested", speech().say(ConvoyPhrase.ATTESTED), blocks);
  }

  private Optional<Observers> observers() {
    return convoy
        .commitment()
        .flatMap(speech()::findCommitment)
        .flatMap(Commitment::observers)
        .flatMap(speech().operation().actors()::findObservers);
  }

  private Cell members(ConvoyRecord.Attestations attestations) {
    List<Piece> pieces = new ArrayList<>();
    attestations
        .byMember()
        .forEach((member, count) -> {
          if (!pieces.isEmpty()) {
            pieces.add(new Piece.Break());
          }
          pieces.add(
              new Piece.Text(
                  speech().say(ConvoyPhrase.SAID_BY, member, speech().number(count.value()))));
        });
    return new Cell(pieces);
  }

  private Cell verdict(ConvoyRecord.Attestations attestations, Optional<Observers> observers) {
    Optional<Count> attested = observers.flatMap(o -> attestations.attested(o.quorum()));
    if (attested.isEmpty()) {
      return Cell.of(new Piece.Tag(Tone.WARNING, speech().say(ConvoyPhrase.NOT_ATTESTED)));
    }
    long agreeing =
        attestations.byMember().values().stream().filter(attested.get()::equals).count();
    return Cell.of(
        new Piece.Tag(
            Tone.GOOD,
            speech()
                .say(
                    ConvoyPhrase.OF_QUORUM,
                    speech().number(agreeing),
                    speech().number(observers.orElseThrow().members().size()),
                    speech().number(attested.get().value()))));
  }

  /// What became of people on the way.
  Block fates() {
    List<Row> rows = new ArrayList<>();
    for (ConvoyRecord.AccountedFor fate : convoy.fates()) {
      rows.add(
          new Row(
              List.of(
                  Cell.of(speech().say(WayWords.of(fate.fate()))),
                  Cell.of(speech().category(fate.category())),
                  Cell.of(fate.place().map(speech()::place).orElse("")),
                  said(fate.tally()),
                  figure(fate.tally())),
              false));
    }
    return new Block.Section(
        "fates",
        speech().say(ConvoyPhrase.FATES),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(speech().say(ConvoyPhrase.NO_FATES))
                : new Block.Table(
                    speech().say(ConvoyPhrase.FATES),
                    true,
                    List.of(
                        new Column(speech().say(FormPhrase.FATE), false),
                        column(ConvoyPhrase.CATEGORY, false),
                        column(ConvoyPhrase.POINT, false),
                        column(ConvoyPhrase.REPORTERS, false),
                        column(ConvoyPhrase.FIGURE, true)),
                    rows)));
  }
}
