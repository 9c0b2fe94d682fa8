package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.Outlook;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.model.AgreementId;
import org.safepassage.model.FactState;
import org.safepassage.model.PartyId;
import org.safepassage.operate.AgreementState;
import org.safepassage.operate.Standing;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
import org.safepassage.server.access.Act;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// The agreement: its versions, its terms with how far each is, and what is not given.
final class AgreementPage {
  private final View view;
  private final Speech speech;

  private AgreementPage(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  static Page of(View view, Frames frames, Optional<Block.Para> notice) {
    AgreementPage page = new AgreementPage(view);
    List<Block> live = new ArrayList<>();
    live.add(page.versions());
    Optional<Standing.Deal> deal = view.standing().deal();
    if (deal.isPresent()) {
      live.add(page.terms(deal.get()));
      live.add(page.assurances(deal.get().terms().agreement()));
      live.add(page.consents(deal.get().terms().agreement()));
      live.add(
          new Block.Section(
              "exposure", page.speech.say(RoomPhrase.EXPOSURE), new ExposureTable(view).blocks()));
      live.add(
          new Block.Section(
              "picture",
              page.speech.say(AgreementPhrase.PICTURE),
              List.of(
                  new Block.Picture(
                      view.paths().waits(view.standing().last().value()),
                      page.speech.say(AgreementPhrase.PICTURE_ALT)))));
    } else {
      live.add(Block.Para.of(Tone.WARNING, page.speech.say(RoomPhrase.NO_AGREEMENT)));
    }
    live.add(page.demands());
    return new Page(
        frames.of(view, Frames.Tab.AGREEMENT, notice),
        page.speech.say(AgreementPhrase.TITLE),
        deal.map(d -> page.speech.agreement(d.terms().agreement().id())).orElse(""),
        live,
        List.of());
  }

  private Column column(AgreementPhrase title) {
    return new Column(speech.say(title), false);
  }

  private Block.Table table(AgreementPhrase caption, List<Column> columns, List<Row> rows) {
    return new Block.Table(speech.say(caption), true, columns, rows);
  }

  private Block versions() {
    Map<AgreementId, Optional<Agreement>> all = new LinkedHashMap<>();
    view.versions().stream()
        .sorted((a, b) -> Integer.compare(a.version(), b.version()))
        .forEach(version -> all.put(version.id(), Optional.of(version)));
    view.standing().agreements().keySet().stream()
        .sorted()
        .forEach(id -> all.putIfAbsent(id, Optional.empty()));
    List<Row> rows = new ArrayList<>();
    all.forEach((id, agreement) -> rows.add(version(id, agreement)));
    List<Block> blocks = new ArrayList<>();
    List<Piece.Link> actions = new ArrayList<>();
    for (FormKind kind :
        List.of(
            FormKind.AGREEMENT_ACCEPTED,
            FormKind.AGREEMENT_ANNOUNCED,
            FormKind.AGREEMENT_PROPOSED,
            FormKind.AGREEMENT_IN_FORCE)) {
      if (kind.isFor(view.viewer())) {
        actions.add(new Piece.Link(view.paths().report(kind), speech.say(kind.task())));
      }
    }
    blocks.add(
        table(
            AgreementPhrase.VERSIONS,
            List.of(
                column(AgreementPhrase.VERSION),
                column(AgreementPhrase.PROPOSED),
                column(AgreementPhrase.ANNOUNCED),
                column(AgreementPhrase.ACCEPTED),
                column(AgreementPhrase.IN_FORCE)),
            rows));
    if (!actions.isEmpty()) {
      blocks.add(new Block.Buttons(actions));
    }
    return new Block.Section("versions", speech.say(AgreementPhrase.VERSIONS), blocks);
  }

  private Row version(AgreementId id, Optional<Agreement> agreement) {
    AgreementState state =
        view.standing()
            .agreements()
            .getOrDefault(
                id,
                new AgreementState(
                    id, Optional.empty(), Optional.empty(), Map.of(), Optional.empty()));
    boolean decides =
        view.standing().deal().filter(d -> d.terms().agreement().id().equals(id)).isPresent();
    String title =
        agreement.isPresent()
            ? speech.agreement(id)
            : speech.say(AgreementPhrase.NOT_IN_FOLDER, id.value());
    return new Row(
        List.of(
            Cell.of(title),
            step(state.proposed()),
            step(state.announced()),
            accepted(state, agreement),
            decides
                ? Cell.of(
                    new Piece.Tag(Tone.GOOD, speech.say(AgreementPhrase.DECIDES)),
                    speech.time(state.inForce().orElse(view.standing().now())))
                : step(state.inForce())),
        decides);
  }

  private Cell step(Optional<java.time.Instant> at) {
    return at.map(moment -> Cell.of(speech.time(moment)))
        .orElseGet(() -> Cell.of(new Piece.Small(speech.say(AgreementPhrase.NOT_YET))));
  }

  private Cell accepted(AgreementState state, Optional<Agreement> agreement) {
    List<Piece> pieces = new ArrayList<>();
    state
        .accepted()
        .forEach((party, at) -> {
          pieces.add(
              new Piece.Text(
                  speech.say(AgreementPhrase.ACCEPTED_AT, speech.party(party), speech.moment(at))));
          pieces.add(new Piece.Break());
        });
    List<PartyId> lacking =
        agreement.stream()
            .flatMap(a -> a.commitments().stream())
            .map(Commitment::giver)
            .distinct()
            .filter(party -> !state.accepted().containsKey(party))
            .toList();
    if (!lacking.isEmpty()) {
      pieces.add(
          new Piece.Small(speech.say(AgreementPhrase.STILL_TO_ACCEPT, speech.parties(lacking))));
    }
    return new Cell(pieces);
  }

  private Block terms(Standing.Deal deal) {
    List<Block> blocks = new ArrayList<>();
    TermWords words = new TermWords(view, deal.terms());
    for (Commitment commitment : deal.terms().agreement().commitments()) {
      List<Block> inner = new ArrayList<>();
      inner.add(
          new Block.Para(
              Tone.PLAIN,
              List.of(
                  new Piece.Text(
                      speech.say(
                          AgreementPhrase.GIVER,
                          speech.party(commitment.giver()),
                          speech.side(commitment.beneficiary()))),
                  new Piece.Text(
                      speech.say(
                          AgreementPhrase.WAY,
                          speech.place(commitment.origin()),
                          speech.place(commitment.destination()))))));
      deal.outlook().prospects().stream()
          .filter(prospect -> prospect.commitment().equals(commitment.id()))
          .findFirst()
          .ifPresent(prospect -> inner.add(progress(prospect)));
      inner.add(
          commitment.conditions().isEmpty()
              ? Block.Para.of(speech.say(AgreementPhrase.NO_CONDITIONS))
              : new Block.Bullets(commitment.conditions().stream().map(words::of).toList()));
      blocks.add(
          new Block.Fold(
              "term-" + commitment.id().value(), speech.commitment(commitment.id()), true, inner));
    }
    List<List<Piece>> carried =
        deal.terms().agreement().carried().stream()
            .map(term -> List.<Piece>of(new Piece.Quoted(term.text())))
            .toList();
    if (!carried.isEmpty()) {
      blocks.add(
          new Block.Fold(
              "carried",
              speech.say(AgreementPhrase.CARRIED),
              false,
              List.of(new Block.Bullets(carried))));
    }
    return new Block.Section("terms", speech.say(AgreementPhrase.TERMS), blocks);
  }

  private Block progress(Outlook.Prospect prospect) {
    return new Block.Para(
        Tone.PLAIN,
        List.of(
            new Piece.Text(
                speech.say(
                    AgreementPhrase.DUE,
                    speech.number(prospect.passed()),
                    speech.number(prospect.due()),
                    speech.say(WayWords.of(prospect.heldAt())))),
            new Piece.Bar(prospect.passed(), prospect.due())));
  }

  private Block assurances(Agreement agreement) {
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
    columns.add(column(AgreementPhrase.ASSURANCE));
    columns.add(column(AgreementPhrase.OWNER));
    if (view.viewer().may(Act.SEE_CONTACTS)) {
      columns.add(column(AgreementPhrase.CONTACT));
    }
    columns.add(column(AgreementPhrase.STATE));
    return new Block.Section(
        "assurances",
        speech.say(AgreementPhrase.ASSURANCES),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(speech.say(AgreementPhrase.NO_ASSURANCES))
                : table(AgreementPhrase.ASSURANCES, columns, rows)));
  }

  private Block consents(Agreement agreement) {
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
                : table(
                    AgreementPhrase.CONSENTS,
                    List.of(
                        column(AgreementPhrase.WHO),
                        column(AgreementPhrase.FOR_WHAT),
                        column(AgreementPhrase.STATE)),
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

  private Block demands() {
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
                : table(
                    AgreementPhrase.DEMANDS,
                    List.of(
                        column(AgreementPhrase.DEMAND),
                        column(AgreementPhrase.RAISED_BY),
                        column(AgreementPhrase.SAYS),
                        column(AgreementPhrase.STATE)),
                    rows)));
  }
}
