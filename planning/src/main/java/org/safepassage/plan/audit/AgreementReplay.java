package org.safepassage.plan.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;

/// [Rule#AGREEMENT]: plays the schedule minute by minute and asks the rulebook about every
/// milestone.
///
/// What was not permitted is reported and then counted all the same, so that one violation isn't
/// repeated by everything after it. Observers attest a count as soon as it can be used.
final class AgreementReplay {
  /// What happens in one minute.
  private static final class Moment {
    final List<Passing> confirmed = new ArrayList<>();
    final List<Passing> passing = new ArrayList<>();
    final List<Established> facts = new ArrayList<>();
  }

  private final PlanningProblem problem;
  private final Rulebook rulebook;
  private final Findings findings;
  private final Levels actual;
  private final Levels usable;
  private final List<Slot> attested;
  private final TreeMap<Integer, Moment> moments = new TreeMap<>();

  AgreementReplay(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.rulebook = problem.rulebook();
    this.findings = findings;
    this.actual = problem.startingLevels();
    this.usable = problem.startingLevels();
    this.attested =
        rulebook.slots().stream().filter(s -> s.evidence() == Evidence.ATTESTED).toList();
  }

  void check(List<Subject> subjects, List<Established> facts) {
    for (Subject subject : subjects) {
      for (Milestone milestone : Milestone.values()) {
        if (rulebook.obligation(subject.index()).has(milestone)) {
          enter(subject, milestone);
        }
      }
    }
    facts.forEach(fact -> moment(fact.at().value()).facts.add(fact));
    attest();
    moments.forEach(this::play);
  }

  private Moment moment(int minute) {
    return moments.computeIfAbsent(minute, _ -> new Moment());
  }

  private void enter(Subject subject, Milestone milestone) {
    Trip trip = subject.trip();
    Optional<Minute> judged = trip.findJudged(milestone);
    Optional<Minute> counted = trip.findCounted(milestone);
    long count = trip.counts(subject.commitment().unit());
    if (judged.isEmpty() || counted.isEmpty() || count == 0) {
      return;
    }
    int at = judged.get().value();
    int confirmed = counted.get().value() + problem.confirmAfter(site(subject, milestone));
    Slot slot = Slot.reported(subject.index(), milestone);
    Passing passing = new Passing(subject, slot, count, at, Math.max(at, confirmed));
    moment(at).passing.add(passing);
    if (passing.usable() > at) {
      moment(passing.usable()).confirmed.add(passing);
    }
  }

  private static PlaceId site(Subject subject, Milestone milestone) {
    return switch (milestone) {
      case BOARDED, DEPARTED -> subject.commitment().origin();
      case READY, CROSSED -> subject.route().places().get(subject.handOver()).id();
      case ARRIVED -> subject.commitment().destination();
    };
  }

  private void play(int minute, Moment moment) {
    Instant now = Minute.of(minute).at(problem.operation().calendar());
    rulebook.circumstances().setClock(now, actual);
    rulebook.circumstances().setClock(now, usable);
    attest();
    moment.confirmed.forEach(this::confirm);
    List<Passing> left = new ArrayList<>(moment.passing);
    List<Established> facts = new ArrayList<>(moment.facts);
    boolean moved = true;
    while (moved) {
      moved = establish(facts);
      moved |= advance(left);
      moved |= boardTogether(left);
      moved |= crossTogether(left);
    }
    for (Passing passing : left) {
      refuse(passing, minute);
      pass(passing);
    }
    for (Established fact : facts) {
      findings.add(
          Rule.AGREEMENT,
          "%s is established at %s, when its conditions don't hold or it already is."
              .formatted(fact.fact(), fact.at()));
      rulebook.premiseOf(fact.fact()).ifPresent(this::grant);
    }
  }

  private boolean establish(List<Established> facts) {
    boolean moved = false;
    for (Iterator<Established> all = facts.iterator(); all.hasNext(); ) {
      Optional<Integer> premise = rulebook.premiseOf(all.next().fact());
      if (premise.isPresent() && rulebook.permits(new Move.Establish(premise.get()), usable)) {
        grant(premise.get());
        all.remove();
        moved = true;
      }
    }
    return moved;
  }

  private void grant(int premise) {
    actual.grant(premise);
    usable.grant(premise);
    attest();
  }

  /// Lets through whole movements of one count: all of this minute together, or one of them.
  private boolean advance(List<Passing> left) {
    boolean moved = false;
    for (Slot slot : left.stream().map(Passing::slot).distinct().toList()) {
      List<Passing> same = left.stream().filter(p -> p.slot().equals(slot)).toList();
      long all = same.stream().mapToLong(Passing::count).sum();
      if (isPermitted(slot, all)) {
        same.forEach(this::pass);
        remove(same, left);
        moved = true;
        continue;
      }
      for (Passing one : same) {
        if (same.size() > 1 && isPermitted(slot, one.count())) {
          pass(one);
          remove(List.of(one), left);
          moved = true;
        }
      }
    }
    return moved;
  }

