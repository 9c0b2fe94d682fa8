package org.safepassage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Somebody who watches an operation live: reads the stream of server-sent events, and keeps which
/// came when. Some lose the connection now and then, and come back with the last id that they had.
final class LiveViewer {
  private static final long LEAST_WATCHED_MILLISECONDS = 3_000;
  private static final long MOST_WATCHED_MILLISECONDS = 15_000;
  private static final long MOST_AWAY_MILLISECONDS = 2_000;

  private final InetSocketAddress server;
  private final String path;
  private final int number;
  private final Map<String, String> headers;
  private final Optional<SplittableRandom> drops;

  private long last;
  private long connectedAt;
  private int connections;
  private int size;
  private long[] ids = new long[1_024];
  private long[] arrived = new long[1_024];
  private Optional<String> wrong = Optional.empty();
  private volatile Optional<RoomClient> client = Optional.empty();
  private volatile boolean stopped;
  private volatile long reached;

  /// @param after how far the ledger goes that they have seen
  /// @param drops when the connection is lost; none for a viewer who stays
  LiveViewer(
      InetSocketAddress server,
      int number,
      Watching watching,
      long after,
      Optional<SplittableRandom> drops) {
    this.server = server;
    this.path = watching.path();
    this.number = number;
    this.headers = watching.headers();
    this.last = after;
    this.drops = drops;
  }

  /// Whom they watch as, and what.
  record Watching(String path, Map<String, String> headers) {}

  /// Watches until it is stopped.
  void watch() {
    while (!stopped && wrong.isEmpty()) {
      long until =
          drops
              .map(random -> random.nextLong(LEAST_WATCHED_MILLISECONDS, MOST_WATCHED_MILLISECONDS))
              .orElse(Long.MAX_VALUE / 2);
      Map<String, String> more = new HashMap<>(headers);
      more.put("Last-Event-ID", Long.toString(last));
      try (RoomClient opened = new RoomClient(server, number, more)) {
        client = Optional.of(opened);
        connections++;
        InputStream stream = opened.stream(path);
        connectedAt = System.currentTimeMillis();
        read(stream, connectedAt + until);
      } catch (IOException lost) {
        if (!stopped) {
          wrong = Optional.of("The connection was lost: " + lost.getMessage());
        }
      }
      drops.ifPresent(this::stayAway);
    }
  }

  private void stayAway(SplittableRandom random) {
    try {
      Thread.sleep(random.nextLong(MOST_AWAY_MILLISECONDS));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(InputStream stream, long until) throws IOException {
    byte[] buffer = new byte[16_384];
    StringBuilder line = new StringBuilder();
    long id = last;
    boolean isEntry = false;
    while (!stopped) {
      int read = stream.read(buffer);
      if (read < 0) {
        return;
      }
      long now = System.currentTimeMillis();
      for (int i = 0; i < read; i++) {
        if (buffer[i] != '\n') {
          // What an event says is of no interest here, and long.
          if (line.length() < 40) {
            line.append((char) buffer[i]);
          }
          continue;
        }
        if (line.isEmpty()) {
          take(id, isEntry, now);
          if (now > until) {
            return;
          }
        } else if (line.charAt(0) == 'i') {
          id = Long.parseLong(line, 4, line.length(), 10);
        } else if (line.charAt(0) == 'e') {
          isEntry = line.charAt(7) == 'e' && line.charAt(8) == 'n' && line.charAt(9) == 't';
          if (!isEntry && line.charAt(7) == 'e') {
            wrong = Optional.of("The stream was ended.");
          }
        }
        line.setLength(0);
      }
    }
  }

  /// The end of an event: one of the ledger, or the figures up to a place.
  private void take(long id, boolean isEntry, long now) {
    if (isEntry) {
      if (size > 0 && id <= ids[size - 1]) {
        wrong = Optional.of(id + " came after " + ids[size - 1]);
      }
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        arrived = Arrays.copyOf(arrived, 2 * size);
      }
      ids[size] = id;
      arrived[size] = connectedAt + 1_000 > now && connections > 1 ? -1 : now;
      size++;
    }
    last = Math.max(last, id);
    reached = last;
  }

  /// How far the ledger goes that they know of.
  long reached() {
    return reached;
  }

  void stop() throws IOException {
    stopped = true;
    if (client.isPresent()) {
      client.get().close();
    }
  }

  /// What went wrong. To be asked when they have stopped, as all below.
  Optional<String> wrong() {
    return wrong;
  }

  int connections() {
    return connections;
  }

  int events() {
    return size;
  }

  long id(int event) {
    return ids[event];
  }

  /// When it came, in milliseconds since 1970; -1 where they had just come back.
  long arrived(int event) {
    return arrived[event];
  }
}
