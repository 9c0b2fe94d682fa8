package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Unit;

/// When it does most harm to withhold something: the state that can be reached in which most people
/// are between origin and reception who can then not go on.
///
/// These are, first, all those under way of the commitments that ask for it: withheld, it leaves
/// them where they are, even those who have passed where it was asked for. And of the others those
/// who could no longer arrive if these stay where they are, since they wait for them, or for others
/// who wait for them. Who could come to wait so is read from the rulebook; that many under way are
/// a bound. In the states that are found, everybody goes on who still can: who has not arrived then
/// is counted. Where both are the same, no state is worse.
final class WorstMoments {
  /// Of so many others, what is known helps.
  private static final int MOST_OTHERS = 40;

  /// Where it isn't clear how many of so many commitments can be under way, it is asked without
  /// each.
  private static final int MOST_TAKEN_APART = 5;

  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Withholding withholding;
  private final Levels start;
  private final Feasibility feasibility;
  private final BitSet forGood = new BitSet();
  private final List<BitSet> asked = new ArrayList<>();
  private final Map<Integer, List<Integer>> waitsFor = new HashMap<>();

  /// By milestone, the earlier first.
  private final Map<Milestone, Map<Integer, List<Integer>>> waitsOnTheWayFor =
      new EnumMap<>(Milestone.class);

