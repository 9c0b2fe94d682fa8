package org.safepassage.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Reports that come in at an even pace from several clients, whether or not the one before was
/// acknowledged in time: how long one takes is counted from when it was due.
final class SteadyReports {
  private final InetSocketAddress server;
  private final List<Map<String, String>> headers;
  private final String path;
  private final int perSecond;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
  private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

  /// @param headers of each client
  /// @param path where they send to
  SteadyReports(
      InetSocketAddress server, List<Map<String, String>> headers, String path, int perSecond) {
    this.server = server;
    this.headers = headers;
    this.path = path;
    this.perSecond = perSecond;
  }

  /// Reports for some seconds.
  ///
  /// @param name tells the keys of this run from those of others
  void run(String name, int seconds) throws InterruptedException {
    int each = perSecond * seconds / headers.size();
    long begin = System.nanoTime();
    List<Thread> threads =
        IntStream.range(0, headers.size())
            .mapToObj(number ->
                Thread.ofPlatform().start(() -> send(name, number, each, begin)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void send(String name, int number, int each, long begin) {
    double apart = 1e9 * headers.size() / perSecond;
    // 250 addresses of viewers are before them.
    try (RoomClient client = new RoomClient(server, 20_000 + number, headers.get(number))) {
      for (int i = 0; i < each; i++) {
        long due = begin + (long) (apart * (i + (double) number / headers.size()));
        long wait = due - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        String key = "%s-%d-%d".formatted(name, number, i);
        String convoy = (i % 2 == 0 ? "upper-" : "lower-") + number + "-" + i / 8;
        RoomClient.Reply reply = client.post(path, Villages.report(key, convoy, i % 60));
        milliseconds.add((System.nanoTime() - due) / 1e6);
        if (reply.status() == 201) {
          acknowledged.put(key, Villages.number(reply.body(), "sequence").orElseThrow());
        } else {
          refused.add(reply.toString());
        }
      }
    } catch (IOException lost) {
      refused.add(lost.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  Map<String, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  List<String> refused() {
    return List.copyOf(refused);
  }

  /// How long at most a share of them took, in milliseconds.
  double latency(double share) {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1)));
  }
}
