package org.safepassage.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.LevelRange;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// The moves of a rulebook from a given start, written out in some notation: for each, when it is
/// permitted and what it changes.
///
/// Written from `docs/decisions/0004-the-rulebook.md` and the normal form alone. It asks the
/// rulebook for what is in it, never for what is permitted, so that a solver which reads this text
/// is an independent judge.
final class WrittenMoves {
  private final Rulebook rulebook;
  private final Levels start;
  private final Notation in;
  private final long stride;
  private final Map<Slot, Integer> places = new HashMap<>();
  private final Map<Integer, Integer> facts = new TreeMap<>();

  /// A move.
  ///
  /// @param permitted when it can be made
  /// @param levels the levels that it sets, by place
  /// @param facts the facts that it establishes, by place
  record Written(String permitted, Map<Integer, String> levels, List<Integer> facts) {}

  /// @param stride how far people go on at once where they don't go in lots: 1 to miss no state
  WrittenMoves(Rulebook rulebook, Levels start, Notation in, long stride) {
    this.rulebook = rulebook;
    this.start = start;
    this.in = in;
    this.stride = stride;
    for (Slot slot : rulebook.slots()) {
      places.put(slot, places.size());
    }
    for (int premise : new TreeMap<>(rulebook.conditionalFacts()).keySet()) {
      facts.put(premise, facts.size());
    }
  }

  /// The premises that are facts with conditions, in the order of their places.
  List<Integer> facts() {
    return List.copyOf(facts.keySet());
  }

  List<Written> all() {
    List<Written> all = new ArrayList<>();
    for (Slot slot : rulebook.slots()) {
      all.add(advance(slot));
    }
    for (HandOver handOver : rulebook.handOvers()) {
      for (int part = 0; part < handOver.parts(); part++) {
        all.add(cross(handOver, part));
      }
    }
    facts.forEach((premise, place) -> all.add(establish(premise, place)));
    return all;
  }

