package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Documentation;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// How the operation stands, on one page.
final class OverviewPage {
  private OverviewPage() {}

  static Page of(View view, Frames frames) {
    Speech speech = view.speech();
    MayMove mayMove = new MayMove(view);
    WhoIsWhere where = new WhoIsWhere(view);
    List<Block> live = new ArrayList<>();
    live.add(where.inAll());
    live.add(new Block.Section("moves", speech.say(RoomPhrase.MOVES_NOW), mayMove.prospects()));
    live.add(
        new Block.Section("waits", speech.say(RoomPhrase.WHO_WAITS), List.of(mayMove.waits())));
    List<Block> further = new ArrayList<>();
    further.add(
        new Block.Section(
            "where",
            speech.say(RoomPhrase.WHO_IS_WHERE),
            List.of(where.table(), Block.Para.of(Tone.QUIET, speech.say(RoomPhrase.UNIT_NOTE)))));
    further.add(
        new Block.Section(
            "exposure", speech.say(RoomPhrase.EXPOSURE), new ExposureTable(view).blocks()));
    further.add(latest(view));
    further.add(claims(view));
    List<Block.Para> more = new AlarmWords(view).rest();
    if (!more.isEmpty()) {
      further.add(
          new Block.Section("all-alarms", speech.say(RoomPhrase.ALARMS), List.<Block>copyOf(more)));
    }
    return new Page(
        frames.of(view, Frames.Tab.OVERVIEW),
        speech.say(RoomPhrase.OVERVIEW),
        speech.say(
            RoomPhrase.AS_OF,
            speech.number(view.standing().last().value()),
            speech.moment(view.standing().now())),
        live,
        List.of(map(view)),
        further);
  }

  private static Block latest(View view) {
    Speech speech = view.speech();
    List<Block> blocks = new ArrayList<>();
    if (view.affairs().latest().isEmpty()) {
      blocks.add(Block.Para.of(speech.say(RoomPhrase.NOTHING_YET)));
    } else {
      Lines lines = new Lines(view);
      blocks.add(new Block.Bullets(view.affairs().latest().stream().map(lines::line).toList()));
    }
    blocks.add(
        new Block.Para(
            Tone.PLAIN,
            List.of(new Piece.Link(view.paths().log(), speech.say(RoomPhrase.WHOLE_LOG)))));
    return new Block.Section("latest", speech.say(RoomPhrase.LATEST), blocks);
  }

  private static Block map(View view) {
    Speech speech = view.speech();
    return new Block.Section(
        "map-part",
        speech.say(RoomPhrase.MAP),
        List.of(
            new Block.Chart(
                view.paths().map(),
                speech.say(RoomPhrase.MAP_LABEL),
                speech.say(RoomPhrase.MAP_NEARER),
                speech.say(RoomPhrase.MAP_FARTHER)),
            Block.Para.of(Tone.QUIET, speech.say(RoomPhrase.MAP_NOTE)),
            new Block.Fold(
                "map-list", speech.say(RoomPhrase.MAP_LIST), false, new RoomMap(view).list())));
  }

  /// What was published, each with who said it.
  private static Block claims(View view) {
    Speech speech = view.speech();
    Documentation documents = speech.operation().documentation();
    List<Row> rows = new ArrayList<>();
    for (Documentation.PublishedFigure figure : documents.figures()) {
      List<Piece> sources = new ArrayList<>();
      figure
          .figure()
          .sources()
          .forEach(source -> {
            if (!sources.isEmpty()) {
              sources.add(new Piece.Break());
            }
            sources.add(
                new Piece.Quoted(
                    documents.findSource(source).map(s -> s.title()).orElse(source.value())));
          });
      List<Piece> number = new ArrayList<>();
      number.add(
          new Piece.Text(
              speech
                  .words()
                  .between(
                      figure.figure().range().least().value(),
                      figure.figure().range().most().value())));
      if (!figure.figure().note().isBlank()) {
        number.add(new Piece.Small(figure.figure().note()));
      }
      rows.add(
          new Row(
              List.of(
                  Cell.of(new Piece.Quoted(figure.what())),
                  Cell.of(new Piece.Code(figure.when())),
                  new Cell(number),
                  Cell.of(
                      new Piece.Tag(
                          WayWords.toneOf(figure.figure().kind()),
                          speech.say(WayWords.of(figure.figure().kind())))),
                  new Cell(sources)),
              false));
    }
    Block.Table table =
        new Block.Table(
            speech.say(RoomPhrase.CLAIMS),
            true,
            List.of(
                new Column(speech.say(RoomPhrase.CLAIM_WHAT), false),
                new Column(speech.say(RoomPhrase.CLAIM_WHEN), false),
                new Column(speech.say(RoomPhrase.CLAIM_NUMBER), true),
                new Column(speech.say(RoomPhrase.KIND), false),
                new Column(speech.say(RoomPhrase.CLAIM_SOURCES), false)),
            rows);
    return new Block.Section(
        "claims",
        speech.say(RoomPhrase.CLAIMS),
        List.of(
            Block.Para.of(Tone.QUIET, speech.say(RoomPhrase.CLAIMS_TEXT)),
            new Block.Fold(
                "claims-list",
                speech.say(
                    EventPhrase.BY, speech.say(RoomPhrase.CLAIMS), speech.number(rows.size())),
                false,
                List.of(table))));
  }
}
