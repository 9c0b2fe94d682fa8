package org.safepassage.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/// Many live viewers, and what they were sent.
final class Audience {
  private final List<Seat> seats = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /// One viewer.
  ///
  /// @param sees what of them is to be sent, by the convoys' names
  /// @param stays whether they never lose the connection
  private record Seat(LiveViewer viewer, Sees sees, boolean stays) {}

  /// What somebody may see of reports of convoys.
  enum Sees {
    ALL,
    /// Of those who go to the north.
    LOWER,
    /// Of those who go to the south.
    UPPER,
    /// That something has changed, and no event.
    FIGURES;

    boolean shows(String convoy) {
      return switch (this) {
        case ALL -> true;
        case LOWER -> convoy.startsWith("lower-");
        case UPPER -> convoy.startsWith("upper-");
        case FIGURES -> false;
      };
    }
  }

  /// Adds a viewer, who begins to watch.
  void add(
      InetSocketAddress server,
      LiveViewer.Watching watching,
      Sees sees,
      long after,
      Optional<SplittableRandom> drops) {
    LiveViewer viewer = new LiveViewer(server, seats.size(), watching, after, drops);
    seats.add(new Seat(viewer, sees, drops.isEmpty()));
    threads.add(Thread.ofVirtual().start(viewer::watch));
  }

  int size() {
    return seats.size();
  }

  /// Waits until all know of an event.
  ///
  /// @return how many don't after so long
  long await(LongPredicate hasReached, long milliseconds) throws InterruptedException {
    long end = System.currentTimeMillis() + milliseconds;
    long behind = behind(hasReached);
    while (behind > 0 && System.currentTimeMillis() < end) {
      Thread.sleep(20);
      behind = behind(hasReached);
    }
    return behind;
  }

  private long behind(LongPredicate hasReached) {
    return seats.stream().filter(seat -> !hasReached.test(seat.viewer.reached())).count();
  }

  void stop() throws IOException, InterruptedException {
    for (Seat seat : seats) {
      seat.viewer.stop();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /// How often those who stay, or the others, came back.
  int returns(boolean stays) {
    return seats.stream()
        .filter(seat -> seat.stays == stays)
        .mapToInt(seat -> seat.viewer.connections() - 1)
        .sum();
  }

  /// What is wrong with what they were sent.
  ///
  /// @param convoys what each event since they came speaks of
  Optional<String> wrong(Map<Long, String> convoys) {
    for (int i = 0; i < seats.size(); i++) {
      Seat seat = seats.get(i);
      if (seat.viewer.wrong().isPresent()) {
        return seat.viewer.wrong();
      }
      long[] expected =
          convoys.entrySet().stream()
              .filter(event -> seat.sees.shows(event.getValue()))
              .mapToLong(Map.Entry::getKey)
              .sorted()
              .toArray();
      long[] sent =
          LongStream.range(0, seat.viewer.events()).map(e -> seat.viewer.id((int) e)).toArray();
      if (!Arrays.equals(expected, sent)) {
        return Optional.of(
            "viewer %d, who sees %s, was sent %d events of %d"
                .formatted(i, seat.sees, sent.length, expected.length));
      }
    }
    return Optional.empty();
  }

  /// How long each event took to each viewer who was there, in milliseconds, sorted.
  ///
  /// @param recorded when each event was recorded, in milliseconds since 1970
  /// @param stays of those who never lose the connection, or of the others
  double[] latencies(Map<Long, Long> recorded, boolean stays) {
    List<double[]> all = new ArrayList<>();
    for (Seat seat : seats) {
      if (seat.stays == stays) {
        double[] took = new double[seat.viewer.events()];
        int size = 0;
        for (int i = 0; i < took.length; i++) {
          Long since = recorded.get(seat.viewer.id(i));
          if (since != null && seat.viewer.arrived(i) >= 0) {
            took[size++] = seat.viewer.arrived(i) - since;
          }
        }
        all.add(Arrays.copyOf(took, size));
      }
    }
    return all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
  }

  static double share(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }
}
