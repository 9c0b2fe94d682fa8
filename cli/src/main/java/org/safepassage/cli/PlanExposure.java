package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Reckoning;
import org.safepassage.model.SideId;
import org.safepassage.plan.exposure.ExposureOverTime;

/// How exposed everybody is while a timetable is carried out, counted from the timetable.
///
/// @param cap on the exposure of every balance, if the timetable was made within one
record PlanExposure(Opened opened, List<Row> rows, Optional<Long> cap) {

  /// @param greatest the worst moment of the timetable
  private record Row(Reckoning reckoning, ExposureOverTime.Step greatest) {
    boolean isOfBalance() {
      return reckoning.side().isEmpty();
    }
  }

  static PlanExposure of(Opened opened, Planned planned, Optional<Long> cap) {
    List<Row> rows =
        Stream.concat(
                Reckoning.ofBalances(opened.agreement()).stream(),
                Reckoning.ofSides(opened.operation(), opened.agreement()).stream())
            .map(reckoning ->
                new Row(
                    reckoning,
                    ExposureOverTime.of(planned.problem(), planned.schedule(), reckoning.stakes())
                        .greatest()))
            .toList();
    return new PlanExposure(opened, rows, cap);
  }

  /// Whether no balance is exposed by more than the cap at any moment.
  boolean isKept() {
    return rows.stream().noneMatch(this::exceeds);
  }

  private boolean exceeds(Row row) {
    return row.isOfBalance() && cap.filter(most -> row.greatest().exposure() > most).isPresent();
  }

  /// Nothing without a cap: then nobody asked.
  String words() {
    if (cap.isEmpty()) {
      return "";
    }
    String most = Amount.number(cap.get());
    StringBuilder text = new StringBuilder("\n");
    if (rows.stream().noneMatch(Row::isOfBalance)) {
      text.append("No balance says what is set against what, so the cap of ")
          .append(most)
          .append(" asks for nothing.\n");
      return text.toString();
    }
    text.append(
        isKept()
            ? "Given before it is returned, within the cap of %s at every moment; at worst%n"
                .formatted(most)
            : "NOT WITHIN THE CAP of %s: what is handed over at one moment, or on its way already, exposes by more%n"
                .formatted(most));
    Labels labels = Labels.shown(opened);
    WallClock times = new WallClock(opened.operation().calendar());
    for (Row row : rows) {
      if (row.isOfBalance()) {
        text.append("  ")
            .append(RiskWords.stakes(row.reckoning().stakes().given(), labels))
            .append(", against ")
            .append(RiskWords.stakes(row.reckoning().stakes().received(), labels))
            .append(": ")
            .append(said(row.greatest(), times))
            .append(".\n");
      }
    }
    return text.toString();
  }

  private static String said(ExposureOverTime.Step greatest, WallClock times) {
    return greatest.exposure() == 0
        ? "nothing"
        : "%s, on %s".formatted(Amount.number(greatest.exposure()), times.moment(greatest.at()));
  }

  /// As `exposure`.
  void writeTo(Map<String, @Nullable Object> answer) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    PlanJson times = new PlanJson(opened);
    for (Row row : rows) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("side", row.reckoning().side().map(SideId::value).orElse(null));
      one.put("given", CurveAnswer.stakes(row.reckoning().stakes().given()));
      one.put("received", CurveAnswer.stakes(row.reckoning().stakes().received()));
      one.put("cap", row.isOfBalance() ? cap.orElse(null) : null);
      one.put("greatest", row.greatest().exposure());
      one.put("at", times.instant(row.greatest().at()));
      all.add(one);
    }
    answer.put("exposure", all);
  }
}
