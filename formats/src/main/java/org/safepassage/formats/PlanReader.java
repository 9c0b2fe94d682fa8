package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.EscortId;
import org.safepassage.model.FactId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.FleetId;
import org.safepassage.model.Operation;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;

/// Makes a schedule of the rows of a plan as CSV, which may stand in any order.
final class PlanReader {
  /// Numbers of vehicles, teams and revisions.
  private static final int MOST = 1_000_000;

  /// People in one row.
  private static final long MOST_PEOPLE = 1_000_000_000;

  /// What a convoy can be called: as an id, with blanks inside.
  private static final Pattern CONVOY =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._/-]{0,149}");

  private final CsvTable table;
  private final Map<PlanColumn, Integer> columns;
  private final Context context;
  private final Operation operation;
  private final Agreement agreement;
  private final PlanCells.Times times;
  private final Map<String, ConvoyRows> convoys = new LinkedHashMap<>();
  private final List<Established> facts = new ArrayList<>();
  private final List<Remainder> remainders = new ArrayList<>();
  private final List<GoodsLeft> goodsLeft = new ArrayList<>();
  private Optional<Integer> planLine = Optional.empty();
  private int revision;
  private long everybody;

  PlanReader(
      CsvTable table,
      Map<PlanColumn, Integer> columns,
      Context context,
      Operation operation,
      Agreement agreement) {
    this.table = table;
    this.columns = columns;
    this.context = context;
    this.operation = operation;
    this.agreement = agreement;
    this.times = new PlanCells.Times(context, operation.calendar());
  }

  /// The plan; not whole where there are findings.
  Optional<PlanSheet> read() {
    int width = table.lines().getFirst().cells().size();
    for (CsvTable.Line line : table.lines().subList(1, table.lines().size())) {
      row(line, width);
    }
    List<Trip> trips = new ArrayList<>();
    Set<TripId> pinned = new TreeSet<>(Comparator.comparing(TripId::value));
    for (ConvoyRows convoy : convoys.values()) {
      convoy.trip().ifPresent(trips::add);
      if (convoy.isPinned()) {
        pinned.add(convoy.id());
      }
    }
    trips.sort(Comparator.comparing(Trip::boardingFrom));
    facts.sort(Comparator.comparing(Established::at));
    return Optional.of(
        new PlanSheet(
            operation.id(),
            agreement.id(),
            revision,
            new Schedule(trips, facts, remainders, goodsLeft),
            pinned));
  }

  private void row(CsvTable.Line line, int width) {
    for (int i = width; i < line.cells().size(); i++) {
      if (!line.cell(i).isEmpty()) {
        context.add(
            FindingCode.NOT_CSV,
            table.place(line, i),
            "The line has a cell more than the first line has columns: %s."
                .formatted(Quoted.of(line.cell(i))),
            "Maybe a cell has a separator in it: put it into quotation marks.");
        return;
      }
    }
    int at = columns.getOrDefault(PlanColumn.ROW, 0);
    Optional<PlanRow> kind = PlanRow.find(line.cell(at));
    if (kind.isEmpty()) {
      List<String> known = Arrays.stream(PlanRow.values()).map(PlanRow::word).toList();
      context.add(
          FindingCode.WRONG_VALUE,
          table.place(line, at),
          "%s is no kind of row.".formatted(Quoted.of(line.cell(at))),
          Nearest.of(line.cell(at), known)
              .map("Maybe %s."::formatted)
              .orElse("Maybe one of %s.".formatted(String.join(", ", known))));
      return;
    }
    PlanCells row = new PlanCells(table, line, columns, kind.get(), times);
    boolean complete = row.isComplete();
    switch (kind.get()) {
      case PLAN -> plan(row);
      case STOP, BACK, FREE, VEHICLE, ESCORT -> ofConvoy(row, complete);
      case FACT -> fact(row);
      case STAYS -> stays(row);
      case LEFT -> left(row);
    }
  }

  private void plan(PlanCells row) {
    if (planLine.isPresent()) {
      row.add(
          FindingCode.DUPLICATE_KEY,
          PlanColumn.ROW,
          "The row \"plan\" stands in line %d already.".formatted(planLine.get()),
          "Maybe two plans were put into one file.");
      return;
    }
    planLine = Optional.of(row.line().number());
    revision = row.number(PlanColumn.NUMBER, 0, MOST).map(Math::toIntExact).orElse(0);
    String id = row.text(PlanColumn.ID);
    String of = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    if (!id.isEmpty() && !of.equals(operation.id().value())) {
      row.add(
          FindingCode.WRONG_VALUE,
          PlanColumn.ID,
          "The plan is for the operation %s, and this one is %s."
              .formatted(Quoted.of(of), Quoted.of(operation.id().value())),
          "Maybe another folder was meant, or another file. It is written operation/agreement.");
    }
  }

  private void ofConvoy(PlanCells row, boolean complete) {
    String id = row.text(PlanColumn.CONVOY);
    if (id.isEmpty()) {
      return;
    }
    if (!CONVOY.matcher(id).matches()) {
      row.add(
          FindingCode.BAD_ID,
          PlanColumn.CONVOY,
          "%s can't be what a convoy is called.".formatted(Quoted.of(id)),
          "Maybe with letters, digits and hyphens alone, as upper-1.");
      return;
    }
    ConvoyRows convoy = convoys.computeIfAbsent(id, _ -> new ConvoyRows(new TripId(id), row));
    if (!complete) {
      convoy.markBroken();
    }
    row.id(PlanColumn.COMMITMENT, Thing.COMMITMENT, CommitmentId::new)
        .ifPresent(commitment -> convoy.belongsTo(row, commitment));
    switch (row.kind()) {
      case STOP -> convoy.stop(row);
      case BACK -> convoy.back(row);
      case FREE -> convoy.free(row);
      case VEHICLE -> vehicle(row, convoy);
      case ESCORT -> escort(row, convoy);
      case PLAN, FACT, STAYS, LEFT ->
          throw new IllegalStateException(row.kind() + " has no convoy.");
    }
  }

  private void vehicle(PlanCells row, ConvoyRows convoy) {
    Optional<FleetId> fleet = row.id(PlanColumn.ID, Thing.FLEET, FleetId::new);
    Optional<Integer> number = number(row);
    boolean isEmpty = !row.has(PlanColumn.CATEGORY) && !row.has(PlanColumn.SEAT) && isNobody(row);
    Optional<Seated> seated = isEmpty ? Optional.empty() : seated(row);
    Optional<Long> goods = amount(row, PlanColumn.GOODS, 0);
    if (!isEmpty && row.has(PlanColumn.GOODS)) {
      row.add(
          FindingCode.WRONG_VALUE,
          PlanColumn.GOODS,
          "The row says of a vehicle who is in it, and what.",
          "Maybe only one of them is: people and goods don't go in one convoy.");
      convoy.markBroken();
      return;
    }
    boolean misread = goods.isEmpty() && row.has(PlanColumn.GOODS);
    if (fleet.isEmpty() || number.isEmpty() || misread || (!isEmpty && seated.isEmpty())) {
      convoy.markBroken();
      return;
    }
    convoy.vehicle(
        row, new VehicleRef(fleet.get(), number.get()), seated, Count.of(goods.orElse(0L)));
  }

  private static boolean isNobody(PlanCells row) {
    String people = row.text(PlanColumn.PEOPLE);
    return people.isEmpty() || people.equals("0");
  }

  private Optional<Seated> seated(PlanCells row) {
    for (PlanColumn column : List.of(PlanColumn.CATEGORY, PlanColumn.SEAT, PlanColumn.PEOPLE)) {
      if (!row.has(column)) {
        row.add(
            FindingCode.MISSING_KEY,
            column,
            "The row says of a vehicle who is in it, and has nothing in its column %s."
                .formatted(column.word()),
            "Maybe it was deleted by mistake; for an empty vehicle category, seat and people are empty.");
      }
    }
    Optional<CategoryId> category = row.id(PlanColumn.CATEGORY, Thing.CATEGORY, CategoryId::new);
    Optional<SeatKind> seat =
        row.word(PlanColumn.SEAT, "kind of seat", SeatKind.values(), SeatKind::word);
    Optional<Long> people = people(row, 0);
    return category.isPresent() && seat.isPresent() && people.isPresent()
        ? Optional.of(new Seated(category.get(), seat.get(), Count.of(people.get())))
        : Optional.empty();
  }

  private void escort(PlanCells row, ConvoyRows convoy) {
    Optional<EscortId> escort = row.id(PlanColumn.ID, Thing.ESCORT, EscortId::new);
    Optional<Integer> number = number(row);
    if (escort.isEmpty() || number.isEmpty()) {
      convoy.markBroken();
    } else {
      convoy.escort(row, new EscortTeam(escort.get(), number.get()));
    }
  }

  private Optional<Long> people(PlanCells row, long least) {
    return amount(row, PlanColumn.PEOPLE, least);
  }

  private Optional<Long> amount(PlanCells row, PlanColumn column, long least) {
    Optional<Long> people = row.number(column, least, MOST_PEOPLE);
    boolean fits = everybody <= Count.GREATEST;
    everybody += people.orElse(0L);
    if (fits && everybody > Count.GREATEST) {
      row.add(
          FindingCode.WRONG_VALUE,
          column,
          "Up to here the file has more %s than can be counted.".formatted(column.word()),
          "Maybe some rows have digits too many.");
    }
    return people;
  }

  private static Optional<Integer> number(PlanCells row) {
    return row.number(PlanColumn.NUMBER, 1, MOST).map(Math::toIntExact);
  }

  private void fact(PlanCells row) {
    Optional<FactId> fact = row.id(PlanColumn.ID, Thing.FACT, FactId::new);
    Optional<Minute> at = row.minute(PlanColumn.READY);
    if (fact.isPresent() && at.isPresent()) {
      facts.add(new Established(fact.get(), at.get()));
    }
  }

  private void left(PlanCells row) {
    Optional<CommitmentId> commitment =
        row.id(PlanColumn.COMMITMENT, Thing.COMMITMENT, CommitmentId::new);
    Optional<Long> goods = amount(row, PlanColumn.GOODS, 1);
    Optional<Remainder.Reason> reason =
        row.word(
            PlanColumn.REASON,
            "reason why goods are not moved",
            Arrays.stream(Remainder.Reason.values())
                .filter(Remainder.Reason::isOfGoods)
                .toArray(Remainder.Reason[]::new),
            Remainder.Reason::word);
    if (commitment.isPresent() && goods.isPresent() && reason.isPresent()) {
      goodsLeft.add(new GoodsLeft(commitment.get(), Count.of(goods.get()), reason.get()));
    }
  }

  private void stays(PlanCells row) {
    Optional<PlaceId> origin = row.id(PlanColumn.PLACE, Thing.PLACE, PlaceId::new);
    Optional<CategoryId> category = row.id(PlanColumn.CATEGORY, Thing.CATEGORY, CategoryId::new);
    Optional<CommitmentId> commitment =
        row.id(PlanColumn.COMMITMENT, Thing.COMMITMENT, CommitmentId::new);
    Optional<Long> people = people(row, 1);
    Optional<Remainder.Reason> reason =
        row.word(
            PlanColumn.REASON,
            "reason why people are not moved",
            Remainder.Reason.values(),
            Remainder.Reason::word);
    if (origin.isPresent() && category.isPresent() && people.isPresent() && reason.isPresent()) {
      remainders.add(
          new Remainder(
              origin.get(), category.get(), commitment, Count.of(people.get()), reason.get()));
    }
  }
}
