package org.safepassage.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// Tells a deadlock from a mere wait, in a state in which nothing moves.
///
/// All that is withheld is taken as given, and whatever could then make one more step as finished,
/// over and over. What is still held then is held by itself: its parts wait for each other, or for
/// people who will never come. That is the and/or form of a cycle.
final class Standstill {
  private static final int MOST_TO_COMPARE = 10;
  private static final int MOST_TO_MINIMISE = 60;

  private final Rulebook rulebook;
  private final Wiring wiring;
  private final Advances advances;
  private final WaitFor waitFor;

  Standstill(Rulebook rulebook, WaitFor waitFor) {
    this.rulebook = rulebook;
    this.wiring = rulebook.wiring();
    this.advances = rulebook.advances();
    this.waitFor = waitFor;
  }

  /// The state in which everything that doesn't hold itself up has gone on.
  ///
  /// @param before what stood before anything was withheld
  Levels settle(Levels stuck, Levels before) {
    Levels levels = withAllGiven(stuck, before);
    BitSet open = new BitSet(wiring.variables());
    open.set(0, wiring.variables());
    goOn(levels, open);
    return levels;
  }

  /// The same counts with all given that was withheld. A fact with conditions stands if it stood
  /// before, and can be established if not.
  Levels withAllGiven(Levels stuck, Levels before) {
    Levels levels = stuck.copy();
    for (int i = 0; i < rulebook.premises().size(); i++) {
      if (!rulebook.conditionalFacts().containsKey(i) || before.isGranted(i)) {
        levels.grant(i);
      } else {
        levels.giveUpRefusal(i);
      }
    }
    return levels;
  }

  /// Lets everything go on that can, over and over.
  ///
  /// @param open what may have become able to, by its number in [Wiring]
  private void goOn(Levels levels, BitSet open) {
    while (!open.isEmpty()) {
      for (int number = open.nextSetBit(0); number >= 0; number = open.nextSetBit(number + 1)) {
        open.clear(number);
        if (goesOn(number, levels)) {
          rouse(number, open);
        }
      }
    }
  }

  private boolean goesOn(int number, Levels levels) {
    if (number < rulebook.slots().size()) {
      Slot slot = rulebook.slots().get(number);
      long next = advances.next(number, levels);
      boolean moves = next > levels.level(slot) && advances.permits(number, next, levels);
      if (moves) {
        // Who waits for others further back goes no further than these have come.
        levels.put(slot, Math.min(advances.alone(slot, levels), advances.ceiling(slot, levels)));
      }
      return moves;
    }
    int together = wiring.handOver(number);
    if (together < 0) {
      int fact = wiring.fact(number);
      boolean stands = rulebook.permits(new Move.Establish(fact), levels);
      if (stands) {
        levels.grant(fact);
      }
      return stands;
    }
    boolean crossed = false;
    for (int part = 0; part < rulebook.handOvers().get(together).parts(); part++) {
      Move move = new Move.Cross(together, part);
      if (rulebook.permits(move, levels)) {
        rulebook.apply(move, levels);
        crossed = true;
      }
    }
    return crossed;
  }

  /// What depends on it may go on now.
  private void rouse(int number, BitSet open) {
    Knots knots = wiring.knots();
    int rank = knots.rank(number);
    boolean together = number >= rulebook.slots().size() && wiring.handOver(number) >= 0;
    for (int i = knots.firstReader(rank); i < knots.endOfReaders(rank); i++) {
      int reader = knots.number(knots.reader(i));
      open.set(reader);
      // What follows from a hand-over are crossings, and these have been made.
      if (together) {
        rouse(reader, open);
      }
    }
  }

