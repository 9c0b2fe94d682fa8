package org.safepassage.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Secret;
import org.safepassage.server.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// The first thing that a request meets: who is it, do they ask too much, and does what changes
/// anything really come from our own pages?
public final class Door extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /// One line for each request: no query, no body, no header.
  private static final Logger REQUESTS = LoggerFactory.getLogger("safepassage.requests");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BEARER = "Bearer ";
  static final String GUARD = "X-Guard";
  static final String RETRY_AFTER = "retry-after";
  static final String GUARD_FIELD = "guard";

  private final transient Access access;
  private final transient Cookies cookies;
  private final transient Rates byAddress;
  private final transient Rates byAccount;

  /// @param perMinute how much one account may ask; an address, where many may be behind one, five
  ///   times as much
  public Door(Access access, Cookies cookies, Limits perMinute) {
    this.access = access;
    this.cookies = cookies;
    this.byAddress = perMinute.ofAddresses();
    this.byAccount = perMinute.ofAccounts();
  }

  /// How much may be asked.
  public record Limits(Rates ofAccounts, Rates ofAddresses) {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    Asking asking = Asking.of(request).keep();
    try {
      Optional<Problem> problem = check(asking);
      if (problem.isPresent()) {
        Refusals.write(request, response, problem.get());
        return;
      }
      chain.doFilter(request, response);
    } catch (StoreUnavailableException | DataAccessException outage) {
      Refusals.write(request, response, Message.STORE_UNAVAILABLE);
    } finally {
      SecurityContextHolder.clearContext();
      if (REQUESTS.isInfoEnabled()) {
        REQUESTS.info(
            "{} {} {} {} ms {} {}",
            request.getMethod(),
            request.getRequestURI(),
            response.getStatus(),
            Duration.ofNanos(System.nanoTime() - begin).toMillis(),
            Asking.of(request).signedIn().map(s -> s.viewer().user().value()).orElse("-"),
            request.getRemoteAddr());
      }
    }
  }

  /// What speaks against going on.
  private Optional<Problem> check(Asking asking) {
    HttpServletRequest request = asking.request();
    if (FormSize.isTooLarge(request)) {
      return Optional.of(Problem.of(Message.TOO_LARGE, asking.language(), FormSize.SMALL_WORDS));
    }
    Optional<Duration> wait = byAddress.take(asking.address());
    if (wait.isPresent()) {
      return Optional.of(tooMany(asking, wait.get()));
    }
    Optional<SignedIn> somebody = whoIs(request);
    boolean changes = !READING.contains(request.getMethod());
    if (changes && !isOurs(request, somebody)) {
      return Optional.of(Problem.of(Message.GUARD_MISSING, asking.language()));
    }
    if (somebody.isEmpty()) {
      return Optional.empty();
    }
    asking.with(somebody.get()).keep();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                somebody.get().viewer().user().value(), null, List.of()));
    return byAccount
        .take(somebody.get().viewer().user().value())
        .map(howLong -> tooMany(asking, howLong));
  }

  static Problem tooMany(Asking asking, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Problem.of(Message.TOO_MANY, asking.language(), seconds).with(RETRY_AFTER, seconds);
  }

  private Optional<SignedIn> whoIs(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null) {
      return header.startsWith(BEARER)
          ? access.byToken(Secret.of(header.substring(BEARER.length()).strip()))
          : Optional.empty();
    }
    return cookies.find(request).flatMap(access::bySession);
  }

  /// Another site can make a browser send our cookie along, but not the guard that only our pages
  /// have. Before anybody is signed in the browser says which site a request comes from.
  private static boolean isOurs(HttpServletRequest request, Optional<SignedIn> somebody) {
    if (somebody.isPresent()) {
      return switch (somebody.get().by()) {
        case SignedIn.By.Token _ -> true;
        case SignedIn.By.Session(var _, var guard) -> guard.matches(sentGuard(request));
      };
    }
    String origin = request.getHeader("Origin");
    String from = request.getHeader("Sec-Fetch-Site");
    boolean isSameOrigin = origin == null || origin.equals(ownOrigin(request));
    return isSameOrigin && (from == null || from.equals("same-origin") || from.equals("none"));
  }

  private static String sentGuard(HttpServletRequest request) {
    String header = request.getHeader(GUARD);
    if (header != null) {
      return header;
    }
    String type = request.getContentType();
    boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
    String field = isForm ? request.getParameter(GUARD_FIELD) : null;
    return field == null ? "" : field;
  }

  private static String ownOrigin(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }
}
