package org.safepassage.pictures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// One route with its convoys: places at heights by driving time, each convoy a line from the upper
/// left to the lower right.
final class RouteBand {
  private static final double LEAST_GAP = 19;
  private static final double LEAST_TALL = 110;
  private static final double MOST_TALL = 240;
  private static final int FEW = 10;
  private static final int FEW_ENOUGH_TO_NAME = 3;

  private final Called called;
  private final Words words;
  private final Route route;
  private final List<CommitmentId> commitments;
  private final List<Trip> trips;
  private final Map<CommitmentId, Integer> series;
  private final Map<PlaceId, Double> heights = new LinkedHashMap<>();
  private final Shading shading;

  /// @param series the number of each commitment, for its colour
  /// @param agreed times that the agreement sets for these commitments
  RouteBand(
      Called called,
      Route route,
      List<CommitmentId> commitments,
      List<Trip> trips,
      Map<CommitmentId, Integer> series,
      List<AgreedWindow> agreed) {
    this.called = called;
    this.words = called.words();
    this.route = route;
    this.commitments = List.copyOf(commitments);
    this.trips = List.copyOf(trips);
    this.series = series;
    long all = route.legs().stream().mapToLong(leg -> minutes(leg.leg().out())).sum();
    double tall = Math.clamp(all * 1.2, LEAST_TALL, MOST_TALL);
    double y = 0;
    heights.put(route.places().getFirst().id(), y);
    for (int i = 0; i < route.legs().size(); i++) {
      long own = minutes(route.legs().get(i).leg().out());
      y += Math.max(LEAST_GAP, all == 0 ? 0 : tall * own / all);
      heights.put(route.places().get(i + 1).id(), y);
    }
    this.shading = new Shading(route, agreed, this::height);
  }

  private static long minutes(Duration duration) {
    return Minute.lasting(duration);
  }

  private double height(PlaceId place) {
    return heights.getOrDefault(place, 0.0);
  }

  private double tall() {
    return height(route.places().getLast().id());
  }

  /// How wide the names of its places get.
  double longestName() {
    return route.places().stream()
        .mapToDouble(place -> Lettering.width(called.place(place.id()), Type.SMALL))
        .max()
        .orElse(0);
  }

  List<CommitmentId> commitments() {
    return commitments;
  }

  boolean hasHandOver() {
    return route.handOver().isPresent();
  }

  boolean hasWindows() {
    return route.legs().stream().anyMatch(leg -> !leg.corridor().windows().isEmpty());
  }

  /// @return where it ends
  double draw(Drawing drawing, TimeAxis axis, double from) {
    String heading =
        words.joined(Phrase.COMMA, commitments.stream().map(called::commitment).toList());
    double y = from;
    for (String line : Lettering.wrap(heading, Type.NAME, axis.right() - Page.MARGIN, 3)) {
      y += Type.NAME.leading();
      drawing.text(Page.MARGIN, y - 4, Drawing.Anchor.LEFT, Type.NAME, Ink.TEXT, line);
    }
    double top = axis.scale(drawing, y + 2) + 12;
    shading.draw(drawing, axis, top);
    axis.grid(drawing, top - 8, top + tall() + 8);
    stations(drawing, axis, top);
    for (Trip trip : trips) {
      drawReturn(drawing, axis, top, trip);
    }
    for (Trip trip : trips) {
      drawTrip(drawing, axis, top, trip);
    }
    if (trips.size() <= FEW_ENOUGH_TO_NAME) {
      label(drawing, axis, top);
    }
    return top + tall() + 8;
  }

  private void stations(Drawing drawing, TimeAxis axis, double top) {
    int handOver = route.handOver().orElse(-1);
    for (int i = 0; i < route.places().size(); i++) {
      Place place = route.places().get(i);
      double y = top + height(place.id());
      drawing.line(
          axis.left(),
          y,
          axis.right(),
          y,
          "stroke",
          Ink.LINE,
          "stroke-width",
          i == handOver ? "1.6" : "0.8",
          "stroke-dasharray",
          i == handOver ? "8 4" : "");
      String name = called.place(place.id());
      String shown = Lettering.cutTo(name, Type.SMALL, axis.left() - Page.MARGIN - 8);
      drawing.text(axis.left() - 8, y + 4, Drawing.Anchor.RIGHT, Type.SMALL, Ink.TEXT, shown);
    }
  }

