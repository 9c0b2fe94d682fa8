package org.safepassage.server.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.JsonText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers in JSON.
final class Answers {
  private Answers() {}

  static ResponseEntity<byte[]> ok(@Nullable Object value) {
    return of(200, value);
  }

  static ResponseEntity<byte[]> of(int status, @Nullable Object value) {
    return text(status, JsonText.of(value));
  }

  /// JSON that is written already.
  static ResponseEntity<byte[]> text(int status, String json) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.getBytes(StandardCharsets.UTF_8));
  }

  static ResponseEntity<byte[]> nothing() {
    return ResponseEntity.noContent().build();
  }

  static ResponseEntity<byte[]> withCookie(String cookie, Object value) {
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonText.of(value).getBytes(StandardCharsets.UTF_8));
  }
}
