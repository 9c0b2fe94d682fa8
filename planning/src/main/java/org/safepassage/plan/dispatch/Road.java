package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SectionId;

/// Who uses corridors, checkpoints and reception sites when. A convoy is given its minutes for a
/// whole stretch before it sets out, between those given before: it never delays a convoy that has
/// set out, and so checkpoints serve in the order of arrival.
final class Road {
  /// Minutes of one convoy on one stretch.
  ///
  /// @param arrivals at the places of the stretch after its first
  /// @param leaves from them; at the last place when the inspection there is over
  record Passage(int departure, List<Integer> arrivals, List<Integer> leaves) {
    Passage {
      arrivals = List.copyOf(arrivals);
      leaves = List.copyOf(leaves);
    }

    int end() {
      return leaves.getLast();
    }

    int arrival() {
      return arrivals.getLast();
    }
  }

  /// A convoy as far as the road is concerned.
  ///
  /// @param people in it
  /// @param amount what its commitment counts of it: its people, or its goods
  record Load(Line line, int stretch, int vehicles, long people, long amount, boolean queues) {
    Line.Stretch way() {
      return line.stretches().get(stretch);
    }

    boolean reaches() {
      return way().last() == line.places().size() - 1;
    }

    Place place(int i) {
      return line.places().get(way().first() + 1 + i);
    }

    /// Inspections are on the way and at the hand-over point, not at the destination.
    boolean isInspectedAt(int i) {
      return place(i).control().isPresent() && !(reaches() && i == way().legs().size() - 1);
    }
  }

  private record Set(PlaceId place, CorridorId corridor) {}

  private final Map<PlaceId, Lane> lanes = new HashMap<>();
  private final Map<PlaceId, Intake> intakes = new HashMap<>();
  private final Map<SectionId, Section> sections = new HashMap<>();
  private final Map<Set, TreeSet<Integer>> departures = new HashMap<>();
  private final int horizon;

  Road(int horizon) {
    this.horizon = horizon;
  }

  Intake intake(Place destination) {
    return intakes.computeIfAbsent(destination.id(), _ -> new Intake(destination));
  }

  /// The first departure at or after `earliest` that is possible, put off further if that only
  /// moves waiting from a checkpoint to where the convoy stands.
  ///
  /// @return nothing before the horizon
  Optional<Passage> first(Load load, int earliest) {
    Optional<Passage> first = search(load, earliest);
    if (first.isPresent() && !load.queues()) {
      int spare = waitAtFirstLane(load, first.get());
      if (spare > 0) {
        int later = first.get().departure() + spare;
        Optional<Passage> second = search(load, later);
        if (second.isPresent()
            && second.get().departure() == later
            && second.get().end() <= first.get().end()) {
          return second;
        }
      }
    }
    return first;
  }

  private Optional<Passage> search(Load load, int earliest) {
    int departure = earliest;
    while (departure <= horizon) {
      int spaced = afterGap(load, departure);
      Attempt attempt = attempt(load, spaced);
      if (attempt.never()) {
        return Optional.empty();
      }
      if (attempt.later() == 0) {
        return Optional.of(attempt.passage());
      }
      departure = spaced + attempt.later();
    }
    return Optional.empty();
  }

  /// The first minute from `earliest` on at which several convoys can set out as one event, with
  /// the passage of each.
  ///
  /// @return nothing before the horizon
  Optional<List<Passage>> together(List<Load> loads, int earliest) {
    int departure = earliest;
    while (departure <= horizon) {
      List<Passage> passages = new ArrayList<>();
      int later = 0;
      for (Load load : loads) {
        int spaced = afterGap(load, departure);
        Attempt attempt = attempt(load, spaced);
        later = attempt.never() ? -1 : spaced - departure + attempt.later();
        if (later != 0) {
          break;
        }
        passages.add(attempt.passage());
        occupy(load, attempt.passage());
      }
      for (int i = 0; i < passages.size(); i++) {
        vacate(loads.get(i), passages.get(i));
      }
      if (later < 0) {
        return Optional.empty();
      }
      if (later == 0) {
        return Optional.of(passages);
      }
      departure += later;
    }
    return Optional.empty();
  }

  void reserve(Load load, Passage passage) {
    departures.computeIfAbsent(key(load), _ -> new TreeSet<>()).add(passage.departure());
    occupy(load, passage);
  }

  private void occupy(Load load, Passage passage) {
    inSections(load, passage, Section::add);
    for (int i = 0; i < passage.arrivals().size(); i++) {
      if (load.isInspectedAt(i)) {
        Lane lane = lane(load.place(i));
        int takes = lane.takes(load.vehicles(), load.people());
        lane.add(
            new Lane.Turn(
                passage.arrivals().get(i),
                passage.leaves().get(i) - takes,
                passage.leaves().get(i)));
      }
    }
    if (load.reaches()) {
      intake(load.line().destination()).add(passage.arrival(), load.people());
    }
  }

  private void vacate(Load load, Passage passage) {
    inSections(load, passage, Section::remove);
    for (int i = 0; i < passage.arrivals().size(); i++) {
      if (load.isInspectedAt(i)) {
        Lane lane = lane(load.place(i));
        int takes = lane.takes(load.vehicles(), load.people());
        lane.remove(
            new Lane.Turn(
                passage.arrivals().get(i),
                passage.leaves().get(i) - takes,
                passage.leaves().get(i)));
      }
    }
    if (load.reaches()) {
      intake(load.line().destination()).remove(passage.arrival(), load.people());
    }
  }

  /// What is to be done with somebody's time in a section.
  private interface Entry {
    void enter(Section section, boolean forth, int enter, int leave);
  }

