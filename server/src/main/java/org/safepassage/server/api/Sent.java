package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/// What comes with a request: of the right type, and not more of it than is taken.
final class Sent {
  private static final int KILOBYTE = 1024;

  /// Names and passwords.
  static final int SMALL = 16 * KILOBYTE;

  /// Reports and commands.
  static final int USUAL = KILOBYTE * KILOBYTE;

  /// The files of an operation.
  static final int FILES = 5 * KILOBYTE * KILOBYTE;

  private Sent() {}

  /// The body of a request.
  ///
  /// @param most how many bytes are taken
  static byte[] json(HttpServletRequest request, int most) throws IOException {
    String type = request.getContentType();
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!plain.equals("application/json")) {
      throw RefusedException.of(Message.WRONG_CONTENT_TYPE);
    }
    if (request.getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLarge(most);
    }
    return bytes;
  }

  private static RefusedException tooLarge(int most) {
    return RefusedException.of(Message.TOO_LARGE, (most / KILOBYTE) + " kB");
  }
}
