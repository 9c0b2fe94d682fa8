package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.TripId;

/// The counts of a schedule as others may rely on them, at any of its minutes. It is always in
/// time: the times of the agreement are looked at elsewhere.
final class Counts {
  private static final class Moment {
    final List<Passing> usable = new ArrayList<>();
    final List<Established> facts = new ArrayList<>();
  }

  private final PlanningProblem problem;
  private final Rulebook rulebook;
  private final Map<Slot, List<Passing>> passings = new HashMap<>();
  private final Map<Slot, Map<TripId, Passing>> byTrip = new HashMap<>();
  private final List<Integer> minutes;
  private final List<Moment> moments;
  private final List<Established> facts;
  private final Levels start;
  private final Levels usable;
  private final List<Slot> attested;

  /// How many of the moments are in `usable`.
  private int reached;

  Counts(PlanningProblem problem, List<Course> courses, List<Established> facts) {
    this.problem = problem;
    this.rulebook = problem.rulebook();
    this.facts = facts;
    this.start = problem.startingLevels();
    rulebook.circumstances().ignoreTimes(start);
    this.usable = start.copy();
    this.attested =
        rulebook.slots().stream().filter(slot -> slot.evidence() == Evidence.ATTESTED).toList();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        Slot slot = Slot.reported(c, milestone);
        if (rulebook.obligation(c).has(milestone)) {
          passings.put(slot, passings(slot, courses));
        }
      }
    }
    passings.forEach((slot, all) -> {
      Map<TripId, Passing> own = new HashMap<>();
      all.forEach(passing -> own.put(passing.course().trip().id(), passing));
      byTrip.put(slot, own);
    });
    TreeMap<Integer, Moment> byMinute = new TreeMap<>();
    passings
        .values()
        .forEach(all ->
            all.forEach(
                p -> byMinute.computeIfAbsent(p.usable(), _ -> new Moment()).usable.add(p)));
    facts.forEach(f -> byMinute.computeIfAbsent(f.at().value(), _ -> new Moment()).facts.add(f));
    this.minutes = List.copyOf(byMinute.keySet());
    this.moments = List.copyOf(byMinute.values());
  }

  private List<Passing> passings(Slot slot, List<Course> courses) {
    record At(Course course, int judged) {}

    List<At> inOrder =
        courses.stream()
            .filter(course -> course.index() == slot.commitment() && course.people() > 0)
            .filter(course -> course.judged(slot.milestone()).isPresent())
            .map(course ->
                new At(course, course.minute(course.judged(slot.milestone()).orElseThrow())))
            .sorted(Comparator.comparingInt(At::judged))
            .toList();
    List<Passing> all = new ArrayList<>();
    long level = start.level(slot);
    int first = 0;
    while (first < inOrder.size()) {
      int end = first;
      long together = level;
      while (end < inOrder.size() && inOrder.get(end).judged() == inOrder.get(first).judged()) {
        together += inOrder.get(end++).course().people();
      }
      long alone = level;
      for (At at : inOrder.subList(first, end)) {
        Course course = at.course();
        alone += course.people();
        int point = course.counted(slot.milestone()).orElseThrow();
        int counted = course.minute(point);
        int confirmed = counted + problem.confirmAfter(course.site(slot.milestone()));
        all.add(
            new Passing(
                course,
                point,
                slot,
                course.people(),
                level,
                alone,
                together,
                at.judged(),
                counted,
                Math.max(at.judged(), confirmed)));
      }
      level = together;
      first = end;
    }
    return all;
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Optional<Passing> passing(Course course, Milestone milestone) {
    Slot slot = Slot.reported(course.index(), milestone);
    return Optional.ofNullable(byTrip.getOrDefault(slot, Map.of()).get(course.trip().id()));
  }

  /// All that pass a milestone of a commitment, in order.
  List<Passing> passings(int commitment, Milestone milestone) {
    return passings.getOrDefault(Slot.reported(commitment, milestone), List.of());
  }

  /// From which of the moments on the agreement permits a movement: the place of that moment, -1
  /// for from the start.
  ///
  /// @return nothing where it isn't permitted by itself when it is made
  OptionalInt firstPermitted(Question question) {
    int last = momentsUntil(question.at()) - 1;
    if (!isPermitted(question, last)) {
      return OptionalInt.empty();
    }
    int permitted = last;
    int step = 1;
    while (permitted >= 0) {
      int earlier = Math.max(-1, permitted - step);
      if (!isPermitted(question, earlier)) {
        break;
      }
      permitted = earlier;
      step *= 2;
    }
    int not = Math.max(-2, permitted - step);
    while (permitted - not > 1) {
      int middle = not + (permitted - not) / 2;
      if (isPermitted(question, middle)) {
        permitted = middle;
      } else {
        not = middle;
      }
    }
    return OptionalInt.of(permitted);
  }

  /// A movement about which the rulebook is asked.
  ///
  /// @param at the minute in which it is made
  sealed interface Question {
    int at();

    /// @param from the level before it
    record Rise(Slot slot, long from, long to, int at) implements Question {}

    /// A part of a simultaneous hand-over, of which all are ready.
    record Cross(Move.Cross cross, long from, Slot slot, int at) implements Question {}

    record Fact(int premise, int at) implements Question {}
  }

  /// Whether the agreement permits it with what can be used from a moment on; -1 for the start.
  boolean isPermitted(Question question, int moment) {
    Levels view = asSeen(question, moment);
    return switch (question) {
      case Question.Rise(var slot, var _, var to, var _) ->
          rulebook.permits(new Move.Advance(slot, to), view);
      case Question.Cross(var cross, var _, var _, var _) -> rulebook.unmet(cross, view).isEmpty();
      case Question.Fact(var premise, var _) -> rulebook.permits(new Move.Establish(premise), view);
    };
  }

  /// The counts that a movement was judged by, at a time that is always right.
  Levels whenJudged(Passing passing) {
    return asSeen(
        new Question.Rise(passing.slot(), passing.from(), passing.alone(), passing.judged()),
        momentsUntil(passing.judged()) - 1);
  }

  /// The counts as they can be used, with the movement's own as they are.
  Levels asSeen(Question question, int moment) {
    goTo(moment);
    Levels view = usable.copy();
    grantFacts(question, moment, view);
    switch (question) {
      case Question.Rise(var slot, var from, var to, var _) -> {
        view.put(slot, from);
        rulebook
            .before(slot)
            .ifPresent(before -> view.put(before, Math.max(to, view.level(before))));
      }
      case Question.Cross(var cross, var from, var slot, var _) -> {
        HandOver handOver = rulebook.handOvers().get(cross.together());
        for (HandOver.Strand strand : handOver.strands()) {
          Slot ready = Slot.reported(strand.commitment(), Milestone.READY);
          Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
          long begin = cross.part() == 0 ? strand.beyond() : strand.ends().get(cross.part() - 1);
          view.put(ready, rulebook.obligation(strand.commitment()).due());
          view.put(crossed, strand.commitment() == slot.commitment() ? from : begin);
        }
      }
      case Question.Fact _ -> {}
    }
    return view;
  }

  int minute(int moment) {
    return minutes.get(moment);
  }

  List<Passing> passingsOf(int moment) {
    return moments.get(moment).usable;
  }

  List<Established> factsOf(int moment) {
    return moments.get(moment).facts;
  }

  private int momentsUntil(int minute) {
    int low = 0;
    int high = minutes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (minutes.get(middle) <= minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void goTo(int moment) {
    while (reached <= moment) {
      change(moments.get(reached++), 1);
    }
    while (reached > moment + 1) {
      change(moments.get(--reached), -1);
    }
    for (Slot slot : attested) {
      usable.put(slot, start.level(slot));
    }
    for (Slot slot : attested) {
      usable.put(slot, rulebook.furthest(slot, usable));
    }
  }

  private void change(Moment moment, int sign) {
    for (Passing passing : moment.usable) {
      usable.put(passing.slot(), usable.level(passing.slot()) + sign * passing.people());
    }
  }

  private void grantFacts(Question question, int moment, Levels view) {
    for (Established fact : facts) {
      if (moment >= 0 && fact.at().value() <= minute(moment)) {
        rulebook
            .premiseOf(fact.fact())
            .filter(
                premise -> !(question instanceof Question.Fact(var own, var _) && own == premise))
            .ifPresent(view::grant);
      }
    }
  }
}
