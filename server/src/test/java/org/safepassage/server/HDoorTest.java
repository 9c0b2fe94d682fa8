package org.safepassage.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.formats.JsonText;
import org.safepassage.ledger.SetClock;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: the door of a room that is served with a certificate of its own: encrypted,
/// with cookies that never go unencrypted; sessions that end by the clock; and a way back to where
/// one was.
final class HDoorTest {
  private static final String PASSWORD = "changeit";
  private static final Instant MORNING = Instant.parse("2030-03-01T06:00:00Z");
  private static final SetClock CLOCK = new SetClock(MORNING);

  @TempDir private static Path folder = Path.of("");

  private static RoomServer server;
  private static HttpClient browser;

  @BeforeAll
  static void opens_a_room_with_a_certificate() throws Exception {
    pair("room");
    pair("other");
    server =
        RoomServer.start(
            new Options(
                folder.resolve("data"),
                java.util.Optional.empty(),
                "127.0.0.1",
                0,
                java.util.Optional.of(certificate("room", "room")),
                List.of(),
                List.of()),
            CLOCK);
    browser = trusting("room");
    HttpResponse<String> in =
        post(
            "/api/v1/set-up",
            "application/json",
            JsonText.of(
                Map.of(
                    "code",
                    server.setUpCode().orElseThrow(),
                    "user",
                    "chief",
                    "name",
                    "Chief",
                    "password",
                    Running.PASSWORD)),
            "");
    assertThat(in.statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void closes() {
    if (server != null) {
      server.close();
    }
  }

  /// A key with a certificate that vouches for itself, in PEM.
  private static void pair(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "room",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=room",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = keys(name);
    pem(name + ".crt", "CERTIFICATE", keys.getCertificate("room").getEncoded());
    pem(name + ".key", "PRIVATE KEY", keys.getKey("room", PASSWORD.toCharArray()).getEncoded());
  }

  private static KeyStore keys(String name) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void pem(String file, String what, byte[] content) throws Exception {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what));
  }

  private static Options.Certificate certificate(String certificate, String key) {
    return new Options.Certificate(
        folder.resolve(certificate + ".crt"), folder.resolve(key + ".key"));
  }

