package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Row;

/// What is said to be against the agreement, and who disputes it.
final class Violations {
  private final View view;
  private final Speech speech;

  Violations(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block section() {
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
    return IncidentsPage.section(
        speech,
        "violations",
        TroublePhrase.VIOLATIONS,
        Block.Para.of(Tone.QUIET, speech.say(TroublePhrase.VIOLATIONS_TEXT)),
        rows.isEmpty()
            ? Block.Para.of(speech.say(TroublePhrase.NO_VIOLATIONS))
            : new Block.Table(
                speech.say(TroublePhrase.VIOLATIONS),
                true,
                List.of(
                    IncidentsPage.column(speech, TroublePhrase.BY),
                    IncidentsPage.column(speech, TroublePhrase.SAID_TO_BE),
                    IncidentsPage.column(speech, TroublePhrase.CLAUSE),
                    IncidentsPage.column(speech, TroublePhrase.WHAT),
                    IncidentsPage.column(speech, TroublePhrase.DISPUTES)),
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
}
