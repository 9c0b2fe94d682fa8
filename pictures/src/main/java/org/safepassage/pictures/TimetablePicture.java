package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Rulebook;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;
import org.safepassage.model.Route;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// Draws a schedule: time in the direction of reading, the places of each route one below the
/// other, every convoy a line; below, how many have left and arrived.
///
/// Empty vehicles are drawn on a straight line from where people got off to where they are free
/// again, waiting included, since a schedule doesn't say which way they take.
public final class TimetablePicture {
  private static final double LEAST_STATIONS = 190;
  private static final double MOST_STATIONS = 330;

  private final PlanningProblem problem;
  private final Schedule schedule;
  private final Called called;
  private final Words words;
  private final Map<CommitmentId, Integer> series = new LinkedHashMap<>();

  private TimetablePicture(PlanningProblem problem, Schedule schedule, Words words) {
    this.problem = problem;
    this.schedule = schedule;
    this.called = new Called(problem.operation(), problem.agreement(), words);
    this.words = words;
    problem.agreement().commitments().forEach(c -> series.put(c.id(), series.size()));
  }

  /// An SVG document. Whether the schedule is possible is not looked at.
  ///
  /// @param problem that the schedule was made for
  public static String draw(PlanningProblem problem, Schedule schedule, Language language) {
    return sketch(problem, schedule, new Words(language)).document();
  }

  static Sketch sketch(PlanningProblem problem, Schedule schedule, Words words) {
    return new TimetablePicture(problem, schedule, words).sketch();
  }

