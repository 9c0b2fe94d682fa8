package org.safepassage.server.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.safepassage.server.access.Secret;

/// The cookie in which a browser keeps its session: for this site alone, out of reach of scripts.
///
/// @param secure whether the connection is encrypted, so that it is never sent otherwise
public record Cookies(boolean secure) {

  /// A name with `__Host-` is kept by browsers only if it comes from this very host, encrypted.
  String name() {
    return secure ? "__Host-session" : "safepassage-session";
  }

  String set(Secret token) {
    return name() + "=" + token.reveal() + attributes();
  }

  String clear() {
    return name() + "=" + attributes() + "; Max-Age=0";
  }

  private String attributes() {
    return "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
  }

  Optional<Secret> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name()) && !cookie.getValue().isEmpty()) {
          return Optional.of(Secret.of(cookie.getValue()));
        }
      }
    }
    return Optional.empty();
  }
}
