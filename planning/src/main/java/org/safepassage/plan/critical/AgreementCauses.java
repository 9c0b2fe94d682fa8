package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Requirement;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Together;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;

/// What a convoy waited for because the agreement asks for it: others' counts, room that is shared,
/// partners in a simultaneous hand-over.
final class AgreementCauses {
  private final PlanningProblem problem;
  private final Rulebook rulebook;
  private final Counts counts;

  AgreementCauses(PlanningProblem problem, Counts counts) {
    this.problem = problem;
    this.rulebook = problem.rulebook();
    this.counts = counts;
  }

  /// Offers what it waited for before it passed each milestone that it has by `point`. What the
  /// rulebook has to be asked for is left out where something nearer is known already.
  void offer(Course course, int point, Nearest nearest) {
    for (Milestone milestone : Milestone.values()) {
      OptionalInt judged = course.judged(milestone);
      if (rulebook.obligation(course.index()).has(milestone)
          && judged.isPresent()
          && judged.getAsInt() <= point) {
        counts
            .passing(course, milestone)
            .filter(passing -> passing.judged() > nearest.reach(judged.getAsInt()))
            .ifPresent(passing -> offer(passing, judged.getAsInt(), nearest));
      }
    }
  }

  private void offer(Passing passing, int point, Nearest nearest) {
    Optional<Move.Cross> cross =
        passing.slot().milestone() == Milestone.CROSSED ? crossing(passing) : Optional.empty();
    if (cross.isPresent()) {
      partners(passing, point, cross.get(), nearest);
      ask(
          new Counts.Question.Cross(cross.get(), passing.from(), passing.slot(), passing.judged()),
          passing,
          point,
          nearest);
      return;
    }
    Slot slot = passing.slot();
    if (!ask(rise(slot, passing, passing.alone()), passing, point, nearest)) {
      ask(rise(slot, passing, passing.together()), passing, point, nearest);
    }
    room(passing, point, nearest);
  }

  private static Counts.Question rise(Slot slot, Passing passing, long to) {
    return new Counts.Question.Rise(slot, passing.from(), to, passing.judged());
  }

  private Optional<Move.Cross> crossing(Passing passing) {
    Levels levels = problem.startingLevels();
    levels.put(passing.slot(), passing.from());
    return rulebook.nextCrossing(passing.slot().commitment(), levels);
  }

  private void partners(Passing passing, int point, Move.Cross cross, Nearest nearest) {
    Together together = problem.agreement().together().get(cross.together());
    Requirement.Origin origin =
        new Requirement.Origin(Requirement.Origin.Kind.AFTER, together.clause(), together.where());
    for (HandOver.Strand strand : rulebook.handOvers().get(cross.together()).strands()) {
      for (Passing other :
          counts.passings(strand.commitment(), Milestone.CROSSED, passing.judged())) {
        if (!other.course().equals(passing.course())) {
          Course partner = other.course();
          int ready = partner.inspected(partner.handOver());
          int at = partner.minute(ready);
          nearest.offer(
              new Cause(
                  point,
                  at,
                  Optional.of(partner),
                  ready,
                  List.of(jump(Link.Kind.TOGETHER, passing.course(), partner, origin, at))));
        }
      }
    }
  }

  /// @return whether it is permitted at all
  private boolean ask(Counts.Question question, Passing passing, int point, Nearest nearest) {
    OptionalInt first = counts.firstPermitted(question, nearest.reach(point));
    if (first.isPresent() && first.getAsInt() >= 0) {
      cause(question, first.getAsInt(), passing.course(), point, new ArrayList<>())
          .ifPresent(nearest::offer);
    }
    return first.isPresent();
  }

  /// @param later what follows in the chain
  /// @return nothing where nobody's count made the difference
  private Optional<Cause> cause(
      Counts.Question question, int moment, Course course, int point, List<Link> later) {
    int minute = counts.minute(moment);
    List<Requirement.AtLeast> counted = new ArrayList<>();
    List<Requirement.Granted> given = new ArrayList<>();
    unmet(question, moment - 1).forEach(requirement -> leaves(requirement, counted, given));
    Optional<Passing> fulfils = fulfils(counted, moment);
    if (fulfils.isPresent()) {
      Passing by = fulfils.get();
      Optional<Requirement.Origin> origin =
          counted.stream()
              .filter(leaf -> asksFor(leaf, by.slot()))
              .map(Requirement.AtLeast::origin)
              .findFirst();
      List<Link> links = new ArrayList<>();
      if (by.counted() < by.usable()) {
        links.add(confirmation(by));
      }
      links.add(jump(Link.Kind.AGREEMENT, course, by.course(), origin, minute));
      links.addAll(later);
      return Optional.of(new Cause(point, minute, Optional.of(by.course()), by.point(), links));
    }
    for (Established fact : counts.factsOf(moment)) {
      Optional<Requirement.Granted> asked =
          given.stream()
              .filter(leaf -> leaf.premise().equals(new Premise.Fact(fact.fact())))
              .findFirst();
      OptionalInt premise =
          rulebook.premiseOf(fact.fact()).map(OptionalInt::of).orElse(OptionalInt.empty());
      if (asked.isPresent() && premise.isPresent()) {
        later.addFirst(
            jump(
                Link.Kind.AGREEMENT,
                course,
                Optional.empty(),
                Optional.of(asked.get().origin()),
                minute));
        Counts.Question about = new Counts.Question.Fact(premise.getAsInt(), minute);
        OptionalInt first = counts.firstPermitted(about, minute - 1);
        if (first.isPresent() && first.getAsInt() == moment) {
          return cause(about, moment, course, point, later);
        }
      }
    }
    return Optional.empty();
  }