  /// What holds itself up in a settled state: commitments, and facts with conditions.
  Set<Waiting> held(Levels settled) {
    Set<Waiting> held = new LinkedHashSet<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Slot arrived = Slot.reported(c, Milestone.ARRIVED);
      if (settled.level(arrived) < rulebook.obligation(c).due()) {
        held.add(new Waiting.OfCommitment(rulebook.obligation(c).id()));
      }
    }
    for (int fact : rulebook.conditionalFacts().keySet()) {
      if (!settled.isGranted(fact)
          && rulebook.premises().get(fact) instanceof Premise.Fact(var id)) {
        held.add(new Waiting.OfFact(id));
      }
    }
    return held;
  }

  /// Whether commitments hold themselves up in a settled state.
  boolean isDeadlock(Levels settled) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      if (settled.level(Slot.reported(c, Milestone.ARRIVED)) < rulebook.obligation(c).due()) {
        return true;
      }
    }
    return false;
  }

  /// A least set of waits that hold each other up: a shortest circle, where nobody has a choice.
  /// Where somebody has one, a set from which nothing can be left out. Empty where the wait is for
  /// people who will never come.
  List<Wait> circle(Levels settled) {
    List<Wait> waits = among(held(settled), waitFor.waits(settled));
    if (waits.stream().noneMatch(Wait::alternative)) {
      return shortestCircle(hardest(waits));
    }
    return among(least(settled, waits), waits);
  }

  private static List<Wait> among(Set<Waiting> held, List<Wait> waits) {
    return waits.stream()
        .filter(wait -> held.contains(wait.who()))
        .filter(wait -> wait.next().filter(held::contains).isPresent())
        .toList();
  }

  /// Where one waits for another in several ways, the one with most still to come.
  private static List<Wait> hardest(List<Wait> waits) {
    Map<List<Object>, Wait> hardest = new LinkedHashMap<>();
    for (Wait wait : waits) {
      hardest.merge(
          List.of(wait.who(), wait.next().orElseThrow()),
          wait,
          (a, b) -> missing(b) > missing(a) ? b : a);
    }
    return List.copyOf(hardest.values());
  }

  private static long missing(Wait wait) {
    return switch (wait.forWhat()) {
      case Wait.Target.Counted counted -> counted.needs() - counted.has();
      case Wait.Target.Company company -> company.needs();
      case Wait.Target.Given _, Wait.Target.Time _, Wait.Target.Room _ -> 0;
    };
  }

  /// The fewest that still hold each other up when all others have gone on. Of many, a set from
  /// which nothing can be left out, which need not be the smallest. Nobody, where all who are held
  /// wait in the end for people who will never come.
  private Set<Waiting> least(Levels settled, List<Wait> waits) {
    List<Waiting> held = List.copyOf(held(settled));
    if (held.size() > MOST_TO_MINIMISE) {
      return Set.copyOf(held);
    }
    if (held.size() <= MOST_TO_COMPARE) {
      for (int size = 1; size < held.size(); size++) {
        for (int kept = 0; kept < 1 << held.size(); kept++) {
          if (Integer.bitCount(kept) == size) {
            Set<Waiting> rest = heldWithout(others(held, kept), settled);
            if (isCircular(rest, waits)) {
              return rest;
            }
          }
        }
      }
      return isCircular(Set.copyOf(held), waits) ? Set.copyOf(held) : Set.of();
    }
    List<Waiting> gone = new ArrayList<>();
    for (Waiting waiting : held) {
      gone.add(waiting);
      if (!isCircular(heldWithout(gone, settled), waits)) {
        gone.removeLast();
      }
    }
    return heldWithout(gone, settled);
  }

  /// Whether each of them waits for one of them.
  private static boolean isCircular(Set<Waiting> held, List<Wait> waits) {
    Set<Waiting> waiting = new HashSet<>();
    among(held, waits).forEach(wait -> waiting.add(wait.who()));
    return !held.isEmpty() && waiting.equals(held);
  }

  private static List<Waiting> others(List<Waiting> held, int kept) {
    List<Waiting> others = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      if (((kept >> i) & 1) == 0) {
        others.add(held.get(i));
      }
    }
    return others;
  }

  private Set<Waiting> heldWithout(List<Waiting> gone, Levels settled) {
    Levels levels = settled.copy();
    BitSet open = new BitSet();
    gone.forEach(waiting -> finish(waiting, levels, open));
    goOn(levels, open);
    return held(levels);
  }

  private void finish(Waiting waiting, Levels levels, BitSet open) {
    switch (waiting) {
      case Waiting.OfCommitment(var id) -> {
        int c = rulebook.placeOf(id);
        for (int number : wiring.countsOf(c)) {
          levels.put(rulebook.slots().get(number), rulebook.obligation(c).due());
          rouse(number, open);
        }
      }
      case Waiting.OfFact(var id) ->
          rulebook
              .premiseOf(id)
              .ifPresent(premise -> {
                levels.grant(premise);
                rouse(wiring.numberOfFact(premise), open);
              });
    }
  }

  private static List<Wait> shortestCircle(List<Wait> waits) {
    Map<Waiting, List<Wait>> from = new HashMap<>();
    waits.forEach(wait -> from.computeIfAbsent(wait.who(), _ -> new ArrayList<>()).add(wait));
    List<Wait> best = List.of();
    for (Wait first : waits) {
      int most = best.isEmpty() ? Integer.MAX_VALUE : best.size() - 1;
      best = back(first, from, most).orElse(best);
    }
    return best;
  }

  /// The shortest way from the end of a wait back to its beginning, with the wait itself, if it
  /// takes no more than `most` waits.
  private static Optional<List<Wait>> back(Wait first, Map<Waiting, List<Wait>> from, int most) {
    Deque<List<Wait>> open = new ArrayDeque<>();
    if (most > 0) {
      open.add(List.of(first));
    }
    Set<Waiting> seen = new HashSet<>();
    while (!open.isEmpty()) {
      List<Wait> path = open.removeFirst();
      Waiting end = path.getLast().next().orElseThrow();
      if (end.equals(first.who())) {
        return Optional.of(path);
      }
      if (path.size() < most && seen.add(end)) {
        for (Wait wait : from.getOrDefault(end, List.of())) {
          List<Wait> longer = new ArrayList<>(path);
          longer.add(wait);
          open.addLast(longer);
        }
      }
    }
    return Optional.empty();
  }
}
