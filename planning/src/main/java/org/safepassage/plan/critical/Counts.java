package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.TripId;

/// The counts of a schedule as others may rely on them, at any of its minutes. It is always in
/// time: the times of the agreement are looked at elsewhere.
final class Counts {
  private final PlanningProblem problem;
  private final Rulebook rulebook;

  /// In the order of the agreement, so that of several that do equally well always the same is
  /// told.
  private final Map<Slot, InOrder<Passing>> passings = new LinkedHashMap<>();

  private final Map<Slot, Map<TripId, Passing>> byTrip = new HashMap<>();
  private final List<Established> facts;
  private final Levels start;
  private final Usable usable;

  Counts(PlanningProblem problem, List<Course> courses, List<Established> facts) {
    this.problem = problem;
    this.rulebook = problem.rulebook();
    this.facts = facts;
    this.start = problem.startingLevels();
    rulebook.circumstances().ignoreTimes(start);
    Map<Integer, List<Course>> byCommitment =
        courses.stream()
            .filter(course -> course.people() > 0)
            .collect(Collectors.groupingBy(Course::index, TreeMap::new, Collectors.toList()));
    byCommitment.forEach((c, own) -> {
      for (Milestone milestone : Milestone.values()) {
        if (rulebook.obligation(c).has(milestone)) {
          Slot slot = Slot.reported(c, milestone);
          passings.put(slot, new InOrder<>(passings(slot, own), Passing::judged));
        }
      }
    });
    passings.forEach((slot, all) -> {
      Map<TripId, Passing> own = new HashMap<>();
      all.all().forEach(passing -> own.put(passing.course().trip().id(), passing));
      byTrip.put(slot, own);
    });
    this.usable = new Usable(rulebook, start, passings.values(), facts);
  }

  private List<Passing> passings(Slot slot, List<Course> own) {
    InOrder<Course> inOrder =
        new InOrder<>(
            own.stream().filter(course -> course.judged(slot.milestone()).isPresent()).toList(),
            course -> course.minute(course.judged(slot.milestone()).orElseThrow()));
    List<Passing> all = new ArrayList<>();
    long level = start.level(slot);
    int first = 0;
    while (first < inOrder.size()) {
      int judged = inOrder.minute(first);
      List<Course> sameMinute = inOrder.during(judged);
      long together = level + sameMinute.stream().mapToLong(Course::people).sum();
      long alone = level;
      for (Course course : sameMinute) {
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
                judged,
                counted,
                Math.max(judged, confirmed)));
      }
      level = together;
      first += sameMinute.size();
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

  /// Those who pass a milestone of a commitment in a minute.
  List<Passing> passings(int commitment, Milestone milestone, int minute) {
    return passings
        .getOrDefault(Slot.reported(commitment, milestone), InOrder.empty())
        .during(minute);
  }

  /// The count at a milestone just before a minute, usable or not.
  long levelBefore(Slot slot, int minute) {
    InOrder<Passing> all = passings.getOrDefault(slot, InOrder.empty());
    int before = all.before(minute);
    return before == 0 ? start.level(slot) : all.get(before - 1).together();
  }

  /// From which of the moments on the agreement permits a movement: the place of that moment, -1
  /// for from the start.
  ///
  /// @param after only what is later is of interest: where it is permitted by this minute, -1 may
  ///   be told too
  /// @return nothing where it isn't permitted by itself when it is made
  OptionalInt firstPermitted(Question question, int after) {
    int last = usable.momentsUntil(question.at()) - 1;
    if (!isPermitted(question, last)) {
      return OptionalInt.empty();
    }
    int permitted = last;
    int step = 1;
    while (permitted >= 0) {
      if (minute(permitted) <= after) {
        return OptionalInt.of(-1);
      }
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
        usable.momentsUntil(passing.judged()) - 1);
  }

  /// The counts as they can be used, with the movement's own as they are.
  Levels asSeen(Question question, int moment) {
    Levels view = usable.at(moment).copy();
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
    return usable.minute(moment);
  }

  List<Passing> passingsOf(int moment) {
    return usable.passingsOf(moment);
  }

  List<Established> factsOf(int moment) {
    return usable.factsOf(moment);
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