  private List<Requirement> unmet(Counts.Question question, int moment) {
    Levels view = counts.asSeen(question, moment);
    return switch (question) {
      case Counts.Question.Rise(var slot, var _, var to, var _) -> rulebook.unmet(slot, to, view);
      case Counts.Question.Cross(var cross, var _, var _, var _) -> rulebook.unmet(cross, view);
      case Counts.Question.Fact(var premise, var _) ->
          Optional.ofNullable(rulebook.conditionalFacts().get(premise)).stream().toList();
    };
  }

  private static void leaves(
      Requirement requirement, List<Requirement.AtLeast> counted, List<Requirement.Granted> given) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> leaves(part, counted, given));
      case Requirement.Any(var parts) -> parts.forEach(part -> leaves(part, counted, given));
      case Requirement.AtLeast leaf -> counted.add(leaf);
      case Requirement.Granted leaf -> given.add(leaf);
    }
  }

  /// Of those whose count can be used from a moment on, the one that made the difference: the one
  /// with most people where several did.
  private Optional<Passing> fulfils(List<Requirement.AtLeast> counted, int moment) {
    return counts.passingsOf(moment).stream()
        .filter(passing -> counted.stream().anyMatch(leaf -> asksFor(leaf, passing.slot())))
        .max(
            Comparator.comparingLong(Passing::people)
                .thenComparing(passing -> passing.course().trip().id()));
  }

  private static boolean asksFor(Requirement.AtLeast leaf, Slot slot) {
    return leaf.counter().parts().stream()
        .anyMatch(part ->
            part.slot().commitment() == slot.commitment()
                && part.slot().milestone() == slot.milestone());
  }

  /// What is shared is taken up by whoever boards, so that room comes and goes: it is looked at
  /// only for the minute before.
  private void room(Passing passing, int point, Nearest nearest) {
    int c = passing.slot().commitment();
    for (Limit limit : rulebook.limits()) {
      boolean holds =
          passing.slot().milestone() == limit.since()
              && limit.shares().stream().anyMatch(share -> share.commitment() == c);
      if (!holds || limit.until().isEmpty()) {
        continue;
      }
      Levels before = problem.startingLevels();
      Set<Slot> freeing = new LinkedHashSet<>();
      for (Limit.Share share : limit.shares()) {
        for (Milestone milestone : List.of(limit.since(), limit.until().get())) {
          Slot slot = Slot.reported(share.commitment(), milestone);
          before.put(slot, counts.levelBefore(slot, passing.judged()));
        }
        freeing.add(Slot.reported(share.commitment(), limit.until().get()));
      }
      if (passing.alone() > rulebook.roomUpTo(passing.slot(), before)) {
        freeing.stream()
            .flatMap(slot ->
                counts.passings(slot.commitment(), slot.milestone(), passing.judged()).stream())
            .findFirst()
            .ifPresent(by ->
                nearest.offer(
                    new Cause(
                        point,
                        by.judged(),
                        Optional.of(by.course()),
                        by.point(),
                        List.of(
                            jump(
                                Link.Kind.AGREEMENT,
                                passing.course(),
                                by.course(),
                                limit.origin(),
                                by.judged())))));
      }
    }
  }

  private static Link confirmation(Passing by) {
    return new Link(
        Link.Kind.CONFIRMATION,
        Optional.of(by.course().trip().id()),
        Optional.empty(),
        Optional.of(by.course().site(by.slot().milestone())),
        Optional.empty(),
        Optional.empty(),
        Minute.of(by.counted()),
        Minute.of(by.usable()));
  }

  private static Link jump(
      Link.Kind kind, Course course, Course other, Requirement.Origin origin, int minute) {
    return jump(kind, course, Optional.of(other), Optional.of(origin), minute);
  }

  private static Link jump(
      Link.Kind kind,
      Course course,
      Course other,
      Optional<Requirement.Origin> origin,
      int minute) {
    return jump(kind, course, Optional.of(other), origin, minute);
  }

  private static Link jump(
      Link.Kind kind,
      Course course,
      Optional<Course> other,
      Optional<Requirement.Origin> origin,
      int minute) {
    return new Link(
        kind,
        Optional.of(course.trip().id()),
        other.map(before -> before.trip().id()),
        Optional.empty(),
        Optional.empty(),
        origin,
        Minute.of(minute),
        Minute.of(minute));
  }
}
