package org.safepassage.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Fate;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;

/// Reckons the heads of one convoy: who passed what, who is where, who is missing.
///
/// Whoever was counted at one point and neither later, nor accounted for since, nor back at the
/// origin, is missing. The most that were counted anywhere before set what is expected, since a
/// count that was too small once doesn't make people vanish.
final class HeadReckoning {
  private static final List<Milestone> MILESTONES = List.of(Milestone.values());

  private final ConvoyRecord convoy;
  private final List<Statement> sightings;

  /// @param convoy all but its heads
  /// @param sightings in the order in which it was seen
  HeadReckoning(ConvoyRecord convoy, List<Statement> sightings) {
    this.convoy = convoy;
    this.sightings = sightings;
  }

  HeadCount reckon() {
    Map<Milestone, Map<CategoryId, Count>> passed = new EnumMap<>(Milestone.class);
    Map<CategoryId, Count> underWay = new TreeMap<>();
    Map<CategoryId, HeadCount.Missing> missing = new TreeMap<>();
    Map<Milestone, Map<CategoryId, Count>> accounted = accountedFor();
    for (CategoryId category : categories()) {
      long[] levels = levels(category, accounted);
      for (Milestone milestone : MILESTONES) {
        if (levels[milestone.ordinal()] > 0) {
          passed
              .computeIfAbsent(milestone, _ -> new TreeMap<>())
              .put(category, Count.of(levels[milestone.ordinal()]));
        }
      }
      Optional<HeadCount.Missing> gone = missing(category);
      gone.ifPresent(m -> missing.put(category, m));
      long road = underWay(category, levels, accounted, gone);
      if (road > 0) {
        underWay.put(category, Count.of(road));
      }
    }
    return new HeadCount(passed, accounted, underWay, missing, departedAt(), lastSeenAt());
  }

  private Set<CategoryId> categories() {
    Set<CategoryId> all = new TreeSet<>(intended().keySet());
    convoy.counts().values().forEach(byCategory -> all.addAll(byCategory.keySet()));
    convoy.fates().forEach(fate -> all.add(fate.category()));
    return all;
  }

  private Map<CategoryId, Count> intended() {
    return ConvoyReading.byCategory(convoy.intended());
  }

  private Optional<Tally> tally(Point point, CategoryId category) {
    return Optional.ofNullable(convoy.counts().getOrDefault(point, Map.of()).get(category));
  }

  private Optional<Long> counted(Milestone milestone, CategoryId category) {
    return tally(new Point.AtMilestone(milestone), category).map(t -> t.figure().value());
  }

  /// Those who will not arrive, by the milestone they passed last. People who were born on the way
  /// are in none.
  private Map<Milestone, Map<CategoryId, Count>> accountedFor() {
    Map<Milestone, Map<CategoryId, Count>> accounted = new EnumMap<>(Milestone.class);
    for (ConvoyRecord.AccountedFor fate : convoy.fates()) {
      if (fate.fate().change() < 0 && !fate.tally().figure().isZero()) {
        accounted
            .computeIfAbsent(fate.lastPassed(), _ -> new TreeMap<>())
            .merge(
                fate.category(), fate.tally().figure(), (a, b) -> Count.of(a.value() + b.value()));
      }
    }
    return accounted;
  }

  private long[] levels(CategoryId category, Map<Milestone, Map<CategoryId, Count>> accounted) {
    long[] levels = new long[MILESTONES.size()];
    long before = aboard(category);
    Optional<Milestone> furthest = furthest();
    for (Milestone milestone : MILESTONES) {
      int m = milestone.ordinal();
      boolean isPassed = furthest.map(f -> f.compareTo(milestone) >= 0).orElse(false);
      long carried = isPassed && milestone != Milestone.ARRIVED ? before : 0;
      levels[m] = counted(milestone, category).orElse(carried);
      long lost = at(accounted, milestone, category);
      before = Math.max(0, (levels[m] > 0 ? levels[m] : before) - lost);
    }
    // Whoever passed a milestone has passed those before it, and so have those accounted for since.
    for (int m = MILESTONES.size() - 2; m >= 0; m--) {
      long since = levels[m + 1] + at(accounted, MILESTONES.get(m), category);
      levels[m] = Math.max(levels[m], since - born(category));
    }
    long returned = returned(category, levels, accounted);
    for (int m = 0; m < levels.length; m++) {
      levels[m] = Math.max(0, levels[m] - (m == Milestone.ARRIVED.ordinal() ? 0 : returned));
    }
    return levels;
  }

  /// Who is aboard as far as anybody said before the departure was counted.
  private long aboard(CategoryId category) {
    return counted(Milestone.BOARDED, category)
        .or(() -> counted(Milestone.DEPARTED, category))
        .orElseGet(() -> intended().getOrDefault(category, Count.ZERO).value());
  }

  private long returned(
      CategoryId category, long[] levels, Map<Milestone, Map<CategoryId, Count>> accounted) {
    Optional<Tally> back = tally(new Point.BackAtOrigin(), category);
    if (back.isPresent()) {
      return back.get().figure().value();
    }
    if (convoy.state() instanceof ConvoyState.Returned) {
      long gone = accountedSum(accounted, category) + levels[Milestone.ARRIVED.ordinal()];
      return Math.max(0, levels[Milestone.DEPARTED.ordinal()] - gone);
    }
    return 0;
  }

