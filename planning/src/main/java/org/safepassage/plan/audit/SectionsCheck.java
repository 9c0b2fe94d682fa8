package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SectionId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// [Rule#LEGS] where the road is too narrow: nobody is in a one-way section while somebody comes
/// the other way. A convoy is in it from when it leaves the place before it until it comes to the
/// next.
final class SectionsCheck {
  /// One convoy in a section.
  private record Pass(Trip trip, PlaceId from, PlaceId to, Minute enters, Minute leaves) {
    boolean meets(Pass other) {
      return !from.equals(other.from)
          && enters.isBefore(other.leaves)
          && other.enters.isBefore(leaves);
    }
  }

  private final EmptyWays ways;
  private final Findings findings;
  private final Map<SectionId, List<Pass>> passes = new TreeMap<>();

  SectionsCheck(EmptyWays ways, Findings findings) {
    this.ways = ways;
    this.findings = findings;
  }

  void check(List<Subject> subjects, List<Subject> onRoute) {
    for (Subject subject : onRoute) {
      for (int i = 1; i <= subject.end(); i++) {
        note(
            subject.trip(),
            subject.visit(i - 1),
            subject.visit(i),
            subject.route().legs().get(i - 1).leg().oneWay());
      }
    }
    for (Subject subject : subjects) {
      List<Visit> way = subject.trip().back().way();
      for (int i = 1; i < way.size(); i++) {
        note(subject.trip(), way.get(i - 1), way.get(i), section(way.get(i - 1), way.get(i)));
      }
    }
    passes.forEach(this::check);
  }

  /// The section that empty vehicles come over between two places, where no other leg is as quick.
  private Optional<SectionId> section(Visit from, Visit to) {
    int taken = to.arrival().value() - from.departure().value();
    List<EmptyWays.Leg> fit =
        ways.legs(from.place(), to.place()).stream().filter(leg -> leg.minutes() <= taken).toList();
    return fit.stream().allMatch(leg -> leg.section().isPresent())
        ? fit.stream().flatMap(leg -> leg.section().stream()).findFirst()
        : Optional.empty();
  }

  private void note(Trip trip, Visit from, Visit to, Optional<SectionId> section) {
    if (section.isPresent() && from.departure().isBefore(to.arrival())) {
      passes
          .computeIfAbsent(section.get(), _ -> new ArrayList<>())
          .add(new Pass(trip, from.place(), to.place(), from.departure(), to.arrival()));
    }
  }

  private void check(SectionId section, List<Pass> passes) {
    passes.sort(Comparator.comparing(Pass::enters).thenComparing(pass -> pass.trip().id()));
    List<Pass> inIt = new ArrayList<>();
    for (Pass pass : passes) {
      inIt.removeIf(other -> !pass.enters().isBefore(other.leaves()));
      inIt.stream()
          .filter(pass::meets)
          .findFirst()
          .ifPresent(other ->
              findings.add(
                  Rule.LEGS,
                  pass.trip(),
                  pass.from(),
                  pass.enters(),
                  "it enters the one-way section %s, where %s is coming the other way until %s."
                      .formatted(section, other.trip().id(), other.leaves())));
      inIt.add(pass);
    }
  }
}
