package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Quota;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;
import org.safepassage.model.Unit;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// How many are where, by commitment and category, each figure with its kind.
record WhoIsWhere(View view) {
  private Speech speech() {
    return view.speech();
  }

  /// A few figures of everybody. Only people are in them, no goods.
  Block.Figures inAll() {
    long arrived = 0;
    long attested = 0;
    long underWay = 0;
    long missing = 0;
    long waiting = 0;
    long lost = 0;
    for (CommitmentId id : commitments()) {
      if (unit(id).isOfPeople()) {
        arrived += passed(id, Optional.empty(), Milestone.ARRIVED, Evidence.REPORTED);
        attested += passed(id, Optional.empty(), Milestone.ARRIVED, Evidence.ATTESTED);
        underWay += underWay(id, Optional.empty());
        missing += missing(id, Optional.empty());
        waiting += waiting(id).orElse(0L);
        lost += accountedFor(id, Optional.empty());
      }
    }
    List<Piece> reported = List.of(kind(RoomPhrase.REPORTED, Tone.NOTE));
    List<Block.Figures.Figure> figures = new ArrayList<>();
    List<Piece> kinds = new ArrayList<>(reported);
    if (attested > 0) {
      kinds.add(
          new Piece.Tag(Tone.GOOD, speech().say(RoomPhrase.ATTESTED_N, speech().number(attested))));
    }
    figures.add(figure(arrived, RoomPhrase.ARRIVED, kinds, Tone.PLAIN));
    figures.add(figure(underWay, RoomPhrase.ON_THE_WAY, reported, Tone.PLAIN));
    figures.add(
        figure(
            waiting,
            RoomPhrase.STILL_WAITING,
            List.of(kind(RoomPhrase.WORKED_OUT, Tone.QUIET)),
            Tone.PLAIN));
    figures.add(figure(lost, RoomPhrase.ACCOUNTED, reported, Tone.PLAIN));
    figures.add(
        figure(
            missing,
            RoomPhrase.UNACCOUNTED,
            List.of(kind(RoomPhrase.WORKED_OUT, Tone.QUIET)),
            missing > 0 ? Tone.ALARM : Tone.PLAIN));
    return new Block.Figures(figures);
  }

  private Block.Figures.Figure figure(long value, RoomPhrase label, List<Piece> kind, Tone tone) {
    return new Block.Figures.Figure(speech().number(value), speech().say(label), kind, tone);
  }

  Block.Table table() {
    List<Row> rows = new ArrayList<>();
    for (CommitmentId id : commitments()) {
      rows.add(row(id, Optional.empty()));
      List<CategoryId> categories = categories(id);
      if (categories.size() > 1 && view.shown().test(id)) {
        categories.forEach(category -> rows.add(row(id, Optional.of(category))));
      }
    }
    return new Block.Table(
        speech().say(RoomPhrase.WHO_IS_WHERE),
        true,
        List.of(
            column(RoomPhrase.GROUP, false),
            column(RoomPhrase.DUE, true),
            column(RoomPhrase.LEFT, true),
            column(RoomPhrase.ON_THE_WAY, true),
            column(RoomPhrase.ARRIVED, true),
            column(RoomPhrase.ACCOUNTED, true),
            column(RoomPhrase.UNACCOUNTED, true),
            column(RoomPhrase.STILL_WAITING, true)),
        rows);
  }

  private Column column(RoomPhrase title, boolean number) {
    return new Column(speech().say(title), number);
  }