  private void drawTrip(Drawing drawing, TimeAxis axis, double top, Trip trip) {
    int number = series.getOrDefault(trip.commitment(), 0);
    boolean few = trips.size() <= FEW;
    String colour = Ink.series(number);
    List<Point> way = new ArrayList<>();
    for (Visit visit : trip.visits()) {
      double y = top + height(visit.place());
      way.add(new Point(axis.at(visit.arrival()), y));
      way.add(new Point(axis.at(visit.departure()), y));
    }
    drawing.path(
        tip(axis, trip),
        way,
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        few ? "2.4" : "1.3",
        "stroke-opacity",
        few ? "" : "0.65",
        "stroke-dasharray",
        Ink.dash(commitments.indexOf(trip.commitment())),
        "stroke-linejoin",
        "round");
    for (Visit visit : trip.visits().subList(1, trip.visits().size() - 1)) {
      double y = top + height(visit.place());
      Minute inspected = visit.ready().orElse(visit.departure());
      stay(drawing, axis, y, visit.arrival(), inspected, colour, few ? "4" : "2.6");
      stay(drawing, axis, y, inspected, visit.departure(), colour, few ? "7" : "4");
    }
  }

  /// A stay on the way: how long vehicles stand, and people in them.
  private static void stay(
      Drawing drawing,
      TimeAxis axis,
      double y,
      Minute from,
      Minute until,
      String colour,
      String thick) {
    if (from.isBefore(until)) {
      drawing.line(
          axis.at(from),
          y,
          axis.at(until),
          y,
          "stroke",
          colour,
          "stroke-width",
          thick,
          "stroke-opacity",
          "0.7");
    }
  }

  /// Whether some convoy stands at a place on the way, before it is ready to go on.
  boolean hasStops() {
    return trips.stream()
        .flatMap(trip -> trip.visits().subList(1, trip.visits().size() - 1).stream())
        .anyMatch(visit -> visit.arrival().isBefore(visit.ready().orElse(visit.departure())));
  }

  /// Where the vehicles go to another place than the route's, the line ends on the way.
  private void drawReturn(Drawing drawing, TimeAxis axis, double top, Trip trip) {
    Point start =
        new Point(axis.at(trip.alighted()), top + height(trip.visits().getLast().place()));
    boolean onRoute = heights.containsKey(trip.back().place());
    double y = onRoute ? top + height(trip.back().place()) : start.y() + 7;
    Point end = new Point(axis.at(trip.back().at()), y);
    drawing.path(
        List.of(start, end),
        "fill",
        "none",
        "stroke",
        Ink.QUIET,
        "stroke-width",
        trips.size() <= FEW ? "1" : "0.5",
        "stroke-opacity",
        trips.size() <= FEW ? "" : "0.45",
        "stroke-dasharray",
        "3 3");
  }

  /// People aboard, and when they leave and arrive, where there is room.
  private void label(Drawing drawing, TimeAxis axis, double top) {
    List<Rect> taken = new ArrayList<>();
    drawing.labels().forEach(label -> taken.add(label.room()));
    for (Trip trip : trips) {
      String text =
          words.say(
              Phrase.TRIP,
              called.load(trip),
              axis.hour(trip.departed()),
              axis.hour(trip.arrived()));
      Point middle = longestDrive(axis, top, trip);
      double x = middle.x() + 10;
      double y = middle.y();
      double width = Lettering.width(text, Type.SMALL);
      Rect room = new Rect(x, y - 9, width, 12);
      boolean free = taken.stream().noneMatch(room::overlaps) && room.right() < axis.right();
      if (free) {
        drawing.rect(room, 2, "fill", Ink.PAPER, "fill-opacity", "0.8");
        drawing.text(x, y, Drawing.Anchor.LEFT, Type.SMALL, Ink.TEXT, text);
        taken.add(room);
      }
    }
  }

  /// The middle of the piece that goes down furthest.
  private Point longestDrive(TimeAxis axis, double top, Trip trip) {
    Point middle = new Point(axis.at(trip.arrived()), top + tall());
    double longest = 0;
    for (int i = 1; i < trip.visits().size(); i++) {
      Visit from = trip.visits().get(i - 1);
      Visit to = trip.visits().get(i);
      double down = height(to.place()) - height(from.place());
      if (down > longest) {
        longest = down;
        double x = (axis.at(from.departure()) + axis.at(to.arrival())) / 2;
        middle = new Point(x, top + (height(to.place()) + height(from.place())) / 2);
      }
    }
    return middle;
  }

  private String tip(TimeAxis axis, Trip trip) {
    return words.say(
        Phrase.TRIP_TIP,
        Xml.cleaned(trip.id().value()),
        called.commitment(trip.commitment()),
        called.load(trip),
        words.amount(trip.rides().size(), Unit.VEHICLES),
        axis.moment(trip.boardingFrom()),
        axis.moment(trip.departed()),
        axis.moment(trip.arrived()));
  }
}
