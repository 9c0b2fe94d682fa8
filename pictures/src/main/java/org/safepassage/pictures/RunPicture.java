package org.safepassage.pictures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Calendar;
import org.safepassage.plan.problem.Minute;

/// Draws what was planned and what was seen over it: time in the direction of reading, the places
/// of each way one below the other. A line between two sightings is straight, since nobody said
/// what was in between.
public final class RunPicture {
  private static final double STATIONS = 210;
  private static final double ROW = 34;

  /// The height of a name.
  private static final double NAME = 11;

  /// From above the first place to beside the line that begins there.
  private static final double BESIDE = 19;

  private static final double BELOW = 13;

  private RunPicture() {}

  /// One way with those who take it.
  ///
  /// @param stations what its places are called, in their order
  public record Band(String name, List<String> stations, List<Run> runs) {
    public Band {
      stations = List.copyOf(stations);
      runs = List.copyOf(runs);
    }
  }

  /// One convoy.
  public record Run(String name, List<Stop> planned, List<Stop> seen) {
    public Run {
      planned = List.copyOf(planned);
      seen = List.copyOf(seen);
    }
  }

  /// @param station which of the band's places, from 0
  public record Stop(int station, Instant at) {}

  /// What is written on it.
  ///
  /// @param planned the sign for what was planned
  /// @param seen the sign for what was seen
  /// @param now the sign for the moment it is drawn of
  public record Legend(String title, String sentence, String planned, String seen, String now) {}

  /// An SVG document.
  ///
  /// @param now the moment; drawn where it lies within the time that is shown
  public static String draw(
      Calendar calendar, List<Band> bands, Instant now, Legend legend, Language language) {
    Words words = new Words(language);
    Drawing drawing = new Drawing(language);
    List<Instant> all = new ArrayList<>();
    for (Band band : bands) {
      for (Run run : band.runs()) {
        run.planned().forEach(stop -> all.add(stop.at()));
        run.seen().forEach(stop -> all.add(stop.at()));
      }
    }
    Instant first = all.stream().min(Instant::compareTo).orElse(now);
    Instant last = all.stream().max(Instant::compareTo).orElse(now);
    Calendar shown = since(first, calendar);
    TimeAxis axis =
        new TimeAxis(
            shown, words, Page.MARGIN + STATIONS, minute(first, shown), minute(last, shown));
    double width = axis.right() - Page.MARGIN;
    double y = Page.head(drawing, legend.title(), legend.sentence(), width);
    int series = 0;
    for (Band band : bands) {
      y = band(drawing, axis, band, series++, y) + 26;
    }
    if (!now.isBefore(axis.first()) && now.isBefore(axis.last())) {
      double x = axis.at(now);
      drawing.line(x, 80, x, y - 20, "stroke", Ink.ALARM, "stroke-dasharray", "2 3");
    }
    Page.legend(
        drawing,
        y,
        width,
        List.of(
            Page.line(Ink.LINE, "1.2", "5 4", legend.planned()),
            Page.line(Ink.LINE, "3", "", legend.seen()),
            Page.line(Ink.ALARM, "1", "2 3", legend.now())));
    return new Sketch(drawing, legend.title(), legend.sentence()).document();
  }

  /// Convoys may have gone before an operation was to start; schedules count minutes from there.
  private static Calendar since(Instant first, Calendar calendar) {
    return first.isBefore(calendar.start())
        ? new Calendar(calendar.zone(), first.truncatedTo(ChronoUnit.HOURS), calendar.end())
        : calendar;
  }

  private static Minute minute(Instant at, Calendar calendar) {
    return Minute.of(Math.max(0, Minute.notAfter(at, calendar)));
  }

  private static double band(Drawing drawing, TimeAxis axis, Band band, int series, double from) {
    drawing.text(Page.MARGIN, from + 12, Drawing.Anchor.LEFT, Type.NAME, Ink.TEXT, band.name());
    double top = axis.scale(drawing, from + 8) + 12;
    double bottom = top + ROW * Math.max(1, band.stations().size() - 1);
    axis.grid(drawing, top - 6, bottom + 6);
    for (int i = 0; i < band.stations().size(); i++) {
      double y = top + ROW * i;
      drawing.line(axis.left(), y, axis.right(), y, "stroke", Ink.FAINT);
      drawing.text(
          axis.left() - 10,
          y + 4,
          Drawing.Anchor.RIGHT,
          Type.SMALL,
          Ink.TEXT,
          Lettering.cutTo(band.stations().get(i), Type.SMALL, STATIONS - 14));
    }
    List<Rect> taken = new ArrayList<>();
    for (Run run : band.runs()) {
      run(drawing, axis, run, Ink.series(series), top, taken);
    }
    double lowest = taken.stream().mapToDouble(Rect::y).max().orElse(bottom);
    return Math.max(bottom, lowest - BELOW);
  }

  /// @param taken where names stand already
  private static void run(
      Drawing drawing, TimeAxis axis, Run run, String colour, double top, List<Rect> taken) {
    List<Point> planned = points(axis, run.planned(), top);
    if (planned.size() > 1) {
      drawing.path(
          run.name(),
          planned,
          "stroke",
          colour,
          "stroke-width",
          "1.2",
          "stroke-dasharray",
          "5 4",
          "fill",
          "none");
    }
    List<Point> seen = points(axis, run.seen(), top);
    if (seen.size() > 1) {
      drawing.path(run.name(), seen, "stroke", colour, "stroke-width", "3", "fill", "none");
    }
    for (Point point : seen) {
      drawing.rect(
          new Rect(point.x() - 4, point.y() - 4, 8, 8), 4, "fill", colour, "stroke", Ink.PAPER);
    }
    // Where it was seen last, as there each is alone; before that, where it begins.
    List<Point> named = seen.isEmpty() ? planned.subList(0, Math.min(1, planned.size())) : seen;
    if (!named.isEmpty()) {
      boolean isSeen = !seen.isEmpty();
      Rect name =
          free(
              taken,
              new Rect(
                  named.getLast().x() + (isSeen ? 8 : 4),
                  named.getLast().y() + (isSeen ? BELOW : -7),
                  Lettering.width(run.name(), Type.SMALL),
                  NAME),
              isSeen ? NAME : BESIDE);
      taken.add(name);
      drawing.text(name.x(), name.y(), Drawing.Anchor.LEFT, Type.SMALL, colour, run.name());
    }
  }

  /// Names give way to each other by a line or two.
  private static Rect free(List<Rect> taken, Rect wanted, double step) {
    for (int line = 0; line <= 2; line++) {
      Rect there = new Rect(wanted.x(), wanted.y() + line * step, wanted.width(), wanted.height());
      if (taken.stream().noneMatch(there::overlaps)) {
        return there;
      }
    }
    return wanted;
  }

  private static List<Point> points(TimeAxis axis, List<Stop> stops, double top) {
    return stops.stream()
        .map(stop -> new Point(axis.at(stop.at()), top + ROW * stop.station()))
        .toList();
  }
}
