package org.safepassage.amend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.safepassage.agreement.Hindrance.Mover;

/// Who waits for each other in circles. Tarjan, *Depth-first search and linear graph algorithms*
/// (1972), without recursion.
final class Components {
  private final Function<Mover, Set<Mover>> waitsFor;
  private final Map<Mover, Integer> numbers = new HashMap<>();
  private final Map<Mover, Integer> lowest = new HashMap<>();
  private final Deque<Mover> open = new ArrayDeque<>();
  private final List<List<Mover>> components = new ArrayList<>();
  private final Map<Mover, Integer> componentOf = new HashMap<>();

  private Components(Function<Mover, Set<Mover>> waitsFor) {
    this.waitsFor = waitsFor;
  }

  static Components of(Set<Mover> movers, Function<Mover, Set<Mover>> waitsFor) {
    Components components = new Components(waitsFor);
    for (Mover mover : movers) {
      if (!components.numbers.containsKey(mover)) {
        components.walk(mover);
      }
    }
    return components;
  }

  /// Those that wait for no other come first.
  int[] inOrder() {
    return IntStream.range(0, components.size()).toArray();
  }

  List<Mover> members(int component) {
    return components.get(component);
  }

  /// The other components that its members wait for.
  Set<Integer> below(int component) {
    Set<Integer> below = new LinkedHashSet<>();
    for (Mover member : components.get(component)) {
      for (Mover awaited : waitsFor.apply(member)) {
        below.add(Objects.requireNonNull(componentOf.get(awaited)));
      }
    }
    below.remove(component);
    return below;
  }

  private record Step(Mover mover, Iterator<Mover> rest) {}

  private void walk(Mover first) {
    Deque<Step> path = new ArrayDeque<>();
    path.push(enter(first));
    while (!path.isEmpty()) {
      Step step = path.element();
      if (step.rest().hasNext()) {
        Mover next = step.rest().next();
        if (!numbers.containsKey(next)) {
          path.push(enter(next));
        } else if (!componentOf.containsKey(next)) {
          lower(step.mover(), numbers.getOrDefault(next, 0));
        }
      } else {
        path.pop();
        close(step.mover());
        if (!path.isEmpty()) {
          lower(path.element().mover(), lowest.getOrDefault(step.mover(), 0));
        }
      }
    }
  }

  private Step enter(Mover mover) {
    int number = numbers.size();
    numbers.put(mover, number);
    lowest.put(mover, number);
    open.push(mover);
    return new Step(mover, waitsFor.apply(mover).iterator());
  }

  private void lower(Mover mover, int number) {
    lowest.merge(mover, number, Math::min);
  }

  private void close(Mover mover) {
    if (!Objects.equals(lowest.get(mover), numbers.get(mover))) {
      return;
    }
    List<Mover> component = new ArrayList<>();
    Mover member;
    do {
      member = open.pop();
      component.add(member);
      componentOf.put(member, components.size());
    } while (!member.equals(mover));
    components.add(component);
  }
}
