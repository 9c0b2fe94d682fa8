package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.refuge.Leg;
import org.safepassage.plan.refuge.Refuge;

/// Below the convoys of one commitment: where they go if the corridor is suspended. Convoys that do
/// the same have one table.
final class RefugeTable {
  private final Words words;
  private final Called called;
  private final Html html;

  RefugeTable(Words words, Called called, Html html) {
    this.words = words;
    this.called = called;
    this.html = html;
  }

  /// One row.
  ///
  /// @param until minutes since it left up to which this is done; -1 for all the way, or the rest
  /// @param later whether something else is done before
  private record Row(PlaceId from, PlaceId to, int until, boolean later, Refuge refuge) {}

  void write(List<Trip> trips, Map<Trip, List<Leg>> refuges, String id) {
    Map<List<Row>, List<String>> same = new LinkedHashMap<>();
    for (Trip trip : trips) {
      List<Row> rows = rows(refuges.getOrDefault(trip, List.of()));
      if (!rows.isEmpty()) {
        same.computeIfAbsent(rows, _ -> new ArrayList<>()).add(Xml.cleaned(trip.id().value()));
      }
    }
    int number = 1;
    for (Map.Entry<List<Row>, List<String>> each : same.entrySet()) {
      String heading = id + "-suspended-" + number++;
      html.element("h3", words.say(SheetPhrase.IF_SUSPENDED), "id", heading)
          .element("p", words.say(SheetPhrase.NEVER_STOPS));
      if (same.size() > 1) {
        html.element("p", words.say(SheetPhrase.ONLY_THESE, words.list(each.getValue())));
      }
      table(heading, each.getKey());
    }
  }

  private static List<Row> rows(List<Leg> legs) {
    List<Row> rows = new ArrayList<>();
    for (Leg leg : legs) {
      for (int i = 0; i < leg.spans().size(); i++) {
        Leg.Span span = leg.spans().get(i);
        boolean last = i == leg.spans().size() - 1;
        int until = last ? -1 : span.until().value() - leg.leaves().value();
        rows.add(new Row(leg.from(), leg.to(), until, i > 0, span.refuge()));
      }
    }
    return rows;
  }

  private void table(String heading, List<Row> rows) {
    html.open("div", "class", "wide", "role", "region", "aria-labelledby", heading, "tabindex", "0")
        .open("table", "aria-labelledby", heading)
        .open("thead")
        .open("tr");
    for (SheetPhrase title :
        List.of(
            SheetPhrase.BETWEEN,
            SheetPhrase.SINCE_LEFT,
            SheetPhrase.GOES,
            SheetPhrase.MINUTES_THERE,
            SheetPhrase.WHY)) {
      html.element("th", words.say(title), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Row row : rows) {
      html.open("tr")
          .element(
              "th",
              words.list(List.of(called.place(row.from()), called.place(row.to()))),
              "scope",
              "row")
          .element("td", when(row))
          .element("td", goes(row.refuge()))
          .element("td", minutes(row.refuge()), "class", "time")
          .element("td", why(row.refuge()))
          .close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private String when(Row row) {
    if (row.until() >= 0) {
      return words.say(SheetPhrase.UP_TO, words.number(row.until()));
    }
    return words.say(row.later() ? SheetPhrase.LATER : SheetPhrase.ALL_THE_WAY);
  }

  private String goes(Refuge refuge) {
    return switch (refuge) {
      case Refuge.Back back -> words.say(SheetPhrase.BACK_TO, called.place(back.to()));
      case Refuge.On on when on.through().isEmpty() ->
          words.say(SheetPhrase.ON_TO, called.place(on.to()));
      case Refuge.On on ->
          words.say(
              SheetPhrase.ON_THROUGH,
              called.place(on.to()),
              words.list(on.through().stream().map(called::place).toList()));
      case Refuge.Nowhere _ -> words.say(SheetPhrase.NOWHERE);
    };
  }

  private String minutes(Refuge refuge) {
    return switch (refuge) {
      case Refuge.Back back -> span(back.first(), back.last());
      case Refuge.On on -> span(on.first(), on.last());
      case Refuge.Nowhere _ -> "";
    };
  }

  private String span(int first, int last) {
    return words.isolated(
        first == last ? words.number(first) : words.number(first) + "–" + words.number(last));
  }

  private String why(Refuge refuge) {
    return switch (refuge) {
      case Refuge.Back back ->
          words.say(
              switch (back.why()) {
                case SOONER -> SheetPhrase.SOONER;
                case ONLY_WAY -> SheetPhrase.NO_ROOM_AHEAD;
                case FREE_WAY -> SheetPhrase.CHECKPOINT_AHEAD;
                case HANDED_OVER -> SheetPhrase.HANDED_OVER;
              });
      case Refuge.On on ->
          words.say(
              switch (on.why()) {
                case SOONER -> SheetPhrase.SOONER;
                case ONLY_WAY, FREE_WAY -> SheetPhrase.NO_WAY_BACK;
                case HANDED_OVER -> SheetPhrase.HANDED_OVER;
              });
      case Refuge.Nowhere(
              Refuge.Bar.Passed(var checkpoint),
              Refuge.Bar.NoRoom(var place, var left)) ->
          words.say(
              SheetPhrase.NEITHER_WAY,
              called.place(checkpoint),
              words.number(left),
              called.place(place));
    };
  }
}
