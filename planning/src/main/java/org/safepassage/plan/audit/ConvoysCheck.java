package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Together;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.EscortId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;

/// [Rule#CONVOYS]. The gap binds where convoys set out: at the origin and at the hand-over point,
/// there from one simultaneous crossing to the next.
final class ConvoysCheck {
  private record Start(PlaceId place, CorridorId corridor) {}

  private record Departure(Trip trip, Minute at, boolean crossing) {}

  private final PlanningProblem problem;
  private final EmptyWays ways;
  private final Findings findings;

  ConvoysCheck(PlanningProblem problem, EmptyWays ways, Findings findings) {
    this.problem = problem;
    this.ways = ways;
    this.findings = findings;
  }

  void check(List<Subject> subjects, List<Subject> onRoute) {
    subjects.forEach(this::size);
    escorts(subjects);
    gaps(onRoute);
  }

  private void size(Subject subject) {
    int vehicles = subject.trip().rides().size();
    for (Corridor corridor : subject.corridors()) {
      Corridor.ConvoyRule rule = corridor.convoys();
      if (vehicles < rule.least() || vehicles > rule.most()) {
        findings.add(
            Rule.CONVOYS,
            subject.trip(),
            "a convoy of %d vehicles; %s takes %d to %d."
                .formatted(vehicles, corridor.id(), rule.least(), rule.most()));
      }
      rule.escort().ifPresent(escort -> escorted(subject.trip(), corridor, escort));
    }
  }

  private void escorted(Trip trip, Corridor corridor, EscortId escort) {
    if (trip.escorts().stream().noneMatch(team -> team.escort().equals(escort))) {
      findings.add(
          Rule.CONVOYS,
          trip,
          "no team of %s goes along, which %s asks for.".formatted(escort, corridor.id()));
    }
  }

  private void escorts(List<Subject> subjects) {
    Map<EscortTeam, List<Trip>> uses = new HashMap<>();
    for (Subject subject : subjects) {
      for (EscortTeam team : subject.trip().escorts()) {
        int teams =
            problem.operation().transport().escorts().stream()
                .filter(escort -> escort.id().equals(team.escort()))
                .mapToInt(escort -> escort.teams())
                .sum();
        if (team.number() < 1 || team.number() > teams) {
          findings.add(
              Rule.CONVOYS,
              subject.trip(),
              "there is no team %s: the escort has %d.".formatted(team, teams));
        }
        uses.computeIfAbsent(team, _ -> new ArrayList<>()).add(subject.trip());
      }
    }
    uses.forEach(this::busy);
  }

  private void busy(EscortTeam team, List<Trip> trips) {
    trips.sort(Comparator.comparing(Trip::boardingFrom).thenComparing(Trip::id));
    for (int i = 1; i < trips.size(); i++) {
      Trip before = trips.get(i - 1);
      Trip next = trips.get(i);
      Optional<Integer> drive =
          ways.between(before.back().place(), next.visits().getFirst().place());
      if (drive.isEmpty()
          || next.boardingFrom().value() < before.back().at().value() + drive.get()) {
        findings.add(
            Rule.CONVOYS,
            next,
            "team %s is with %s until %s, at %s then."
                .formatted(team, before.id(), before.back().at(), before.back().place()));
      }
    }
  }

  private void gaps(List<Subject> onRoute) {
    Map<Start, List<Departure>> departures = new HashMap<>();
    Map<Start, Integer> gaps = new HashMap<>();
    for (Subject subject : onRoute) {
      note(subject, 0, departures, gaps);
      if (subject.hasHandOver()) {
        note(subject, subject.handOver(), departures, gaps);
      }
    }
    departures.forEach((start, all) -> gaps(start, all, gaps.getOrDefault(start, 0)));
  }

  private static void note(
      Subject subject, int i, Map<Start, List<Departure>> departures, Map<Start, Integer> gaps) {
    Corridor corridor = subject.route().legs().get(i).corridor();
    Start start = new Start(subject.route().places().get(i).id(), corridor.id());
    gaps.put(start, Minute.lasting(corridor.convoys().gap()));
    departures
        .computeIfAbsent(start, _ -> new ArrayList<>())
        .add(new Departure(subject.trip(), subject.visit(i).departure(), i > 0));
  }

  private void gaps(Start start, List<Departure> departures, int gap) {
    departures.sort(
        Comparator.comparing(Departure::at).thenComparing(departure -> departure.trip().id()));
    for (int i = 1; i < departures.size(); i++) {
      Departure before = departures.get(i - 1);
      Departure next = departures.get(i);
      int apart = next.at().value() - before.at().value();
      if (apart < gap && !(apart == 0 && next.crossing() && isOneEvent(before, next))) {
        findings.add(
            Rule.CONVOYS,
            next.trip(),
            start.place(),
            next.at(),
            "it sets out on %s %d minutes after %s; the gap is %d."
                .formatted(start.corridor(), apart, before.trip().id(), gap));
      }
    }
  }

  private boolean isOneEvent(Departure a, Departure b) {
    return problem.agreement().together().stream()
        .anyMatch(together ->
            isIn(together, a.trip().commitment()) && isIn(together, b.trip().commitment()));
  }

  private static boolean isIn(Together together, CommitmentId commitment) {
    return together.strands().stream().anyMatch(s -> s.commitment().equals(commitment));
  }
}
