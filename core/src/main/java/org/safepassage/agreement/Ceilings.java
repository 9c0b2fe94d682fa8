package org.safepassage.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.Milestone;

/// How high counts can be where those received lie in a box, as the terms tie them to each other. A
/// ceiling is a convex function of the received counts, given by its values at the corners of the
/// box: sums, maxima and what is allowed by a counter keep it so, and the box has no kink inside.
/// So what holds at every corner holds within.
final class Ceilings {
  private static final int DEEPEST = 4;

  private final Rulebook rulebook;
  private final Levels start;
  private final List<Slot> axes;
  private final List<Levels> corners;
  private final Levels upper;
  private final Map<Slot, double[]> known = new HashMap<>();

  /// @param corners the received counts at each corner
  /// @param upper the greatest state in the box
  Ceilings(Rulebook rulebook, Levels start, List<Slot> axes, List<Levels> corners, Levels upper) {
    this.rulebook = rulebook;
    this.start = start;
    this.axes = axes;
    this.corners = corners;
    this.upper = upper;
    for (Slot axis : axes) {
      known.put(axis, corners.stream().mapToDouble(corner -> corner.level(axis)).toArray());
    }
  }

  List<Levels> corners() {
    return corners;
  }

  /// Adds what a part of a counter can weigh at each corner.
  void addWeighed(Counter.Part part, double[] sums) {
    addWeighed(part, DEEPEST, sums);
  }

  private void addWeighed(Counter.Part part, int depth, double[] sums) {
    double[] people = of(part.slot(), depth);
    double lost = part.withAccountedFor() ? 0 : start.accountedForBefore(part.slot());
    // Cutting off above would bend a ceiling the wrong way; a received count has no bend in the
    // box.
    double most = axes.contains(part.slot()) ? part.upTo() : Double.POSITIVE_INFINITY;
    for (int i = 0; i < sums.length; i++) {
      double counted = Math.min(people[i] - lost, most) - part.beyond();
      sums[i] += part.weight() * Math.max(0, counted);
    }
  }

  /// The ceiling of a count at each corner.
  private double[] of(Slot slot, int depth) {
    double[] found = known.get(slot);
    if (found != null) {
      return found;
    }
    double[] lowest = new double[corners.size()];
    java.util.Arrays.fill(lowest, (double) upper.level(slot));
    if (depth == 0) {
      return lowest;
    }
    // Whoever comes back to this count on the way finds what is certain of it so far.
    known.put(slot, lowest);
    Optional<Slot> before = rulebook.before(slot);
    if (before.isPresent()) {
      lowest = lower(lowest, of(before.get(), depth));
    }
    // A simultaneous hand-over is judged as if its parts had been received.
    boolean together =
        slot.milestone() == Milestone.CROSSED && !rulebook.strandsOf(slot.commitment()).isEmpty();
    for (Hold hold : together ? List.<Hold>of() : rulebook.holds(slot.index())) {
      for (Requirement.AtLeast leaf : hold.requirement().certain()) {
        Optional<double[]> by = by(slot, hold, leaf, depth - 1);
        if (by.isPresent()) {
          lowest = lower(lowest, by.get());
        }
      }
    }
    known.put(slot, lowest);
    return lowest;
  }

  /// What a leaf allows at each corner; nothing where it allows all that the hold covers.
  private Optional<double[]> by(Slot slot, Hold hold, Requirement.AtLeast leaf, int depth) {
    Requirement.Need need = leaf.need();
    if (need.weight() == 0 || need.less().isPresent()) {
      return Optional.empty();
    }
    double free = Math.max(hold.covers().beyond(), start.level(slot));
    double[] by = new double[corners.size()];
    for (Counter.Part part : leaf.counter().parts()) {
      addWeighed(part, depth, by);
    }
    for (int i = 0; i < by.length; i++) {
      double allowed = need.beyond() + (by[i] - need.constant()) / need.weight();
      if (allowed >= Math.min(hold.covers().upTo(), need.upTo())) {
        return Optional.empty();
      }
      by[i] = Math.max(free, allowed);
    }
    return Optional.of(by);
  }

  private static double[] lower(double[] a, double[] b) {
    return sum(b) < sum(a) ? b : a;
  }

  private static double sum(double[] all) {
    double sum = 0;
    for (double each : all) {
      sum += each;
    }
    return sum;
  }
}
