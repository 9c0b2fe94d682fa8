package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.plan.problem.Established;

/// The counts that can be used, from moment to moment. A moment is a minute in which one of them
/// changes, or a fact is established; they are numbered from 0, and -1 is before all of them.
final class Usable {
  private record Moment(List<Passing> passings, List<Established> facts) {
    Moment() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /// A count from each moment on in which it changes.
  private static final class Steps {
    private final int[] moments;
    private final long[] levels;

    Steps(int[] moments, long[] levels) {
      this.moments = moments;
      this.levels = levels;
    }

    /// @param otherwise what it is before it has changed
    long at(int moment, long otherwise) {
      int place = Arrays.binarySearch(moments, moment);
      int last = place >= 0 ? place : -place - 2;
      return last < 0 ? otherwise : levels[last];
    }
  }

  private final Rulebook rulebook;
  private final Levels start;
  private final InOrder<Map.Entry<Integer, Moment>> moments;
  private final Map<Slot, Steps> steps = new HashMap<>();
  private final List<Slot> attested;

  /// The counts once the first `reached` moments have passed.
  private final Levels levels;

  private int reached;

  Usable(
      Rulebook rulebook,
      Levels start,
      Collection<InOrder<Passing>> passings,
      List<Established> facts) {
    this.rulebook = rulebook;
    this.start = start;
    this.levels = start.copy();
    this.attested =
        rulebook.slots().stream().filter(slot -> slot.evidence() == Evidence.ATTESTED).toList();
    TreeMap<Integer, Moment> byMinute = new TreeMap<>();
    for (InOrder<Passing> all : passings) {
      for (Passing passing : all.all()) {
        byMinute.computeIfAbsent(passing.usable(), _ -> new Moment()).passings().add(passing);
      }
    }
    facts.forEach(f -> byMinute.computeIfAbsent(f.at().value(), _ -> new Moment()).facts().add(f));
    this.moments = new InOrder<>(List.copyOf(byMinute.entrySet()), Map.Entry::getKey);
    for (InOrder<Passing> all : passings) {
      if (all.size() > 0) {
        Slot slot = all.get(0).slot();
        steps.put(slot, steps(new InOrder<>(all.all(), Passing::usable), start.level(slot)));
      }
    }
  }

  private Steps steps(InOrder<Passing> passings, long from) {
    int[] at = new int[passings.size()];
    long[] levels = new long[passings.size()];
    long level = from;
    int size = 0;
    for (int i = 0; i < passings.size(); i++) {
      level += passings.get(i).people();
      int moment = moments.before(passings.minute(i));
      size += size > 0 && at[size - 1] == moment ? 0 : 1;
      at[size - 1] = moment;
      levels[size - 1] = level;
    }
    return new Steps(Arrays.copyOf(at, size), Arrays.copyOf(levels, size));
  }

  /// How many moments have come by a minute.
  int momentsUntil(int minute) {
    return moments.upTo(minute);
  }

  int minute(int moment) {
    return moments.minute(moment);
  }

  List<Passing> passingsOf(int moment) {
    return moments.get(moment).getValue().passings();
  }

  List<Established> factsOf(int moment) {
    return moments.get(moment).getValue().facts();
  }

  /// The counts that can be used from a moment on. It is to be copied by whoever keeps or changes
  /// it.
  Levels at(int moment) {
    int passes = moment + 1;
    if (Math.abs(passes - reached) > steps.size()) {
      steps.forEach((slot, levelsOf) -> levels.put(slot, levelsOf.at(moment, start.level(slot))));
      reached = passes;
    }
    while (reached < passes) {
      change(reached++, 1);
    }
    while (reached > passes) {
      change(--reached, -1);
    }
    for (Slot slot : attested) {
      levels.put(slot, start.level(slot));
    }
    for (Slot slot : attested) {
      levels.put(slot, rulebook.furthest(slot, levels));
    }
    return levels;
  }

  private void change(int moment, int sign) {
    for (Passing passing : passingsOf(moment)) {
      levels.put(passing.slot(), levels.level(passing.slot()) + sign * passing.people());
    }
  }
}
