package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;

/// [Rule#LEGS] where convoys meet: at a checkpoint, all of whose lanes work on one convoy at a
/// time.
final class QueueCheck {
  private record Turn(Trip trip, Minute arrival, int takes, Minute end) {
    int start() {
      return end.value() - takes;
    }
  }

  private final Findings findings;

  QueueCheck(Findings findings) {
    this.findings = findings;
  }

  void check(List<Subject> onRoute) {
    Map<PlaceId, List<Turn>> turns = new TreeMap<>();
    for (Subject subject : onRoute) {
      for (int i = 1; i < subject.end(); i++) {
        int at = i;
        Place place = subject.route().places().get(i);
        subject
            .findControl(i)
            .ifPresent(control ->
                turns
                    .computeIfAbsent(place.id(), _ -> new ArrayList<>())
                    .add(
                        new Turn(
                            subject.trip(),
                            subject.visit(at).arrival(),
                            Inspection.minutes(control, subject.trip()),
                            subject.inspected(at))));
      }
    }
    turns.forEach(this::check);
  }

  private void check(PlaceId place, List<Turn> turns) {
    turns.sort(
        Comparator.comparing(Turn::end).thenComparingInt(Turn::start).thenComparing(Turn::arrival));
    for (int i = 1; i < turns.size(); i++) {
      Turn before = turns.get(i - 1);
      Turn turn = turns.get(i);
      if (turn.start() < before.end().value()) {
        findings.add(
            Rule.LEGS,
            turn.trip(),
            place,
            turn.end(),
            "its inspection of %d minutes begins before that of %s is over, at %s."
                .formatted(turn.takes(), before.trip().id(), before.end()));
      }
      if (turn.arrival().isBefore(before.arrival())) {
        findings.add(
            Rule.LEGS,
            turn.trip(),
            place,
            turn.arrival(),
            "it comes before %s and is inspected after it.".formatted(before.trip().id()));
      }
    }
  }
}
