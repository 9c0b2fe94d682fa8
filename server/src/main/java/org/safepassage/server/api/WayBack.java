package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where somebody wanted to go when they had to sign in first. Only ever a page of our own,
/// whatever an address says: nobody is to be led to another site by a link to this one.
///
/// @param path with its query; the list of operations where none is known
record WayBack(String path) {
  static final String NAME = "to";

  private static final WayBack HOME = new WayBack("/");
  private static final int LONGEST = 500;

  /// The account, or pages of an operation: no other page can be gone back to.
  private static final Pattern OURS =
      Pattern.compile(
          "/account|/o/[A-Za-z0-9%._~-]+(?:/[A-Za-z0-9%._~-]+)*(?:\\?[A-Za-z0-9%._~&=+-]*)?");

  /// The page that is asked for.
  static WayBack from(HttpServletRequest request) {
    String query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /// The page that a form or an address names.
  static WayBack named(HttpServletRequest request) {
    String named = request.getParameter(NAME);
    return of(named == null ? "" : named);
  }

  static WayBack of(String path) {
    boolean isOurs =
        path.length() <= LONGEST && OURS.matcher(path).matches() && !path.contains("/..");
    return isOurs ? new WayBack(path) : HOME;
  }

  boolean isHome() {
    return path.equals(HOME.path());
  }

  /// The sign-in, from which one comes back.
  String signIn() {
    return isHome()
        ? "/sign-in"
        : "/sign-in?" + NAME + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
