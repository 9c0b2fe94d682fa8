package org.safepassage.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells programs what there is, as OpenAPI 3.1. A test compares it with the routes.
@RestController
public final class DescriptionRoutes {
  @GetMapping("/api/v1/openapi.json")
  @Needs.Nothing
  ResponseEntity<byte[]> description() throws IOException {
    return Answers.text(200, text());
  }

  static String text() throws IOException {
    try (InputStream in = DescriptionRoutes.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("The description of the interface is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
