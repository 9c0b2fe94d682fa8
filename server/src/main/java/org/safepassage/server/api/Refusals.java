package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Writes refusals: as problems to programs, and as a plain page, or on to the sign-in, to people.
public final class Refusals {
  private Refusals() {}

  static boolean isForPrograms(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Object wait = problem.more().get(Door.RETRY_AFTER);
    if (wait != null) {
      response.setHeader("Retry-After", wait.toString());
    }
    if (isForPrograms(request)) {
      response.setStatus(problem.status());
      response.setContentType(Problem.TYPE);
      response.getOutputStream().write(problem.bytes());
      return;
    }
    boolean isNew = problem.code().equals(Message.NOT_SIGNED_IN.code());
    if (isNew && request.getHeader("HX-Request") != null) {
      // A part of a page: the browser is to load the whole page again, which leads to the sign-in.
      response.setHeader("HX-Refresh", "true");
    } else if (isNew && request.getMethod().equals("GET")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", WayBack.from(request).signIn());
      return;
    }
    response.setStatus(problem.status());
    response.setContentType("text/html;charset=UTF-8");
    Asking asking = Asking.of(request);
    response
        .getOutputStream()
        .write(
            PlainPage.of(asking.language(), problem.detail(), problem.maybe())
                .getBytes(StandardCharsets.UTF_8));
  }

  static void write(HttpServletRequest request, HttpServletResponse response, Message message)
      throws IOException {
    write(request, response, Problem.of(message, Asking.of(request).language()));
  }

  /// For addresses that try to be something else than they seem.
  public static void notFound(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, Message.NOT_FOUND);
  }

  public static void notSignedIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, Message.NOT_SIGNED_IN);
  }

  public static void notAllowed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, Message.NOT_ALLOWED);
  }
}
