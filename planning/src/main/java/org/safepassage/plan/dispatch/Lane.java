package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Place;
import org.safepassage.plan.problem.Minute;

/// Who is inspected at one checkpoint when: one convoy after the other, first come first served.
final class Lane {
  /// One convoy's inspection, from `start` until `end`.
  record Turn(int arrival, int start, int end) {}

  private final Place.Control control;

  /// By arrival, and so by start.
  private final List<Turn> turns = new ArrayList<>();

  Lane(Place.Control control) {
    this.control = control;
  }

  int takes(int vehicles, long people) {
    return Minute.lasting(control.takes(vehicles, people));
  }

  /// The turn of a convoy that arrives at `arrival` or, where it would delay somebody, later.
  Turn turn(int arrival, int takes) {
    int place = placeAfter(arrival);
    int came = arrival;
    while (true) {
      int start = place == 0 ? came : Math.max(came, turns.get(place - 1).end());
      if (place == turns.size() || start + takes <= turns.get(place).start()) {
        return new Turn(came, start, start + takes);
      }
      came = Math.max(came, turns.get(place).arrival());
      place++;
    }
  }

  /// How late a convoy that arrives at `arrival` could arrive and keep its place in the queue.
  int lastPlaceInQueue(int arrival) {
    int place = placeAfter(arrival);
    return place == turns.size() ? Integer.MAX_VALUE : turns.get(place).arrival() - 1;
  }

  void add(Turn turn) {
    turns.add(placeAfter(turn.arrival()), turn);
  }

  void remove(Turn turn) {
    turns.remove(turns.lastIndexOf(turn));
  }

  /// Behind everybody who has arrived by then.
  private int placeAfter(int arrival) {
    int low = 0;
    int high = turns.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (turns.get(middle).arrival() <= arrival) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