  private boolean isPermitted(Slot slot, long count) {
    Levels view = usable.copy();
    view.put(slot, actual.level(slot));
    rulebook.before(slot).ifPresent(before -> view.put(before, actual.level(before)));
    long to = actual.level(slot) + count;
    // Whoever has boarded takes up what is shared, whether or not that is known yet.
    return to <= rulebook.roomUpTo(slot, actual)
        && rulebook.permits(new Move.Advance(slot, to), view);
  }

  /// Lets through the boardings of this minute that make up a batch of several commitments.
  private boolean boardTogether(List<Passing> left) {
    boolean moved = false;
    for (int b = 0; b < rulebook.batches().size(); b++) {
      List<Slot> slots =
          rulebook.batches().get(b).shares().stream()
              .map(share -> Slot.reported(share.commitment(), Milestone.BOARDED))
              .toList();
      List<Passing> aboard = left.stream().filter(p -> slots.contains(p.slot())).toList();
      Levels view = usable.copy();
      slots.forEach(slot -> view.put(slot, actual.level(slot)));
      List<Long> to =
          slots.stream().map(slot -> actual.level(slot) + counted(aboard, slot)).toList();
      if (!aboard.isEmpty() && rulebook.permits(new Move.Board(b, to), view)) {
        aboard.forEach(this::pass);
        remove(aboard, left);
        moved = true;
      }
    }
    return moved;
  }

  private static long counted(List<Passing> passings, Slot slot) {
    return passings.stream().filter(p -> p.slot().equals(slot)).mapToLong(Passing::count).sum();
  }

  /// Lets through the crossings of this minute that make up simultaneous hand-overs, with what else
  /// the same convoys bring across before and after. All of it, or nothing.
  private boolean crossTogether(List<Passing> left) {
    List<Passing> crossings =
        left.stream()
            .filter(p -> p.slot().milestone() == Milestone.CROSSED)
            .filter(p -> hasHandOver(p.slot().commitment()))
            .toList();
    if (crossings.isEmpty()) {
      return false;
    }
    List<Passing> across = new JointCrossing(rulebook, crossings, actual, usable).run();
    across.forEach(this::pass);
    remove(across, left);
    return !across.isEmpty();
  }

  /// By identity: thousands can board in one minute, and to compare each with each takes seconds.
  private static void remove(List<Passing> gone, List<Passing> left) {
    Set<Passing> each = Collections.newSetFromMap(new IdentityHashMap<>());
    each.addAll(gone);
    left.removeIf(each::contains);
  }

  private boolean hasHandOver(int commitment) {
    return rulebook.handOvers().stream()
        .flatMap(handOver -> handOver.strands().stream())
        .anyMatch(strand -> strand.commitment() == commitment);
  }

  private void pass(Passing passing) {
    actual.put(passing.slot(), actual.level(passing.slot()) + passing.count());
    if (passing.usable() == passing.judged()) {
      confirm(passing);
    }
  }

  private void confirm(Passing passing) {
    usable.put(passing.slot(), usable.level(passing.slot()) + passing.count());
    attest();
  }

  private void attest() {
    for (Slot slot : attested) {
      usable.put(slot, rulebook.furthest(slot, usable));
    }
  }

  private void refuse(Passing passing, int minute) {
    Slot slot = passing.slot();
    Levels view = usable.copy();
    view.put(slot, actual.level(slot));
    rulebook.before(slot).ifPresent(before -> view.put(before, actual.level(before)));
    findings.add(
        Rule.AGREEMENT,
        passing.subject().trip(),
        site(passing.subject(), slot.milestone()),
        Minute.of(minute),
        "with %d more, %d of %s would be %s; the agreement lets %d.%s"
            .formatted(
                passing.count(),
                actual.level(slot) + passing.count(),
                passing.subject().commitment().id(),
                slot.milestone().word(),
                Math.min(rulebook.roomUpTo(slot, actual), rulebook.furthest(slot, view)),
                notInTime(slot)));
  }

  /// Which of the times that the commitment asks for it is not.
  private String notInTime(Slot slot) {
    String times =
        rulebook.circumstances().timesOf(rulebook.obligation(slot.commitment())).stream()
            .filter(premise -> !usable.isGranted(rulebook.premises().indexOf(premise)))
            .map(premise -> premise.kind() + " " + premise.id())
            .collect(Collectors.joining(", "));
    return times.isEmpty() ? "" : " It is not in time for: " + times + ".";
  }
}
