package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.agreement.BestOrder;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.Risk;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.InAll;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;

/// How exposed each side is: what is given before anything has come back for it.
final class ReportExposure {
  private static final int MOST = 6;
  private static final int MOST_STATES = 6;

  private final Called called;
  private final Words words;
  private final Leads leads;
  private final Risk risk;
  private final List<Exposure> exposure;
  private final ReportRoom room;

  ReportExposure(CheckReport report, Called called, ReportRoom room) {
    this.room = room;
    this.called = called;
    this.words = called.words();
    this.leads = new Leads(called);
    this.risk = report.risk();
    this.exposure = new ArrayList<>(risk.exposure());
    exposure.sort(Comparator.comparing(each -> each.bound() == 0));
  }

  void write(Html html) {
    html.open("section", "aria-labelledby", "exposure")
        .element("h2", words.say(ReportPhrase.EXPOSURE), "id", "exposure");
    if (exposure.isEmpty()) {
      html.element("p", words.say(ReportPhrase.NO_EXPOSURE)).close("section");
      return;
    }
    html.element("p", words.say(ReportPhrase.EXPOSURE_TEXT));
    ReportTable table =
        new ReportTable(html, words, "exposure")
            .head(ReportPhrase.GIVEN)
            .head(ReportPhrase.AGAINST)
            .head(ReportPhrase.AT_WORST)
            .head(ReportPhrase.WHEN)
            .head(ReportPhrase.UNDER_WAY_THEN)
            .body();
    for (Exposure each : exposure.subList(0, Math.min(room.of(MOST), exposure.size()))) {
      row(table, each);
    }
    table.end();
    new ReportLists(html, words).rest(exposure.size() - room.of(MOST));
    List<String> said = new ArrayList<>();
    inAll().ifPresent(said::add);
    risk.bestOrder().map(this::bestOrder).ifPresent(said::add);
    if (!said.isEmpty()) {
      html.element("p", String.join(" ", said));
    }
    html.close("section");
  }

  /// How exposed each side is over all balances, where that is known.
  Optional<String> inAll() {
    List<InAll.OfSide> sides = risk.inAll().sides();
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = sides.stream().map(this::inAll).toList();
    return Optional.of(
        words.say(
            ReportPhrase.IN_ALL,
            new ReportLists(new Html(), words).joined(Phrase.AND, names, room.of(MOST))));
  }

  private String inAll(InAll.OfSide side) {
    Exposure worst = side.exposure();
    return words.say(
        ReportPhrase.ARRIVING,
        called.side(side.side()),
        worst.bound() == 0
            ? words.say(ReportPhrase.NOTHING)
            : words.between(worst.worst(), worst.bound()));
  }

  private String bestOrder(BestOrder order) {
    return order.isProven()
        ? words.say(ReportPhrase.BEST_ORDER, words.number(order.exposure()))
        : words.say(
            ReportPhrase.BEST_ORDER_BOUNDS,
            words.number(order.exposure()),
            words.number(order.bound()));
  }

  private void row(ReportTable table, Exposure each) {
    table.row(leads.stakes(each.stakes().given())).cell(leads.stakes(each.stakes().received()));
    if (each.bound() == 0) {
      table.cell(words.say(ReportPhrase.NOTHING)).cell("").cell("").endRow();
      return;
    }
    List<Reach> concerned = concerned(each);
    table
        .alarm(leads.worst(each))
        .cell(
            new ReportLists(new Html(), words)
                .joined(
                    Phrase.AND, concerned.stream().map(this::state).toList(), room.of(MOST_STATES)))
        .number(underWay(concerned))
        .endRow();
  }

  private static List<Reach> concerned(Exposure each) {
    Set<CommitmentId> ids = new LinkedHashSet<>();
    Stream.concat(each.stakes().given().stream(), each.stakes().received().stream())
        .map(Stake::commitment)
        .forEach(ids::add);
    return each.state().stream().filter(reach -> ids.contains(reach.commitment())).toList();
  }

  private String state(Reach reach) {
    return words.say(
        ReportPhrase.STATE,
        called.commitment(reach.commitment()),
        words.number(Panels.at(reach, Milestone.DEPARTED)),
        words.number(Panels.at(reach, Milestone.ARRIVED)));
  }

  private String underWay(List<Reach> concerned) {
    Map<Unit, Long> sums = new EnumMap<>(Unit.class);
    for (Reach reach : concerned) {
      long between =
          Panels.at(reach, Milestone.DEPARTED)
              - Panels.at(reach, Milestone.ARRIVED)
              - lostOnTheRoad(reach);
      sums.merge(called.unit(reach.commitment()), Math.max(0, between), Long::sum);
    }
    List<String> parts = new ArrayList<>();
    sums.forEach((unit, sum) -> parts.add(words.amount(sum, unit)));
    return words.joined(Phrase.COMMA, parts);
  }

  /// Of those accounted for, at most as many were on the road as have left and not arrived.
  private static long lostOnTheRoad(Reach reach) {
    return Math.min(
        reach.accountedFor().value(),
        Panels.at(reach, Milestone.DEPARTED) - Panels.at(reach, Milestone.ARRIVED));
  }
}