  private Row row(CommitmentId id, Optional<CategoryId> category) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(category.map(speech()::category).orElseGet(() -> speech().commitment(id))));
    cells.add(category.isPresent() ? Cell.of("") : due(id));
    cells.add(counted(id, category, Milestone.DEPARTED));
    boolean shown = view.shown().test(id);
    cells.add(shown ? plain(underWay(id, category), RoomPhrase.REPORTED) : notShown());
    cells.add(counted(id, category, Milestone.ARRIVED));
    cells.add(shown ? plain(accountedFor(id, category), RoomPhrase.REPORTED) : notShown());
    long missing = missing(id, category);
    cells.add(
        !shown
            ? notShown()
            : missing == 0
                ? Cell.of(speech().number(0))
                : Cell.of(new Piece.Tag(Tone.ALARM, speech().number(missing))));
    cells.add(
        category.isPresent()
            ? Cell.of("")
            : waiting(id).map(n -> plain(n, RoomPhrase.WORKED_OUT)).orElseGet(() -> Cell.of("")));
    return new Row(cells, category.isEmpty());
  }

  private Cell notShown() {
    return Cell.of(new Piece.Small(speech().say(RoomPhrase.NOT_SHOWN)));
  }

  private Cell due(CommitmentId id) {
    Optional<Outlook.Prospect> prospect = prospect(id);
    if (prospect.isEmpty()) {
      return Cell.of("");
    }
    FigureKind kind =
        speech().findCommitment(id).map(Commitment::quota).orElse(new Quota.All())
                instanceof Quota.Number(var figure)
            ? figure.kind()
            : FigureKind.AGREED;
    return Cell.of(
        new Piece.Text(speech().number(prospect.get().due())),
        kind(WayWords.of(kind), WayWords.toneOf(kind)));
  }

  private Cell counted(CommitmentId id, Optional<CategoryId> category, Milestone milestone) {
    long reported = passed(id, category, milestone, Evidence.REPORTED);
    long attested = passed(id, category, milestone, Evidence.ATTESTED);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text(speech().number(reported)));
    if (reported > 0) {
      pieces.add(kind(RoomPhrase.REPORTED, Tone.NOTE));
    }
    if (attested > 0) {
      pieces.add(
          new Piece.Tag(Tone.GOOD, speech().say(RoomPhrase.ATTESTED_N, speech().number(attested))));
    }
    return new Cell(pieces);
  }

  private Cell plain(long value, RoomPhrase kind) {
    return value == 0
        ? Cell.of(speech().number(0))
        : Cell.of(
            new Piece.Text(speech().number(value)),
            kind(kind, kind == RoomPhrase.WORKED_OUT ? Tone.QUIET : Tone.NOTE));
  }

  private Piece kind(RoomPhrase kind, Tone tone) {
    return new Piece.Tag(tone, speech().say(kind));
  }

  /// Those of the agreement in force, and any others that convoys carry.
  List<CommitmentId> commitments() {
    Set<CommitmentId> ids = new LinkedHashSet<>();
    view.standing()
        .deal()
        .ifPresent(deal -> deal.terms().agreement().commitments().forEach(c -> ids.add(c.id())));
    view.standing().convoys().values().forEach(convoy -> convoy.commitment().ifPresent(ids::add));
    return List.copyOf(ids);
  }

  private List<CategoryId> categories(CommitmentId id) {
    Set<CategoryId> categories = new LinkedHashSet<>();
    speech().findCommitment(id).ifPresent(c -> categories.addAll(c.categories()));
    view.standing().progress().counts().keySet().stream()
        .filter(key -> key.commitment().equals(id))
        .map(Progress.Key::category)
        .forEach(categories::add);
    return List.copyOf(categories);
  }

  private Unit unit(CommitmentId id) {
    return speech().findCommitment(id).map(Commitment::unit).orElse(Unit.PEOPLE);
  }

  private Optional<Outlook.Prospect> prospect(CommitmentId id) {
    return view.standing()
        .deal()
        .flatMap(deal ->
            deal.outlook().prospects().stream()
                .filter(prospect -> prospect.commitment().equals(id))
                .findFirst());
  }

  long passed(
      CommitmentId id, Optional<CategoryId> category, Milestone milestone, Evidence evidence) {
    return view.standing().progress().counts().entrySet().stream()
        .filter(entry -> entry.getKey().commitment().equals(id))
        .filter(entry -> entry.getKey().milestone() == milestone)
        .filter(entry -> entry.getKey().evidence() == evidence)
        .filter(entry -> category.filter(c -> !c.equals(entry.getKey().category())).isEmpty())
        .mapToLong(entry -> entry.getValue().value())
        .sum();
  }

  private long accountedFor(CommitmentId id, Optional<CategoryId> category) {
    return view.standing().progress().accountedFor().entrySet().stream()
        .filter(entry -> entry.getKey().commitment().equals(id))
        .filter(entry -> category.filter(c -> !c.equals(entry.getKey().category())).isEmpty())
        .mapToLong(entry -> entry.getValue().value())
        .sum();
  }

  private List<ConvoyRecord> convoys(CommitmentId id) {
    return view.standing().convoys().values().stream()
        .filter(convoy -> convoy.commitment().filter(id::equals).isPresent())
        .toList();
  }

  private long underWay(CommitmentId id, Optional<CategoryId> category) {
    return convoys(id).stream()
        .flatMap(convoy -> convoy.head().underWay().entrySet().stream())
        .filter(entry -> category.filter(c -> !c.equals(entry.getKey())).isEmpty())
        .mapToLong(entry -> entry.getValue().value())
        .sum();
  }

  private long missing(CommitmentId id, Optional<CategoryId> category) {
    return convoys(id).stream()
        .flatMap(convoy -> convoy.head().missing().entrySet().stream())
        .filter(entry -> category.filter(c -> !c.equals(entry.getKey())).isEmpty())
        .mapToLong(entry -> entry.getValue().people().value())
        .sum();
  }

  /// Who is due and has neither left nor was accounted for before.
  private Optional<Long> waiting(CommitmentId id) {
    long left = passed(id, Optional.empty(), Milestone.DEPARTED, Evidence.REPORTED);
    long lostBefore = view.standing().progress().accountedFor(id, Milestone.BOARDED).value();
    return prospect(id).map(prospect -> Math.max(0, prospect.due() - left - lostBefore));
  }
}