  private long born(CategoryId category) {
    return convoy.fates().stream()
        .filter(fate -> fate.category().equals(category) && fate.fate() == Fate.BORN)
        .mapToLong(fate -> fate.tally().figure().value())
        .sum();
  }

  private static long at(
      Map<Milestone, Map<CategoryId, Count>> accounted, Milestone milestone, CategoryId category) {
    return accounted.getOrDefault(milestone, Map.of()).getOrDefault(category, Count.ZERO).value();
  }

  private static long accountedSum(
      Map<Milestone, Map<CategoryId, Count>> accounted, CategoryId category) {
    return MILESTONES.stream().mapToLong(m -> at(accounted, m, category)).sum();
  }

  private Optional<Milestone> furthest() {
    return sightings.stream()
        .flatMap(sighting -> ConvoyReading.milestoneOf(sighting).stream())
        .max(Comparator.naturalOrder());
  }

  /// A count of one category, where and when.
  private record Counted(Point point, long people, Instant at) {}

  private Optional<HeadCount.Missing> missing(CategoryId category) {
    List<Counted> counted = new ArrayList<>();
    convoy
        .counts()
        .forEach((point, byCategory) ->
            Optional.ofNullable(byCategory.get(category))
                .filter(_ -> point.isOfEverybodyAboard())
                .ifPresent(tally ->
                    counted.add(new Counted(point, tally.figure().value(), timeOf(tally, point)))));
    counted.sort(Comparator.<Counted>comparingInt(c -> rank(c.point())).thenComparing(Counted::at));
    long back = tally(new Point.BackAtOrigin(), category).map(t -> t.figure().value()).orElse(0L);
    Optional<Instant> backAt = tally(new Point.BackAtOrigin(), category).map(Tally::at);
    if (counted.isEmpty() || (counted.size() == 1 && backAt.isEmpty())) {
      return Optional.empty();
    }
    boolean endsAtOrigin = backAt.isPresent() && !isCountedOnArrival(category);
    Counted last =
        endsAtOrigin
            ? new Counted(new Point.BackAtOrigin(), back, backAt.get())
            : counted.getLast();
    long there = endsAtOrigin ? back : last.people() + back;
    List<Counted> before = endsAtOrigin ? counted : counted.subList(0, counted.size() - 1);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Counted most = before.getFirst();
    long expected = Long.MIN_VALUE;
    for (Counted each : before) {
      long then = each.people() + changesAfter(each, category);
      if (then > expected) {
        expected = then;
        most = each;
      }
    }
    long gone = expected - there;
    return gone <= 0
        ? Optional.empty()
        : Optional.of(
            new HeadCount.Missing(
                Count.of(gone),
                Count.of(expected),
                Count.of(there),
                most.point(),
                most.at(),
                last.point()));
  }

  private static Instant timeOf(Tally tally, Point point) {
    return tally.said().isEmpty() && point instanceof Point.AtMilestone ? Instant.MIN : tally.at();
  }

  private boolean isCountedOnArrival(CategoryId category) {
    return counted(Milestone.ARRIVED, category).isPresent();
  }

  /// Where on the way a point is, as far as that is known without clocks: whoever saw a convoy at a
  /// checkpoint and says so with a time after its arrival is wrong about the time.
  private static int rank(Point point) {
    return switch (point) {
      case Point.Assembled _ -> 0;
      case Point.AtMilestone(var milestone) ->
          switch (milestone) {
            case BOARDED -> 1;
            case DEPARTED -> 2;
            case READY, CROSSED -> 3;
            case ARRIVED -> 4;
          };
      case Point.OnTheWay _ -> 3;
      case Point.AtHospital _, Point.BackAtOrigin _ -> 5;
    };
  }

  /// By how much those aboard changed since a count: all fates after a first count, since what
  /// became of people is often told later than it happened and sometimes earlier than they boarded.
  private long changesAfter(Counted count, CategoryId category) {
    boolean isFirst =
        count.point() instanceof Point.AtMilestone(var milestone)
            && milestone.compareTo(Milestone.DEPARTED) <= 0;
    return convoy.fates().stream()
        .filter(fate -> fate.category().equals(category))
        .filter(fate -> isFirst || fate.tally().said().getFirst().at().isAfter(count.at()))
        .mapToLong(fate -> fate.fate().change() * fate.tally().figure().value())
        .sum();
  }

  private long underWay(
      CategoryId category,
      long[] levels,
      Map<Milestone, Map<CategoryId, Count>> accounted,
      Optional<HeadCount.Missing> missing) {
    if (!convoy.state().isOnTheRoad()) {
      return 0;
    }
    long left = levels[Milestone.DEPARTED.ordinal()];
    long gone = levels[Milestone.ARRIVED.ordinal()] + accountedSum(accounted, category);
    return Math.max(
        0, left + born(category) - gone - missing.map(m -> m.people().value()).orElse(0L));
  }

  private Optional<Instant> departedAt() {
    return sightings.stream()
        .filter(sighting ->
            ConvoyReading.milestoneOf(sighting)
                .filter(m -> m.compareTo(Milestone.DEPARTED) >= 0)
                .isPresent())
        .map(Statement::at)
        .min(Comparator.naturalOrder());
  }

  private Map<PlaceId, Instant> lastSeenAt() {
    Map<PlaceId, Instant> seen = new TreeMap<>();
    for (Statement sighting : sightings) {
      if (sighting.body() instanceof ConvoyBody.Seen body) {
        body.place().ifPresent(place -> seen.put(place, sighting.at()));
      }
    }
    return seen;
  }
}
