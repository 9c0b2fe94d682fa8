package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE UNDER TEST: whatever is sent, the answer is a plain sentence with the right status,
/// never a stack trace, and nothing is half done.
final class CHostileTest {
  @RegisterExtension static final Running ROOM = new Running();

  private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";

  @Test
  void C01_every_answer_tells_browsers_what_not_to_do() {
    for (String path : List.of("/sign-in", "/api/v1/session", "/no-such-page")) {
      Caller.Answer answer = ROOM.chief().get(path);
      assertThat(answer.header("Content-Security-Policy").orElseThrow())
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.header("Referrer-Policy")).contains("same-origin");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
      assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
      assertThat(answer.header("Permissions-Policy")).isPresent();
      assertThat(answer.header("Server")).isEmpty();
    }
  }

  @Test
  void C02_a_body_of_ten_megabytes_is_refused_with_a_sentence() {
    String id = ROOM.operation();
    for (String path : List.of("/entries", "/commands")) {
      Caller.Answer answer = huge("POST", "/api/v1/operations/" + id + path, 10);
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.code()).isEqualTo("too-large");
    }
    assertThat(huge("PUT", "/api/v1/operations/" + id, 10).status()).isEqualTo(413);
    assertThat(huge("POST", "/api/v1/session", 1).status()).isEqualTo(413);
  }

  private static Caller.Answer huge(String method, String path, int megabytes) {
    return ROOM.chief().send(method, path, Optional.of(" ".repeat(megabytes << 20)));
  }

  @Test
  void C03_another_content_type_is_refused() {
    Caller.Answer answer =
        ROOM.chief()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            ROOM.address()
                                + "/api/v1/operations/x/entries".replace("x", ROOM.operation())))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void C04_everything_that_is_wrong_with_what_was_sent_is_told_at_once() {
    String id = ROOM.operation();
    Caller.Answer entries =
        ROOM.chief()
            .with("X-Device", "d")
            .send(
                "POST",
                "/api/v1/operations/" + id + "/entries",
                Optional.of(
                    """
                    {"entries": [{"key": "a b", "occured": "2030-01-01T00:00:00Z",
                      "said": {"kind": "convoy-seen", "convoy": 7, "stage": "gone", "more": 1}}]}
                    """));
    Caller.Answer command =
        ROOM.chief().command(id, Map.of("kind", "release", "convoy", "x", "milestone", "left"));
    Caller.Answer account = ROOM.chief().post("/api/v1/people", Map.of("user", 7, "nam", "x"));

    assertThat(entries.status()).isEqualTo(400);
    assertThat(codes(entries))
        .contains("unknown-key", "bad-id", "wrong-type", "wrong-value")
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(command.status()).isEqualTo(400);
    assertThat(codes(command)).contains("unknown-key", "wrong-value");
    assertThat(account.status()).isEqualTo(400);
    assertThat(codes(account)).contains("wrong-type", "unknown-key", "missing-key");
  }

  private static List<String> codes(Caller.Answer answer) {
    return answer
        .json()
        .get("findings")
        .valueStream()
        .map(finding -> finding.get("code").asString())
        .toList();
  }

  @Test
  void C05_files_that_are_wrong_are_refused_with_all_findings_and_nothing_is_stored() {
    Map<String, String> files = Running.files("broken-villages");
    files.computeIfPresent("operation.yaml", (_, text) -> text.replace("side: north", "sid: nort"));
    files.computeIfPresent(
        "agreements/first.yaml", (_, text) -> text.replace("lower-village", "lower-vilage"));

    Caller.Answer answer = ROOM.chief().post("/api/v1/operations", Map.of("files", files));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(codes(answer)).contains("unknown-key", "unknown-place");
    assertThat(answer.json().get("findings").get(0).get("line").asInt()).isPositive();
    assertThat(ROOM.chief().get("/api/v1/operations").body()).doesNotContain("broken-villages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../operation.yaml",
        "agreements/../../x.yaml",
        "agreements/a/b.yaml",
        "/etc/passwd",
        "agreements\\x.yaml",
        "agreements/x.sh"
      })
  void C06_a_path_out_of_the_folder_is_refused(String path) {
    Map<String, String> files = new LinkedHashMap<>(Running.files("path-villages"));
    files.put(path, "safepassage: agreement/1\n");

    Caller.Answer answer = ROOM.chief().post("/api/v1/operations", Map.of("files", files));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(codes(answer)).containsOnly("wrong-value");
  }

  @Test
  void C07_an_agreement_that_the_parties_know_is_not_rewritten() {
    String id = ROOM.inForce();
    Map<String, String> files = Running.files(id);
    String first = Objects.requireNonNull(files.get("agreements/first.yaml"));
    files.put("agreements/first.yaml", first.replace("280", "200"));

    Caller.Answer refused = ROOM.chief().put("/api/v1/operations/" + id, Map.of("files", files));
    files.put("agreements/first.yaml", first);
    files.put("agreements/second.yaml", first.replace("id: first", "id: second"));
    Caller.Answer added = ROOM.chief().put("/api/v1/operations/" + id, Map.of("files", files));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("agreement-fixed");
    assertThat(added.status()).as(added.body()).isEqualTo(200);
    assertThat(ROOM.chief().get("/api/v1/operations/" + id + "/standing").body())
        .contains("\"in-force\": \"first\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/../../etc/passwd",
        "/api/v1/%2e%2e/%2e%2e/etc/passwd",
        "/api/v1/operations/..%2f..%2fx/standing",
        "/api//v1/session",
        "/api/v1/session;jsessionid=1",
        "/assets/../logback.xml",
        "/assets/..%5c..%5clogback.xml",
        "/WEB-INF/web.xml",
        "/api/v1/operations/%00/standing"
      })
  void C08_a_tricky_address_leads_nowhere(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404|303) .*");
    assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat", "root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACE /api/v1/session HTTP/1.1",
        "FOO /api/v1/session HTTP/1.1",
        "GET /api/v1/session HTTP/9.9",
        "GET",
        "POST /api/v1/session HTTP/1.1\r\nContent-Length: -5",
        "POST /api/v1/session HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"
      })
  void C09_a_request_that_is_none_gets_no_page_of_the_web_server(String line) throws IOException {
    String answer = raw(line);

    assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat", "Apache");
    assertThat(answer).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
  }

  private static String raw(String head) throws IOException {
    URI address = URI.create(ROOM.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      String request = head + "\r\nHost: room\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void C10_what_looks_like_markup_comes_back_as_text_in_json_only() {
    String id = ROOM.operation();
    Caller.Answer remark = ROOM.chief().report(id, Map.of("kind", "remark", "text", SCRIPT));
    ROOM.chief()
        .report(
            id,
            Map.of(
                "kind",
                "incident-reported",
                "incident",
                "i1",
                "type",
                SCRIPT,
                "place",
                "bridge",
                "text",
                SCRIPT));
    ROOM.chief().command(id, Map.of("kind", "suspend", "place", "bridge", "reason", SCRIPT));
    Caller.Answer account =
        ROOM.chief().post("/api/v1/people", Map.of("user", "marked", "name", SCRIPT));

    assertThat(remark.status()).isEqualTo(201);
    assertThat(account.status()).isEqualTo(201);
    for (String path :
        List.of(
            "/api/v1/people",
            "/api/v1/operations/" + id + "/events",
            "/api/v1/operations/" + id + "/standing")) {
      Caller.Answer answer = ROOM.chief().get(path);
      assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
      assertThat(answer.body()).contains("<script>alert('x')</script>");
    }
    Caller.Answer page = ROOM.chief().get("/no/" + "%3Cscript%3E");
    assertThat(page.body()).doesNotContain("<script>");
  }

  @Test
  void C11_numbers_in_the_address_are_checked() {
    String events = "/api/v1/operations/" + ROOM.operation() + "/events";

    for (String query : List.of("?after=-1", "?after=x", "?most=0", "?most=99999999999999999999")) {
      assertThat(ROOM.chief().get(events + query).code()).as(query).isEqualTo("bad-number");
    }
  }

  @Test
  void C12_a_device_must_be_named() {
    String id = ROOM.operation();

    Caller.Answer answer =
        ROOM.chief()
            .post(
                "/api/v1/operations/" + id + "/entries",
                Map.of(
                    "entries",
                    List.of(
                        Map.of(
                            "key",
                            "k",
                            "occurred",
                            "2030-01-01T00:00:00Z",
                            "said",
                            Map.of("kind", "remark", "text", "x")))));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-device");
  }
}
