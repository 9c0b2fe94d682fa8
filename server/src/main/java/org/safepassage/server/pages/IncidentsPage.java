package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Suspension;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.operate.Allotment;
import org.safepassage.operate.Closure;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
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
    List<Block> live = new ArrayList<>();
    page.actions().ifPresent(live::add);
    live.add(page.closures());
    live.add(page.incidents(false, TroublePhrase.OPEN_INCIDENTS, TroublePhrase.NO_OPEN));
    live.add(page.exceptions());
    live.add(page.violations());
    live.add(page.allotments());
    live.add(page.incidents(true, TroublePhrase.CLOSED_INCIDENTS, TroublePhrase.NO_CLOSED));
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

  private Column column(TroublePhrase title) {
    return new Column(speech.say(title), false);
  }

  private Block section(String id, TroublePhrase title, Block... blocks) {
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
        "closed",
        TroublePhrase.CLOSED,
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NOTHING_CLOSED))
            : new Block.Table(
                speech.say(TroublePhrase.CLOSED),
                true,
                List.of(
                    column(TroublePhrase.WHERE),
                    column(TroublePhrase.SINCE),
                    column(TroublePhrase.REASON),
                    column(TroublePhrase.WHO_LIFTS)),
                rows));
  }

  private Block incidents(boolean closed, TroublePhrase title, TroublePhrase none) {
    List<Row> rows = new ArrayList<>();
    for (Subject.OfIncident subject : view.affairs().subjects(Subject.OfIncident.class)) {
      List<Statement> story = view.affairs().story(subject);
      boolean isClosed = story.getLast().body() instanceof TroubleBody.IncidentClosed;
      if (isClosed == closed) {
        incident(subject, story).ifPresent(rows::add);
      }
    }
    return section(
        closed ? "incidents-closed" : "incidents-open",
        title,
        rows.isEmpty()
            ? Block.Para.of(speech.say(none))
            : new Block.Table(
                speech.say(title),
                true,
                List.of(
                    column(TroublePhrase.INCIDENT),
                    column(TroublePhrase.KIND),
                    column(TroublePhrase.WHERE),
                    column(TroublePhrase.WHAT),
                    column(closed ? TroublePhrase.SETTLED_BY : TroublePhrase.STOPS)),
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
        "exceptions",
        TroublePhrase.EXCEPTIONS,
        Block.Para.of(Tone.QUIET, speech.say(TroublePhrase.EXCEPTIONS_TEXT)),
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NO_EXCEPTIONS))
            : new Block.Table(
                speech.say(TroublePhrase.EXCEPTIONS),
                true,
                List.of(
                    column(TroublePhrase.CONVOY),
                    column(TroublePhrase.WHEN),
                    column(TroublePhrase.REASON),
                    column(TroublePhrase.AGAINST),
                    column(TroublePhrase.BY)),
                rows));
  }

  private static Cell against(List<String> codes) {
    List<Piece> pieces = new ArrayList<>();
    codes.forEach(code -> pieces.add(new Piece.Code(code)));
    return new Cell(pieces);
  }

  private Block violations() {
    List<Row> rows = new ArrayList<>();
    for (Subject.OfViolation subject : view.affairs().subjects(Subject.OfViolation.class)) {
      List<Statement> story = view.affairs().story(subject);
      story.stream()
          .map(Statement::body)
          .filter(TroubleBody.ViolationNoted.class::isInstance)
          .map(TroubleBody.ViolationNoted.class::cast)
          .reduce((_, later) -> later)
          .ifPresent(noted -> rows.add(violation(noted, story)));
    }
    return section(
        "violations",
        TroublePhrase.VIOLATIONS,
        Block.Para.of(Tone.QUIET, speech.say(TroublePhrase.VIOLATIONS_TEXT)),
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NO_VIOLATIONS))
            : new Block.Table(
                speech.say(TroublePhrase.VIOLATIONS),
                true,
                List.of(
                    column(TroublePhrase.BY),
                    column(TroublePhrase.SAID_TO_BE),
                    column(TroublePhrase.CLAUSE),
                    column(TroublePhrase.WHAT),
                    column(TroublePhrase.DISPUTES)),
                rows));
  }

  private Row violation(TroubleBody.ViolationNoted noted, List<Statement> story) {
    List<Piece> disputes = new ArrayList<>();
    for (Statement statement : story) {
      if (statement.body() instanceof TroubleBody.ViolationDisputed disputed) {
        disputes.add(new Piece.Strong(speech.party(disputed.by())));
        disputes.add(new Piece.Quoted(disputed.text()));
        disputes.add(speech.time(statement.at()));
      }
    }
    if (FormKind.VIOLATION_DISPUTED.isFor(view.viewer())) {
      disputes.add(
          new Piece.Link(
              view.paths()
                  .report(
                      FormKind.VIOLATION_DISPUTED, Map.of("violation", noted.violation().value())),
              speech.say(TaskPhrase.VIOLATION_DISPUTED)));
    }
    return new Row(
        List.of(
            Cell.of(speech.party(noted.by())),
            Cell.of(noted.of().map(speech::party).orElse("")),
            Cell.of(noted.clause().map(c -> c.value()).orElse("")),
            Cell.of(new Piece.Quoted(noted.text()), speech.time(story.getFirst().at())),
            new Cell(disputes)),
        false);
  }

  private Block allotments() {
    List<Row> rows = new ArrayList<>();
    for (Allotment allotment : view.standing().allotments()) {
      rows.add(allotment(allotment));
    }
    return section(
        "allotments",
        TroublePhrase.ALLOTMENTS,
        Block.Para.of(Tone.QUIET, speech.say(TroublePhrase.ALLOTMENTS_TEXT)),
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NO_ALLOTMENTS))
            : new Block.Table(
                speech.say(TroublePhrase.ALLOTMENTS),
                true,
                List.of(
                    column(TroublePhrase.ALLOTMENT),
                    column(TroublePhrase.FOR_WHOM),
                    column(TroublePhrase.WHERE),
                    new Column(speech.say(TroublePhrase.UP_TO), true),
                    new Column(speech.say(TroublePhrase.USED), true),
                    new Column(speech.say(TroublePhrase.LEFT), true),
                    column(TroublePhrase.UNTIL)),
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
