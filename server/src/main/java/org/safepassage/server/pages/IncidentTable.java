package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Suspension;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Row;

/// Incidents, open or settled, and what each suspends.
final class IncidentTable {
  private final View view;
  private final Speech speech;

  IncidentTable(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block section(boolean closed, TroublePhrase title, TroublePhrase none) {
    List<Row> rows = new ArrayList<>();
    for (Subject.OfIncident subject : view.affairs().subjects(Subject.OfIncident.class)) {
      List<Statement> story = view.affairs().story(subject);
      boolean isClosed = story.getLast().body() instanceof TroubleBody.IncidentClosed;
      if (isClosed == closed) {
        incident(subject, story).ifPresent(rows::add);
      }
    }
    return IncidentsPage.section(
        speech,
        closed ? "incidents-closed" : "incidents-open",
        title,
        rows.isEmpty()
            ? Block.Para.of(speech.say(none))
            : new Block.Table(
                speech.say(title),
                true,
                List.of(
                    IncidentsPage.column(speech, TroublePhrase.INCIDENT),
                    IncidentsPage.column(speech, TroublePhrase.KIND),
                    IncidentsPage.column(speech, TroublePhrase.WHERE),
                    IncidentsPage.column(speech, TroublePhrase.WHAT),
                    IncidentsPage.column(
                        speech, closed ? TroublePhrase.SETTLED_BY : TroublePhrase.STOPS)),
                rows));
  }

  private Optional<Row> incident(Subject.OfIncident subject, List<Statement> story) {
    Optional<Statement> last =
        story.stream()
            .filter(s -> s.body() instanceof TroubleBody.IncidentReported)
            .reduce((_, later) -> later);
    if (last.isEmpty() || !(last.get().body() instanceof TroubleBody.IncidentReported reported)) {
      return Optional.empty();
    }
    List<Piece> end = new ArrayList<>();
    if (story.getLast().body() instanceof TroubleBody.IncidentClosed settled) {
      end.add(new Piece.Text(speech.party(settled.by())));
      end.add(speech.time(story.getLast().at()));
      if (!settled.note().isBlank()) {
        end.add(new Piece.Quoted(settled.note()));
      }
    } else {
      end.addAll(suspends(reported));
      if (FormKind.INCIDENT_CLOSED.isFor(view.viewer())) {
        end.add(
            new Piece.Link(
                view.paths()
                    .report(
                        FormKind.INCIDENT_CLOSED, Map.of("incident", subject.incident().value())),
                speech.say(TaskPhrase.INCIDENT_CLOSED)));
      }
    }
    return Optional.of(
        new Row(
            List.of(
                Cell.of(new Piece.Code(subject.incident().value())),
                Cell.of(new Piece.Quoted(reported.type())),
                Cell.of(speech.site(reported.site())),
                Cell.of(new Piece.Quoted(reported.text()), speech.time(last.get().at())),
                new Cell(end)),
            false));
  }

  /// What the agreement in force makes of an incident, and who may lift that.
  private List<Piece> suspends(TroubleBody.IncidentReported incident) {
    List<Suspension> suspensions =
        view.standing().deal().stream()
            .flatMap(deal -> deal.terms().agreement().provisos().suspensions().stream())
            .filter(s -> s.incidents().stream().anyMatch(i -> i.equalsIgnoreCase(incident.type())))
            .toList();
    if (suspensions.isEmpty()) {
      return List.of(new Piece.Small(speech.say(TroublePhrase.NOTHING)));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Suspension suspension : suspensions) {
      pieces.add(new Piece.Strong(suspension.names().in(speech.language().tag())));
      pieces.add(
          new Piece.Text(
              speech.say(RefusalPhrase.MAY_NOT_LIFT, speech.parties(suspension.liftedBy()))));
    }
    return pieces;
  }
}