  /// @param rulebook the monotone part of the deal
  WorstMoments(
      Agreement agreement,
      Rulebook rulebook,
      Levels start,
      Withholding withholding,
      Feasibility feasibility) {
    this.agreement = agreement;
    this.rulebook = rulebook;
    this.withholding = withholding;
    this.start = start;
    this.feasibility = feasibility;
    for (int i = 0; i < rulebook.premises().size(); i++) {
      forGood.set(i, isForGood(rulebook.premises().get(i)));
    }
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      read(c);
    }
    for (HandOver handOver : rulebook.handOvers()) {
      List<Integer> partners =
          handOver.strands().stream().map(HandOver.Strand::commitment).distinct().toList();
      partners.forEach(c -> note(c, Milestone.CROSSED, partners));
    }
  }

  /// Who is stopped when something is withheld.
  ///
  /// @param premises that go with it, by their places
  /// @param directly the commitments that ask for it
  /// @param behind those of whom people on the way may wait for these, with the last milestone that
  ///   they may have to wait for
  private record Concerned(
      List<Integer> premises, List<Integer> directly, SortedMap<Integer, Milestone> behind) {}

  private record Asked(Concerned concerned, Unit unit) {}

  /// @param worstCase with what may be spent on each question
  List<WorstMoment> of(List<Premise> relied, WorstCase worstCase) {
    Map<List<Integer>, Concerned> concerned = new HashMap<>();
    Set<Asked> all = new LinkedHashSet<>();
    for (Premise premise : relied) {
      Concerned who = concerned.computeIfAbsent(taken(premise), this::concerned);
      units(who).forEach(unit -> all.add(new Asked(who, unit)));
    }
    Map<Asked, WorstCase.Found> known = answers(all, worstCase);
    List<WorstMoment> moments = new ArrayList<>();
    for (Premise premise : relied) {
      Concerned who = concerned.computeIfAbsent(taken(premise), this::concerned);
      for (Unit unit : units(who)) {
        WorstCase.Found found = Objects.requireNonNull(known.get(new Asked(who, unit)));
        moments.add(
            new WorstMoment(
                premise,
                unit,
                found.difference(),
                found.bound(),
                CheckReport.reach(rulebook, found.state())));
      }
    }
    return moments;
  }

  private List<Integer> taken(Premise premise) {
    return withholding.goingWith(premise).stream().filter(i -> !forGood.get(i)).toList();
  }

  private List<Unit> units(Concerned concerned) {
    return Stream.concat(concerned.directly().stream(), concerned.behind().keySet().stream())
        .map(c -> rulebook.obligation(c).unit())
        .distinct()
        .sorted()
        .toList();
  }

  /// Whatever is known of others helps: no more are under way of a part than of the whole, nor of
  /// two together than of each; and the state that is worst for others may be so here.
  private Map<Asked, WorstCase.Found> answers(Set<Asked> all, WorstCase worstCase) {
    Map<Until, WorstCase.Found> underWay = new LinkedHashMap<>();
    for (Asked asked : all) {
      Until until = until(asked);
      WorstCase.Found whole = underWay.computeIfAbsent(until, who -> underWay(who, worstCase));
      if (!whole.isProven() && until.until().size() <= MOST_TAKEN_APART) {
        for (Until part : until.withoutOne()) {
          underWay.computeIfAbsent(part, who -> underWay(who, worstCase));
        }
      }
    }
    Map<Asked, WorstCase.Found> known = new HashMap<>();
    for (Asked asked : all) {
      Until until = until(asked);
      long bound = bound(until, underWay);
      List<Levels> states = new ArrayList<>();
      states.add(Objects.requireNonNull(underWay.get(until)).state());
      if (!asked.concerned().behind().isEmpty() && feasibility.isCertain()) {
        states.add(heldBack(asked));
      }
      underWay.values().stream()
          .limit(MOST_OTHERS)
          .map(WorstCase.Found::state)
          .forEach(states::add);
      Levels worst = states.getFirst();
      long there = stopped(asked, worst);
      for (Levels state : states) {
        long here = there < bound ? stopped(asked, state) : there;
        worst = here > there ? state : worst;
        there = Math.max(here, there);
      }
      known.put(asked, new WorstCase.Found(there, bound, worst));
    }
    return known;
  }

  private static long bound(Until until, Map<Until, WorstCase.Found> underWay) {
    WorstCase.Found own = Objects.requireNonNull(underWay.get(until));
    long bound = own.bound();
    if (own.isProven()) {
      return bound;
    }
    List<Map.Entry<Until, WorstCase.Found>> some =
        underWay.entrySet().stream().limit(MOST_OTHERS).toList();
    for (Map.Entry<Until, WorstCase.Found> one : some) {
      if (one.getKey().covers(until)) {
        bound = Math.min(bound, one.getValue().bound());
      }
      for (Map.Entry<Until, WorstCase.Found> other : some) {
        if (one.getKey().and(other.getKey()).covers(until)) {
          bound = Math.min(bound, one.getValue().bound() + other.getValue().bound());
        }
      }
    }
    return bound;
  }

  /// Those who are stopped have left and got no further, and everybody else has gone as far as they
  /// can.
  private Levels heldBack(Asked asked) {
    Map<Slot, Long> held = new HashMap<>();
    BitSet stays = bits(asked.concerned().directly());
    for (Slot slot : rulebook.slots()) {
      if (stays.get(slot.commitment()) && slot.milestone().compareTo(Milestone.DEPARTED) > 0) {
        held.put(slot, start.level(slot));
      }
    }
    return new Fixpoint(rulebook.heldAt(held)).from(start).levels();
  }

  /// Who of which unit is under way: from the departure until a milestone.
  private record Until(Unit unit, SortedMap<Integer, Milestone> until) {
    boolean covers(Until other) {
      return other.until().entrySet().stream()
          .allMatch(one -> {
            Milestone here = until.get(one.getKey());
            return here != null && here.compareTo(one.getValue()) >= 0;
          });
    }

    List<Until> withoutOne() {
      List<Until> parts = new ArrayList<>();
      for (int c : until.keySet()) {
        SortedMap<Integer, Milestone> others = new TreeMap<>(until);
        others.remove(c);
        parts.add(new Until(unit, others));
      }
      return parts;
    }

    Until and(Until other) {
      SortedMap<Integer, Milestone> both = new TreeMap<>(until);
      if (unit == other.unit()) {
        other.until().forEach((c, m) -> both.merge(c, m, (x, y) -> x.compareTo(y) >= 0 ? x : y));
      }
      return new Until(unit, both);
    }
  }

  private Until until(Asked asked) {
    SortedMap<Integer, Milestone> until = new TreeMap<>();
    ofUnit(asked.concerned().behind().keySet(), asked.unit())
        .forEach(c -> until.put(c, asked.concerned().behind().getOrDefault(c, Milestone.ARRIVED)));
    ofUnit(asked.concerned().directly(), asked.unit())
        .forEach(c -> until.put(c, Milestone.ARRIVED));
    return new Until(asked.unit(), until);
  }

  private List<Integer> ofUnit(Collection<Integer> commitments, Unit unit) {
    return commitments.stream().filter(c -> rulebook.obligation(c).unit() == unit).toList();
  }

  private WorstCase.Found underWay(Until who, WorstCase worstCase) {
    Counter departed = counter(who.until().keySet(), _ -> Milestone.DEPARTED);
    Counter passed =
        counter(who.until().keySet(), c -> who.until().getOrDefault(c, Milestone.ARRIVED));
    return feasibility.attained(worstCase.of(departed, passed), departed, passed);
  }

  /// How many can't go on if it is withheld in a state for good.
  private long stopped(Asked asked, Levels state) {
    Levels without = state.copy();
    asked.concerned().premises().forEach(without::withhold);
    Map<Slot, Long> held = new HashMap<>();
    BitSet stays = bits(asked.concerned().directly());
    rulebook.slots().stream()
        .filter(slot -> stays.get(slot.commitment()))
        .forEach(slot -> held.put(slot, state.level(slot)));
    Levels end = new Fixpoint(rulebook.heldAt(held)).from(without).levels();
    long stopped = 0;
    for (int c : ofUnit(asked.concerned().directly(), asked.unit())) {
      stopped += departed(c, state) - arrived(c, state);
    }
    for (int c : ofUnit(asked.concerned().behind().keySet(), asked.unit())) {
      Milestone last = asked.concerned().behind().getOrDefault(c, Milestone.ARRIVED);
      stopped += Math.max(0, departed(c, state) - end.level(Slot.reported(c, last)));
    }
    return stopped;
  }

  private static long departed(int commitment, Levels levels) {
    return levels.level(Slot.reported(commitment, Milestone.DEPARTED));
  }

  private static long arrived(int commitment, Levels levels) {
    return levels.level(Slot.reported(commitment, Milestone.ARRIVED));
  }

  private Concerned concerned(List<Integer> premises) {
    BitSet directly = new BitSet();
    for (int c = 0; c < asked.size(); c++) {
      directly.set(c, premises.stream().anyMatch(asked.get(c)::get));
    }
    BitSet stopped = (BitSet) directly.clone();
    boolean more = !directly.isEmpty();
    while (more) {
      more = false;
      for (int c = 0; c < asked.size(); c++) {
        if (!stopped.get(c) && isAmong(waitsFor, c, stopped)) {
          stopped.set(c);
          more = true;
        }
      }
    }
    SortedMap<Integer, Milestone> behind = new TreeMap<>();
    waitsOnTheWayFor.forEach((milestone, waits) -> {
      for (int c = 0; c < asked.size(); c++) {
        if (!directly.get(c) && isAmong(waits, c, stopped)) {
          behind.put(c, milestone);
        }
      }
    });
    return new Concerned(premises, directly.stream().boxed().toList(), behind);
  }

  private static boolean isAmong(Map<Integer, List<Integer>> waits, int c, BitSet stopped) {
    return waits.getOrDefault(c, List.of()).stream()
        .anyMatch(other -> other != c && stopped.get(other));
  }

  /// The premises that a commitment's movements ask for, and that can still be withheld when people
  /// are under way; and for whom they wait.
  private void read(int c) {
    BitSet premises = new BitSet();
    for (Obligation.Hold hold : rulebook.obligation(c).holds()) {
      if (hold.evidence() == Evidence.REPORTED) {
        BitSet others = new BitSet();
        collect(hold.requirement(), premises, others, new BitSet());
        note(c, hold.milestone(), others.stream().boxed().toList());
      }
    }
    premises.andNot(forGood);
    asked.add(premises);
  }

  private void note(int c, Milestone milestone, List<Integer> others) {
    waitsFor.computeIfAbsent(c, _ -> new ArrayList<>()).addAll(others);
    if (milestone.compareTo(Milestone.DEPARTED) > 0) {
      waitsOnTheWayFor
          .computeIfAbsent(milestone, _ -> new HashMap<>())
          .computeIfAbsent(c, _ -> new ArrayList<>())
          .addAll(others);
    }
  }

  private static BitSet bits(List<Integer> numbers) {
    BitSet bits = new BitSet();
    numbers.forEach(bits::set);
    return bits;
  }

  private void collect(Requirement requirement, BitSet premises, BitSet others, BitSet facts) {
    switch (requirement) {
      case Requirement.All(var parts) ->
          parts.forEach(part -> collect(part, premises, others, facts));
      case Requirement.Any(var parts) ->
          parts.forEach(part -> collect(part, premises, others, facts));
      // Whoever waits for attested counts waits for the observers.
      case Requirement.AtLeast(var counter, var _, var _) -> {
        for (Counter.Part part : counter.parts()) {
          others.set(part.slot().commitment());
          if (part.slot().evidence() == Evidence.ATTESTED) {
            rulebook
                .holds(part.slot().index())
                .forEach(hold -> collect(hold.requirement(), premises, others, facts));
          }
        }
      }
      case Requirement.Granted(var _, var index, var _) -> {
        premises.set(index);
        Requirement conditions = rulebook.conditionalFacts().get(index);
        if (conditions != null && !facts.get(index)) {
          facts.set(index);
          collect(conditions, new BitSet(), others, facts);
        }
      }
    }
  }

  /// Whether whoever asked for it and left has it for good: a start-by is settled once the first
  /// has gone. Vehicles can be taken away from those who sit in them.
  private boolean isForGood(Premise premise) {
    return switch (premise) {
      case Premise.Fact(var fact) -> agreement.findFact(fact).filter(Fact::revocable).isEmpty();
      case Premise.InTime(var limit) -> limit.kind() == TimeLimit.Kind.START_BY;
      case Premise.Consent _,
          Premise.Passage _,
          Premise.OpenCorridor _,
          Premise.Vehicles _,
          Premise.Quorum _,
          Premise.During _,
          Premise.Undisturbed _ ->
          false;
    };
  }

  private static Counter counter(Set<Integer> commitments, IntFunction<Milestone> milestone) {
    return new Counter(
        commitments.stream()
            .map(c ->
                new Counter.Part(
                    new Slot(c, milestone.apply(c), Evidence.REPORTED), 1, 0, Long.MAX_VALUE, true))
            .toList());
  }
}
