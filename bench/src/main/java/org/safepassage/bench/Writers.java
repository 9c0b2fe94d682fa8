package org.safepassage.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.OperationId;
import org.safepassage.model.PlaceId;

/// Writers who add one event after the other for a while, and what came of it.
///
/// @param acknowledged what the store said that it has
/// @param milliseconds how long each took, in ascending order
/// @param seconds from the start of the first to the end of the last
record Writers(List<Event> acknowledged, List<Double> milliseconds, double seconds) {
  static final int NUMBER = 64;

  private static final Instant MORNING = Instant.parse("2016-12-16T08:05:00Z");

  static Writers run(EventStore store, OperationId operation, int round, int seconds)
      throws InterruptedException {
    List<List<Event>> events = new ArrayList<>();
    List<List<Double>> times = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    for (int writer = 0; writer < NUMBER; writer++) {
      String name = round + "-" + writer;
      List<Event> own = new ArrayList<>();
      List<Double> took = new ArrayList<>();
      events.add(own);
      times.add(took);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; System.nanoTime() < end; i++) {
                  long before = System.nanoTime();
                  own.add(append(store, operation, entry(name, i)));
                  took.add((System.nanoTime() - before) / 1e6);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - begin) / 1e9;
    double[] sorted =
        times.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Writers(
        events.stream().flatMap(List::stream).toList(),
        Arrays.stream(sorted).boxed().toList(),
        took);
  }

  private static Event append(EventStore store, OperationId operation, Entry entry) {
    try {
      return store.append(operation, List.of(entry)).getFirst().event();
    } catch (UnknownOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Counts of a convoy, as field officers send them.
  static List<Entry> entries(String name, int size) {
    return IntStream.range(0, size).mapToObj(i -> entry(name, i)).toList();
  }

  private static Entry entry(String name, int number) {
    Reporter by =
        new Reporter(new UserId("bridge-post"), Role.FIELD_OFFICER, new DeviceId("phone-" + name));
    Load load =
        Load.of(
            Map.of(
                new CategoryId("residents"),
                Count.of(number % 60),
                new CategoryId("wounded"),
                Count.of(number % 5)));
    ConvoyBody.Seen seen =
        new ConvoyBody.Seen(
            new ConvoyId("convoy-" + number / 8),
            Optional.of(new CommitmentId("residents")),
            Stage.values()[number % Stage.values().length],
            Optional.of(new PlaceId("bridge")),
            load,
            Optional.empty(),
            "");
    return new Entry(MORNING.plusSeconds(number), by, new EntryKey(name + "-" + number), seen);
  }

  double perSecond() {
    return acknowledged.size() / seconds;
  }

  /// How long at most a share of them took, in milliseconds.
  double latency(double share) {
    return milliseconds.get((int) (share * (milliseconds.size() - 1)));
  }
}