  private Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    TimeAxis axis = axis();
    double width = axis.right() - Page.MARGIN;
    String title = words.say(Phrase.TIMETABLE_TITLE, called.title());
    String sentence = sentence(axis);
    double y = Page.head(drawing, title, sentence, width);
    List<RouteBand> bands = bands();
    for (RouteBand band : bands) {
      y = band.draw(drawing, axis, y) + 30;
    }
    List<String> said = new ArrayList<>(List.of(sentence));
    if (!schedule.trips().isEmpty()) {
      y = axis.scale(drawing, y);
    }
    for (Commitment commitment : problem.agreement().commitments()) {
      Curve curve =
          new Curve(
              called,
              problem,
              commitment,
              tripsOf(commitment.id()),
              series.getOrDefault(commitment.id(), 0));
      y = curve.draw(drawing, axis, y) + 14;
      said.add(curve.heading(axis) + ".");
    }
    drawing.reach(axis.right() + Type.SMALL.size() * 2, y);
    Page.legend(drawing, y + 16, width, legend(bands));
    return new Sketch(drawing, title, String.join(" ", said));
  }

  private TimeAxis axis() {
    Minute first = problem.from();
    Minute last = problem.from();
    if (schedule.trips().isEmpty()) {
      last = problem.horizon();
    } else {
      first = schedule.trips().getFirst().boardingFrom();
    }
    for (Trip trip : schedule.trips()) {
      first = earlier(first, trip.boardingFrom());
      last = earlier(trip.alighted(), last).equals(last) ? trip.alighted() : last;
      last = earlier(trip.back().at(), last).equals(last) ? trip.back().at() : last;
    }
    return new TimeAxis(
        problem.operation().calendar(), words, Page.MARGIN + stations(), first, last);
  }

  /// Room for the longest name of a place, within bounds.
  private double stations() {
    double longest = 0;
    for (RouteBand band : bands()) {
      longest = Math.max(longest, band.longestName());
    }
    return Math.clamp(longest + 9, LEAST_STATIONS, MOST_STATIONS);
  }

  private static Minute earlier(Minute a, Minute b) {
    return a.isBefore(b) ? a : b;
  }

  private List<Trip> tripsOf(CommitmentId commitment) {
    return schedule.trips().stream().filter(t -> t.commitment().equals(commitment)).toList();
  }

  private List<RouteBand> bands() {
    Operation operation = problem.operation();
    Map<List<CorridorId>, List<CommitmentId>> byRoute = new LinkedHashMap<>();
    for (Commitment commitment : problem.agreement().commitments()) {
      if (!tripsOf(commitment.id()).isEmpty()) {
        byRoute.computeIfAbsent(commitment.route(), _ -> new ArrayList<>()).add(commitment.id());
      }
    }
    List<RouteBand> bands = new ArrayList<>();
    byRoute.forEach((corridors, commitments) -> {
      Optional<Route> route = Route.join(operation.network(), corridors);
      List<Trip> trips =
          schedule.trips().stream()
              .filter(trip -> commitments.contains(trip.commitment()))
              .toList();
      route.ifPresent(r ->
          bands.add(new RouteBand(called, r, commitments, trips, series, agreed(commitments))));
    });
    return bands;
  }

  /// The windows that conditions of any of these commitments ask for.
  private List<AgreedWindow> agreed(List<CommitmentId> commitments) {
    Rulebook rulebook = problem.rulebook();
    List<AgreedWindow> agreed = new ArrayList<>();
    for (AgreedWindow window : problem.agreement().provisos().windows()) {
      boolean isAsked =
          commitments.stream()
              .map(id -> rulebook.obligation(rulebook.placeOf(id)))
              .flatMap(obligation -> rulebook.circumstances().timesOf(obligation).stream())
              .anyMatch(premise -> premise.equals(new Premise.During(window.id())));
      if (isAsked) {
        agreed.add(window);
      }
    }
    return agreed;
  }

  private String sentence(TimeAxis axis) {
    Figures figures = schedule.figures(problem);
    String zone = words.say(Phrase.TIMES_IN, problem.operation().calendar().zone().getId());
    long waiting = 0;
    for (Remainder remainder : schedule.remainders()) {
      waiting += remainder.reason().isWaiting() ? remainder.people().value() : 0;
    }
    Phrase still = waiting == 1 ? Phrase.TIMETABLE_REST_ONE : Phrase.TIMETABLE_REST;
    String rest = waiting == 0 ? "" : words.say(still, words.number(waiting));
    List<Trip> ofPeople = schedule.trips().stream().filter(trip -> trip.goods().isZero()).toList();
    if (ofPeople.isEmpty()) {
      return words.say(Phrase.TIMETABLE_EMPTY) + rest + " " + zone;
    }
    int convoys = ofPeople.size();
    Minute first = ofPeople.getFirst().arrived();
    for (Trip trip : ofPeople) {
      first = earlier(first, trip.arrived());
    }
    long moved = figures.moved().value();
    Minute last = figures.lastArrival().orElse(first);
    String all =
        words.say(
            moved == 1
                ? Phrase.TIMETABLE_ALONE
                : first.equals(last) ? Phrase.TIMETABLE_ONE : Phrase.TIMETABLE,
            words.amount(moved, Unit.PEOPLE),
            words.count(convoys, Counted.CONVOYS),
            axis.moment(first),
            axis.moment(last));
    return all + rest + " " + zone;
  }

  private List<Page.Sign> legend(List<RouteBand> bands) {
    List<Page.Sign> signs = new ArrayList<>();
    series.forEach((id, number) -> {
      if (!tripsOf(id).isEmpty()) {
        String meaning = words.say(Phrase.LEGEND_TRIP, called.commitment(id));
        String shown = Lettering.cutTo(meaning, Type.SMALL, 320);
        signs.add(Page.line(Ink.series(number), "2.4", dash(bands, id), shown));
      }
    });
    if (bands.stream().anyMatch(RouteBand::hasStops)) {
      signs.add(Page.line(Ink.LINE, "4", "", words.say(Phrase.LEGEND_INSPECTED)));
    }
    if (bands.stream().anyMatch(RouteBand::hasHandOver)) {
      signs.add(Page.line(Ink.LINE, "1.6", "8 4", words.say(Phrase.LEGEND_HAND_OVER)));
      signs.add(Page.line(Ink.LINE, "7", "", words.say(Phrase.LEGEND_HELD)));
    }
    signs.add(Page.line(Ink.QUIET, "1", "3 3", words.say(Phrase.LEGEND_RETURN)));
    if (bands.stream().anyMatch(RouteBand::hasWindows)) {
      signs.add(Page.patch(Shading.CLOSED, words.say(Phrase.LEGEND_CLOSED)));
    }
    List<String> agreed =
        agreed(List.copyOf(series.keySet())).stream()
            .map(window -> called.premise(new Premise.During(window.id())))
            .toList();
    if (!agreed.isEmpty() && !bands.isEmpty()) {
      String meaning = words.say(Phrase.LEGEND_AGREED, words.list(agreed));
      signs.add(Page.patch(Shading.AGREED, Lettering.cutTo(meaning, Type.SMALL, 320)));
    }
    signs.add(Page.line(Ink.TEXT, "1.5", "5 3", words.say(Phrase.LEGEND_DEPARTED)));
    signs.add(Page.line(Ink.TEXT, "2.2", "", words.say(Phrase.LEGEND_ARRIVED_SO_FAR)));
    signs.add(Page.line(Ink.QUIET, "1", "1 4", words.say(Phrase.LEGEND_TO_GO)));
    return signs;
  }

  private static String dash(List<RouteBand> bands, CommitmentId id) {
    return bands.stream()
        .filter(band -> band.commitments().contains(id))
        .findFirst()
        .map(band -> Ink.dash(band.commitments().indexOf(id)))
        .orElse("");
  }
}
