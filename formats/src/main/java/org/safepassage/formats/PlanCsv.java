package org.safepassage.formats;

import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Calendar;
import org.safepassage.model.CommitmentId;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// Writes a plan as CSV (RFC 4180), as told in `docs/formats/plan-csv.md`: one row for every stop
/// of every convoy, and all that is needed to make the same schedule of it again ([PlanSheets]).
///
/// Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. Times
/// have their offset, so that no spreadsheet takes them for dates and rewrites them.
public final class PlanCsv {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

  private final PlanSheet sheet;
  private final List<PlanColumn> columns;
  private final Calendar calendar;
  private final ZoneId zone;
  private final SequenceWriter rows;
  private final Map<Minute, String> written = new HashMap<>();

  private PlanCsv(PlanSheet sheet, Calendar calendar, SequenceWriter rows) {
    this.sheet = sheet;
    this.columns = columns(sheet.schedule());
    this.calendar = calendar;
    this.zone = calendar.zone();
    this.rows = rows;
  }

  /// The whole text of the file, with the mark at its beginning and `\r\n` as line end.
  ///
  /// @param calendar of the operation, to which the minutes of the schedule belong
  public static String write(PlanSheet sheet, Calendar calendar) {
    StringWriter text = new StringWriter();
    text.write(TextFile.MARK);
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
    columns(sheet.schedule()).forEach(column -> schema.addColumn(column.word()));
    try (SequenceWriter rows = MAPPER.writer(schema.build()).writeValues(text)) {
      new PlanCsv(sheet, calendar, rows).all();
    }
    return text.toString();
  }

  private static List<PlanColumn> columns(Schedule schedule) {
    boolean goods =
        !schedule.goodsLeft().isEmpty()
            || schedule.trips().stream().anyMatch(trip -> !trip.goods().isZero());
    return Arrays.stream(PlanColumn.values())
        .filter(column -> column != PlanColumn.NOTE && (goods || column != PlanColumn.GOODS))
        .toList();
  }

  private void all() {
    Row plan = new Row(PlanRow.PLAN);
    plan.put(PlanColumn.ID, sheet.operation() + "/" + sheet.agreement());
    plan.put(PlanColumn.NUMBER, Integer.toString(sheet.revision()));
    plan.write();
    sheet.schedule().trips().forEach(this::convoy);
    sheet
        .schedule()
        .facts()
        .forEach(fact -> {
          Row row = new Row(PlanRow.FACT);
          row.put(PlanColumn.ID, fact.fact().value());
          row.put(PlanColumn.READY, time(fact.at()));
          row.write();
        });
    sheet.schedule().remainders().forEach(this::stays);
    sheet.schedule().goodsLeft().forEach(this::left);
  }

  private void convoy(Trip trip) {
    for (int stop = 0; stop < trip.visits().size(); stop++) {
      stop(trip, stop);
    }
    for (int stop = 0; stop < trip.back().way().size(); stop++) {
      Visit visit = trip.back().way().get(stop);
      Row row = of(trip, PlanRow.BACK);
      row.put(PlanColumn.STOP, Integer.toString(stop + 1));
      row.put(PlanColumn.PLACE, visit.place().value());
      row.put(PlanColumn.ARRIVAL, time(visit.arrival()));
      row.put(PlanColumn.DEPARTURE, time(visit.departure()));
      row.write();
    }
    Row free = of(trip, PlanRow.FREE);
    free.put(PlanColumn.PLACE, trip.back().place().value());
    free.put(PlanColumn.ARRIVAL, time(trip.back().at()));
    free.write();
    for (Ride ride : trip.rides()) {
      if (ride.load().isEmpty() || !ride.goods().isZero()) {
        Row row = vehicle(trip, ride.vehicle());
        row.put(PlanColumn.GOODS, ride.goods().isZero() ? "" : ride.goods().toString());
        row.write();
      }
      for (Seated seated : ride.load()) {
        Row row = vehicle(trip, ride.vehicle());
        row.put(PlanColumn.CATEGORY, seated.category().value());
        row.put(PlanColumn.SEAT, seated.seat().word());
        row.put(PlanColumn.PEOPLE, seated.people().toString());
        row.write();
      }
    }
    for (EscortTeam team : trip.escorts()) {
      Row row = of(trip, PlanRow.ESCORT);
      row.put(PlanColumn.ID, team.escort().value());
      row.put(PlanColumn.NUMBER, Integer.toString(team.number()));
      row.write();
    }
  }

  private void stop(Trip trip, int stop) {
    Visit visit = trip.visits().get(stop);
    Row row = of(trip, PlanRow.STOP);
    row.put(PlanColumn.STOP, Integer.toString(stop + 1));
    row.put(PlanColumn.PLACE, visit.place().value());
    row.put(PlanColumn.ARRIVAL, time(visit.arrival()));
    row.put(
        PlanColumn.READY,
        stop == 0 ? time(trip.boarded()) : visit.ready().map(this::time).orElse(""));
    row.put(PlanColumn.DEPARTURE, time(visit.departure()));
    row.put(PlanColumn.PEOPLE, trip.people().toString());
    row.put(PlanColumn.PINNED, stop == 0 && isPinned(trip.id()) ? PlanSheets.YES : "");
    row.write();
  }

  private boolean isPinned(TripId trip) {
    return sheet.pinned().contains(trip);
  }

  private Row of(Trip trip, PlanRow kind) {
    Row row = new Row(kind);
    row.put(PlanColumn.CONVOY, trip.id().value());
    row.put(PlanColumn.COMMITMENT, trip.commitment().value());
    return row;
  }

  private Row vehicle(Trip trip, VehicleRef vehicle) {
    Row row = of(trip, PlanRow.VEHICLE);
    row.put(PlanColumn.ID, vehicle.fleet().value());
    row.put(PlanColumn.NUMBER, Integer.toString(vehicle.number()));
    return row;
  }

  private void stays(Remainder remainder) {
    Row row = new Row(PlanRow.STAYS);
    row.put(PlanColumn.COMMITMENT, remainder.commitment().map(CommitmentId::value).orElse(""));
    row.put(PlanColumn.PLACE, remainder.origin().value());
    row.put(PlanColumn.CATEGORY, remainder.category().value());
    row.put(PlanColumn.PEOPLE, remainder.people().toString());
    row.put(PlanColumn.REASON, remainder.reason().word());
    row.write();
  }

  private void left(GoodsLeft left) {
    Row row = new Row(PlanRow.LEFT);
    row.put(PlanColumn.COMMITMENT, left.commitment().value());
    row.put(PlanColumn.GOODS, left.goods().toString());
    row.put(PlanColumn.REASON, left.reason().word());
    row.write();
  }

  private String time(Minute minute) {
    return written.computeIfAbsent(
        minute, m -> m.at(calendar).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  /// One line while it is put together.
  private final class Row {
    private final Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);

    Row(PlanRow kind) {
      cells.put(PlanColumn.ROW, kind.word());
    }

    void put(PlanColumn column, String text) {
      cells.put(column, text);
    }

    void write() {
      String[] line = new String[columns.size()];
      for (int i = 0; i < line.length; i++) {
        line[i] = cells.getOrDefault(columns.get(i), "");
      }
      rows.write(line);
    }
  }
}