  private void inSections(Load load, Passage passage, Entry entry) {
    List<Optional<Line.Stretch.OneWay>> oneWay = load.way().sections();
    for (int i = 0; i < oneWay.size(); i++) {
      if (oneWay.get(i).isPresent()) {
        int enter = i == 0 ? passage.departure() : passage.leaves().get(i - 1);
        entry.enter(
            section(oneWay.get(i).get()),
            oneWay.get(i).get().forth(),
            enter,
            passage.arrivals().get(i));
      }
    }
  }

  /// When the empty vehicles of a line are back that have nobody aboard any more from `off` on.
  int back(Line line, int off) {
    return line.back().isEmpty() ? off + line.backMinutes() : wayBack(line, off).end();
  }

  /// The empty way back of a line that passes one-way sections. They wait for as long as it takes
  /// where such a section begins.
  Passage wayBack(Line line, int off) {
    int departure = off;
    int now = off;
    List<Integer> arrivals = new ArrayList<>();
    List<Integer> leaves = new ArrayList<>();
    for (Line.BackLeg leg : line.back()) {
      int here = now;
      now +=
          leg.section()
              .map(oneWay -> section(oneWay).delay(oneWay.forth(), here, here + leg.minutes()))
              .orElse(0);
      if (arrivals.isEmpty()) {
        departure = now;
      } else {
        leaves.set(leaves.size() - 1, now);
      }
      now += leg.minutes();
      arrivals.add(now);
      leaves.add(now);
    }
    return new Passage(departure, arrivals, leaves);
  }

  void reserveBack(Line line, Passage way) {
    for (int i = 0; i < line.back().size(); i++) {
      int enter = i == 0 ? way.departure() : way.leaves().get(i - 1);
      int leave = way.arrivals().get(i);
      line.back()
          .get(i)
          .section()
          .ifPresent(oneWay -> section(oneWay).add(oneWay.forth(), enter, leave));
    }
  }

  private Section section(Line.Stretch.OneWay oneWay) {
    return sections.computeIfAbsent(oneWay.id(), _ -> new Section());
  }

  /// @param passage how far it got
  /// @param later by how much the departure must be put off for what was found in the way
  private record Attempt(Passage passage, int later) {
    boolean never() {
      return later < 0;
    }
  }

  private Attempt attempt(Load load, int departure) {
    List<Integer> arrivals = new ArrayList<>();
    List<Integer> leaves = new ArrayList<>();
    int now = departure;
    for (int i = 0; i < load.way().legs().size(); i++) {
      int takes = load.way().legs().get(i);
      Optional<Line.Stretch.OneWay> oneWay = load.way().sections().get(i);
      if (oneWay.isPresent()) {
        int later = section(oneWay.get()).delay(oneWay.get().forth(), now, now + takes);
        if (later > 0) {
          return new Attempt(new Passage(departure, arrivals, leaves), later);
        }
      }
      now += takes;
      arrivals.add(now);
      if (load.isInspectedAt(i)) {
        Lane lane = lane(load.place(i));
        Lane.Turn turn = lane.turn(now, lane.takes(load.vehicles(), load.people()));
        if (turn.arrival() > now) {
          return new Attempt(new Passage(departure, arrivals, leaves), turn.arrival() - now);
        }
        now = turn.end();
      }
      leaves.add(now);
    }
    Passage passage = new Passage(departure, arrivals, leaves);
    int later = closed(load, passage);
    if (later == 0 && load.reaches()) {
      later = intake(load.line().destination()).delay(passage.arrival(), load.people());
    }
    return new Attempt(passage, later);
  }

  private static int closed(Load load, Passage passage) {
    int first = load.way().first();
    for (Line.Stretch.Run run : load.way().runs()) {
      int enter =
          run.first() == first
              ? passage.departure()
              : passage.leaves().get(run.first() - first - 1);
      int i = run.last() - first - 1;
      int leave =
          run.last() == load.way().last() ? passage.arrivals().get(i) : passage.leaves().get(i);
      int later = run.open().delay(enter, leave);
      if (later != 0) {
        return later;
      }
    }
    return 0;
  }

  private int afterGap(Load load, int departure) {
    int gap = load.way().gap();
    TreeSet<Integer> taken = departures.get(key(load));
    int free = departure;
    while (gap > 0 && taken != null) {
      Integer next = taken.higher(free - gap);
      if (next == null || next >= free + gap) {
        return free;
      }
      free = next + gap;
    }
    return free;
  }

  /// Minutes at checkpoints before its turn comes.
  int waits(Load load, Passage passage) {
    int waits = 0;
    for (int i = 0; i < passage.arrivals().size(); i++) {
      if (load.isInspectedAt(i)) {
        int takes = lane(load.place(i)).takes(load.vehicles(), load.people());
        waits += passage.leaves().get(i) - takes - passage.arrivals().get(i);
      }
    }
    return waits;
  }

  private int waitAtFirstLane(Load load, Passage passage) {
    for (int i = 0; i < passage.arrivals().size(); i++) {
      if (load.isInspectedAt(i)) {
        Lane lane = lane(load.place(i));
        int start = passage.leaves().get(i) - lane.takes(load.vehicles(), load.people());
        return Math.min(start, lane.lastPlaceInQueue(passage.arrivals().get(i)))
            - passage.arrivals().get(i);
      }
    }
    return 0;
  }

  private Lane lane(Place place) {
    return lanes.computeIfAbsent(place.id(), _ -> new Lane(place.control().orElseThrow()));
  }

  private static Set key(Load load) {
    return new Set(load.line().places().get(load.way().first()).id(), load.way().corridor().id());
  }
}
