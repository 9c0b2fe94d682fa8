package org.safepassage.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.safepassage.server.access.Act;

/// Who is let through to a route. A route that doesn't say is closed to everybody.
final class Needs {
  private Needs() {}

  /// Nobody needs to be signed in.
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Nothing {}

  /// Somebody who is signed in.
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface SignIn {}

  /// Whoever looks after the accounts.
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Administrator {}

  /// A right in the operation that the address names with `{operation}`.
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Right {
    Act value();
  }
}
