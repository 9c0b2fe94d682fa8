package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Progress.Incident;
import org.safepassage.model.Spans;

/// The premises of a rulebook that depend on the time and on incidents, and what that means for its
/// movements. A verdict takes the times as kept; a timetable is made by the clock, and tells it
/// here.
///
/// Immutable.
public final class Circumstances {
  private final Map<Integer, Spans> times;
  private final Map<Integer, Stop> stops;

  /// Which incidents take a premise away.
  ///
  /// @param kinds in small letters
  /// @param sites where; nowhere in particular where it is empty
  private record Stop(Set<String> kinds, Set<Incident.Site> sites) {
    boolean isCausedBy(Incident incident) {
      return kinds.contains(plain(incident.kind()))
          && (sites.isEmpty() || sites.contains(incident.at()));
    }
  }

  private Circumstances(Map<Integer, Spans> times, Map<Integer, Stop> stops) {
    this.times = Map.copyOf(times);
    this.stops = Map.copyOf(stops);
  }

  /// @throws IllegalArgumentException when a premise is of no window or suspension of the agreement
  static Circumstances of(
      List<Premise> premises, Map<CorridorId, Corridor> corridors, Provisos provisos) {
    Map<Integer, Spans> times = new java.util.HashMap<>();
    Map<Integer, Stop> stops = new java.util.HashMap<>();
    for (int i = 0; i < premises.size(); i++) {
      switch (premises.get(i)) {
        case Premise.During(var id) ->
            times.put(i, provisos.findWindow(id).orElseThrow(() -> missing("window", id)).times());
        case Premise.InTime(var limit) -> times.put(i, limit.inTime());
        case Premise.Undisturbed(var id) ->
            stops.put(
                i,
                stop(
                    provisos.findSuspension(id).orElseThrow(() -> missing("suspension", id)),
                    corridors));
        case Premise.Fact _,
            Premise.Consent _,
            Premise.Passage _,
            Premise.OpenCorridor _,
            Premise.Vehicles _,
            Premise.Quorum _ -> {}
      }
    }
    return new Circumstances(times, stops);
  }

  private static IllegalArgumentException missing(String kind, Object id) {
    return new IllegalArgumentException("The agreement has no %s %s.".formatted(kind, id));
  }

  private static Stop stop(Suspension suspension, Map<CorridorId, Corridor> corridors) {
    Set<Incident.Site> sites = new HashSet<>();
    suspension.places().forEach(place -> sites.add(new Incident.Site.AtPlace(place)));
    for (var id : suspension.corridors()) {
      sites.add(new Incident.Site.OnCorridor(id));
      for (PlaceId place :
          Optional.ofNullable(corridors.get(id)).map(Corridor::path).orElse(List.of())) {
        sites.add(new Incident.Site.AtPlace(place));
      }
    }
    return new Stop(
        suspension.incidents().stream().map(Circumstances::plain).collect(Collectors.toSet()),
        sites);
  }

  /// How kinds of incident are compared: neither capitals nor spaces at the ends count.
  private static String plain(String kind) {
    return kind.strip().toLowerCase(Locale.ROOT);
  }

  /// When a premise is given, if that depends on the time.
  public Optional<Spans> findTimes(int premise) {
    return Optional.ofNullable(times.get(premise));
  }

  /// Whether neither the time nor an incident takes a premise away. A state of no known time is
  /// taken to be in time.
  boolean allow(int premise, Progress progress) {
    Spans open = times.getOrDefault(premise, Spans.ALWAYS);
    Stop stop = stops.get(premise);
    return progress.asOf().map(open::contains).orElse(true)
        && (stop == null || progress.incidents().stream().noneMatch(stop::isCausedBy));
  }

  /// Whether nothing depends on the time.
  public boolean isTimeless() {
    return times.isEmpty();
  }

  /// Writes down what time it is: what is open now is given, and what isn't is not.
  public void setClock(Instant now, Levels levels) {
    times.forEach((premise, open) -> {
      if (open.contains(now)) {
        levels.grant(premise);
      } else {
        levels.withhold(premise);
      }
    });
  }

  /// Writes down as given what is open now or will be.
  public void lookAhead(Instant now, Levels levels) {
    times.forEach((premise, open) -> {
      if (open.next(now).isPresent()) {
        levels.grant(premise);
      } else {
        levels.withhold(premise);
      }
    });
  }

  /// Writes down as given all that depends on the time, as if it were always in time.
  public void ignoreTimes(Levels levels) {
    times.keySet().forEach(levels::grant);
  }

  /// The moments from which on what is open changes, without order.
  public List<Instant> changes() {
    return times.values().stream()
        .flatMap(open -> open.windows().stream())
        .flatMap(window -> java.util.stream.Stream.of(window.from(), window.until()))
        .filter(at -> at.isAfter(Instant.MIN) && at.isBefore(Instant.MAX))
        .distinct()
        .toList();
  }

  /// When a count could rise, as far as the time decides: all else counts as it is now.
  ///
  /// @param holds what holds the count
  /// @param hopeful whether to take as reached, and as given, all else that is asked for
  Spans openTimes(List<Hold> holds, long from, long to, Levels levels, boolean hopeful) {
    Spans open = Spans.ALWAYS;
    for (Hold hold : holds) {
      Optional<Long> highest = hold.covers().highestTouched(from, to);
      if (highest.isPresent()) {
        open = open.and(openTimes(hold.requirement(), highest.get(), levels, hopeful));
      }
    }
    return open;
  }

  private Spans openTimes(Requirement requirement, long level, Levels levels, boolean hopeful) {
    return switch (requirement) {
      case Requirement.All(var parts) ->
          parts.stream()
              .map(part -> openTimes(part, level, levels, hopeful))
              .reduce(Spans.ALWAYS, Spans::and);
      case Requirement.Any(var parts) ->
          parts.stream()
              .map(part -> openTimes(part, level, levels, hopeful))
              .reduce(Spans.NEVER, Spans::or);
      case Requirement.AtLeast leaf ->
          hopeful || leaf.holdsAt(level, levels) ? Spans.ALWAYS : Spans.NEVER;
      case Requirement.Granted leaf ->
          findTimes(leaf.index())
              .orElse(hopeful || leaf.holdsAt(level, levels) ? Spans.ALWAYS : Spans.NEVER);
    };
  }

  /// The premises that depend on the time and that a commitment's movements ask for.
  public List<Premise> timesOf(Obligation obligation) {
    List<Premise> found = new ArrayList<>();
    obligation.holds().forEach(hold -> collect(hold.requirement(), found));
    return found.stream().distinct().toList();
  }

  private void collect(Requirement requirement, List<Premise> found) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> collect(part, found));
      case Requirement.Any(var parts) -> parts.forEach(part -> collect(part, found));
      case Requirement.Granted(var premise, var index, var _) -> {
        if (times.containsKey(index)) {
          found.add(premise);
        }
      }
      case Requirement.AtLeast _ -> {}
    }
  }
}
