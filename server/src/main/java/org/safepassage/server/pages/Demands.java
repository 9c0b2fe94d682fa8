package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Row;

/// What was demanded beyond the agreement, and what became of it.
final class Demands {
  private final View view;
  private final Speech speech;

  Demands(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block section() {
    List<Row> rows = new ArrayList<>();
    for (Subject.OfDemand subject : view.affairs().subjects(Subject.OfDemand.class)) {
      List<Statement> story = view.affairs().story(subject);
      Optional<AssuranceBody.DemandRaised> raised =
          story.stream()
              .map(Statement::body)
              .filter(AssuranceBody.DemandRaised.class::isInstance)
              .map(AssuranceBody.DemandRaised.class::cast)
              .reduce((_, later) -> later);
      Optional<AssuranceBody.DemandSettled.Settlement> settled =
          story.getLast().body() instanceof AssuranceBody.DemandSettled end
              ? Optional.of(end.how())
              : Optional.empty();
      List<Piece> how = new ArrayList<>();
      how.add(
          new Piece.Tag(
              settled.isPresent() ? Tone.QUIET : Tone.WARNING, speech.say(WayWords.of(settled))));
      if (settled.isEmpty() && FormKind.DEMAND_SETTLED.isFor(view.viewer())) {
        how.add(
            new Piece.Link(
                view.paths()
                    .report(FormKind.DEMAND_SETTLED, Map.of("demand", subject.demand().value())),
                speech.say(TaskPhrase.DEMAND_SETTLED)));
      }
      rows.add(
          new Row(
              List.of(
                  Cell.of(new Piece.Code(subject.demand().value())),
                  Cell.of(raised.map(r -> speech.party(r.by())).orElse("")),
                  Cell.of(new Piece.Quoted(raised.map(r -> r.text()).orElse(""))),
                  new Cell(how)),
              false));
    }
    return new Block.Section(
        "demands",
        speech.say(AgreementPhrase.DEMANDS),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(speech.say(AgreementPhrase.NO_DEMANDS))
                : AgreementPage.table(
                    speech,
                    AgreementPhrase.DEMANDS,
                    List.of(
                        AgreementPage.column(speech, AgreementPhrase.DEMAND),
                        AgreementPage.column(speech, AgreementPhrase.RAISED_BY),
                        AgreementPage.column(speech, AgreementPhrase.SAYS),
                        AgreementPage.column(speech, AgreementPhrase.STATE)),
                    rows)));
  }
}
