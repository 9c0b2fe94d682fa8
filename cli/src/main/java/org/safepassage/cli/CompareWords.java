package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.CommitmentId;
import org.safepassage.plan.compare.CommitmentChange;
import org.safepassage.plan.compare.ConvoyChange;
import org.safepassage.plan.compare.PlanComparison;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;

/// What differs between two timetables, in words.
final class CompareWords {
  private static final int MINUTES_AN_HOUR = 60;

  private final CompareCommand.Side before;
  private final CompareCommand.Side after;
  private final Labels cells;
  private final TripLoad load;
  private final WaitingWords waiting;
  private final StringBuilder text = new StringBuilder();

  CompareWords(CompareCommand.Side before, CompareCommand.Side after) {
    this.before = before;
    this.after = after;
    this.load = new TripLoad(after.opened().agreement());
    this.cells = Labels.inCells(after.opened());
    this.waiting = new WaitingWords(after.opened(), cells);
  }

  String whole(PlanComparison comparison) {
    line("Before: " + plan(before, comparison.before()));
    line("After:  " + plan(after, comparison.after()));
    line("");
    if (comparison.isSame()) {
      line("Nothing differs.");
      return text.toString();
    }
    commitments(comparison);
    pinned(comparison);
    convoys(comparison);
    return text.toString();
  }

  private String plan(CompareCommand.Side side, Figures figures) {
    return "%s, revision %d: %s%s; %s waited%s."
        .formatted(
            Shown.text(side.file().toString()),
            side.sheet().revision(),
            Amount.people(figures.moved().value()),
            figures.lastArrival().map(last -> " by " + time(last)).orElse(""),
            Amount.of(figures.personHoursWaited(), "person-hour", "person-hours"),
            waiting.also(figures.weightedMinutes()));
  }

  private void commitments(PlanComparison comparison) {
    line("For whom");
    String head =
        load.headOf(comparison.commitments().stream().map(CommitmentChange::commitment).toList());
    Table table = new Table();
    List<String> heads =
        new ArrayList<>(
            List.of(
                "", "", head, "convoys", "first arrival", "last arrival", "person-hours waited"));
    if (waiting.weighs()) {
      heads.add("weighted hours");
    }
    table.row(heads.toArray(String[]::new));
    for (CommitmentChange change : comparison.commitments()) {
      table.row(
          row(cells.name(change.commitment()), "before", change.commitment(), change.before()));
      if (change.isSame()) {
        table.row("", "the same", "", "", "", "", "");
      } else {
        table.row(row("", "after", change.commitment(), change.after()));
      }
    }
    text.append(table.indented());
    Labels labels = Labels.shown(after.opened());
    for (CommitmentChange change : comparison.commitments()) {
      if (change.earlier() + change.later() > 0) {
        line(
            "  Convoys of %s that arrive earlier have %s aboard, those that arrive later %s."
                .formatted(
                    labels.name(change.commitment()),
                    load.amount(change.commitment(), change.earlier()),
                    load.cell(change.commitment(), change.later())));
      }
    }
  }

  private String[] row(
      String name, String when, CommitmentId commitment, CommitmentChange.Side side) {
    List<String> row =
        new ArrayList<>(
            List.of(
                name,
                when,
                load.cell(commitment, side.people()),
                number(side.convoys()),
                side.first().map(this::time).orElse("-"),
                side.last().map(this::time).orElse("-"),
                number(side.waitedMinutes() / MINUTES_AN_HOUR)));
    if (waiting.weighs()) {
      row.add(number(side.weightedMinutes() / MINUTES_AN_HOUR));
    }
    return row.toArray(String[]::new);
  }

  private void pinned(PlanComparison comparison) {
    List<String> moved = movedThoughPinned(before, comparison);
    if (!moved.isEmpty()) {
      line("");
      line("To be kept, and not kept: " + Shown.text(String.join(", ", moved)) + ".");
    }
  }

  /// Convoys whose departure was to be kept and isn't.
  static List<String> movedThoughPinned(CompareCommand.Side before, PlanComparison comparison) {
    return comparison.convoys().stream()
        .filter(change -> before.sheet().pinned().contains(change.id()))
        .filter(change ->
            switch (change) {
              case ConvoyChange.Changed changed -> changed.departsLater() != 0;
              case ConvoyChange.Dropped _ -> true;
              case ConvoyChange.Added _ -> false;
            })
        .map(change -> change.id().value())
        .toList();
  }

  private void convoys(PlanComparison comparison) {
    line("");
    line(
        "Convoys: %s the same; these differ"
            .formatted(
                comparison.unchanged() == 0 ? "none is" : number(comparison.unchanged()) + " are"));
    if (comparison.convoys().isEmpty()) {
      return;
    }
    Table table = new Table();
    table.row("convoy", "departure", "moved by", "arrival", "moved by", "");
    for (ConvoyChange change : comparison.convoys()) {
      switch (change) {
        case ConvoyChange.Changed changed -> changed(table, changed);
        case ConvoyChange.Added(Trip trip) -> alone(table, trip, "new");
        case ConvoyChange.Dropped(Trip trip) -> alone(table, trip, "dropped");
      }
    }
    text.append(table.indented());
  }

  private void changed(Table table, ConvoyChange.Changed changed) {
    table.row(
        cells.plain(changed.id().value()),
        time(changed.before().departed()),
        by(changed.departsLater()),
        time(changed.before().arrived()),
        by(changed.arrivesLater()),
        otherwise(changed));
  }

  private String otherwise(ConvoyChange.Changed changed) {
    if (!changed.isOtherwiseMadeUp()) {
      return changed.departsLater() == 0 && changed.arrivesLater() == 0
          ? "other times on the way"
          : "";
    }
    String then = load.amount(changed.before());
    String now = load.amount(changed.after());
    return then.equals(now) ? "otherwise made up" : "%s, not %s".formatted(now, then);
  }

  private void alone(Table table, Trip trip, String what) {
    table.row(
        cells.plain(trip.id().value()),
        time(trip.departed()),
        "",
        time(trip.arrived()),
        "",
        "%s, %s".formatted(what, load.amount(trip)));
  }

  /// Minutes with their sign.
  private static String by(int minutes) {
    if (minutes == 0) {
      return "0";
    }
    int size = Math.abs(minutes);
    String hours = size >= MINUTES_AN_HOUR ? size / MINUTES_AN_HOUR + " h " : "";
    return (minutes > 0 ? "+" : "-") + hours + size % MINUTES_AN_HOUR + " min";
  }

  private String time(Minute minute) {
    return new WallClock(after.opened().operation().calendar()).moment(minute);
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
