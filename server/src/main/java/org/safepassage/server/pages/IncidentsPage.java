package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.operate.Closure;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.Statement;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// What stands in the way, what was decided about it, and what was against the agreement.
final class IncidentsPage {
  private final View view;
  private final Speech speech;

  private IncidentsPage(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  static Page of(View view, Frames frames, Optional<Block.Para> notice) {
    IncidentsPage page = new IncidentsPage(view);
    IncidentTable incidents = new IncidentTable(view);
    List<Block> live = new ArrayList<>();
    page.actions().ifPresent(live::add);
    live.add(page.closures());
    live.add(incidents.section(false, TroublePhrase.OPEN_INCIDENTS, TroublePhrase.NO_OPEN));
    live.add(page.exceptions());
    live.add(new Violations(view).section());
    live.add(new AllotmentTable(view).section());
    live.add(incidents.section(true, TroublePhrase.CLOSED_INCIDENTS, TroublePhrase.NO_CLOSED));
    return new Page(
        frames.of(view, Frames.Tab.INCIDENTS, notice),
        page.speech.say(TroublePhrase.TITLE),
        "",
        live,
        List.of());
  }

  private Optional<Block> actions() {
    List<Piece.Link> links = new ArrayList<>();
    for (FormKind kind :
        List.of(
            FormKind.INCIDENT_REPORTED,
            FormKind.SUSPENDED,
            FormKind.VIOLATION_NOTED,
            FormKind.ALLOTMENT_ISSUED)) {
      if (kind.isFor(view.viewer())) {
        links.add(new Piece.Link(view.paths().report(kind), speech.say(kind.task())));
      }
    }
    return links.isEmpty() ? Optional.empty() : Optional.of(new Block.Buttons(links));
  }

  static Column column(Speech speech, TroublePhrase title) {
    return new Column(speech.say(title), false);
  }

  static Block section(Speech speech, String id, TroublePhrase title, Block... blocks) {
    return new Block.Section(id, speech.say(title), List.of(blocks));
  }

  private Block closures() {
    List<Row> rows = new ArrayList<>();
    for (Closure closure : view.standing().closures().values()) {
      List<Piece> lift = new ArrayList<>();
      lift.add(
          new Piece.Text(
              closure.liftedBy().isEmpty()
                  ? speech.say(EventPhrase.A_COORDINATOR)
                  : speech.parties(closure.liftedBy())));
      if (FormKind.RESUMED.isFor(view.viewer())) {
        lift.add(
            new Piece.Link(
                view.paths()
                    .report(FormKind.RESUMED, Map.of("site", Asking.siteWord(closure.site()))),
                speech.say(TaskPhrase.RESUMED)));
      }
      rows.add(
          new Row(
              List.of(
                  Cell.of(speech.site(closure.site())),
                  Cell.of(speech.time(closure.since())),
                  Cell.of(new Piece.Quoted(closure.reason())),
                  new Cell(lift)),
              false));
    }
    return section(
        speech,
        "closed",
        TroublePhrase.CLOSED,
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NOTHING_CLOSED))
            : new Block.Table(
                speech.say(TroublePhrase.CLOSED),
                true,
                List.of(
                    column(speech, TroublePhrase.WHERE),
                    column(speech, TroublePhrase.SINCE),
                    column(speech, TroublePhrase.REASON),
                    column(speech, TroublePhrase.WHO_LIFTS)),
                rows));
  }

  private Block exceptions() {
    List<Row> rows = new ArrayList<>();
    for (ConvoyRecord convoy : view.standing().convoys().values()) {
      for (Statement statement : convoy.statements()) {
        if (statement.body() instanceof ConvoyBody.Released released) {
          released
              .exception()
              .ifPresent(exception ->
                  rows.add(
                      new Row(
                          List.of(
                              Cell.of(
                                  new Piece.Link(
                                      view.paths().convoy(convoy.id()), convoy.id().value())),
                              Cell.of(speech.time(statement.at())),
                              Cell.of(new Piece.Quoted(exception.reason())),
                              against(exception.against()),
                              Cell.of(new Lines(view).by(statement.by()))),
                          false)));
        }
      }
    }
    return section(
        speech,
        "exceptions",
        TroublePhrase.EXCEPTIONS,
        Block.Para.of(Tone.QUIET, speech.say(TroublePhrase.EXCEPTIONS_TEXT)),
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NO_EXCEPTIONS))
            : new Block.Table(
                speech.say(TroublePhrase.EXCEPTIONS),
                true,
                List.of(
                    column(speech, TroublePhrase.CONVOY),
                    column(speech, TroublePhrase.WHEN),
                    column(speech, TroublePhrase.REASON),
                    column(speech, TroublePhrase.AGAINST),
                    column(speech, TroublePhrase.BY)),
                rows));
  }

  private static Cell against(List<String> codes) {
    List<Piece> pieces = new ArrayList<>();
    codes.forEach(code -> pieces.add(new Piece.Code(code)));
    return new Cell(pieces);
  }
}
