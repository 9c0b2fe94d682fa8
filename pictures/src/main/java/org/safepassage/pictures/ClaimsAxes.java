package org.safepassage.pictures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.pictures.ClaimedCounts.Claimed;

/// Days in the direction of reading and people upwards, with room for every claim of a day beside
/// the others.
final class ClaimsAxes {
  private static final double TALL = 230;
  private static final double WIDTH = 400;
  private static final double WIDEST = 1400;
  private static final double NARROWEST_DAY = 4;

  /// Days without a year tell one from another up to here.
  private static final int YEAR = 365;

  private static final double SLOT = 22;
  private static final double LEFT = Page.MARGIN + 52;

  private final ClaimedCounts counts;
  private final Words words;
  private final double top;
  private final LocalDate first;
  private final long days;
  private final double day;
  private final long greatest;
  private final Map<Claimed, Double> places = new HashMap<>();

  ClaimsAxes(ClaimedCounts counts, Words words, double top) {
    this.counts = counts;
    this.words = words;
    this.top = top;
    this.first =
        counts.claims().stream().map(Claimed::first).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        counts.claims().stream().map(Claimed::last).max(Comparator.naturalOrder()).orElseThrow();
    this.days = ChronoUnit.DAYS.between(first, last) + 1;
    Map<LocalDate, List<Claimed>> byDay = new HashMap<>();
    counts
        .claims()
        .forEach(claim -> byDay.computeIfAbsent(middle(claim), _ -> new ArrayList<>()).add(claim));
    int most = byDay.values().stream().mapToInt(List::size).max().orElse(1);
    double wished = Math.max(WIDTH / days, SLOT * (most + 0.5));
    this.day = Math.min(Math.max(wished, NARROWEST_DAY), WIDEST / days);
    byDay.forEach(this::place);
    this.greatest = scaleEnd();
  }

  /// In the middle of its days.
  private static LocalDate middle(Claimed claim) {
    return claim.first().plusDays(ChronoUnit.DAYS.between(claim.first(), claim.last()) / 2);
  }

  private void place(LocalDate on, List<Claimed> claims) {
    double from = LEFT + ChronoUnit.DAYS.between(first, on) * day;
    for (int i = 0; i < claims.size(); i++) {
      places.put(claims.get(i), from + day * (i + 0.5) / claims.size());
    }
  }

  /// A round number, as great as anything that is shown.
  private long scaleEnd() {
    long most = counts.claims().stream().mapToLong(Claimed::greatest).max().orElse(1);
    most = Math.max(most, greatest(counts.reported().orElse(List.of())));
    most = Math.max(Math.max(most, greatest(counts.attested().orElse(List.of()))), 4);
    long unit = 1;
    while (unit <= most / 10) {
      unit *= 10;
    }
    for (long tenths : List.of(10L, 12L, 16L, 20L, 24L, 32L, 40L, 48L, 60L, 80L, 100L)) {
      if (unit <= Long.MAX_VALUE / tenths
          && unit * tenths / 10 >= most
          && unit * tenths % 40 == 0) {
        return unit * tenths / 10;
      }
    }
    return Math.min(Math.ceilDiv(most, 4), Long.MAX_VALUE / 4) * 4;
  }

  private long greatest(List<ClaimedCounts.Step> steps) {
    return steps.stream()
        .filter(step -> step.at().isBefore(end()))
        .mapToLong(ClaimedCounts.Step::people)
        .max()
        .orElse(0);
  }

  double x(Claimed claim) {
    return places.getOrDefault(claim, LEFT);
  }

  /// Cut off at both ends.
  double x(Instant at) {
    double seconds = ChronoUnit.SECONDS.between(start(), at);
    return Math.clamp(LEFT + seconds / 86_400 * day, LEFT, right());
  }

  double y(long people) {
    return bottom() - TALL * people / greatest;
  }

  double left() {
    return LEFT;
  }

  double right() {
    return LEFT + day * days;
  }

  double top() {
    return top;
  }

  double bottom() {
    return top + TALL;
  }

  /// When the first day begins.
  Instant start() {
    return first.atStartOfDay(counts.zone()).toInstant();
  }

  /// When it ends: after the last day.
  Instant end() {
    return first.plusDays(days).atStartOfDay(counts.zone()).toInstant();
  }

  /// Lines across and upright with what they stand for.
  ///
  /// @return where it ends
  double draw(Drawing drawing) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      long people = greatest / 4 * quarter;
      double y = y(people);
      drawing.line(left(), y, right(), y, "stroke", quarter == 0 ? Ink.LINE : Ink.FAINT);
      drawing.text(
          left() - 8, y + 4, Drawing.Anchor.RIGHT, Type.BODY, Ink.QUIET, words.number(people));
    }
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(
            days > YEAR ? "d MMM uuuu" : "d MMM", words.language().locale());
    double written = left() - 100;
    long step = Math.ceilDiv(days, (long) (WIDEST / NARROWEST_DAY));
    for (long i = 0; i <= days; i += step) {
      double x = left() + i * day;
      drawing.line(x, top, x, bottom() + 5, "stroke", Ink.FAINT);
      if (i < days) {
        String text = first.plusDays(i).format(form);
        double room = Lettering.width(text, Type.BODY) + 6;
        if (x + day / 2 - room / 2 > written) {
          drawing.text(
              x + day / 2, bottom() + 18, Drawing.Anchor.MIDDLE, Type.BODY, Ink.QUIET, text);
          written = x + day / 2 + room / 2;
        }
      }
    }
    drawing.reach(right() + 12, bottom() + 20);
    return bottom() + 22;
  }
}
