package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.safepassage.agreement.Requirement.Counter;

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

  /// A fixpoint that looks at so many counts is as good as two, one that looks at twice as many as
  /// three: where ratios don't fit one another, one can take as long as thousands of others.
  private static final int COUNTS_OF_ONE = 5_000;

  private final Rulebook rulebook;
  private final Levels start;
  private final int most;
  private Optional<Levels> greatest = Optional.empty();

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

  /// As many fixpoints as steps are worth.
  static int worth(long steps, Rulebook rulebook) {
    long counts = steps * rulebook.wiring().countsAStep();
    return (int) Math.min(1_000_000_000, 1 + counts / COUNTS_OF_ONE);
  }

  private Levels greatest() {
    if (greatest.isEmpty()) {
      greatest = Optional.of(new Fixpoint(rulebook).from(start).levels());
    }
    return greatest.get();
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
    private long spent;

    Search(Counter given, Counter received) {
      this.given = given;
      this.received = received;
      this.axes = received.parts().stream().map(Counter.Part::slot).distinct().toList();
      this.best = start;
      this.difference = Math.max(0, difference(start));
    }

    Found find() {
      List<Long> low = axes.stream().map(start::level).toList();
      List<Long> high = axes.stream().map(greatest()::level).toList();
      reached.put(high, greatest());
      open.add(bounded(low, high));
      while (!open.isEmpty() && open.element().bound() > difference) {
        if (spent >= most) {
          return new Found(difference, open.element().bound(), best);
        }
        Box box = open.remove();
        if (!box.single()) {
          split(box);
        }
      }
      return new Found(difference, difference, best);
    }

    /// Splits a box along the count that tells most.
    private void split(Box box) {
      List<Box> parts = List.of();
      for (int axis = 0; axis < axes.size(); axis++) {
        boolean isEnough = !parts.isEmpty() && spent >= most;
        if (box.low().get(axis) < box.high().get(axis) && !isEnough) {
          List<Box> along = split(box, axis);
          if (parts.isEmpty() || highest(along) < highest(parts)) {
            parts = along;
          }
        }
      }
      parts.stream().filter(part -> part.bound() > difference).forEach(open::add);
    }

    private static long highest(List<Box> parts) {
      return parts.stream().mapToLong(Box::bound).max().orElse(Long.MIN_VALUE);
    }

    private List<Box> split(Box box, int axis) {
      long low = box.low().get(axis);
      long high = box.high().get(axis);
      long kink = kinkAbove(axes.get(axis), low);
      long cut = kink < high ? kink : low + (high - low) / 2;
      List<Long> lowerEnd = new ArrayList<>(box.high());
      lowerEnd.set(axis, cut);
      List<Long> upperStart = new ArrayList<>(box.low());
      upperStart.set(axis, cut == low ? cut + 1 : cut);
      return List.of(bounded(box.low(), lowerEnd), bounded(upperStart, box.high()));
    }

    /// The next level at which what is received, or what it lets be given, bends.
    private long kinkAbove(Slot slot, long level) {
      long kink = rulebook.kinkAbove(slot, level);
      for (Counter counter : List.of(received, given)) {
        for (Counter.Part part : counter.parts()) {
          if (part.slot().equals(slot)) {
            kink = part.beyond() > level ? Math.min(kink, part.beyond()) : kink;
            kink = part.upTo() > level ? Math.min(kink, part.upTo()) : kink;
          }
        }
      }
      return kink;
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
        if (kinkAbove(axes.get(i), low.get(i)) < high.get(i)) {
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
            Fixpoint.Reached found = new Fixpoint(rulebook.heldAt(at)).from(start);
            spent += worth(found.steps(), rulebook);
            return found.levels();
          });
    }

    /// The most at a corner.
    private long linearBound(List<Long> low, List<Long> high, Levels upper) {
      Ceilings ceilings = new Ceilings(rulebook, start, axes, corners(low, high, upper), upper);
      double most = Double.NEGATIVE_INFINITY;
      int where = 0;
      double[] weighed = new double[ceilings.corners().size()];
      given.parts().forEach(part -> ceilings.addWeighed(part, weighed));
      for (int corner = 0; corner < weighed.length; corner++) {
        double sum = weighed[corner] - received.value(ceilings.corners().get(corner));
        where = sum > most ? corner : where;
        most = Math.max(most, sum);
      }
      Levels promising = ceilings.corners().get(where);
      consider(greatestWithin(axes.stream().map(promising::level).toList()));
      // Sums of quotients: the allowance is far above what doubles lose.
      return (long) Math.floor(most + 1e-6 + Math.abs(most) * 1e-9);
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
  }
}
