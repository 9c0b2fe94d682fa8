package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Obligation.Hold;

/// An agreement in normal form, and how it is when something of it is left aside or added. What a
/// [Rulebook] decides by.
final class Edition {
  private static final long[] NOBODY_HELD = {};

  private final Frame frame;
  private final List<Obligation> obligations;
  private final SharedLimits shared;
  private final List<Batch> batches;

  /// By slot, where counts are held in any case; empty where none is.
  private final long[] most;

  Edition(Frame frame, List<Obligation> obligations, SharedLimits shared, List<Batch> batches) {
    this(frame, obligations, shared, batches, NOBODY_HELD);
  }

  private Edition(
      Frame frame,
      List<Obligation> obligations,
      SharedLimits shared,
      List<Batch> batches,
      long[] most) {
    this.frame = frame;
    this.obligations = List.copyOf(obligations);
    this.shared = shared;
    this.batches = List.copyOf(batches);
    this.most = most;
  }

  Frame frame() {
    return frame;
  }

  List<Obligation> obligations() {
    return obligations;
  }

  SharedLimits shared() {
    return shared;
  }

  List<Batch> batches() {
    return batches;
  }

  /// What holds each count, as far as it can be told in numbers.
  Limits limits() {
    return most.length == 0 ? frame.limits() : frame.limits().heldAt(most, frame.wiring());
  }

  /// Where a count is held in any case.
  long most(Slot slot) {
    return most.length == 0 ? Long.MAX_VALUE : most[slot.index()];
  }

  /// The same, but that some counts stay at or below what is given for them.
  Edition heldAt(Map<Slot, Long> highest) {
    long[] held = new long[obligations.size() * Slot.PER_COMMITMENT];
    Arrays.fill(held, Long.MAX_VALUE);
    highest.forEach((slot, level) -> held[slot.index()] = level);
    return new Edition(frame, obligations, shared, batches, held);
  }

  /// The same with further holds, commitment by commitment.
  Edition with(Map<Integer, List<Hold>> further) {
    List<Obligation> held = new ArrayList<>();
    for (int c = 0; c < obligations.size(); c++) {
      held.add(obligations.get(c).with(further.getOrDefault(c, List.of())));
    }
    return new Edition(frame.with(held), held, shared, batches);
  }

  /// The same, but that nothing is shared and nobody chooses.
  Edition monotone() {
    return new Edition(
        frame,
        obligations.stream().map(Obligation::withoutChoice).toList(),
        SharedLimits.NONE,
        List.of(),
        most);
  }

  /// The same with only those limits of which it can matter who takes them up first.
  Edition forOrders() {
    SharedLimits contested = shared.contested();
    return contested.equals(shared)
        ? this
        : new Edition(frame, obligations, contested, batches, most);
  }

  /// Whether nothing is shared, and nobody chooses.
  boolean isUnshared() {
    return shared.all().isEmpty()
        && batches.isEmpty()
        && obligations.stream().noneMatch(obligation -> obligation.lots().isChoice());
  }
}
