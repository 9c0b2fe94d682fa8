package org.safepassage.ledger;

import java.util.List;
import java.util.stream.Stream;

/// The kinds of event that there are, as the sealed interfaces name them.
public final class EventKinds {
  private EventKinds() {}

  /// The records that a body can be.
  public static List<Class<?>> records() {
    return leaves(Body.class).toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventKinds::leaves)
        : Stream.of(type);
  }
}
