package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SectionId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;

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

  private final Findings findings;

  SectionsCheck(Findings findings) {
    this.findings = findings;
  }

  void check(List<Subject> onRoute) {
    Map<SectionId, List<Pass>> passes = new TreeMap<>();
    for (Subject subject : onRoute) {
      for (int i = 1; i <= subject.end(); i++) {
        Pass pass =
            new Pass(
                subject.trip(),
                subject.visit(i - 1).place(),
                subject.visit(i).place(),
                subject.visit(i - 1).departure(),
                subject.visit(i).arrival());
        if (pass.enters().isBefore(pass.leaves())) {
          subject
              .route()
              .legs()
              .get(i - 1)
              .leg()
              .oneWay()
              .ifPresent(id -> passes.computeIfAbsent(id, _ -> new ArrayList<>()).add(pass));
        }
      }
    }
    passes.forEach(this::check);
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
