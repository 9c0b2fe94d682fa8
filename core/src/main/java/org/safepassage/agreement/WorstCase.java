package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;

/// The state, of all that can be reached, in which most is given beyond what is received.
///
/// Among the states in which no more than `y` is received, the one in which most is given is the
/// greatest that can be reached while the received counts are held at `y`, and that is a fixpoint.
/// So only `y` is searched, in boxes, the most promising first. A box is bounded from above by what
/// its upper corner lets be given against what its lower corner has received, and by the terms that
/// tie the one to the other: these are linear in `y` within a box, so that their corners say the
/// most. The work depends on the terms, and not on how many people there are.
final class WorstCase {
  private static final int MOST_AXES = 6;

  private final Rulebook rulebook;
  private final Levels start;
  private final int most;

  /// @param difference what is given beyond what is received in `state`; never below 0, for nobody
  ///   is exposed before anything is given
  /// @param bound no state has more than this; the same as `difference` where that is proven
  record Found(long difference, long bound, Levels state) {
    boolean isProven() {
      return bound == difference;
    }
  }

  /// @param most how many fixpoints may be worked out for one question
  WorstCase(Rulebook rulebook, Levels start, int most) {
    this.rulebook = rulebook;
    this.start = start;
    this.most = most;
  }

  Found of(Counter given, Counter received) {
    return new Search(given, received).find();
  }

  /// The received counts between two corners, slot by slot.
  ///
  /// @param bound no state in it has more than this
  private record Box(List<Long> low, List<Long> high, long bound) {
    boolean single() {
      return low.equals(high);
    }
  }

  private final class Search {
    private final Counter given;
    private final Counter received;
    private final List<Slot> axes;
    private final PriorityQueue<Box> open =
        new PriorityQueue<>(Comparator.comparingLong(Box::bound).reversed());
    private final Map<List<Long>, Levels> reached = new HashMap<>();
    private Levels best;
    private long difference;

    Search(Counter given, Counter received) {
      this.given = given;
      this.received = received;
      this.axes = received.parts().stream().map(Counter.Part::slot).distinct().toList();
      this.best = start;
      this.difference = Math.max(0, difference(start));
    }

    Found find() {
      Levels greatest = new Fixpoint(rulebook).from(start).levels();
      List<Long> low = axes.stream().map(start::level).toList();
      List<Long> high = axes.stream().map(greatest::level).toList();
      open.add(bounded(low, high));
      while (!open.isEmpty() && open.element().bound() > difference) {
        if (reached.size() >= most) {
          return new Found(difference, open.element().bound(), best);
        }
        Box box = open.remove();
        if (!box.single()) {
          split(box);
        }
      }
      return new Found(difference, difference, best);
    }

    private void split(Box box) {
      int widest = 0;
      for (int i = 1; i < axes.size(); i++) {
        if (width(box, i) > width(box, widest)) {
          widest = i;
        }
      }
      long low = box.low().get(widest);
      long high = box.high().get(widest);
      Long kink = kinks(axes.get(widest)).higher(low);
      long cut = kink != null && kink < high ? kink : low + (high - low) / 2;
      List<Long> lowerEnd = new ArrayList<>(box.high());
      lowerEnd.set(widest, cut);
      List<Long> upperStart = new ArrayList<>(box.low());
      upperStart.set(widest, cut == low ? cut + 1 : cut);
      offer(box.low(), lowerEnd);
      offer(upperStart, box.high());
    }

    private void offer(List<Long> low, List<Long> high) {
      Box box = bounded(low, high);
      if (box.bound() > difference) {
        open.add(box);
      }
    }

    private long width(Box box, int axis) {
      return box.high().get(axis) - box.low().get(axis);
    }

    /// Where what is received, or what it lets be given, bends.
    private NavigableSet<Long> kinks(Slot slot) {
      NavigableSet<Long> kinks = new TreeSet<>(rulebook.kinks(slot));
      for (Counter.Part part : received.parts()) {
        if (part.slot().equals(slot)) {
          kinks.add(part.beyond());
          kinks.add(part.upTo());
        }
      }
      return kinks;
    }

    private Box bounded(List<Long> low, List<Long> high) {
      Levels upper = greatestWithin(high);
      consider(upper);
      consider(greatestWithin(low));
      long bound = given.value(upper) - received.value(with(start, low));
      if (axes.size() <= MOST_AXES && isLinear(low, high)) {
        bound = Math.min(bound, linearBound(low, high, upper));
      }
      return new Box(List.copyOf(low), List.copyOf(high), bound);
    }