  /// Whether everybody who is due has arrived.
  String complete() {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      parts.add(
          in.atLeast(level(Slot.reported(c, Milestone.ARRIVED)), in.number(obligation(c).due())));
    }
    return in.all(parts);
  }

  private Obligation obligation(int commitment) {
    return rulebook.obligations().get(commitment);
  }

  /// As it stands now, or as it stood at the start where nothing can raise it.
  private String level(Slot slot) {
    Integer place = places.get(slot);
    return place == null ? in.number(start.level(slot)) : in.level(place);
  }

  private Written advance(Slot slot) {
    Obligation obligation = obligation(slot.commitment());
    List<HandOver.Strand> strands = strands(slot);
    boolean inLots =
        slot.evidence() == Evidence.REPORTED
            && (slot.milestone() == Milestone.BOARDED
                || slot.milestone() == Milestone.DEPARTED
                || slot.milestone() == obligation.heldAt());
    String from = level(slot);
    String to = inLots ? nextLot(slot, from) : in.plus(from, strands.isEmpty() ? stride : 1);
    Optional<Slot> before = rulebook.before(slot);
    if (!inLots) {
      to = in.least(to, in.number(obligation.due()));
      to = before.isPresent() ? in.least(to, level(before.get())) : to;
    }
    List<String> parts = new ArrayList<>();
    parts.add(in.less(from, in.number(obligation.due())));
    parts.add(in.less(from, to));
    if (before.isPresent()) {
      parts.add(in.atLeast(level(before.get()), to));
    }
    for (HandOver.Strand strand : slot.milestone() == Milestone.CROSSED ? strands : NO_STRANDS) {
      LevelRange range = new LevelRange(strand.beyond(), strand.ends().getLast());
      parts.add(in.not(touched(range, from, to)));
    }
    parts.addAll(held(slot, from, to, this::level));
    return new Written(in.all(parts), Map.of(places.getOrDefault(slot, -1), to), List.of());
  }

  private static final List<HandOver.Strand> NO_STRANDS = List.of();

  private List<HandOver.Strand> strands(Slot slot) {
    return rulebook.handOvers().stream()
        .flatMap(handOver -> handOver.strands().stream())
        .filter(strand -> strand.commitment() == slot.commitment())
        .filter(_ -> slot.evidence() == Evidence.REPORTED)
        .toList();
  }

  /// The next multiple of the lot, the next beginning or end of a part, or all who are due.
  private String nextLot(Slot slot, String from) {
    Obligation obligation = obligation(slot.commitment());
    long lot = obligation.lot();
    String next = lot == 1 ? in.plus(from, 1) : in.times(lot, in.plus(in.quotient(from, lot), 1));
    next = in.least(next, in.number(obligation.due()));
    for (HandOver.Strand strand : strands(slot)) {
      List<Long> marks = new ArrayList<>(strand.ends());
      marks.add(strand.beyond());
      for (long mark : marks) {
        String ahead = in.less(from, in.number(mark));
        next = in.least(next, in.choice(ahead, in.number(mark), in.number(obligation.due())));
      }
    }
    return next;
  }

  private String touched(LevelRange range, String from, String to) {
    List<String> parts = new ArrayList<>();
    parts.add(in.truth(!range.isEmpty()));
    parts.add(in.less(in.number(range.beyond()), to));
    if (range.upTo() != Long.MAX_VALUE) {
      parts.add(in.less(from, in.number(range.upTo())));
    }
    return in.all(parts);
  }

  /// That each hold is met whose range lies in the way from `from` to `to`.
  private List<String> held(Slot slot, String from, String to, Function<Slot, String> levels) {
    List<String> parts = new ArrayList<>();
    for (Hold hold : obligation(slot.commitment()).holds()) {
      if (hold.milestone() == slot.milestone() && hold.evidence() == slot.evidence()) {
        LevelRange covers = hold.covers();
        String highest =
            covers.upTo() == Long.MAX_VALUE ? to : in.least(to, in.number(covers.upTo()));
        String met = written(hold.requirement(), highest, levels);
        parts.add(
            covers.equals(LevelRange.ALL)
                ? met
                : in.any(List.of(in.not(touched(covers, from, to)), met)));
      }
    }
    return parts;
  }

  private String written(Requirement requirement, String level, Function<Slot, String> levels) {
    return switch (requirement) {
      case Requirement.All(var parts) ->
          in.all(parts.stream().map(part -> written(part, level, levels)).toList());
      case Requirement.Any(var parts) ->
          in.any(parts.stream().map(part -> written(part, level, levels)).toList());
      case Requirement.AtLeast(var counter, var need, var _) ->
          in.atLeast(counted(counter, levels), needed(need, level));
      case Requirement.Granted(var _, var index, var _) -> {
        Integer fact = facts.get(index);
        yield fact == null ? in.truth(start.isGranted(index)) : in.established(fact);
      }
    };
  }

  private String counted(Counter counter, Function<Slot, String> levels) {
    List<String> terms = new ArrayList<>();
    for (Counter.Part part : counter.parts()) {
      long lost = part.withAccountedFor() ? 0 : start.accountedForBefore(part.slot());
      String people = in.plus(levels.apply(part.slot()), -lost);
      terms.add(in.times(part.weight(), cut(people, part.beyond(), part.upTo(), lost != 0)));
    }
    return terms.isEmpty() ? in.number(0) : in.plus(terms);
  }

  private String needed(Need need, String level) {
    if (need.weight() == 0) {
      return in.number(need.constant());
    }
    long lost = need.less().map(slot -> start.accountedFor(slot.commitment())).orElse(0L);
    String people = in.plus(level, -lost);
    return in.plus(
        in.times(need.weight(), cut(people, need.beyond(), need.upTo(), lost != 0)),
        need.constant());
  }

  private String cut(String people, long beyond, long upTo, boolean mayBeNegative) {
    String below = upTo == Long.MAX_VALUE ? people : in.least(people, in.number(upTo));
    return beyond == 0 && !mayBeNegative
        ? below
        : in.greatest(in.number(0), in.plus(below, -beyond));
  }

  private Written cross(HandOver handOver, int part) {
    List<String> parts = new ArrayList<>();
    List<String> someoneCrosses = new ArrayList<>();
    Map<Slot, String> after = new HashMap<>();
    Map<Integer, String> set = new TreeMap<>();
    for (HandOver.Strand strand : handOver.strands()) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      Slot ready = Slot.reported(strand.commitment(), Milestone.READY);
      String end = in.number(strand.ends().get(part));
      parts.add(in.atLeast(level(crossed), in.number(begin(strand, part))));
      parts.add(in.atLeast(level(ready), end));
      someoneCrosses.add(in.less(level(crossed), end));
      String across = in.greatest(level(crossed), end);
      set.put(places.getOrDefault(crossed, -1), across);
      receive(strand, part, across, after);
    }
    parts.add(in.any(someoneCrosses));
    for (HandOver.Strand strand : handOver.strands()) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      String from = in.greatest(level(crossed), in.number(begin(strand, part)));
      String end = in.number(strand.ends().get(part));
      List<String> held = held(crossed, from, end, slot -> after.getOrDefault(slot, level(slot)));
      // Who of it is across already is not judged again.
      parts.add(in.any(List.of(in.atLeast(from, end), in.all(held))));
    }
    return new Written(in.all(parts), set, List.of());
  }

  private static long begin(HandOver.Strand strand, int part) {
    return part == 0 ? strand.beyond() : strand.ends().get(part - 1);
  }

  /// The part counts as received; as attested only while there are observers enough.
  private void receive(HandOver.Strand strand, int part, String across, Map<Slot, String> after) {
    long size = strand.ends().get(part) - begin(strand, part);
    int c = strand.commitment();
    after.put(Slot.reported(c, Milestone.CROSSED), across);
    Slot arrived = Slot.reported(c, Milestone.ARRIVED);
    after.put(arrived, in.least(across, in.plus(level(arrived), size)));
    for (Milestone milestone : List.of(Milestone.CROSSED, Milestone.ARRIVED)) {
      Slot attested = new Slot(c, milestone, Evidence.ATTESTED);
      boolean observed =
          obligation(c).holds().stream()
              .filter(hold -> hold.evidence() == Evidence.ATTESTED)
              .filter(hold -> hold.milestone() == milestone)
              .allMatch(hold -> isGranted(hold.requirement()));
      if (observed) {
        after.put(attested, in.least(across, in.plus(level(attested), size)));
      }
    }
  }

  /// What holds an attested count is the quorum, and nothing else.
  private boolean isGranted(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> parts.stream().allMatch(this::isGranted);
      case Requirement.Any(var parts) -> parts.stream().anyMatch(this::isGranted);
      case Requirement.Granted(var _, var index, var _) -> start.isGranted(index);
      case Requirement.AtLeast _ ->
          throw new IllegalArgumentException("An attested count is held by another count.");
    };
  }

  private Written establish(int premise, int place) {
    Requirement requirement =
        java.util.Objects.requireNonNull(rulebook.conditionalFacts().get(premise));
    return new Written(
        in.all(
            List.of(
                in.not(in.established(place)),
                in.truth(!start.isRefused(premise)),
                written(requirement, in.number(0), this::level))),
        Map.of(),
        List.of(place));
  }
}
