package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/// How much a form may send, looked at before any of it is read. Most forms are names and
/// passwords, sent by whoever likes; only what is reported in an operation may be long, such as a
/// plan.
final class FormSize {
  static final String SMALL_WORDS = "16 kB";

  private static final Pattern REPORT = Pattern.compile("/o/[^/]+/report/[^/]+");
  private static final Pattern TEXT = Pattern.compile("/o/[^/]+/report/text-taken");

  /// A text of 5 MB, in which each sign that isn't a letter takes three.
  private static final int TEXT_MOST = 16 * 1024 * 1024;

  private FormSize() {}

  /// Whether a request sends a form that is longer than it can be, or doesn't say how long it is.
  /// Browsers always do.
  static boolean isTooLarge(HttpServletRequest request) {
    String type = request.getContentType();
    boolean isForm =
        type != null
            && (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                || type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
    if (!isForm) {
      return false;
    }
    long length = request.getContentLengthLong();
    return length < 0 || length > most(request.getRequestURI());
  }

  private static int most(String path) {
    if (TEXT.matcher(path).matches()) {
      return TEXT_MOST;
    }
    return REPORT.matcher(path).matches() ? Sent.PLAN : Sent.SMALL;
  }
}
