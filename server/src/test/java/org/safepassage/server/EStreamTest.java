package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: the live stream: everybody is sent what they may see, in order and without
/// holes, wherever they come back from, and for no longer than they may see it.
final class EStreamTest {
  @RegisterExtension static final Running ROOM = new Running();

  /// A stream that is read line by line, on a thread of its own.
  private static final class Watched implements AutoCloseable {
    final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    final CountDownLatch ended = new CountDownLatch(1);
    private final HttpResponse<java.io.InputStream> response;

    Watched(Caller caller, String id, String query) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
              URI.create(caller.address() + "/api/v1/operations/" + id + "/stream" + query));
      caller.headers().forEach(request::setHeader);
      try {
        response = Caller.CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader in =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(line);
        }
      } catch (IOException gone) {
        lines.add(": gone");
      } finally {
        ended.countDown();
      }
    }

    void await(Predicate<String> line) throws InterruptedException {
      for (int i = 0; i < 200; i++) {
        if (lines.stream().anyMatch(line)) {
          return;
        }
        Thread.sleep(50);
      }
      throw new AssertionError("It didn't come: " + lines);
    }

    List<Long> entries() {
      List<Long> ids = new ArrayList<>();
      String id = "";
      for (String line : lines) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.equals("event: entry")) {
          ids.add(Long.parseLong(id));
        }
      }
      return ids;
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  private static Map<String, Object> remark(String text) {
    return Map.of("kind", "remark", "text", text);
  }

  @Test
  void E01_what_is_reported_comes_to_whoever_watches() throws Exception {
    String id = ROOM.inForce();
    try (Watched watched = new Watched(ROOM.chief(), id, "")) {
      watched.await(line -> line.startsWith("retry:"));

      ROOM.chief().report(id, remark("hello"));

      watched.await(line -> line.startsWith("data:") && line.contains("hello"));
      watched.await(line -> line.equals("event: figures"));
    }
  }

  @Test
  void E02_whoever_was_away_comes_back_with_the_last_id_and_misses_nothing() throws Exception {
    String id = ROOM.inForce();
    for (int i = 0; i < 5; i++) {
      ROOM.chief().report(id, remark("number " + i));
    }
    long last =
        ROOM.chief().get("/api/v1/operations/" + id + "/head").json().get("sequence").asLong();

    try (Watched all = new Watched(ROOM.chief(), id, "?after=0");
        Watched some = new Watched(ROOM.chief().with("Last-Event-ID", "" + (last - 2)), id, "")) {
      all.await(line -> line.contains("number 4"));
      some.await(line -> line.contains("number 4"));
      ROOM.chief().report(id, remark("and one more"));
      all.await(line -> line.contains("and one more"));
      some.await(line -> line.contains("and one more"));

      List<Long> expected = new ArrayList<>();
      for (long i = 1; i <= last + 1; i++) {
        expected.add(i);
      }
      assertThat(all.entries()).isEqualTo(expected);
      assertThat(some.entries()).containsExactly(last - 1, last, last + 1);
    }
  }

  @Test
  void E03_the_other_sides_people_are_not_streamed_either() throws Exception {
    String id = ROOM.inForce();
    try (Watched south = new Watched(ROOM.liaison(id, "southern-army"), id, "?after=0");
        Watched viewer = new Watched(ROOM.member(id, "viewer", Map.of()), id, "?after=0")) {
      ROOM.chief().report(id, Running.seen("lower-1", "assembled", "lower-village", 50));
      ROOM.chief().report(id, Running.seen("upper-1", "assembled", "upper-village", 50));

      south.await(line -> line.contains("upper-village"));
      viewer.await(line -> line.equals("event: figures"));

      assertThat(String.join("\n", south.lines)).doesNotContain("lower");
      assertThat(viewer.entries()).isEmpty();
    }
  }

  @Test
  void E04_a_stream_ends_when_its_session_does_or_the_role_is_taken() throws Exception {
    String id = ROOM.inForce();
    Caller leaving = ROOM.member(id, "field-officer", Map.of());
    Caller losing = ROOM.member(id, "field-officer", Map.of());
    String user = losing.get("/api/v1/session").json().get("user").asString();
    try (Watched one = new Watched(leaving, id, "");
        Watched two = new Watched(losing, id, "");
        Watched staying = new Watched(ROOM.chief(), id, "")) {
      staying.await(line -> line.startsWith("retry:"));

      leaving.delete("/api/v1/session");
      ROOM.chief().delete("/api/v1/operations/" + id + "/people/" + user);

      assertThat(one.ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(two.ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(staying.ended.getCount()).isEqualTo(1);
    }
  }

  @Test
  void E05_a_thousand_watch_and_each_is_sent_everything_once() throws Exception {
    String id = ROOM.inForce();
    Caller watcher = ROOM.coordinator(id);
    List<Watched> all = java.util.Collections.synchronizedList(new ArrayList<>());
    AtomicInteger failed = new AtomicInteger();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 1_000; i++) {
        var _ =
            threads.submit(() -> {
              try {
                all.add(new Watched(watcher, id, ""));
              } catch (RuntimeException e) {
                failed.incrementAndGet();
              }
            });
      }
    }
    assertThat(failed).hasValue(0);

    ROOM.chief().report(id, remark("to all"));

    for (Watched watched : all) {
      watched.await(line -> line.contains("to all"));
    }
    assertThat(all).allMatch(watched -> watched.entries().size() == 1);
    for (Watched watched : all) {
      watched.close();
    }
  }

  @Test
  void E06_whoever_does_not_read_keeps_nobody_waiting() throws Exception {
    String id = ROOM.inForce();
    URI address = URI.create(ROOM.address());
    String cookie = ROOM.coordinator(id).headers().get("Cookie");
    try (java.net.Socket lazy = new java.net.Socket()) {
      lazy.setReceiveBufferSize(2_048);
      lazy.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
      lazy.getOutputStream()
          .write(
              ("GET /api/v1/operations/"
                      + id
                      + "/stream HTTP/1.1\r\nHost: room\r\nCookie: "
                      + cookie
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      try (Watched quick = new Watched(ROOM.chief(), id, "")) {
        quick.await(line -> line.startsWith("retry:"));
        for (int i = 0; i < 40; i++) {
          ROOM.chief().report(id, remark(i + " " + "x".repeat(3_900)));
        }
        quick.await(line -> line.contains("\"39 x"));
      }
    }
  }
}
