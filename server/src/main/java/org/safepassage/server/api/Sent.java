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

  /// A plan as CSV.
  static final int PLAN = 2 * KILOBYTE * KILOBYTE;

  /// The files of an operation.
  static final int FILES = 5 * KILOBYTE * KILOBYTE;

  private Sent() {}

  /// The body of a request.
  ///
  /// @param most how many bytes are taken
  static byte[] json(HttpServletRequest request, int most) throws IOException {
    return of(request, "application/json", most);
  }

  /// The body of a request that must be of some type.
  ///
  /// @param most how many bytes are taken
  static byte[] of(HttpServletRequest request, String wanted, int most) throws IOException {
    String type = request.getContentType();
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!plain.equals(wanted)) {
      throw RefusedException.of(Message.WRONG_CONTENT_TYPE, wanted);
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
