package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;

/// How many of one commitment have left and arrived as time goes on.
final class Curve {
  private static final double TALL = 84;

  private final Called called;
  private final Words words;
  private final Commitment commitment;
  private final int series;
  private final long due;
  private final List<Step> departed;
  private final List<Step> arrived;

  /// So many have passed from `at` on.
  private record Step(Minute at, long count) {}

  /// @param series the commitment's number, for its colour
  Curve(
      Called called, PlanningProblem problem, Commitment commitment, List<Trip> trips, int series) {
    this.called = called;
    this.words = called.words();
    this.commitment = commitment;
    this.series = series;
    this.due = problem.dues().findDue(commitment.id()).map(count -> count.value()).orElse(0L);
    this.departed = steps(problem, trips, Milestone.DEPARTED);
    this.arrived = steps(problem, trips, Milestone.ARRIVED);
  }

  private List<Step> steps(PlanningProblem problem, List<Trip> trips, Milestone milestone) {
    int place = problem.rulebook().placeOf(commitment.id());
    long count = problem.startingLevels().level(Slot.reported(place, milestone));
    List<Step> steps = new ArrayList<>(List.of(new Step(problem.from(), count)));
    List<Step> moves = new ArrayList<>();
    for (Trip trip : trips) {
      Optional<Minute> at = trip.findCounted(milestone);
      at.ifPresent(minute -> moves.add(new Step(minute, trip.counts(commitment.unit()))));
    }
    moves.sort(Comparator.comparing(Step::at));
    for (Step move : moves) {
      count += move.count();
      steps.add(new Step(move.at(), count));
    }
    return steps;
  }

  /// The commitment and how many of it arrive, as a sentence without its end.
  String heading(TimeAxis axis) {
    String name = called.commitment(commitment.id());
    String count = words.number(arrived.getLast().count());
    String all = words.number(due);
    return arrived.size() == 1
        ? words.say(Phrase.CURVE, name, count, all)
        : words.say(Phrase.CURVE_UNTIL, name, count, all, axis.moment(arrived.getLast().at()));
  }

  /// @return where it ends
  double draw(Drawing drawing, TimeAxis axis, double from) {
    double y = from;
    for (String line : Lettering.wrap(heading(axis), Type.STRONG, axis.right() - Page.MARGIN, 3)) {
      y += Type.STRONG.leading();
      drawing.text(Page.MARGIN, y - 4, Drawing.Anchor.LEFT, Type.STRONG, Ink.TEXT, line);
    }
    double top = y + 10;
    double bottom = top + TALL;
    axis.grid(drawing, top, bottom);
    long most = Math.max(1, Math.max(due, departed.getLast().count()));
    double dueY = bottom - TALL * due / most;
    drawing.line(
        axis.left(), dueY, axis.right(), dueY, "stroke", Ink.QUIET, "stroke-dasharray", "1 4");
    drawing.line(axis.left(), bottom, axis.right(), bottom, "stroke", Ink.LINE);
    drawing.text(
        axis.left() - 8, bottom + 4, Drawing.Anchor.RIGHT, Type.SMALL, Ink.QUIET, words.number(0));
    drawing.text(
        axis.left() - 8, dueY + 4, Drawing.Anchor.RIGHT, Type.SMALL, Ink.QUIET, words.number(due));
    String colour = Ink.series(series);
    stairs(drawing, axis, new Rect(axis.left(), top, 0, TALL), departed, most, colour, "5 3");
    stairs(drawing, axis, new Rect(axis.left(), top, 0, TALL), arrived, most, colour, "");
    return bottom;
  }

  private static void stairs(
      Drawing drawing,
      TimeAxis axis,
      Rect room,
      List<Step> steps,
      long most,
      String colour,
      String dash) {
    List<Point> way = new ArrayList<>();
    double y = room.bottom();
    for (Step step : steps) {
      double x = Math.max(room.x(), axis.at(step.at()));
      if (!way.isEmpty()) {
        way.add(new Point(x, y));
      }
      y = room.bottom() - room.height() * step.count() / most;
      way.add(new Point(x, y));
    }
    way.add(new Point(axis.right(), y));
    drawing.path(
        way,
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        dash.isEmpty() ? "2.2" : "1.5",
        "stroke-dasharray",
        dash);
  }
}
