package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Wait;
import org.safepassage.ledger.Site;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.operate.Closure;
import org.safepassage.operate.Standing;
import org.safepassage.pictures.Sayings;
import org.safepassage.server.access.Act;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// What may move at this moment, what waits for whom, and whom to call about it.
record MayMove(View view) {
  private Speech speech() {
    return view.speech();
  }

  /// What may move, a line for each commitment.
  List<Block> prospects() {
    Optional<Standing.Deal> deal = view.standing().deal();
    if (deal.isEmpty()) {
      return List.of(Block.Para.of(Tone.WARNING, speech().say(RoomPhrase.NO_AGREEMENT)));
    }
    List<Block> blocks = new ArrayList<>();
    List<List<Piece>> lines = new ArrayList<>();
    for (Outlook.Prospect prospect : deal.get().outlook().prospects()) {
      lines.add(line(prospect));
    }
    blocks.add(new Block.Bullets(lines));
    return blocks;
  }

  List<Piece> line(Outlook.Prospect prospect) {
    String who = speech().commitment(prospect.commitment());
    List<Piece> pieces = new ArrayList<>();
    if (prospect.isDone()) {
      pieces.add(
          new Piece.Text(speech().say(RoomPhrase.IS_DONE, who, speech().number(prospect.due()))));
      return pieces;
    }
    boolean may = prospect.more() > 0;
    pieces.add(
        may
            ? new Piece.Strong(
                speech().say(RoomPhrase.MAY_MOVE, who, speech().number(prospect.more())))
            : new Piece.Text(speech().say(RoomPhrase.IS_HELD, who)));
    pieces.add(
        new Piece.Small(
            speech()
                .say(
                    RoomPhrase.MAY_MOVE_AT,
                    speech().number(prospect.passed()),
                    speech().number(prospect.due()),
                    speech().say(WayWords.of(prospect.heldAt())))));
    pieces.add(new Piece.Bar(prospect.passed(), prospect.due()));
    if (may && FormKind.CONVOY_RELEASED.isFor(view.viewer())) {
      pieces.add(
          new Piece.Link(
              view.paths()
                  .report(FormKind.CONVOY_RELEASED, Map.of("milestone", prospect.heldAt().word())),
              speech().say(TaskPhrase.CONVOY_RELEASED)));
    }
    return pieces;
  }

  /// Who waits, for what, who can end that.
  Block waits() {
    List<Wait> waits = view.standing().deal().map(deal -> deal.outlook().waits()).orElse(List.of());
    return waits.isEmpty() ? Block.Para.of(speech().say(RoomPhrase.NOBODY_WAITS)) : table(waits);
  }

  Block.Table table(List<Wait> waits) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(speech().say(RoomPhrase.WAITS), false));
    columns.add(new Column(speech().say(RoomPhrase.FOR_WHAT), false));
    columns.add(new Column(speech().say(RoomPhrase.WHO_LIFTS), false));
    boolean contacts = view.viewer().may(Act.SEE_CONTACTS);
    if (contacts) {
      columns.add(new Column(speech().say(RoomPhrase.WHOM_TO_CALL), false));
    }
    Sayings sayings = view.sayings().orElseThrow();
    // The same is waited for at several milestones: once is enough.
    Set<Row> rows = new LinkedHashSet<>();
    for (Wait wait : waits) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(who(wait)));
      cells.add(Cell.of(sayings.needs(wait)));
      cells.add(Cell.of(closure(wait).map(this::lifters).orElseGet(() -> sayings.lifts(wait))));
      if (contacts) {
        cells.add(contacts(wait));
      }
      rows.add(new Row(cells, false));
    }
    return new Block.Table(speech().say(RoomPhrase.WHO_WAITS), true, columns, List.copyOf(rows));
  }

  /// What was closed in this room is lifted by whoever was named then.
  private Optional<Closure> closure(Wait wait) {
    return switch (wait.forWhat()) {
      case Wait.Target.Given(Premise.OpenCorridor(var corridor)) ->
          closure(new Site.OnCorridor(corridor));
      case Wait.Target.Given(Premise.Passage(var place)) -> closure(new Site.AtPlace(place));
      case Wait.Target.Given _,
          Wait.Target.Counted _,
          Wait.Target.Room _,
          Wait.Target.Company _,
          Wait.Target.Time _ ->
          Optional.empty();
    };
  }

  private Optional<Closure> closure(Site site) {
    return Optional.ofNullable(view.standing().closures().get(site));
  }

  private String lifters(Closure closure) {
    return closure.liftedBy().isEmpty()
        ? speech().say(RoomPhrase.CAN_LIFT, speech().say(EventPhrase.A_COORDINATOR))
        : speech().say(RoomPhrase.CAN_LIFT, speech().parties(closure.liftedBy()));
  }

  private String who(Wait wait) {
    return switch (wait.who()) {
      case Wait.Waiting.OfCommitment(var commitment) -> speech().commitment(commitment);
      case Wait.Waiting.OfFact(var fact) -> speech().fact(fact);
    };
  }

  /// Those who can end a wait, each with the way to their duty post; whoever goes there is noted.
  private Cell contacts(Wait wait) {
    Set<Piece> links = new LinkedHashSet<>();
    closure(wait).stream()
        .flatMap(closed -> closed.liftedBy().stream())
        .forEach(party -> links.add(contact(party)));
    for (Wait.Lift lift : wait.lifts()) {
      switch (lift) {
        case Wait.Lift.OfParty(var party, var _) -> links.add(contact(party));
        case Wait.Lift.OfObservers _ -> {}
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (Piece link : links) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Break());
      }
      pieces.add(link);
    }
    return new Cell(pieces);
  }

  Piece contact(PartyId party) {
    return new Piece.Link(view.paths().contact(party), speech().party(party));
  }
}
