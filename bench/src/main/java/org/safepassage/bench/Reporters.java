package org.safepassage.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Clients who send one report after the other over HTTP, each once the last was acknowledged, and
/// what was acknowledged.
///
/// @param acknowledged the place in the ledger of each key
/// @param milliseconds how long each took, sorted
/// @param refused answers that were no acknowledgement, if any
record Reporters(
    Map<String, Long> acknowledged,
    List<Double> milliseconds,
    List<String> refused,
    double seconds) {

  /// Lets them report for some seconds.
  ///
  /// @param name tells the keys of this run from those of others
  /// @param headers of each client
  static Reporters run(
      InetSocketAddress server, String name, List<Map<String, String>> headers, int seconds)
      throws InterruptedException {
    List<One> all =
        IntStream.range(0, headers.size())
            .mapToObj(i -> new One(server, name, i, headers.get(i)))
            .toList();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    List<Thread> threads =
        all.stream().map(one -> Thread.ofPlatform().start(() -> one.report(end))).toList();
    for (Thread thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - begin) / 1e9;
    Map<String, Long> acknowledged = new HashMap<>();
    all.forEach(one -> acknowledged.putAll(one.acknowledged));
    double[] times =
        all.stream().flatMap(one -> one.took.stream()).mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(times);
    return new Reporters(
        acknowledged,
        Arrays.stream(times).boxed().toList(),
        all.stream().flatMap(one -> one.refused.stream()).toList(),
        took);
  }

  private static final class One {
    private final InetSocketAddress server;
    private final String name;
    private final int number;
    private final Map<String, String> headers;
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final List<Double> took = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    One(InetSocketAddress server, String name, int number, Map<String, String> headers) {
      this.server = server;
      this.name = name;
      this.number = number;
      this.headers = headers;
    }

    private void report(long end) {
      try (RoomClient client = new RoomClient(server, number, headers)) {
        for (int i = 0; System.nanoTime() < end && refused.isEmpty(); i++) {
          String key = "%s-%d-%d".formatted(name, number, i);
          String convoy = (i % 2 == 0 ? "upper-" : "lower-") + number + "-" + i / 8;
          String report = Villages.report(key, convoy, i % 60);
          long before = System.nanoTime();
          RoomClient.Reply reply = client.post(Villages.path("/entries"), report);
          took.add((System.nanoTime() - before) / 1e6);
          if (reply.status() == 201) {
            acknowledged.put(key, Villages.number(reply.body(), "sequence").orElseThrow());
          } else {
            refused.add(reply.toString());
          }
        }
      } catch (IOException lost) {
        refused.add(lost.toString());
      }
    }
  }

  double perSecond() {
    return acknowledged.size() / seconds;
  }

  /// How long at most a share of them took, in milliseconds.
  double latency(double share) {
    return milliseconds.get((int) (share * (milliseconds.size() - 1)));
  }
}