    private boolean isLinear(List<Long> low, List<Long> high) {
      for (int i = 0; i < axes.size(); i++) {
        Long kink = kinks(axes.get(i)).higher(low.get(i));
        if (kink != null && kink < high.get(i)) {
          return false;
        }
      }
      return true;
    }

    private void consider(Levels state) {
      long here = difference(state);
      if (here > difference) {
        difference = here;
        best = state;
      }
    }

    private long difference(Levels state) {
      return given.value(state) - received.value(state);
    }

    private Levels greatestWithin(List<Long> caps) {
      return reached.computeIfAbsent(
          caps,
          _ -> {
            Map<Slot, Long> at = new HashMap<>();
            for (int i = 0; i < axes.size(); i++) {
              at.put(axes.get(i), caps.get(i));
            }
            return new Fixpoint(rulebook.heldAt(at)).from(start).levels();
          });
    }

    /// The most at a corner, of what each given count can be at least bounded by.
    private long linearBound(List<Long> low, List<Long> high, Levels upper) {
      List<Levels> corners = corners(low, high, upper);
      long[] sum = new long[corners.size()];
      for (Counter.Part part : given.parts()) {
        long[] tightest = new long[corners.size()];
        java.util.Arrays.fill(tightest, value(part, upper));
        for (Hold hold : rulebook.holds(part.slot().index())) {
          for (Requirement.AtLeast leaf : leaves(hold.requirement())) {
            long[] by = by(part, hold, leaf, corners);
            if (total(by) < total(tightest)) {
              tightest = by;
            }
          }
        }
        for (int i = 0; i < sum.length; i++) {
          sum[i] += tightest[i];
        }
      }
      long bound = Long.MIN_VALUE;
      for (int i = 0; i < sum.length; i++) {
        bound = Math.max(bound, sum[i] - received.value(corners.get(i)));
      }
      return bound;
    }

    private List<Levels> corners(List<Long> low, List<Long> high, Levels upper) {
      List<Levels> corners = new ArrayList<>();
      for (int corner = 0; corner < 1 << axes.size(); corner++) {
        List<Long> at = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
          at.add(((corner >> i) & 1) == 0 ? low.get(i) : high.get(i));
        }
        corners.add(with(upper, at));
      }
      return corners;
    }

    private Levels with(Levels levels, List<Long> at) {
      Levels changed = levels.copy();
      for (int i = 0; i < axes.size(); i++) {
        changed.put(axes.get(i), at.get(i));
      }
      return changed;
    }

    /// What a part can weigh at each corner if the leaf holds; more than enough where the leaf asks
    /// nothing there, or asks for counts that are not among those received.
    private long[] by(
        Counter.Part part, Hold hold, Requirement.AtLeast leaf, List<Levels> corners) {
      long[] by = new long[corners.size()];
      boolean ofReceived =
          leaf.counter().parts().stream().allMatch(counted -> axes.contains(counted.slot()));
      Need need = leaf.need();
      boolean certain = ofReceived && need.weight() > 0 && need.less().isEmpty();
      long free = Math.max(hold.covers().beyond(), start.level(part.slot()));
      for (int i = 0; i < by.length; i++) {
        long value = leaf.counter().value(corners.get(i));
        long highest = need.highestWithin(value, corners.get(i));
        if (!certain || highest >= hold.covers().upTo()) {
          java.util.Arrays.fill(by, Long.MAX_VALUE / (1 + given.parts().size()));
          return by;
        }
        long asked = Math.ceilDiv(part.weight() * (value - need.constant()), need.weight());
        long weighed = asked + part.weight() * (need.beyond() - part.beyond());
        by[i] = Math.max(part.weight() * Math.max(0, free - part.beyond()), weighed);
      }
      return by;
    }

    private static long total(long[] values) {
      long sum = 0;
      for (long value : values) {
        sum += value / values.length;
      }
      return sum;
    }
  }

  private static long value(Counter.Part part, Levels levels) {
    return new Counter(List.of(part)).value(levels);
  }

  /// The counts that a requirement asks for whatever else it leaves open.
  private static List<Requirement.AtLeast> leaves(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) ->
          parts.stream().flatMap(part -> leaves(part).stream()).toList();
      case Requirement.Any(var parts) ->
          parts.size() == 1 ? leaves(parts.getFirst()) : List.<Requirement.AtLeast>of();
      case Requirement.AtLeast leaf -> List.of(leaf);
      case Requirement.Granted _ -> List.of();
    };
  }
}
