package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safepassage.operate.Allotment;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// How many may pass at crossings without a network, and how many did.
final class AllotmentTable {
  private final View view;
  private final Speech speech;

  AllotmentTable(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block section() {
    List<Row> rows = new ArrayList<>();
    for (Allotment allotment : view.standing().allotments()) {
      rows.add(allotment(allotment));
    }
    return IncidentsPage.section(
        speech,
        "allotments",
        TroublePhrase.ALLOTMENTS,
        Block.Para.of(Tone.QUIET, speech.say(TroublePhrase.ALLOTMENTS_TEXT)),
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NO_ALLOTMENTS))
            : new Block.Table(
                speech.say(TroublePhrase.ALLOTMENTS),
                true,
                List.of(
                    IncidentsPage.column(speech, TroublePhrase.ALLOTMENT),
                    IncidentsPage.column(speech, TroublePhrase.FOR_WHOM),
                    IncidentsPage.column(speech, TroublePhrase.WHERE),
                    new Column(speech.say(TroublePhrase.UP_TO), true),
                    new Column(speech.say(TroublePhrase.USED), true),
                    new Column(speech.say(TroublePhrase.LEFT), true),
                    IncidentsPage.column(speech, TroublePhrase.UNTIL)),
                rows));
  }

  private Row allotment(Allotment allotment) {
    List<Piece> until = new ArrayList<>();
    until.add(speech.time(allotment.issued().until()));
    if (allotment.isReturned()) {
      until.add(new Piece.Tag(Tone.QUIET, speech.say(TroublePhrase.GIVEN_BACK)));
    } else if (allotment.isOver(view.standing().now())) {
      until.add(new Piece.Tag(Tone.WARNING, speech.say(TroublePhrase.OVER)));
    }
    if (!allotment.isReturned() && FormKind.ALLOTMENT_RETURNED.isFor(view.viewer())) {
      until.add(
          new Piece.Link(
              view.paths()
                  .report(
                      FormKind.ALLOTMENT_RETURNED,
                      Map.of(
                          "allotment",
                          allotment.issued().allotment().value(),
                          "people",
                          Long.toString(allotment.outstanding()))),
              speech.say(TaskPhrase.ALLOTMENT_RETURNED)));
    }
    return new Row(
        List.of(
            Cell.of(new Piece.Code(allotment.issued().allotment().value())),
            Cell.of(speech.commitment(allotment.issued().commitment())),
            Cell.of(speech.place(allotment.issued().crossing())),
            Cell.of(speech.number(allotment.issued().people().value())),
            Cell.of(speech.number(allotment.used().value())),
            Cell.of(speech.number(allotment.outstanding())),
            new Cell(until)),
        false);
  }
}
