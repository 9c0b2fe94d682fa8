package org.safepassage.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients who send each report until it is acknowledged, again under the same key, whatever
/// happens to the server meanwhile.
final class RetryingReporters {
  private static final long PAUSE_MILLISECONDS = 50;

  private final InetSocketAddress server;
  private final int reports;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger retries = new AtomicInteger();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  /// @param reports how many in all
  RetryingReporters(InetSocketAddress server, int reports) {
    this.server = server;
    this.reports = reports;
  }

  /// @param headers of each client
  void begin(List<Map<String, String>> headers) {
    for (int i = 0; i < headers.size(); i++) {
      int number = i;
      threads.add(Thread.ofPlatform().start(() -> send(number, headers.get(number))));
    }
  }

  private void send(int number, Map<String, String> headers) {
    int report = next.getAndIncrement();
    while (report < reports && refused.isEmpty()) {
      try (RoomClient client = new RoomClient(server, number, headers)) {
        boolean goesOn = true;
        while (goesOn && report < reports) {
          goesOn = sendOne(client, report);
          if (goesOn) {
            report = next.getAndIncrement();
          }
        }
      } catch (IOException lost) {
        // The server is down, or was while it worked on this.
        retries.incrementAndGet();
      }
      pause();
    }
  }

  /// @return whether it is acknowledged
  private boolean sendOne(RoomClient client, int report) throws IOException {
    String key = "report-" + report;
    String convoy = (report % 2 == 0 ? "upper-" : "lower-") + report / 16;
    RoomClient.Reply reply =
        client.post(Villages.path("/entries"), Villages.report(key, convoy, report % 60));
    if (reply.isGood()) {
      acknowledged.put(key, Villages.number(reply.body(), "sequence").orElseThrow());
      if (reply.status() == 200) {
        repeated.incrementAndGet();
      }
      return true;
    }
    retries.incrementAndGet();
    if (reply.status() != 503) {
      refused.add(reply.toString());
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isOver() {
    return acknowledged.size() >= reports || !refused.isEmpty();
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /// Answers that are neither an acknowledgement nor a request to try again.
  List<String> refused() {
    return List.copyOf(refused);
  }

  /// How many were recorded though nobody was told, and found again when they were sent again.
  int repeated() {
    return repeated.get();
  }

  int retries() {
    return retries.get();
  }
}