  private static HttpClient trusting(String name) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("room", keys(name).getCertificate("room"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(context)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  private static HttpResponse<String> post(String path, String type, String body, String cookie)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path, String cookie, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    request.header("Cookie", cookie);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> signIn(String to) throws Exception {
    String form =
        Map.of("user", "chief", "password", Running.PASSWORD, "to", to).entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return post("/sign-in", "application/x-www-form-urlencoded", form, "");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String cookie(HttpResponse<?> response) {
    return header(response, "Set-Cookie").split(";", 2)[0];
  }

  @Test
  void H01_all_is_encrypted_and_browsers_are_told_to_keep_to_that() throws Exception {
    assertThat(server.address()).startsWith("https://127.0.0.1:");
    HttpResponse<String> in = signIn("/account");
    assertThat(header(in, "Set-Cookie"))
        .startsWith("__Host-session=")
        .contains("; Secure")
        .contains("; HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain("Domain");
    assertThat(header(in, "Strict-Transport-Security")).startsWith("max-age=31536000");
    assertThat(in.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
    // Whoever trusts another certificate isn't talked to.
    HttpClient wary = trusting("other");
    assertThatThrownBy(() ->
            wary.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/sign-in")).build(),
                BodyHandlers.ofString()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void H02_a_session_ends_twelve_hours_after_it_was_used_last() throws Exception {
    CLOCK.set(MORNING);
    String cookie = cookie(signIn("/"));
    CLOCK.set(MORNING.plus(Duration.ofHours(11)).plusSeconds(3_590));
    assertThat(get("/account", cookie).statusCode()).isEqualTo(200);
    CLOCK.set(MORNING.plus(Duration.ofHours(12)).plusSeconds(10));
    assertThat(get("/account", cookie).statusCode()).isEqualTo(200);

    String unused = cookie(signIn("/"));
    CLOCK.set(CLOCK.instant().plus(Duration.ofHours(12)).plusSeconds(1));
    assertThat(get("/account", unused).statusCode()).isEqualTo(303);
    CLOCK.set(MORNING);
  }

  @Test
  void H03_a_session_ends_after_a_day_however_much_it_was_used() throws Exception {
    CLOCK.set(MORNING);
    String cookie = cookie(signIn("/"));
    for (int hour = 4; hour < 24; hour += 4) {
      CLOCK.set(MORNING.plus(Duration.ofHours(hour)));
      assertThat(get("/account", cookie).statusCode()).as("after %d h", hour).isEqualTo(200);
    }
    CLOCK.set(MORNING.plus(Duration.ofHours(24)).minusSeconds(1));
    assertThat(get("/account", cookie).statusCode()).isEqualTo(200);
    CLOCK.set(MORNING.plus(Duration.ofHours(24)));
    assertThat(get("/account", cookie).statusCode()).isEqualTo(303);
    CLOCK.set(MORNING);
  }

  @Test
  void H04_whoever_is_out_signs_in_and_is_back_where_they_were() throws Exception {
    HttpResponse<String> out = get("/o/villages-1/log?kind=remark", "");
    assertThat(out.statusCode()).isEqualTo(303);
    String door = header(out, "Location");
    assertThat(door).isEqualTo("/sign-in?to=%2Fo%2Fvillages-1%2Flog%3Fkind%3Dremark");
    assertThat(get(door, "").body())
        .contains("you have to sign in")
        .contains("name=\"to\" value=\"/o/villages-1/log?kind=remark\"");
    assertThat(header(signIn("/o/villages-1/log?kind=remark"), "Location"))
        .isEqualTo("/o/villages-1/log?kind=remark");
    assertThat(get("/sign-in", "").body()).doesNotContain("you have to sign in");
  }

  @Test
  void H05_nobody_is_led_to_another_site() throws Exception {
    for (String elsewhere :
        List.of(
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example",
            "/o/../..//evil.example",
            "/o/x/%0d%0aSet-Cookie:a=b\r\nX: y",
            "javascript:alert(1)",
            "/o/x\"><script>",
            "/api/v1/session",
            "/o/" + "x".repeat(600))) {
      HttpResponse<String> in = signIn(elsewhere);
      assertThat(in.statusCode()).as(elsewhere).isEqualTo(303);
      assertThat(header(in, "Location")).as(elsewhere).isEqualTo("/");
      String door = get("/sign-in?to=" + URLEncoder.encode(elsewhere, UTF_8), "").body();
      assertThat(door).as(elsewhere).doesNotContain("name=\"to\"").doesNotContain("<script>");
    }
  }

  @Test
  void H06_a_program_and_a_part_of_a_page_are_told_that_the_session_is_over() throws Exception {
    HttpResponse<String> program = get("/api/v1/session", "");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(header(program, "Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = Caller.JSON.readTree(program.body());
    assertThat(problem.get("code").asString()).isEqualTo("not-signed-in");

    HttpResponse<String> part = get("/o/villages-1", "", "HX-Request", "true");
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(header(part, "HX-Refresh")).isEqualTo("true");
    assertThat(part.body()).contains("your session is over");
  }

  @Test
  void H07_wrong_certificates_and_keys_are_told_in_plain_words() throws Exception {
    Files.writeString(folder.resolve("nonsense.crt"), "no certificate");
    Files.writeString(folder.resolve("nonsense.key"), "no key");
    Files.writeString(
        folder.resolve("locked.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n");
    Files.copy(folder.resolve("room.key"), folder.resolve("swapped.crt"));
    Files.copy(folder.resolve("room.crt"), folder.resolve("swapped.key"));
    Map<Options.Certificate, String> wrong =
        Map.of(
            certificate("nowhere", "room"),
            "can't be read",
            certificate("room", "nowhere"),
            "can't be read",
            certificate("nonsense", "room"),
            "no certificate in PEM",
            certificate("room", "nonsense"),
            "no private key in PEM",
            certificate("swapped", "swapped"),
            "no certificate in PEM",
            certificate("room", "locked"),
            "protected by a password",
            certificate("room", "other"),
            "doesn't belong to the certificate");
    wrong.forEach((pair, words) ->
        assertThatThrownBy(() -> CertificateFiles.check(pair))
            .as("%s", pair)
            .isInstanceOf(CannotStartException.class)
            .hasMessageContaining(words)
            .hasMessageContaining("\nMaybe "));
    CertificateFiles.check(certificate("other", "other"));
  }

  @Test
  void H08_a_form_with_a_name_and_a_password_is_small() throws Exception {
    String type = "application/x-www-form-urlencoded";
    String large = "user=chief&password=" + "x".repeat(20_000);
    for (String path : List.of("/sign-in", "/setup", "/link", "/invitation", "/account/password")) {
      assertThat(post(path, type, large, "").statusCode()).as(path).isEqualTo(413);
      HttpRequest unmeasured =
          HttpRequest.newBuilder(URI.create(server.address() + path))
              .header("Content-Type", type)
              .POST(
                  BodyPublishers.ofInputStream(
                      () -> new java.io.ByteArrayInputStream(large.getBytes(UTF_8))))
              .build();
      assertThat(browser.send(unmeasured, BodyHandlers.ofString()).statusCode())
          .as(path + " without its length")
          .isEqualTo(413);
    }
    assertThat(signIn("/").statusCode()).isEqualTo(303);
  }
}
