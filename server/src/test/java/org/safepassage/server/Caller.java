package org.safepassage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safepassage.formats.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who calls a server, as a browser or a program does.
///
/// @param headers what they send with every request: a cookie with its guard, or a token
public record Caller(String address, Map<String, String> headers) {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public static Caller nobody(String address) {
    return new Caller(address, Map.of());
  }

  /// An answer of the server.
  public record Answer(int status, HttpResponse<String> response) {
    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(body());
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    public String code() {
      return json().path("code").asString("");
    }
  }

  public Caller with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Caller(address, more);
  }

  public Caller without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Caller(address, fewer);
  }

  /// Whoever an answer has signed in.
  public Caller as(Answer signedIn) {
    String cookie = signedIn.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    return nobody(address)
        .with("Cookie", cookie)
        .with("X-Guard", signedIn.json().get("guard").asString());
  }

  public Answer get(String path) {
    return send("GET", path, Optional.empty());
  }

  public Answer delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  public Answer post(String path, Object json) {
    return send("POST", path, Optional.of(JsonText.of(json)));
  }

  public Answer put(String path, Object json) {
    return send("PUT", path, Optional.of(JsonText.of(json)));
  }

  public Answer patch(String path, Object json) {
    return send("PATCH", path, Optional.of(JsonText.of(json)));
  }

  public Answer send(String method, String path, Optional<String> json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, json.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
    json.ifPresent(_ -> request.header("Content-Type", "application/json"));
    return send(request);
  }

  public Answer send(HttpRequest.Builder request) {
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One report, from a device of its own.
  public Answer report(String operation, Object said) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", UUID.randomUUID());
    entry.put("occurred", "2030-03-01T08:00:00Z");
    entry.put("said", said);
    return with("X-Device", "phone-1")
        .post(
            "/api/v1/operations/" + operation + "/entries",
            Map.of("entries", java.util.List.of(entry)));
  }

  public Answer command(String operation, Object command) {
    return command(operation, UUID.randomUUID().toString(), command);
  }

  public Answer command(String operation, String key, Object command) {
    return with("X-Device", "desk-1")
        .post(
            "/api/v1/operations/" + operation + "/commands",
            Map.of("key", key, "command", command));
  }
}
