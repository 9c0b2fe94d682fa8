package org.safepassage.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.Milestone;

/// Tries out in which order those go on who share an account.
///
/// Everything else goes as far as it can after each of their moves: that never does harm, and where
/// it ends depends only on how far those have come, and not on the order. So the states to try are
/// their counts alone.
final class JointOrder {
  private final Rulebook rulebook;
  private final Levels start;
  private final Cap cap;
  private final List<Peak.Balance> directions;
  private final List<Slot> choice;

  /// @param run the way found, if one was
  /// @param whole whether all ways were tried
  /// @param spent fixpoints worked out
  record Tried(Optional<Run> run, boolean whole, int spent) {}

  /// How far somebody got, and how.
  private record Node(@Nullable Node before, List<Run.Step> steps, Levels levels) {
    Run run() {
      Deque<List<Run.Step>> all = new ArrayDeque<>();
      for (Node node = this; node != null; node = node.before()) {
        all.addFirst(node.steps());
      }
      return new Run(all.stream().flatMap(List::stream).toList());
    }
  }

  JointOrder(Rulebook rulebook, Levels start, Cap cap, List<Peak.Balance> directions) {
    this.rulebook = rulebook;
    this.start = start;
    this.cap = cap;
    this.directions = directions;
    this.choice = cap.undecided();
  }

  /// First in the longest strides, which soon leads somewhere, then lot by lot, which tries all.
  ///
  /// @param most how many fixpoints may be worked out
  Tried under(long most, int fixpoints) {
    Rulebook capped = cap.at(most);
    Tried strides = new Search(capped, most, false).find(fixpoints / 4);
    if (strides.run().isPresent()) {
      return strides;
    }
    Tried lots = new Search(capped, most, true).find(fixpoints - strides.spent());
    return new Tried(lots.run(), lots.whole(), strides.spent() + lots.spent());
  }

  private final class Search {
    private final Rulebook capped;
    private final long most;
    private final boolean lotByLot;
    private final Set<List<Long>> seen = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private int spent;

    Search(Rulebook capped, long most, boolean lotByLot) {
      this.capped = capped;
      this.most = most;
      this.lotByLot = lotByLot;
    }

    Tried find(int fixpoints) {
      if (directions.stream().anyMatch(d -> d.exposure(start) > most)) {
        return new Tried(Optional.empty(), true, 0);
      }
      add(null, List.of(), start);
      while (!open.isEmpty()) {
        if (spent >= fixpoints) {
          return new Tried(Optional.empty(), false, spent);
        }
        Node node = settled(open.removeLast());
        if (SafeOrder.isComplete(rulebook, node.levels())) {
          return new Tried(Optional.of(node.run()), false, spent);
        }
        for (Slot slot : choice.reversed()) {
          advance(node, slot);
        }
        for (int t = 0; t < rulebook.handOvers().size(); t++) {
          for (int part = 0; part < rulebook.handOvers().get(t).parts(); part++) {
            cross(node, new Move.Cross(t, part));
          }
        }
      }
      return new Tried(Optional.empty(), lotByLot, spent);
    }

    private void add(@Nullable Node before, List<Run.Step> steps, Levels levels) {
      if (seen.add(choice.stream().map(levels::level).toList())) {
        open.addLast(new Node(before, steps, levels));
      }
    }

    /// Everything else as far as it can go.
    private Node settled(Node node) {
      Map<Slot, Long> held = new HashMap<>();
      choice.forEach(slot -> held.put(slot, node.levels().level(slot)));
      spent++;
      Fixpoint.Reached reached = new Fixpoint(capped.heldAt(held)).from(node.levels());
      List<Run.Step> steps = new ArrayList<>(node.steps());
      steps.addAll(reached.run().steps());
      return new Node(node.before(), steps, reached.levels());
    }

    private void advance(Node node, Slot slot) {
      long from = node.levels().level(slot);
      long to =
          lotByLot
              ? capped.next(slot, node.levels())
              : capped
                  .advances()
                  .lots()
                  .atOrBelow(
                      slot,
                      Math.min(capped.furthest(slot, node.levels()), room(slot, node.levels())));
      Move move = new Move.Advance(slot, to);
      if (to > from && capped.permits(move, node.levels())) {
        make(node, move);
      }
    }

    private void cross(Node node, Move.Cross move) {
      boolean isChoice =
          rulebook.handOvers().get(move.together()).strands().stream()
              .anyMatch(
                  strand -> choice.contains(Slot.reported(strand.commitment(), Milestone.CROSSED)));
      if (isChoice && capped.permits(move, node.levels())) {
        make(node, move);
      }
    }

    private void make(Node node, Move move) {
      Levels after = node.levels().copy();
      rulebook.apply(move, after);
      if (directions.stream().allMatch(d -> d.exposure(after) <= most)) {
        add(node, List.of(new Run.Step.Once(move)), after);
      }
    }

    /// How far a count may rise before somebody is exposed by more than the cap.
    private long room(Slot slot, Levels levels) {
      long room = Long.MAX_VALUE;
      for (Peak.Balance direction : directions) {
        for (Counter.Part part : direction.given().parts()) {
          if (part.slot().equals(slot)) {
            long lost = part.withAccountedFor() ? 0 : levels.accountedForBefore(slot);
            long from = Math.max(levels.level(slot), part.beyond() + lost);
            long units = (most - direction.exposure(levels)) / part.weight();
            boolean ends = part.upTo() != Long.MAX_VALUE && from + units >= part.upTo() + lost;
            room = ends ? room : Math.min(room, from + units);
          }
        }
      }
      return room;
    }
  }
}
