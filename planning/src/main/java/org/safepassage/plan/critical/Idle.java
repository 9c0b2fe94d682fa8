package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.safepassage.model.PlaceId;

/// Where vehicles of a fleet, or teams of an escort, stand idle, and since when: for every minute
/// and each place where some become free, the one that has stood there longest.
///
/// @param unused those that haven't gone out yet; they are where they are needed when they are free
record Idle(Longest unused, Map<PlaceId, Longest> places) {
  static final Idle NEVER = new Idle(Longest.of(List.of()), Map.of());

  Idle {
    places = Map.copyOf(places);
  }

  /// One that may board from `from` on and boards again in `until`.
  record Rest(int from, int until, int free) {}

  /// The least minute in which one became free, among those that rest, from each minute on.
  static final class Longest {
    private final int[] from;
    private final int[] free;

    private Longest(int[] from, int[] free) {
      this.from = from;
      this.free = free;
    }

    static Longest of(List<Rest> rests) {
      InOrder<Rest> all = new InOrder<>(rests, Rest::from);
      TreeSet<Integer> changes = new TreeSet<>();
      for (Rest rest : rests) {
        changes.add(rest.from());
        changes.add(rest.until());
      }
      PriorityQueue<Rest> resting = new PriorityQueue<>(Comparator.comparingInt(Rest::free));
      int[] from = changes.stream().mapToInt(Integer::intValue).toArray();
      int[] free = new int[from.length];
      int begun = 0;
      for (int i = 0; i < from.length; i++) {
        while (begun < all.size() && all.minute(begun) <= from[i]) {
          resting.add(all.get(begun++));
        }
        while (!resting.isEmpty() && resting.peek().until() <= from[i]) {
          resting.remove();
        }
        free[i] = resting.isEmpty() ? Integer.MAX_VALUE : resting.peek().free();
      }
      return new Longest(from, free);
    }

    /// @return [Integer#MAX_VALUE] where none rests
    int at(int minute) {
      int place = Arrays.binarySearch(from, minute);
      int last = place >= 0 ? place : -place - 2;
      return last < 0 ? Integer.MAX_VALUE : free[last];
    }
  }

  /// @param uses of each vehicle or team
  /// @param firstFree from when on one that hasn't gone out yet is where it is needed
  static Idle of(List<InOrder<Course>> uses, int firstFree) {
    List<Rest> unused = new ArrayList<>();
    Map<PlaceId, List<Rest>> places = new HashMap<>();
    for (InOrder<Course> own : uses) {
      unused.add(new Rest(Integer.MIN_VALUE, boards(own, 0), firstFree));
      for (int i = 0; i < own.size(); i++) {
        Course course = own.get(i);
        places
            .computeIfAbsent(course.trip().back().place(), _ -> new ArrayList<>())
            .add(new Rest(own.minute(i) + 1, boards(own, i + 1), course.minute(course.free())));
      }
    }
    Map<PlaceId, Longest> longest = new HashMap<>();
    places.forEach((place, rests) -> longest.put(place, Longest.of(rests)));
    return new Idle(Longest.of(unused), longest);
  }

  private static int boards(InOrder<Course> own, int place) {
    return place < own.size() ? own.minute(place) : Integer.MAX_VALUE;
  }

  /// Whether one that boards neither in this minute nor could have been at a place before
  /// `release`.
  boolean isBefore(int release, int boarding, PlaceId origin, EmptyWays ways) {
    return unused.at(boarding) < release
        || places.entrySet().stream()
            .anyMatch(entry -> {
              OptionalInt drive = ways.minutes(entry.getKey(), origin);
              int free = entry.getValue().at(boarding);
              return drive.isPresent() && free < release - drive.getAsInt();
            });
  }
}
