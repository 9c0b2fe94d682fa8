package org.safepassage.agreement;

import java.util.Arrays;

/// What can change in a rulebook, cut into knots: each of a knot depends on each other of it, if
/// only through further ones. No knot depends on one that comes behind it, so that each can be
/// brought to its end once and for all before the next is begun.
///
/// These are the strongly connected components of what depends on what, in topological order, found
/// in one walk (Tarjan, *Depth-first search and linear graph algorithms*, 1972; written without
/// recursion, for a chain may be as long as the deal).
///
/// What can change has its number in [Wiring], and a rank here: knots follow each other, and within
/// a knot the numbers rise.
final class Knots {
  private final int[] numbers;
  private final int[] ranks;
  private final int counts;
  private final int[] begins;
  private final int[] readerBegins;
  private final int[] readers;

  private Knots(int[] numbers, int counts, int[] begins, int[] readerBegins, int[] readers) {
    this.numbers = numbers;
    this.counts = counts;
    this.ranks = new int[numbers.length];
    for (int rank = 0; rank < numbers.length; rank++) {
      ranks[numbers[rank]] = rank;
    }
    this.begins = begins;
    this.readerBegins = readerBegins;
    this.readers = readers;
  }

  /// Everything as one knot, whatever depends on what: numbers and ranks are the same.
  ///
  /// @param readers by number, what depends on it
  /// @param counts how many of the numbers, from 0, mean counts
  static Knots whole(Rows readers, int counts) {
    int size = readers.size();
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    int[] begins = new int[size + 1];
    for (int i = 0; i < size; i++) {
      begins[i + 1] = readers.end(i);
    }
    int[] all = new int[begins[size]];
    Arrays.setAll(all, i -> (int) readers.at(i));
    return new Knots(numbers, counts, new int[] {0, size}, begins, all);
  }

  /// The same, cut as finely as can be.
  Knots cut() {
    return new Cut().made();
  }

  /// How many knots there are.
  int size() {
    return begins.length - 1;
  }

  /// The rank at which a knot begins.
  int begin(int knot) {
    return begins[knot];
  }

  /// Behind the last rank of a knot.
  int end(int knot) {
    return begins[knot + 1];
  }

  /// How many can change in all knots together.
  int ranks() {
    return numbers.length;
  }

  int number(int rank) {
    return numbers[rank];
  }

  int rank(int number) {
    return ranks[number];
  }

  /// How many in a knot are counts: they come first in it.
  int counts(int knot) {
    int end = end(knot);
    while (end > begin(knot) && numbers[end - 1] >= counts) {
      end--;
    }
    return end - begin(knot);
  }

  /// Where those who depend on a rank begin among all [#reader]s.
  int firstReader(int rank) {
    return readerBegins[rank];
  }

  /// Behind the last of those who depend on a rank.
  int endOfReaders(int rank) {
    return readerBegins[rank + 1];
  }

  /// A rank that depends on another.
  int reader(int place) {
    return readers[place];
  }

  /// Walks through all ranks, deep before wide. A knot is found once everything behind it is.
  private final class Cut {
    private static final int UNSEEN = 0;
    private static final int DONE = Integer.MAX_VALUE;

    /// When a rank was first seen, from 1; [#DONE] once its knot is known.
    private final int[] seen = new int[ranks()];

    /// The earliest seen that can be come back to from a rank.
    private final int[] back = new int[ranks()];

    /// How far the readers of a rank have been looked at.
    private final int[] looked = Arrays.copyOf(readerBegins, ranks());

    private final int[] way = new int[ranks()];
    private final int[] open = new int[ranks()];

    /// Filled from the end: the last knot is found first.
    private final int[] ordered = new int[ranks()];

    private final int[] ends = new int[ranks()];
    private int opened;
    private int filledFrom = ranks();
    private int found;
    private int clock;

    Knots made() {
      for (int root = ranks() - 1; root >= 0; root--) {
        if (seen[root] == UNSEEN) {
          walk(root);
        }
      }
      int[] newBegins = new int[found + 1];
      for (int i = 0; i < found; i++) {
        newBegins[found - i] = ends[i];
      }
      for (int i = 0; i < found; i++) {
        Arrays.sort(ordered, newBegins[i], newBegins[i + 1]);
      }
      return ranked(newBegins);
    }

    private void walk(int root) {
      int depth = 0;
      enter(root);
      way[0] = root;
      while (depth >= 0) {
        int at = way[depth];
        if (looked[at] < readerBegins[at + 1]) {
          int reader = readers[looked[at]];
          looked[at]++;
          if (seen[reader] == UNSEEN) {
            enter(reader);
            depth++;
            way[depth] = reader;
          } else if (seen[reader] != DONE) {
            back[at] = Math.min(back[at], seen[reader]);
          }
        } else {
          leave(at);
          depth--;
          if (depth >= 0) {
            back[way[depth]] = Math.min(back[way[depth]], back[at]);
          }
        }
      }
    }

    private void enter(int rank) {
      clock++;
      seen[rank] = clock;
      back[rank] = clock;
      open[opened] = rank;
      opened++;
    }

    private void leave(int rank) {
      if (back[rank] < seen[rank]) {
        return;
      }
      ends[found] = filledFrom;
      found++;
      int last;
      do {
        opened--;
        last = open[opened];
        seen[last] = DONE;
        filledFrom--;
        ordered[filledFrom] = last;
      } while (last != rank);
      back[rank] = DONE;
    }

    private Knots ranked(int[] newBegins) {
      int[] newRanks = new int[ordered.length];
      for (int rank = 0; rank < ordered.length; rank++) {
        newRanks[ordered[rank]] = rank;
      }
      int[] newNumbers = new int[ordered.length];
      int[] newReaderBegins = new int[ordered.length + 1];
      int[] newReaders = new int[readers.length];
      int filled = 0;
      for (int rank = 0; rank < ordered.length; rank++) {
        int old = ordered[rank];
        newNumbers[rank] = numbers[old];
        newReaderBegins[rank] = filled;
        for (int i = readerBegins[old]; i < readerBegins[old + 1]; i++) {
          newReaders[filled] = newRanks[readers[i]];
          filled++;
        }
      }
      newReaderBegins[ordered.length] = filled;
      return new Knots(newNumbers, counts, newBegins, newReaderBegins, newReaders);
    }
  }
}
