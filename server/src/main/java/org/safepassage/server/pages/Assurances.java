package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Fact;
import org.safepassage.model.FactState;
import org.safepassage.model.PartyId;
import org.safepassage.operate.AgreementState;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
import org.safepassage.server.access.Act;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// What others have to give before people go, and whether they do: assurances and consents.
final class Assurances {
  private final View view;
  private final Speech speech;

  Assurances(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block assurances(Agreement agreement) {
    List<Row> rows = new ArrayList<>();
    for (Fact fact : agreement.facts()) {
      FactState state = view.standing().progress().stateOf(fact.id());
      List<Piece> how = new ArrayList<>();
      how.add(new Piece.Tag(WayWords.toneOf(state), speech.say(WayWords.of(state))));
      List<Statement> story = view.affairs().story(new Subject.OfFact(fact.id()));
      if (!story.isEmpty()) {
        how.add(speech.time(story.getLast().at()));
      }
      if (FormKind.FACT_STATED.isFor(view.viewer())) {
        how.add(
            new Piece.Link(
                view.paths().report(FormKind.FACT_STATED, Map.of("fact", fact.id().value())),
                speech.say(TaskPhrase.FACT_STATED)));
      }
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(speech.fact(fact.id())));
      cells.add(Cell.of(speech.party(fact.owner())));
      if (view.viewer().may(Act.SEE_CONTACTS)) {
        cells.add(Cell.of(new MayMove(view).contact(fact.owner())));
      }
      cells.add(new Cell(how));
      rows.add(new Row(cells, false));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(AgreementPage.column(speech, AgreementPhrase.ASSURANCE));
    columns.add(AgreementPage.column(speech, AgreementPhrase.OWNER));
    if (view.viewer().may(Act.SEE_CONTACTS)) {
      columns.add(AgreementPage.column(speech, AgreementPhrase.CONTACT));
    }
    columns.add(AgreementPage.column(speech, AgreementPhrase.STATE));
    return new Block.Section(
        "assurances",
        speech.say(AgreementPhrase.ASSURANCES),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(speech.say(AgreementPhrase.NO_ASSURANCES))
                : AgreementPage.table(speech, AgreementPhrase.ASSURANCES, columns, rows)));
  }

  Block consents(Agreement agreement) {
    Map<PartyId, Set<String>> needed = new LinkedHashMap<>();
    for (Commitment commitment : agreement.commitments()) {
      for (PartyId party : commitment.consents()) {
        needed
            .computeIfAbsent(party, _ -> new LinkedHashSet<>())
            .add(speech.commitment(commitment.id()));
      }
    }
    AgreementState state = view.standing().agreements().get(agreement.id());
    List<Row> rows = new ArrayList<>();
    needed.forEach((party, whatFor) -> {
      List<Piece> how = new ArrayList<>();
      how.add(consent(party, state));
      if (FormKind.CONSENT_STATED.isFor(view.viewer())) {
        how.add(
            new Piece.Link(
                view.paths().report(FormKind.CONSENT_STATED, Map.of("party", party.value())),
                speech.say(TaskPhrase.CONSENT_STATED)));
      }
      rows.add(
          new Row(
              List.of(
                  Cell.of(speech.party(party)),
                  Cell.of(speech.list(List.copyOf(whatFor))),
                  new Cell(how)),
              false));
    });
    return new Block.Section(
        "consents",
        speech.say(AgreementPhrase.CONSENTS),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(speech.say(AgreementPhrase.NO_CONSENTS))
                : AgreementPage.table(
                    speech,
                    AgreementPhrase.CONSENTS,
                    List.of(
                        AgreementPage.column(speech, AgreementPhrase.WHO),
                        AgreementPage.column(speech, AgreementPhrase.FOR_WHAT),
                        AgreementPage.column(speech, AgreementPhrase.STATE)),
                    rows)));
  }

  private Piece consent(PartyId party, @org.jspecify.annotations.Nullable AgreementState state) {
    Boolean stated = view.standing().consents().get(party);
    if (stated != null) {
      return stated
          ? new Piece.Tag(Tone.GOOD, speech.say(AgreementPhrase.CONSENT_GIVEN))
          : new Piece.Tag(Tone.WARNING, speech.say(AgreementPhrase.CONSENT_REFUSED));
    }
    return state != null && state.accepted().containsKey(party)
        ? new Piece.Tag(Tone.GOOD, speech.say(AgreementPhrase.CONSENT_BY_ACCEPTING))
        : new Piece.Tag(Tone.QUIET, speech.say(AgreementPhrase.CONSENT_UNSAID));
  }
}
