package org.safepassage.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Reports that come in at an even pace from several clients, whether or not the one before was
/// acknowledged in time: how long one takes is counted from when it was due.
final class SteadyReports {
  private final InetSocketAddress server;
  private final List<Map<String, String>> headers;
  private final To to;
  private final int perSecond;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
  private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

  /// What is sent where.
  ///
  /// @param path of each client, by its number
  /// @param body of a report with this key: the how-manieth of which client it is
  record To(IntFunction<String> path, Body body) {}

  /// What is sent.
  @FunctionalInterface
  interface Body {
    String of(String key, int client, int number);
  }

  /// @param headers of each client
  SteadyReports(InetSocketAddress server, List<Map<String, String>> headers, To to, int perSecond) {
    this.server = server;
    this.headers = headers;
    this.to = to;
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
            .mapToObj(number -> Thread.ofPlatform().start(() -> send(name, number, each, begin)))
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
        RoomClient.Reply reply = client.post(to.path().apply(number), to.body().of(key, number, i));
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
